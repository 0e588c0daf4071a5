// Nomination: who may stand, how many must, and in which order they are printed.

package law

var (
	nominationRules     = []*Rule{}
	nominationConstants = []*Constant{}
	nominationSettings  = []*Setting{}
)
