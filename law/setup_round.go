// Set-up: what the votes of an election are called. Papers often call a
// supplementary election (bầu cử thêm) a by-election (bầu cử bổ sung); the law
// tells them apart, and different articles govern them.

package law

import (
	"laphieu/election"
	"laphieu/viet"
)

var (
	byElection = &Rule{
		Code: "89", Article: "89", Effect: States, Grade: Verified,
		Text: "Bầu cử bổ sung là cuộc bầu cử riêng trong nhiệm kỳ khi khuyết đại biểu; khác với bầu cử thêm (Điều 79) và bầu cử lại (Điều 80, 81) của cùng một cuộc bầu cử.",
	}
	roundRules = []*Rule{byElection}
)

var roundNames = map[election.Round]string{
	election.First:               "bầu cử lần đầu",
	election.Supplementary:       "bầu cử thêm",
	election.Rerun:               "bầu cử lại",
	election.RerunAfterAnnulment: "bầu cử lại sau khi bị hủy kết quả",
}

// RoundName is what the law calls a round, in Vietnamese.
func RoundName(r election.Round) string { return roundNames[r] }

// RoundNamed reads the name of a round. A by-election is none: it is an election
// of its own.
func RoundNamed(name string) (election.Round, error) {
	folded := viet.Exact(name)
	for r, known := range roundNames {
		if folded == viet.Exact(known) {
			return r, nil
		}
	}
	return "", invalid("round", "word_unknown", name)
}
