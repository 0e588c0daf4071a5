// Nomination: who may stand for election, Articles 2, 36, 37 and 57(5).

package law

import (
	"fmt"

	"laphieu/election"
)

var (
	standingAge = &Constant{
		Key: "standing_age", Article: "2", Unit: "tuổi", Text: "Tuổi ứng cử, tính đến ngày bầu cử",
		In2015: Figure{N: 21, Grade: Verified}, In2025: Figure{N: 21, Grade: Verified},
	}
	oldEnoughToStand = &Rule{
		Code: "2.ung-cu", Article: "2", Effect: Blocks, Grade: Verified,
		Text: "Tính đến ngày bầu cử, công dân đủ hai mươi mốt tuổi trở lên có quyền ứng cử.",
	}
	ageNotKnown = &Rule{
		Code: "2.ung-cu.ngay-sinh", Article: "2", Effect: Blocks, Grade: Interpreted,
		Text: "Ngày sinh của người ứng cử không rõ đến mức không biết đã đủ hai mươi mốt tuổi hay chưa thì phải xác minh giấy khai sinh trước khi ghi vào danh sách.",
		Note: "Hướng dẫn lấy ngày 01 chỉ nói về cử tri; xem thiết lập candidate_birthday.",
	}
	barredDeprived = &Rule{
		Code: "37.1", Article: "37(1)", Effect: Blocks, Grade: Verified,
		Text: "Không được ứng cử: người đang bị tước quyền ứng cử theo bản án, quyết định của Tòa án đã có hiệu lực; người đang chấp hành hình phạt tù; người mất hoặc bị hạn chế năng lực hành vi dân sự.",
	}
	barredCharged = &Rule{
		Code: "37.2", Article: "37(2)", Effect: Blocks, Grade: Verified,
		Text: "Không được ứng cử: người đang bị khởi tố bị can.",
	}
	barredJudgment = &Rule{
		Code: "37.3", Article: "37(3)", Effect: Blocks, Grade: Verified,
		Text: "Không được ứng cử: người đang chấp hành bản án, quyết định hình sự của Tòa án.",
	}
	barredRecord = &Rule{
		Code: "37.4", Article: "37(4)", Effect: Blocks, Grade: Verified,
		Text: "Không được ứng cử: người đã chấp hành xong bản án, quyết định hình sự của Tòa án nhưng chưa được xóa án tích.",
	}
	barredCompulsory = &Rule{
		Code: "37.5", Article: "37(5)", Effect: Blocks, Grade: Verified, Grade2015: Derived,
		Text: "Không được ứng cử: người đang chấp hành biện pháp đưa vào cơ sở giáo dục bắt buộc, cơ sở cai nghiện bắt buộc hoặc giáo dục tại cấp xã.",
		Note: "Luật 2015: giáo dục tại xã, phường, thị trấn; luật 2025: tại xã, phường, đặc khu.",
	}
	eligibilityRules = []*Rule{
		oldEnoughToStand, ageNotKnown, barredDeprived, barredCharged, barredJudgment, barredRecord, barredCompulsory,
	}

	candidateBirthday = &Setting{
		Key: "candidate_birthday", Article: "2", Grade: Interpreted,
		Text:    "Ngày sinh của người ứng cử chỉ biết tháng hoặc năm thì tính tuổi thế nào?",
		Choices: []string{"verify", "earliest"},
		Note:    "verify: chỉ coi là đủ tuổi khi mọi ngày có thể đều đủ, nếu không thì yêu cầu xác minh; earliest: lấy ngày 01 (và tháng 01) như với cử tri. Hướng dẫn chỉ nói về cử tri.",
	}
)

// Bar is something that keeps a person from standing (Article 37).
type Bar string

// The bars.
const (
	BarDeprived   Bar = "deprived"         // bị tước quyền ứng cử
	BarPrison     Bar = "prison"           // đang chấp hành hình phạt tù
	BarCapacity   Bar = "capacity"         // mất hoặc bị hạn chế năng lực hành vi dân sự
	BarCharged    Bar = "charged"          // bị khởi tố bị can
	BarJudgment   Bar = "judgment"         // đang chấp hành bản án, quyết định hình sự
	BarRecord     Bar = "record"           // chưa được xóa án tích
	BarCompulsory Bar = "compulsory"       // cơ sở giáo dục, cai nghiện bắt buộc
	BarEducation  Bar = "commune_measures" // giáo dục tại cấp xã
)

var ruleOfBar = map[Bar]*Rule{
	BarDeprived: barredDeprived, BarPrison: barredDeprived, BarCapacity: barredDeprived,
	BarCharged: barredCharged, BarJudgment: barredJudgment, BarRecord: barredRecord,
	BarCompulsory: barredCompulsory, BarEducation: barredCompulsory,
}

// Nominee is a person who wants to stand, with every place where a dossier was
// handed in.
type Nominee struct {
	ID     election.CandidateID
	Born   election.PartialDate
	Bars   []Bar // as the verification found them
	Places []Place
}

// CheckNominee lists what keeps a person from standing, or from standing in all
// the places asked for.
func (rs RuleSet) CheckNominee(n *Nominee, electionDay election.Date) ([]election.Finding, error) {
	found := rs.checkAge(n, electionDay)
	for i, b := range n.Bars {
		r, known := ruleOfBar[b]
		if !known {
			return nil, invalid(fmt.Sprintf("bars[%d]", i), "word_unknown", string(b))
		}
		text := fmt.Sprintf("Người ứng cử %s: %s", n.ID, r.Text)
		found = append(found, r.finding("", []string{fmt.Sprintf("bars[%d]", i)}, "", text))
	}
	places, err := rs.checkPlaces(n)
	return append(found, places...), err
}

// checkAge takes an age as reached only if it is on every day that the birth date
// can be.
func (rs RuleSet) checkAge(n *Nominee, electionDay election.Date) []election.Finding {
	age := rs.number(standingAge)
	oldest, youngest := n.Born.Earliest().AddYears(age), n.Born.Latest().AddYears(age)
	if rs.Answer(candidateBirthday) == "earliest" {
		youngest = oldest
	}
	switch {
	case !n.Born.Known() || !electionDay.Before(oldest) && electionDay.Before(youngest):
		text := fmt.Sprintf("Người ứng cử %s: ngày sinh %q chưa đủ rõ để biết đã đủ %d tuổi vào ngày %s. Đề nghị xác minh giấy khai sinh.", n.ID, n.Born, age, printed(electionDay))
		return []election.Finding{ageNotKnown.finding("", []string{"born"}, "", text)}
	case electionDay.Before(oldest):
		text := fmt.Sprintf("Người ứng cử %s đủ %d tuổi vào ngày %s, sau ngày bầu cử %s: không được ứng cử.", n.ID, age, printed(oldest), printed(electionDay))
		return []election.Finding{oldEnoughToStand.finding("", []string{"born"}, oldest.String()+" <= "+electionDay.String(), text)}
	}
	return nil
}
