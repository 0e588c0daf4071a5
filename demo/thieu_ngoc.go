// Xã Thiệu Ngọc, 23 May 2021: what its portal wrote, and the rest made up.

package demo

import (
	"math/rand/v2"

	"laphieu/election"
)

// village is one polling area: the number and the village are the seed's, the
// voters of each are made up so that all together are 3.722, of whom 3.714 voted.
type village struct {
	area          election.AreaID
	name          string
	listed, voted int64
	seats, stand  int // in the commune's council: 25 seats in all, their split made up
}

var thieuNgoc = []village{
	{"01", "Chẩn Xuyên 1", 640, 639, 4, 7},
	{"02", "Chẩn Xuyên 2", 598, 597, 4, 7},
	{"03", "Tân Bình 1", 622, 620, 5, 8},
	{"04", "Tân Bình 2", 571, 570, 4, 7},
	{"05", "Tân Sơn", 585, 584, 4, 7},
	{"06", "Thiện Phong", 706, 704, 4, 8},
}

// above are the contests that are decided above the commune. Seats are the
// seed's; the least lawful number of candidates stands.
var above = []struct {
	election.LevelContest
	constituency election.Constituency
	stand        int
}{
	{
		election.LevelContest{Level: election.National, Title: "đại biểu Quốc hội khóa XV", Colour: election.Pink, DecidedBy: "Ban bầu cử đại biểu Quốc hội"},
		election.Constituency{ID: "4", Name: "Đơn vị bầu cử số 4, tỉnh Thanh Hóa", Seats: 3},
		5,
	},
	{
		election.LevelContest{Level: election.Province, Title: "đại biểu Hội đồng nhân dân tỉnh Thanh Hóa", Colour: election.Blue, DecidedBy: "Ban bầu cử đại biểu Hội đồng nhân dân tỉnh"},
		election.Constituency{ID: "1", Name: "Đơn vị bầu cử số 1 (số giả định), tỉnh Thanh Hóa", Seats: 3},
		5,
	},
	{
		election.LevelContest{Level: election.District, Title: "đại biểu Hội đồng nhân dân huyện Thiệu Hóa", Colour: election.Yellow, DecidedBy: "Ban bầu cử đại biểu Hội đồng nhân dân huyện"},
		election.Constituency{ID: "1", Name: "Đơn vị bầu cử số 1 (số giả định), huyện Thiệu Hóa", Seats: 4},
		7,
	},
}

// ThieuNgoc is the election of the demonstration. All voters vote in all four
// contests, which is an assumption: some may not vote for the commune.
func ThieuNgoc() Night {
	r := rand.New(rand.NewPCG(Seed, 0))
	var n Night
	for _, v := range thieuNgoc {
		n.Setup.Areas = append(n.Setup.Areas, election.PollingArea{ID: v.area, Villages: []string{v.name}, Venue: "Nhà văn hóa thôn " + v.name + " (giả định)"})
	}
	for _, a := range above {
		n.wholeCommune(r, a.LevelContest, a.constituency, a.stand)
	}
	n.Setup.Contests = append(n.Setup.Contests, election.LevelContest{
		Level: election.Commune, Title: "đại biểu Hội đồng nhân dân xã Thiệu Ngọc", Colour: election.Green,
	})
	everybody := &people{r, names(thienPhong)}
	for i, v := range thieuNgoc {
		c := n.constituency(string(number(i+1)), v.seats, v.area)
		if v.area == "06" {
			n.stand(&c, inOrder(append([]election.Candidate(nil), thienPhong...)))
			n.Papers = append(n.Papers, Paper{c.Level, c.ID, thienPhongPaper})
			continue
		}
		n.stand(&c, everybody.list(v.stand))
		n.vote(&crowd{r, v.seats, favour(r, v.seats, v.stand)}, &c, v)
	}
	n.Setup.Members = bodies(&n.Setup)
	return n
}

// wholeCommune adds a contest in which all areas vote for the same candidates.
func (n *Night) wholeCommune(r *rand.Rand, contest election.LevelContest, c election.Constituency, stand int) {
	n.Setup.Contests = append(n.Setup.Contests, contest)
	c.Level = contest.Level
	for _, v := range thieuNgoc {
		c.Areas = append(c.Areas, v.area)
	}
	n.Setup.Constituencies = append(n.Setup.Constituencies, c)
	n.stand(&c, numbered(stand))
	voters := &crowd{r, c.Seats, favour(r, c.Seats, stand)}
	for _, v := range thieuNgoc {
		n.vote(voters, &c, v)
	}
}

// constituency adds one of the commune's own council.
func (n *Night) constituency(id string, seats int, areas ...election.AreaID) election.Constituency {
	c := election.Constituency{
		Level: election.Commune, ID: election.ConstituencyID(id), Name: "Đơn vị bầu cử số " + id, Seats: seats, Areas: areas,
	}
	n.Setup.Constituencies = append(n.Setup.Constituencies, c)
	return c
}

// stand adds the official list of a constituency.
func (n *Night) stand(c *election.Constituency, list []election.Candidate) {
	for i, who := range list {
		n.Setup.Nominees = append(n.Setup.Nominees, election.Nominee{
			Level: c.Level, Constituency: c.ID, Position: i + 1, Candidate: who,
		})
	}
}

// vote lets an area vote and keeps its paper.
func (n *Night) vote(voters *crowd, c *election.Constituency, v village) {
	sheet := voters.count(v.listed, v.voted)
	sheet.Area = v.area
	n.Papers = append(n.Papers, Paper{c.Level, c.ID, sheet})
}

// thienPhong stand at polling team 06, where one seat stays empty.
var thienPhong = []election.Candidate{
	{Name: "Trịnh Thị Hoài An", Sex: election.Female, Born: born(1979, 4, 12)},
	{Name: "Đỗ Văn Bằng", Sex: election.Male, Born: born(1968, 9, 3)},
	{Name: "Lê Thị Diệp Chi", Sex: election.Female, Born: born(1985, 1, 27)},
	{Name: "Trịnh Quốc Đạt", Sex: election.Male, Born: born(1974, 11, 8)},
	{Name: "Nguyễn Thị Hậu", Sex: election.Female, Born: born(1981, 6, 19)},
	{Name: "Phạm Đình Khuê", Sex: election.Male, Born: born(1990, 2, 5)},
	{Name: "Lê Thế Lượng", Sex: election.Male, Born: born(1971, 8, 30)},
	{Name: "Đỗ Thị Ngữ", Sex: election.Female, Born: born(1988, 12, 14)},
}

// thienPhongPaper has one candidate at exactly half of the valid ballots: 2 × 341
// is not more than 682.
var thienPhongPaper = election.Sheet{
	Area:    "06",
	Figures: election.Figures{Listed: 706, Voted: 704, Issued: 704, Collected: 704, Valid: 682, Invalid: 22},
	Votes:   []int64{498, 121, 612, 268, 341, 64, 587, 196},
	Kept:    []int64{1, 5, 28, 648},
}

// The planted slip of the rehearsal: the first reader typed two figures of the
// fifth name the wrong way round.
const (
	SlipField = "votes[4]"
	SlipValue = 314
)

// Drafted are the fields of the same paper that its second reader had typed when
// something called: the last six of eighteen are left, the slip among them.
const Drafted = 12
