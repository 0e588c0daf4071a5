// The examples for those who write a verifier of their own: made here, kept in testdata, compared on every run.

package audit_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/text/unicode/norm"

	"laphieu/audit"
)

var update = flag.Bool("update", false, "rewrite testdata/vectors.json")

const vectorsFile = "testdata/vectors.json"

type vectors struct {
	Note      string            `json:"note"`
	Canonical []canonicalVector `json:"canonical"`
	Refused   []refusedVector   `json:"refused"`
	Salted    []saltedVector    `json:"salted"`
	Log       logVector         `json:"log"`
	Bulk      bulkVector        `json:"bulk"`
}

type (
	canonicalVector struct {
		Name      string `json:"name"`
		Input     string `json:"input"`
		Canonical string `json:"canonical"`
		SHA256    string `json:"sha256"`
	}
	refusedVector struct {
		Name string     `json:"name"`
		Kind string     `json:"kind"`
		Text string     `json:"text"`
		Code audit.Code `json:"code"`
	}
	saltedVector struct {
		Salt   string `json:"salt"`
		Text   string `json:"text"`
		Digest string `json:"digest"`
	}
	leafVector struct {
		Text string `json:"text"`
		Leaf string `json:"leaf"`
	}
	inclusionVector struct {
		Entry int64    `json:"entry"`
		Size  int64    `json:"size"`
		Proof []string `json:"proof"`
	}
	consistencyVector struct {
		Old   int64    `json:"old"`
		Size  int64    `json:"size"`
		Proof []string `json:"proof"`
	}
	refusedCheckpoint struct {
		Name       string `json:"name"`
		Checkpoint string `json:"checkpoint"`
	}
	logVector struct {
		Origin      string              `json:"origin"`
		PublicKey   string              `json:"public_key"`
		Entries     []leafVector        `json:"entries"`
		Roots       []string            `json:"roots"`
		Inclusion   []inclusionVector   `json:"inclusion"`
		Consistency []consistencyVector `json:"consistency"`
		Checkpoints []string            `json:"checkpoints"`
		Refused     []refusedCheckpoint `json:"refused"`
	}
	bulkVector struct {
		Rows []leafVector `json:"rows"`
		Root string       `json:"root"`
	}
)

func makeVectors(t *testing.T) vectors {
	return vectors{
		Note:      "Made-up examples of the log of laphieu. docs/formats.md, \"The log\", explains them.",
		Canonical: canonicalVectors(t),
		Refused:   refusedVectors(t),
		Salted:    saltedVectors(),
		Log:       logVectors(t),
		Bulk:      bulkVectors(t),
	}
}

func canonicalVectors(t *testing.T) (list []canonicalVector) {
	for _, c := range []struct {
		name, input string
		record      audit.Object
	}{
		{"the least record", ` { "v" : 1 } `, audit.Object{"v": 1}},
		{
			"members in the order of their bytes", `{"v":1,"b":0,"a_":0,"a1":0,"a":0,"1":0,"_":0}`,
			audit.Object{"v": 1, "b": 0, "a_": 0, "a1": 0, "a": 0, "1": 0, "_": 0},
		},
		{
			"Vietnamese", `{"v":1,"name":"Thi\u1ec7u Ng\u1ecdc","code":"99001"}`,
			audit.Object{"v": 1, "name": "Thiệu Ngọc", "code": "99001"},
		},
		{
			"escapes", `{"v":1,"text":"\u0022 \u005c \/ \u0008 \u0009 \u000A \u000C \u000D \u0000 \u001F \u007f \u003c \u003e \u0026 \u2028 \u2029 \ud83d\ude00"}`,
			audit.Object{"v": 1, "text": "\" \\ / \b \t \n \f \r \x00 \x1f \x7f < > & \u2028 \u2029 😀"},
		},
		{
			"a backslash before a u", `{"v":1,"text":"\\u2028"}`,
			audit.Object{"v": 1, "text": `\u2028`},
		},
		{
			"numbers, lists and what is empty", `{"v":2,"n":[0,-1,9007199254740991,-9007199254740991],"yes":true,"no":false,"t":"","l":[],"o":{}}`,
			audit.Object{"v": 2, "n": []int64{0, -1, audit.MaxWhole, -audit.MaxWhole}, "yes": true, "no": false, "t": "", "l": []any{}, "o": audit.Object{}},
		},
		{
			"objects in lists keep the list's order", `{"v":1,"rows":[{"z":1,"a":2},{"b":[["x"]]}]}`,
			audit.Object{"v": 1, "rows": []audit.Object{{"z": 1, "a": 2}, {"b": []any{[]string{"x"}}}}},
		},
	} {
		data, err := audit.Canonical(c.record)
		if err != nil {
			t.Fatal(err)
		}
		digest, err := audit.Digest(c.record)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, canonicalVector{c.name, c.input, string(data), audit.Hex(digest)})
	}
	return list
}

func refusedVectors(t *testing.T) (list []refusedVector) {
	for _, r := range notCanonical {
		list = append(list, refusedVector{r.name, "record", r.data, r.code})
	}
	body := string(bodyOf(t, anEntry(7)))
	for _, r := range entryEdits {
		list = append(list, refusedVector{r.name, "entry", strings.Replace(body, r.old, r.new, 1), r.code})
	}
	return list
}

func saltedVectors() (list []saltedVector) {
	for _, s := range []saltedVector{
		{Salt: "000102030405060708090a0b0c0d0e0f", Text: "Lê Văn An (tên giả định)"},
		{Salt: "f0e1d2c3b4a5968778695a4b3c2d1e0f", Text: "Lê Văn An (tên giả định)"},
		{Salt: "000102030405060708090a0b0c0d0e0f", Text: ""},
	} {
		s.Digest = audit.SaltedDigest(unhex(s.Salt), s.Text)
		list = append(list, s)
	}
	return list
}

func unhex(text string) []byte {
	data, err := hex.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return data
}

// logVectors is a log of eleven acts, with every proof there is.
func logVectors(t *testing.T) logVector {
	const entries = 11
	signer, _, public := aKey(t, "laphieu/99001", 1)
	v := logVector{Origin: audit.Origin("99001"), PublicKey: public, Inclusion: []inclusionVector{}}
	var leaves audit.LeafList
	var head audit.Head
	for size := range int64(entries + 1) {
		root, err := head.Root()
		if err != nil {
			t.Fatal(err)
		}
		v.Roots = append(v.Roots, audit.Hex(root))
		for n := range size {
			proof, err := audit.Inclusion(leaves, n, size)
			v.Inclusion = append(v.Inclusion, inclusionVector{n, size, hexes(t, proof, err)})
		}
		for old := range size + 1 {
			proof, err := audit.Consistency(leaves, old, size)
			v.Consistency = append(v.Consistency, consistencyVector{old, size, hexes(t, proof, err)})
		}
		if size == 0 || size == 5 || size == entries {
			v.Checkpoints = append(v.Checkpoints, string(signed(t, checkpointOf(t, leaves), signer)))
		}
		if size < entries {
			body := bodyOf(t, vectorEntry(size))
			leaves = append(leaves, audit.Leaf(body))
			head.Append(audit.Leaf(body))
			v.Entries = append(v.Entries, leafVector{string(body), audit.Hex(audit.Leaf(body))})
		}
	}
	v.Refused = refusedCheckpoints(t, v.Checkpoints[1], checkpointOf(t, leaves))
	return v
}

// vectorEntry varies what entries can have.
func vectorEntry(n int64) audit.Entry {
	e := anEntry(n)
	switch n {
	case 0:
		e.Election, e.Account, e.ClaimedAt, e.Reason, e.Changes = "", "", 0, "", nil
	case 1:
		e.Changes = append(e.Changes, audit.Change{Noun: "import", Key: "1", Digest: hashOf(1), Count: 3722})
	case 2:
		e.Reason = "Biên bản \"số 3\"\n\t\\ <trang 2>"
	}
	return e
}

func refusedCheckpoints(t *testing.T, good string, c audit.Checkpoint) []refusedCheckpoint {
	signer, _, _ := aKey(t, "laphieu/99001", 1)
	impostor, _, _ := aKey(t, "laphieu/99001", 2)
	other := c
	other.Origin = audit.Origin("99002")
	last := len(good) - len("=\n") - 1
	idle := good[:last] + string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", good[last])|1]) + good[last+1:]
	return []refusedCheckpoint{
		{"another size under the signature", strings.Replace(good, "\n5\n", "\n6\n", 1)},
		{"another key of the same name", string(signed(t, c, impostor))},
		{"the log of another commune", string(signed(t, other, signer))},
		{"signed, but with a zero in front", string(signText(t, "laphieu/99001\n05\n"+c.Root.String()+"\n", signer))},
		{"signed, but with a line more", string(signText(t, "laphieu/99001\n5\n"+c.Root.String()+"\nmore\n", signer))},
		{"a bit of the signature's base64 that means nothing", idle},
		{"cut off", good[:len(good)-1]},
	}
}

func bulkVectors(t *testing.T) (v bulkVector) {
	var rows []audit.Change
	for n := range int64(3) {
		rows = append(rows, audit.Change{Noun: "voter", Key: string(rune('a' + n)), Digest: hashOf(n)})
	}
	rows[1].Digest = audit.Hash{}
	change, leaves, err := audit.Bulk("import", "1", rows)
	if err != nil {
		t.Fatal(err)
	}
	for n, row := range rows {
		digest := audit.Hex(row.Digest)
		if n == 1 {
			digest = ""
		}
		text := `{"digest":"` + digest + `","key":"` + row.Key + `","noun":"voter","v":1}`
		v.Rows = append(v.Rows, leafVector{text, audit.Hex(leaves[n])})
	}
	v.Root = audit.Hex(change.Digest)
	return v
}

func hexes(t *testing.T, proof audit.Proof, err error) []string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, hash := range proof {
		list = append(list, audit.Hex(hash))
	}
	return list
}

// The examples are what this package writes today: a change here is a change of a published format.
func TestVectors(t *testing.T) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(makeVectors(t)); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(vectorsFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("the package and %s differ: a published format may not change", vectorsFile)
	}
}

// The package itself takes and refuses what the examples say.
func TestVectorsAreRead(t *testing.T) {
	v := readVectors(t)
	for _, r := range v.Refused {
		_, err := audit.Parse([]byte(r.Text))
		if r.Kind == "entry" {
			_, err = audit.ParseEntry([]byte(r.Text))
		}
		wantCode(t, err, r.Code)
	}
	verifier, err := audit.NewVerifier(v.Log.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	for n, e := range v.Log.Entries {
		if got, err := audit.ParseEntry([]byte(e.Text)); err != nil || got.Seq != int64(n) {
			t.Errorf("entry %d: %+v, %v", n, got, err)
		}
	}
	for _, text := range v.Log.Checkpoints {
		c, err := audit.OpenCheckpoint([]byte(text), note.VerifierList(verifier))
		if err != nil || audit.Hex(c.Root) != v.Log.Roots[c.Size] || c.Origin != v.Log.Origin {
			t.Errorf("%s is read %+v, %v", text, c, err)
		}
	}
	for _, r := range v.Log.Refused {
		c, err := audit.OpenCheckpoint([]byte(r.Checkpoint), note.VerifierList(verifier))
		if err == nil && c.Origin == v.Log.Origin {
			t.Errorf("%s: read %+v", r.Name, c)
		}
	}
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	data, err := os.ReadFile(vectorsFile)
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The refused examples are refused for what their names say, and only for that: made normal, they would be read.
func TestRefusedExamplesAreNear(t *testing.T) {
	for _, r := range readVectors(t).Refused {
		if r.Code != audit.NotNFC {
			continue
		}
		if _, err := audit.Parse([]byte(norm.NFC.String(r.Text))); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
	}
}

// The page shows examples of the file, not of a memory of it.
func TestFormatsPageShowsVectors(t *testing.T) {
	page, err := os.ReadFile("../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	v := readVectors(t)
	if joined := strings.ReplaceAll(string(page), "\n    ", ""); !strings.Contains(joined, v.Log.Entries[7].Text) {
		t.Error("docs/formats.md does not show entry 7")
	}
	unindented := strings.ReplaceAll(string(page), "\n    ", "\n")
	for _, text := range []string{v.Log.Checkpoints[1], v.Log.PublicKey + "\n"} {
		if !strings.Contains(unindented, text) {
			t.Errorf("docs/formats.md does not show\n%s", text)
		}
	}
}
