package verify_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
)

// The story is one commune's count with a sheet in every state, every kind of
// round, and outcomes that stand and that do not. It is written down by hand, as
// docs/state/sheet.md says it must come out.

// typed is one reading of the story.
type typed struct {
	version, number, reader int
	who, session            string
	asked                   string
	asPaper                 bool
	figures                 string
}

// figuresOf reads "listed voted issued collected valid invalid|votes|kept".
func figuresOf(area election.AreaID, text string) election.Sheet {
	parts := strings.Split(text, "|")
	n := func(part string) (list []int64) {
		for word := range strings.FieldsSeq(part) {
			value, err := strconv.ParseInt(word, 10, 64)
			fine(err)
			list = append(list, value)
		}
		return list
	}
	f := n(parts[0])
	s := election.Sheet{Area: area, Figures: election.Figures{Listed: f[0], Voted: f[1], Issued: f[2], Collected: f[3], Valid: f[4], Invalid: f[5]}, Votes: n(parts[1])}
	if len(parts) > 2 {
		s.Kept = n(parts[2])
	}
	return s
}

// story puts rows and ends at the first that is not taken.
type story struct{ *store.Writer }

func (s story) round(level election.Level, constituency election.ConstituencyID, round int, kind election.Round, seats int, areas, candidates string) election.BallotingID {
	id := election.BallotingID{Level: level, Constituency: constituency, Round: round}
	b := store.Balloting{Election: deskVote, Balloting: election.Balloting{
		BallotingID: id, Kind: kind, Seats: seats, Day: election.Date{Year: 2021, Month: 5, Day: 23 + 7*(round-1)},
	}}
	for a := range strings.FieldsSeq(areas) {
		b.Areas = append(b.Areas, election.AreaID(a))
	}
	for c := range strings.FieldsSeq(candidates) {
		b.Candidates = append(b.Candidates, election.CandidateID(c))
	}
	if round > 1 {
		b.Document = "Quyết định 20/QĐ-UBBC"
	}
	fine(s.InsertBalloting(b))
	return id
}

// sheet puts a sheet as it stands, and what was read of it.
func (s story) sheet(b election.BallotingID, area election.AreaID, version int, state election.SheetState, figures string, readings ...typed) {
	row := store.Sheet{Election: deskVote, SheetID: election.SheetID{BallotingID: b, Area: area}, Version: version, State: state, ChangedAt: 7}
	if figures != "" {
		row.Figures = figuresOf(area, figures)
	}
	fine(s.PutSheet(row))
	for _, r := range readings {
		fine(s.InsertReading(store.Reading{Election: deskVote, SheetID: row.SheetID, Version: r.version, Reading: election.Reading{
			Number: r.number, Reader: r.reader, Account: election.AccountID(r.who), Session: r.session, At: 5,
			Sheet: figuresOf(area, r.figures), Asked: strings.Fields(r.asked), AsPaper: r.asPaper,
		}}))
	}
}

func twice(figures string) []typed {
	return []typed{{1, 1, 1, "p1", "s1", "", false, figures}, {1, 2, 2, "p2", "s2", "", false, figures}}
}

func (s story) decide(b election.BallotingID, number int, d election.Decision) {
	fine(s.InsertDecision(store.Decision{Election: deskVote, BallotingID: b, Salt: deskSalt, RecordedDecision: election.RecordedDecision{
		Number: number, Decision: d, Account: "p0", At: 6,
	}}))
}

func (s story) takeBack(b election.BallotingID, number int) {
	fine(s.InsertWithdrawal(store.Withdrawal{Election: deskVote, BallotingID: b, Salt: deskSalt, Withdrawal: election.Withdrawal{
		Number: number, Reason: "Ghi nhầm", Account: "p0", At: 7,
	}}))
}

func (s story) confirm(b election.BallotingID, version int, state election.PaperState, carried ...election.Sheet) {
	question, answer := asked(s.Writer, election.Law2015, b, carried...)
	o := store.Outcome{Election: deskVote, Salt: deskSalt, ConfirmedOutcome: election.ConfirmedOutcome{
		BallotingID: b, Version: version, State: state, Question: question, Answer: answer, Account: "p0", At: 8,
	}}
	if state != election.Standing {
		o.EndedAt, o.Ended = 9, "Nhập nhầm"
	}
	fine(s.InsertOutcome(o))
}

func (s story) setup() {
	fine(s.InsertElection(store.Election{Election: election.Election{
		ID: deskVote, Name: "Bầu cử giả định", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, MadeUp: true,
	}}))
	fine(s.PutStage(store.ElectionStage{Election: deskVote, Stage: election.Counting}))
	for n := range 5 {
		id := fmt.Sprint("p", n)
		fine(s.InsertAccount(store.Account{Account: election.Account{ID: election.AccountID(id), Login: id, Name: "Người giả định"}, Salt: deskSalt}))
	}
	fine(s.PutLevelContest(store.LevelContest{Election: deskVote, LevelContest: election.LevelContest{Level: election.National, Title: "đại biểu Quốc hội", Colour: election.Pink, DecidedBy: "Ủy ban bầu cử tỉnh"}}))
	fine(s.PutLevelContest(store.LevelContest{Election: deskVote, LevelContest: election.LevelContest{Level: election.Commune, Title: "đại biểu HĐND xã", Colour: election.White}}))
	for n := range 11 {
		fine(s.PutPollingArea(store.PollingArea{Election: deskVote, Position: n + 1, PollingArea: election.PollingArea{ID: election.AreaID(fmt.Sprintf("%02d", n+1))}}))
	}
	s.constituency(election.National, "1", 2, "01 02 03 04 05 06 07 08 09 10 11", "x y z w")
	s.constituency(election.Commune, "1", 2, "01 02 03", "a b c d")
	s.constituency(election.Commune, "2", 1, "04 05", "a b")
	s.constituency(election.Commune, "3", 1, "06 07", "a b")
	s.constituency(election.Commune, "4", 2, "08 09", "a b c")
	s.constituency(election.Commune, "5", 2, "10 11", "a b c")
}

func (s story) constituency(level election.Level, id election.ConstituencyID, seats int, areas, candidates string) {
	position, _ := strconv.Atoi(string(id))
	fine(s.PutConstituency(store.Constituency{Election: deskVote, Position: position, Constituency: election.Constituency{Level: level, ID: id, Name: "Đơn vị bầu cử số " + string(id), Seats: seats}}))
	for a := range strings.FieldsSeq(areas) {
		fine(place(s.Writer, level, id, election.AreaID(a)))
	}
	for i, c := range strings.Fields(candidates) {
		fine(s.PutNominee(deskNominee(level, id, i+1, election.CandidateID(c), c)))
	}
}

// Figures of the story.
const (
	plain    = "100 90 90 90 88 2|70 60 20 10"
	slip     = "100 90 90 90 88 2|60 70 20 10"
	sorted   = "200 180 180 180 178 2|170 120 20 6|40 138"
	few      = "100 50 50 50 50 0|40 10"
	over     = "100 60 61 61 60 1|45 15"
	alone    = "50 40 40 40 40 0|30 10"
	third    = "100 90 90 90 88 2|80 40 30"
	tooMany  = "100 90 90 91 89 2|80 40 30"
	broken   = "100 90 90 91 88 2|70 60 20 10"
	unsorted = "200 180 180 180 178 2|170 120 20 6"
)

// commune plays the contests that the commune decides, and announces them.
func (s story) commune() {
	one := s.round(election.Commune, "1", 1, election.First, 2, "01 02 03", "a b c d")
	s.sheet(one, "01", 1, election.Agreed, plain, twice(plain)...)
	s.sheet(one, "02", 2, election.Agreed, plain,
		typed{1, 1, 1, "p1", "s1", "", false, slip},
		typed{2, 1, 1, "p1", "s1", "", false, slip},
		typed{2, 2, 2, "p2", "s2", "", false, plain},
		typed{2, 3, 1, "p1", "s3", "votes[0] votes[1]", false, plain})
	s.sheet(one, "03", 1, election.Agreed, sorted,
		typed{1, 1, 1, "p1", "s1", "", false, unsorted},
		typed{1, 2, 2, "p2", "s2", "", true, "200 180 180 180 178 2|170 120 20 6|40 137"},
		typed{1, 3, 2, "p2", "s2", "kept[0] kept[1]", false, "200 180 180 180 178 2|170 120 20 6|40 138"},
		typed{1, 4, 1, "p1", "s1", "kept[0] kept[1]", false, "200 180 180 180 178 2|170 120 20 6|41 138"},
		typed{1, 5, 3, "p3", "s5", "kept[0]", false, sorted})
	s.confirm(one, 1, election.Withdrawn)
	s.confirm(one, 2, election.Standing)

	low := s.round(election.Commune, "2", 1, election.First, 1, "04 05", "a b")
	s.sheet(low, "04", 1, election.Agreed, few, twice(few)...)
	s.sheet(low, "05", 1, election.Agreed, few, twice(few)...)
	s.confirm(low, 1, election.Standing)
	again := s.round(election.Commune, "2", 2, election.Rerun, 1, "04 05", "a b")
	s.decide(again, 1, election.Decision{Kind: election.DecideOvercount, Areas: []election.AreaID{"04"}, Document: "Quyết định 8/QĐ-BBC"})
	s.sheet(again, "04", 1, election.Agreed, over, typed{1, 1, 1, "p1", "s1", "", true, over}, typed{1, 2, 2, "p3", "s2", "", true, over})
	s.sheet(again, "05", 1, election.Agreed, alone, twice(alone)...)
	s.confirm(again, 1, election.Standing)

	void := s.round(election.Commune, "3", 1, election.First, 1, "06 07", "a b")
	s.sheet(void, "06", 1, election.Agreed, alone, twice(alone)...)
	s.sheet(void, "07", 1, election.Agreed, alone, twice(alone)...)
	s.confirm(void, 1, election.Withdrawn)
	s.decide(void, 1, election.Decision{Kind: election.DecideAnnulled, Areas: []election.AreaID{"07"}, Document: "Nghị quyết 30/NQ-HĐBCQG"})
	anew := s.round(election.Commune, "3", 2, election.RerunAfterAnnulment, 1, "06 07", "a b")
	s.decide(anew, 1, election.Decision{Kind: election.DecideAnnulled, Areas: []election.AreaID{"07"}, Document: "Nghị quyết 30/NQ-HĐBCQG"})
	s.sheet(anew, "07", 1, election.Agreed, alone, twice(alone)...)
	s.confirm(anew, 1, election.Standing, figuresOf("06", alone))

	short := s.round(election.Commune, "4", 1, election.First, 2, "08 09", "a b c")
	s.sheet(short, "08", 1, election.Agreed, third, twice(third)...)
	s.sheet(short, "09", 1, election.Agreed, third, twice(third)...)
	s.confirm(short, 1, election.Standing)
	more := s.round(election.Commune, "4", 2, election.Supplementary, 1, "08 09", "b c")
	s.sheet(more, "08", 1, election.Agreed, alone, twice(alone)...)
	s.sheet(more, "09", 1, election.Agreed, alone, twice(alone)...)
	s.confirm(more, 1, election.Standing)

	s.mistaken()

	announce := func(version int, state election.PaperState, ended int64) {
		a := store.Announcement{Election: deskVote, Announcement: election.Announcement{
			Level: election.Commune, Version: version, State: state, Document: "Nghị quyết 12/NQ-UBBC", Day: election.Date{Year: 2021, Month: 6, Day: 1}, Account: "p0", At: 10, EndedAt: ended,
		}}
		fine(s.InsertAnnouncement(a))
		fine(publish(s.Writer, a))
	}
	announce(1, election.Withdrawn, 11)
	announce(2, election.Standing, 0)
}

// mistaken plays a constituency in which decisions and a further vote were recorded
// by mistake: the second vote is the third round, and the sheet that went on by a
// decision on an overcount was read anew.
func (s story) mistaken() {
	first := s.round(election.Commune, "5", 1, election.First, 2, "10 11", "a b c")
	s.decide(first, 1, election.Decision{Kind: election.DecideAnnulled, Document: "Nghị quyết 31/NQ-HĐBCQG"})
	s.decide(first, 2, election.Decision{Kind: election.DecideOvercount, Areas: []election.AreaID{"10"}, Document: "Quyết định 8/QĐ-BBC"})
	s.takeBack(first, 1)
	s.takeBack(first, 2)
	s.sheet(first, "10", 2, election.Agreed, third,
		typed{1, 1, 1, "p1", "s1", "", true, tooMany}, typed{1, 2, 2, "p2", "s2", "", false, tooMany},
		typed{2, 1, 1, "p1", "s1", "", false, third}, typed{2, 2, 2, "p2", "s2", "", false, third})
	s.sheet(first, "11", 1, election.Agreed, third, twice(third)...)
	s.confirm(first, 1, election.Withdrawn)
	s.confirm(first, 2, election.Standing)
	gone := s.round(election.Commune, "5", 2, election.Supplementary, 1, "10 11", "b c")
	s.sheet(gone, "10", 2, election.Reopened, "", twice(alone)...)
	s.sheet(gone, "11", 1, election.Awaited, "")
	s.takeBack(gone, election.WholeRound)
	more := s.round(election.Commune, "5", 3, election.Supplementary, 1, "10 11", "b c")
	s.sheet(more, "10", 1, election.Agreed, alone, twice(alone)...)
	s.sheet(more, "11", 1, election.Agreed, alone, twice(alone)...)
	s.confirm(more, 1, election.Standing)
}

// above plays the contest that is decided elsewhere: a sheet in each other state.
func (s story) above() {
	b := s.round(election.National, "1", 1, election.First, 2, "01 02 03 04 05 06 07 08 09 10 11", "x y z w")
	differ := func(version int) []typed {
		return []typed{{version, 1, 1, "p1", "s1", "", false, slip}, {version, 2, 2, "p2", "s2", "", false, plain}}
	}
	s.sheet(b, "01", 1, election.Awaited, "")
	s.sheet(b, "02", 1, election.AwaitsSecond, "", twice(plain)[:1]...)
	s.sheet(b, "03", 1, election.EnteredOnce, "", typed{1, 1, 1, "p1", "s1", "", true, broken})
	s.sheet(b, "04", 1, election.Differs, "", differ(1)...)
	s.sheet(b, "05", 2, election.Reopened, "", twice(plain)...)
	s.sheet(b, "06", 1, election.AwaitsThird, "", append(differ(1),
		typed{1, 3, 1, "p1", "s1", "votes[0] votes[1]", false, "100 90 90 90 88 2|61 70 20 10"},
		typed{1, 4, 2, "p2", "s2", "votes[0] votes[1]", false, "100 90 90 90 88 2|71 61 20 10"},
		typed{1, 5, 3, "p3", "s3", "votes[0] votes[1]", false, "100 90 90 90 88 2|61 62 20 10"},
		typed{1, 6, 4, "p4", "s4", "votes[1]", false, "100 90 90 90 88 2|61 63 20 10"})...)
	s.sheet(b, "07", 1, election.Returned, broken, typed{1, 1, 1, "p1", "s1", "", true, broken}, typed{1, 2, 2, "p2", "s2", "", true, broken})
	s.sheet(b, "08", 2, election.Returned, "", twice(plain)[:1]...)
	s.sheet(b, "09", 2, election.Awaited, "", twice(plain)[:1]...)
	s.sheet(b, "10", 1, election.AwaitsThird, "", differ(1)...)
	s.sheet(b, "11", 3, election.Differs, "", differ(3)...)
	for _, r := range twice(plain)[:1] {
		fine(s.InsertReading(store.Reading{Election: deskVote, SheetID: election.SheetID{BallotingID: b, Area: "11"}, Version: 1, Reading: election.Reading{
			Number: r.number, Reader: r.reader, Account: "p4", Session: "s9", At: 4, Sheet: figuresOf("11", plain),
		}}))
	}
}

// told plays the whole story into an installation.
func told(t testing.TB, s *store.Store) {
	t.Helper()
	storetest.Found(t, s, communes[0])
	for _, chapter := range []func(story){story.setup, story.commune, story.above} {
		act(t, s, communes[0], func(w *store.Writer) error { chapter(story{w}); return nil })
	}
}

// toldFolder plays it into a folder.
func toldFolder(t testing.TB) (folder string) {
	t.Helper()
	folder = t.TempDir()
	c := store.Config{Data: folder}
	must(t, store.Create(context.Background(), c))
	s, err := store.Open(context.Background(), c)
	must(t, err)
	told(t, s)
	must(t, s.Close())
	return folder
}
