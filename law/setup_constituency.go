// Set-up: how seats and polling areas are dealt out to constituencies, Articles
// 10 and 11.

package law

import (
	"fmt"
	"maps"
	"slices"

	"laphieu/election"
)

var (
	seatsPerConstituency = &Rule{
		Code: "10.4", Article: "10(4)", Effect: Blocks, Grade: Verified,
		Text: "Mỗi đơn vị bầu cử đại biểu Quốc hội được bầu không quá ba đại biểu; mỗi đơn vị bầu cử đại biểu Hội đồng nhân dân được bầu không quá năm đại biểu.",
	}
	seatsAddUp = &Rule{
		Code: "10.3", Article: "10(2), 10(3)", Effect: Blocks, Grade: Derived,
		Text: "Tổng số đại biểu được bầu ở các đơn vị bầu cử phải bằng số đại biểu mà đơn vị hành chính được bầu.",
	}
	areaInOneConstituency = &Rule{
		Code: "11.1", Article: "11(1)", Effect: Blocks, Grade: Derived,
		Text: "Mỗi đơn vị bầu cử được chia thành các khu vực bỏ phiếu: mỗi khu vực bỏ phiếu thuộc đúng một đơn vị bầu cử của mỗi cấp, mỗi đơn vị bầu cử có ít nhất một khu vực bỏ phiếu.",
		Note: "Khu vực bỏ phiếu bầu cử đại biểu Quốc hội đồng thời là khu vực bỏ phiếu bầu cử đại biểu Hội đồng nhân dân các cấp.",
	}
	constituencyRules = []*Rule{seatsAddUp, seatsPerConstituency, areaInOneConstituency}

	seatsMostNational = &Constant{
		Key: "constituency_seats_most_national", Article: "10(4)", Unit: "đại biểu", Text: "Số đại biểu Quốc hội được bầu nhiều nhất ở một đơn vị bầu cử",
		In2015: Figure{N: 3, Grade: Verified}, In2025: Figure{N: 3, Grade: Verified},
	}
	seatsMostCouncil = &Constant{
		Key: "constituency_seats_most_council", Article: "10(4)", Unit: "đại biểu", Text: "Số đại biểu Hội đồng nhân dân được bầu nhiều nhất ở một đơn vị bầu cử",
		In2015: Figure{N: 5, Grade: Verified}, In2025: Figure{N: 5, Grade: Verified},
	}
	constituencyConstants = []*Constant{seatsMostNational, seatsMostCouncil}
)

// Constituency is one constituency of a plan.
type Constituency struct {
	Name  string // as printed, for example "Đơn vị bầu cử số 6"
	Seats int
	Areas []election.AreaID
}

// Layout is how one body's seats and areas are dealt out.
type Layout struct {
	Level          election.Level
	Seats          int               // of the whole body; 0 if not known here
	Areas          []election.AreaID // every polling area of the unit
	Constituencies []Constituency
}

// MaxSeats is the most that one constituency elects at a level.
func (rs RuleSet) MaxSeats(v election.Level) int {
	if v == election.National {
		return rs.number(seatsMostNational)
	}
	return rs.number(seatsMostCouncil)
}

// ConstituencyCount tells between how many constituencies a body's seats can be
// dealt out: none may have more than [RuleSet.MaxSeats] seats, and each needs a
// seat and a polling area. Where least exceeds most there is no lawful layout.
func (rs RuleSet) ConstituencyCount(v election.Level, seats, areas int) (least, most int, err error) {
	if err := rs.checkLevel("level", v); err != nil {
		return 0, 0, err
	}
	if err := within("seats", int64(seats), 1, election.MaxCount); err != nil {
		return 0, 0, err
	}
	if err := within("areas", int64(areas), 1, election.MaxCount); err != nil {
		return 0, 0, err
	}
	largest := rs.MaxSeats(v)
	return (seats + largest - 1) / largest, min(seats, areas), nil
}

// CheckLayout lists what is unlawful in a plan of constituencies.
func (rs RuleSet) CheckLayout(l *Layout) []election.Finding {
	var found []election.Finding
	sum := 0
	for i := range l.Constituencies {
		c := &l.Constituencies[i]
		sum += c.Seats
		found = append(found, rs.checkSeats(fmt.Sprintf("constituencies[%d].seats", i), c.Name, l.Level, c.Seats)...)
	}
	if l.Seats != 0 && sum != l.Seats {
		found = append(found, seatsAddUp.finding("", []string{"seats"}, fmt.Sprintf("%d = %d", sum, l.Seats),
			fmt.Sprintf("Các đơn vị bầu cử được bầu tổng cộng %d đại biểu, cả đơn vị hành chính được bầu %d. Đề nghị phân bổ lại.", sum, l.Seats)))
	}
	return append(found, checkAreas(l)...)
}

func (rs RuleSet) checkSeats(field, name string, v election.Level, seats int) []election.Finding {
	most := rs.MaxSeats(v)
	if seats >= 1 && seats <= most {
		return nil
	}
	text := fmt.Sprintf("%s được bầu %d đại biểu; mỗi đơn vị bầu cử cấp này được bầu từ 1 đến %d đại biểu. Đề nghị chia lại đơn vị bầu cử.", name, seats, most)
	return []election.Finding{seatsPerConstituency.finding("", []string{field}, fmt.Sprintf("1 <= %d <= %d", seats, most), text)}
}

// checkAreas compares the areas of the constituencies with those of the unit.
func checkAreas(l *Layout) []election.Finding {
	var found []election.Finding
	broken := func(a election.AreaID, times int, text string) {
		found = append(found, areaInOneConstituency.finding(a, []string{"areas"}, fmt.Sprintf("%d = 1", times), text))
	}
	times := map[election.AreaID]int{}
	for _, c := range l.Constituencies {
		if len(c.Areas) == 0 {
			broken("", 0, c.Name+" không có khu vực bỏ phiếu nào.")
		}
		for _, a := range c.Areas {
			times[a]++
		}
	}
	for _, a := range l.Areas {
		if n := times[a]; n != 1 {
			broken(a, n, fmt.Sprintf("Khu vực bỏ phiếu số %s thuộc %d đơn vị bầu cử cùng cấp; phải thuộc đúng một.", a, n))
		}
		delete(times, a)
	}
	for _, a := range slices.Sorted(maps.Keys(times)) {
		broken(a, times[a], fmt.Sprintf("Khu vực bỏ phiếu số %s có trong đơn vị bầu cử nhưng không có trong danh sách khu vực bỏ phiếu.", a))
	}
	return found
}
