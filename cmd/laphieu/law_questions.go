// The short questions of `laphieu law`: seats, one ballot, a voter, the surplus
// of candidates.
package main

import (
	"fmt"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
)

// ruleSetFlags name a version of the law and answer its open questions.
type ruleSetFlags struct {
	Law string            `required:"" help:"Phiên bản luật: 2015 hoặc 2025."`
	Set map[string]string `mapsep:"none" help:"Trả lời một điểm còn để ngỏ: --set mã=giá_trị, mỗi lần một điểm (xem law rules)."`
}

func (f ruleSetFlags) rules() (law.RuleSet, error) {
	return law.NewRuleSet(election.Law(f.Law), f.Set)
}

type seatsVerb struct {
	ruleSetFlags
	Unit       string `required:"" help:"Loại đơn vị hành chính. 2015: mountain, other; 2025: mountain_commune, commune, provincial_ward, city_ward, special_zone."`
	Population int64  `required:"" help:"Số dân."`
}

// Help shows an example.
func (seatsVerb) Help() string {
	return "Ví dụ: laphieu law seats --law 2025 --unit city_ward --population 68224"
}

// Run prints the number of seats, alone on a line.
func (v seatsVerb) Run(a *app) error {
	rules, err := v.rules()
	if err != nil {
		return err
	}
	seats, err := rules.CommuneSeats(law.Unit(v.Unit), v.Population)
	if err != nil {
		return err
	}
	return a.answer(fmt.Appendln(nil, seats), nil, false)
}

type ballotVerb struct {
	Seats      int   `required:"" help:"Số đại biểu được bầu ghi trên phiếu."`
	Candidates int   `required:"" help:"Số người ứng cử trên phiếu."`
	Struck     []int `help:"Số thứ tự những người bị gạch tên, cách nhau bằng dấu phẩy."`
}

// Help shows an example.
func (ballotVerb) Help() string {
	return "Ví dụ: laphieu law ballot --seats 3 --candidates 5 --struck 4,5"
}

// Run judges one ballot that bears the stamp and nothing written. The rule is
// the same in both versions of the law.
func (v ballotVerb) Run(a *app) error {
	answer, err := law.RuleSet{Law: election.Law2025}.Ballot(v.Seats, v.Candidates, v.Struck)
	if err != nil {
		return err
	}
	data, err := document.Ballot(answer)
	return a.answer(data, err, false)
}

type voterVerb struct{ question }

// Help shows an example.
func (voterVerb) Help() string { return "Ví dụ: laphieu law voter examples/voter-temporary.json" }

// Run tells which contests a voter votes in.
func (v voterVerb) Run(a *app) error {
	data, err := v.read(a)
	if err != nil {
		return err
	}
	voter, rules, err := document.ParseVoter(data)
	if err != nil {
		return err
	}
	answer, err := rules.Voter(voter)
	if err != nil {
		return err
	}
	data, err = document.Voter(answer)
	return a.answer(data, err, false)
}

type surplusVerb struct {
	ruleSetFlags
	Level      string `required:"" help:"Cấp: national, province, district (2015), commune."`
	Seats      int    `required:"" help:"Số đại biểu được bầu ở đơn vị bầu cử."`
	Candidates int    `required:"" help:"Số người trong danh sách chính thức."`
}

// Help shows an example.
func (surplusVerb) Help() string {
	return "Ví dụ: laphieu law surplus --law 2025 --level commune --seats 3 --candidates 4"
}

// Run tells whether a constituency has enough candidates.
func (v surplusVerb) Run(a *app) error {
	rules, err := v.rules()
	if err != nil {
		return err
	}
	enough, minimum, article, err := rules.Surplus(election.Level(v.Level), v.Seats, v.Candidates)
	if err != nil {
		return err
	}
	data, err := document.Surplus(enough, minimum, article)
	return a.answer(data, err, false)
}
