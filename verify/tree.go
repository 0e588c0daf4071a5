// The tree, computed again from the bodies (RFC 6962, section 2.1).

package verify

import (
	"crypto/sha256"
	"encoding/binary"

	"laphieu/audit"
)

// The bytes that keep leaves and nodes apart.
const (
	leafMark = 0
	nodeMark = 1
)

// tree keeps the roots of its perfect subtrees, the largest first: one for each
// 1 in the size.
type tree struct {
	size int64
	edge []audit.Hash
	buf  []byte
}

func (t *tree) leaf(body []byte) audit.Hash {
	t.buf = append(append(t.buf[:0], leafMark), body...)
	return sha256.Sum256(t.buf)
}

func node(left, right audit.Hash) audit.Hash {
	var joined [1 + 2*sha256.Size]byte
	joined[0] = nodeMark
	copy(joined[1:], left[:])
	copy(joined[1+sha256.Size:], right[:])
	return sha256.Sum256(joined[:])
}

// add hangs a leaf on the right edge and joins what has become perfect.
func (t *tree) add(leaf audit.Hash) {
	for size := t.size; size&1 == 1; size >>= 1 {
		last := len(t.edge) - 1
		leaf = node(t.edge[last], leaf)
		t.edge = t.edge[:last]
	}
	t.edge = append(t.edge, leaf)
	t.size++
}

// root folds the edge; the empty tree's is the hash of nothing.
func (t *tree) root() audit.Hash {
	if len(t.edge) == 0 {
		return sha256.Sum256(nil)
	}
	root := t.edge[len(t.edge)-1]
	for i := len(t.edge) - 2; i >= 0; i-- {
		root = node(t.edge[i], root)
	}
	return root
}

// stored is the edge as log_head keeps it: the size in eight bytes, then the
// hashes.
func (t *tree) stored() []byte {
	data := binary.BigEndian.AppendUint64(nil, uint64(t.size))
	for _, hash := range t.edge {
		data = append(data, hash[:]...)
	}
	return data
}
