// Roll: the question who votes for what, and its answer. The rows it rests on
// stand in roll_voter_rows.go.

package law

import (
	"fmt"
	"time"

	"laphieu/election"
)

// Residence tells where a person asks to vote and by what right.
type Residence string

// The residences.
const (
	Permanent         Residence = "permanent"          // thường trú
	Temporary         Residence = "temporary"          // tạm trú, and asked to vote there
	AtUnit            Residence = "unit"               // soldier voting at the unit
	Transferred       Residence = "transferred"        // with a certificate to vote elsewhere
	ReturnedPermanent Residence = "returned_permanent" // back from abroad after posting, at the permanent address
	ReturnedTemporary Residence = "returned_temporary" // the same, at the temporary address
	SoldierHome       Residence = "soldier_home"       // soldier with a certificate to vote at home
)

// Known reports whether r is one of the residences.
func (r Residence) Known() bool {
	_, known := residences[r]
	return known
}

// VoterStatus is what a court or an authority decided about a person.
type VoterStatus string

// The statuses.
const (
	Free              VoterStatus = "free"
	Remand            VoterStatus = "remand"             // tạm giam, tạm giữ
	CompulsoryCentre  VoterStatus = "compulsory_centre"  // cơ sở giáo dục, cai nghiện bắt buộc
	Prison            VoterStatus = "prison"             // đang chấp hành hình phạt tù
	SentencePostponed VoterStatus = "sentence_postponed" // hoãn, tạm đình chỉ chấp hành hình phạt tù
	SuspendedSentence VoterStatus = "suspended_sentence" // án treo
	DeathSentence     VoterStatus = "death_sentence"     // tử hình, chờ thi hành án
	Deprived          VoterStatus = "deprived"           // bị tước quyền bầu cử
	Incapacitated     VoterStatus = "incapacitated"      // mất năng lực hành vi dân sự
)

// Known reports whether s is one of the statuses.
func (s VoterStatus) Known() bool {
	_, barred := bars[s]
	_, kept := keepsRight[s]
	return barred || kept || s.detained() || s == Free
}

func (s VoterStatus) detained() bool { return s == Remand || s == CompulsoryCentre }

// Voter is a person of whom it is asked whether and for what he or she votes.
type Voter struct {
	ElectionDay    election.Date
	Born           election.PartialDate
	Residence      Residence
	TemporarySince election.PartialDate // of a temporary resident: since when registered
	Status         VoterStatus
}

// VoterAnswer tells for which contests a person is listed, and why.
type VoterAnswer struct {
	Listed   bool
	Contests []election.Level // national, province, district, commune; empty if not listed
	Reasons  []election.Reason
}

// Voter tells whether a person is put on the voter list and for which contests
// (Articles 2, 29, 30 and 34). Being a citizen is taken for granted.
func (rs RuleSet) Voter(v Voter) (VoterAnswer, error) {
	if err := v.check(); err != nil {
		return VoterAnswer{}, err
	}
	reasons := rs.whyNotListed(&v)
	if len(reasons) > 0 {
		return VoterAnswer{Contests: []election.Level{}, Reasons: reasons}, nil
	}
	class, err := rs.classOf(&v)
	if err != nil {
		return VoterAnswer{}, err
	}
	contests := rs.levelsDownTo(class.lowest)
	reasons = append(v.remarks(), class.rule.reason("", "", true, class.text+": "+rs.votesFor(contests)))
	return VoterAnswer{Listed: true, Contests: contests, Reasons: reasons}, nil
}

func (v *Voter) check() error {
	switch {
	case v.ElectionDay.IsZero():
		return invalid("election_day", "member_missing")
	case !v.Born.Known():
		return invalid("born", "member_missing")
	case v.Residence == "":
		return invalid("residence", "member_missing")
	case !v.Residence.Known():
		return invalid("residence", "word_unknown", string(v.Residence))
	case v.Status == "":
		return invalid("status", "member_missing")
	case !v.Status.Known():
		return invalid("status", "word_unknown", string(v.Status))
	case v.Residence == Temporary && !v.TemporarySince.Known():
		return invalid("temporary_since", "member_missing")
	case v.Residence == Temporary && v.ElectionDay.Before(v.TemporarySince.Earliest()):
		return invalid("temporary_since", "date_after_election_day", v.TemporarySince.String())
	}
	return nil
}

// whyNotListed gives every reason against listing a person.
func (rs RuleSet) whyNotListed(v *Voter) []election.Reason {
	var against []election.Reason
	age := rs.number(votingAge)
	if birthday := v.Born.Earliest().AddYears(age); v.ElectionDay.Before(birthday) {
		text := fmt.Sprintf("Đủ %d tuổi vào ngày %s, sau ngày bầu cử %s: chưa được ghi tên.", age, printed(birthday), printed(v.ElectionDay))
		against = append(against, oldEnough.reason("", birthday.String()+" <= "+v.ElectionDay.String(), false, text))
	}
	if text, barred := bars[v.Status]; barred {
		against = append(against, barredFromList.reason("", "", false, text))
	}
	return against
}

// remarks say what a reader of a positive answer might wonder at.
func (v *Voter) remarks() []election.Reason {
	var said []election.Reason
	if v.Born.Day == 0 {
		text := "Không rõ ngày hoặc tháng sinh: tính từ ngày " + printed(v.Born.Earliest()) + "."
		said = append(said, unknownBirthday.reason("", "", true, text))
	}
	if row, found := keepsRight[v.Status]; found {
		said = append(said, row.rule.reason("", "", true, row.text))
	}
	return said
}

// classOf finds the sentence that says for which contests a listed person votes.
// Whoever is held votes where he or she is held, wherever the home is.
func (rs RuleSet) classOf(v *Voter) (voterClass, error) {
	class := residences[v.Residence]
	switch {
	case v.Status.detained():
		return heldClass, nil
	case v.Residence == SoldierHome && rs.Answer(soldierAtHome) == "all_levels":
		return soldierEverywhere, nil
	case v.Residence == Temporary:
		return rs.temporaryClass(v)
	}
	return class, nil
}

// temporaryClass tells residents of twelve months or more from those of fewer. A
// date of which part is unknown must not leave it open.
func (rs RuleSet) temporaryClass(v *Voter) (voterClass, error) {
	months := rs.number(temporaryMonths)
	longAt := func(d election.Date) bool { return !v.ElectionDay.Before(addMonths(d, months)) }
	long := longAt(v.TemporarySince.Earliest())
	if long != longAt(v.TemporarySince.Latest()) {
		return voterClass{}, invalid("temporary_since", "date_not_exact", v.TemporarySince.String())
	}
	if long {
		return residences[Temporary], nil
	}
	return newcomerClass, nil
}

// addMonths moves a date by months; a day that the month does not have becomes the
// first of the next.
func addMonths(d election.Date, n int) election.Date {
	return election.Date{Year: d.Year, Month: d.Month + time.Month(n), Day: d.Day}.AddDays(0)
}
