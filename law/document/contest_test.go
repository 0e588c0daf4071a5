package document_test

import (
	"errors"
	"fmt"
	"slices"
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

// What lies on a bound is understood: zero, a text of the longest length, printed
// percentages, and each kind of decision with its members.
func TestParseContestBounds(t *testing.T) {
	long := strings.Repeat("a", document.MaxText)
	text := strings.NewReplacer(
		`"invalid": 9`, `"invalid": 0`, `"voted": 619`, `"voted": 100000000`, `Lê Văn An`, long,
		`"seats": 3`, `"seats": 3, "stated": {"turnout_percent": "99,84", "valid_percent": "100,00", "votes": {"a": 0}, "percents": {"b": "70,49"}},
			"decisions": [{"kind": "held", "recognised": true, "document": "NQ 1"}, {"kind": "held", "recognised": false, "document": "NQ 2"}, {"kind": "overcount", "areas": ["6"], "document": "CV 3"}]`,
	).Replace(good)
	c, _, err := document.ParseContest([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if c.Sheets[0].Invalid != 0 || c.Sheets[0].Voted != election.MaxCount || c.Candidates[0].Name != long {
		t.Errorf("read %+v", c.Sheets[0])
	}
	if *c.Stated.Turnout != 9984 || c.Stated.Votes["a"] != 0 || c.Stated.Shares["b"] != 7049 {
		t.Errorf("read %+v", c.Stated)
	}
	if d := c.Decisions; d[0].Refuses || !d[1].Refuses || d[2].Areas[0] != "6" {
		t.Errorf("read %+v", d)
	}
}

// The cost of a contest grows with its length, not with its square.
func TestParseContestGrows(t *testing.T) {
	cost := func(areas int) float64 {
		text := manyAreas(areas)
		return testing.AllocsPerRun(1, func() {
			c, rules, err := document.ParseContest([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			rules.Determine(c)
		})
	}
	if one, four := cost(250), cost(1000); four > 4.4*one {
		t.Errorf("250 areas take %.0f allocations, 1000 take %.0f", one, four)
	}
}

// manyAreas is a contest in which every sheet breaks R3 and every one of many
// decisions covers all areas.
func manyAreas(n int) string {
	var areas, sheets, decisions []string
	for i := range n {
		areas = append(areas, fmt.Sprintf("%q", fmt.Sprint(i)))
		sheets = append(sheets, fmt.Sprintf(`{"area": "%d", "listed": 9, "voted": 8, "issued": 9, "collected": 9, "valid": 9, "invalid": 0, "votes": {"a": 9}}`, i))
	}
	for i := range election.MaxDecisions {
		decisions = append(decisions, fmt.Sprintf(`{"kind": "overcount", "document": "CV %d"}`, i))
	}
	return fmt.Sprintf(`{"format": "laphieu/contest/v1", "law": "2015", "election_day": "2021-05-23", "level": "commune", "round": "first",
		"constituency": "1", "seats": 1, "candidates": [{"id": "a", "name": "A"}], "areas": [%s], "sheets": [%s], "decisions": [%s]}`,
		strings.Join(areas, ","), strings.Join(sheets, ","), strings.Join(decisions, ","))
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
		{"an id with a space behind", `"id": "b"`, `"id": "b "`, "candidates[1].id", "text_spaces"},
		{"an id with a tab", `"id": "b"`, "\"id\": \"b\\tc\"", "candidates[1].id", "text_spaces"},
		{"an area with a space before", `"areas": ["6"]`, `"areas": [" 6"]`, "areas[0]", "text_spaces"},
		{"two areas that look the same", `"areas": ["6"]`, `"areas": ["6", "6 "]`, "areas[1]", "text_spaces"},
		{"a sheet's area with a space", `"area": "6"`, `"area": "6 "`, "sheets[0].area", "text_spaces"},
		{"null among the kept", `[30, 60, 520]`, `[null, 90, 520]`, "sheets[0].kept[0]", "member_missing"},
		{"null among the levels", `"kept"`, `"inventory": {"received": 1, "issued": 1, "exchanged": 0, "unused": 0, "lines": [{"name": "received", "levels": [null], "total": 1}]}, "kept"`, "sheets[0].inventory.lines[0].levels[0]", "member_missing"},
		{"too many levels", `"kept"`, `"inventory": {"received": 1, "issued": 1, "exchanged": 0, "unused": 0, "lines": [{"name": "received", "levels": [1,1,1,1,1], "total": 5}]}, "kept"`, "sheets[0].inventory.lines[0].levels", "list_too_long"},
		{"null among printed votes", `"seats"`, `"stated": {"votes": {"a": null}}, "seats"`, "stated.votes.a", "member_missing"},
		{"printed votes of an unknown id", `"seats"`, `"stated": {"votes": {"x": 1}}, "seats"`, "stated.votes.x", "candidate_unknown"},
		{"a printed percentage with one decimal", `"seats"`, `"stated": {"turnout_percent": "99,8"}, "seats"`, "stated.turnout_percent", "percent_form"},
		{"a printed percentage with three decimals", `"seats"`, `"stated": {"turnout_percent": "99,812"}, "seats"`, "stated.turnout_percent", "percent_form"},
		{"born after election day", `1990-01-05`, `2021-05-24`, "candidates[4].born", "date_after_election_day"},
		{"areas for a tie", `"seats"`, `"decisions": [{"kind": "tie", "ids": ["c"], "areas": ["6"], "document": "NQ 1"}], "seats"`, "decisions[0].areas", "member_not_for_kind"},
		{"areas for a held result", `"seats"`, `"decisions": [{"kind": "held", "areas": ["6"], "document": "NQ 1"}], "seats"`, "decisions[0].areas", "member_not_for_kind"},
		{"ids for an annulment", `"seats"`, `"decisions": [{"kind": "annulled", "ids": ["c"], "document": "NQ 1"}], "seats"`, "decisions[0].ids", "member_not_for_kind"},
		{"a tie recognised", `"seats"`, `"decisions": [{"kind": "tie", "ids": ["c"], "recognised": false, "document": "NQ 1"}], "seats"`, "decisions[0].recognised", "member_not_for_kind"},
		{"one id twice in a decision", `"seats"`, `"decisions": [{"kind": "tie", "ids": ["c", "c"], "document": "NQ 1"}], "seats"`, "decisions[0].ids[1]", "entry_repeated"},
		{"an area of a decision that is unknown", `"seats"`, `"decisions": [{"kind": "overcount", "areas": ["7"], "document": "NQ 1"}], "seats"`, "decisions[0].areas[0]", "area_unknown"},
		{"a vote for a numeric id", `"e": 190`, `"e": 190, "0": "x"`, "sheets[0].votes.0", "member_type"},
		{"a long unknown member", `"seats"`, `"` + strings.Repeat("x", 5000) + `": 1, "seats"`, strings.Repeat("x", document.MaxNamed) + "…", "member_unknown"},
		{"a text too long", `Lê Văn An`, strings.Repeat("a", document.MaxText+1), "candidates[0].name", "text_too_long"},
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
	f.Add([]byte(strings.Replace(good, `"seats"`, `"stated": {"listed": 620, "turnout_percent": "99,84", "elected": 3, "missing": 0, "votes": {"a": 500}, "percents": {"a": "81,97"}}, "seats"`, 1)))
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
		if distinct := slices.Compact(slices.Sorted(slices.Values(o.Elected))); len(distinct) != len(o.Elected) {
			t.Fatalf("somebody is elected twice: %v", o.Elected)
		}
		if len(o.Elected) > c.Seats || o.Vacant != c.Seats-len(o.Elected) {
			t.Fatalf("%d elected to %d seats, %d vacant", len(o.Elected), c.Seats, o.Vacant)
		}
		if _, err := document.Outcome(&o); err != nil {
			t.Fatal(err)
		}
	})
}

// A voter is read as strictly as a contest.
func FuzzParseVoter(f *testing.F) {
	f.Add([]byte(`{"law": "2025", "election_day": "2026-03-15", "born": "2008-03-15", "residence": "temporary", "temporary_since": "2025-04-15", "status": "free"}`))
	f.Add([]byte(`{"law": "2015", "election_day": "2021-05-23", "born": "1960", "residence": "unit", "status": "remand"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		v, rules, err := document.ParseVoter(data)
		if err == nil {
			_, err = rules.Voter(v)
		}
		var e *election.Error
		if err != nil && (!errors.As(err, &e) || e.Kind != election.Invalid) {
			t.Fatalf("an error not of ours: %v", err)
		}
	})
}
