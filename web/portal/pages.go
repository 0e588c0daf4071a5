// The pages: which addresses there are, and what each is made of.

package portal

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/xml"
	"html/template"
	"time"

	"laphieu/election"
	"laphieu/site"
	"laphieu/web"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

//go:embed portal.css
var style []byte

// Addresses that are no page to be asked for.
const (
	notFound        = "/404"
	notFoundEnglish = "/en/404"
)

const (
	kindPage  = "text/html; charset=utf-8"
	kindStyle = "text/css; charset=utf-8"
	kindIcon  = "image/svg+xml"
	kindMap   = "application/xml; charset=utf-8"
)

// address is a page's place in menus: its path, its title, its template.
type address struct{ path, title, file string }

var addresses = []address{
	{"/", "portal.home", "home.html"},
	{"/bau-cu", "portal.election", "election.html"},
	{"/bau-cu/ket-qua", "portal.result", "result.html"},
	{"/bau-cu/doi-chieu", "portal.check", "check.html"},
	{"/so-do", "portal.map", "map.html"},
	{notFound, "portal.missing", "missing.html"},
}

var templates = func() map[words.Lang]map[string]*template.Template {
	all := map[words.Lang]map[string]*template.Template{}
	for _, lang := range []words.Lang{words.VI, words.EN} {
		all[lang] = map[string]*template.Template{}
		for _, a := range addresses {
			all[lang][a.file] = web.PublicTemplate(lang, files, "frame.html", a.file)
		}
	}
	return all
}()

var (
	wholeStyle   = append(append(web.StaticFile("tokens.css"), '\n'), style...)
	styleAddress = "/tinh/" + shortHash(wholeStyle) + "/cong.css"
	iconAddress  = "/tinh/" + shortHash(web.StaticFile("icon.svg")) + "/icon.svg"
)

func shortHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// sources lists everything that is served.
func (p *Portal) sources(public site.Public, now time.Time) (all []source) {
	hidden := p.demo || public.MadeUp
	for _, lang := range []words.Lang{words.VI, words.EN} {
		for _, a := range addresses {
			d := &view{Lang: lang, Path: a.path, Title: words.Text(lang, a.title), Public: public, Demo: p.demo, Hidden: hidden, Style: styleAddress, Icon: iconAddress}
			if a.path == "/" {
				d.today(now)
			}
			t := templates[lang][a.file]
			all = append(all, source{
				path: web.In(lang, a.path), kind: kindPage, cache: fresh, data: d, hidden: hidden,
				write: func(out *bytes.Buffer) error { return t.Execute(out, d) },
			})
		}
	}
	fixed := func(path, kind string, content []byte) source {
		return source{path: path, kind: kind, cache: forGood, data: path, write: func(out *bytes.Buffer) error { out.Write(content); return nil }}
	}
	all = append(all, fixed(styleAddress, kindStyle, wholeStyle), fixed(iconAddress, kindIcon, web.StaticFile("icon.svg")))
	return append(all, source{path: "/sitemap.xml", kind: kindMap, cache: fresh, data: "sitemap", hidden: hidden, write: writeMap})
}

// writeMap writes the addresses in both languages. They are relative to the server
// that is asked: it knows no name of its own yet.
func writeMap(out *bytes.Buffer) error {
	type place struct {
		Loc string `xml:"loc"`
	}
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []place  `xml:"url"`
	}
	for _, a := range addresses {
		if a.path != notFound {
			set.URLs = append(set.URLs, place{a.path}, place{web.In(words.EN, a.path)})
		}
	}
	out.WriteString(xml.Header)
	return xml.NewEncoder(out).Encode(set)
}

// view is what a page's template is given.
type view struct {
	site.Public
	Lang        words.Lang
	Path, Title string
	Demo        bool
	Hidden      bool
	Style, Icon string
	Left        int // days to election day; negative: it is over
}

// today counts by the election's own clock.
func (v *view) today(now time.Time) {
	at := time.UnixMilli(now.UnixMilli() + v.Offset).In(zone)
	day, err := election.ParseDate(v.Day)
	if err == nil {
		v.Left = election.Date{Year: at.Year(), Month: at.Month(), Day: at.Day()}.DaysUntil(day)
	}
}

// zone is the hour that is shown.
var zone = time.FixedZone("+07", 7*60*60)

// Now is the announcement that stands.
func (v *view) Now() *site.Published { return v.Standing() }

// Is reports whether a menu's entry leads to this page.
func (v *view) Is(path string) bool { return v.Path == path }

// Num prints a whole number.
func (v *view) Num(n int64) string { return words.Number(v.Lang, n) }

// Share prints a percentage.
func (v *view) Share(p int64) string {
	if p == site.NoPercent {
		return "–"
	}
	return words.Percent(v.Lang, election.Percent(p))
}

// Date prints a day that is kept as YYYY-MM-DD.
func (v *view) Date(day string) string {
	d, err := election.ParseDate(day)
	if err != nil {
		return day
	}
	return words.Day(v.Lang, time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
}

// When prints an hour of the election's clock.
func (v *view) When(ms int64) string { return words.Moment(v.Lang, time.UnixMilli(ms).In(zone)) }

// Ours prints a comparison in whole numbers.
func (v *view) Ours(r site.Reason) string {
	if r.Relation == "" {
		return "–"
	}
	return words.Relation(v.Lang, r.Relation, r.Holds)
}

// Name is a candidate with the form of address.
func (v *view) Name(c site.Candidate) string {
	switch election.Sex(c.Sex) {
	case election.Male:
		return words.Text(words.VI, "names.mr", c.Name)
	case election.Female:
		return words.Text(words.VI, "names.ms", c.Name)
	}
	return c.Name
}

// Why are the reasons for a seat that stays empty: what the law says of a further
// vote.
func (v *view) Why(vote site.Vote) (all []site.Reason) {
	for _, r := range vote.Reasons {
		if len(r.Article) >= 2 && r.Article[:2] == "79" {
			all = append(all, r)
		}
	}
	return all
}

// Width is the length of a bar of a thousand.
func (v *view) Width(votes, valid int64) int64 {
	if valid <= 0 {
		return 0
	}
	return min(1000*votes/valid, 1000)
}
