// Where a sheet stands by its readings, and which figures its row must have.

package verify

import (
	"slices"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/law"
)

// may lists the states that the readings lead to. Besides, a paper that cannot be
// read is sent back, a third person is called while two differ, and what had
// agreed is opened again.
func (s *sheet) may(all bool, values []int64) []election.SheetState {
	both, again := s.panel.looked()
	switch {
	case all && s.blocked(values, s.decided):
		return []election.SheetState{election.Returned}
	case all:
		return []election.SheetState{election.Agreed}
	case s.panel.count == 0 && s.before:
		return []election.SheetState{election.Reopened, election.Returned}
	case s.panel.count == 0:
		return []election.SheetState{election.Awaited, election.Returned}
	case !both && s.blocked(s.panel.people[0].values, s.decided):
		return []election.SheetState{election.EnteredOnce, election.Returned}
	case !both:
		return []election.SheetState{election.AwaitsSecond, election.Returned}
	case again || len(s.panel.people) > 2:
		return []election.SheetState{election.AwaitsThird, election.Returned}
	}
	return []election.SheetState{election.Differs, election.AwaitsThird, election.Returned}
}

func stateNames(states []election.SheetState) string {
	var names []string
	for _, state := range states {
		names = append(names, string(state))
	}
	return strings.Join(names, ", ")
}

// blocked asks the law whether figures cannot be right.
func (s *sheet) blocked(values []int64, of *election.Contest) bool {
	paper := s.numbers().sheet(s.area, values)
	return election.Blocking(law.RuleSet{Law: s.elections[s.election].law}.AppendFindings(nil, of, &paper))
}

// asked puts together what the relations of a sheet need of its round: numbers,
// and the decisions that let a count go on.
func (b *balloting) asked() (bare, decided, excused *election.Contest) {
	bare = &election.Contest{
		Level: election.Level(b.level), Round: b.kind, Constituency: b.id, Seats: int(b.toFill), Areas: named[election.AreaID](b.voting),
	}
	for _, id := range b.candidates {
		bare.Candidates = append(bare.Candidates, election.Candidate{ID: election.CandidateID(id)})
	}
	with, ever := *bare, *bare
	with.Decisions, ever.Decisions = b.decisions, b.ever
	return bare, &with, &ever
}

// compare holds the figures of the row against those that stand; where none do it
// has none.
func (s *sheet) compare(values []int64, all bool) {
	if !all {
		s.empty()
		return
	}
	has, column := s.numbers().values(s.cells)
	if column != "" {
		s.wrong(CountMalformed, column)
		return
	}
	var total int64
	for f, value := range values {
		if !s.numbers().isKept(f) && f >= len(counts) {
			total += value
		}
		if has[f] != value {
			s.wrong(SheetFigures, s.numbers().column(f), s.numbers().name(f), has[f], value)
		}
	}
	if sum := wholeOf(s.cells[len(s.cells)-1]); sum != total {
		s.wrong(SheetFigures, "total", "total", sum, total)
	}
}

// empty: what nobody agreed on stands nowhere.
func (s *sheet) empty() {
	for i, column := range slices.Concat(counts, []string{"votes", "kept", "total"}) {
		n, text := wholeOf(s.cells[i]), textOf(s.cells[i])
		if n != 0 || text != "" {
			if text == "" {
				text = strconv.FormatInt(n, 10)
			}
			s.wrong(SheetFigures, column, column, text, int64(0))
		}
	}
}
