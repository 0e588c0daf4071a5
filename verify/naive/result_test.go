// The cases of the rules digest, by their ids, and ties among people whose
// births are known in part.

package naive_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/verify/naive"
)

// ids reads "b a" as two candidates.
func ids(s string) (list []election.CandidateID) {
	for _, id := range strings.Fields(s) {
		list = append(list, election.CandidateID(id))
	}
	return list
}

// a vote is one constituency with a single polling area and no invalid ballots
// but those that voted leaves; candidates are a, b, c …
type vote struct {
	level                election.Level
	round                election.Round
	seats                int
	listed, voted, valid int64
	votes                []int64
	born                 string // "1970 1968-08-15 ?"; empty if nobody's is known
}

func (v vote) contest(t *testing.T) *election.Contest {
	t.Helper()
	c := &election.Contest{
		ElectionDay: election.Date{Year: 2021, Month: time.May, Day: 23},
		Level:       v.level, Round: v.round, Seats: v.seats,
		Areas: []election.AreaID{"1"},
		Sheets: []election.Sheet{{Area: "1", Votes: v.votes, Figures: election.Figures{
			Listed: v.listed, Voted: v.voted, Issued: v.voted, Collected: v.voted,
			Valid: v.valid, Invalid: v.voted - v.valid,
		}}},
	}
	born := strings.Fields(v.born)
	for i := range v.votes {
		candidate := election.Candidate{ID: election.CandidateID("abcdefgh"[i : i+1])}
		if i < len(born) && born[i] != "?" {
			var err error
			if candidate.Born, err = election.ParsePartialDate(born[i]); err != nil {
				t.Fatal(err)
			}
		}
		c.Candidates = append(c.Candidates, candidate)
	}
	return c
}

func TestCasesOfTheDigest(t *testing.T) {
	const (
		commune  = election.Commune
		national = election.National
		first    = election.First
	)
	tests := []struct {
		id string
		vote
		status        election.Status
		elected, tied string
		next          election.Next
	}{
		{
			"D1",
			vote{commune, first, 5, 1000, 900, 880, []int64{700, 650, 600, 500, 430, 300, 200, 100}, ""},
			election.Decided, "a b c d", "", election.NextVacantNoSupplementary,
		},
		{
			"D2",
			vote{commune, first, 5, 1000, 900, 880, []int64{700, 650, 600, 440, 430, 300, 200, 100}, ""},
			election.Decided, "a b c", "", election.NextSupplementary,
		},
		{
			"D3",
			vote{commune, first, 3, 1000, 900, 880, []int64{700, 650, 440, 300, 200}, ""},
			election.Decided, "a b", "", election.NextVacantNoSupplementary,
		},
		{
			"D4",
			vote{commune, first, 4, 1000, 900, 880, []int64{700, 650, 440, 300, 200}, ""},
			election.Decided, "a b", "", election.NextSupplementary,
		},
		{
			"D5",
			vote{commune, first, 2, 1000, 900, 880, []int64{440, 650, 300}, ""},
			election.Decided, "b", "", election.NextSupplementary,
		},
		{
			"D7",
			vote{national, first, 3, 1000, 900, 880, []int64{700, 650, 440, 300, 200}, ""},
			election.Decided, "a b", "", election.NextSupplementaryForNEC,
		},
		{
			"D8",
			vote{commune, first, 2, 1000, 900, 900, []int64{500, 500, 600}, "1970-03-02 1968-08-15 1990"},
			election.Decided, "c b", "", election.NextNone,
		},
		{
			"D9",
			vote{commune, first, 2, 1000, 900, 900, []int64{500, 500, 600}, "1968-08-15 1968-08-15 1990"},
			election.TieUnresolved, "c", "a b", election.NextDecision,
		},
		{
			"D11",
			vote{commune, first, 2, 1000, 900, 900, []int64{100, 500, 500}, ""},
			election.Decided, "b c", "", election.NextNone,
		},
		{
			"D13",
			vote{commune, first, 1, 1000, 500, 500, []int64{400, 100}, ""},
			election.InvalidTurnout, "", "", election.NextRerun,
		},
		{
			"D14",
			vote{commune, first, 1, 1000, 501, 501, []int64{401, 100}, ""},
			election.Decided, "a", "", election.NextNone,
		},
		{
			"D16",
			vote{commune, first, 2, 1000, 800, 800, []int64{500, 400}, ""},
			election.Decided, "a", "", election.NextSupplementary,
		},
		{
			"D18 council",
			vote{commune, first, 3, 1000, 600, 0, []int64{0, 0, 0, 0, 0}, ""},
			election.Decided, "", "", election.NextSupplementary,
		},
		{
			"D18 national",
			vote{national, first, 3, 1000, 600, 0, []int64{0, 0, 0, 0, 0}, ""},
			election.Decided, "", "", election.NextSupplementaryForNEC,
		},
		{
			"D19",
			vote{commune, first, 5, 1000, 1000, 1000, []int64{640, 700, 650, 690, 660, 680, 670}, ""},
			election.Decided, "b d f g e", "", election.NextNone,
		},
		{
			"D21",
			vote{commune, election.Rerun, 1, 1000, 300, 300, []int64{151, 149}, ""},
			election.Decided, "a", "", election.NextNone,
		},
		{
			"D22",
			vote{commune, election.Rerun, 2, 1000, 300, 300, []int64{151, 150}, ""},
			election.Decided, "a", "", election.NextVacantFinal,
		},
		{
			"D23",
			vote{commune, election.Supplementary, 2, 1000, 800, 800, []int64{500, 400, 300}, ""},
			election.Decided, "a", "", election.NextVacantFinal,
		},
		{
			"D24",
			vote{commune, election.Supplementary, 1, 1000, 450, 450, []int64{300, 150}, ""},
			election.HeldForNEC, "", "", election.NextDecision,
		},
		{
			"D24 after annulment",
			vote{commune, election.RerunAfterAnnulment, 1, 1000, 500, 500, []int64{300, 200}, ""},
			election.HeldForNEC, "", "", election.NextDecision,
		},
	}
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			for _, l := range []election.Law{election.Law2015, election.Law2025} {
				c := test.contest(t)
				check(t, naive.Determine(l, c), naive.Result{
					Status: test.status, Elected: ids(test.elected), Tied: ids(test.tied),
					Vacant: test.seats - len(ids(test.elected)), Next: test.next,
					Deadline: deadline(l, test.next, c.ElectionDay),
				})
			}
		})
	}
}

// deadline is case D25: E+15, since 2025 E+7.
func deadline(l election.Law, n election.Next, e election.Date) election.Date {
	switch n {
	case election.NextRerun, election.NextSupplementary, election.NextSupplementaryForNEC:
		return e.AddDays(map[election.Law]int{election.Law2015: 15, election.Law2025: 7}[l])
	}
	return election.Date{}
}

func check(t *testing.T, got, want naive.Result) {
	t.Helper()
	if got.Status != want.Status || got.Next != want.Next || got.Vacant != want.Vacant || got.Deadline != want.Deadline ||
		!slices.Equal(got.Elected, want.Elected) || !slices.Equal(got.Tied, want.Tied) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// D20 and D27: the unit of decision is the constituency.
func TestSeveralAreas(t *testing.T) {
	c := vote{election.Commune, election.First, 1, 1000, 400, 400, []int64{300, 100}, ""}.contest(t)
	c.Areas = []election.AreaID{"1", "2"}
	check(t, naive.Determine(election.Law2025, c),
		naive.Result{Status: election.Partial, Vacant: 1, Next: election.NextSheets})

	strong := vote{election.Commune, election.First, 1, 1000, 900, 900, []int64{200, 700}, ""}.contest(t).Sheets[0]
	strong.Area = "2"
	c.Sheets = append(c.Sheets, strong)
	check(t, naive.Determine(election.Law2025, c),
		naive.Result{Status: election.Decided, Elected: ids("b"), Next: election.NextNone})

	c.Decisions = []election.Decision{{Kind: election.DecideAnnulled, Areas: []election.AreaID{"2"}, Document: "1/NQ"}}
	check(t, naive.Determine(election.Law2025, c), naive.Result{
		Status: election.Partial, Vacant: 1,
		Next: election.NextSheets, Deadline: election.Date{Year: 2021, Month: time.May, Day: 30},
	})

	c.Round = election.RerunAfterAnnulment
	check(t, naive.Determine(election.Law2025, c),
		naive.Result{Status: election.Decided, Elected: ids("b"), Next: election.NextNone})
}

// Each row changes one figure of a believable sheet.
func TestImpossibleSheets(t *testing.T) {
	rights := func(national, commune int64) *election.RollTotals {
		return &election.RollTotals{
			Total: 110, Male: 50, Female: 60,
			Rights: map[election.Level]int64{election.National: national, election.Commune: commune},
		}
	}
	tests := []struct {
		rule    string
		change  func(*election.Sheet)
		refused bool
	}{
		{"nothing", func(s *election.Sheet) {}, false},
		{"bounds", func(s *election.Sheet) { s.Votes[2] = -1 }, true},
		{"bounds", func(s *election.Sheet) { s.Listed = election.MaxCount + 1 }, true},
		{"R1", func(s *election.Sheet) { s.Listed = 98 }, true},
		{"R3", func(s *election.Sheet) { s.Voted = 97 }, true},
		{"R4", func(s *election.Sheet) { s.Invalid = 7 }, true},
		{"R6", func(s *election.Sheet) { s.Issued = 97 }, true},
		{"R6w", func(s *election.Sheet) { s.Issued = 98 }, false},
		{"R10", func(s *election.Sheet) { s.Votes = []int64{40, 40, 9} }, true},
		{"R10", func(s *election.Sheet) { s.Votes = []int64{40, 40, 10} }, false},
		{"R10", func(s *election.Sheet) { s.Votes = []int64{90, 60, 30} }, false},
		{"R10", func(s *election.Sheet) { s.Votes = []int64{90, 60, 31} }, true},
		{"R11", func(s *election.Sheet) { s.Kept = []int64{30, 60} }, false},
		{"R11", func(s *election.Sheet) { s.Kept = []int64{30, 59} }, true},
		{"R11", func(s *election.Sheet) { s.Kept = []int64{29, 61} }, true},
		{"R11", func(s *election.Sheet) { s.Kept = []int64{60, 0, 30} }, true}, // three names for two seats
		{"R12", func(s *election.Sheet) { s.Votes = []int64{91, 40, 19} }, true},
		{"R14", func(s *election.Sheet) { s.Votes = []int64{80, 70} }, true},
		{"R5 net", func(s *election.Sheet) {
			s.Inventory = &election.Inventory{Received: 110, Issued: 100, Exchanged: 4, Unused: 6}
		}, false},
		{"R5 gross", func(s *election.Sheet) {
			s.Inventory = &election.Inventory{Received: 106, Issued: 100, Exchanged: 4, Unused: 6}
		}, false},
		{"R5", func(s *election.Sheet) {
			s.Inventory = &election.Inventory{Received: 109, Issued: 100, Exchanged: 4, Unused: 6}
		}, true},
		{"R7", func(s *election.Sheet) {
			s.Inventory = &election.Inventory{
				Received: 100, Issued: 100,
				Lines: []election.InventoryLine{{Name: "issued", Levels: []int64{100, 100, 90}, Total: 291}},
			}
		}, true},
		{"R9", func(s *election.Sheet) { s.Inventory = &election.Inventory{Received: 99, Issued: 99} }, true},
		{"R9", func(s *election.Sheet) { s.Roll = rights(110, 109) }, true},
		{"R9", func(s *election.Sheet) { s.Roll = rights(110, 110) }, false},
		{"R27", func(s *election.Sheet) { s.Roll = rights(109, 110) }, true},
		{"R27", func(s *election.Sheet) { s.Roll = rights(110, 110); s.Roll.Male++ }, true},
	}
	for _, test := range tests {
		c := vote{election.Commune, election.First, 2, 110, 99, 90, []int64{80, 50, 20}, ""}.contest(t)
		s := &c.Sheets[0]
		s.Issued, s.Collected, s.Invalid = 100, 98, 8
		test.change(s)
		if r := naive.Determine(election.Law2025, c); (r.Status == election.RefusedOutcome) != test.refused {
			t.Errorf("%s: got %+v", test.rule, r)
		}
	}
}

// R3: the Board may let counting go on with more ballots than voters, and so
// than issued where each voter got one (R6), and with nothing else amiss.
func TestOvercountDecision(t *testing.T) {
	c := vote{election.Commune, election.First, 1, 100, 80, 81, []int64{50, 31}, ""}.contest(t)
	s := &c.Sheets[0]
	s.Issued, s.Collected, s.Invalid = 81, 81, 0
	tests := []struct {
		name   string
		d      election.Decision
		issued int64
		want   election.Status
	}{
		{"none", election.Decision{}, 81, election.RefusedOutcome},
		{"for all", election.Decision{Kind: election.DecideOvercount, Document: "1/BC"}, 81, election.Decided},
		{"for this area", election.Decision{
			Kind: election.DecideOvercount, Document: "1/BC",
			Areas: []election.AreaID{"1"},
		}, 81, election.Decided},
		{"for another", election.Decision{
			Kind: election.DecideOvercount, Document: "1/BC",
			Areas: []election.AreaID{"2"},
		}, 81, election.RefusedOutcome},
		{"without document", election.Decision{Kind: election.DecideOvercount}, 81, election.RefusedOutcome},
		{"more than issued too", election.Decision{Kind: election.DecideOvercount, Document: "1/BC"}, 80, election.Decided},
	}
	for _, test := range tests {
		s.Issued, c.Decisions = test.issued, []election.Decision{test.d}
		if r := naive.Determine(election.Law2015, c); r.Status != test.want {
			t.Errorf("%s: got %+v", test.name, r)
		}
	}
}

func TestSheetsOutOfPlace(t *testing.T) {
	c := vote{election.Commune, election.First, 1, 100, 80, 80, []int64{50, 30}, ""}.contest(t)
	twice := append(slices.Clone(c.Sheets), c.Sheets[0])
	elsewhere := append(slices.Clone(c.Sheets), c.Sheets[0])
	elsewhere[1].Area = "2"
	for _, c.Sheets = range [][]election.Sheet{twice, elsewhere} {
		check(t, naive.Determine(election.Law2015, c),
			naive.Result{Status: election.RefusedOutcome, Vacant: 1, Next: election.NextNone})
	}
}

// The law is silent on few voters in a supplementary vote; the National
// Election Council may recognise it.
func TestHeldDecision(t *testing.T) {
	c := vote{election.Commune, election.Supplementary, 1, 1000, 450, 450, []int64{300, 150}, ""}.contest(t)
	c.Decisions = []election.Decision{{Kind: election.DecideHeld, Document: "1/NQ"}}
	check(t, naive.Determine(election.Law2025, c),
		naive.Result{Status: election.Decided, Elected: ids("a"), Next: election.NextNone})
}

// Article 10(4), and Article 60: who is struck off cannot be elected, and the
// seat does not pass to anybody at half or below.
func TestSeatsAndStruck(t *testing.T) {
	c := vote{election.National, election.First, 3, 100, 100, 100, []int64{90, 80, 70, 40, 20}, ""}.contest(t)
	c.Candidates[1].Struck = true
	check(t, naive.Determine(election.Law2025, c), naive.Result{
		Status: election.Decided, Elected: ids("a c"), Vacant: 1,
		Next: election.NextSupplementaryForNEC, Deadline: election.Date{Year: 2021, Month: time.May, Day: 30},
	})
	c.Seats = 4
	check(t, naive.Determine(election.Law2025, c),
		naive.Result{Status: election.RefusedOutcome, Vacant: 4, Next: election.NextNone})
}

// In each row all have the same votes, on more than half of the ballots, and so
// many seats are left for them.
func TestPartialBirths(t *testing.T) {
	tests := []struct {
		born          string
		seats         int
		elected, tied string
	}{
		{"1960 1961", 1, "a", ""},
		{"1961-05 1960", 1, "b", ""},
		{"1960 1960-12-31", 1, "", "a b"},
		{"1960-02 1960-03-01", 1, "a", ""},
		{"1960-02-29 1960-02", 1, "", "a b"},
		{"? 1900", 1, "", "a b"},
		// One certainly older than another elects nobody while a third may be
		// older than both; but the other can no longer be elected.
		{"1960 1961 ?", 1, "", "a c"},
		// Two seats: a goes before b whatever c is.
		{"1960 1961 ?", 2, "a", "b c"},
		// The whole year touches both days, which are in order themselves.
		{"1960-01-01 1960 1960-12-31", 1, "", "a b"},
		{"1960-01-01 1960 1960-12-31", 2, "a", "b c"},
		// Both years overlap nobody else's, so the cut between them is clean.
		{"1962 1960 1961 1960", 2, "b d", ""},
		{"1962 1960 1961 1960", 1, "", "b d"},
		{"1962 1960 1961 1960", 3, "b d c", ""},
	}
	for _, test := range tests {
		// Leaders with more votes take what there is of five seats besides, so
		// that many can be over half.
		tied := len(strings.Fields(test.born))
		leaders := []int64{64, 63, 62, 61}[:5-test.seats]
		v := vote{
			election.Commune, election.First, 5, 100, 100, 100,
			append(slices.Repeat([]int64{51}, tied), leaders...), test.born,
		}
		got := naive.Determine(election.Law2015, v.contest(t))
		if len(got.Elected) < len(leaders) ||
			!slices.Equal(got.Elected[len(leaders):], ids(test.elected)) || !slices.Equal(got.Tied, ids(test.tied)) {
			t.Errorf("%s, %d seats: got %+v", test.born, test.seats, got)
		}
	}
}

func TestTieDecision(t *testing.T) {
	// a and b are certainly older than c; d may be anywhere among them.
	v := vote{election.Commune, election.First, 3, 100, 100, 100, []int64{60, 60, 60, 60}, "1960 1960 1961 ?"}
	tests := []struct {
		ids     string
		status  election.Status
		elected string
	}{
		{"d", election.Decided, "a b d"},
		{"c", election.Decided, "a b c"},
		{"a", election.RefusedOutcome, ""},
		{"c d", election.RefusedOutcome, ""},
		{"", election.RefusedOutcome, ""},
		{"z", election.RefusedOutcome, ""},
		{"d d", election.RefusedOutcome, ""},
	}
	check(t, naive.Determine(election.Law2015, v.contest(t)), naive.Result{
		Status:  election.TieUnresolved,
		Elected: ids("a b"), Tied: ids("c d"), Vacant: 1, Next: election.NextDecision,
	})
	for _, test := range tests {
		c := v.contest(t)
		c.Decisions = []election.Decision{{Kind: election.DecideTie, IDs: ids(test.ids), Document: "1/BC"}}
		check(t, naive.Determine(election.Law2015, c), naive.Result{
			Status:  test.status,
			Elected: ids(test.elected), Vacant: 3 - len(ids(test.elected)), Next: election.NextNone,
		})
	}
}

// People decide where the law is silent, and only there: not for b while a, who
// is certainly older and has as many votes, stays out.
func TestTieDecisionPassesNobodyOver(t *testing.T) {
	v := vote{election.Commune, election.First, 3, 150, 150, 150, []int64{80, 80, 80, 80, 80}, "1960 1961 ? ? ?"}
	for named, want := range map[string]election.Status{
		"a b c": election.Decided,
		"c d e": election.Decided,
		"a d e": election.Decided,
		"b c d": election.RefusedOutcome, // a is certainly older than b (Article 78(4))
	} {
		c := v.contest(t)
		c.Decisions = []election.Decision{{Kind: election.DecideTie, IDs: ids(named), Document: "1/BC"}}
		if got := naive.Determine(election.Law2015, c); got.Status != want {
			t.Errorf("%s: got %+v", named, got)
		}
	}
}
