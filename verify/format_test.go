package verify_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/audit"
	"laphieu/verify"
)

// entries are bodies and what is almost one: the fuzzer starts from them.
func entries(t testing.TB) (bodies []string) {
	t.Helper()
	data, err := os.ReadFile("../audit/testdata/vectors.json")
	must(t, err)
	var vectors struct {
		Log     struct{ Entries []struct{ Text string } }
		Refused []struct{ Text string }
	}
	must(t, json.Unmarshal(data, &vectors))
	for _, e := range vectors.Log.Entries {
		bodies = append(bodies, e.Text)
	}
	for _, r := range vectors.Refused {
		bodies = append(bodies, r.Text)
	}
	body, err := audit.Entry{
		Key: strings.Repeat("0f", 16), Commune: "00001", Act: "a", Account: "p", Device: "máy \"1\"", Reason: "dòng\nhai\x01\\",
		ClaimedAt: 1, ReceivedAt: 2, Changes: []audit.Change{
			{Noun: "text", Key: "a%2Fb", Digest: audit.Hash{1}}, {Noun: "text", Key: "c"}, {Noun: "roll", Key: "1", Digest: audit.Hash{2}, Count: 5},
		},
	}.Body()
	must(t, err)
	bodies = append(bodies, string(body))
	for _, change := range []struct{ from, to string }{
		{`"claimed_at":1`, `"claimed_at":01`},
		{`"claimed_at":1`, `"claimed_at":-0`},
		{`"claimed_at":1`, `"claimed_at":1e3`},
		{`"claimed_at":1`, `"claimed_at":9007199254740992`},
		{`"claimed_at":1`, `"claimed_at":99999999999999999999999`},
		{`"seq":0`, `"seq":1099511627776`},
		{`\u0001`, `\u0041`},
		{`\n`, `\u000a`},
		{`má`, "ma\u0301"},
		{`máy`, "m\xffy"},
		{`máy`, "m\x7fy"},
		{`máy`, "m\u2028y"},
		{`máy`, `m\/y`},
		{`"count":5`, `"count":0`},
		{`"count":5,`, ``},
		{`0f0f`, `0F0F`},
		{`"digest":""`, `"digest":"` + strings.Repeat("0", 64) + `"`},
		{`"key":"c"`, `"key":"a%2Fb"`},
		{`"key":"c"`, `"key":""`},
		{`"key":"c"`, `"key":"` + strings.Repeat("k", 257) + `"`},
		{`"v":1`, `"v":2`},
		{`,"v":1}`, `,"v":1} `},
		{`,"v":1}`, `,"v":1,"w":1}`},
		{`{"account"`, `{ "account"`},
		{`"device":"m`, `"device":null`},
	} {
		if edited := strings.Replace(string(body), change.from, change.to, 1); edited != string(body) {
			bodies = append(bodies, edited)
		} else {
			t.Fatalf("%q is not in the body", change.from)
		}
	}
	return bodies
}

// Two readers, written apart, take the same bodies and read the same in them.
func readersAgree(t *testing.T, body []byte) (taken bool) {
	t.Helper()
	want, err := audit.ParseEntry(body)
	got, ok := verify.ReadsEntry(body)
	if ok != (err == nil) {
		t.Fatalf("verify reads it: %v, audit: %v\n%q", ok, err, body)
	}
	if !ok {
		return false
	}
	same := got.Seq == want.Seq && got.Commune == want.Commune && got.Account == want.Account && got.Key == want.Key &&
		got.ReceivedAt == want.ReceivedAt && len(got.Changes) == len(want.Changes)
	for i := range got.Changes {
		got.Changes[i].Count = want.Changes[i].Count
		same = same && got.Changes[i] == want.Changes[i]
	}
	if !same {
		t.Fatalf("verify reads %+v, audit %+v", got, want)
	}
	return true
}

func TestReadersAgree(t *testing.T) {
	taken := 0
	all := entries(t)
	for _, body := range all {
		if readersAgree(t, []byte(body)) {
			taken++
		}
	}
	if taken == 0 || taken == len(all) {
		t.Errorf("%d of %d bodies are entries", taken, len(all))
	}
}

func FuzzReadersAgree(f *testing.F) {
	for _, body := range entries(f) {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) { readersAgree(t, body) })
}

// The reader must not read past the bound, nor take more changes than there may be.
func TestManyChanges(t *testing.T) {
	e := audit.Entry{Key: strings.Repeat("0f", 16), Commune: "00001", Act: "a"}
	for n := range audit.MaxChanges {
		e.Changes = append(e.Changes, audit.Change{Noun: "text", Key: fmt.Sprint("khoá ", n)})
	}
	body, err := e.Body()
	must(t, err)
	if !readersAgree(t, body) {
		t.Errorf("%d changes are not taken", audit.MaxChanges)
	}
	more := bytes.Replace(body, []byte(`"changes":[`), []byte(`"changes":[{"digest":"","key":"x","noun":"text"},`), 1)
	twice := bytes.Replace(body, []byte(`"khoá 1"`), []byte(`"khoá 2"`), 1)
	if readersAgree(t, more) || readersAgree(t, twice) {
		t.Errorf("%d changes, or one row twice, are taken", audit.MaxChanges+1)
	}
}

func FuzzTexts(f *testing.F) {
	for _, text := range []string{"", "Nguyễn \"An\"\\\n\x01\x7f", "a\u0301", "\xff", "\u2028😀</x>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := audit.Canonical(audit.Object{"t": text, "v": 1})
		got, why := verify.AppendText(text)
		if (why == "") != (err == nil) {
			t.Fatalf("%q: %q and %v", text, why, err)
		}
		if err == nil && `{"t":`+string(got)+`,"v":1}` != string(want) {
			t.Fatalf("%q: %s, want within %s", text, got, want)
		}
	})
}

func TestSalted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		salt := rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "salt")
		text := rapid.String().Draw(t, "text")
		got, why := verify.AppendSalted(salt, text)
		switch {
		case len(salt) == audit.SaltBytes && string(got) != `"`+audit.SaltedDigest(salt, text)+`"`:
			t.Fatalf("%s", got)
		case len(salt) != audit.SaltBytes && why != audit.NoSalt:
			t.Fatalf("a salt of %d bytes is taken", len(salt))
		}
	})
}

func TestTree(t *testing.T) {
	var head audit.Head
	var bodies [][]byte
	for n := range 70 {
		root, stored := verify.Tree(bodies)
		wantRoot, err := head.Root()
		must(t, err)
		want, err := head.Marshal()
		must(t, err)
		if root != wantRoot || !bytes.Equal(stored, want) {
			t.Fatalf("%d entries: %v, want %v", n, root, wantRoot)
		}
		body := []byte{byte(n)}
		bodies = append(bodies, body)
		head.Append(audit.Leaf(body))
	}
}
