// What was recorded by mistake is taken back: a decision of a named body, or a
// further round of voting. Its row stays as it is, and this says that it does not
// count.

package election

// Withdrawal takes a recorded decision or a round of voting back.
type Withdrawal struct {
	Number  int // of the decision; 0: the round itself
	Reason  string
	Account AccountID
	At      int64 // ms UTC
}

// WholeRound is the number of a withdrawal that takes the round itself back.
const WholeRound = 0
