// Nomination: who stands.

package election

// Sex is the sex of a person as the lists print it.
type Sex string

// The two entries of the official lists, with the forms of address that
// ballots and minutes print: Ông for Male, Bà for Female.
const (
	Male   Sex = "male"
	Female Sex = "female"
)

// Known reports whether s is one of the entries of the official lists.
func (s Sex) Known() bool { return s == Male || s == Female }

// Candidate is a person (người ứng cử) on the official list of a constituency.
type Candidate struct {
	ID     CandidateID
	Name   string      // as typed, in NFC
	Sex    Sex         // empty if not given
	Born   PartialDate // zero if not given
	Struck bool        // struck off after the lists were printed (Article 60): cannot be elected
}
