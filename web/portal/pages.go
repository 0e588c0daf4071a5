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

//go:embed reading.js
var script []byte

// Addresses that are no page to be asked for.
const (
	notFound        = "/404"
	notFoundEnglish = "/en/404"
)

const (
	kindPage   = "text/html; charset=utf-8"
	kindStyle  = "text/css; charset=utf-8"
	kindScript = "text/javascript; charset=utf-8"
	kindIcon   = "image/svg+xml"
	kindMap    = "application/xml; charset=utf-8"
	kindTable  = "text/csv; charset=utf-8"
	kindICS    = "text/calendar; charset=utf-8"
)

// address is a page's place in menus: its path, its title, its template.
type address struct{ path, title, file string }

var addresses = []address{
	{"/", "portal.home", "home.html"},
	{"/gioi-thieu", "portal.about", "about.html"},
	{"/bau-cu", "portal.election", "election.html"},
	{calendarPath, "portal.calendar", "calendar.html"},
	{"/bau-cu/ket-qua", "portal.result", "result.html"},
	{"/bau-cu/doi-chieu", "portal.check", "check.html"},
	{"/lien-he", "portal.contact", "contact.html"},
	{"/so-do", "portal.map", "map.html"},
	{notFound, "portal.missing", "missing.html"},
}

var templates = func() map[words.Lang]map[string]*template.Template {
	all := map[words.Lang]map[string]*template.Template{}
	for _, lang := range []words.Lang{words.VI, words.EN} {
		all[lang] = map[string]*template.Template{}
		for _, a := range append(addresses, unitAddress) {
			all[lang][a.file] = web.PublicTemplate(lang, files, "frame.html", a.file)
		}
	}
	return all
}()

var (
	wholeStyle    = append(append(web.StaticFile("tokens.css"), '\n'), style...)
	styleAddress  = "/tinh/" + shortHash(wholeStyle) + "/cong.css"
	scriptAddress = "/tinh/" + shortHash(script) + "/doc.js"
	iconAddress   = "/tinh/" + shortHash(web.StaticFile("icon.svg")) + "/icon.svg"
)

func shortHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// sources lists everything that is served. The portal is shown every second: whole is
// the fingerprint of what is public, taken once for all pages.
func (p *Portal) sources(public site.Public, whole [sha256.Size]byte, now time.Time) (all []source) {
	var places []string // that a map of the site names
	for _, lang := range []words.Lang{words.VI, words.EN} {
		add := func(a address, unit *site.Unit) {
			d := p.view(public, lang, a)
			if d.Unit = unit; unit != nil {
				d.Title = words.Text(lang, a.title, unit.Name)
			}
			if a.path == "/" || a.path == calendarPath {
				d.today(now)
			}
			all = append(all, d.source(whole))
			if a.path != notFound {
				places = append(places, web.In(lang, a.path))
			}
		}
		for _, a := range addresses {
			add(a, nil)
		}
		for i, units := 0, public.Units(); i < len(units); i++ {
			a := unitAddress
			a.path = unitPath(&units[i])
			add(a, &units[i])
		}
	}
	all = append(all, fixed...)
	if at := public.Standing(); at != nil {
		all = append(all, p.figures(at.Result))
	}
	if len(public.ICS) > 0 {
		all = append(all, source{
			path: calendarFile, kind: kindICS, cache: fresh, data: public.ICS, hidden: p.hides(public),
			write: func(out *bytes.Buffer) error { out.Write(public.ICS); return nil },
		})
	}
	return append(all, source{
		path: "/sitemap.xml", kind: kindMap, cache: fresh, data: places, hidden: p.hides(public),
		write: func(out *bytes.Buffer) error { return writeMap(out, places) },
	})
}

// hides reports whether search engines are asked to stay away.
func (p *Portal) hides(public site.Public) bool { return p.demo || public.MadeUp }

func (p *Portal) view(public site.Public, lang words.Lang, a address) *view {
	return &view{
		Lang: lang, Path: a.path, file: a.file, Title: words.Text(lang, a.title), Public: public, Demo: p.demo, Hidden: p.hides(public),
		Style: styleAddress, Script: scriptAddress, Icon: iconAddress,
	}
}

// source is the page as a view shows it. Its address says the rest of what it is of.
func (v *view) source(whole [sha256.Size]byte) source {
	t := templates[v.Lang][v.file]
	return source{
		path: web.In(v.Lang, v.Path), kind: kindPage, cache: fresh, hidden: v.Hidden,
		data: struct {
			Whole [sha256.Size]byte
			Left  int
			Today string
		}{whole, v.Left, v.Today},
		write: func(out *bytes.Buffer) error { return t.Execute(out, v) },
	}
}

// fixed are files of the program, each under the digest of what is in it.
var fixed = []source{
	file(styleAddress, kindStyle, wholeStyle), file(scriptAddress, kindScript, script), file(iconAddress, kindIcon, web.StaticFile("icon.svg")),
}

func file(path, kind string, content []byte) source {
	return source{path: path, kind: kind, cache: forGood, data: path, write: func(out *bytes.Buffer) error { out.Write(content); return nil }}
}

// writeMap writes the addresses in both languages. They are relative to the server
// that is asked: it knows no name of its own yet.
func writeMap(out *bytes.Buffer, places []string) error {
	type place struct {
		Loc string `xml:"loc"`
	}
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []place  `xml:"url"`
	}
	for _, path := range places {
		set.URLs = append(set.URLs, place{path})
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
	Unit        *site.Unit // that a record page is about
	Left        int        // days to election day; negative: it is over
	Today       string     // YYYY-MM-DD, on the pages that go by it

	Style, Script, Icon string
	file                string // its template
}

// today counts by the election's own clock.
func (v *view) today(now time.Time) {
	at := time.UnixMilli(now.UnixMilli() + v.Offset).In(zone)
	v.Today = at.Format(time.DateOnly)
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

// Date prints a day that is kept as YYYY-MM-DD.
func (v *view) Date(day string) string {
	at := dayOf(day)
	if at.IsZero() {
		return day
	}
	return words.Day(v.Lang, at)
}

// When prints an hour of the election's clock.
func (v *view) When(ms int64) string { return words.Moment(v.Lang, time.UnixMilli(ms).In(zone)) }
