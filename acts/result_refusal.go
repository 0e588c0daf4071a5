// Result: what the acts refuse, by code.

package acts

// Codes of a result.
const (
	CodeElsewhere     = "outcome_elsewhere"    // decided above the commune; by whom
	CodeOutcomeState  = "outcome_not_decided"  // the status that stands in the way
	CodeAnnulled      = "outcome_annulled"     // in whole or in part: the vote is held again
	CodeUnexplained   = "warnings_open"        // how many
	CodeOutcomeShown  = "outcome_changed"      // other figures by now than those shown
	CodeOutcomeThere  = "outcome_confirmed"    // it stands already
	CodeOutcomeNone   = "outcome_none"         // none stands
	CodeNotConfirmed  = "outcomes_missing"     // of how many constituencies
	CodeAnnounced     = "announcement_there"   // it stands already
	CodeNoAnnounced   = "announcement_none"    // none stands
	CodeBeforePolling = "document_before_poll" // dated before the election
	CodeRoundBefore   = "round_before_open"    // the vote that it follows is not confirmed; which round
	CodeRoundOther    = "round_before_other"   // the vote that it follows leads to another one by now; which round
	CodeRoundLater    = "round_later_there"    // a later round was opened
	CodeAnnulledAgain = "round_annulled_again" // a vote held again after an annulment was annulled too: the law does not say what follows
	CodeRoundGone     = "round_gone"           // it was opened by mistake and taken back
	CodeRoundFirst    = "round_first"          // the first vote is not taken back
	CodeRoundRead     = "round_read"           // sheets of it were read; how many
	CodeRoundDecided  = "round_decided"        // decisions on it stand; how many
	CodeDecisionGone  = "decision_gone"        // none of this number stands
	CodeDecisionCited = "decision_cited"       // it was taken over from a vote before; which
	CodeDecisionRound = "decision_round"       // a vote was opened by it; which
	CodeRoundShown    = "round_elsewhere"      // seats and candidates are asked of a contest decided above
)
