// Package accounts is where people get their way in, their roles, and lose both:
// the list, one account, and a page of its own for each act that changes one.
package accounts

import (
	"embed"
	"net/http"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed accounts.css
var Style []byte

// The templates.
var (
	ListView   = web.NewView[*listPage](files, "list.html")
	OneView    = web.NewView[*onePage](files, "one.html")
	SecretView = web.NewView[*secretPage](files, "secret.html")
	RoleView   = web.NewView[*rolePage](files, "role.html")
)

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// listPage lists everybody.
type listPage struct {
	web.Page
	New    *web.Link
	Filter web.Filter
	People web.Table
	Empty  *web.Blank
}

// The choices of the filter.
const (
	anybody  = ""
	noRole   = "chua"
	disabled = "ngung"
)

// List shows the accounts that a filter leaves.
func (h Page) List(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	p := &listPage{Page: h.Desk.Page(r, words.Text(lang, "nav.accounts"))}
	if s.Reaches(access.CreateAccount, access.Target{}) {
		p.New = &web.Link{Text: words.Text(lang, "accounts.new"), Href: seat.Accounts + "/moi"}
	}
	search, only := r.URL.Query().Get("tim"), r.URL.Query().Get("loc")
	err := h.Desk.View(r, func(v *store.View) error {
		accounts, err := v.Accounts()
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		shown := filtered(accounts, search, only)
		p.People = table(teller, shown)
		p.Filter = filter(lang, search, only, len(shown), len(accounts))
		return err
	})
	if err != nil {
		return err
	}
	if len(p.People.Rows) == 0 {
		p.Empty = &web.Blank{
			Drawing: "box", Title: words.Text(lang, "accounts.none"), Text: words.Text(lang, "accounts.none_text"),
			Button: web.Link{Text: words.Text(lang, "filter.clear"), Href: seat.Accounts},
		}
	}
	return ListView.Write(w, http.StatusOK, p)
}

// filtered leaves what fits, sorted as Vietnamese names are.
func filtered(accounts []store.Account, search, only string) (shown []store.Account) {
	wanted := viet.Search(search)
	for _, a := range accounts {
		fits := search == "" || strings.Contains(viet.Search(a.Name), wanted) || strings.Contains(a.Login, wanted)
		switch only {
		case anybody:
		case noRole:
			fits = fits && len(a.Grants) == 0 && !a.Disabled
		case disabled:
			fits = fits && a.Disabled
		default:
			fits = fits && slices.ContainsFunc(a.Grants, func(g election.Grant) bool { return string(g.Role) == only })
		}
		if fits {
			shown = append(shown, a)
		}
	}
	people := make(map[election.AccountID]viet.Person, len(shown)) // each name is taken apart once
	for _, a := range shown {
		people[a.ID] = viet.Person{Name: viet.SplitName(a.Name)}
	}
	slices.SortStableFunc(shown, func(a, b store.Account) int { return viet.CompareNames(people[a.ID], people[b.ID]) })
	return shown
}

func filter(lang words.Lang, search, only string, shown, total int) web.Filter {
	f := web.Filter{Action: seat.Accounts, ID: "loc", Search: search, Shown: shown, Total: total}
	choices := []web.Option{
		{Value: anybody, Text: words.Text(lang, "accounts.all")},
		{Value: noRole, Text: words.Text(lang, "accounts.no_role")},
		{Value: disabled, Text: words.Text(lang, "accounts.disabled")},
	}
	for _, role := range election.Roles {
		choices = append(choices, web.Option{Value: string(role), Text: words.Role(lang, role)})
	}
	for i := range choices {
		choices[i].Chosen = choices[i].Value == only
	}
	f.Selects = []web.Select{{Name: "loc", Label: words.Text(lang, "accounts.which"), Options: choices}}
	if search != "" || only != "" {
		f.Clear = seat.Accounts
	}
	return f
}

func table(teller *record.Teller, accounts []store.Account) web.Table {
	lang := teller.Lang
	t := web.Table{Caption: words.Text(lang, "accounts.people"), Columns: []web.Column{
		{Title: words.Text(lang, "field.name")},
		{Title: words.Text(lang, "field.login")},
		{Title: words.Text(lang, "field.role")},
		{Title: words.Text(lang, "accounts.state")},
	}}
	for _, a := range accounts {
		var roles []string
		for _, g := range a.Grants {
			roles = append(roles, teller.Grant(g))
		}
		if len(roles) == 0 {
			roles = []string{words.Text(lang, "role_none")}
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{
			{Text: a.Name, Href: onePath(a.ID)}, {Text: a.Login}, {Text: strings.Join(roles, "; ")}, {Text: words.Text(lang, stateKey(a.Disabled))},
		}})
	}
	return t.Filled()
}

func stateKey(off bool) string {
	if off {
		return "accounts.state_off"
	}
	return "accounts.state_on"
}

func onePath(id election.AccountID) string { return seat.Accounts + "/" + string(id) }
