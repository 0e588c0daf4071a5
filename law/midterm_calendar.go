// The calendar of a mid-term by-election, counted from its own day.

package law

import (
	"slices"

	"laphieu/election"
)

const (
	consultations2025 = "NQ 101/2025/UBTVQH15, Điều 8"
	consultations2021 = "Luật 2015: NQ 1186/2021/UBTVQH14 có phần này nhưng con số chưa đối chiếu; lấy như NQ 101/2025."
	smallBodiesNote   = "Điều 90 có hai mốc, 20 ngày và 15 ngày; mốc nào của tổ chức nào thì đề nghị đối chiếu."
)

var byElectionSteps = []Milestone{
	byElectionStep("by_election_announced", "89(3), 89(4)", "Cơ quan có thẩm quyền (Điều 89(3))", "Công bố ngày bầu cử bổ sung", -30, Verified, ""),
	byElectionStep("by_election_committee", "90", offices, "Thành lập Ủy ban bầu cử bổ sung, Ban bầu cử bổ sung", -20, Secondary, smallBodiesNote),
	consultation("by_election_consult1", "8(1)", front, "Hội nghị hiệp thương lần thứ nhất (bầu cử bổ sung)", -20),
	consultation("by_election_nominated", "8(2)", "Cơ quan, tổ chức, đơn vị, thôn, tổ dân phố", "Giới thiệu xong người ứng cử (bầu cử bổ sung)", -19),
	byElectionStep("by_election_dossier", "89 đến 94", "Người ứng cử", "Hết hạn nộp hồ sơ ứng cử (bầu cử bổ sung)", -18, Verified, ""),
	consultation("by_election_consult2", "8(3)", front, "Hội nghị hiệp thương lần thứ hai (bầu cử bổ sung)", -16),
	byElectionStep("by_election_team", "90", communeOffice, "Thành lập Tổ bầu cử bổ sung", -15, Secondary, smallBodiesNote),
	byElectionStep("by_election_voter_list", "89 đến 94", communeOffice, "Công bố danh sách cử tri (bầu cử bổ sung)", -15, Verified, ""),
	consultation("by_election_conferences", "8(4)", conveners, "Hội nghị cử tri nơi cư trú, nơi công tác (bầu cử bổ sung)", -14),
	byElectionStep("by_election_consult3", "89 đến 94", front, "Hội nghị hiệp thương lần thứ ba (bầu cử bổ sung)", -12, Verified, ""),
	byElectionStep("by_election_list", "89 đến 94", committee, "Công bố danh sách chính thức những người ứng cử (bầu cử bổ sung)", -10, Verified, ""),
}

// ByElectionSteps lists the calendar of a by-election, the earliest step first.
func ByElectionSteps() []Milestone { return slices.Clone(byElectionSteps) }

// byElectionStep is a step that both versions of the law date alike.
func byElectionStep(id, article, who, title string, days int, g Grade, note string) Milestone {
	f := Figure{N: days, Grade: g, Note: note}
	return Milestone{ID: id, Article: article, Who: who, Title: title, In2015: f, In2025: f}
}

// consultation is a step that only the resolution of 2025 was read for.
func consultation(id, article, who, title string, days int) Milestone {
	return Milestone{
		ID: id, Article: "NQ 101/2025, " + article, Who: who, Title: title,
		In2015: Figure{N: days, Grade: Unverified, Note: consultations2021},
		In2025: Figure{N: days, Grade: Verified, Note: consultations2025},
	}
}

// ByElectionCalendar dates every step of a by-election.
func (rs RuleSet) ByElectionCalendar(electionDay election.Date) []Dated {
	days := make([]Dated, len(byElectionSteps))
	for i := range byElectionSteps {
		days[i] = rs.dated(&byElectionSteps[i], electionDay)
	}
	return days
}
