package law

import (
	"strings"
	"testing"

	"laphieu/election"
)

// The cases of the determination engine, by their ids. S seats, L listed, T
// voted, V valid stand in the arguments of council.
func TestDetermineCases(t *testing.T) {
	national := func(c *election.Contest) { c.Level = election.National }
	round := func(r election.Round) func(*election.Contest) {
		return func(c *election.Contest) { c.Round = r }
	}
	births := func(dates ...string) func(*election.Contest) {
		return func(c *election.Contest) {
			for i, d := range dates {
				c.Candidates[i].Born = election.PartialDate{}
				if d != "" {
					c.Candidates[i].Born = born(d)
				}
			}
		}
	}
	twoAreas := func(c *election.Contest) {
		c.Areas = append(c.Areas, "2")
		c.Sheets = append(c.Sheets, election.Sheet{
			Area: "2", Votes: []int64{700, 300, 0},
			Figures: election.Figures{Listed: 1000, Voted: 1000, Issued: 1000, Collected: 1000, Valid: 1000},
		})
	}
	for _, c := range []struct {
		id      string
		contest *election.Contest
		status  election.Status
		elected string
		next    election.Next
		vacant  int
	}{
		{"D1", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), election.Decided, "abcd", election.NextVacantNoSupplementary, 1},
		{"D2", council(5, 1000, 900, 880, 700, 650, 600, 430, 420, 300, 200, 100), election.Decided, "abc", election.NextSupplementary, 2},
		{"D3", council(3, 1000, 900, 880, 700, 650, 430, 420, 300), election.Decided, "ab", election.NextVacantNoSupplementary, 1},
		{"D4", council(4, 1000, 900, 880, 700, 650, 430, 420, 300, 200, 100), election.Decided, "ab", election.NextSupplementary, 2},
		{"D5", council(2, 1000, 900, 880, 700, 430, 300), election.Decided, "a", election.NextSupplementary, 1},
		{"D7", with(council(3, 1000, 900, 880, 700, 650, 430, 420, 300), national), election.Decided, "ab", election.NextSupplementaryForNEC, 1},
		{"D8", with(council(2, 1000, 1000, 1000, 600, 600, 700), births("1970-03-02", "1968-08-15", "1990")), election.Decided, "cb", election.NextNone, 0},
		{"D9", with(council(2, 1000, 1000, 1000, 600, 600, 700), births("1968-08-15", "1968-08-15", "1980")), election.TieUnresolved, "c", election.NextDecision, 1},
		{"D11", with(council(3, 1000, 1000, 1000, 700, 700, 600, 100, 100), births("1968-08-15", "1968-08-15", "1980", "1981", "1982")), election.Decided, "abc", election.NextNone, 0},
		{"D13", council(1, 1000, 500, 500, 400, 100), election.InvalidTurnout, "", election.NextRerun, 1},
		{"D14", council(1, 1000, 501, 501, 400, 101), election.Decided, "a", election.NextNone, 0},
		{"D16", council(1, 1000, 800, 800, 400, 400), election.Decided, "", election.NextSupplementary, 1},
		{"D18", council(2, 1000, 900, 0, 0, 0, 0), election.Decided, "", election.NextSupplementary, 2},
		{"D18 national", with(council(2, 1000, 900, 0, 0, 0, 0, 0), national), election.Decided, "", election.NextSupplementaryForNEC, 2},
		{"D19", council(5, 1000, 900, 880, 700, 690, 680, 670, 660, 500, 480, 20), election.Decided, "abcde", election.NextNone, 0},
		{"D20", with(council(1, 1000, 440, 440, 300, 140, 0), twoAreas), election.Decided, "a", election.NextNone, 0},
		{"D21", with(council(1, 1000, 300, 300, 200, 100), round(election.Rerun)), election.Decided, "a", election.NextNone, 0},
		{"D22", with(council(2, 1000, 900, 880, 700, 430, 300), round(election.Rerun)), election.Decided, "a", election.NextVacantFinal, 1},
		{"D23", with(council(2, 1000, 900, 880, 700, 430, 300), round(election.Supplementary)), election.Decided, "a", election.NextVacantFinal, 1},
		{"D24", with(council(1, 1000, 450, 450, 300, 150), round(election.Supplementary)), election.HeldForNEC, "", election.NextDecision, 1},
		{"D24 after annulment", with(council(1, 1000, 450, 450, 300, 150), round(election.RerunAfterAnnulment)), election.HeldForNEC, "", election.NextDecision, 1},
		{"D27", with(council(1, 1000, 900, 880, 700, 180), func(c *election.Contest) {
			c.Areas = []election.AreaID{"1", "2", "3", "4", "5", "6"}
		}), election.Partial, "", election.NextSheets, 1},
		{"D28", with(council(3, 1000, 900, 880, 700, 650, 430, 420, 300), func(c *election.Contest) {
			c.Level, c.Areas = election.Province, []election.AreaID{"1", "xã khác: 1"}
		}), election.Partial, "", election.NextSheets, 3},
		{"D29", with(council(2, 1000, 900, 880, 700, 650, 300), func(c *election.Contest) { c.Candidates[0].Struck = true }), election.Decided, "b", election.NextSupplementary, 1},
		{"D31", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), election.Decided, "abcd", election.NextVacantNoSupplementary, 1},
	} {
		t.Run(c.id, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, day election.Date) {
				contest := *c.contest
				contest.ElectionDay = day
				outcomeIs(t, rs.Determine(&contest), c.status, c.elected, c.next, c.vacant)
			})
		})
	}
}

// The cases whose point is what is said, by their ids.
func TestCasesSay(t *testing.T) {
	round := func(c *election.Contest, r election.Round) *election.Contest { c.Round = r; return c }
	struck := council(2, 1000, 900, 880, 700, 650, 300)
	struck.Candidates[0].Struck = true
	tie8 := council(2, 1000, 1000, 1000, 600, 600, 700)
	tie8.Candidates[0].Born, tie8.Candidates[1].Born = born("1970-03-02"), born("1968-08-15")
	part := council(3, 1000, 900, 880, 700, 650, 430, 420, 300)
	part.Level, part.Areas = election.Province, []election.AreaID{"1", "xã khác 1"}
	for _, c := range []struct {
		id       string
		contest  *election.Contest
		says     string // in some reason or finding
		saysNot  string // in any
		relation string
	}{
		{"D1", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), "đã đủ hai phần ba: không bầu cử thêm", "ấn định ngày", "3*4 < 2*5"},
		{"D2", council(5, 1000, 900, 880, 700, 650, 600, 430, 420, 300, 200, 100), "3 × 3 = 9 nhỏ hơn 2 × 5 = 10, tức là chưa đủ hai phần ba", "để khuyết", "3*3 < 2*5"},
		{"D8", tie8, "Người ứng cử số 1 (sinh 02/03/1970), Người ứng cử số 2 (sinh 15/08/1968) cùng được 600 phiếu", "không rõ", "600 = 600"},
		{"D3", council(3, 1000, 900, 880, 700, 650, 430, 420, 300), "3 × 2 = 6 không nhỏ hơn 2 × 3 = 6", "", "3*2 < 2*3"},
		{"D16", council(1, 1000, 800, 800, 400, 400), "đúng một nửa, chưa quá một nửa", "", "2*400 > 800"},
		{"D18", council(2, 1000, 900, 0, 0, 0, 0), "không có phiếu hợp lệ nào", "đúng một nửa", ""},
		{"D22", round(council(2, 1000, 900, 880, 700, 430, 300), election.Rerun), "Điều 79 chỉ nói về cuộc bầu cử đầu tiên", "ấn định ngày", ""},
		{"D23", round(council(2, 1000, 900, 880, 700, 430, 300), election.Supplementary), "không bầu cử thêm lần thứ hai", "", ""},
		{"D28", part, "do Ban bầu cử đại biểu Hội đồng nhân dân cấp tỉnh xác định", "", "1 = 2"},
		{"D28 names what is missing", part, "còn thiếu khu vực số xã khác 1", "", ""},
		{"D29", struck, "700 phiếu hợp lệ còn để tên Người ứng cử số 1, người đã bị xóa tên", "", ""},
		{"D31", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), "còn thiếu 1", "đề nghị", ""},
	} {
		t.Run(c.id, func(t *testing.T) {
			o := in2015.Determine(c.contest)
			var text, relations strings.Builder
			for _, r := range o.Reasons {
				text.WriteString(r.Text + "\n")
				relations.WriteString(r.Relation + "\n")
			}
			for _, f := range o.Findings {
				text.WriteString(f.Text + "\n")
			}
			if !strings.Contains(text.String(), c.says) || (c.saysNot != "" && strings.Contains(text.String(), c.saysNot)) {
				t.Errorf("want %q and not %q in\n%s", c.says, c.saysNot, text.String())
			}
			if !strings.Contains(relations.String(), c.relation) {
				t.Errorf("want %q among\n%s", c.relation, relations.String())
			}
		})
	}
	o := in2015.Determine(part)
	if o.Totals.Voted != 900 || o.Candidates[0].Votes != 700 {
		t.Errorf("D28 shows no part sums: %+v", o.Totals)
	}
}

// D30: percentages of candidates are rounded alone; three thirds stay 33,33.
func TestD30(t *testing.T) {
	o := in2015.Determine(council(1, 3, 3, 3, 1, 1, 1))
	for _, c := range o.Candidates {
		if c.Percent != 3333 {
			t.Errorf("%s: %d", c.ID, c.Percent)
		}
	}
	if o.Valid+o.Invalid != election.Whole {
		t.Errorf("valid %d + invalid %d", o.Valid, o.Invalid)
	}
}

// The last lawful day of a second vote counts from the first election day.
func TestDeadlines(t *testing.T) {
	short := council(2, 1000, 900, 880, 700, 430, 300)
	few := council(1, 1000, 500, 500, 400, 100)
	for _, c := range []struct {
		name    string
		rules   RuleSet
		contest *election.Contest
		want    string
	}{
		{"supplementary 2015", in2015, short, "2021-06-07"},
		{"supplementary 2025", in2025, short, "2021-05-30"},
		{"rerun 2015", in2015, few, "2021-06-07"},
		{"rerun 2025", in2025, few, "2021-05-30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := c.rules.Determine(c.contest)
			if o.Deadline.String() != c.want {
				t.Errorf("deadline %s, want %s", o.Deadline, c.want)
			}
		})
	}
	if o := in2015.Determine(council(1, 1000, 900, 880, 700, 180)); !o.Deadline.IsZero() {
		t.Errorf("a full result has the deadline %s", o.Deadline)
	}
}

// Age decides as far as it is certain: partial birth dates are intervals. Five
// candidates have equal votes, three seats are to be filled.
func TestTieByPartialBirthDates(t *testing.T) {
	for _, c := range []struct {
		name          string
		births        []string
		elected, tied string
	}{
		{"full dates", []string{"1970-01-02", "1970-01-01", "1980-01-01", "1981-01-01", "1982-01-01"}, "bac", ""},
		{"a year certainly before a month", []string{"1960", "1961-05", "1962", "1963", "1964"}, "abc", ""},
		{"a year against days inside it", []string{"1960", "1960-06-01", "1960-07-01", "1960-08-01", "1971"}, "bc", "ad"},
		{"two are certain, two overlap", []string{"1950", "1951", "1960", "1960-03", "1971"}, "ab", "cd"},
		{"unknown overlaps everybody", []string{"1950", "", "1960", "1970", "1971"}, "ac", "bd"},
		{"the same full date", []string{"1960-01-01", "1960-01-01", "1960-01-01", "1960-01-01", "1971"}, "", "abcd"},
		{"those of the same date all fit", []string{"1960-01-01", "1960-01-01", "1960-01-01", "1971", "1972"}, "abc", ""},
		{"only the last seat is open", []string{"1950", "1940", "1970-01-01", "1970-01-01", "1970-01-01"}, "ba", "cde"},
	} {
		t.Run(c.name, func(t *testing.T) {
			contest := council(3, 1000, 1000, 1000, 501, 501, 501, 501, 501)
			for i, d := range c.births {
				contest.Candidates[i].Born = election.PartialDate{}
				if d != "" {
					contest.Candidates[i].Born = born(d)
				}
			}
			o := in2015.Determine(contest)
			if got := joined(o.Elected); got != c.elected {
				t.Errorf("elected %q, want %q", got, c.elected)
			}
			if got := joined(o.Tied); got != c.tied {
				t.Errorf("tied %q, want %q", got, c.tied)
			}
			if unresolved := c.tied != ""; unresolved != (o.Status == election.TieUnresolved) {
				t.Errorf("status %s with tied %q", o.Status, c.tied)
			}
		})
	}
}

// Lawful decisions of people are cited and never invented.
func TestDecisions(t *testing.T) {
	tie := func(decisions ...election.Decision) *election.Contest {
		c := council(2, 1000, 1000, 1000, 600, 600, 700)
		c.Candidates[0].Born, c.Candidates[1].Born = born("1968-08-15"), born("1968-08-15")
		c.Decisions = decisions
		return c
	}
	low := with(council(1, 1000, 450, 450, 300, 150), func(c *election.Contest) {
		c.Round = election.Supplementary
		c.Decisions = []election.Decision{{Kind: election.DecideHeld, Document: "NQ 7/NQ-HĐBCQG"}}
	})
	annulled := with(council(1, 1000, 900, 880, 700, 180), func(c *election.Contest) {
		c.Decisions = []election.Decision{{Kind: election.DecideAnnulled, Document: "NQ 8/NQ-HĐBCQG"}}
	})
	again := with(council(1, 1000, 900, 880, 700, 180), func(c *election.Contest) {
		c.Round = election.RerunAfterAnnulment
		c.Decisions = []election.Decision{{Kind: election.DecideAnnulled, Areas: []election.AreaID{"1"}, Document: "NQ 8/NQ-HĐBCQG"}}
	})
	overcount := with(council(1, 1000, 880, 880, 700, 180), func(c *election.Contest) {
		f := &c.Sheets[0].Figures
		f.Collected, f.Invalid = 881, 1 // one ballot more than voters and than ballots issued
		c.Decisions = []election.Decision{{Kind: election.DecideOvercount, Document: "CV 9/BBC"}}
	})
	refused := with(council(1, 1000, 450, 450, 300, 150), func(c *election.Contest) {
		c.Round = election.Supplementary
		c.Decisions = []election.Decision{{Kind: election.DecideHeld, Refuses: true, Document: "NQ 7/NQ-HĐBCQG"}}
	})
	for _, c := range []struct {
		name    string
		contest *election.Contest
		status  election.Status
		elected string
		next    election.Next
		vacant  int
		cited   string
	}{
		{"two decisions on one held result", with(council(1, 1000, 450, 450, 300, 150), func(c *election.Contest) {
			c.Round = election.Supplementary
			c.Decisions = []election.Decision{{Kind: election.DecideHeld, Document: "NQ 7"}, {Kind: election.DecideHeld, Refuses: true, Document: "NQ 8"}}
		}), election.RefusedOutcome, "", election.NextNone, 1, ""},
		{"a held result not recognised", refused, election.HeldForNEC, "", election.NextDecision, 1, "NQ 7"},
		{"the chosen one of the tied", tie(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"b"}, Document: "NQ 6"}), election.Decided, "cb", election.NextNone, 0, "NQ 6"},
		{"too many chosen", tie(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"a", "b"}, Document: "NQ 6"}), election.RefusedOutcome, "", election.NextNone, 2, ""},
		{"one chosen who is not tied", tie(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"c"}, Document: "NQ 6"}), election.RefusedOutcome, "", election.NextNone, 2, ""},
		{"two decisions on one tie", tie(
			election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"a"}, Document: "NQ 6"},
			election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"b"}, Document: "NQ 7"},
		), election.RefusedOutcome, "", election.NextNone, 2, ""},
		{"a decision without a document is none", tie(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"a"}}), election.TieUnresolved, "c", election.NextDecision, 1, ""},
		{"a certainly older one passed over", with(tie(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"b"}, Document: "NQ 6"}), func(c *election.Contest) {
			*c = *council(2, 1000, 1000, 1000, 501, 501, 501)
			c.Candidates[0].Born, c.Candidates[1].Born, c.Candidates[2].Born = born("1960"), born("1961"), election.PartialDate{}
			c.Decisions = []election.Decision{{Kind: election.DecideTie, IDs: []election.CandidateID{"b", "c"}, Document: "NQ 6"}}
		}), election.RefusedOutcome, "", election.NextNone, 2, ""},
		{"a held result recognised", low, election.Decided, "a", election.NextNone, 0, "NQ 7"},
		{"a first result annulled", annulled, election.Partial, "", election.NextSheets, 1, "NQ 8"},
		{"the vote after an annulment", again, election.Decided, "a", election.NextNone, 0, "NQ 8"},
		{"counting goes on by decision", overcount, election.Decided, "a", election.NextNone, 0, "CV 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := in2015.Determine(c.contest)
			outcomeIs(t, o, c.status, c.elected, c.next, c.vacant)
			if c.cited != "" && !cites(o, c.cited) {
				t.Errorf("no reason cites %q: %v", c.cited, o.Reasons)
			}
		})
	}
	if o := in2015.Determine(annulled); o.Deadline.String() != "2021-06-07" {
		t.Errorf("the new vote after an annulment has the deadline %s", o.Deadline)
	}
}

// A decision without an object is reported and changes nothing.
func TestUnusedDecisions(t *testing.T) {
	for _, k := range []election.DecisionKind{election.DecideTie, election.DecideHeld, election.DecideOvercount} {
		c := council(1, 1000, 900, 880, 700, 180)
		c.Decisions = []election.Decision{{Kind: k, IDs: []election.CandidateID{"a"}, Document: "NQ 1"}}
		o := in2015.Determine(c)
		if o.Status != election.Decided || len(o.Findings) != 1 || o.Findings[0].Severity != election.Warn {
			t.Errorf("%s: %s, %v", k, o.Status, o.Findings)
		}
		if cites(o, "NQ 1") {
			t.Errorf("%s was not needed and is cited: %v", k, o.Reasons)
		}
	}
	mixed := council(1, 1000, 880, 880, 700, 180)
	mixed.Sheets[0].Collected, mixed.Sheets[0].Invalid = 881, 1
	mixed.Areas = append(mixed.Areas, "2")
	mixed.Sheets = append(mixed.Sheets, mixed.Sheets[0])
	mixed.Sheets[1].Area, mixed.Sheets[1].Collected, mixed.Sheets[1].Invalid = "2", 880, 0
	for _, documents := range [][]string{{"CV 1", "CV 2"}, {"CV 2", "CV 1"}} {
		mixed.Decisions = nil
		for _, d := range documents {
			area := election.AreaID(d[3:])
			mixed.Decisions = append(mixed.Decisions, election.Decision{Kind: election.DecideOvercount, Areas: []election.AreaID{area}, Document: d})
		}
		o := in2015.Determine(mixed)
		last := o.Findings[len(o.Findings)-1]
		if o.Status != election.Decided || !cites(o, "CV 1") || cites(o, "CV 2") || !strings.Contains(last.Text, "CV 2 không được dùng") {
			t.Errorf("of two decisions one was needed: %s, %v, %v", o.Status, o.Reasons, o.Findings)
		}
	}
	again := council(1, 1000, 900, 880, 700, 180)
	again.Round = election.RerunAfterAnnulment
	if o := in2015.Determine(again); len(o.Findings) != 1 || o.Findings[0].Rule != "R22" {
		t.Errorf("a vote after an annulment without its document: %v", o.Findings)
	}
}

// What the minutes say of the elected is held against the votes.
func TestStatedResult(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	for _, c := range []struct {
		name             string
		contest          *election.Contest
		elected, missing int64
		refused          bool
	}{
		{"right", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), 4, 1, false},
		{"one elected too many", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), 5, 0, true},
		{"R17 not reached: none elected", council(1, 1000, 500, 500, 400, 100), 0, 1, false},
		{"R17 not reached and one declared", council(1, 1000, 500, 500, 400, 100), 1, 0, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.contest.Stated = &election.Stated{Elected: n(c.elected), Missing: n(c.missing)}
			o := in2015.Determine(c.contest)
			if (o.Status == election.RefusedOutcome) != c.refused {
				t.Errorf("%s, %v", o.Status, o.Findings)
			}
			if c.refused && (len(o.Elected) != 0 || o.Candidates[0].Elected || !o.Deadline.IsZero()) {
				t.Errorf("refused, and still elects %v until %s", o.Elected, o.Deadline)
			}
		})
	}
	partial := council(1, 1000, 900, 880, 700, 180)
	partial.Areas = append(partial.Areas, "2")
	partial.Stated = &election.Stated{Listed: n(2000)}
	if o := in2015.Determine(partial); o.Status != election.Partial {
		t.Errorf("the whole's totals refused a part: %v", o.Findings)
	}
}

// The amended law is not asked about a day before it was in force without a
// word.
func TestWrongVersion(t *testing.T) {
	c := council(1, 1000, 900, 880, 700, 180)
	if o := in2025.Determine(c); len(o.Findings) != 1 || o.Findings[0].Severity != election.Warn {
		t.Errorf("%v", o.Findings)
	}
	c.ElectionDay = march2026
	if o := in2025.Determine(c); o.Findings != nil {
		t.Errorf("%v", o.Findings)
	}
}

func cites(o election.Outcome, document string) bool {
	for _, r := range o.Reasons {
		if strings.Contains(r.Text, document) {
			return true
		}
	}
	return false
}

func joined(ids []election.CandidateID) string {
	var s strings.Builder
	for _, id := range ids {
		s.WriteString(string(id))
	}
	return s.String()
}

// The open questions are settings: the other answer changes the outcome.
func TestOpenQuestions(t *testing.T) {
	short := council(2, 1000, 900, 880, 700, 430, 300)
	short.Round = election.Rerun
	low := council(1, 1000, 450, 450, 300, 150)
	low.Round = election.Supplementary
	onePartial := council(2, 1000, 1000, 1000, 600, 600, 700)
	onePartial.Candidates[0].Born, onePartial.Candidates[1].Born = born("1960"), born("1961-05-02")
	firstOfMonth := council(2, 1000, 1000, 1000, 600, 600, 700)
	firstOfMonth.Candidates[0].Born, firstOfMonth.Candidates[1].Born = born("1960-01-01"), born("1961-05-01")
	partialTie := council(2, 1000, 1000, 1000, 600, 600, 700)
	partialTie.Candidates[0].Born, partialTie.Candidates[1].Born = born("1960"), born("1961-05")
	for _, c := range []struct {
		name    string
		answers map[string]string
		contest *election.Contest
		status  election.Status
		elected string
		next    election.Next
		vacant  int
	}{
		{"short after a re-run, by default", nil, short, election.Decided, "a", election.NextVacantFinal, 1},
		{"short after a re-run, as the first time", map[string]string{"short_after_rerun": "as_first_round"}, short, election.Decided, "a", election.NextSupplementary, 1},
		{"one birth partial, left to people", map[string]string{"tie_partial_birth": "manual"}, onePartial, election.TieUnresolved, "c", election.NextDecision, 1},
		{"both births full, nothing to leave", map[string]string{"tie_partial_birth": "manual"}, firstOfMonth, election.Decided, "ca", election.NextNone, 0},
		{"low turnout later, by default", nil, low, election.HeldForNEC, "", election.NextDecision, 1},
		{"partial births, as intervals", nil, partialTie, election.Decided, "ca", election.NextNone, 0},
		{"partial births, left to people", map[string]string{"tie_partial_birth": "manual"}, partialTie, election.TieUnresolved, "c", election.NextDecision, 1},
		{"low turnout later, recognised", map[string]string{"low_turnout_later_rounds": "recognise"}, low, election.Decided, "a", election.NextNone, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules, err := NewRuleSet(election.Law2015, c.answers)
			if err != nil {
				t.Fatal(err)
			}
			outcomeIs(t, rules.Determine(c.contest), c.status, c.elected, c.next, c.vacant)
		})
	}
}
