// Nomination: the numbers of the voter conferences, and whom a village nominates
// for the commune council.

package law

import "slices"

var (
	smallPlace = &Constant{
		Key: "conference_small_place", Article: "NQ 1186/2021 và NQ 101/2025, 1, 2, 6", Unit: "cử tri", Text: "Nơi có ít cử tri hơn số này thì hội nghị cử tri họp toàn thể",
		In2015: Figure{N: 100, Grade: Verified}, In2025: Figure{N: 100, Grade: Verified},
	}
	residencePresent = &Constant{
		Key: "conference_residence_present", Article: "NQ 1186/2021, 2, 6; NQ 101/2025, 2(3), 6(1)a", Unit: "cử tri", Text: "Số cử tri có mặt ít nhất ở hội nghị nơi cư trú và hội nghị của thôn, tổ dân phố",
		In2015: Figure{N: 55, Grade: Verified}, In2025: Figure{N: 55, Grade: Verified},
	}
	workPresent = &Constant{
		Key: "conference_work_present", Article: "NQ 1186/2021, 1; NQ 101/2025, 1(4)", Unit: "cử tri", Text: "Số cử tri có mặt ít nhất ở hội nghị nơi công tác",
		In2015: Figure{N: 70, Grade: Verified}, In2025: Figure{N: 70, Grade: Verified},
	}
	tellersLeast = &Constant{
		Key: "conference_tellers_least", Article: "NQ 1186/2021, 6; NQ 101/2025, 6(2)đ", Unit: "người", Text: "Số thành viên ít nhất của Tổ kiểm phiếu ở hội nghị của thôn, tổ dân phố",
		In2015: Figure{N: 3, Grade: Verified}, In2025: Figure{N: 5, Grade: Verified},
	}
	tellersMost = &Constant{
		Key: "conference_tellers_most", Article: "NQ 1186/2021, 6; NQ 101/2025, 6(2)đ", Unit: "người", Text: "Số thành viên nhiều nhất của Tổ kiểm phiếu ở hội nghị của thôn, tổ dân phố",
		In2015: Figure{N: 5, Grade: Verified}, In2025: Figure{N: 15, Grade: Verified},
	}
	conferenceConstants = []*Constant{smallPlace, residencePresent, workPresent, tellersLeast, tellersMost}
)

// TellersAllowed reports whether a village conference may have this many tellers.
func (rs RuleSet) TellersAllowed(n int) bool {
	return n >= rs.number(tellersLeast) && n <= rs.number(tellersMost)
}

// VillageNominees picks, from the votes of confidence of a village conference,
// the positions of those nominated: above half of those present, highest first,
// up to the quota. Tied are those equal across the end of the quota; the
// conference votes on them again.
func (rs RuleSet) VillageNominees(present, quota int, votes []int) (chosen, tied []int) {
	var passed []int
	for i, n := range votes {
		if 2*n > present {
			passed = append(passed, i)
		}
	}
	slices.SortStableFunc(passed, func(a, b int) int { return votes[b] - votes[a] })
	if quota = max(quota, 0); len(passed) <= quota {
		return passed, nil
	}
	if quota == 0 {
		return nil, nil
	}
	last := votes[passed[quota-1]]
	if votes[passed[quota]] < last {
		return passed[:quota], nil
	}
	for _, i := range passed {
		switch {
		case votes[i] > last:
			chosen = append(chosen, i)
		case votes[i] == last:
			tied = append(tied, i)
		}
	}
	return chosen, tied
}
