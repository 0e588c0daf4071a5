// Nomination: proof-reading a ballot against the official list before it is
// printed by the thousand.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
	"laphieu/viet"
)

// Title is the form of address that papers print before a name.
type Title string

// The forms of address.
const (
	Mr Title = "Ông"
	Ms Title = "Bà"
)

// TitleOf is the form of address for a sex; empty if the sex is not given.
func TitleOf(s election.Sex) Title {
	switch s {
	case election.Male:
		return Mr
	case election.Female:
		return Ms
	}
	return ""
}

// PrintedName is one line of a printed ballot.
type PrintedName struct {
	Title Title
	Name  string
	Born  bool // the birth date is printed beside the name
}

// ProofBallot compares the lines of a printed ballot with the official list.
func (rs RuleSet) ProofBallot(official []election.Candidate, lines []PrintedName) []election.Finding {
	if len(lines) != len(official) {
		text := fmt.Sprintf("Phiếu in %d người, danh sách chính thức có %d. Không được phát phiếu này.", len(lines), len(official))
		return []election.Finding{titleMatchesSex.finding("", []string{"lines"}, fmt.Sprintf("%d = %d", len(lines), len(official)), text)}
	}
	namesakes := rs.OrderOf(official).PrintBorn
	var found []election.Finding
	for i := range lines {
		found = append(found, proofLine(i, &official[i], &lines[i], slices.Contains(namesakes, official[i].ID))...)
	}
	return found
}

func proofLine(i int, c *election.Candidate, l *PrintedName, namesake bool) []election.Finding {
	field := func(name string) []string { return []string{fmt.Sprintf("lines[%d].%s", i, name)} }
	var found []election.Finding
	if viet.NFC(l.Name) != viet.NFC(c.Name) {
		text := fmt.Sprintf("Dòng %d in %q, danh sách chính thức ghi %q. Đề nghị in lại.", i+1, l.Name, c.Name)
		found = append(found, titleMatchesSex.finding("", field("name"), "", text))
	}
	switch want := TitleOf(c.Sex); {
	case want == "":
		text := fmt.Sprintf("Dòng %d: danh sách chính thức chưa ghi giới tính của %s. Đề nghị bổ sung rồi soát lại.", i+1, c.Name)
		found = append(found, titleMatchesSex.finding("", field("title"), "", text))
	case l.Title != want:
		text := fmt.Sprintf("Dòng %d in %q trước tên %s; theo giới tính trong danh sách chính thức phải là %q. Đề nghị in lại trước khi phát phiếu.", i+1, l.Title, c.Name, want)
		found = append(found, titleMatchesSex.finding("", field("title"), "", text))
	}
	if namesake && !l.Born {
		text := fmt.Sprintf("Dòng %d: %s trùng họ tên với người ứng cử khác, phải in thêm ngày tháng năm sinh trong dấu ngoặc đơn.", i+1, c.Name)
		found = append(found, bornPrinted.finding("", field("born"), "", text))
	}
	return found
}
