package law_test

import (
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/law"
)

func testCampaignEnd(t *testing.T) {
	list := day2021.AddDays(-25)
	opening := law.Moment{Date: day2021, Clock: law.ClockAt(7, 0)}
	eve := func(h, m int) law.Moment {
		return law.Moment{Date: day2021.AddDays(-1), Clock: law.ClockAt(h, m)}
	}
	for _, c := range []struct {
		name    string
		list    election.Date
		at      law.Moment
		opening law.Moment
		want    bool
	}{
		{"06:00 on the eve", list, eve(6, 0), opening, true},
		{"08:00 on the eve", list, eve(8, 0), opening, false},
		{"exactly 24 hours before", list, eve(7, 0), opening, false},
		{"06:00 where the poll opens at 05:00", list, eve(6, 0), law.Moment{Date: day2021, Clock: law.ClockAt(5, 0)}, false},
		{"the day the list is published", list, law.Moment{Date: list, Clock: law.ClockAt(8, 0)}, opening, true},
		{"the day before the list is published", list, law.Moment{Date: list.AddDays(-1), Clock: law.ClockAt(8, 0)}, opening, false},
		{"no list published", election.Date{}, eve(6, 0), opening, false},
	} {
		for _, rs := range []law.RuleSet{old, amended} {
			if got := rs.CampaignAllowed(c.list, c.at, c.opening); got != c.want {
				t.Errorf("law %s, %s: allowed %v, want %v", rs.Law, c.name, got, c.want)
			}
		}
	}
}

func TestListChangeAllowed(t *testing.T) {
	opening := law.Moment{Date: day2026, Clock: law.ClockAt(7, 0)}
	if !amended.ListChangeAllowed(opening.AddHours(-30), opening) || amended.ListChangeAllowed(opening.AddHours(-24), opening) {
		t.Error("ordinary changes of the list end 24 hours before the poll opens")
	}
}

func testClosedEarly(t *testing.T) {
	f := old.CheckHours("6", law.PollHours{Opens: law.ClockAt(7, 0), Closes: law.ClockAt(19, 0), Declared: law.ClockAt(18, 0)})
	if len(f) != 1 || f[0].Severity != election.Block || f[0].Relation != "18:00 < 19:00" || f[0].Area != "6" {
		t.Errorf("closing at 18:00 gives %+v, want one blocking finding", f)
	}
}

func testLongestPoll(t *testing.T) {
	f := old.CheckHours("6", law.PollHours{Opens: law.ClockAt(5, 0), Closes: law.ClockAt(21, 0), Declared: law.ClockAt(21, 0)})
	if len(f) != 0 {
		t.Errorf("05:00 to 21:00 gives %+v, want nothing", f)
	}
}

func TestCheckHours(t *testing.T) {
	at := law.ClockAt
	for _, c := range []struct {
		name  string
		hours law.PollHours
		want  string
	}{
		{"the hours of the law, before the day", law.PollHours{Opens: at(7, 0), Closes: at(19, 0)}, ""},
		{"opens before five", law.PollHours{Opens: at(4, 59), Closes: at(19, 0)}, "71.1 block 04:59 < 05:00"},
		{"opens after seven", law.PollHours{Opens: at(7, 30), Closes: at(19, 0)}, "71.1 block 07:30 > 07:00"},
		{"closes before seven in the evening", law.PollHours{Opens: at(7, 0), Closes: at(18, 30)}, "71.1 block 18:30 < 19:00"},
		{"closes after nine in the evening", law.PollHours{Opens: at(7, 0), Closes: at(21, 1)}, "71.1 block 21:01 > 21:00"},
		{"declared before the decided close", law.PollHours{Opens: at(7, 0), Closes: at(20, 0), Declared: at(19, 30)}, "71.1.ket-thuc-som block 19:30 < 20:00"},
		{"declared after the decided close", law.PollHours{Opens: at(7, 0), Closes: at(19, 0), Declared: at(19, 5)}, "71.1.ket-thuc-muon warn 19:05 > 19:00"},
		{"an unlawful early close does not excuse an early end", law.PollHours{Opens: at(7, 0), Closes: at(17, 0), Declared: at(17, 0)}, "71.1 block 17:00 < 19:00; 71.1.ket-thuc-som block 17:00 < 19:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range amended.CheckHours("1", c.hours) {
				got = append(got, f.Rule+" "+string(f.Severity)+" "+f.Relation)
			}
			if said := strings.Join(got, "; "); said != c.want {
				t.Errorf("findings %q, want %q", said, c.want)
			}
		})
	}
}

func TestCheckHoursSpeaks(t *testing.T) {
	f := old.CheckHours("6", law.PollHours{Opens: law.ClockAt(4, 30), Closes: law.ClockAt(19, 0)})
	const want = "Giờ bắt đầu bỏ phiếu 4 giờ 30 sớm hơn 5 giờ 00. Đề nghị Tổ bầu cử quyết định lại."
	if len(f) != 1 || f[0].Text != want {
		t.Errorf("text %+v, want %q", f, want)
	}
}

func TestBoxWitnesses(t *testing.T) {
	for _, c := range []struct {
		name                  string
		witnesses, candidates int
		fine                  bool
	}{
		{"two voters", 2, 0, true},
		{"three, one of them a candidate", 3, 1, true},
		{"two, one of them a candidate", 2, 1, false},
		{"nobody", 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := amended.CheckBoxWitnesses("1", c.witnesses, c.candidates)
			if (f == nil) != c.fine || election.Blocking(f) {
				t.Errorf("findings %+v", f)
			}
		})
	}
}

func TestCountBy(t *testing.T) {
	closed := law.Moment{Date: day2026, Clock: law.ClockAt(19, 0)}
	if by, ok := amended.CountBy(closed); !ok || by != (law.Moment{Date: day2026.AddDays(1), Clock: law.ClockAt(19, 0)}) {
		t.Errorf("the count of 2026 ends by %v, %v", by, ok)
	}
	if _, ok := old.CountBy(closed); ok {
		t.Error("2015 has no hours for the count")
	}
}

func TestMomentAddHours(t *testing.T) {
	for _, c := range []struct {
		hours int
		want  string
	}{{0, "2021-05-23 07:00"}, {-7, "2021-05-23 00:00"}, {-8, "2021-05-22 23:00"}, {-24, "2021-05-22 07:00"}, {-31, "2021-05-22 00:00"}, {17, "2021-05-24 00:00"}, {41, "2021-05-25 00:00"}} {
		m := law.Moment{Date: day2021, Clock: law.ClockAt(7, 0)}.AddHours(c.hours)
		if got := m.Date.String() + " " + m.Clock.String(); got != c.want {
			t.Errorf("%+d hours: %s, want %s", c.hours, got, c.want)
		}
	}
}
