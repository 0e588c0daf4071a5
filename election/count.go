// Count: the figures of one polling area's minutes.

package election

// MaxCount bounds every count of voters, ballots or votes that the program
// accepts from outside. It is more than the country's electorate (78.9 million
// voters in 2026), and small enough that no sum of a contest overflows int64.
const MaxCount = 100_000_000

// MaxContestAreas bounds the polling areas of one constituency. The largest
// constituencies of 2026 hold under two thousand.
const MaxContestAreas = 10_000

// MaxDecisions bounds the decisions of lawful bodies that one contest cites.
const MaxDecisions = 100

// MaxCandidates bounds the names on one ballot.
const MaxCandidates = 100

// Figures are the six counts that Article 76(2) requires of every count sheet.
// All are whole numbers of people or of ballots.
type Figures struct {
	Listed    int64 // E: voters on the list of this level when voting began
	Voted     int64 // T: voters who took part
	Issued    int64 // I: ballots handed out
	Collected int64 // C: ballots taken out of the box
	Valid     int64 // V
	Invalid   int64 // X
}

// Add adds the figures of another sheet.
func (f *Figures) Add(g *Figures) {
	f.Listed += g.Listed
	f.Voted += g.Voted
	f.Issued += g.Issued
	f.Collected += g.Collected
	f.Valid += g.Valid
	f.Invalid += g.Invalid
}

// Sheet is the count sheet (số liệu biên bản kiểm phiếu) of one polling area in
// one contest: forms 18 and 23 of 2026, 20 and 25 of 2021.
type Sheet struct {
	Area AreaID
	Figures
	Votes     []int64     // for each candidate, in ballot order
	Kept      []int64     // optional: valid ballots that keep 1, 2, … names
	Inventory *Inventory  // optional: this contest's column of the ballot inventory
	Roll      *RollTotals // optional: totals of the voter list
}

// Inventory is one contest's column of the ballot inventory (biên bản kiểm kê
// việc sử dụng phiếu bầu cử, form 32 of 2026, 34 of 2021), in ballots.
type Inventory struct {
	Received  int64 // N: nhận về
	Issued    int64 // I: phát ra
	Exchanged int64 // D: cử tri đổi do gạch hỏng
	Unused    int64 // U: còn lại không sử dụng
	Lines     []InventoryLine
}

// InventoryLine is one printed line of the inventory: a figure for each level
// and the total that the form prints beside them.
type InventoryLine struct {
	Name   string  // "received", "issued", "exchanged" or "unused"
	Levels []int64 // in the order of the form
	Total  int64
}

// RollTotals are the totals at the foot of a voter list (form 31 of 2026, 33 of
// 2021), in voters.
type RollTotals struct {
	Total, Male, Female int64
	Rights              map[Level]int64 // voters entitled at each level that the list gives
}

// Totals are sums of sheets. Votes is in ballot order.
type Totals struct {
	Figures
	Votes []int64
}

// Percent is a percentage as an integer number of hundredths: 9981 is 99,81 %.
type Percent int64

// Whole is one hundred percent.
const Whole Percent = 100_00

// NoPercent stands for a percentage with nothing to divide by. It prints as an
// empty string.
const NoPercent Percent = -1

// Stated are totals as the minutes of a constituency print them (form 24 of
// 2026, 26 of 2021), given so that they can be compared with the sums of the
// sheets. A nil or empty entry was not printed.
type Stated struct {
	Listed, Voted, Issued, Collected, Valid, Invalid *int64
	Turnout, ValidShare, InvalidShare                *Percent
	Elected, Missing                                 *int64                // đã bầu được, còn thiếu
	Votes                                            map[CandidateID]int64 //
	Shares                                           map[CandidateID]Percent
}
