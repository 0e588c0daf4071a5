// Set-up: which law, which level, which round, and the ids that the law itself
// numbers. They are fixed before the first voter is listed.

package election

// Law names the version of the election law that governs an election.
type Law string

// The two versions. Law2015 is Law 85/2015/QH13 as applied on 22/05/2016 and
// 23/05/2021; Law2025 is the same law as amended by Law 83/2025/QH15, first
// applied on 15/03/2026.
const (
	Law2015 Law = "2015"
	Law2025 Law = "2025"
)

// Known reports whether l is one of the versions this program carries.
func (l Law) Known() bool { return l == Law2015 || l == Law2025 }

// Level is the level of the body that a contest fills.
type Level string

// The levels in the order of the ballots. District existed until 30/06/2025.
const (
	National Level = "national" // Quốc hội
	Province Level = "province" // Hội đồng nhân dân cấp tỉnh
	District Level = "district" // Hội đồng nhân dân cấp huyện
	Commune  Level = "commune"  // Hội đồng nhân dân cấp xã
)

// Levels lists every level that any version of the law knows, highest first.
var Levels = []Level{National, Province, District, Commune}

// Known reports whether v is a level of some version of the law.
func (v Level) Known() bool {
	return v == National || v == Province || v == District || v == Commune
}

// Council reports whether the level elects a People's Council rather than the
// National Assembly.
func (v Level) Council() bool { return v.Known() && v != National }

// Round tells which vote of a constituency is meant.
type Round string

// The rounds of Articles 78 to 81. A by-election in mid-term (bầu cử bổ sung,
// Articles 89 to 94) is an election of its own and not a round.
const (
	First               Round = "first"                 // bầu cử lần đầu
	Supplementary       Round = "supplementary"         // bầu cử thêm, Điều 79
	Rerun               Round = "rerun"                 // bầu cử lại vì không đủ cử tri, Điều 80
	RerunAfterAnnulment Round = "rerun_after_annulment" // bầu cử lại sau khi bị hủy kết quả, Điều 81
)

// Known reports whether r is a round of the law.
func (r Round) Known() bool {
	switch r {
	case First, Supplementary, Rerun, RerunAfterAnnulment:
		return true
	}
	return false
}

// AreaID is the number of a polling area (khu vực bỏ phiếu) as its minutes
// print it, for example "6" or "06".
type AreaID string

// CandidateID names a candidate within one contest, for example "a" or "4".
type CandidateID string

// Contest is what the voters of one constituency decide at one level in one
// round: the seats, the candidates in ballot order, the polling areas, and the
// count sheets received from them so far.
type Contest struct {
	ElectionDay  Date   // the first election day, from which all deadlines run
	Level        Level  //
	Round        Round  //
	Constituency string // as printed, for example "Đơn vị bầu cử số 6"
	Seats        int    // to be filled in this round; in a supplementary those still missing
	Areas        []AreaID
	Candidates   []Candidate // ballot order
	Sheets       []Sheet     // at most one for each area
	Decisions    []Decision  // of the bodies that the law names, each with its document
	Stated       *Stated     // totals printed on the constituency's minutes, if they are to be compared
}

// Candidate returns the position of a candidate on the ballot.
func (c *Contest) Candidate(id CandidateID) (position int, found bool) {
	for i := range c.Candidates {
		if c.Candidates[i].ID == id {
			return i, true
		}
	}
	return 0, false
}
