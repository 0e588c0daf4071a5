// The entries of the desk, in the order of an election. An entry appears when its
// page works and this person has any use of it.

package desk

import (
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/board"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/seat"
)

// mapped is one row of the map: a page of the table of routes, with its act.
type mapped struct {
	key, pattern string
	act          access.Act
}

// groups is the map. The four groups of an election stand in its order; a page that
// is about one election lies below seat.OneElection, and its entry leads into the
// election that the header names.
var groups = []struct {
	key     string
	below   bool
	entries []mapped
}{
	{"", false, []mapped{
		{"nav.today", seat.Home, access.ViewHome},
	}},
	{"nav.prepare", false, []mapped{
		{"nav.preparing", seat.OneElection + prepare.Path, access.ViewSetup},
	}}, // nav.calendar, nav.bodies, nav.roll, nav.candidates, nav.outreach
	{"nav.day", false, nil}, // nav.turnout, nav.incidents
	{"nav.count", false, []mapped{
		{"nav.entry", seat.OneElection + seat.Entry, access.ViewEntry},
		{"nav.count_overview", seat.OneElection + seat.Overview, access.ViewCount},
		{"nav.results", seat.OneElection + seat.Results, access.ViewResults},
		{"nav.board", seat.OneElection + board.Path, access.ViewBoard},
	}},
	{"nav.after", false, nil}, // nav.complaints, nav.inspection, nav.commend, nav.summary
	{"", true, []mapped{ // nav.portal
		{"nav.log", seat.Log, access.ReadLog},
		{"nav.checkpoints", seat.Checks, access.ViewCheckpoints},
		{"nav.journal", seat.Journal, access.ReadJournal},
		{"nav.accounts", seat.Accounts, access.ViewAccounts},
		{"nav.texts", seat.Texts, access.ChangeCommuneText},
		{"nav.settings", seat.Setup, access.ViewSetup},
	}},
	{"", true, []mapped{
		{"nav.mine", seat.Mine, access.ViewOwnAccount},
	}},
}

// alsoFor are entries that not everybody needs who may open their pages: a typist
// has the sheets to type and nothing else.
var alsoFor = map[string]access.Act{"nav.board": access.ViewCount}

// nav lists what this session may open.
func nav(r *http.Request, s *seat.Seat) (all []web.NavGroup) {
	for _, g := range groups {
		group := web.NavGroup{Key: g.key, Below: g.below}
		for _, e := range g.entries {
			if href, opens := e.leads(s); opens {
				group.Entries = append(group.Entries, web.NavEntry{Key: e.key, Href: href, Current: under(r.URL.Path, href)})
			}
		}
		if len(group.Entries) > 0 {
			all = append(all, group)
		}
	}
	return all
}

// leads gives an entry's address, in the election that the page speaks of.
func (e *mapped) leads(s *seat.Seat) (href string, opens bool) {
	if s.Session.Allows(e.act) != nil {
		return "", false
	}
	page, bound := strings.CutPrefix(e.pattern, seat.OneElection)
	if !bound {
		return e.pattern, access.Holds(*s.Me(), e.act)
	}
	id := s.Election.ID
	if also, more := alsoFor[e.key]; more && !s.Anywhere(also, access.Target{Election: id}) {
		return "", false
	}
	return seat.InElection(id, page), id != "" && s.Anywhere(e.act, access.Target{Election: id})
}

// under reports whether a page belongs to an entry: below it, or its part of one
// election.
func under(path, href string) bool {
	_, page := seat.WithinElection(path)
	for _, at := range []string{path, page} {
		if at == href || href != seat.Home && strings.HasPrefix(at, href+"/") {
			return true
		}
	}
	return false
}
