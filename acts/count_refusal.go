// Counting: what the acts refuse, by code.

package acts

import "laphieu/election"

// Codes of the count.
const (
	CodeNotCounting    = "stage_not_counting"  // the election is being prepared, or closed
	CodeSheetVersion   = "sheet_version"       // another version by now; which
	CodeSheetNotYours  = "sheet_not_yours"     // only who read it may
	CodeSheetTurn      = "sheet_turn"          // has looked twice already
	CodeSheetReaders   = "sheet_readers"       // MaxReaders have read and do not agree
	CodeSheetFigures   = "sheet_impossible"    // see Impossible
	CodeSheetNames     = "sheet_candidates"    // not one number for each name on the ballot; how many names
	CodeSheetKept      = "sheet_kept"          // not one number for each seat; how many seats
	CodeSheetKeptPart  = "sheet_kept_part"     // some given, some left out
	CodeNoFinding      = "finding_none"        // nothing asks to be explained there
	CodeExplained      = "finding_explained"   // somebody has
	CodeDecisionTie    = "decision_candidates" // names none, or a kind that names none
	CodeDecisionAreas  = "decision_areas"      // the same of areas
	CodeDecisionRefuse = "decision_refuses"    // only a held result is not recognised
	CodeDecisionThere  = "decision_there"      // recorded already
	CodeDecisionUnfit  = "decision_unfit"      // settles no tie, or contradicts another
	CodeDecisionMany   = "decisions_too_many"  // how many at most
	CodeTwice          = "entry_repeated"      // named twice
	CodeNoCandidate    = "candidate_unknown"   // which
	CodeNoArea         = "area_unknown"        // which
	codeSheetState     = "sheet_"              // and the state
)

// inState is the conflict of a sheet whose state does not allow what is asked:
// one code for each state, sheet_awaited, sheet_agreed and so on.
func inState(s election.SheetState) error {
	return &election.Error{Kind: election.Conflict, Code: SheetStateCode(s)}
}

// SheetStateCode is the code by which an act is refused in a state.
func SheetStateCode(s election.SheetState) string { return codeSheetState + string(s) }

// Impossible is the cause of sheet_impossible: what the typed figures break, for
// the page to show beside the fields. Only who typed them is told.
type Impossible struct {
	Findings []election.Finding
}

// Error names the rules and no figures.
func (i *Impossible) Error() string {
	text := "breaks"
	for _, f := range i.Findings {
		text += " " + f.Rule
	}
	return text
}
