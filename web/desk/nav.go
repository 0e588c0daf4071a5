// The entries of the desk, in the order of an election. An entry appears when its
// page works and this person has any use of it.

package desk

import (
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// entry is one row of the map.
type entry struct {
	key, href string
	act       access.Act
}

// groups are the entries whose pages work. Later issues add theirs to the four
// groups of an election, between the first and the last here.
var groups = []struct {
	key     string
	below   bool
	entries []entry
}{
	{"", false, []entry{
		{"nav.today", seat.Home, access.ViewHome},
	}},
	{"", true, []entry{
		{"nav.log", seat.Log, access.ReadLog},
		{"nav.checkpoints", seat.Checks, access.ViewCheckpoints},
		{"nav.journal", seat.Journal, access.ReadJournal},
		{"nav.accounts", seat.Accounts, access.ViewAccounts},
		{"nav.texts", seat.Texts, access.ChangeCommuneText},
		{"nav.settings", seat.Setup, access.ViewSetup},
	}},
	{"", true, []entry{
		{"nav.mine", seat.Mine, access.ViewOwnAccount},
	}},
}

// nav lists what this session may open.
func nav(r *http.Request, s *seat.Seat) (all []web.NavGroup) {
	for _, g := range groups {
		group := web.NavGroup{Key: g.key, Below: g.below}
		for _, e := range g.entries {
			if access.Holds(*s.Me(), e.act) && s.Session.Allows(e.act) == nil {
				group.Entries = append(group.Entries, web.NavEntry{Key: e.key, Href: e.href, Current: under(r.URL.Path, e.href)})
			}
		}
		if len(group.Entries) > 0 {
			all = append(all, group)
		}
	}
	return all
}

// under reports whether a page belongs to an entry.
func under(path, href string) bool {
	return path == href || href != seat.Home && strings.HasPrefix(path, href+"/")
}
