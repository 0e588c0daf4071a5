// Lists of places: contests, polling areas and constituencies, as lines.

package prepare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"laphieu/election"
	"laphieu/viet"
)

var levelNames = map[election.Level]string{
	election.National: "Quốc hội", election.Province: "Tỉnh", election.District: "Huyện", election.Commune: "Xã",
}

var levelWords = []struct {
	word  string
	level election.Level
}{
	{"quoc hoi", election.National},
	{"tinh", election.Province},
	{"thanh pho", election.Province},
	{"huyen", election.District},
	{"thi xa", election.District},
	{"phuong", election.Commune},
	{"thi tran", election.Commune},
	{"xa", election.Commune},
}

// levelOf reads a level: "Quốc hội", "HĐND xã", "tỉnh".
func levelOf(text string) (election.Level, bool) {
	apart := strings.FieldsFunc(viet.Search(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	folded := " " + strings.Join(apart, " ") + " "
	for _, w := range levelWords {
		if strings.Contains(folded, " "+w.word+" ") {
			return w.level, true
		}
	}
	return "", false
}

var colourNames = map[election.BallotColour]string{
	election.Pink: "hồng", election.Blue: "xanh da trời", election.Yellow: "vàng", election.Green: "xanh lá", election.White: "trắng", election.Violet: "tím",
}

var colourWords = map[string]election.BallotColour{
	"hong": election.Pink, "do nhat": election.Pink, "xanh da troi": election.Blue, "xanh duong": election.Blue, "xanh lam": election.Blue,
	"vang": election.Yellow, "xanh la": election.Green, "xanh la cay": election.Green, "xanh luc": election.Green, "trang": election.White, "tim": election.Violet,
}

var contestColumns = []column{
	{"level", "Cấp", []string{"cuoc bau cu"}},
	{"title", "Tên trên phiếu bầu", []string{"ten", "bau", "ten in tren phieu"}},
	{"colour", "Màu phiếu", []string{"mau"}},
	{"decided_by", "Ban bầu cử cấp trên xác định kết quả", []string{"do dau xac dinh", "ban bau cu", "xac dinh ket qua"}},
}

func printContests(s *election.Setup) string {
	var rows [][]string
	for _, c := range s.Contests {
		rows = append(rows, []string{levelNames[c.Level], c.Title, colourNames[c.Colour], c.DecidedBy})
	}
	return written(contestColumns, rows)
}

func (p *pasted) contests(text string) {
	p.list = list{columns: contestColumns}
	p.into.Contests = nil
	p.list.each(text, func(r read) {
		level, known := levelOf(r.Cells["level"])
		if !known {
			p.list.refuse(r.Number, codeLevel, r.Cells["level"])
			return
		}
		colour, known := colourWords[viet.Search(r.Cells["colour"])]
		if !known {
			p.list.refuse(r.Number, codeColour, r.Cells["colour"])
			return
		}
		p.into.Contests = append(p.into.Contests, election.LevelContest{Level: level, Title: r.Cells["title"], Colour: colour, DecidedBy: r.Cells["decided_by"]})
		p.at = append(p.at, r.Number)
	})
	// Highest level first, whatever the order of the lines.
	order := make([]int, len(p.at))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int { return slices.Index(election.Levels, p.into.Contests[i].Level) }
	slices.SortStableFunc(order, func(a, b int) int { return rank(a) - rank(b) })
	contests, at := p.into.Contests, p.at
	p.into.Contests, p.at = nil, nil
	for _, i := range order {
		p.into.Contests, p.at = append(p.into.Contests, contests[i]), append(p.at, at[i])
	}
}

var areaColumns = []column{
	{"id", "Số", []string{"so to", "to", "to bau cu", "khu vuc", "khu vuc bo phieu", "stt", "tt", "to bau cu so", "khu vuc bo phieu so"}},
	{"villages", "Thôn, tổ dân phố", []string{"thon", "to dan pho", "thon to dan pho", "cac thon"}},
	{"venue", "Địa điểm bỏ phiếu", []string{"dia diem", "noi bo phieu", "phong bo phieu"}},
}

func printAreas(s *election.Setup) string {
	var rows [][]string
	for _, a := range s.Areas {
		rows = append(rows, []string{string(a.ID), strings.Join(a.Villages, ", "), a.Venue})
	}
	return written(areaColumns, rows)
}

func (p *pasted) areas(text string) {
	p.list = list{columns: areaColumns}
	p.into.Areas = nil
	p.list.each(text, func(r read) {
		a := election.PollingArea{ID: election.AreaID(numbered(r.Cells["id"])), Venue: r.Cells["venue"]}
		for _, v := range strings.Split(r.Cells["villages"], ",") {
			if v = viet.NFC(v); v != "" {
				a.Villages = append(a.Villages, v)
			}
		}
		p.into.Areas = append(p.into.Areas, a)
		p.at = append(p.at, r.Number)
	})
}

var tail = regexp.MustCompile(`([0-9A-Za-z][0-9A-Za-z._-]*)$`)

// numbered is the number alone of "Tổ bầu cử số 01"; what has no such end stays.
func numbered(text string) string {
	if found := tail.FindString(text); found != "" {
		return found
	}
	return text
}

var constituencyColumns = []column{
	{"level", "Cấp", []string{"cuoc bau cu"}},
	{"id", "Số", []string{"don vi", "so don vi", "don vi bau cu so"}},
	{"name", "Tên", []string{"ten don vi", "don vi bau cu", "ten don vi bau cu"}},
	{"seats", "Số đại biểu", []string{"so dai bieu duoc bau", "dai bieu", "so nguoi duoc bau"}},
	{"areas", "Khu vực bỏ phiếu", []string{"khu vuc", "to", "to bau cu", "gom cac to", "cac to"}},
}

const everyArea = "tất cả"

func printConstituencies(s *election.Setup) string {
	var rows [][]string
	for _, c := range s.Constituencies {
		areas := everyArea
		if len(c.Areas) != len(s.Areas) || len(c.Areas) == 0 {
			var ids []string
			for _, a := range c.Areas {
				ids = append(ids, string(a))
			}
			areas = strings.Join(ids, ", ")
		}
		rows = append(rows, []string{levelNames[c.Level], string(c.ID), c.Name, strconv.Itoa(c.Seats), areas})
	}
	return written(constituencyColumns, rows)
}

func (p *pasted) constituencies(text string) {
	p.list = list{columns: constituencyColumns}
	p.into.Constituencies = nil
	p.list.each(text, func(r read) {
		level, known := levelOf(r.Cells["level"])
		if !known {
			p.list.refuse(r.Number, codeLevel, r.Cells["level"])
			return
		}
		seats, err := strconv.Atoi(r.Cells["seats"])
		if err != nil {
			p.list.refuse(r.Number, codeNumber, r.Cells["seats"])
			return
		}
		c := election.Constituency{Level: level, ID: election.ConstituencyID(numbered(r.Cells["id"])), Name: r.Cells["name"], Seats: seats}
		if c.Name == "" {
			c.Name = "Đơn vị bầu cử số " + string(c.ID)
		}
		c.Areas = areasIn(p.into, r.Cells["areas"])
		p.into.Constituencies = append(p.into.Constituencies, c)
		p.at = append(p.at, r.Number)
	})
}

// areasIn reads "01, 02, 05-08" and "tất cả". What names no area stays as typed, for
// the act to refuse by name.
func areasIn(s *election.Setup, text string) (all []election.AreaID) {
	if folded := viet.Search(text); folded == "tat ca" || folded == "*" || folded == "toan xa" {
		for _, a := range s.Areas {
			all = append(all, a.ID)
		}
		return all
	}
	find := func(name string) int {
		return slices.IndexFunc(s.Areas, func(a election.PollingArea) bool { return sameNumber(string(a.ID), name) })
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		if from, to, ranged := strings.Cut(part, "-"); ranged && find(part) < 0 && find(from) >= 0 && find(to) >= find(from) {
			for _, a := range s.Areas[find(from) : find(to)+1] {
				all = append(all, a.ID)
			}
			continue
		}
		if at := find(part); at >= 0 {
			all = append(all, s.Areas[at].ID)
			continue
		}
		all = append(all, election.AreaID(part))
	}
	return all
}

// sameNumber takes 1 and 01 for one.
func sameNumber(a, b string) bool {
	return a == b || strings.TrimLeft(a, "0") == strings.TrimLeft(b, "0")
}
