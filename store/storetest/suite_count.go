// The count desk: each of its rows comes back as it was put.

package storetest

import (
	"strings"
	"testing"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// countDesk is one row, or a few, of each noun of the count desk.
type countDesk struct {
	stage          store.ElectionStage
	contests       []store.LevelContest
	areas          []store.PollingArea
	constituencies []store.Constituency // with their areas
	nominees       []store.Nominee
	members        []store.BodyMember
	ballotings     []store.Balloting
	sheets         []store.Sheet
	readings       []store.Reading
	explanations   []store.Explanation
	decisions      []store.Decision
	withdrawals    []store.Withdrawal
	publications   []store.Publication
	outcomes       []store.Outcome
	announcements  []store.Announcement
}

var (
	unit6  = election.BallotingID{Level: election.Commune, Constituency: "6", Round: 1}
	again6 = election.BallotingID{Level: election.Commune, Constituency: "6", Round: 2}
	sheet6 = election.SheetID{BallotingID: unit6, Area: "06"}
)

// deskOf is the count desk of one election, in the order of its lists. mark tells
// it from another's.
func deskOf(e election.ElectionID, mark string) countDesk {
	day := election.Date{Year: 2021, Month: 5, Day: 23}
	d := countDesk{stage: store.ElectionStage{Election: e, Stage: election.Counting}}
	d.contests = []store.LevelContest{
		{Election: e, LevelContest: election.LevelContest{Level: election.National, Title: mark, Colour: election.Pink, DecidedBy: "Ủy ban bầu cử tỉnh"}},
		{Election: e, LevelContest: election.LevelContest{Level: election.Commune, Title: "đại biểu Hội đồng nhân dân xã " + mark, Colour: election.White}},
	}
	d.areas = []store.PollingArea{
		{Election: e, Position: 1, PollingArea: election.PollingArea{ID: "10", Villages: []string{"thôn 1", "thôn 2/3 %"}, Venue: mark}},
		{Election: e, Position: 2, PollingArea: election.PollingArea{ID: "06"}},
	}
	d.constituencies = []store.Constituency{
		{Election: e, Position: 1, Constituency: election.Constituency{Level: election.National, ID: "1", Name: mark, Seats: 3, Areas: []election.AreaID{"10", "06"}}},
		{Election: e, Position: 1, Constituency: election.Constituency{Level: election.Commune, ID: "6", Name: "Đơn vị bầu cử số 6", Seats: 2, Areas: []election.AreaID{"10", "06"}}},
		{Election: e, Position: 2, Constituency: election.Constituency{Level: election.Commune, ID: "5", Name: "Đơn vị bầu cử số 5", Seats: 1}},
	}
	d.nominees = []store.Nominee{
		nominee(e, 1, "b", mark), nominee(e, 2, "a", mark), {
			Election: e, Salt: salt, Nominee: election.Nominee{
				Level: election.Commune, Constituency: "6", Position: 3, StruckBy: "Nghị quyết 4/NQ-UBBC",
				Candidate: election.Candidate{ID: "c", Name: "Lê Thị Cúc (tên giả định)", Sex: election.Female, Born: election.PartialDate{Year: 1970, Month: 3}, Struck: true},
			},
		},
	}
	member := func(body election.Body, place string, position int) store.BodyMember {
		return store.BodyMember{Election: e, Salt: salt, BodyMember: election.BodyMember{
			Body: body, Place: place, Position: position, Name: "Phạm Văn Dần " + mark, Title: election.Plain, Office: "Phó Chủ tịch UBND xã", Phone: "0000000000",
		}}
	}
	d.members = []store.BodyMember{
		member(election.Committee, "", 1), member(election.Committee, "", 2), member(election.Board, "6", 1),
		member(election.Board, "5", 1), member(election.Team, "10", 1), member(election.Team, "06", 1), member(election.Team, "06", 10),
	}
	d.ballotings = []store.Balloting{
		{Election: e, Balloting: election.Balloting{BallotingID: unit6, Kind: election.First, Seats: 2, Day: day, Areas: []election.AreaID{"10", "06"}, Candidates: []election.CandidateID{"b", "a", "c"}}},
		{Election: e, Balloting: election.Balloting{BallotingID: again6, Kind: election.Rerun, Seats: 2, Day: day.AddDays(7), Areas: []election.AreaID{"10", "06"}, Candidates: []election.CandidateID{"b", "a"}, Document: "Quyết định 7/QĐ-UBBC " + mark}},
	}
	d.fill(mark)
	return d
}

func nominee(e election.ElectionID, position int, id election.CandidateID, mark string) store.Nominee {
	return store.Nominee{Election: e, Salt: salt, Nominee: election.Nominee{
		Level: election.Commune, Constituency: "6", Position: position,
		Candidate:   election.Candidate{ID: id, Name: "Trần Văn Bình " + mark},
		Particulars: election.Particulars{Ethnicity: "Kinh", Remark: "tự ứng cử <" + mark + ">"},
	}}
}

// fill adds what came after the desk was set up.
func (d *countDesk) fill(mark string) {
	e := d.stage.Election
	paper := election.Sheet{
		Area: "06", Figures: election.Figures{Listed: 704, Voted: 702, Issued: 702, Collected: 701, Valid: 700, Invalid: 1},
		Votes: []int64{341, 314, 0}, Kept: []int64{45, 305},
	}
	slip := paper
	slip.Votes, slip.Kept = []int64{314, 341, int64(len(mark))}, nil
	d.sheets = []store.Sheet{
		{Election: e, SheetID: election.SheetID{BallotingID: unit6, Area: "10"}, Version: 1, State: election.Awaited, Figures: election.Sheet{Area: "10"}},
		{Election: e, SheetID: sheet6, Version: 2, State: election.Agreed, ChangedAt: 9, Figures: paper},
		{Election: e, SheetID: election.SheetID{BallotingID: again6, Area: "10"}, Version: 1, State: election.Awaited, Figures: election.Sheet{Area: "10"}, ChangedAt: int64(len(mark))},
	}
	reading := func(version, number int, sheet election.Sheet) store.Reading {
		return store.Reading{Election: e, SheetID: sheet6, Version: version, Reading: election.Reading{
			Number: number, Reader: number, Account: person, Session: "s" + mark, At: int64(100 - number), Sheet: sheet,
		}}
	}
	last := reading(2, 10, paper)
	last.Asked, last.AsPaper = []string{"votes[0]", "votes[1]"}, true
	d.readings = []store.Reading{reading(1, 1, slip), reading(2, 2, paper), last}
	d.explanations = []store.Explanation{{
		Election: e, SheetID: sheet6, Salt: salt,
		Explanation: election.Explanation{Version: 2, Rule: "R6w", Fields: "voted,issued", Text: "đổi phiếu " + mark, Account: person, At: 6},
	}}
	decision := func(number int, made election.Decision) store.Decision {
		return store.Decision{Election: e, BallotingID: unit6, Salt: salt, RecordedDecision: election.RecordedDecision{Number: number, Decision: made, Account: person, At: 7}}
	}
	d.decisions = []store.Decision{
		decision(2, election.Decision{Kind: election.DecideOvercount, Areas: []election.AreaID{"06"}, Document: "Quyết định 8 " + mark}),
		decision(10, election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{"a", "b"}, Refuses: true, Document: "Quyết định 9"}),
	}
	takenBack := func(of election.BallotingID, number int) store.Withdrawal {
		return store.Withdrawal{Election: e, BallotingID: of, Salt: salt, Withdrawal: election.Withdrawal{
			Number: number, Reason: "Ghi nhầm số " + mark, Account: person, At: 12,
		}}
	}
	published := func(version int, state election.PaperState, endedAt int64) store.Publication {
		return store.Publication{
			Election: e, Level: election.Commune, Version: version, State: state, Entry: int64(version), Model: `{"v":1,"units":"` + mark + `"}`, EndedAt: endedAt, Salt: salt,
		}
	}
	d.publications = []store.Publication{published(1, election.Superseded, 11), published(2, election.Standing, 0)}
	d.withdrawals = []store.Withdrawal{takenBack(unit6, 10), takenBack(again6, election.WholeRound)}
	outcome := func(version int, state election.PaperState, endedAt int64) store.Outcome {
		return store.Outcome{Election: e, Salt: salt, ConfirmedOutcome: election.ConfirmedOutcome{
			BallotingID: unit6, Version: version, State: state, Question: `{"format":"laphieu/contest/v1"}` + mark, Answer: "{}", Account: person, At: 8, EndedAt: endedAt,
		}}
	}
	d.outcomes = []store.Outcome{outcome(1, election.Withdrawn, 9), outcome(2, election.Standing, 0)}
	d.outcomes[0].Ended = "Nhập nhầm " + mark
	d.announcements = []store.Announcement{
		{Election: e, Announcement: election.Announcement{Level: election.Commune, Version: 1, State: election.Superseded, Document: "Nghị quyết 12/NQ-UBBC", Day: election.Date{Year: 2021, Month: 5, Day: 25}, Account: person, At: 10, EndedAt: 11, Ended: "Đính chính"}},
		{Election: e, Announcement: election.Announcement{Level: election.Commune, Version: 2, State: election.Standing, Document: mark, Day: election.Date{Year: 2021, Month: 5, Day: 26}, Account: person, At: 11}},
	}
}

// put writes all of it, the rows that others refer to first.
func (d countDesk) put(w *store.Writer) error {
	err := w.PutStage(d.stage)
	err = eachRow(err, d.contests, w.PutLevelContest)
	err = eachRow(err, d.areas, w.PutPollingArea)
	err = eachRow(err, d.constituencies, w.PutConstituency)
	err = eachRow(err, d.places(), w.PutConstituencyArea)
	err = eachRow(err, d.nominees, w.PutNominee)
	err = eachRow(err, d.members, w.PutBodyMember)
	err = eachRow(err, d.ballotings, w.InsertBalloting)
	err = eachRow(err, d.sheets, w.PutSheet)
	err = eachRow(err, d.readings, w.InsertReading)
	err = eachRow(err, d.explanations, w.InsertExplanation)
	err = eachRow(err, d.decisions, w.InsertDecision)
	err = eachRow(err, d.withdrawals, w.InsertWithdrawal)
	err = eachRow(err, d.outcomes, w.InsertOutcome)
	err = eachRow(err, d.announcements, w.InsertAnnouncement)
	return eachRow(err, d.publications, w.InsertPublication)
}

// eachRow puts the rows from the last to the first, so that their lists show an
// order of their own.
func eachRow[R any](err error, rows []R, put func(R) error) error {
	for i := len(rows) - 1; i >= 0 && err == nil; i-- {
		err = put(rows[i])
	}
	return err
}

// places are the rows behind Areas.
func (d countDesk) places() (all []store.ConstituencyArea) {
	for _, c := range d.constituencies {
		for _, a := range c.Areas {
			all = append(all, store.ConstituencyArea{Election: c.Election, Level: c.Level, Area: a, Constituency: c.ID})
		}
	}
	return all
}

// setup is what the set-up file would hold.
func (d countDesk) setup() (s election.Setup) {
	for _, c := range d.contests {
		s.Contests = append(s.Contests, c.LevelContest)
	}
	for _, a := range d.areas {
		s.Areas = append(s.Areas, a.PollingArea)
	}
	for _, c := range d.constituencies {
		s.Constituencies = append(s.Constituencies, c.Constituency)
	}
	for _, n := range d.nominees {
		s.Nominees = append(s.Nominees, n.Nominee)
	}
	for _, m := range d.members {
		s.Members = append(s.Members, m.BodyMember)
	}
	return s
}

// wantDesk reads everything and compares.
func wantDesk(t *testing.T, v *store.View, d countDesk) {
	t.Helper()
	e := d.stage.Election
	same(t, "stage", d.stage)(v.Stage(e))
	same(t, "contests", d.contests)(v.LevelContests(e))
	same(t, "areas", d.areas)(v.PollingAreas(e))
	same(t, "constituencies", d.constituencies)(v.Constituencies(e))
	same(t, "nominees", d.nominees)(v.Nominees(e))
	same(t, "nominee", d.nominees[1])(v.Nominee(e, election.Commune, "6", "a"))
	same(t, "members", d.members)(v.BodyMembers(e))
	same(t, "set-up", d.setup())(v.Setup(e))
	same(t, "ballotings that stand", d.ballotings[:1])(v.Ballotings(e))
	same(t, "ballotings", d.ballotings)(v.AllBallotings(e))
	same(t, "balloting", d.ballotings[1])(v.Balloting(e, again6))
	same(t, "sheets of rounds that stand", d.sheets[:2])(v.Sheets(e))
	same(t, "sheets of a balloting", d.sheets[:2])(v.SheetsOf(e, unit6))
	same(t, "sheet", d.sheets[1])(v.Sheet(e, sheet6))
	same(t, "readings", d.readings)(v.Readings(e, sheet6))
	same(t, "explanations", d.explanations)(v.Explanations(e, sheet6))
	same(t, "explanations of a balloting", d.explanations)(v.ExplanationsOf(e, unit6))
	same(t, "decisions that stand", d.decisions[:1])(v.Decisions(e, unit6))
	same(t, "decisions of the election that stand", d.decisions[:1])(v.ElectionDecisions(e))
	same(t, "decisions", d.decisions)(v.AllDecisions(e, unit6))
	same(t, "withdrawals", d.withdrawals[:1])(v.Withdrawals(e, unit6))
	same(t, "withdrawal of a round", d.withdrawals[1:])(v.Withdrawals(e, again6))
	same(t, "outcomes", d.outcomes)(v.Outcomes(e, unit6))
	same(t, "standing outcomes", d.outcomes[1:])(v.StandingOutcomes(e))
	same(t, "announcements", d.announcements)(v.Announcements(e))
	same(t, "publications", d.publications)(v.Publications(e))
}

func testCountDesk(t *testing.T, s *store.Store) {
	settled(t, s)
	want := deskOf(vote, "x")
	act(t, s, here, want.put)
	view(t, s, here, func(v *store.View) error { wantDesk(t, v, want); return nil })
}

// The log holds the digest of each row, and what tells of people is salted in it.
func testCountLogged(t *testing.T, s *store.Store) {
	settled(t, s)
	d := deskOf(vote, "Nguyễn Thị Lan")
	act(t, s, here, d.put)
	digests := map[string]audit.Hash{}
	for _, c := range lastEntry(t, s).Changes {
		digests[c.Noun+" "+c.Key] = c.Digest
	}
	for _, row := range []store.Covered{
		d.stage, d.contests[0], d.areas[0], d.constituencies[0], d.places()[0], d.nominees[0], d.members[0], d.ballotings[1],
		d.sheets[1], d.readings[0], d.explanations[0], d.decisions[0], d.withdrawals[1], d.outcomes[0], d.announcements[0], d.publications[0],
	} {
		want, err := audit.Digest(row.Canonical())
		must(t, err)
		if got := digests[row.Noun()+" "+row.NounKey()]; got != want {
			t.Errorf("%s %s: digest %v, want %v", row.Noun(), row.NounKey(), got, want)
		}
	}
}

// What describes people stands in no record as it is.
func testCountPersonal(t *testing.T, _ *store.Store) {
	d := deskOf(vote, "Nguyễn Thị Lan")
	for _, row := range []struct {
		store.Covered
		personal []string
	}{
		{d.nominees[0], []string{"Lan"}},
		{d.nominees[2], []string{"Cúc", "female", "1970", "Nghị quyết 4"}},
		{d.members[0], []string{"Lan", "Phó Chủ tịch", `"0000000000"`}},
		{d.explanations[0], []string{"đổi phiếu"}},
		{d.decisions[0], []string{"Quyết định 8"}},
		{d.withdrawals[0], []string{"Ghi nhầm"}},
		{d.outcomes[0], []string{"contest", "{}", "Nhập nhầm"}},
		{d.publications[0], []string{"units"}},
	} {
		record, err := audit.Canonical(row.Canonical())
		must(t, err)
		for _, personal := range row.personal {
			if strings.Contains(string(record), personal) {
				t.Errorf("%s %s has %q in its record: %s", row.Noun(), row.NounKey(), personal, record)
			}
		}
	}
}
