// Proofs: that an entry is in the log, and that the log of today continues that of yesterday.

package audit

import (
	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

// emptyRoot is the root of a tree without leaves.
var emptyRoot Hash = sha256.Sum256(nil)

// chunk is how many leaves are asked for at once.
const chunk = 4096

// HashSource reads leaf hashes: those of leaves from ≤ n < to, in order.
type HashSource interface {
	LeafHashes(from, to int64) ([]Hash, error)
}

// LeafList is a HashSource that holds all leaves.
type LeafList []Hash

// LeafHashes answers a part of the list.
func (l LeafList) LeafHashes(from, to int64) ([]Hash, error) {
	if from < 0 || from > to || to > int64(len(l)) {
		return nil, refuse("", OutOfRange)
	}
	return l[from:to], nil
}

// Proof is a list of hashes, at most two for each level of the tree, from the
// leaves to the root.
type Proof []Hash

// Inclusion proves that leaf n is in the tree of the first size leaves (RFC 6962,
// 2.1.1). It reads these leaves once, in pieces.
func Inclusion(leaves HashSource, n, size int64) (Proof, error) {
	if n < 0 || n >= size || size > MaxSize {
		return nil, refuse("", OutOfRange)
	}
	proof, err := tlog.ProveRecord(size, n, nodes{leaves})
	return Proof(proof), err
}

// Consistency proves that the tree of the first size leaves begins with that of
// the first old leaves (RFC 6962, 2.1.2). Every tree begins with the empty one:
// that proof is empty.
func Consistency(leaves HashSource, old, size int64) (Proof, error) {
	if old < 0 || old > size || size > MaxSize {
		return nil, refuse("", OutOfRange)
	}
	if old == 0 {
		return Proof{}, nil
	}
	proof, err := tlog.ProveTree(size, old, nodes{leaves})
	return Proof(proof), err
}

// Includes checks that the log at this checkpoint has leaf as its entry n. The
// checkpoint must have been opened, or made, by the one who asks.
func (c Checkpoint) Includes(n int64, leaf Hash, proof Proof) error {
	if err := c.check(); err != nil {
		return err
	}
	if n < 0 || n >= c.Size {
		return refuse("", OutOfRange)
	}
	if err := tlog.CheckRecord(tlog.RecordProof(proof), c.Size, c.Root, n, leaf); err != nil {
		return &Error{Code: ProofFailed, Cause: err}
	}
	return nil
}

// Continues checks that the log at this checkpoint begins with the whole log at
// old, of the same commune: that nothing was changed, left out or put in between.
func (c Checkpoint) Continues(old Checkpoint, proof Proof) error {
	if err := c.check(); err != nil {
		return err
	}
	if err := old.check(); err != nil {
		return err
	}
	switch {
	case c.Origin != old.Origin:
		return refuse("", OtherLog)
	case old.Size > c.Size:
		return refuse("", OutOfRange)
	case old.Size == 0 && len(proof) == 0:
		return nil // check knows its root
	case old.Size == 0:
		return refuse("", ProofFailed)
	}
	if err := tlog.CheckTree(tlog.TreeProof(proof), c.Size, c.Root, old.Size, old.Root); err != nil {
		return &Error{Code: ProofFailed, Cause: err}
	}
	return nil
}

// nodes computes the nodes of a tree that tlog asks for from its leaves.
type nodes struct{ leaves HashSource }

func (t nodes) ReadHashes(indexes []int64) ([]Hash, error) {
	hashes := make([]Hash, len(indexes))
	for i, index := range indexes {
		level, n := tlog.SplitStoredHashIndex(index)
		hash, err := t.perfect(n<<level, (n+1)<<level)
		if err != nil {
			return nil, err
		}
		hashes[i] = hash
	}
	return hashes, nil
}

// perfect is the root over leaves from ≤ n < to, as many as a power of two.
func (t nodes) perfect(from, to int64) (Hash, error) {
	var head Head
	for from < to {
		next := min(from+chunk, to)
		leaves, err := t.leaves.LeafHashes(from, next)
		if err != nil {
			return Hash{}, err
		}
		if int64(len(leaves)) != next-from {
			return Hash{}, refuse("", LeavesMissing)
		}
		for _, leaf := range leaves {
			head.push(leaf)
		}
		from = next
	}
	return head.Root()
}
