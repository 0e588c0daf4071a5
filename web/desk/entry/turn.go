// Whose turn it is: what one person may do with a sheet now. It follows from the
// sheet's state and from who has read it, never from a figure.

package entry

import (
	"laphieu/election"
	"laphieu/store"
)

// step is what a sheet asks of one person.
type step string

// The steps, the most urgent first: what differs waits longest.
const (
	readAgain  step = "again"
	readThird  step = "third"
	readSecond step = "second"
	readFirst  step = "first"
	atTeam     step = "at_team" // a mended paper is awaited; then a first reading
	waits      step = "waits"   // on somebody else
	finished   step = "finished"
)

// queue are the steps that lie ready, in the order in which they are offered.
var queue = []step{readAgain, readThird, readSecond, readFirst}

// pages of the steps that type.
var pages = map[step]string{readAgain: AgainPage, readThird: ThirdPage, readSecond: SecondPage, readFirst: FirstPage, atTeam: FirstPage}

// stepOf says what a sheet asks of a person; reads are those of its present
// version.
func stepOf(state election.SheetState, reads []store.SheetRead, me election.AccountID) step {
	mine, reader, last := 0, 0, 0
	for _, r := range reads {
		last = max(last, r.Reader)
		if r.Account == me {
			mine++
			reader = r.Reader
		}
	}
	switch state {
	case election.Awaited, election.Reopened:
		return readFirst
	case election.Returned:
		return atTeam
	case election.EnteredOnce, election.AwaitsSecond:
		if mine == 0 {
			return readSecond
		}
	case election.Differs:
		if mine == 1 && reader <= 2 {
			return readAgain
		}
	case election.AwaitsThird:
		if mine == 0 && last < election.MaxReaders {
			return readThird
		}
	case election.Agreed:
		return finished
	}
	return waits
}

// readsOf are the readings of a case, without their figures.
func readsOf(c *store.SheetCase) (all []store.SheetRead) {
	for i := range c.Readings {
		r := &c.Readings[i]
		all = append(all, store.SheetRead{SheetID: c.Sheet.SheetID, Number: r.Number, Reader: r.Reader, Account: r.Account, At: r.At})
	}
	return all
}

// mayTakeBack reports whether a person's entry can still be undone.
func mayTakeBack(state election.SheetState, reads []store.SheetRead, me election.AccountID) bool {
	return state.May(election.TakeBack) && len(reads) == 1 && reads[0].Account == me
}
