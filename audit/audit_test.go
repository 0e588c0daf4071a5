// What the tests of the log share: an entry, a key, leaves.

package audit_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
)

// anEntry is entry n of a made-up log.
func anEntry(n int64) audit.Entry {
	return audit.Entry{
		Seq: n, Key: "0123456789abcdef0123456789abcde" + strconv.FormatInt(n%10, 10),
		Commune: "99001", Election: "abcdefgh23456777", Act: "change_setting",
		Account: "hệ thống", Device: "", ClaimedAt: 1_621_731_600_000, ReceivedAt: 1_621_731_600_250 + n,
		Reason: "Quyết định số 12/QĐ-UBBC (giả định)",
		Changes: []audit.Change{
			{Noun: "setting", Key: "inventory_balance", Digest: hashOf(n)},
			{Noun: "text", Key: "chào mừng", Digest: audit.Hash{}},
		},
	}
}

func bodyOf(t testing.TB, e audit.Entry) []byte {
	t.Helper()
	body, err := e.Body()
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// hashOf is some hash, another for each n.
func hashOf(n int64) audit.Hash { return audit.Leaf([]byte(strconv.FormatInt(n, 10))) }

func someLeaves(n int) audit.LeafList {
	leaves := make(audit.LeafList, n)
	for i := range leaves {
		leaves[i] = hashOf(int64(i))
	}
	return leaves
}

// headOf adds the leaves one by one, as the writer does.
func headOf(leaves []audit.Hash) (head audit.Head) {
	for _, leaf := range leaves {
		head.Append(leaf)
	}
	return head
}

func checkpointOf(t testing.TB, leaves []audit.Hash) audit.Checkpoint {
	t.Helper()
	c, err := headOf(leaves).Checkpoint("99001")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// aKey makes a key pair of its own for each seed.
func aKey(t testing.TB, name string, seed byte) (note.Signer, note.Verifier, string) {
	t.Helper()
	private, public, err := note.GenerateKey(rand.NewChaCha8([32]byte{seed}), name)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(private)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := audit.NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	return signer, verifier, public
}

// flip answers a copy of data with one bit changed.
func flip(data []byte, bit int) []byte {
	flipped := append([]byte(nil), data...)
	flipped[bit/8] ^= 1 << (bit % 8)
	return flipped
}
