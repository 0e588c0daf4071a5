package portal_test

import (
	"compress/gzip"
	"encoding/csv"
	"html/template"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"laphieu/site"
	"laphieu/web/portal"
	"laphieu/web/webtest"
)

// Figures that nobody sees before they are announced.
const (
	hostile = `Lê <img src=x onerror=alert(1)>"'&{{.}} An (tên giả định)`
	votes   = 612
)

func announced() site.Public {
	vote := site.Vote{
		Round: 1, Kind: "first", Version: 1, Seats: 4, Status: "decided", Next: "vacant_no_supplementary",
		Totals: site.Figures{Listed: 706, Voted: 704, Valid: 682, Invalid: 22, Turnout: 9972},
		Candidates: []site.Candidate{
			{ID: "1", Name: hostile, Sex: "female", Votes: votes, Percent: 8974, Elected: true},
			{ID: "2", Name: "Lê Thế Lượng (tên giả định)", Sex: "male", Votes: 341, Percent: 5000},
			{ID: "3", Name: "Phạm Đình Khuê (tên giả định)", Sex: "male", Votes: 64, Percent: 938, Struck: true},
		},
		Reasons: []site.Reason{
			{Article: "78(1)", Relation: "2*704 > 706", Holds: true, Text: "Quá nửa số cử tri đã đi bầu"},
			{Article: "79(2)", Relation: "3*3 < 2*4", Text: "Số người trúng cử chưa đủ hai phần ba số đại biểu"},
		},
	}
	return site.Public{
		Commune: "Xã Thiệu Ngọc", Place: "huyện Thiệu Hóa, tỉnh Thanh Hóa", Election: "Bầu cử giả định", Day: "2021-05-23", Law: "2015", MadeUp: true,
		Results: []site.Published{{State: "standing", Entry: 7, Result: &site.Result{
			V: 1, Election: "Bầu cử giả định", Day: "2021-05-23", Contest: "đại biểu Hội đồng nhân dân xã", MadeUp: true, Document: "Nghị quyết số 12/NQ-UBBC (giả định)", Dated: "2021-05-27",
			AsOf: 1_622_100_000_000, Seats: 4, Elected: 3, Totals: vote.Totals,
			Units:     []site.Unit{{ID: "6", Name: "Đơn vị bầu cử số 6", Villages: []string{"Thiện Phong"}, Seats: 4, Elected: 3, Votes: []site.Vote{vote}}},
			Elsewhere: []site.Contest{{Title: "đại biểu Quốc hội", DecidedBy: "Ban bầu cử tỉnh"}},
		}}},
		Texts: map[string]string{site.Introduction: "Xã có sáu thôn.\n" + hostile, site.Address: "Thôn giả định", site.Hours: "7 giờ 00 – 17 giờ 00"},
		Check: site.Checkpoint{Size: 9, Note: "laphieu/15775\n9\nQUJD\n\n— khóa QUJD\n"},
	}
}

var noon = time.Date(2021, 6, 22, 5, 0, 0, 0, time.UTC)

func show(t *testing.T, public site.Public) (*portal.Portal, *httptest.Server) {
	t.Helper()
	p := portal.New(true)
	if err := p.Show(public, noon); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(p.Handler())
	t.Cleanup(s.Close)
	return p, s
}

func get(t *testing.T, method, url string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

var leads = regexp.MustCompile(`(?:href|src|<loc)="?>?([^"<]+)`)

// crawl follows every address from the home page and from the map of the site.
func crawl(t *testing.T, s *httptest.Server) map[string]string {
	t.Helper()
	found, waiting := map[string]string{}, []string{"/", "/en/", "/sitemap.xml"}
	for len(waiting) > 0 {
		path, _, _ := strings.Cut(waiting[0], "#")
		if waiting = waiting[1:]; path == "" || found[path] != "" {
			continue
		}
		answer, body := get(t, "GET", s.URL+path)
		if found[path] = body; answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
		for _, m := range leads.FindAllStringSubmatch(body, -1) {
			if !strings.HasPrefix(m[1], "/") {
				if !strings.HasPrefix(m[1], "#") && !strings.HasPrefix(m[1], "x ") {
					t.Errorf("%s leads away: %s", path, m[1])
				}
				continue
			}
			waiting = append(waiting, m[1])
		}
	}
	return found
}

func isPage(body string) bool { return strings.HasPrefix(body, "<!DOCTYPE html>") }

// Each page has its title with the mark, one h1, its landmarks and no script, and is
// hidden from search engines while it is a demonstration.
func TestCrawl(t *testing.T) {
	_, s := show(t, announced())
	pages := 0
	for path, body := range crawl(t, s) {
		if !isPage(body) {
			continue
		}
		pages++
		for part, want := range map[string]int{"<h1": 1, "<main": 1, "<header": 1, "<footer": 1, "<script": 1, `<script src="/tinh/`: 1, "<img": 0, "⟦": 0, `content="noindex"`: 1, "</title>": 1} {
			if got := strings.Count(body, part); got != want {
				t.Errorf("%s: %d of %s", path, got, part)
			}
		}
		_, title, _ := strings.Cut(body, "<title>")
		title, _, _ = strings.Cut(title, "</title>")
		english := strings.HasPrefix(path, "/en/")
		if strings.Contains(title, "(Dữ liệu minh họa)") == english || strings.Contains(title, "(Illustrative data)") != english || strings.Contains(body, "không phải cổng chính thức") == english {
			t.Errorf("%s: marks: %s", path, title)
		}
		if len(body) > 100<<10 {
			t.Errorf("%s: %d bytes", path, len(body))
		}
	}
	if pages != 18 {
		t.Errorf("%d pages", pages)
	}
	for path, parts := range map[string][]string{
		"/bau-cu/ket-qua": {
			"612", "99,72%", "Do Ban bầu cử tỉnh xác định", "Nghị quyết số 12/NQ-UBBC", template.HTMLEscapeString("<img src=x"), `href="/bau-cu/ket-qua/don-vi-6#ghe-trong">1</a>`,
		},
		"/bau-cu/ket-qua/don-vi-6": {
			"Kết quả ở Đơn vị bầu cử số 6", "612", "89,74%", "50,00%", "99,72%", "ít nhất 342 trong 682", "Vì sao không bầu cử thêm", "3 × 3 = 9 ≥ 8 = 2 × 4", "2 × 704 = 1.408 &gt; 706",
			"Nghị quyết số 12/NQ-UBBC", template.HTMLEscapeString("<img src=x"), `aria-current="true"`,
		},
		"/gioi-thieu": {"Xã có sáu thôn.\n", template.HTMLEscapeString("<img src=x")},
		"/lien-he":    {"Địa chỉ trụ sở", "Thôn giả định", "7 giờ 00 – 17 giờ 00"},
		"/":           {"Thôn giả định", `href="/bau-cu/ket-qua#don-vi"`, `href="/bau-cu/ket-qua/don-vi-6"`},
	} {
		_, body := get(t, "GET", s.URL+path)
		for _, part := range parts {
			if !strings.Contains(body, part) {
				t.Errorf("%s lacks %s", path, part)
			}
		}
	}
}

// The candidates of a record page stand by their votes, whatever the ballot's order.
func TestRanked(t *testing.T) {
	public := announced()
	all := public.Results[0].Result.Units[0].Votes[0].Candidates
	all[0], all[2] = all[2], all[0]
	_, s := show(t, public)
	_, body := get(t, "GET", s.URL+"/bau-cu/ket-qua/don-vi-6")
	last := 0
	for _, votes := range []string{"<strong>612</strong>", "<strong>341</strong>", "<strong>64</strong>"} {
		at := strings.Index(body, votes)
		if at < last {
			t.Errorf("%s stands too early", votes)
		}
		last = at
	}
}

// All votes are one table, in which no name is a formula.
func TestFigures(t *testing.T) {
	public := announced()
	public.Results[0].Result.Units[0].Votes[0].Candidates[1].Name = `=HYPERLINK("http://x.invalid";"Bà Lê")`
	_, s := show(t, public)
	answer, body := get(t, "GET", s.URL+"/bau-cu/ket-qua/so-phieu.csv")
	if answer.Header.Get("Content-Type") != "text/csv; charset=utf-8" {
		t.Error(answer.Header)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(body, "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if rows[1][7] != hostile || rows[1][8] != "612" || rows[1][9] != "1" || rows[3][9] != "0" || rows[1][10] != "1" || rows[1][5] != "682" {
		t.Errorf("%q", rows)
	}
	if !strings.HasPrefix(rows[2][7], "'=") {
		t.Errorf("a formula: %q", rows[2])
	}
	public.Results = nil
	_, s = show(t, public)
	if answer, _ := get(t, "GET", s.URL+"/bau-cu/ket-qua/so-phieu.csv"); answer.StatusCode != http.StatusNotFound {
		t.Errorf("before the announcement: %d", answer.StatusCode)
	}
}

// Before the announcement, and after it is withdrawn, no figure of votes is at any
// address; a superseded one says that another took its place.
func TestNoFigureBefore(t *testing.T) {
	full := announced()
	before := full
	before.Results, before.Check = nil, site.Checkpoint{}
	withdrawn := full
	withdrawn.Results = []site.Published{{State: "withdrawn", EndedAt: 1_622_200_000_000, Result: full.Results[0].Result.Bare()}}
	for name, public := range map[string]site.Public{"before": before, "withdrawn": withdrawn, "nothing at all": {Commune: "Xã Thiệu Ngọc"}} {
		_, s := show(t, public)
		for path, body := range crawl(t, s) {
			for _, figure := range []string{"612", "89,74", "89.74", "9972", "99,72", "682", "Lê Thế Lượng"} {
				if isPage(body) && strings.Contains(body, figure) {
					t.Errorf("%s: %s shows %s", name, path, figure)
				}
			}
			if name == "withdrawn" && strings.HasSuffix(path, "/ket-qua") && !strings.Contains(body, "12/NQ-UBBC") {
				t.Errorf("%s does not say what was withdrawn", path)
			}
		}
	}
	replaced := full
	replaced.Results = append([]site.Published{{State: "superseded", EndedAt: 1, Result: withdrawn.Results[0].Result}}, full.Results...)
	_, s := show(t, replaced)
	if _, body := get(t, "GET", s.URL+"/bau-cu/ket-qua"); !strings.Contains(body, "đã được thay bằng lần công bố sau") || !strings.Contains(body, "612") {
		t.Error("a superseded announcement does not lead to the one that stands")
	}
}

// The election's own day decides what the home page says.
func TestHomeByDay(t *testing.T) {
	public := announced()
	public.Results = nil
	for day, want := range map[string]string{"2021-06-25": "Còn 3", "2021-06-22": "Hôm nay là ngày bầu cử", "2021-06-21": "chờ công bố kết quả"} {
		public.Day = day
		_, s := show(t, public)
		if _, body := get(t, "GET", s.URL+"/"); !strings.Contains(body, want) {
			t.Errorf("%s: not %q", day, want)
		}
	}
}

func TestHTTP(t *testing.T) {
	p, s := show(t, announced())
	answer, plain := get(t, "GET", s.URL+"/bau-cu")
	tag := answer.Header.Get("ETag")
	for name, want := range map[string]string{"Cache-Control": "public, no-cache", "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex", "Set-Cookie": ""} {
		if got := answer.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if csp := answer.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") || !strings.Contains(csp, "script-src 'self';") || strings.Contains(csp, "unsafe") {
		t.Errorf("policy %q", csp)
	}
	if answer, body := get(t, "GET", s.URL+"/bau-cu", "If-None-Match", tag); answer.StatusCode != http.StatusNotModified || body != "" {
		t.Errorf("known page: %d", answer.StatusCode)
	}
	if answer, body := get(t, "HEAD", s.URL+"/bau-cu"); answer.StatusCode != http.StatusOK || body != "" || answer.ContentLength != int64(len(plain)) {
		t.Errorf("HEAD: %d, %d", answer.StatusCode, answer.ContentLength)
	}
	if answer, body := get(t, "GET", s.URL+"/bau-cu", "Range", "bytes=2-9", "Accept-Encoding", "gzip"); answer.StatusCode != http.StatusPartialContent || body != plain[2:10] {
		t.Errorf("a part: %d, %q", answer.StatusCode, body)
	}
	answer, zipped := get(t, "GET", s.URL+"/bau-cu", "Accept-Encoding", "br, gzip")
	z, err := gzip.NewReader(strings.NewReader(zipped))
	if err != nil || answer.Header.Get("ETag") == tag {
		t.Fatalf("%v, the tag of the plain page", err)
	}
	if body, err := io.ReadAll(z); err != nil || string(body) != plain {
		t.Errorf("unzipped: %v", err)
	}
	if _, body := get(t, "GET", s.URL+"/bau-cu", "Cookie", "__Host-phien=0123456789; phien=0123456789"); body != plain {
		t.Error("a cookie changes a page")
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		if answer, _ := get(t, method, s.URL+"/bau-cu"); answer.StatusCode != http.StatusMethodNotAllowed {
			t.Errorf("%s: %d", method, answer.StatusCode)
		}
	}
	for _, path := range []string{"/tin-tuc", "/van-ban", "/404", "/en/404", "/bau-cu/", "/en/hoi-dap", "/bau-cu%2Fket-qua", "/nhap-so-lieu", "/chon-vai"} {
		answer, body := get(t, "GET", s.URL+path, "If-None-Match", "*")
		if answer.StatusCode != http.StatusNotFound || strings.Contains(body, "There is no such page") != strings.HasPrefix(path, "/en/") {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
	}
	// Shown again, nothing is rendered; after a restart the bytes are the same.
	rendered := p.Rendered
	if err := p.Show(announced(), noon.Add(time.Minute)); err != nil || p.Rendered != rendered {
		t.Errorf("%v, %d pages rendered again", err, p.Rendered-rendered)
	}
	_, other := show(t, announced())
	if again, body := get(t, "GET", other.URL+"/bau-cu"); body != plain || again.Header.Get("ETag") != tag {
		t.Error("after a restart the page is another")
	}
	// Days that pass change the home page and the calendar alone.
	waiting := announced()
	waiting.Results, waiting.Day = nil, "2021-07-22"
	if err := p.Show(waiting, noon); err != nil {
		t.Fatal(err)
	}
	rendered = p.Rendered
	if err := p.Show(waiting, noon.AddDate(0, 0, 1)); err != nil || p.Rendered != rendered+4 {
		t.Errorf("%v, %d pages rendered for a new day", err, p.Rendered-rendered)
	}
}

// Every page at a phone's and an office's width, without scripts by its policy.
func TestInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	_, s := show(t, announced())
	for path, body := range crawl(t, s) {
		if !isPage(body) {
			continue
		}
		for _, width := range []int{webtest.Phone, webtest.Office} {
			tab := browser.Open(t, s.URL+path, webtest.View{Width: width})
			tab.Check(t)
		}
	}
}
