package law

var (
	resultRules     = []*Rule{}
	resultConstants = []*Constant{}
	resultSettings  = []*Setting{}
)
