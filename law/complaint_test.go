package law_test

import (
	"testing"

	"laphieu/election"
	"laphieu/law"
)

func examine(t *testing.T, rs law.RuleSet, c law.Complaint, electionDay, on election.Date) law.Handling {
	t.Helper()
	h, err := rs.Examine(&c, electionDay, on)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// says reports whether a handling rests on an article.
func says(h law.Handling, article string) bool {
	for _, r := range h.Reasons {
		if r.Article == article {
			return true
		}
	}
	return false
}

func testListComplaintWindow(t *testing.T) {
	posted := day2021.AddDays(-45)
	for _, c := range []struct {
		day     int
		examine bool
	}{{0, true}, {30, true}, {31, false}} {
		received := posted.AddDays(c.day)
		h := examine(t, old, law.Complaint{About: law.AboutRoll, Since: posted, Received: received}, day2021, received)
		if h.Examine != c.examine || !says(h, "33") {
			t.Errorf("day %d: %+v, want examined %v", c.day, h, c.examine)
		}
		if c.examine && h.DecideBy != received.AddDays(5) {
			t.Errorf("day %d: decided by %s", c.day, h.DecideBy)
		}
	}
}

func testListComplaintAnswer(t *testing.T) {
	received := day2021.AddDays(-30)
	c := law.Complaint{About: law.AboutRoll, Since: day2021.AddDays(-40), Received: received}
	for day, want := range map[int]bool{5: false, 6: true} {
		if late, err := old.AnsweredLate(&c, received.AddDays(day)); err != nil || late != want {
			t.Errorf("answered on day %d: late %v, %v; want %v", day, late, err, want)
		}
	}
	for _, s := range []struct {
		name         string
		answered, on election.Date
		want         bool
	}{
		{"answered late, the same day", received.AddDays(6), received.AddDays(6), true},
		{"answered in time and not content", received.AddDays(2), received.AddDays(3), true},
		{"still waiting, in time", election.Date{}, received.AddDays(5), false},
		{"no answer in time", election.Date{}, received.AddDays(6), true},
		{"the last day for the court", election.Date{}, day2021.AddDays(-5), true},
		{"too close to election day", election.Date{}, day2021.AddDays(-4), false},
	} {
		if got := old.MaySue(&c, s.answered, day2021, s.on); got != s.want {
			t.Errorf("%s: may sue %v, want %v", s.name, got, s.want)
		}
	}
	result := law.Complaint{About: law.AboutResult, Level: election.Commune, Received: received}
	if old.MaySue(&result, received, day2021, received) {
		t.Error("a decision on results is final")
	}
}

func testQuietPeriod(t *testing.T) {
	for _, c := range []struct {
		name                  string
		received, on          int
		proven, examine, keep bool
	}{
		{"received E-8, unproven", -8, -8, false, false, true},
		{"received E-8, clearly proven", -8, -8, true, true, false},
		{"received and looked at on E-11", -11, -11, false, true, false},
		{"received E-11, still open on E-10", -11, -10, false, false, true},
		{"clearly proven on election day", -1, 0, true, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			complaint := law.Complaint{About: law.AboutCandidate, Level: election.Commune, Received: day2021.AddDays(c.received), Proven: c.proven}
			h := examine(t, old, complaint, day2021, day2021.AddDays(c.on))
			if h.Examine != c.examine || h.Keep != c.keep {
				t.Errorf("examined %v, kept %v; want %v, %v", h.Examine, h.Keep, c.examine, c.keep)
			}
			if c.keep && (!says(h, "61(2)") || !says(h, "61(4)")) {
				t.Errorf("reasons %+v", h.Reasons)
			}
		})
	}
}

func TestResultComplaints(t *testing.T) {
	published := election.Date{Year: 2026, Month: 3, Day: 20}
	for _, c := range []struct {
		name           string
		rs             law.RuleSet
		level          election.Level
		window, decide int
	}{
		{"national 2015", old, election.National, 5, 30},
		{"council 2015", old, election.Commune, 5, 20},
		{"national 2025", amended, election.National, 3, 7},
		{"council 2025", amended, election.Province, 3, 7},
	} {
		t.Run(c.name, func(t *testing.T) {
			complaint := law.Complaint{About: law.AboutResult, Level: c.level, Since: published, Received: published.AddDays(c.window)}
			h := examine(t, c.rs, complaint, day2026, complaint.Received)
			if !h.Examine || h.DecideBy != complaint.Received.AddDays(c.decide) || !h.Route.Final {
				t.Errorf("on the last day: %+v", h)
			}
			complaint.Received = published.AddDays(c.window + 1)
			if h := examine(t, c.rs, complaint, day2026, complaint.Received); h.Examine || !says(h, "87(1)") {
				t.Errorf("a day late: %+v", h)
			}
		})
	}
}

func TestAnonymousComplaints(t *testing.T) {
	early := day2021.AddDays(-30)
	candidate := law.Complaint{About: law.AboutCandidate, Level: election.Commune, Received: early, Anonymous: true}
	team := law.Complaint{About: law.AboutTeam, Received: early, Anonymous: true}
	if h := examine(t, old, candidate, day2021, early); h.Examine || !says(h, "61(3)") {
		t.Errorf("about a candidate: %+v", h)
	}
	if h := examine(t, old, team, day2021, early); h.Examine {
		t.Errorf("about a team, by default: %+v", h)
	}
	rs, err := law.NewRuleSet(election.Law2015, map[string]string{"anonymous_outside_article_61": "examine"})
	if err != nil {
		t.Fatal(err)
	}
	if h := examine(t, rs, team, day2021, early); !h.Examine {
		t.Errorf("about a team, where the election examines it: %+v", h)
	}
	if h := examine(t, rs, candidate, day2021, early); h.Examine {
		t.Errorf("about a candidate the law leaves no choice: %+v", h)
	}
}

// From 2025 on a board only receives complaints about candidates and hands them
// on; before, Article 61(1) let it settle them.
func TestBoardPassesCandidateComplaintsOn(t *testing.T) {
	for _, level := range []election.Level{election.National, election.Province, election.Commune} {
		c := law.Complaint{About: law.AboutCandidate, Level: level, Received: day2021.AddDays(-30)}
		if h := examine(t, old, c, day2021, c.Received); says(h, "24(3)e") || !h.Examine {
			t.Errorf("%s in 2021: %+v", level, h)
		}
		c.Received = day2026.AddDays(-30)
		if h := examine(t, amended, c, day2026, c.Received); !says(h, "24(3)e") || !h.Examine {
			t.Errorf("%s in 2026: %+v", level, h)
		}
	}
	team := law.Complaint{About: law.AboutTeam, Received: day2026.AddDays(-30)}
	if h := examine(t, amended, team, day2026, team.Received); says(h, "24(3)e") {
		t.Errorf("about a team: %+v", h)
	}
}

func TestComplaintRoutes(t *testing.T) {
	milestones := map[string]bool{"": true}
	for _, m := range law.Milestones() {
		milestones[m.ID] = true
	}
	for _, r := range law.ComplaintRoutes() {
		if len(r.To) == 0 || r.Rule == nil || !milestones[r.Window] || !milestones[r.Decide] {
			t.Errorf("route %+v lacks a cell or names no milestone", r)
		}
	}
	for _, v := range election.Levels {
		r, err := law.RouteOf(law.AboutCandidate, v)
		if err != nil || r.Scope == law.CouncilScope != v.Council() || !r.Quiet {
			t.Errorf("%s: route %+v, %v", v, r, err)
		}
	}
}

func TestExamineRefuses(t *testing.T) {
	for _, c := range []struct {
		name, code string
		complaint  law.Complaint
	}{
		{"an unknown kind", "complaint_about", law.Complaint{About: "weather"}},
		{"a result of no level", "complaint_level", law.Complaint{About: law.AboutResult, Since: day2021}},
		{"a list of unknown posting", "complaint_since", law.Complaint{About: law.AboutRoll}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := old.Examine(&c.complaint, day2021, day2021)
			wantCode(t, err, c.code)
		})
	}
	_, err := old.AnsweredLate(&law.Complaint{About: "weather"}, day2021)
	wantCode(t, err, "complaint_about")
}
