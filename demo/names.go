// Names of people who do not exist.

package demo

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"laphieu/election"
	"laphieu/viet"
)

var (
	families = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Trịnh Vũ Đỗ Bùi Đặng Ngô Hà Mai Lưu Tống")
	men      = strings.Split("Văn Bằng,Quốc Đạt,Đình Khuê,Thế Lượng,Bá Ngạn,Hữu Khoát,Xuân Trưởng,Khắc Điềm,Trọng Bảng,Viết Hoạch,Công Tường,Duy Thạc,Sỹ Quảng,Như Ước,Tất Thỏa,Danh Vượng", ",")
	women    = strings.Split("Thị Hoài An,Thị Diệp Chi,Thị Hậu,Thị Ngữ,Thị Bích Thoa,Thị Khánh Dư,Thị Mỹ Uyên,Thị Lệ Quỳ,Thị Nhã Đoan,Thị Hồng Sáo,Thị Tường Mơ,Thị Vân Khê", ",")
)

// plainTries is how often a name with one family name is looked for. A large commune
// has more candidates than there are of these; the others have two.
const plainTries = 1000

// people makes up candidates, each name once, with the birth dates of people
// between 25 and 60.
type people struct {
	*rand.Rand
	used map[string]bool
}

// list makes an official list in the order of the ballot (Article 57(5)): by
// given name, family name, middle name.
func (p *people) list(n int) []election.Candidate {
	list := make([]election.Candidate, n)
	for i := range list {
		list[i] = p.candidate(i%3 == 1)
	}
	return inOrder(list)
}

func (p *people) candidate(woman bool) election.Candidate {
	c := election.Candidate{Sex: election.Male, Born: p.born()}
	given := men
	if woman {
		c.Sex, given = election.Female, women
	}
	for tries := 0; c.Name == "" || p.used[c.Name]; tries++ {
		family := families[p.IntN(len(families))]
		if tries >= plainTries {
			family += " " + families[p.IntN(len(families))]
		}
		c.Name = family + " " + given[p.IntN(len(given))]
	}
	p.used[c.Name] = true
	return c
}

// born is a day between 1961 and 1995.
func (p *people) born() election.PartialDate {
	return election.PartialDate{Year: 1961 + p.IntN(35), Month: time.Month(1 + p.IntN(12)), Day: 1 + p.IntN(28)}
}

// inOrder puts candidates in the order of the ballot, marks their names and
// numbers them.
func inOrder(list []election.Candidate) []election.Candidate {
	slices.SortFunc(list, func(a, b election.Candidate) int {
		return viet.CompareNames(viet.Person{Name: viet.SplitName(a.Name)}, viet.Person{Name: viet.SplitName(b.Name)})
	})
	for i := range list {
		list[i].ID = number(i + 1)
		list[i].Name += Mark
	}
	return list
}

// numbered are candidates of a level above the commune, who have no names here.
func numbered(n int) []election.Candidate {
	list := make([]election.Candidate, n)
	for i := range list {
		list[i] = election.Candidate{ID: number(i + 1), Name: "Người ứng cử số " + string(number(i+1)) + " (giả định)"}
	}
	return list
}
