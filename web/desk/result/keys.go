// Which words say what the law answers, and each step that a round waits for.

package result

import "laphieu/election"

var statusKeys = map[election.Status]string{
	election.Decided: "result.status_decided", election.Partial: "result.status_partial",
	election.InvalidTurnout: "result.status_invalid_turnout", election.TieUnresolved: "result.status_tie_unresolved",
	election.HeldForNEC: "result.status_held_for_nec", election.RefusedOutcome: "result.status_refused",
}

var nextKeys = map[election.Next]string{
	election.NextNone: "result.next_none", election.NextSupplementary: "result.next_supplementary",
	election.NextSupplementaryForNEC:   "result.next_supplementary_for_nec",
	election.NextVacantNoSupplementary: "result.next_vacant_no_supplementary", election.NextVacantFinal: "result.next_vacant_final",
	election.NextRerun: "result.next_rerun", election.NextDecision: "result.next_decision_needed", election.NextSheets: "result.next_awaiting_sheets",
}

var roundKeys = map[election.Round]string{
	election.First: "result.kind_first", election.Supplementary: "result.kind_supplementary",
	election.Rerun: "result.kind_rerun", election.RerunAfterAnnulment: "result.kind_rerun_after_annulment",
}

// decisionKeys name a kind of decision, and say what it is for.
var decisionKeys = map[election.DecisionKind][2]string{
	election.DecideTie:       {"result.decision_tie", "result.decide_tie"},
	election.DecideHeld:      {"result.decision_held", "result.decide_held"},
	election.DecideAnnulled:  {"result.decision_annulled", "result.decide_annulled"},
	election.DecideOvercount: {"result.decision_overcount", "result.decide_overcount"},
}

// step is a step's title, text and button.
type step [3]string

var (
	stepSheets  = step{"result.step_sheets", "result.step_sheets_text", "result.step_sheets_do"}
	stepExplain = step{"result.step_explain", "result.step_explain_text", "result.step_explain_do"}
	stepDecide  = step{"result.step_decide", "result.step_decide_text", "result.step_decide_do"}
	stepMend    = step{"result.step_mend", "result.step_mend_text", "result.step_mend_do"}
	stepConfirm = step{"result.step_confirm", "result.step_confirm_text", "result.step_confirm_do"}
	stepRound   = step{"result.step_round", "result.step_round_text", "result.step_round_do"}
	stepDone    = step{"result.step_done", "result.step_done_text", "result.step_done_do"}
)
