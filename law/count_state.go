// Count: where a count sheet stands after its readings. The figures decide it
// and nobody else does, so that anyone who has the readings comes to the same.

package law

import (
	"laphieu/election"
	"laphieu/tally"
)

// SheetState tells where a sheet stands by the readings of its version. The
// findings are those of the first reading while it is the only one, and of the
// agreed figures once they agree, under the decisions recorded so far; before
// and between they are not looked at.
//
// Three states are also reached by what no reading shows, and last until the
// next reading: [election.AwaitsThird] when an officer calls a third person,
// [election.Returned] when a paper that cannot be read is sent back, and
// [election.Reopened], which is [election.Awaited] after a sheet had agreed.
func SheetState(res tally.Resolution, readings []election.Reading, findings []election.Finding) election.SheetState {
	switch {
	case len(readings) == 0:
		return election.Awaited
	case res.Third:
		return election.AwaitsThird
	case !res.Agreed() && !bothRead(readings):
		return orIfBlocked(findings, election.AwaitsSecond, election.EnteredOnce)
	case !res.Agreed():
		return election.Differs
	}
	return orIfBlocked(findings, election.Agreed, election.Returned)
}

func bothRead(readings []election.Reading) bool {
	var read [3]bool
	for i := range readings {
		if n := readings[i].Reader; n == 1 || n == 2 {
			read[n] = true
		}
	}
	return read[1] && read[2]
}

func orIfBlocked(findings []election.Finding, clean, blocked election.SheetState) election.SheetState {
	if election.Blocking(findings) {
		return blocked
	}
	return clean
}
