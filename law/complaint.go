// Complaints and denunciations: where, by when, and when they stop.

package law

var (
	complaintRules     = []*Rule{}
	complaintConstants = []*Constant{}
	complaintSettings  = []*Setting{}
)
