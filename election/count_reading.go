// Readings of a count sheet: what each person typed, in full and for good.

package election

// MaxReaders bounds the people who read one version of a sheet. If they still do
// not agree, the readings are set aside and begun again.
const MaxReaders = 9

// MaxReadings bounds the readings of one version: one in full for each of the
// first two, one again, and one for each further person.
const MaxReadings = 2 + MaxReaders

// Reading is one person's reading of one version of a count sheet. A reading of
// some figures only carries the others as the same person read them before, or,
// for a third person, as the first two agreed.
type Reading struct {
	Number  int       // order within the version, from 1
	Reader  int       // 1 and 2 for those who read the whole, 3 and on for those called later
	Account AccountID //
	Session string    // the sign-in it was typed in: two readers never share one
	At      int64     // ms UTC, by the server's clock
	Sheet   Sheet     // Area, Figures, Votes and Kept
	Asked   []string  // fields that were asked, as tally.Compare names them; empty: all
	AsPaper bool      // the reader says that the paper has these figures though they are impossible
}

// Explanation closes a finding that asks to be explained ("cần giải trình"). It
// is printed in the minutes.
type Explanation struct {
	Version int    // of the sheet
	Rule    string // of the finding, for example "R6w"
	Fields  string // the finding's fields, joined by a comma
	Text    string
	Account AccountID
	At      int64 // ms UTC
}

// MaxExplanation bounds an explanation, in characters.
const MaxExplanation = 1000
