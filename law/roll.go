// Roll: who is on the voter list and for which contests.

package law

var (
	rollRules     = []*Rule{}
	rollConstants = []*Constant{}
	rollSettings  = []*Setting{}
)
