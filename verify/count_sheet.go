// Count sheets: each row against what its readings say it must be.

package verify

import (
	"slices"

	"laphieu/election"
)

// sheet is a row of the count with the readings of its versions as they come.
type sheet struct {
	*balloting
	area    string
	version int64
	state   election.SheetState
	cells   []any // counts, votes, kept, total

	panel      panel // of the version that is being read
	at         int64 // its number; 0 before the first
	spoilt     bool  // a reading of it could not have been made
	beforeRead bool  // the version before had readings
	before     bool  // and all its figures stood
	skipped    bool  // two versions in a row without readings
}

const selectReadings = `SELECT s.area, s.version, s.state, s.listed, s.voted, s.issued, s.collected, s.valid, s.invalid,
		s.votes, s.kept, s.total, COALESCE(r.version, 0), COALESCE(r.number, 0), COALESCE(r.reader, 0),
		COALESCE(r.account, ''), COALESCE(r.session, ''), COALESCE(r.asked, ''), COALESCE(r.as_paper, 0),
		COALESCE(r.listed, 0), COALESCE(r.voted, 0), COALESCE(r.issued, 0), COALESCE(r.collected, 0), COALESCE(r.valid, 0),
		COALESCE(r.invalid, 0), COALESCE(r.votes, ''), COALESCE(r.kept, '')
	FROM sheet s
	LEFT JOIN reading r ON r.commune = s.commune AND r.election = s.election AND r.level = s.level
		AND r.constituency = s.constituency AND r.round = s.round AND r.area = s.area
	WHERE s.commune = $1 AND s.election = $2 AND s.level = $3 AND s.constituency = $4 AND s.round = $5
	ORDER BY s.area, r.version, r.number`

const readingColumns = 27

// count recounts the sheets of the round.
func (b *balloting) count() error {
	key := []any{b.code, b.election, b.level, b.id, b.round}
	b.agreed, b.sheets = map[string]election.Sheet{}, map[string]bool{}
	if err := b.readDecisions(key); err != nil {
		return err
	}
	b.bare, b.decided, b.excused = b.asked()
	var s *sheet
	err := b.each(readingColumns, selectReadings, func(cells []any) {
		if area := textOf(cells[0]); s == nil || s.area != area {
			s.close()
			s = b.opened(cells)
			if len(b.sheets) <= election.MaxAreas {
				b.sheets[area] = true
			}
		}
		if version := wholeOf(cells[12]); version > 0 {
			s.read(readingOf(cells), cells[19:])
		}
	}, key...)
	s.close()
	if err != nil {
		return err
	}
	for _, area := range b.voting {
		if !b.sheets[area] && !b.withdrawn && b.votesAgain(area) {
			b.wrong(SheetAbsent, "", area)
		}
	}
	return nil
}

func (b *balloting) readDecisions(key []any) error {
	return b.each(6, `SELECT d.kind, d.candidates, d.areas, d.refuses, d.document,
			CASE WHEN x.number IS NULL THEN 0 ELSE 1 END FROM decision d
		LEFT JOIN withdrawal x ON x.commune = d.commune AND x.election = d.election AND x.level = d.level
			AND x.constituency = d.constituency AND x.round = d.round AND x.number = d.number
		WHERE d.commune = $1 AND d.election = $2 AND d.level = $3 AND d.constituency = $4 AND d.round = $5 ORDER BY d.number`,
		func(cells []any) {
			candidates, _ := words(textOf(cells[1]), election.MaxCandidates)
			areas, _ := words(textOf(cells[2]), election.MaxAreas)
			if len(b.ever) > election.MaxDecisions {
				return
			}
			b.ever = append(b.ever, election.Decision{
				Kind: election.DecisionKind(textOf(cells[0])), IDs: named[election.CandidateID](candidates),
				Areas: named[election.AreaID](areas), Refuses: wholeOf(cells[3]) == 1, Document: textOf(cells[4]),
			})
			if wholeOf(cells[5]) == 0 {
				b.decisions = append(b.decisions, b.ever[len(b.ever)-1])
			}
		}, key...)
}

// named are texts as ids.
func named[T ~string](list []string) (ids []T) {
	for _, one := range list {
		ids = append(ids, T(one))
	}
	return ids
}

func (b *balloting) opened(cells []any) *sheet {
	b.counted.Recounted.Sheets++
	return &sheet{
		balloting: b, area: textOf(cells[0]), version: wholeOf(cells[1]), state: election.SheetState(textOf(cells[2])),
		cells: slices.Clone(cells[3:12]),
	}
}

func readingOf(cells []any) *reading {
	return &reading{
		version: wholeOf(cells[12]), number: wholeOf(cells[13]), reader: wholeOf(cells[14]), account: textOf(cells[15]),
		session: textOf(cells[16]), asked: textOf(cells[17]), asPaper: wholeOf(cells[18]) == 1,
	}
}

func (s *sheet) numbers() numbers {
	return numbers{seats: int(s.toFill), candidates: len(s.candidates)}
}

func (s *sheet) key(more ...any) string {
	return keyOf(append([]any{s.election, s.level, s.id, s.round, s.area}, more...)...)
}

func (s *sheet) wrong(code Code, column string, args ...any) {
	s.add(Finding{Code: code, Commune: s.code, Table: "sheet", Key: s.key(), Column: column, Args: args})
}

func (s *sheet) misread(r *reading, code Code, column string, args ...any) {
	s.spoilt = true
	s.add(Finding{
		Code: code, Commune: s.code, Table: "reading", Key: s.key(r.version, r.number), Column: column, Args: args,
	})
}

// read takes the next reading, by version and number.
func (s *sheet) read(r *reading, cells []any) {
	s.counted.Recounted.Readings++
	if r.version > s.version {
		s.misread(r, ReadingVersion, "version", s.version)
		return
	}
	s.advance(r.version)
	if s.spoilt {
		return
	}
	values, column := s.numbers().values(cells)
	if column != "" {
		s.misread(r, CountMalformed, column)
		return
	}
	r.values = values
	if code, args := s.panel.take(r); code != "" {
		s.misread(r, code, "", args...)
		return
	}
	if r.asked == "" {
		s.asPaper(r)
	}
}

// asPaper: who meets figures that cannot be right must say that the paper has
// them, and says so of no others. A decision that came later excuses them, or one
// that was taken back by now.
func (s *sheet) asPaper(r *reading) {
	switch {
	case r.asPaper && !s.blocked(r.values, s.bare), !r.asPaper && s.blocked(r.values, s.excused):
		s.misread(r, ReadingPaper, "as_paper")
	}
}

// advance goes on to a version. What is far ahead was not come to in order, and is
// not gone through.
func (s *sheet) advance(version int64) {
	const far = 3
	if version > s.at+far {
		s.at, s.skipped = version-1, true
	}
	for s.at < version {
		s.turnTo(s.at + 1)
	}
}

// turnTo begins the next version.
func (s *sheet) turnTo(version int64) {
	if s.at > 0 {
		read := s.panel.count > 0
		s.skipped = s.skipped || !read && !s.beforeRead && s.at > 1
		s.beforeRead = read
		_, s.before = s.panel.agreed()
		s.before = s.before && !s.spoilt
	}
	s.at, s.spoilt = version, false
	s.panel = panel{numbers: s.numbers()}
}

// close compares the row with what the readings of its version say.
func (s *sheet) close() {
	if s == nil {
		return
	}
	if !slices.Contains(s.voting, s.area) {
		s.wrong(SheetOutside, "area")
	}
	switch s.state {
	case election.Awaited, election.Returned, election.Reopened:
	default:
		if len(s.typed) <= election.MaxAreas {
			s.typed = append(s.typed, s.area)
		}
	}
	if has, column := s.numbers().values(s.cells); column == "" && s.state == election.Agreed && len(s.agreed) <= election.MaxAreas {
		s.agreed[s.area] = s.numbers().sheet(s.area, has)
	}
	if s.spoilt && s.at == s.version { // the reading is named
		return
	}
	s.advance(s.version)
	values, all := s.panel.agreed()
	if s.skipped || s.panel.count == 0 && s.version > 1 && !s.beforeRead {
		s.wrong(SheetVersion, "version")
		return
	}
	if may := s.may(all, values); !slices.Contains(may, s.state) {
		s.wrong(SheetState, "state", string(s.state), stateNames(may))
		return
	}
	s.compare(values, all)
}
