package verify_test

import (
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/store"
)

// deskVote is the election that has a count desk.
const deskVote = election.ElectionID("vote000000000000")

// countDesk puts rows into every table of the count desk.
func countDesk(w *store.Writer) error {
	day := election.Date{Year: 2021, Month: 5, Day: 1}
	return firstOf(
		w.PutStage(store.ElectionStage{Election: deskVote, Stage: election.Counting}),
		w.PutStage(store.ElectionStage{Election: "vote000000000001", Stage: election.Archived}),
		w.PutLevelContest(store.LevelContest{Election: deskVote, LevelContest: election.LevelContest{Level: election.National, Title: "đại biểu Quốc hội", Colour: election.Pink, DecidedBy: "Ủy ban bầu cử tỉnh"}}),
		w.PutLevelContest(store.LevelContest{Election: deskVote, LevelContest: election.LevelContest{Level: election.Commune, Title: "đại biểu HĐND xã", Colour: election.White}}),
		w.PutPollingArea(store.PollingArea{Election: deskVote, Position: 1, PollingArea: election.PollingArea{ID: "06", Villages: []string{"thôn 1", "thôn 2/3 %"}, Venue: "Nhà văn hóa"}}),
		w.PutPollingArea(store.PollingArea{Election: deskVote, Position: 2, PollingArea: election.PollingArea{ID: "07", Villages: []string{"thôn 4"}}}),
		w.PutConstituency(store.Constituency{Election: deskVote, Position: 1, Constituency: election.Constituency{Level: election.National, ID: "2", Name: "Đơn vị bầu cử số 2", Seats: 3}}),
		w.PutConstituency(store.Constituency{Election: deskVote, Position: 2, Constituency: election.Constituency{Level: election.Commune, ID: "6", Name: "Đơn vị bầu cử số 6", Seats: 1}}),
		w.PutConstituency(store.Constituency{Election: deskVote, Position: 3, Constituency: election.Constituency{Level: election.National, ID: "9", Name: "Đơn vị bầu cử số 9", Seats: 3}}),
		w.PutNominee(deskNominee(election.National, "9", 1, "x", "Xuân")),
		place(w, election.National, "2", "06"), place(w, election.National, "2", "07"), place(w, election.Commune, "6", "06"),
		w.PutNominee(deskNominee(election.Commune, "6", 1, "a", "An")), w.PutNominee(deskNominee(election.Commune, "6", 2, "b", "Bình")),
		w.PutNominee(deskNominee(election.National, "2", 1, "a", "Cúc")),
		member(w, election.Committee, "", 1), member(w, election.Board, "6", 2), member(w, election.Team, "06", 10),
		w.InsertBalloting(store.Balloting{Election: deskVote, Balloting: election.Balloting{
			BallotingID: unit, Kind: election.First, Seats: 1, Day: day, Areas: []election.AreaID{"06"}, Candidates: []election.CandidateID{"a", "b"},
		}}),
		w.InsertBalloting(store.Balloting{Election: deskVote, Balloting: election.Balloting{
			BallotingID: above, Kind: election.First, Seats: 3, Day: day, Areas: []election.AreaID{"06", "07"}, Candidates: []election.CandidateID{"a"}, Document: "Nghị quyết 1/NQ-HĐBCQG",
		}}),
		deskResults(w),
	)
}

var (
	unit  = election.BallotingID{Level: election.Commune, Constituency: "6", Round: 1}
	above = election.BallotingID{Level: election.National, Constituency: "2", Round: 1}
)

// deskSalt is the salt of the desk's rows.
var deskSalt = []byte("sixteen salty...")

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func place(w *store.Writer, level election.Level, in election.ConstituencyID, area election.AreaID) error {
	return w.PutConstituencyArea(store.ConstituencyArea{Election: deskVote, Level: level, Area: area, Constituency: in})
}

func deskNominee(level election.Level, in election.ConstituencyID, position int, id election.CandidateID, name string) store.Nominee {
	return store.Nominee{Election: deskVote, Salt: deskSalt, Nominee: election.Nominee{
		Level: level, Constituency: in, Position: position,
		Candidate:   election.Candidate{ID: id, Name: "Nguyễn Văn " + name, Sex: election.Male, Born: election.PartialDate{Year: 1970 + position}},
		Particulars: election.Particulars{Ethnicity: "Kinh", Remark: "tự ứng cử"},
	}}
}

func member(w *store.Writer, body election.Body, in string, position int) error {
	return w.PutBodyMember(store.BodyMember{Election: deskVote, Salt: deskSalt, BodyMember: election.BodyMember{
		Body: body, Place: in, Position: position, Name: "Phạm Văn Dần", Title: election.Chair, Office: "Chủ tịch UBND xã", Phone: "0000000000",
	}})
}

// paper is the agreed sheet of the commune's balloting: more ballots than voters,
// which the Board let stand.
var paper = election.Sheet{
	Area:    "06",
	Figures: election.Figures{Listed: 100, Voted: 90, Issued: 91, Collected: 91, Valid: 90, Invalid: 1},
	Votes:   []int64{60, 30}, Kept: []int64{90},
}

func deskReading(id election.SheetID, version, number int, account election.AccountID, session string, sheet election.Sheet) store.Reading {
	return store.Reading{Election: deskVote, SheetID: id, Version: version, Reading: election.Reading{
		Number: number, Reader: number, Account: account, Session: session, At: int64(10 * number), Sheet: sheet, AsPaper: true,
	}}
}

// deskResults puts sheets, readings and what was made of them.
func deskResults(w *store.Writer) error {
	id := election.SheetID{BallotingID: unit, Area: "06"}
	slip := paper
	slip.Votes = []int64{30, 60}
	decision := func(number int) store.Decision {
		return store.Decision{Election: deskVote, BallotingID: unit, Salt: deskSalt, RecordedDecision: election.RecordedDecision{
			Number: number, Account: "person0000000000", At: 20,
			Decision: election.Decision{Kind: election.DecideOvercount, Areas: []election.AreaID{"06"}, Document: "Quyết định 8/QĐ-BBC"},
		}}
	}
	explained := func(rule, fields string) store.Explanation {
		return store.Explanation{Election: deskVote, SheetID: id, Salt: deskSalt, Explanation: election.Explanation{
			Version: 2, Rule: rule, Fields: fields, Text: "Một cử tri bỏ hai phiếu", Account: "person0000000001", At: 40,
		}}
	}
	if err := firstOf(
		w.PutSheet(store.Sheet{Election: deskVote, SheetID: id, Version: 2, State: election.Agreed, Figures: paper, ChangedAt: 30}),
		w.InsertDecision(decision(1)), w.InsertDecision(decision(2)),
		w.InsertWithdrawal(store.Withdrawal{Election: deskVote, BallotingID: unit, Salt: deskSalt, Withdrawal: election.Withdrawal{
			Number: 2, Reason: "Ghi hai lần", Account: "person0000000001", At: 25,
		}}),
	); err != nil {
		return err
	}
	question, answer := asked(w, election.Law2015, unit)
	outcome := func(version int, state election.PaperState, ended int64) store.Outcome {
		return store.Outcome{Election: deskVote, Salt: deskSalt, ConfirmedOutcome: election.ConfirmedOutcome{
			BallotingID: unit, Version: version, State: state, Question: question, Answer: answer, Account: "person0000000000", At: 50, EndedAt: ended, Ended: "Nhập nhầm",
		}}
	}
	announcement := func(version int, state election.PaperState, ended int64) store.Announcement {
		return store.Announcement{Election: deskVote, Announcement: election.Announcement{
			Level: election.Commune, Version: version, State: state, Document: "Nghị quyết 12/NQ-UBBC", Day: election.Date{Year: 2021, Month: 5, Day: 25},
			Account: "person0000000001", At: 60, EndedAt: ended, Ended: "Đính chính",
		}}
	}
	return firstOf(
		w.PutSheet(store.Sheet{Election: deskVote, SheetID: election.SheetID{BallotingID: above, Area: "06"}, Version: 1, State: election.Awaited}),
		w.PutSheet(store.Sheet{Election: deskVote, SheetID: election.SheetID{BallotingID: above, Area: "07"}, Version: 1, State: election.Awaited}),
		w.InsertReading(deskReading(id, 1, 1, "person0000000000", "s0", slip)),
		w.InsertReading(deskReading(id, 2, 1, "person0000000000", "s1", paper)),
		w.InsertReading(deskReading(id, 2, 2, "person0000000001", "s2", paper)),
		w.InsertExplanation(explained("R3", "voted,collected")), w.InsertExplanation(explained("R6w", "voted,issued")),
		w.InsertOutcome(outcome(1, election.Withdrawn, 45)), w.InsertOutcome(outcome(2, election.Standing, 0)),
		w.InsertAnnouncement(announcement(1, election.Superseded, 55)), w.InsertAnnouncement(announcement(2, election.Standing, 0)),
		publish(w, announcement(1, election.Superseded, 55)), publish(w, announcement(2, election.Standing, 0)),
	)
}

// publish freezes what an announcement makes public.
func publish(w *store.Writer, a store.Announcement) error {
	r, err := acts.PublicResult(&w.View, &a)
	fine(err)
	model, err := r.Frozen()
	fine(err)
	return w.InsertPublication(store.Publication{
		Election: a.Election, Level: a.Level, Version: a.Version, State: a.State, Entry: 1, Model: model, EndedAt: a.EndedAt, Salt: deskSalt,
	})
}

// countChanges deletes what nothing needs, and changes some rows.
func countChanges(w *store.Writer) error {
	return firstOf(
		w.DeleteStage("vote000000000001"),
		w.DeleteNominee(deskVote, election.National, "9", "x"),
		w.PutPollingArea(store.PollingArea{Election: deskVote, Position: 2, PollingArea: election.PollingArea{ID: "07", Villages: []string{"thôn 5"}}}),
		w.DeleteBodyMember(deskVote, election.Team, "06", 10),
		w.PutStage(store.ElectionStage{Election: "vote000000000002", Stage: election.Closed}),
	)
}

// asked puts a round's question together from its rows, and asks the law.
func asked(w *store.Writer, l election.Law, id election.BallotingID, carried ...election.Sheet) (question, answer string) {
	e, err := w.Election(deskVote)
	fine(err)
	setup, err := w.Setup(deskVote)
	fine(err)
	b, err := w.Balloting(deskVote, id)
	fine(err)
	rows, err := w.SheetsOf(deskVote, id)
	fine(err)
	for _, row := range rows {
		if row.State == election.Agreed {
			carried = append(carried, row.Figures)
		}
	}
	recorded, err := w.Decisions(deskVote, id)
	fine(err)
	var decisions []election.Decision
	for _, d := range recorded {
		decisions = append(decisions, d.Decision)
	}
	c := setup.Contest(&e.Election, &b.Balloting, carried, decisions)
	rules := law.RuleSet{Law: l}
	kept, err := document.Question(&c, rules)
	fine(err)
	o := rules.Determine(&c)
	said, err := document.Outcome(&o)
	fine(err)
	return string(kept), string(said)
}

// fine ends an act of the fixture, which cannot fail.
func fine(err error) {
	if err != nil {
		panic(err)
	}
}
