// What people do with a result: a body's decision is recorded, an outcome is
// confirmed, the committee announces.

package election

// RecordedDecision is a decision of a named body as it was recorded: the program
// cites it and never takes it.
type RecordedDecision struct {
	Number   int // within the balloting, from 1
	Decision     // Document holds number, date and body
	Account  AccountID
	At       int64 // ms UTC
}

// PaperState tells whether a confirmed outcome or an announcement still stands.
type PaperState string

// The states. A row that no longer stands is kept with the reason.
const (
	Standing   PaperState = "standing"   // Có hiệu lực
	Withdrawn  PaperState = "withdrawn"  // Đã rút lại
	Superseded PaperState = "superseded" // Đã thay thế
)

// Known reports whether s is one of the states.
func (s PaperState) Known() bool { return s == Standing || s == Withdrawn || s == Superseded }

// ConfirmedOutcome is the outcome of a balloting as the board confirmed it, with
// the question that the law was asked, so that anyone can ask it again.
type ConfirmedOutcome struct {
	BallotingID
	Version  int // from 1
	State    PaperState
	Question string // laphieu/contest/v1
	Answer   string // laphieu/outcome/v1
	Account  AccountID
	At       int64  // ms UTC
	EndedAt  int64  // ms UTC; 0 while it stands
	Ended    string // why it no longer stands
}

// Announcement is the act by which the commune's election committee announces
// the result of its council (Article 86). Before it nothing of votes is public.
type Announcement struct {
	Level    Level
	Version  int // from 1
	State    PaperState
	Document string // number of the document, for example "Nghị quyết số 12/NQ-UBBC"
	Day      Date   // of the document
	Account  AccountID
	At       int64
	EndedAt  int64 // 0 while it stands
	Ended    string
}
