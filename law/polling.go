// Polling: the hours, the room, the boxes.

package law

var (
	pollingRules     = []*Rule{}
	pollingConstants = []*Constant{}
	pollingSettings  = []*Setting{}
)
