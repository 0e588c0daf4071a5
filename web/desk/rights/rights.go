// Package rights is the table of who may do what, printed from the table that the
// program itself asks: a chair can check it without reading code.
package rights

import (
	"embed"
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed rights.html
var files embed.FS

// Style is the page's own.
//
//go:embed rights.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "rights.html")

// page is the whole table.
type page struct {
	web.Page
	Chapters []chapter
	Eyes     []line
	Roles    []line
}

// chapter is a group of acts.
type chapter struct {
	ID, Title string
	Acts      []line
}

// line is an act, a rule or a role, and what holds of it.
type line struct {
	Name, Text string
	Mine       bool // the reader may do it
}

var scopes = map[access.Scope]string{
	access.Anyone:      "scope.anyone",
	access.InCommune:   "scope.commune",
	access.CommuneOnly: "scope.commune_only",
	access.OwnElection: "scope.election",
	access.OwnArea:     "scope.area",
	access.OwnVillage:  "scope.village",
	access.OwnAccount:  "scope.account",
}

// Page is the page of one desk.
type Page struct{ *seat.Desk }

// Show prints the table, with what the reader may do marked.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.rights"))}
	for _, c := range access.Chapters() {
		p.Chapters = append(p.Chapters, chapter{"muc-" + string(c.Group), c.Title, lines(lang, seat.Of(r).Me(), c.Rules)})
	}
	p.Eyes, p.Roles = eyes(lang), roles(lang)
	return View.Write(w, http.StatusOK, p)
}

func lines(lang words.Lang, me *election.Account, rules []access.Rule) (all []line) {
	for _, rule := range rules {
		all = append(all, line{rule.Text, reaches(lang, rule.Who), access.Holds(*me, rule.Act)})
	}
	return all
}

// reaches says each scope with its roles: "Chủ tịch, Thư ký (trong cuộc bầu cử
// được giao)".
func reaches(lang words.Lang, who []access.Reach) string {
	var all []string
	for _, reach := range who {
		var names []string
		for _, role := range reach.Roles {
			names = append(names, roleName(lang, role))
		}
		all = append(all, strings.Join(names, ", ")+" ("+words.Text(lang, scopes[reach.Scope])+")")
	}
	return strings.Join(all, "; ")
}

func roleName(lang words.Lang, role election.Role) string {
	switch role {
	case access.Visitor:
		return words.Text(lang, "rights.anybody")
	case access.AnyAccount:
		return words.Text(lang, "rights.any_account")
	case access.System:
		return words.Text(lang, "who.system")
	}
	return words.Role(lang, role)
}

func eyes(lang words.Lang) (all []line) {
	for _, e := range access.FourEyes() {
		rule, _, _ := access.Find(e.Act)
		one := line{Name: rule.Text, Text: e.Text}
		if before, _, known := access.Find(e.After); known {
			one.Text += " · " + words.Text(lang, "rights.after", before.Text)
		}
		all = append(all, one)
	}
	return all
}

var bounds = map[access.Bound]string{
	access.WholeCommune: "bound.commune",
	access.ByElection:   "bound.election",
	access.ByArea:       "bound.area",
	access.ByVillage:    "bound.village",
}

func roles(lang words.Lang) (all []line) {
	for _, row := range access.RoleRows() {
		one := line{Name: words.Role(lang, row.Role), Text: words.Text(lang, bounds[row.Bound])}
		if row.SecondFactor {
			one.Text += " " + words.Text(lang, "accounts.with_factor")
		}
		all = append(all, one)
	}
	return all
}
