package law

import (
	"slices"
	"testing"

	"laphieu/election"
	"laphieu/tally"
)

// clean is a sheet that breaks nothing: three candidates, two seats.
func clean() *election.Contest {
	c := council(2, 710, 704, 700, 500, 400, 200)
	c.Sheets[0].Kept = []int64{300, 400}
	return c
}

// sheetOf changes the sheet of a clean contest.
func sheetOf(change func(*election.Sheet)) *election.Contest {
	c := clean()
	change(&c.Sheets[0])
	return c
}

func codes(found []election.Finding) []string {
	var all []string
	for _, f := range found {
		all = append(all, f.Rule)
	}
	return all
}

// Each relation of a sheet has a case that fails it and one on its boundary
// that does not.
func TestRelations(t *testing.T) {
	inventory := func(v election.Inventory) func(*election.Sheet) {
		return func(s *election.Sheet) { s.Inventory = &v }
	}
	roll := func(r election.RollTotals) func(*election.Sheet) {
		return func(s *election.Sheet) { s.Roll = &r }
	}
	oneSeat := func(votes ...int64) *election.Contest { return council(1, 710, 704, 700, votes...) }
	for _, c := range []struct {
		name     string
		contest  *election.Contest
		answers  map[string]string
		want     []string
		relation string // of the first finding
	}{
		{"a clean sheet", clean(), nil, nil, ""},

		{"R1 more voted than listed", sheetOf(func(s *election.Sheet) { s.Listed = 703 }), nil, []string{"R1"}, "704 <= 703"},
		{"R1 boundary: all voted", sheetOf(func(s *election.Sheet) { s.Listed = 704 }), nil, nil, ""},

		{"R3 more collected than voted", sheetOf(func(s *election.Sheet) { s.Voted, s.Issued, s.Collected, s.Invalid = 704, 705, 705, 5 }), nil, []string{"R3", "R6w"}, "705 <= 704"},
		{"R3 boundary: as many", sheetOf(func(s *election.Sheet) { s.Voted, s.Collected = 704, 704 }), nil, nil, ""},

		{"R4 B12", sheetOf(func(s *election.Sheet) { s.Invalid = 3 }), nil, []string{"R4"}, "700 + 3 = 704"},
		{"R4 boundary: none invalid", sheetOf(func(s *election.Sheet) { s.Collected, s.Invalid = 700, 0 }), nil, nil, ""},

		{"R5 neither reading", sheetOf(inventory(election.Inventory{Received: 720, Issued: 704, Exchanged: 3, Unused: 14})), nil, []string{"R5"}, "720 = 704 + 3 + 14"},
		{"R5 boundary: nothing exchanged, both readings", sheetOf(inventory(election.Inventory{Received: 720, Issued: 704, Unused: 16})), nil, nil, ""},
		{"R5 net chosen and kept", sheetOf(inventory(election.Inventory{Received: 723, Issued: 704, Exchanged: 3, Unused: 16})), map[string]string{"inventory_balance": "net"}, nil, ""},
		{"R5 gross chosen and broken", sheetOf(inventory(election.Inventory{Received: 723, Issued: 704, Exchanged: 3, Unused: 16})), map[string]string{"inventory_balance": "gross"}, []string{"R5", "R6"}, "723 = 704 + 16"},
		{"R5 gross: more exchanged than issued", sheetOf(inventory(election.Inventory{Received: 720, Issued: 704, Exchanged: 705, Unused: 16})), map[string]string{"inventory_balance": "gross"}, []string{"R5", "R6"}, ""},
		{"R5 B19 gross chosen and kept", sheetOf(func(s *election.Sheet) {
			s.Issued = 707
			s.Inventory = &election.Inventory{Received: 723, Issued: 707, Exchanged: 3, Unused: 16}
		}), map[string]string{"inventory_balance": "gross"}, []string{"R6w"}, "707 = 704"},

		{"R6 B11 more collected than issued", sheetOf(func(s *election.Sheet) { s.Issued = 703 }), nil, []string{"R6", "R6w"}, "704 <= 703"},
		{"R6 boundary: as many", sheetOf(func(s *election.Sheet) { s.Issued, s.Voted = 704, 704 }), nil, nil, ""},
		{"R6 gross: exchanged ballots are not in the box", sheetOf(inventory(election.Inventory{Received: 720, Issued: 704, Exchanged: 1, Unused: 16})), map[string]string{"inventory_balance": "gross"}, []string{"R6"}, "704 <= 704 - 1"},
		{"R6w issued and not cast", sheetOf(func(s *election.Sheet) { s.Issued = 706 }), nil, []string{"R6w"}, "706 = 704"},
		{"R6w boundary: all issued were cast", sheetOf(func(s *election.Sheet) { s.Issued = 704 }), nil, nil, ""},

		{"R7 a printed total that does not add up", sheetOf(inventory(election.Inventory{
			Received: 720, Issued: 704, Unused: 16,
			Lines: []election.InventoryLine{{Name: "received", Levels: []int64{720, 720, 720}, Total: 2161}},
		})), nil, []string{"R7"}, "2160 = 2161"},
		{"R7 boundary: exact", sheetOf(inventory(election.Inventory{
			Received: 720, Issued: 704, Unused: 16,
			Lines: []election.InventoryLine{{Name: "received", Levels: []int64{720, 720, 720}, Total: 2160}},
		})), nil, nil, ""},

		{"R8 fewer ballots than voters", sheetOf(inventory(election.Inventory{Received: 709, Issued: 704, Unused: 5})), nil, []string{"R8"}, "709 >= 710"},
		{"R8 boundary: one for each", sheetOf(inventory(election.Inventory{Received: 710, Issued: 704, Unused: 6})), nil, nil, ""},

		{"R9 two papers, two figures", sheetOf(inventory(election.Inventory{Received: 720, Issued: 703, Unused: 17})), nil, []string{"R9"}, "704 = 703"},
		{"R9 listed is not the list's total", sheetOf(roll(election.RollTotals{Total: 711, Male: 350, Female: 361, Rights: map[election.Level]int64{election.Commune: 711}})), nil, []string{"R9"}, "710 = 711"},
		{"R9 boundary: this level's total, another level's differs", sheetOf(roll(election.RollTotals{Total: 711, Male: 350, Female: 361, Rights: map[election.Level]int64{election.National: 711, election.Commune: 710}})), nil, nil, ""},

		{"R10 B14 more names than seats allow", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{700, 700, 1}, nil }), nil, []string{"R10"}, "700 <= 1401 <= 2*700"},
		{"R10 boundary: every ballot full", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{700, 700, 0}, nil }), nil, nil, ""},
		{"R10 fewer names than ballots", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{500, 199, 0}, nil }), nil, []string{"R10"}, "700 <= 699 <= 2*700"},
		{"R10 boundary: one name each", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{500, 200, 0}, nil }), nil, nil, ""},

		{"R11 kinds do not add up to the valid ballots", sheetOf(func(s *election.Sheet) { s.Kept = []int64{302, 399} }), nil, []string{"R11"}, "701 = 700"},
		{"R11 names do not add up to the votes", sheetOf(func(s *election.Sheet) { s.Kept = []int64{301, 399} }), nil, []string{"R11"}, "1099 = 1100"},
		{"R11 a ballot with more names than seats", sheetOf(func(s *election.Sheet) { s.Kept = []int64{500, 0, 200} }), nil, []string{"R11"}, "3 <= 2"},
		{"R11 boundary: exact", clean(), nil, nil, ""},

		{"R12 B13 a candidate above the valid ballots", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{701, 300, 99}, nil }), nil, []string{"R12"}, "701 <= 700"},
		{"R12 boundary: on every ballot", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{700, 300, 100}, nil }), nil, nil, ""},

		{"R13 one seat, fewer votes than ballots", oneSeat(500, 199), nil, []string{"R13"}, "699 = 700"},
		{"R13 one seat, more votes than ballots", oneSeat(500, 201), nil, []string{"R13"}, "701 = 700"},
		{"R13 boundary: exact", oneSeat(500, 200), nil, nil, ""},

		{"R14 a name without votes", sheetOf(func(s *election.Sheet) { s.Votes = s.Votes[:2] }), nil, []string{"R14"}, "2 = 3"},
		{"R14 boundary: zero votes are votes", sheetOf(func(s *election.Sheet) { s.Votes, s.Kept = []int64{700, 400, 0}, nil }), nil, nil, ""},

		{"R27 men and women", sheetOf(roll(election.RollTotals{Total: 710, Male: 350, Female: 359})), nil, []string{"R27"}, "350 + 359 = 710"},
		{"R27 a lower level above a higher", sheetOf(roll(election.RollTotals{Total: 711, Male: 350, Female: 361, Rights: map[election.Level]int64{election.National: 709, election.Commune: 710}})), nil, []string{"R27"}, "711 >= 709 >= 710"},
		{"R27 boundary: all equal", sheetOf(roll(election.RollTotals{Total: 710, Male: 350, Female: 360, Rights: map[election.Level]int64{election.National: 710, election.Province: 710, election.Commune: 710}})), nil, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, _ election.Date) {
				rules, err := NewRuleSet(rs.Law, c.answers)
				if err != nil {
					t.Fatal(err)
				}
				found := rules.Check(c.contest)
				if got := codes(found); !slices.Equal(got, c.want) {
					t.Fatalf("found %v, want %v: %v", got, c.want, found)
				}
				if len(found) > 0 && c.relation != "" && found[0].Relation != c.relation {
					t.Errorf("relation %q, want %q", found[0].Relation, c.relation)
				}
			})
		})
	}
}

// A sheet that came twice, or from elsewhere, would be counted where it must
// not.
func TestStraySheets(t *testing.T) {
	twice := clean()
	twice.Sheets = append(twice.Sheets, twice.Sheets[0])
	elsewhere := clean()
	elsewhere.Sheets = append(elsewhere.Sheets, elsewhere.Sheets[0])
	elsewhere.Sheets[1].Area = "9"
	for _, c := range []*election.Contest{twice, elsewhere} {
		o := in2015.Determine(c)
		if o.Status != election.RefusedOutcome || !slices.Equal(codes(o.Findings), []string{"R15"}) {
			t.Errorf("%s with %v", o.Status, o.Findings)
		}
	}
}

// The reading of the inventory is open: until it is chosen, a sum that fits
// only one of the two asks for an explanation and does not block.
func TestInventoryReadingIsOpen(t *testing.T) {
	c := sheetOf(func(s *election.Sheet) {
		s.Inventory = &election.Inventory{Received: 723, Issued: 704, Exchanged: 3, Unused: 16}
	})
	found := in2015.Check(c)
	if len(found) != 1 || found[0].Rule != "R5" || found[0].Severity != election.Warn {
		t.Errorf("found %v, want one warning R5", found)
	}
}

// Totals that the minutes print are compared with the sums.
func TestStated(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	p := func(v election.Percent) *election.Percent { return &v }
	right := func() *election.Stated {
		return &election.Stated{
			Listed: n(710), Voted: n(704), Issued: n(704), Collected: n(704), Valid: n(700), Invalid: n(4),
			Turnout: p(9915), ValidShare: p(9943), InvalidShare: p(57), Elected: n(2), Missing: n(0),
			Votes:  map[election.CandidateID]int64{"a": 500},
			Shares: map[election.CandidateID]election.Percent{"a": 7143},
		}
	}
	for _, c := range []struct {
		name   string
		change func(*election.Stated)
		want   []string
		blocks bool
	}{
		{"all right", func(*election.Stated) {}, nil, false},
		{"R2 turnout of another base", func(s *election.Stated) { s.Turnout = p(9800) }, []string{"R2"}, true},
		{"R15 a total that is not the sum", func(s *election.Stated) { s.Voted = n(703) }, []string{"R15"}, true},
		{"R15 a candidate's total", func(s *election.Stated) { s.Votes["a"] = 501 }, []string{"R15"}, true},
		{"R20 shortage", func(s *election.Stated) { s.Elected = n(1) }, []string{"R20"}, true},
		{"R23 rounded down", func(s *election.Stated) { s.Turnout = p(9916) }, []string{"R23"}, false},
		{"R23 a candidate's share", func(s *election.Stated) { s.Shares["a"] = 7142 }, []string{"R23"}, false},
		{"R24 shares of valid and invalid", func(s *election.Stated) { s.InvalidShare = p(56) }, []string{"R24"}, true},
		{"R25 valid of issued instead of collected", func(s *election.Stated) { s.ValidShare, s.InvalidShare = p(9859), p(141) }, []string{"R2"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			contest := clean()
			contest.Stated = right()
			c.change(contest.Stated)
			o := in2015.Determine(contest)
			if got := codes(o.Findings); !slices.Equal(got, c.want) {
				t.Errorf("found %v, want %v: %v", got, c.want, o.Findings)
			}
			if refused := o.Status == election.RefusedOutcome; refused != c.blocks {
				t.Errorf("status %s", o.Status)
			}
		})
	}
}

func TestR16(t *testing.T) {
	if f := CheckParts("voted", []int64{700, 620}, 1320); f != nil {
		t.Errorf("a right sum: %v", f)
	}
	if f := CheckParts("voted", []int64{700, 620}, 1321); len(f) != 1 || f[0].Rule != "R16" || f[0].Severity != election.Block {
		t.Errorf("a wrong sum: %v", f)
	}
}

func TestR24(t *testing.T) {
	if s := tally.Shares([]int64{1, 1, 1}); !slices.Equal(s, []election.Percent{3334, 3333, 3333}) {
		t.Errorf("thirds of a whole: %v", s)
	}
}

func TestR26(t *testing.T) {
	s := Structure{
		Elected: 24,
		Groups:  map[string]int64{"nữ": 24},
		Wholes:  map[string][]int64{"chuyên môn": {4, 18, 2}},
	}
	if f := CheckStructure(s); f != nil {
		t.Errorf("boundary: %v", f)
	}
	s.Groups["nữ"] = 25
	s.Wholes["chuyên môn"] = []int64{4, 18, 3}
	if got := codes(CheckStructure(s)); !slices.Equal(got, []string{"R26", "R26"}) {
		t.Errorf("found %v", got)
	}
}
