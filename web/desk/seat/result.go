// Where results lie in addresses.

package seat

import "laphieu/election"

// The addresses of what was counted, below the election.
const (
	Overview = "/kiem-phieu"   // which sheets are there
	Papers   = "/bang-so-lieu" // one sheet with its history
	Results  = "/ket-qua"      // what was voted
	Announce = "/cong-bo"      // below the results
)

// ResultPage is a page of one round's result.
func ResultPage(e election.ElectionID, b election.BallotingID, page string) string {
	return BallotingPage(e, Results, b, page)
}

// SheetHistory is the page of one sheet with its history, or one below it.
func SheetHistory(e election.ElectionID, s election.SheetID, page string) string {
	return SheetPage(e, Papers, s, page)
}
