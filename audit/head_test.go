package audit_test

import (
	"slices"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"

	"laphieu/audit"
)

// storedHashes keeps all nodes of a tree as tlog itself stores them: the other opinion on roots and proofs.
type storedHashes []audit.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]audit.Hash, error) {
	hashes := make([]audit.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = s[index]
	}
	return hashes, nil
}

func (s *storedHashes) add(t testing.TB, n int64, leaf audit.Hash) {
	t.Helper()
	more, err := tlog.StoredHashesForRecordHash(n, leaf, s)
	if err != nil {
		t.Fatal(err)
	}
	*s = append(*s, more...)
}

func wantRoot(t testing.TB, head audit.Head, stored storedHashes) {
	t.Helper()
	want, err := tlog.TreeHash(head.Size, stored)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := head.Root(); err != nil || got != want {
		t.Fatalf("size %d: root %v, %v, tlog says %v", head.Size, got, err, want)
	}
}

// At every size the edge alone gives the root of the whole tree, and survives the database.
func TestHeadIsTreeHash(t *testing.T) {
	var head audit.Head
	var stored storedHashes
	for n, leaf := range someLeaves(301) {
		wantRoot(t, head, stored)
		data, err := head.Marshal()
		if err != nil {
			t.Fatal(err)
		}
		head = audit.Head{}
		if err := head.Unmarshal(data); err != nil {
			t.Fatal(err)
		}
		head.Append(leaf)
		stored.add(t, int64(n), leaf)
	}
	if head.Size != 301 {
		t.Fatalf("size %d", head.Size)
	}
	wantRoot(t, head, stored)
}

func TestHeadOfAnyLeaves(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		leaves := rapid.SliceOfN(rapid.Map(rapid.Int64(), hashOf), 0, 300).Draw(rt, "leaves")
		var stored storedHashes
		for n, leaf := range leaves {
			stored.add(t, int64(n), leaf)
		}
		wantRoot(t, headOf(leaves), stored)
	})
}

// The reference implementation of Certificate Transparency gives these roots for these leaves.
func TestCertificateTransparency(t *testing.T) {
	records := []string{
		"", "\x00", "\x10", "\x20\x21", "\x30\x31", "\x40\x41\x42\x43",
		"\x50\x51\x52\x53\x54\x55\x56\x57", "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
	}
	roots := []string{
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	}
	var head audit.Head
	for n, want := range roots {
		root, err := head.Root()
		if err != nil || audit.Hex(root) != want {
			t.Errorf("size %d: root %s, %v", n, audit.Hex(root), err)
		}
		if n < len(records) {
			head.Append(audit.Leaf([]byte(records[n])))
		}
	}
}

// An act that is rolled back takes its head with it: the copy from before is untouched.
func TestHeadCopiesAreIndependent(t *testing.T) {
	for size := range 20 {
		before := headOf(someLeaves(size))
		edge := slices.Clone(before.Edge)
		first, second := before, before
		first.Append(hashOf(1000))
		second.Append(hashOf(2000))
		again := before
		again.Append(hashOf(1000))
		if !slices.Equal(before.Edge, edge) || !slices.Equal(first.Edge, again.Edge) || slices.Equal(first.Edge, second.Edge) {
			t.Fatalf("size %d: copies share their edge", size)
		}
	}
}

func TestHeadRefuses(t *testing.T) {
	good, err := headOf(someLeaves(5)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"nothing":             nil,
		"half a size":         good[:4],
		"an edge cut off":     good[:len(good)-1],
		"a hash missing":      good[:len(good)-32],
		"a hash too many":     append(slices.Clone(good), make([]byte, 32)...),
		"another size":        flip(good, 8*7+1),
		"a size below 0":      flip(good, 7),
		"a size beyond bound": append([]byte{0, 0, 2, 0, 0, 0, 0, 0}, make([]byte, 32)...),
	} {
		t.Run(name, func(t *testing.T) {
			head := headOf(someLeaves(3))
			wantCode(t, head.Unmarshal(data), audit.HeadMalformed)
			if head.Size != 3 {
				t.Error("and changes the head")
			}
		})
	}
	for name, head := range map[string]audit.Head{
		"an edge too short": {Size: 3, Edge: make([]audit.Hash, 1)},
		"an edge too long":  {Size: 4, Edge: make([]audit.Hash, 2)},
		"no edge":           {Size: 7},
		"below 0":           {Size: -1},
		"beyond the bound":  {Size: audit.MaxSize + 1, Edge: make([]audit.Hash, 2)},
	} {
		t.Run(name, func(t *testing.T) {
			head.Append(hashOf(1)) // does not make it good
			_, err := head.Root()
			wantCode(t, err, audit.HeadMalformed)
			_, err = head.Marshal()
			wantCode(t, err, audit.HeadMalformed)
			_, err = head.Checkpoint("99001")
			wantCode(t, err, audit.HeadMalformed)
		})
	}
	full := audit.Head{Size: audit.MaxSize, Edge: make([]audit.Hash, 1)}
	full.Append(hashOf(1))
	_, err = full.Root()
	wantCode(t, err, audit.HeadMalformed)
}
