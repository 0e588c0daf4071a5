// Set-up: constituencies, seats, polling areas and the bodies that run the election.

package law

var (
	setupRules     = []*Rule{}
	setupConstants = []*Constant{}
	setupSettings  = []*Setting{}
)
