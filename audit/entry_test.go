package audit_test

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/audit"
)

func TestEntryBody(t *testing.T) {
	e := anEntry(7)
	e.Changes = append(e.Changes, audit.Change{Noun: "import", Key: "3", Digest: hashOf(1), Count: 3722})
	const want = `{"account":"hệ thống","act":"change_setting","changes":[` +
		`{"digest":"dd8d5c8ecbf29c2cd3df6a8a3d8e1b0a","key":"inventory_balance","noun":"setting"},` +
		`{"digest":"","key":"chào mừng","noun":"text"},` +
		`{"count":3722,"digest":"HASH1","key":"3","noun":"import"}],` +
		`"claimed_at":1621731600000,"commune":"99001","device":"","election":"abcdefgh23456777",` +
		`"key":"0123456789abcdef0123456789abcde7","reason":"Quyết định số 12/QĐ-UBBC (giả định)",` +
		`"received_at":1621731600257,"seq":7,"v":1}`
	filled := strings.NewReplacer("dd8d5c8ecbf29c2cd3df6a8a3d8e1b0a", audit.Hex(hashOf(7)), "HASH1", audit.Hex(hashOf(1))).Replace(want)
	body := bodyOf(t, e)
	if string(body) != filled {
		t.Fatalf("got  %s\nwant %s", body, filled)
	}
	back, err := audit.ParseEntry(body)
	if err != nil || !reflect.DeepEqual(back, e) {
		t.Fatalf("read %+v, %v", back, err)
	}
}

func TestEntryRefuses(t *testing.T) {
	long := strings.Repeat("a", audit.MaxLine+1)
	for _, test := range []struct {
		name, field string
		spoil       func(*audit.Entry)
		code        audit.Code
	}{
		{"a key in capitals", "key", func(e *audit.Entry) { e.Key = strings.ToUpper(e.Key) }, audit.ValueMalformed},
		{"a short key", "key", func(e *audit.Entry) { e.Key = e.Key[1:] }, audit.ValueMalformed},
		{"no commune", "commune", func(e *audit.Entry) { e.Commune = "" }, audit.ValueMalformed},
		{"no act", "act", func(e *audit.Entry) { e.Act = "" }, audit.ValueMalformed},
		{"a number below 0", "seq", func(e *audit.Entry) { e.Seq = -1 }, audit.OutOfRange},
		{"a number beyond any tree", "seq", func(e *audit.Entry) { e.Seq = audit.MaxSize }, audit.OutOfRange},
		{"a claim before 1970", "claimed_at", func(e *audit.Entry) { e.ClaimedAt = -1 }, audit.OutOfRange},
		{"received before 1970", "received_at", func(e *audit.Entry) { e.ReceivedAt = -1 }, audit.OutOfRange},
		{"a long device", "device", func(e *audit.Entry) { e.Device = long }, audit.TooLarge},
		{"two lines in an account", "account", func(e *audit.Entry) { e.Account = "a\nb" }, audit.ValueMalformed},
		{"a line separator in an election", "election", func(e *audit.Entry) { e.Election = "a\u2028b" }, audit.ValueMalformed},
		{"a long reason", "reason", func(e *audit.Entry) { e.Reason = strings.Repeat("a", audit.MaxReason+1) }, audit.TooLarge},
		{"a decomposed reason", "reason", func(e *audit.Entry) { e.Reason = norm.NFD.String(e.Reason) }, audit.NotNFC},
		{"broken bytes in a device", "device", func(e *audit.Entry) { e.Device = "\xff" }, audit.NotUTF8},
		{"a change of nothing", "changes[0].noun", func(e *audit.Entry) { e.Changes[0].Noun = "" }, audit.ValueMalformed},
		{"a change without a row", "changes[1].key", func(e *audit.Entry) { e.Changes[1].Key = "" }, audit.ValueMalformed},
		{"a decomposed row", "changes[1].key", func(e *audit.Entry) { e.Changes[1].Key = norm.NFD.String("chào") }, audit.NotNFC},
		{"a bulk change of fewer than none", "changes[0].count", func(e *audit.Entry) { e.Changes[0].Count = -1 }, audit.OutOfRange},
		{"a bulk change without a root", "changes[1].count", func(e *audit.Entry) { e.Changes[1].Count = 1 }, audit.OutOfRange},
		{"a row changed twice", "changes[2]", func(e *audit.Entry) { e.Changes = append(e.Changes, e.Changes[0]) }, audit.Repeated},
		{"more changes than one act makes", "changes", func(e *audit.Entry) { e.Changes = make([]audit.Change, audit.MaxChanges+1) }, audit.TooLarge},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := anEntry(0)
			test.spoil(&e)
			_, err := e.Body()
			wantCode(t, err, test.code)
			if got := err.(*audit.Error).Field; got != test.field {
				t.Errorf("field %q, want %q", got, test.field)
			}
			if strings.Contains(err.Error(), "Quyết") {
				t.Errorf("the error repeats the entry: %v", err)
			}
		})
	}
}

// entryEdits turn the good body of anEntry(7) into bytes that are no entry. testdata/vectors.json repeats them.
var entryEdits = []struct {
	name, old, new string
	code           audit.Code
}{
	{"a newer version", `"v":1`, `"v":2`, audit.VersionUnknown},
	{"no version", `,"v":1`, ``, audit.VersionMissing},
	{"an unknown member", `"act"`, `"acts":1,"act"`, audit.Unknown},
	{"an unknown member of a change", `"noun":"setting"`, `"noun":"setting","x":1`, audit.Unknown},
	{"a missing member", `"device":"",`, ``, audit.Missing},
	{"a missing digest", `"digest":"",`, ``, audit.Missing},
	{"a member twice", `"device":""`, `"device":"","device":""`, audit.Repeated},
	{"members in another order", `"seq":7,"v":1`, `"v":1,"seq":7`, audit.NotCanonical},
	{"a space", `"seq":7`, `"seq": 7`, audit.NotCanonical},
	{"a fraction", `"seq":7`, `"seq":7.0`, audit.ValueType},
	{"a number as a text", `"seq":7`, `"seq":"7"`, audit.ValueType},
	{"a text as a number", `"device":""`, `"device":0`, audit.ValueType},
	{"changes as an object", `"changes":[`, `"changes":{},"changez":[`, audit.ValueType},
	{"a change as a text", `{"digest":"","key":"chào mừng","noun":"text"}`, `"text"`, audit.ValueType},
	{"a digest in capitals", audit.Hex(hashOf(7)), strings.ToUpper(audit.Hex(hashOf(7))), audit.ValueMalformed},
	{"a digest of 31 bytes", audit.Hex(hashOf(7)), audit.Hex(hashOf(7))[2:], audit.ValueMalformed},
	{"a deletion written as zeros", `"digest":""`, `"digest":"` + audit.Hex(audit.Hash{}) + `"`, audit.NotCanonical},
	{"a count of none", `"digest":""`, `"count":0,"digest":""`, audit.NotCanonical},
	{"decomposed letters", `chào`, norm.NFD.String(`chào`), audit.NotNFC},
	{"null", `"device":""`, `"device":null`, audit.ValueType},
}

func TestParseEntryRefuses(t *testing.T) {
	body := string(bodyOf(t, anEntry(7)))
	for _, test := range entryEdits {
		t.Run(test.name, func(t *testing.T) {
			edited := strings.Replace(body, test.old, test.new, 1)
			if edited == body {
				t.Fatal("the edit changes nothing")
			}
			_, err := audit.ParseEntry([]byte(edited))
			wantCode(t, err, test.code)
		})
	}
}

func drawEntry(t *rapid.T) audit.Entry {
	line := rapid.StringMatching(`[a-zđ \p{Lu}"\\<]{1,12}`)
	maybe := rapid.OneOf(rapid.Just(""), line)
	whole := rapid.Int64Range(0, audit.MaxSize-1)
	hash := rapid.Map(rapid.Int64(), hashOf)
	change := rapid.Custom(func(t *rapid.T) audit.Change {
		c := audit.Change{Noun: norm.NFC.String(line.Draw(t, "noun")), Key: norm.NFC.String(line.Draw(t, "row"))}
		if rapid.Bool().Draw(t, "kept") {
			c.Digest, c.Count = hash.Draw(t, "digest"), rapid.Int64Range(0, 5).Draw(t, "count")
		}
		return c
	})
	row := func(c audit.Change) string { return c.Noun + "\x00" + c.Key }
	return audit.Entry{
		Seq: whole.Draw(t, "seq"), Key: rapid.StringMatching(`[0-9a-f]{32}`).Draw(t, "key"),
		Commune: norm.NFC.String(line.Draw(t, "commune")), Election: norm.NFC.String(maybe.Draw(t, "election")),
		Act: norm.NFC.String(line.Draw(t, "act")), Account: norm.NFC.String(maybe.Draw(t, "account")),
		Device:    norm.NFC.String(maybe.Draw(t, "device")),
		ClaimedAt: whole.Draw(t, "claimed"), ReceivedAt: whole.Draw(t, "received"),
		Reason:  norm.NFC.String(strings.ToValidUTF8(rapid.StringN(0, 40, -1).Draw(t, "reason"), "")),
		Changes: rapid.SliceOfNDistinct(change, 1, 5, row).Draw(t, "changes"),
	}
}

// Any entry is read back as it was. With any one bit changed it is refused, or is another entry with another leaf:
// never the same entry, and never the same leaf.
func TestEntryProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEntry(t)
		body, err := e.Body()
		if err != nil {
			t.Fatal(err)
		}
		back, err := audit.ParseEntry(body)
		if err != nil || !reflect.DeepEqual(back, e) {
			t.Fatalf("%s is read %+v, %v", body, back, err)
		}
		short, ok := audit.ScanEntry(body)
		if long, err := audit.ReadEntry(body); err != nil || !reflect.DeepEqual(long, e) || ok && !reflect.DeepEqual(short, e) {
			t.Fatalf("%s is read %+v the short way, %+v the long way, %v", body, short, long, err)
		}
		if !ok && !bytes.ContainsRune(body, '\\') {
			t.Fatalf("%s is not read the short way", body)
		}
		if _, err := audit.Parse(body); err != nil { // Body writes by itself what Canonical writes of any record
			t.Fatalf("%s is not canonical: %v", body, err)
		}
		flipped := flip(body, rapid.IntRange(0, 8*len(body)-1).Draw(t, "bit"))
		if audit.Leaf(flipped) == audit.Leaf(body) {
			t.Fatal("a flipped bit has the same leaf")
		}
		if other, err := audit.ParseEntry(flipped); err == nil && reflect.DeepEqual(other, e) {
			t.Fatalf("%s is read like %s", flipped, body)
		}
	})
}

// The longest entry is read back by both ways of reading; one whose rows have such
// long names that it is beyond a record's bytes is refused.
func TestLongestEntry(t *testing.T) {
	e := anEntry(7)
	fill := func(name string) {
		e.Changes = make([]audit.Change, audit.MaxChanges)
		for i := range e.Changes {
			key := strconv.Itoa(i) + "/"
			e.Changes[i] = audit.Change{Noun: "body_member", Key: key + strings.Repeat(name, (audit.MaxLine-len(key))/len(name)), Digest: hashOf(int64(i + 1))}
		}
	}
	fill("Ủy viên ")
	body := bodyOf(t, e)
	if got, err := audit.ParseEntry(body); err != nil || len(got.Changes) != audit.MaxChanges || got.Changes[9] != e.Changes[9] {
		t.Errorf("read back: %d changes, %v", len(got.Changes), err)
	}
	fill(`"`) // written as two bytes
	for i := range e.Changes {
		e.Changes[i].Noun = strings.Repeat(`"`, audit.MaxLine)
	}
	_, err := e.Body()
	wantCode(t, err, audit.TooLarge)
}

// An entry costs an act few allocations: counted, because times depend on the machine.
func TestEntryAllocates(t *testing.T) {
	e := anEntry(7)
	head := headOf(someLeaves(1000))
	got := testing.AllocsPerRun(100, func() {
		head.Append(audit.Leaf(bodyOf(t, e)))
	})
	if got > 8 {
		t.Errorf("an entry makes %.0f allocations", got)
	}
}

func TestBulk(t *testing.T) {
	rows := make([]audit.Change, 3722)
	for i := range rows {
		rows[i] = audit.Change{Noun: "voter", Key: audit.Hex(hashOf(int64(i)))[:16], Digest: hashOf(int64(i))}
	}
	rows[5].Digest = audit.Hash{} // one is deleted
	change, leaves, err := audit.Bulk("import", "1", rows)
	if err != nil || change.Count != 3722 || len(leaves) != 3722 {
		t.Fatalf("%+v, %d leaves, %v", change, len(leaves), err)
	}
	tree := audit.Checkpoint{Origin: audit.Origin("99001"), Size: change.Count, Root: change.Digest}
	for _, n := range []int64{0, 5, 3721} {
		proof, err := audit.Inclusion(audit.LeafList(leaves), n, change.Count)
		if err != nil {
			t.Fatal(err)
		}
		leaf, err := rows[n].Leaf()
		if err != nil {
			t.Fatal(err)
		}
		wantCode(t, tree.Includes(n, leaf, proof), "")
		wantCode(t, tree.Includes(n, hashOf(n), proof), audit.ProofFailed)
	}
	_, _, err = audit.Bulk("import", "1", nil)
	wantCode(t, err, audit.Missing)
	_, _, err = audit.Bulk("import", "1", append(rows, rows[0]))
	wantCode(t, err, audit.Repeated)
	_, _, err = audit.Bulk("import", "1", []audit.Change{{Noun: "voter"}})
	wantCode(t, err, audit.ValueMalformed)
}
