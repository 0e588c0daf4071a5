// The life of a count sheet: two people read the same paper, each blind to the
// other, until two last readings of every figure agree. docs/state/sheet.md draws
// the table below, and a test compares the two.

package election

// SheetState is where a count sheet stands.
type SheetState string

// The states, in the words of the board.
const (
	Awaited      SheetState = "awaited"       // Chưa nhận
	EnteredOnce  SheetState = "entered_once"  // Đã nhập lần 1: and its figures, as the paper has them, are impossible
	AwaitsSecond SheetState = "awaits_second" // Chờ nhập lần 2
	Differs      SheetState = "differs"       // Lệch: the two readers read the paper again
	AwaitsThird  SheetState = "awaits_third"  // Lệch, chờ người thứ ba
	Returned     SheetState = "returned"      // Trả lại Tổ: the paper cannot be read, or two readers agree that it cannot be right
	Agreed       SheetState = "agreed"        // Khớp
	Reopened     SheetState = "reopened"      // Mở lại: a new version is awaited
)

// SheetStates lists the states in the order in which a sheet meets them.
var SheetStates = []SheetState{Awaited, EnteredOnce, AwaitsSecond, Differs, AwaitsThird, Returned, Agreed, Reopened}

// Known reports whether s is one of the states.
func (s SheetState) Known() bool {
	for _, k := range SheetStates {
		if k == s {
			return true
		}
	}
	return false
}

// SheetAct is what is done to a sheet.
type SheetAct string

// The acts upon a sheet.
const (
	ReadFirst        SheetAct = "read_first"        // first entry of the whole sheet
	ReadSecond       SheetAct = "read_second"       // second entry, blind to the first
	ReadAgain        SheetAct = "read_again"        // one of the two reads the differing figures again, blind
	ReadThird        SheetAct = "read_third"        // a third person reads them
	CallThird        SheetAct = "call_third"        // one of the two cannot come back: a third is called, with a reason
	TakeBack         SheetAct = "take_back"         // the first reader takes the entry back before anybody read again
	SendBack         SheetAct = "send_back"         // the paper is blurred or bears an erasure: it goes back to the polling team, with a reason
	StartAgain       SheetAct = "start_again"       // all readings of this version are set aside, with a reason
	RecordDecision   SheetAct = "record_decision"   // a named body lets an impossible figure stand; its document is cited
	WithdrawDecision SheetAct = "withdraw_decision" // that decision is taken back, with a reason
	ReopenSheet      SheetAct = "reopen"            // an agreed sheet is opened again, with a reason
)

// SheetActs lists them.
var SheetActs = []SheetAct{ReadFirst, ReadSecond, ReadAgain, ReadThird, CallThird, TakeBack, SendBack, StartAgain, RecordDecision, WithdrawDecision, ReopenSheet}

// SheetMove is one edge of the state machine.
type SheetMove struct {
	From SheetState
	Act  SheetAct
	To   SheetState
}

// SheetMoves is the whole state machine: a move that is not here is refused.
// Where an act leads to more than one state, the figures decide.
var SheetMoves = []SheetMove{
	{Awaited, ReadFirst, AwaitsSecond},
	{Awaited, ReadFirst, EnteredOnce},
	{Returned, ReadFirst, AwaitsSecond},
	{Returned, ReadFirst, EnteredOnce},
	{Reopened, ReadFirst, AwaitsSecond},
	{Reopened, ReadFirst, EnteredOnce},

	{AwaitsSecond, ReadSecond, Agreed},
	{AwaitsSecond, ReadSecond, Differs},
	{EnteredOnce, ReadSecond, Returned},
	{EnteredOnce, ReadSecond, Differs},

	{Differs, ReadAgain, Differs},
	{Differs, ReadAgain, Agreed},
	{Differs, ReadAgain, Returned},
	{Differs, ReadAgain, AwaitsThird},
	{Differs, CallThird, AwaitsThird},

	{AwaitsThird, ReadThird, AwaitsThird},
	{AwaitsThird, ReadThird, Agreed},
	{AwaitsThird, ReadThird, Returned},

	{AwaitsSecond, TakeBack, Awaited},
	{EnteredOnce, TakeBack, Awaited},
	{Awaited, SendBack, Returned},
	{Reopened, SendBack, Returned},
	{EnteredOnce, SendBack, Returned},
	{AwaitsSecond, SendBack, Returned},
	{Differs, SendBack, Returned},
	{AwaitsThird, SendBack, Returned},

	{AwaitsSecond, StartAgain, Awaited},
	{EnteredOnce, StartAgain, Awaited},
	{Differs, StartAgain, Awaited},
	{AwaitsThird, StartAgain, Awaited},

	{EnteredOnce, RecordDecision, AwaitsSecond},
	{EnteredOnce, RecordDecision, EnteredOnce},
	{Returned, RecordDecision, Agreed},
	{Returned, RecordDecision, Returned},
	{AwaitsSecond, WithdrawDecision, EnteredOnce},
	{AwaitsSecond, WithdrawDecision, AwaitsSecond},
	{Agreed, WithdrawDecision, Returned},
	{Agreed, WithdrawDecision, Agreed},

	{Agreed, ReopenSheet, Reopened},
}

// May reports whether the act can be done to a sheet in this state.
func (s SheetState) May(act SheetAct) bool {
	for _, m := range SheetMoves {
		if m.From == s && m.Act == act {
			return true
		}
	}
	return false
}

// Leads reports whether the act can lead from this state to another.
func (s SheetState) Leads(act SheetAct, to SheetState) bool {
	for _, m := range SheetMoves {
		if m == (SheetMove{s, act, to}) {
			return true
		}
	}
	return false
}
