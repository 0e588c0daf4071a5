// A second program that checks the log, its proofs and checkpoints, written from docs/formats.md: it shares no line with
// laphieu and uses the standard library only. Run it as: go run main.go ../vectors.json
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
)

var vectors struct {
	Bulk struct {
		Rows []struct{ Text, Leaf string }
		Root string
	}
	Log struct {
		PublicKey          string `json:"public_key"`
		Origin             string
		Entries            []struct{ Text, Leaf string }
		Roots, Checkpoints []string
		Inclusion          []struct {
			Entry, Size int
			Proof       []string
		}
		Consistency []struct {
			Old, Size int
			Proof     []string
		}
		Refused []struct{ Name, Checkpoint string }
	}
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	must(err == nil && json.Unmarshal(data, &vectors) == nil, "the file is read")
	var rows, leaves []string
	for _, r := range vectors.Bulk.Rows {
		rows = append(rows, hash("\x00"+r.Text))
		must(rows[len(rows)-1] == r.Leaf, "row ", r.Text)
	}
	must(root(rows) == vectors.Bulk.Root, "root of the bulk change")
	log := vectors.Log
	for n, e := range log.Entries {
		leaves = append(leaves, hash("\x00"+e.Text))
		must(leaves[n] == e.Leaf, "entry ", n)
		must(strings.HasSuffix(e.Text, fmt.Sprintf(`,"seq":%d,"v":1}`, n)), "number of entry ", n)
	}
	must(len(log.Roots) == len(leaves)+1, "one root for each size")
	for size, want := range log.Roots {
		must(root(leaves[:size]) == want, "root of ", size)
	}
	for _, p := range log.Inclusion {
		must(p.Entry < p.Size && included(p.Entry, p.Size, leaves[p.Entry], p.Proof) == log.Roots[p.Size], "inclusion ", p)
	}
	for _, p := range log.Consistency {
		old, now := log.Roots[p.Old], log.Roots[p.Size]
		if p.Old == 0 {
			must(len(p.Proof) == 0, "consistency ", p)
			continue
		}
		gotOld, gotNow := continued(p.Old, p.Size, p.Proof, old)
		must(gotOld == old && gotNow == now, "consistency ", p)
	}
	for _, c := range log.Checkpoints {
		size, root, ok := open(c, log.PublicKey, log.Origin)
		must(ok && size < len(log.Roots) && root == log.Roots[size], c)
	}
	for _, r := range log.Refused {
		_, _, ok := open(r.Checkpoint, log.PublicKey, log.Origin)
		must(!ok, "refused: ", r.Name)
	}
	fmt.Println(len(leaves), "entries,", len(log.Inclusion)+len(log.Consistency), "proofs,", len(log.Checkpoints), "checkpoints: all agree")
}

func must(holds bool, what ...any) {
	if !holds {
		fmt.Fprintln(os.Stderr, "DIFFERS:", fmt.Sprint(what...))
		os.Exit(1)
	}
}

// Hashes are kept in hex.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func raw(text string) string {
	data, err := hex.DecodeString(text)
	must(err == nil, "no hex: ", text)
	return string(data)
}

func node(left, right string) string { return hash("\x01" + raw(left) + raw(right)) }

// half is the largest power of two below n.
func half(n int) int {
	k := 1
	for 2*k < n {
		k *= 2
	}
	return k
}

func root(leaves []string) string {
	switch len(leaves) {
	case 0:
		return hash("")
	case 1:
		return leaves[0]
	}
	k := half(len(leaves))
	return node(root(leaves[:k]), root(leaves[k:]))
}

// last takes the last hash off a proof; without one, no root will come out right.
func last(proof []string) ([]string, string) {
	must(len(proof) > 0, "proof too short")
	return proof[:len(proof)-1], proof[len(proof)-1]
}

// included is the root that the proof leads to from entry n of size.
func included(n, size int, leaf string, proof []string) string {
	if size == 1 {
		must(len(proof) == 0, "proof too long")
		return leaf
	}
	rest, sibling := last(proof)
	if k := half(size); n >= k {
		return node(sibling, included(n-k, size-k, leaf, rest))
	}
	return node(included(n, half(size), leaf, rest), sibling)
}

// continued are the roots of the old and of the new tree that the proof leads to. known is the old root where the
// subtree is the whole old tree, else empty.
func continued(old, size int, proof []string, known string) (string, string) {
	if old == size && known != "" {
		must(len(proof) == 0, "proof too long")
		return known, known
	}
	rest, sibling := last(proof)
	if old == size {
		must(len(rest) == 0, "proof too long")
		return sibling, sibling
	}
	if k := half(size); old > k {
		was, is := continued(old-k, size-k, rest, "")
		return node(sibling, was), node(sibling, is)
	}
	was, is := continued(old, half(size), rest, known)
	return was, node(is, sibling)
}

// open checks a checkpoint with one signature, and answers its size and root.
func open(text, publicKey, origin string) (size int, root string, ok bool) {
	lines, key := strings.Split(text, "\n"), strings.SplitN(publicKey, "+", 3)
	if len(lines) != 6 || lines[0] != origin || lines[3] != "" || lines[5] != "" {
		return 0, "", false
	}
	size, err := strconv.Atoi(lines[1])
	sum, err2 := base64.StdEncoding.Strict().DecodeString(lines[2])
	encoded, named := strings.CutPrefix(lines[4], "— "+key[0]+" ")
	signature, err3 := base64.StdEncoding.Strict().DecodeString(encoded)
	public, err4 := base64.StdEncoding.DecodeString(key[2])
	if err != nil || err2 != nil || err3 != nil || err4 != nil || strconv.Itoa(size) != lines[1] || len(sum) != 32 {
		return 0, "", false
	}
	id := hash(key[0] + "\n" + string(public))[:8]
	if !named || len(signature) != 68 || len(public) != 33 || public[0] != 1 || id != key[1] || hex.EncodeToString(signature[:4]) != id {
		return 0, "", false
	}
	signed := strings.Join(lines[:3], "\n") + "\n"
	return size, hex.EncodeToString(sum), ed25519.Verify(public[1:], []byte(signed), signature[4:])
}
