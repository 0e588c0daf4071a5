package acts

import (
	"fmt"
	"testing"

	"laphieu/access"
	"laphieu/demo"
	"laphieu/election"
)

// setupScenes sets up every act upon a whole election and its results, ready to
// succeed, each in an election of its own.
func (w *world) setupScenes(count int) []scene {
	ctx := w.ctx()
	chair := func() Envelope { return w.officer("chu.tich") }
	made := demo.Invented(demo.Shape{Seed: 5, Areas: 1, Law: election.Law2025})
	at := func(name string, stages ...func(*night)) *night {
		n := w.whole(fmt.Sprintf("%s %d", name, count), election.Law2025, &made)
		for _, s := range stages {
			s(n)
		}
		return n
	}
	opened := func(n *night) { n.openCount() }
	counted := func(n *night) {
		n.openCount()
		for _, id := range n.sheets {
			if id.Level == election.Commune {
				n.agree(id, n.paper(id))
			}
		}
	}
	confirmed := func(n *night) { counted(n); n.must(n.confirm(n.explained(own(1)))) }
	announced := func(n *night) {
		confirmed(n)
		_, err := n.Announce(ctx, chair(), n.paperOf("2026-03-17"))
		n.must(err)
	}
	closed := func(n *night) {
		n.openCount()
		_, err := n.CloseElection(ctx, chair(), ElectionInput{n.vote})
		n.must(err)
	}
	short := func(n *night) {
		n.openCount()
		for _, id := range n.sheets {
			if id.Level == election.Commune {
				n.agree(id, n.paper(id, shortened))
			}
		}
		n.must(n.confirm(n.explained(own(1))))
	}
	again := func(n *night) { short(n); n.openRound(own(1)) }
	on := func(n *night, do func(Envelope, ElectionInput) (outcome, error)) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) { return do(env, ElectionInput{n.vote}) }
	}
	save, renamed := at("Lưu"), at("Lưu khác")
	form := func(title string) func(Envelope) (outcome, error) {
		s := save.setup()
		s.Contests[0].Title = title
		in := save.form(s, PartContests)
		return func(env Envelope) (outcome, error) { return told(w.SaveSetup(ctx, env, in)) }
	}
	strike := func(candidate election.CandidateID) func(Envelope) (outcome, error) {
		in := StrikeInput{renamed.vote, election.Commune, "1", candidate, "Quyết định 3"}
		return func(env Envelope) (outcome, error) { return told(w.StrikeNominee(ctx, env, in)) }
	}
	practice := func(name string) func(Envelope) (outcome, error) {
		in := PracticeInput{Election: renamed.vote, Name: fmt.Sprintf("%s %d", name, count)}
		return func(env Envelope) (outcome, error) { return told(w.CreatePractice(ctx, env, in)) }
	}
	rehearsal, err := w.CreatePractice(ctx, chair(), PracticeInput{Election: renamed.vote, Name: fmt.Sprintf("Xóa %d", count)})
	w.must(err)
	wiped := &night{world: w, vote: rehearsal.Result.Election}
	wiped.openCount()
	confirming := at("Xác nhận", counted)
	shown, err := confirming.result(own(1)).Mark()
	w.must(err)
	withdrawn, next := at("Rút", confirmed), at("Bầu thêm", short)
	round := func(document string) func(Envelope) (outcome, error) {
		in := RoundInput{Election: next.vote, Balloting: own(1), Day: election.Date{Year: 2026, Month: 3, Day: 22}, Document: document}
		return func(env Envelope) (outcome, error) { return told(w.OpenRound(ctx, env, in)) }
	}
	public := at("Công bố", confirmed)
	announce := func(document string) func(Envelope) (outcome, error) {
		in := public.paperOf("2026-03-17")
		in.Document = document
		return func(env Envelope) (outcome, error) { return told(w.Announce(ctx, env, in)) }
	}
	return []scene{
		{access.SaveSetup, chair, form("Một tên"), form("Một tên khác")},
		{access.StrikeNominee, chair, strike("1"), strike("2")},
		{access.OpenCount, chair, on(at("Mở"), func(env Envelope, in ElectionInput) (outcome, error) { return told(w.OpenCount(ctx, env, in)) }), nil},
		{access.BackToSetup, chair, on(at("Lùi", opened), func(env Envelope, in ElectionInput) (outcome, error) { return told(w.BackToSetup(ctx, env, in)) }), nil},
		{access.CloseElection, chair, on(at("Đóng", opened), func(env Envelope, in ElectionInput) (outcome, error) { return told(w.CloseElection(ctx, env, in)) }), nil},
		{access.ReopenElection, chair, on(at("Mở lại", closed), func(env Envelope, in ElectionInput) (outcome, error) { return told(w.ReopenElection(ctx, env, in)) }), nil},
		{access.ArchiveElection, chair, on(at("Lưu trữ", closed), func(env Envelope, in ElectionInput) (outcome, error) { return told(w.ArchiveElection(ctx, env, in)) }), nil},
		{access.CreatePractice, chair, practice("Tập"), practice("Tập thêm")},
		{access.WipePractice, chair, on(wiped, func(env Envelope, in ElectionInput) (outcome, error) { return told(w.WipePractice(ctx, env, in)) }), nil},
		{access.ConfirmOutcome, chair, func(env Envelope) (outcome, error) {
			return told(w.ConfirmOutcome(ctx, env, ConfirmInput{confirming.vote, own(1), shown}))
		}, nil},
		{access.WithdrawOutcome, chair, func(env Envelope) (outcome, error) {
			return told(w.WithdrawOutcome(ctx, env, BallotingInput{withdrawn.vote, own(1)}))
		}, nil},
		{access.OpenRound, chair, round("Quyết định 9"), round("Quyết định 10")},
		{access.WithdrawRound, chair, whole(w.WithdrawRound, BallotingInput{at("Mở nhầm", again).vote, election.BallotingID{Level: election.Commune, Constituency: "1", Round: 2}}), nil},
		{access.Announce, chair, announce("Nghị quyết 12"), announce("Nghị quyết 13")},
		{access.WithdrawAnnouncement, chair, on(at("Đính chính", announced), func(env Envelope, in ElectionInput) (outcome, error) {
			return told(w.WithdrawAnnouncement(ctx, env, in))
		}), nil},
	}
}

// A set-up is a page of its own in the log: no line of it names anybody.
func TestSetupNamesNobodyInTheLog(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	w.whole("Bầu cử", election.Law2015, &made)
	w.wantTrue()
	for _, e := range w.log(here) {
		body, err := e.Body()
		w.must(err)
		for _, n := range made.Setup.Nominees {
			if containsWords(string(body), n.Name) {
				t.Fatalf("%s stands in entry %d", n.Name, e.Seq)
			}
		}
	}
}
