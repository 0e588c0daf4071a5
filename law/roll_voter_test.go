package law

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// The whole matrix of residence and status, written out: which contests a person
// of full age votes in. A all levels; D all but the commune (with the district in
// 2015); P National Assembly and province; - not listed.
var voterMatrix = []struct {
	residence Residence
	since     string // of temporary residence
	free      string
	remand    string
	centre    string
	prison    string
	postponed string
	suspended string
	death     string
	deprived  string
	incapable string
}{
	{Permanent, "", "A", "P", "P", "-", "A", "A", "-", "-", "-"},
	{Temporary, "2000", "A", "P", "P", "-", "A", "A", "-", "-", "-"},
	{Temporary, "short", "D", "P", "P", "-", "D", "D", "-", "-", "-"},
	{AtUnit, "", "D", "P", "P", "-", "D", "D", "-", "-", "-"},
	{Transferred, "", "P", "P", "P", "-", "P", "P", "-", "-", "-"},
	{ReturnedPermanent, "", "A", "P", "P", "-", "A", "A", "-", "-", "-"},
	{ReturnedTemporary, "", "D", "P", "P", "-", "D", "D", "-", "-", "-"},
	{SoldierHome, "", "P", "P", "P", "-", "P", "P", "-", "-", "-"},
}

var contestsOf = map[election.Law]map[string][]election.Level{
	election.Law2015: {
		"A": {election.National, election.Province, election.District, election.Commune},
		"D": {election.National, election.Province, election.District},
		"P": {election.National, election.Province},
		"-": {},
	},
	election.Law2025: {
		"A": {election.National, election.Province, election.Commune},
		"D": {election.National, election.Province},
		"P": {election.National, election.Province},
		"-": {},
	},
}

func TestVoterMatrix(t *testing.T) {
	statuses := []VoterStatus{Free, Remand, CompulsoryCentre, Prison, SentencePostponed, SuspendedSentence, DeathSentence, Deprived, Incapacitated}
	bothLaws(t, func(t *testing.T, rs RuleSet, day election.Date) {
		for _, row := range voterMatrix {
			cells := []string{row.free, row.remand, row.centre, row.prison, row.postponed, row.suspended, row.death, row.deprived, row.incapable}
			for i, s := range statuses {
				v := Voter{ElectionDay: day, Born: born("1970-03-02"), Residence: row.residence, Status: s}
				switch row.since {
				case "short":
					v.TemporarySince = election.PartialDate(day.AddDays(-60))
				case "2000":
					v.TemporarySince = born(row.since)
				}
				voterIs(t, rs, v, contestsOf[rs.Law][cells[i]])
			}
		}
	})
}

func voterIs(t *testing.T, rs RuleSet, v Voter, want []election.Level) {
	t.Helper()
	a, err := rs.Voter(v)
	if err != nil || a.Listed != (len(want) > 0) || !slices.Equal(a.Contests, want) || len(a.Reasons) == 0 || a.Contests == nil {
		t.Errorf("%s %s: %+v, %v; want %v", v.Residence, v.Status, a, err, want)
	}
	for _, r := range a.Reasons {
		if r.Article == "" || r.Text == "" || r.Holds != a.Listed {
			t.Errorf("%s %s: reason %+v", v.Residence, v.Status, r)
		}
	}
}

func TestVoterCases(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*Voter)
		want    string // of the matrix
		article string // of the last reason
	}{
		{"V1 turns 18 on the day", func(v *Voter) { v.Born = birthday(v.ElectionDay, 18, 0) }, "A", "29(2)"},
		{"V2 turns 18 on the next day", func(v *Voter) { v.Born = birthday(v.ElectionDay, 18, 1) }, "-", "2"},
		{"V4 temporary resident of 11 months", func(v *Voter) { v.stays(11) }, "D", "29(3)"},
		{"V5 temporary resident of 12 months exactly", func(v *Voter) { v.stays(12) }, "A", "29(3)"},
		{"V6 soldier at the unit", func(v *Voter) { v.Residence = AtUnit }, "D", "29(3)"},
		{"V7 remand prisoner", func(v *Voter) { v.Status = Remand }, "P", "29(5)"},
		{"V8 convict in prison", func(v *Voter) { v.Status = Prison }, "-", "30(1)"},
		{"V9 suspended sentence", func(v *Voter) { v.Status = SuspendedSentence }, "A", "29(2)"},
		{"V10 sentenced to death", func(v *Voter) { v.Status = DeathSentence }, "-", "30(1)"},
		{"V11 certificate to another commune", func(v *Voter) { v.Residence = Transferred }, "P", "34"},
		{"V15 back from abroad, permanent address", func(v *Voter) { v.Residence = ReturnedPermanent }, "A", "29(4)"},
		{"only the year of birth", func(v *Voter) { v.Born = election.PartialDate{Year: v.ElectionDay.Year - 18} }, "A", "29(2)"},
		{"month of birth before the day", func(v *Voter) {
			v.Born = election.PartialDate{Year: v.ElectionDay.Year - 18, Month: v.ElectionDay.Month}
		}, "A", "29(2)"},
		{"month of birth after the day", func(v *Voter) {
			v.Born = election.PartialDate{Year: v.ElectionDay.Year - 18, Month: v.ElectionDay.Month + 1}
		}, "-", "2"},
		{"too young and in prison", func(v *Voter) { v.Born, v.Status = birthday(v.ElectionDay, 17, 0), Prison }, "-", "30(1)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, day election.Date) {
				v := Voter{ElectionDay: day, Born: born("1970"), Residence: Permanent, Status: Free}
				c.change(&v)
				voterIs(t, rs, v, contestsOf[rs.Law][c.want])
				if a, _ := rs.Voter(v); a.Reasons[len(a.Reasons)-1].Article != c.article {
					t.Errorf("reasons %+v, want article %s", a.Reasons, c.article)
				}
			})
		})
	}
}

// birthday is the date of birth of somebody who reaches an age some days after
// the election.
func birthday(day election.Date, age, after int) election.PartialDate {
	return election.PartialDate(day.AddDays(after).AddYears(-age))
}

// stays makes a temporary resident of so many months on election day.
func (v *Voter) stays(months int) {
	v.Residence, v.TemporarySince = Temporary, election.PartialDate(addMonths(v.ElectionDay, -months))
}

func TestVoterNextDayAfterTwelveMonths(t *testing.T) {
	v := Voter{ElectionDay: march2026, Born: born("1970"), Residence: Temporary, Status: Free, TemporarySince: born("2025-03-16")}
	voterIs(t, in2025, v, contestsOf[election.Law2025]["D"])
	v.TemporarySince = born("2025-02")
	voterIs(t, in2025, v, contestsOf[election.Law2025]["A"])
	v.TemporarySince = born("2025-04")
	voterIs(t, in2025, v, contestsOf[election.Law2025]["D"])
}

// One born on 29 February reaches an age on 1 March of a common year.
func TestVoterBornOnLeapDay(t *testing.T) {
	v := Voter{ElectionDay: election.Date{Year: 2022, Month: 2, Day: 28}, Born: born("2004-02-29"), Residence: Permanent, Status: Free}
	voterIs(t, in2015, v, nil)
	v.ElectionDay.Month, v.ElectionDay.Day = 3, 1
	voterIs(t, in2015, v, contestsOf[election.Law2015]["A"])
}

func TestSoldierAtHomeSetting(t *testing.T) {
	for _, l := range []election.Law{election.Law2015, election.Law2025} {
		rs, err := NewRuleSet(l, map[string]string{"soldier_at_home": "all_levels"})
		if err != nil {
			t.Fatal(err)
		}
		v := Voter{ElectionDay: march2026, Born: born("1990"), Residence: SoldierHome, Status: Free}
		voterIs(t, rs, v, contestsOf[l]["A"])
		v.Status = Remand
		voterIs(t, rs, v, contestsOf[l]["P"])
	}
}

func TestVoterRefused(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*Voter)
	}{
		{"election_day member_missing", func(v *Voter) { v.ElectionDay = election.Date{} }},
		{"born member_missing", func(v *Voter) { v.Born = election.PartialDate{} }},
		{"residence member_missing", func(v *Voter) { v.Residence = "" }},
		{"residence word_unknown", func(v *Voter) { v.Residence = "here" }},
		{"status member_missing", func(v *Voter) { v.Status = "" }},
		{"status word_unknown", func(v *Voter) { v.Status = "ill" }},
		{"temporary_since member_missing", func(v *Voter) { v.Residence = Temporary }},
		{"temporary_since date_after_election_day", func(v *Voter) { v.Residence, v.TemporarySince = Temporary, born("2026-03-16") }},
		{"temporary_since date_not_exact", func(v *Voter) { v.Residence, v.TemporarySince = Temporary, born("2025-03") }},
		{"temporary_since date_not_exact", func(v *Voter) { v.Residence, v.TemporarySince = Temporary, born("2025") }},
	} {
		v := Voter{ElectionDay: march2026, Born: born("1970"), Residence: Permanent, Status: Free}
		c.change(&v)
		if _, err := in2025.Voter(v); refusal(err) != c.want {
			t.Errorf("refused with %q, want %q", refusal(err), c.want)
		}
	}
}

// Nobody loses a contest by being born earlier or by having stayed longer, and a
// contest is never skipped: who votes at a level votes at every level above.
func TestVoterIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := Voter{
			ElectionDay: march2026,
			Born:        election.PartialDate(march2026.AddDays(-rapid.IntRange(6000, 30000).Draw(t, "age"))),
			Residence:   rapid.SampledFrom([]Residence{Permanent, Temporary, AtUnit, Transferred, ReturnedPermanent, ReturnedTemporary}).Draw(t, "residence"),
			Status:      rapid.SampledFrom([]VoterStatus{Free, Remand, Prison, SuspendedSentence, Deprived}).Draw(t, "status"),
		}
		since := march2026.AddDays(-rapid.IntRange(0, 800).Draw(t, "stay"))
		v.TemporarySince = election.PartialDate(since)
		rs := rapid.SampledFrom([]RuleSet{in2015, in2025}).Draw(t, "law")
		before, err := rs.Voter(v)
		if err != nil || !slices.Equal(before.Contests, rs.Levels()[:len(before.Contests)]) && before.Contests[len(before.Contests)-1] != election.Province {
			t.Fatalf("%+v: %v, %v", v, before.Contests, err)
		}
		v.Born.Year -= 1
		v.Born.Day = min(v.Born.Day, 28)
		v.TemporarySince = election.PartialDate(since.AddDays(-30))
		if after, err := rs.Voter(v); err != nil || len(after.Contests) < len(before.Contests) {
			t.Fatalf("%+v: %v, %v", v, after.Contests, err)
		}
	})
}
