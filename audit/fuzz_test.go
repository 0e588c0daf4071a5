// This file throws any bytes at all that reads bytes: nothing may panic, and what is taken is written back the same.

package audit_test

import (
	"bytes"
	"reflect"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
)

// wantRefusal fails unless err is of the room and has a code.
func wantRefusal(t *testing.T, err error, in []byte) {
	t.Helper()
	if e, ours := err.(*audit.Error); !ours || e.Code == "" {
		t.Fatalf("%q is refused with %#v", in, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"a":[true,"Đ",{}],"v":1}`))
	for _, bad := range notCanonical {
		f.Add([]byte(bad.data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		record, err := audit.Parse(data)
		if err != nil {
			wantRefusal(t, err, data)
			return
		}
		if again, err := audit.Canonical(record); err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%q is written back %q, %v", data, again, err)
		}
	})
}

func FuzzParseEntry(f *testing.F) {
	body := bodyOf(f, anEntry(7))
	f.Add(body)
	for _, edit := range entryEdits {
		f.Add(bytes.Replace(body, []byte(edit.old), []byte(edit.new), 1))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		e, err := audit.ParseEntry(body)
		if long, failed := audit.ReadEntry(body); !reflect.DeepEqual(long, e) || (failed == nil) != (err == nil) {
			t.Fatalf("%q is read %+v, %v and the long way %+v, %v", body, e, err, long, failed)
		}
		if err != nil {
			wantRefusal(t, err, body)
			return
		}
		if again, err := e.Body(); err != nil || !bytes.Equal(again, body) {
			t.Fatalf("%q is written back %q, %v", body, again, err)
		}
	})
}

func FuzzHeadUnmarshal(f *testing.F) {
	for _, size := range []int{0, 1, 2, 7, 300} {
		data, err := headOf(someLeaves(size)).Marshal()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var head audit.Head
		if err := head.Unmarshal(data); err != nil {
			wantRefusal(t, err, data)
			return
		}
		if again, err := head.Marshal(); err != nil || !bytes.Equal(again, data) {
			t.Fatalf("%q is written back %q, %v", data, again, err)
		}
		if _, err := head.Root(); err != nil {
			t.Fatal(err)
		}
		head.Append(hashOf(1))
	})
}

// The key accepts any signature, so that the fuzzer gets past it to the text.
type credulous struct{ note.Verifier }

func (credulous) Verify([]byte, []byte) bool { return true }

func FuzzOpenCheckpoint(f *testing.F) {
	signer, verifier, _ := aKey(f, "laphieu/99001", 1)
	for _, size := range []int{0, 1, 300} {
		f.Add(signed(f, checkpointOf(f, someLeaves(size)), signer))
	}
	f.Add([]byte("laphieu/99001\n+5\nAAAA\n\n— laphieu/99001 AAAAAAAA\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := audit.OpenCheckpoint(text, note.VerifierList(credulous{verifier}))
		if err != nil {
			wantRefusal(t, err, text)
			return
		}
		if again, err := c.Text(); err != nil || !bytes.HasPrefix(text, []byte(again+"\n— ")) {
			t.Fatalf("%q is written back %q, %v", text, again, err)
		}
	})
}
