package acts

import (
	"context"
	"fmt"

	"laphieu/access"
	"laphieu/election"
)

// countScenes sets up every act upon a sheet, ready to succeed. The forms are
// fixed when they are shown: sent again they are the same.
func (w *world) countScenes(count int) []scene {
	n := w.count(fmt.Sprintf("Kiểm phiếu %d", count), 14)
	spare := n.next()
	by := func(login string) func() Envelope { return func() Envelope { return w.by(login) } }
	awaited, once, differs, third := n.stands(election.Awaited), n.stands(election.AwaitsSecond), n.stands(election.Differs), n.stands(election.AwaitsThird)
	agreed, returned := n.stands(election.Agreed), n.stands(election.Returned)
	n.typists("doc.4")

	first, second := n.typed(awaited, n.paper(awaited)), n.typed(once, n.paper(once, extra))
	again, last := n.fields(differs, n.paper(differs, extra)), n.fields(third, n.paper(third, extra))
	other := func(in EnterSheetInput) EnterSheetInput { in.Figures.Listed++; return in }
	less := func(in ReadFieldsInput) ReadFieldsInput {
		return ReadFieldsInput{in.SheetInput, map[string]int64{"votes[0]": 0}}
	}
	explain := ExplainInput{n.at(agreed), "R6w", "voted,issued", "Đổi một phiếu gạch hỏng."}
	explainElse := explain
	explainElse.Text = "Cử tri làm hỏng phiếu."
	decide := n.overcount(returned)
	mistaken := n.stands(election.Returned)
	w.must(n.overcounted(mistaken))
	back := WithdrawDecisionInput{n.vote, mistaken.BallotingID, 1}
	backElse := back
	backElse.Number = 2
	decideElse := decide
	decideElse.Document = "Quyết định số 10/QĐ-BBC"

	return []scene{
		{access.EnterSheet, by("doc.1"), whole(w.EnterSheet, first), whole(w.EnterSheet, other(first))},
		{access.EnterSheetAgain, by("doc.2"), whole(w.EnterSheetAgain, second), whole(w.EnterSheetAgain, other(second))},
		{access.ReadSheetAgain, by("doc.1"), whole(w.ReadSheetAgain, again), whole(w.ReadSheetAgain, less(again))},
		{access.ReadSheetThird, by("doc.4"), whole(w.ReadSheetThird, last), whole(w.ReadSheetThird, less(last))},
		n.scene(access.CallThirdReader, "chu.tich", w.CallThirdReader, election.Differs, spare),
		n.scene(access.TakeBackEntry, "doc.1", w.TakeBackEntry, election.EnteredOnce, spare),
		n.scene(access.SendSheetBack, "thu.ky", w.SendSheetBack, election.Awaited, spare),
		n.scene(access.StartSheetAgain, "thu.ky", w.StartSheetAgain, election.AwaitsSecond, spare),
		n.scene(access.ReopenSheet, "chu.tich", w.ReopenSheet, election.Agreed, spare),
		{access.ExplainFinding, by("doc.1"), whole(w.ExplainFinding, explain), whole(w.ExplainFinding, explainElse)},
		{access.RecordDecision, by("thu.ky"), whole(w.RecordDecision, decide), whole(w.RecordDecision, decideElse)},
		{access.WithdrawDecision, by("thu.ky"), whole(w.WithdrawDecision, back), whole(w.WithdrawDecision, backElse)},
	}
}

// whole is one form of one act.
func whole[I, R any](do func(context.Context, Envelope, I) (Done[R], error), in I) func(Envelope) (outcome, error) {
	return func(env Envelope) (outcome, error) { return told(do(context.Background(), env, in)) }
}

// scene is of an act that asks for nothing but a sheet.
func (n *night) scene(act access.Act, login string, do func(context.Context, Envelope, SheetInput) (Done[SheetAnswer], error), state election.SheetState, spare election.SheetID) scene {
	in, other := n.at(n.stands(state)), n.at(spare)
	return scene{act, func() Envelope { return n.by(login) }, whole(do, in), whole(do, other)}
}
