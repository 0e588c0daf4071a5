package law

var (
	countRules     = []*Rule{}
	countConstants = []*Constant{}
	countSettings  = []*Setting{}
)
