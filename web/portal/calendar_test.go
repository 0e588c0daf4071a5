package portal_test

import (
	"html"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/site"
	"laphieu/web/webtest"
)

// dated is what is public of an election before its day, with the calendar of a
// version of the law.
func dated(t *testing.T, version election.Law, day string) site.Public {
	t.Helper()
	d, err := election.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := law.NewRuleSet(version, nil)
	if err != nil {
		t.Fatal(err)
	}
	public := announced()
	public.Results, public.Check = nil, site.Checkpoint{}
	public.Day, public.Law, public.Calendar = day, string(version), acts.PublicCalendar(rules, d)
	public.ICS = []byte("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
	return public
}

// step is one step as a reader finds it on the page.
type step struct{ due, state, what, rest string }

var (
	stepForm = regexp.MustCompile(`(?s)<li id="(\w+)"[^>]*>\s*<p class="due"[^>]*>(.*?)</p>\s*<p class="what">(.*?)</p>(.*?)</li>`)
	stageIn  = regexp.MustCompile(`(?s)<span class="stage">.*?</svg>([^<]*)</span>`)
	tagForm  = regexp.MustCompile(`(?s)<[^>]*>`)
)

func plain(markup string) string {
	text := html.UnescapeString(tagForm.ReplaceAllString(markup, ""))
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}

// stepsOn reads a calendar's page at a moment.
func stepsOn(t *testing.T, public site.Public, at time.Time, path string) (steps map[string]step, order []string, body string) {
	t.Helper()
	p, s := show(t, public)
	if err := p.Show(public, at); err != nil {
		t.Fatal(err)
	}
	answer, body := get(t, "GET", s.URL+path)
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d", path, answer.StatusCode)
	}
	steps = map[string]step{}
	for _, m := range stepForm.FindAllStringSubmatch(body, -1) {
		one := step{what: plain(m[3]), rest: plain(m[4])}
		if stage := stageIn.FindStringSubmatch(m[2]); stage != nil {
			one.state = plain(stage[1])
		}
		one.due = plain(stageIn.ReplaceAllString(m[2], ""))
		steps[m[1]], order = one, append(order, m[1])
	}
	return steps, order, body
}

// The days of both elections as the digest of the law has them, worked out by hand:
// 23/05/2021 under the law of 2015, 15/03/2026 as amended.
func TestCalendarOfTheLaw(t *testing.T) {
	for _, c := range []struct {
		version election.Law
		day     string
		want    map[string]string
	}{
		{election.Law2015, "2021-05-23", map[string]string{
			"announce_election_day":       "Chậm nhất Thứ Năm, 28/01/2021",
			"ubbc_established":            "Chậm nhất Chủ nhật, 07/02/2021",
			"dossier_deadline":            "Chủ nhật, 14/03/2021",
			"polling_areas_fixed":         "Trước khi thành lập Tổ bầu cử",
			"to_established":              "Chậm nhất Thứ Bảy, 03/04/2021",
			"voter_list_posted":           "Chậm nhất Thứ Ba, 13/04/2021",
			"voter_conferences":           "Giữa hội nghị hiệp thương lần thứ hai về người ứng cử đại biểu Quốc hội và hội nghị hiệp thương lần thứ ba",
			"official_list_HDND":          "Chậm nhất Thứ Tư, 28/04/2021",
			"list_posted_at_polling_area": "Chậm nhất Thứ Hai, 03/05/2021",
			"polling_notice_period":       "Từ Thứ Năm, 13/05/2021",
			"campaign_end_hours_before":   "7 giờ 00, Thứ Bảy, 22/05/2021",
			"election_day":                "Chủ nhật, 23/05/2021",
			"to_minutes_sent":             "Chậm nhất Thứ Tư, 26/05/2021",
			"publish_HDND_results":        "Chậm nhất Thứ Tư, 02/06/2021",
			"rerun_or_supplementary_by":   "Thứ Hai, 07/06/2021",
			"publish_NA_results":          "Chậm nhất Thứ Bảy, 12/06/2021",
			"result_complaint_days":       "Trong 5 ngày sau khi công bố kết quả bầu cử",
			"result_complaint_resolve_NA": "Trong 30 ngày sau khi nhận khiếu nại về kết quả bầu cử",
		}},
		{election.Law2025, "2026-03-15", map[string]string{
			"announce_election_day":         "Chậm nhất Thứ Năm, 20/11/2025",
			"dossier_deadline":              "Chủ nhật, 01/02/2026",
			"to_established":                "Chậm nhất Thứ Bảy, 31/01/2026",
			"voter_list_posted":             "Chậm nhất Thứ Ba, 03/02/2026",
			"official_list_HDND":            "Chậm nhất Thứ Năm, 26/02/2026",
			"list_posted_at_polling_area":   "Chậm nhất Thứ Sáu, 27/02/2026",
			"campaign_end_hours_before":     "7 giờ 00, Thứ Bảy, 14/03/2026",
			"election_day":                  "Chủ nhật, 15/03/2026",
			"rerun_or_supplementary_by":     "Chủ nhật, 22/03/2026",
			"publish_HDND_results":          "Chậm nhất Thứ Tư, 25/03/2026",
			"publish_NA_results":            "Chậm nhất Thứ Tư, 25/03/2026",
			"result_complaint_days":         "Trong 3 ngày sau khi công bố kết quả bầu cử",
			"result_complaint_resolve_HDND": "Trong 7 ngày sau khi nhận khiếu nại về kết quả bầu cử",
		}},
	} {
		steps, order, body := stepsOn(t, dated(t, c.version, c.day), noon, "/bau-cu/lich")
		if len(order) != 42 || order[0] != "announce_election_day" {
			t.Errorf("%s: %d steps from %v", c.version, len(order), order)
		}
		for id, want := range c.want {
			if got := steps[id].due; got != want {
				t.Errorf("%s %s: %q, want %q", c.version, id, got, want)
			}
		}
		mayMove := strings.Contains(body, "có thể điều chỉnh thời gian các bước")
		if mayMove != (c.version == election.Law2025) {
			t.Errorf("%s: the council may move dates: %v", c.version, mayMove)
		}
	}
}

// A step names who acts and by which article; what the law leaves in doubt says so,
// in the version where it does.
func TestCalendarSaysItsGround(t *testing.T) {
	const doubt = "Chưa chắc chắn:"
	steps, _, _ := stepsOn(t, dated(t, election.Law2015, "2021-05-23"), noon, "/bau-cu/lich")
	if got := steps["to_minutes_sent"]; got.what != "Gửi biên bản kết quả kiểm phiếu" || got.rest != "Thực hiện: Tổ bầu cử. Điều 76(3)." {
		t.Errorf("%+v", got)
	}
	open := []string{}
	for id, s := range steps {
		if strings.Contains(s.rest, doubt) {
			open = append(open, id)
		}
	}
	slices.Sort(open)
	if want := []string{"ballots_to_to", "consult2_HDND", "mttq_sends_list_HDND", "official_list_HDND"}; !slices.Equal(open, want) {
		t.Errorf("in doubt in 2015: %v, want %v", open, want)
	}
	_, _, body := stepsOn(t, dated(t, election.Law2025, "2026-03-15"), noon, "/bau-cu/lich")
	if strings.Contains(plain(body), doubt) {
		t.Error("a day of the amended law is in doubt")
	}
}

// Past, today and next around election day and midnight, by the election's clock.
func TestCalendarByDay(t *testing.T) {
	public := dated(t, election.Law2015, "2021-05-23")
	at := func(day, hour int) time.Time { return time.Date(2021, 5, day, hour-7, 30, 0, 0, time.UTC) } // as the wall's clock at +07:00
	for name, c := range map[string]struct {
		now  time.Time
		want [4]string // the last list lawsuit 18/05, campaign's end 22/05, the day 23/05, minutes 26/05
	}{
		"two days before":        {at(21, 23), [4]string{"Đã qua", "Tiếp theo", "Chưa đến", "Chưa đến"}},
		"midnight has passed":    {at(22, 0), [4]string{"Đã qua", "Hôm nay", "Tiếp theo", "Chưa đến"}},
		"the evening before":     {at(22, 23), [4]string{"Đã qua", "Hôm nay", "Tiếp theo", "Chưa đến"}},
		"the first hour":         {at(23, 0), [4]string{"Đã qua", "Đã qua", "Hôm nay", "Tiếp theo"}},
		"the last hour":          {at(23, 23), [4]string{"Đã qua", "Đã qua", "Hôm nay", "Tiếp theo"}},
		"the day after":          {at(24, 0), [4]string{"Đã qua", "Đã qua", "Đã qua", "Tiếp theo"}},
		"long before everything": {time.Date(2020, 1, 1, 5, 0, 0, 0, time.UTC), [4]string{"Chưa đến", "Chưa đến", "Chưa đến", "Chưa đến"}},
		"long after everything":  {time.Date(2022, 1, 1, 5, 0, 0, 0, time.UTC), [4]string{"Đã qua", "Đã qua", "Đã qua", "Đã qua"}},
	} {
		steps, _, body := stepsOn(t, public, c.now, "/bau-cu/lich")
		got := [4]string{steps["list_lawsuit_end"].state, steps["campaign_end_hours_before"].state, steps["election_day"].state, steps["to_minutes_sent"].state}
		if got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		jumps := name != "long after everything"
		if strings.Count(body, `id="tiep-theo"`) != map[bool]int{true: 1}[jumps] || strings.Contains(body, `href="#tiep-theo"`) != jumps {
			t.Errorf("%s: the jump leads nowhere, or to two places", name)
		}
	}
	// What has no day of its own is past with what it must precede, and else says nothing.
	for month, want := range map[time.Month]string{4: "", 6: "Đã qua"} {
		steps, _, _ := stepsOn(t, public, time.Date(2021, month, 1, 5, 0, 0, 0, time.UTC), "/bau-cu/lich")
		if got := steps["polling_areas_fixed"].state; got != want {
			t.Errorf("%s: polling areas %q, want %q", month, got, want)
		}
		if got := steps["result_complaint_days"].state; got != "" {
			t.Errorf("%s: a complaint that nothing dates is %q", month, got)
		}
	}
	// What begins on a day goes on until election day.
	for day, want := range map[int]string{12: "Tiếp theo", 13: "Hôm nay", 14: "Đang tiến hành", 23: "Đang tiến hành", 24: "Đã qua"} {
		steps, _, _ := stepsOn(t, public, at(day, 12), "/bau-cu/lich")
		if got := steps["polling_notice_period"].state; got != want {
			t.Errorf("%d May: the notice is %q, want %q", day, got, want)
		}
	}
	// A rehearsed clock ahead of the machine's by a day.
	public.Offset = 24 * 60 * 60 * 1000
	if steps, _, _ := stepsOn(t, public, at(22, 12), "/bau-cu/lich"); steps["election_day"].state != "Hôm nay" {
		t.Error("the calendar does not go by the election's clock")
	}
}

// The home page names the next three steps until election day.
func TestHomeNamesTheNextSteps(t *testing.T) {
	public := dated(t, election.Law2015, "2021-05-23")
	for day, want := range map[int][]string{
		20: {"campaign_end_hours_before", "list_changes_end_hours_before", "election_day"},
		22: {"campaign_end_hours_before", "list_changes_end_hours_before", "election_day"},
		23: nil,
		24: nil,
	} {
		p, s := show(t, public)
		if err := p.Show(public, time.Date(2021, 5, day, 3, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
		_, body := get(t, "GET", s.URL+"/")
		var got []string
		for _, m := range regexp.MustCompile(`href="/bau-cu/lich#(\w+)"`).FindAllStringSubmatch(body, -1) {
			got = append(got, m[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d May: %v, want %v", day, got, want)
		}
	}
}

// The English page has no Vietnamese of the law in it.
func TestCalendarInEnglish(t *testing.T) {
	steps, _, body := stepsOn(t, dated(t, election.Law2015, "2021-05-23"), noon, "/en/bau-cu/lich")
	for id, want := range map[string]string{
		"campaign_end_hours_before": "07:00, Saturday, 22 May 2021",
		"to_established":            "Saturday, 3 April 2021 at the latest",
		"polling_areas_fixed":       "Before the establishment of the polling teams",
		"result_complaint_days":     "Within 5 days after the publication of the results",
	} {
		if got := steps[id].due; got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	for id, s := range steps {
		if foreign := regexp.MustCompile(`[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]`).FindString(s.due + s.what + s.rest); foreign != "" {
			t.Errorf("%s: %+v", id, s)
		}
	}
	if !strings.Contains(body, `href="/bau-cu/lich.ics"`) {
		t.Error("the file is not where the English page says")
	}
}

// What the database holds is text on the page, whoever wrote it.
func TestCalendarEscapes(t *testing.T) {
	public := dated(t, election.Law2015, "2021-05-23")
	m := &public.Calendar[0]
	m.ID, m.Title, m.Who, m.Article, m.Note, m.Open = `x" onclick="alert(1)`, hostile, hostile, hostile, hostile, true
	last := &public.Calendar[len(public.Calendar)-1]
	last.After, public.Election = hostile, hostile
	for _, path := range []string{"/bau-cu/lich", "/en/bau-cu/lich", "/"} {
		_, s := show(t, public)
		_, body := get(t, "GET", s.URL+path)
		if strings.Contains(body, "<img") || strings.Contains(body, `" onclick`) {
			t.Errorf("%s lets markup through", path)
		}
		if !strings.Contains(body, html.EscapeString("<img src=x")) {
			t.Errorf("%s says nothing hostile: the test is void", path)
		}
	}
}

// The file is served as a calendar, and is not there where there is no election.
func TestCalendarFile(t *testing.T) {
	_, s := show(t, dated(t, election.Law2015, "2021-05-23"))
	answer, body := get(t, "GET", s.URL+"/bau-cu/lich.ics")
	if got := answer.Header.Get("Content-Type"); got != "text/calendar; charset=utf-8" || !strings.HasPrefix(body, "BEGIN:VCALENDAR\r\n") {
		t.Errorf("%s: %q", got, body)
	}
	_, s = show(t, site.Public{Commune: "Xã Thiệu Ngọc"})
	if answer, _ := get(t, "GET", s.URL+"/bau-cu/lich.ics"); answer.StatusCode != http.StatusNotFound {
		t.Errorf("no election: %d", answer.StatusCode)
	}
	if _, body := get(t, "GET", s.URL+"/bau-cu/lich"); strings.Contains(body, ".ics") || !strings.Contains(body, "Chưa có cuộc bầu cử nào") {
		t.Error("a calendar of no election")
	}
}

// The calendar and the home page before election day, with every state on them.
func TestCalendarInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	public := dated(t, election.Law2015, "2021-05-23")
	p, s := show(t, public)
	if err := p.Show(public, time.Date(2021, 5, 18, 3, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/bau-cu/lich", "/en/bau-cu/lich"} {
		for _, width := range []int{webtest.Phone, webtest.Office} {
			browser.Open(t, s.URL+path, webtest.View{Width: width}).Check(t)
		}
	}
}
