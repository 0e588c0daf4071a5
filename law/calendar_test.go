package law_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/law"
)

var (
	day2021 = election.Date{Year: 2021, Month: time.May, Day: 23}
	day2026 = election.Date{Year: 2026, Month: time.March, Day: 15}
	old     = law.RuleSet{Law: election.Law2015}
	amended = law.RuleSet{Law: election.Law2025}
)

// Every date of both elections, as the digest of the law prints them. The rows
// stand in its order; a dash is a milestone that only an event dates.
var printedDates = []struct {
	row              string
	id               string
	in2021, in2026   string
	offset21, offs26 int
}{
	{"1", "announce_election_day", "2021-01-28", "2025-11-20", -115, -115},
	{"2", "planned_structure", "2021-02-07", "2025-11-30", -105, -105},
	{"3", "ubbc_established", "2021-02-07", "2025-11-30", -105, -105},
	{"4", "consult1", "2021-02-17", "2025-12-10", -95, -95},
	{"5", "adjust1", "2021-02-22", "2025-12-15", -90, -90},
	{"6", "constituencies_published", "2021-03-04", "2025-12-25", -80, -80},
	{"7", "ban_established", "2021-03-14", "2026-01-04", -70, -70},
	{"8", "dossier_deadline", "2021-03-14", "2026-02-01", -70, -42},
	{"9", "polling_areas_fixed", "-", "-", 0, 0},
	{"10", "to_established", "2021-04-03", "2026-01-31", -50, -43},
	{"11", "consult2", "2021-03-19", "2026-02-03", -65, -40},
	{"11", "consult2_HDND", "2021-03-19", "2026-02-03", -65, -40},
	{"12", "adjust2_NA", "2021-03-29", "2026-02-05", -55, -38},
	{"13", "voter_list_posted", "2021-04-13", "2026-02-03", -40, -40},
	{"14", "voter_conferences", "-", "-", 0, 0},
	{"15", "verification_done", "2021-04-13", "2026-02-08", -40, -35},
	{"16", "consult3", "2021-04-18", "2026-02-20", -35, -23},
	{"17", "mttq_sends_list", "2021-04-23", "2026-02-22", -30, -21},
	{"17", "mttq_sends_list_HDND", "2021-04-23", "2026-02-22", -30, -21},
	{"18", "official_list", "2021-04-28", "2026-02-26", -25, -17},
	{"18", "official_list_HDND", "2021-04-28", "2026-02-26", -25, -17},
	{"19", "ballots_to_ban", "2021-04-28", "2026-02-26", -25, -17},
	{"20", "list_posted_at_polling_area", "2021-05-03", "2026-02-27", -20, -16},
	{"20", "province_publishes_NA_list", "2021-05-03", "2026-02-27", -20, -16},
	{"21", "ballots_to_to", "2021-05-08", "2026-03-02", -15, -13},
	{"22", "list_complaint_window_days", "2021-05-13", "2026-03-05", -10, -10},
	{"23", "list_complaint_resolve_days", "2021-05-18", "2026-03-10", -5, -5},
	{"24", "stop_candidate_complaints", "2021-05-13", "2026-03-05", -10, -10},
	{"25", "polling_notice_period", "2021-05-13", "2026-03-05", -10, -10},
	{"26", "list_lawsuit_end", "2021-05-18", "2026-03-10", -5, -5},
	{"27", "campaign_end_hours_before", "2021-05-22", "2026-03-14", -1, -1},
	{"27", "list_changes_end_hours_before", "2021-05-22", "2026-03-14", -1, -1},
	{"28", "election_day", "2021-05-23", "2026-03-15", 0, 0},
	{"29", "to_minutes_sent", "2021-05-26", "2026-03-18", 3, 3},
	{"30", "ban_minutes_sent", "2021-05-28", "2026-03-20", 5, 5},
	{"31", "province_NA_minutes", "2021-05-30", "2026-03-22", 7, 7},
	{"32", "rerun_or_supplementary_by", "2021-06-07", "2026-03-22", 15, 7},
	{"33", "publish_HDND_results", "2021-06-02", "2026-03-25", 10, 10},
	{"34", "publish_NA_results", "2021-06-12", "2026-03-25", 20, 10},
	{"35", "result_complaint_days", "-", "-", 0, 0},
	{"36", "result_complaint_resolve_NA", "-", "-", 0, 0},
	{"36", "result_complaint_resolve_HDND", "-", "-", 0, 0},
}

func TestCalendarDates(t *testing.T) {
	then, now := byID(old.Calendar(day2021)), byID(amended.Calendar(day2026))
	for _, row := range printedDates {
		t.Run(row.row+" "+row.id, func(t *testing.T) {
			checkDated(t, then[row.id], row.in2021, row.offset21)
			checkDated(t, now[row.id], row.in2026, row.offs26)
		})
	}
	if len(then) != len(printedDates) || len(now) != len(printedDates) {
		t.Errorf("the calendar has %d and %d rows, the digest %d", len(then), len(now), len(printedDates))
	}
}

func checkDated(t *testing.T, d law.Dated, want string, offset int) {
	t.Helper()
	if want == "-" {
		if !d.Date.IsZero() || d.Offset != nil || d.After+d.Before == "" {
			t.Errorf("dated %v with offset %v after %q, but only an event dates it", d.Date, d.Offset, d.After)
		}
		return
	}
	if got := d.Date.String(); got != want {
		t.Errorf("date %s, want %s", got, want)
	}
	if d.Offset == nil || *d.Offset != offset {
		t.Errorf("offset %v, want %d", d.Offset, offset)
	}
}

func byID(days []law.Dated) map[string]law.Dated {
	m := make(map[string]law.Dated, len(days))
	for _, d := range days {
		m[d.ID] = d
	}
	return m
}

func TestCalendarRowsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range law.Milestones() {
		if m.ID == "" || m.Title == "" || m.Who == "" || m.Article == "" || seen[m.ID] {
			t.Errorf("row %q is double or lacks a cell: %+v", m.ID, m)
		}
		seen[m.ID] = true
		for _, f := range []law.Figure{m.In2015, m.In2025} {
			if f.Grade == "" || f.None && m.Before == "" || f.Grade.Open() && f.Note == "" {
				t.Errorf("%s: figure %+v lacks its grade or note", m.ID, f)
			}
		}
	}
}

// The calendar runs from the earliest day to the latest, and what hangs on an
// event stands after it and before what it must precede.
func TestCalendarOrder(t *testing.T) {
	for _, days := range [][]law.Dated{old.Calendar(day2021), amended.Calendar(day2026)} {
		at := func(id string) int {
			return slices.IndexFunc(days, func(d law.Dated) bool { return d.ID == id })
		}
		last := days[0].Date
		for i, d := range days {
			if !d.Date.IsZero() {
				if d.Date.Before(last) {
					t.Errorf("%s on %s stands after %s", d.ID, d.Date, last)
				}
				last = d.Date
			}
			if at(d.After) >= i {
				t.Errorf("%s stands before %s", d.ID, d.After)
			}
			if d.Before != "" && at(d.Before) <= i {
				t.Errorf("%s stands after %s", d.ID, d.Before)
			}
		}
		if published, complaint := at("publish_NA_results"), at("result_complaint_days"); complaint <= published {
			t.Error("a complaint on results stands before their publication")
		}
	}
}

func TestHoursBeforeOpening(t *testing.T) {
	for _, id := range []string{"campaign_end_hours_before", "list_changes_end_hours_before"} {
		if d := byID(old.Calendar(day2021))[id]; d.At != law.ClockAt(7, 0) {
			t.Errorf("%s at %s, want 07:00", id, d.At)
		}
	}
	if d := byID(old.Calendar(day2021))["official_list"]; d.At != 0 {
		t.Errorf("a whole day has the hour %s", d.At)
	}
}

func TestCases(t *testing.T) {
	type row struct {
		milestone string
		days      int
		old, now  bool
	}
	for id, rows := range map[string][]row{
		"B18": {
			{"to_minutes_sent", 4, false, false},
			{"to_minutes_sent", 3, true, true},
		},
		"C12": {
			{"official_list_HDND", -20, false, true},
			{"official_list", -20, false, true},
			{"official_list_HDND", -25, true, true},
			{"official_list_HDND", -16, false, false},
		},
		"D25": {
			{"rerun_or_supplementary_by", 9, true, false},
			{"rerun_or_supplementary_by", 7, true, true},
			{"rerun_or_supplementary_by", 15, true, false},
			{"rerun_or_supplementary_by", 16, false, false},
		},
		"D32": {
			{"publish_HDND_results", 12, false, false},
			{"publish_NA_results", 15, true, false},
		},
	} {
		t.Run(id, func(t *testing.T) {
			for _, r := range rows {
				checkOnTime(t, old, r.milestone, day2021, r.days, r.old)
				checkOnTime(t, amended, r.milestone, day2026, r.days, r.now)
			}
		})
	}
	t.Run("C13", testCampaignEnd)
	t.Run("C16", testClosedEarly)
	t.Run("C17", testLongestPoll)
	t.Run("C18", testQuietPeriod)
	t.Run("V16", testListComplaintWindow)
	t.Run("V17", testListComplaintAnswer)
}

func checkOnTime(t *testing.T, rs law.RuleSet, id string, day election.Date, days int, want bool) {
	t.Helper()
	got, err := rs.OnTime(id, day, day.AddDays(days))
	if err != nil || got != want {
		t.Errorf("law %s: %s on E%+d: on time %v, %v; want %v", rs.Law, id, days, got, err, want)
	}
}

func TestDueRefuses(t *testing.T) {
	for _, c := range []struct{ name, id, code string }{
		{"an unknown milestone", "official_lists", "unknown_milestone"},
		{"one that an event dates", "result_complaint_days", "milestone_needs_event"},
		{"one that posting dates", "list_complaint_window_days", "milestone_needs_event"},
		{"one without days", "polling_areas_fixed", "milestone_without_days"},
		{"one between two others", "voter_conferences", "milestone_without_days"},
		{"one in hours", "campaign_end_hours_before", "milestone_in_hours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := amended.OnTime(c.id, day2026, day2026)
			wantCode(t, err, c.code)
		})
	}
	_, err := amended.DueAfter("official_list", day2026)
	wantCode(t, err, "milestone_without_event")
	_, err = amended.DueAfter("voter_conferences", day2026)
	wantCode(t, err, "milestone_without_event")
	_, err = amended.DueAfter("nothing", day2026)
	wantCode(t, err, "unknown_milestone")
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var e *election.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Errorf("error %v, want code %s", err, code)
	}
}

func TestElectionDayIsSunday(t *testing.T) {
	for _, day := range []election.Date{day2021, day2026} {
		if f := law.CheckElectionDay(day); f != nil {
			t.Errorf("%s: %v", day, f)
		}
	}
	f := law.CheckElectionDay(day2021.AddDays(1))
	if len(f) != 1 || f[0].Severity != election.Warn || f[0].Article != "5" {
		t.Errorf("a Monday gives %v, want one warning of Article 5", f)
	}
}

// An open number of the calendar is an election's own answer, in days before
// election day; a number that the law fixes is not.
func TestCalendarSettings(t *testing.T) {
	rs, err := law.NewRuleSet(election.Law2015, map[string]string{"ballots_to_to": "14", "official_list_HDND": "27"})
	if err != nil {
		t.Fatal(err)
	}
	days := byID(rs.Calendar(day2021))
	checkDated(t, days["ballots_to_to"], "2021-05-09", -14)
	checkDated(t, days["official_list_HDND"], "2021-04-26", -27)
	checkDated(t, days["official_list"], "2021-04-28", -25)
	for _, c := range []struct {
		law     election.Law
		id, say string
	}{
		{election.Law2015, "voter_list_posted", "40"},
		{election.Law2015, "official_list", "25"},
		{election.Law2015, "to_established", "50"},
		{election.Law2025, "ballots_to_to", "13"},
		{election.Law2025, "polling_areas_fixed", "1"},
	} {
		_, err := law.NewRuleSet(c.law, map[string]string{c.id: c.say})
		wantCode(t, err, "unknown_setting")
	}
	_, err = law.NewRuleSet(election.Law2015, map[string]string{"ballots_to_to": "-14"})
	wantCode(t, err, "setting_value")
}
