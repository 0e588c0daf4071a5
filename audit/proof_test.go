package audit_test

import (
	"errors"
	"math"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"

	"laphieu/audit"
)

// Every entry of every tree up to 65 leaves is proved, and every tree shown to continue every earlier one.
func TestProofs(t *testing.T) {
	leaves := someLeaves(65)
	states := make([]audit.Checkpoint, len(leaves)+1)
	for size := range states {
		states[size] = checkpointOf(t, leaves[:size])
	}
	for size := range int64(len(states)) {
		for n := range size {
			proof, err := audit.Inclusion(leaves, n, size)
			if err != nil {
				t.Fatal(err)
			}
			if err := states[size].Includes(n, leaves[n], proof); err != nil {
				t.Fatalf("entry %d of %d: %v", n, size, err)
			}
		}
		for old := range size + 1 {
			proof, err := audit.Consistency(leaves, old, size)
			if err != nil {
				t.Fatal(err)
			}
			if err := states[size].Continues(states[old], proof); err != nil {
				t.Fatalf("%d to %d: %v", old, size, err)
			}
		}
	}
}

// spoiled answers what a forger could try with a proof: each way of changing it a little.
func spoiled(t *rapid.T, proof audit.Proof) audit.Proof {
	p := append(audit.Proof{}, proof...)
	switch ways := rapid.IntRange(0, 3).Draw(t, "way"); {
	case ways == 0:
		return append(p, hashOf(rapid.Int64().Draw(t, "more")))
	case len(p) == 0:
		return audit.Proof{hashOf(1)}
	case ways == 1:
		return p[:len(p)-1]
	case ways == 2 && len(p) > 1 && p[0] != p[1]:
		p[0], p[1] = p[1], p[0]
		return p
	}
	i := rapid.IntRange(0, len(p)-1).Draw(t, "hash")
	p[i] = audit.Hash(flip(p[i][:], rapid.IntRange(0, 255).Draw(t, "bit")))
	return p
}

func flipHash(t *rapid.T, hash audit.Hash) audit.Hash {
	return audit.Hash(flip(hash[:], rapid.IntRange(0, 255).Draw(t, "bit of hash")))
}

func TestInclusionNoticesEveryChange(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		size := rapid.Int64Range(1, 300).Draw(rt, "size")
		n := rapid.Int64Range(0, size-1).Draw(rt, "n")
		leaves := someLeaves(int(size))
		state := checkpointOf(t, leaves)
		proof, err := audit.Inclusion(leaves, n, size)
		if err != nil {
			rt.Fatal(err)
		}
		wantCode(t, state.Includes(n, leaves[n], proof), "")
		wantCode(t, state.Includes(n, leaves[n], spoiled(rt, proof)), audit.ProofFailed)
		wantCode(t, state.Includes(n, flipHash(rt, leaves[n]), proof), audit.ProofFailed)
		if other := rapid.Int64Range(0, size-1).Draw(rt, "other"); other != n {
			wantCode(t, state.Includes(other, leaves[n], proof), audit.ProofFailed)
		}
		forged := state
		forged.Root = flipHash(rt, state.Root)
		wantCode(t, forged.Includes(n, leaves[n], proof), audit.ProofFailed)
	})
}

func TestConsistencyNoticesEveryChange(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		size := rapid.Int64Range(2, 300).Draw(rt, "size")
		old := rapid.Int64Range(1, size-1).Draw(rt, "old")
		leaves := someLeaves(int(size))
		then, now := checkpointOf(t, leaves[:old]), checkpointOf(t, leaves)
		proof, err := audit.Consistency(leaves, old, size)
		if err != nil {
			rt.Fatal(err)
		}
		wantCode(t, now.Continues(then, proof), "")
		wantCode(t, now.Continues(then, spoiled(rt, proof)), audit.ProofFailed)
		forged := then
		forged.Root = flipHash(rt, then.Root)
		wantCode(t, now.Continues(forged, proof), audit.ProofFailed)
		forged = now
		forged.Root = flipHash(rt, now.Root)
		wantCode(t, forged.Continues(then, proof), audit.ProofFailed)

		// A log rewritten before the old checkpoint and recomputed gives no proof that holds.
		rewritten := append(audit.LeafList{}, leaves...)
		at := rapid.Int64Range(0, old-1).Draw(rt, "rewritten")
		rewritten[at] = flipHash(rt, rewritten[at])
		proof, err = audit.Consistency(rewritten, old, size)
		if err != nil {
			rt.Fatal(err)
		}
		wantCode(t, checkpointOf(t, rewritten).Continues(then, proof), audit.ProofFailed)
	})
}

// Our proofs are tlog's own, taken from all its stored nodes.
func TestProofsAreThoseOfTlog(t *testing.T) {
	const size = 5000 // more than one piece is read at a time
	leaves := someLeaves(size)
	var stored storedHashes
	for n, leaf := range leaves {
		stored.add(t, int64(n), leaf)
	}
	for _, n := range []int64{0, 1, 4095, 4096, 4999} {
		want, err := tlog.ProveRecord(size, n, stored)
		if err != nil {
			t.Fatal(err)
		}
		got, err := audit.Inclusion(leaves, n, size)
		if err != nil || !equal(got, want) {
			t.Errorf("entry %d: %v, %v, tlog has %v", n, got, err, want)
		}
	}
	for _, old := range []int64{1, 2, 4096, 4097, 5000} {
		want, err := tlog.ProveTree(size, old, stored)
		if err != nil {
			t.Fatal(err)
		}
		got, err := audit.Consistency(leaves, old, size)
		if err != nil || !equal(got, want) {
			t.Errorf("from %d: %v, %v, tlog has %v", old, got, err, want)
		}
	}
}

func equal[A, B ~[]audit.Hash](a A, b B) bool {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

func TestProofsRefuse(t *testing.T) {
	leaves := someLeaves(7)
	for name, ask := range map[string]func() (audit.Proof, error){
		"an entry below 0":           func() (audit.Proof, error) { return audit.Inclusion(leaves, -1, 7) },
		"an entry after the last":    func() (audit.Proof, error) { return audit.Inclusion(leaves, 7, 7) },
		"an entry of no tree":        func() (audit.Proof, error) { return audit.Inclusion(leaves, 0, 0) },
		"more leaves than there are": func() (audit.Proof, error) { return audit.Inclusion(leaves, 0, 8) },
		"a size beyond the bound":    func() (audit.Proof, error) { return audit.Inclusion(leaves, 0, math.MaxInt64) },
		"a tree of the future":       func() (audit.Proof, error) { return audit.Consistency(leaves, 7, 6) },
		"a tree below 0":             func() (audit.Proof, error) { return audit.Consistency(leaves, -1, 6) },
		"a tree beyond the bound":    func() (audit.Proof, error) { return audit.Consistency(leaves, 1, math.MaxInt64) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ask()
			wantCode(t, err, audit.OutOfRange)
		})
	}
	_, err := audit.Inclusion(shortSource{}, 0, 3)
	wantCode(t, err, audit.LeavesMissing)
	if _, err := audit.Consistency(brokenSource{}, 1, 3); !errors.Is(err, errBroken) {
		t.Errorf("the source's own error is lost: %v", err)
	}
}

type shortSource struct{}

func (shortSource) LeafHashes(int64, int64) ([]audit.Hash, error) { return nil, nil }

var errBroken = errors.New("the disk is broken")

type brokenSource struct{}

func (brokenSource) LeafHashes(int64, int64) ([]audit.Hash, error) { return nil, errBroken }

// Sizes that a forger writes: refused, and soon. tlog itself would count up for ever.
func TestChecksRefuseForgedSizes(t *testing.T) {
	leaves := someLeaves(3)
	good := checkpointOf(t, leaves)
	for name, test := range map[string]struct {
		spoil func(*audit.Checkpoint)
		code  audit.Code
	}{
		"the largest number": {func(c *audit.Checkpoint) { c.Size = math.MaxInt64 }, audit.CheckpointMalformed},
		"a negative size":    {func(c *audit.Checkpoint) { c.Size = -3 }, audit.CheckpointMalformed},
		"empty with a root":  {func(c *audit.Checkpoint) { c.Size = 0 }, audit.CheckpointMalformed},
		"of no log":          {func(c *audit.Checkpoint) { c.Origin = "elsewhere/99001" }, audit.CheckpointMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			forged := good
			test.spoil(&forged)
			wantCode(t, forged.Includes(0, leaves[0], nil), test.code)
			wantCode(t, forged.Continues(good, nil), test.code)
			wantCode(t, good.Continues(forged, nil), test.code)
		})
	}
	other := good
	other.Origin = audit.Origin("99002")
	wantCode(t, other.Continues(good, nil), audit.OtherLog)
	wantCode(t, good.Includes(3, leaves[0], nil), audit.OutOfRange)
	wantCode(t, good.Includes(-1, leaves[0], nil), audit.OutOfRange)
	wantCode(t, checkpointOf(t, leaves[:2]).Continues(good, nil), audit.OutOfRange)
	wantCode(t, good.Continues(checkpointOf(t, nil), audit.Proof{hashOf(1)}), audit.ProofFailed)
}
