package main

import (
	"database/sql"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"laphieu/verify"
)

// editByHand is the scripts' command sql FILE STATEMENT: somebody who changes a
// database past the program.
func editByHand(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec(args[1])
	ts.Check(err)
}

// Every finding has its sentence in both languages, in one line, with the same
// arguments in the same order.
func TestEveryFindingHasItsSentence(t *testing.T) {
	codes := verify.Codes()
	for _, code := range codes {
		w, found := findingWords[code]
		if !found || w.vi == "" || w.en == "" || strings.Contains(w.vi+w.en, "\n") {
			t.Errorf("%s: %q, %q", code, w.vi, w.en)
		}
		if strings.Count(w.vi, "%") != strings.Count(w.en, "%") || strings.Count(w.vi, "%") != strings.Count(w.vi, "%v") {
			t.Errorf("%s takes other arguments in the other language", code)
		}
	}
	if len(findingWords) != len(codes) {
		t.Errorf("%d sentences for %d codes", len(findingWords), len(codes))
	}
}

// What was put into the database by hand moves no cursor when it is printed.
func TestFindingIsOneLine(t *testing.T) {
	r := verify.Report{Findings: []verify.Finding{{Code: verify.RowUnlogged, Table: "text", Key: "x\n\x1b[2Jy"}}}
	text := string(verifyText("vi", r))
	if strings.Contains(text, "\x1b") || !strings.HasPrefix(text, `bảng text, dòng x\n\x1b[2Jy: không mục nào`) {
		t.Errorf("%q", text)
	}
}
