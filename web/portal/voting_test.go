package portal_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/law"
	"laphieu/site"
)

func electionPage(t *testing.T, public site.Public, path string) string {
	t.Helper()
	_, s := show(t, public)
	answer, body := get(t, "GET", s.URL+path)
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d", path, answer.StatusCode)
	}
	return body
}

var (
	citation = regexp.MustCompile(`<span class="article">Điều[\x{00a0} ]([^<]+)</span>`)
	drawn    = regexp.MustCompile(`(?s)<svg class="drawing"[^>]*role="img" aria-label="([^"]+)">(.*?)</svg>`)
)

// grounds are the articles that a rule or a step rests on which a version of the law
// does not leave open.
func grounds(version election.Law) map[string]bool {
	sound := map[string]bool{}
	for _, r := range law.Rules() {
		if !r.AppliesTo(version) || r.GradeIn(version).Open() {
			continue
		}
		for _, article := range strings.Split(r.Article, ", ") {
			sound[article] = true
		}
	}
	for _, d := range (law.RuleSet{Law: version}).Calendar(election.Date{Year: 2026, Month: 3, Day: 15}) {
		sound[d.Article] = sound[d.Article] || !d.Grade.Open() // "25(2)d, 70"
	}
	return sound
}

// Each sentence stands on an article that the law engine knows under the election's
// law and does not leave open; the hours are its numbers.
func TestVotingStandsOnTheLaw(t *testing.T) {
	for _, version := range []election.Law{election.Law2015, election.Law2025} {
		body, sound := electionPage(t, dated(t, version, "2026-03-15"), "/bau-cu"), grounds(version)
		cited := citation.FindAllStringSubmatch(body, -1)
		if len(cited) != 25 {
			t.Errorf("%s: %d citations", version, len(cited))
		}
		for _, m := range cited {
			if article := strings.ReplaceAll(m[1], "\u00a0", " "); !sound[article] {
				t.Errorf("%s: nothing sure rests on Article %s", version, article)
			}
		}
		rules := law.RuleSet{Law: version}
		hours := map[string]int{}
		for _, c := range law.Constants() {
			hours[c.Key], _ = rules.Number(c)
		}
		text := plain(body)
		for _, want := range []string{
			fmt.Sprintf("Từ %d giờ 00 đến %d giờ 00", hours["poll_opens"], hours["poll_closes"]),
			fmt.Sprintf("không trước %d giờ 00", hours["poll_opens_earliest"]),
			fmt.Sprintf("không quá %d giờ 00", hours["poll_closes_latest"]),
			fmt.Sprintf("đủ %d tuổi", hours["voting_age"]),
			fmt.Sprintf("chưa đủ %d tháng", hours["temporary_months"]),
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: not %q", version, want)
			}
		}
		if old := version == election.Law2015; strings.Contains(text, "cấp huyện") != old || strings.Contains(text, "83/2025/QH15") == old {
			t.Errorf("%s: what differs between the versions", version)
		}
	}
}

// The drawings have their text in the page's language, and no letters in them.
func TestVotingDrawings(t *testing.T) {
	for path, first := range map[string]string{"/bau-cu": "Nét vẽ: ", "/en/bau-cu": "Drawing: "} {
		all := drawn.FindAllStringSubmatch(electionPage(t, dated(t, election.Law2025, "2026-03-15"), path), -1)
		if len(all) != 5 {
			t.Errorf("%s: %d drawings", path, len(all))
		}
		for _, m := range all {
			if !strings.HasPrefix(m[1], first) || strings.Contains(m[2], "<text") || !strings.Contains(m[2], "<path") {
				t.Errorf("%s: %q draws %q", path, m[1], m[2])
			}
		}
	}
}

// The English page has no Vietnamese but the name of the election and the stamp's
// words; where there is no election nobody is told how to vote.
func TestVotingInEnglishAndWithout(t *testing.T) {
	public := dated(t, election.Law2015, "2021-05-23")
	_, body, _ := strings.Cut(electionPage(t, public, "/en/bau-cu"), "<main")
	body, _, _ = strings.Cut(body, "</main>")
	body = strings.NewReplacer("Đã bỏ phiếu", "", "74(1)đ", "", public.Election, "").Replace(body)
	if foreign := regexp.MustCompile(`\S*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\S*`).FindString(plain(body)); foreign != "" {
		t.Errorf("%q on the English page", foreign)
	}
	if body := electionPage(t, site.Public{Commune: "Xã Thiệu Ngọc"}, "/bau-cu"); strings.Contains(body, "cach-bo-phieu") || strings.Contains(body, "19") && strings.Contains(body, "giờ") {
		t.Error("no election, and how to vote in it")
	}
}
