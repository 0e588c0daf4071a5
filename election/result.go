// Result: what the law says about a contest, and why.

package election

import "slices"

// Status is the state of a constituency's outcome.
type Status string

// The states.
const (
	Decided        Status = "decided"         // the law has spoken
	Partial        Status = "partial"         // sheets are missing
	InvalidTurnout Status = "invalid_turnout" // half of the voters or fewer took part (Article 78(1))
	TieUnresolved  Status = "tie_unresolved"  // the law does not choose between some candidates
	HeldForNEC     Status = "held_for_nec"    // the law is silent: the National Election Council decides
	RefusedOutcome Status = "refused"         // a blocking finding stands
)

// Next is what the law orders to be done next.
type Next string

// The steps.
const (
	NextNone                  Next = "none"
	NextSupplementary         Next = "supplementary"           // Article 79(2)
	NextSupplementaryForNEC   Next = "supplementary_for_nec"   // Article 79(1)
	NextVacantNoSupplementary Next = "vacant_no_supplementary" // Article 79(2), two thirds reached
	NextVacantFinal           Next = "vacant_final"            // Article 79(3), later rounds
	NextRerun                 Next = "rerun"                   // Article 80
	NextDecision              Next = "decision_needed"         //
	NextSheets                Next = "awaiting_sheets"         //
)

// DecisionKind tells what a lawful human decision settles.
type DecisionKind string

// The kinds of decision that an outcome can cite.
const (
	DecideTie       DecisionKind = "tie"       // who of the tied candidates is elected
	DecideHeld      DecisionKind = "held"      // the Council recognises a held result
	DecideAnnulled  DecisionKind = "annulled"  // the Council annuls areas or the whole (Article 81)
	DecideOvercount DecisionKind = "overcount" // the Board lets counting go on though more ballots than voters were found (R3)
)

// Known reports whether k is a kind of decision that an outcome can cite.
func (k DecisionKind) Known() bool {
	switch k {
	case DecideTie, DecideHeld, DecideAnnulled, DecideOvercount:
		return true
	}
	return false
}

// Decision is a lawful decision by people, which the program records and cites
// and never takes by itself.
type Decision struct {
	Kind     DecisionKind
	IDs      []CandidateID // tie: those elected
	Areas    []AreaID      // annulled, overcount: the polling areas meant; empty for all
	Refuses  bool          // held: the Council does not recognise the result
	Document string        // number, date and body; required
}

// Reason is one step of the law with the figures put in.
type Reason struct {
	Article  string      // "78(2)"
	Relation string      // whole numbers: "2*430 > 880"; empty if the step compares nothing
	Holds    bool        // whether the relation holds
	Subject  CandidateID // whom it speaks of; empty if nobody alone
	Text     string      // Vietnamese
}

// CandidateResult is a candidate's line of the outcome.
type CandidateResult struct {
	ID       CandidateID
	Votes    int64
	Percent  Percent // of the valid ballots
	OverHalf bool    // 2·votes > valid
	Elected  bool
}

// Outcome is the lawful result of a contest with its reasons.
type Outcome struct {
	Status     Status
	Totals     Totals
	Turnout    Percent // voted of listed
	Valid      Percent // valid of collected
	Invalid    Percent // 100 % less Valid
	Candidates []CandidateResult
	Elected    []CandidateID // most votes first
	Seats      int
	Vacant     int           // seats left unfilled
	Tied       []CandidateID // among whom the law does not choose
	Next       Next
	Deadline   Date // last lawful day for Next; zero if none
	Reasons    []Reason
	Findings   []Finding
	Missing    []AreaID // polling areas without a sheet
}

// Covers reports whether the decision speaks of a polling area.
func (d *Decision) Covers(a AreaID) bool { return len(d.Areas) == 0 || slices.Contains(d.Areas, a) }
