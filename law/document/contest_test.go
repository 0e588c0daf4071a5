package document_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"laphieu/election"
	"laphieu/law/document"
)

// good is a contest that is understood: the parts of it are replaced in tests.
const good = `{
  "format": "laphieu/contest/v1",
  "law": "2015", "election_day": "2021-05-23", "level": "commune",
  "round": "first",
  "constituency": "Đơn vị bầu cử số 6",
  "seats": 3,
  "areas": ["6"],
  "candidates": [
    {"id": "a", "name": "Lê Văn An", "sex": "male", "born": "1970-03-02"},
    {"id": "b", "name": "Trần Thị Bình", "sex": "female", "born": "1975-11-20"},
    {"id": "c", "name": "Phạm Đức", "sex": "male", "born": "1981-07"},
    {"id": "d", "name": "Nguyễn Thị Hoa", "sex": "female", "born": "1969"},
    {"id": "e", "name": "Lê Thu", "sex": "female", "born": "1990-01-05"}
  ],
  "sheets": [
    {"area": "6", "listed": 620, "voted": 619, "issued": 619, "collected": 619,
     "valid": 610, "invalid": 9,
     "votes": {"a": 500, "b": 430, "c": 300, "d": 290, "e": 190}, "kept": [30, 60, 520]}
  ]
}`

func TestParseContest(t *testing.T) {
	c, rules, err := document.ParseContest([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if rules.Law != election.Law2015 || c.Level != election.Commune || c.Seats != 3 || len(c.Candidates) != 5 {
		t.Errorf("read %+v", c)
	}
	if s := c.Sheets[0]; s.Collected != 619 || s.Votes[3] != 290 || s.Kept[2] != 520 {
		t.Errorf("read the sheet %+v", s)
	}
	if b := c.Candidates[2].Born; b.String() != "1981-07" {
		t.Errorf("read the birth date %s", b)
	}
}

// Every way of being misunderstood is refused, and the error names the member.
func TestParseContestRefuses(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		field, code    string
	}{
		{"an unknown member", `"seats"`, `"sits": 1, "seats"`, "sits", "member_unknown"},
		{"a member in capitals", `"voted"`, `"Voted"`, "sheets[0].Voted", "member_unknown"},
		{"a repeated member", `"valid": 610`, `"valid": 610, "valid": 611`, "sheets[0].valid", "member_repeated"},
		{"a repeated vote", `"a": 500`, `"a": 500, "a": 1`, "sheets[0].votes.a", "member_repeated"},
		{"a negative count", `"voted": 619`, `"voted": -1`, "sheets[0].voted", "number_negative"},
		{"a negative vote", `"a": 500`, `"a": -500`, "sheets[0].votes.a", "number_negative"},
		{"a count beyond int64", `"voted": 619`, `"voted": 9223372036854775808`, "sheets[0].voted", "number_not_whole"},
		{"a count above the bound", `"voted": 619`, `"voted": 100000001`, "sheets[0].voted", "number_too_large"},
		{"a fraction", `"voted": 619`, `"voted": 619.5`, "sheets[0].voted", "number_not_whole"},
		{"an exponent", `"voted": 619`, `"voted": 1e3`, "sheets[0].voted", "number_not_whole"},
		{"a number as text", `"voted": 619`, `"voted": "619"`, "sheets[0].voted", "member_type"},
		{"null for a number", `"voted": 619`, `"voted": null`, "sheets[0].voted", "member_missing"},
		{"a missing figure", `"voted": 619, `, ``, "sheets[0].voted", "member_missing"},
		{"a missing vote", `, "e": 190`, ``, "sheets[0].votes.e", "member_missing"},
		{"votes for an unknown id", `"e": 190`, `"e": 190, "x": 1`, "sheets[0].votes.x", "candidate_unknown"},
		{"no candidates", `"candidates": [`, `"candidates": [], "decisions": [`, "decisions[0].id", "member_unknown"},
		{"a candidate twice", `"id": "b"`, `"id": "a"`, "candidates[1].id", "entry_repeated"},
		{"no format", `"format": "laphieu/contest/v1",`, ``, "format", "member_missing"},
		{"another format", `contest/v1`, `contest/v2`, "format", "format_unknown"},
		{"an unknown law", `"law": "2015"`, `"law": "2019"`, "law", "unknown_law"},
		{"a district after its abolition", `"law": "2015", "election_day": "2021-05-23", "level": "commune"`, `"law": "2025", "election_day": "2026-03-15", "level": "district"`, "level", "level_abolished"},
		{"an unknown level", `"level": "commune"`, `"level": "village"`, "level", "word_unknown"},
		{"an unknown round", `"round": "first"`, `"round": "second"`, "round", "word_unknown"},
		{"a day that does not exist", `2021-05-23`, `2021-02-30`, "election_day", "date"},
		{"a birth day that does not exist", `1970-03-02`, `1970-02-29`, "candidates[0].born", "partial_date"},
		{"a birth month that does not exist", `1981-07`, `1981-13`, "candidates[2].born", "partial_date"},
		{"no seats", `"seats": 3`, `"seats": 0`, "seats", "number_too_small"},
		{"too many seats", `"seats": 3`, `"seats": 101`, "seats", "number_too_large"},
		{"no areas", `"areas": ["6"]`, `"areas": []`, "areas", "list_empty"},
		{"an area twice", `"areas": ["6"]`, `"areas": ["6", "6"]`, "areas[1]", "entry_repeated"},
		{"a sheet of an unknown area", `"area": "6"`, `"area": "7"`, "sheets[0].area", "area_unknown"},
		{"no sheets at all", `"sheets": [`, `"decisions": [`, "decisions[0].area", "member_unknown"},
		{"kept for too few names", `[30, 60, 520]`, `[30, 580]`, "sheets[0].kept", "kept_length"},
		{"a negative kept", `[30, 60, 520]`, `[30, -60, 640]`, "sheets[0].kept[1]", "number_negative"},
		{"a hidden character in a name", `Lê Văn An`, "Lê Văn\u200b An", "candidates[0].name", "text_hidden"},
		{"a Cyrillic letter in a name", `Lê Văn An`, "Lê Văn \u0410n", "candidates[0].name", "text_hidden"},
		{"a name that is not composed", `Lê Văn An`, norm.NFD.String("Lê Văn An"), "candidates[0].name", "text_not_nfc"},
		{"a name of spaces", `Lê Văn An`, `  `, "candidates[0].name", "member_missing"},
		{"an unknown sex", `"male"`, `"nam"`, "candidates[0].sex", "word_unknown"},
		{"an unknown setting", `"seats"`, `"settings": {"x": "1"}, "seats"`, "settings.x", "unknown_setting"},
		{"an unknown answer", `"seats"`, `"settings": {"inventory_balance": "maybe"}, "seats"`, "settings.inventory_balance", "setting_value"},
		{"a number that the law fixes", `"seats"`, `"settings": {"voter_list_posted": "30"}, "seats"`, "settings.voter_list_posted", "unknown_setting"},
		{"a decision without a document", `"seats"`, `"decisions": [{"kind": "tie", "ids": ["c"]}], "seats"`, "decisions[0].document", "member_missing"},
		{"a tie decision for nobody", `"seats"`, `"decisions": [{"kind": "tie", "document": "NQ 1"}], "seats"`, "decisions[0].ids", "member_missing"},
		{"a decision for an unknown id", `"seats"`, `"decisions": [{"kind": "tie", "ids": ["x"], "document": "NQ 1"}], "seats"`, "decisions[0].ids[0]", "candidate_unknown"},
		{"broken UTF-8", `Lê Văn An`, "L\xff", "candidates[0].name", "document_malformed"},
		{"something behind the end", "\"kept\": [30, 60, 520]}\n  ]\n}", "\"kept\": [30, 60, 520]}\n  ]\n} x", "", "document_malformed"},
		{"a printed percentage with a dot", `"seats"`, `"stated": {"turnout_percent": "99.81"}, "seats"`, "stated.turnout_percent", "percent_form"},
		{"a negative stock", `"kept"`, `"inventory": {"received": -1, "issued": 1, "exchanged": 0, "unused": 0}, "kept"`, "sheets[0].inventory.received", "number_negative"},
		{"an incomplete roll", `"kept"`, `"roll": {"total": 10, "male": 5}, "kept"`, "sheets[0].roll.female", "member_missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("the contest has no %q to replace", c.old)
			}
			refusedAt(t, strings.Replace(good, c.old, c.new, 1), c.field, c.code)
		})
	}
	for name, document := range map[string]string{"nothing": "", "white space": " \n\t", "a byte order mark alone": "\ufeff"} {
		t.Run(name, func(t *testing.T) { refusedAt(t, document, "", "") })
	}
	t.Run("a list", func(t *testing.T) { refusedAt(t, "[]", "", "member_type") })
	t.Run("an empty object", func(t *testing.T) { refusedAt(t, "{}", "format", "member_missing") })
	t.Run("too long", func(t *testing.T) {
		refusedAt(t, good+strings.Repeat(" ", document.MaxBytes), "", "document_too_large")
	})
}

func refusedAt(t *testing.T, text, field, code string) {
	t.Helper()
	_, _, err := document.ParseContest([]byte(text))
	var e *election.Error
	if !errors.As(err, &e) {
		t.Fatalf("understood, or another error: %v", err)
	}
	if e.Kind != election.Invalid || e.Field != field || (code != "" && e.Code != code) {
		t.Errorf("refused at %q with %s (%v), want %q with %s", e.Field, e.Code, err, field, code)
	}
}

// Whatever is thrown at the parser, it answers with a contest that can be
// determined and written, or with one error of ours.
func FuzzParseContest(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(strings.Replace(good, `"round": "first"`, `"round": "supplementary", "decisions": [{"kind": "held", "document": "NQ 1"}]`, 1)))
	f.Add([]byte(strings.Replace(good, `"kept"`, `"inventory": {"received": 700, "issued": 619, "exchanged": 1, "unused": 80, "lines": [{"name": "received", "levels": [1], "total": 2}]}, "roll": {"total": 620, "male": 300, "female": 320, "commune": 620}, "kept"`, 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, rules, err := document.ParseContest(data)
		if err != nil {
			var e *election.Error
			if !errors.As(err, &e) || e.Kind != election.Invalid {
				t.Fatalf("an error not of ours: %v", err)
			}
			return
		}
		o := rules.Determine(c)
		if len(o.Elected) > c.Seats || o.Vacant != c.Seats-len(o.Elected) {
			t.Fatalf("%d elected to %d seats, %d vacant", len(o.Elected), c.Seats, o.Vacant)
		}
		if _, err := document.Outcome(&o); err != nil {
			t.Fatal(err)
		}
	})
}
