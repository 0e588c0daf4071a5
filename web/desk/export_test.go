package desk

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/setup"
	"laphieu/web/words"
)

// Row is what the tests outside need of a row.
type Row struct {
	Method, Pattern string
	Act, For        access.Act
	Draft           []string
}

// Rows lists the table.
func Rows() (all []Row) {
	for _, r := range (&desk{}).rows() {
		all = append(all, Row{r.Method, r.Pattern, r.Act, r.For, r.Draft})
	}
	return all
}

// What is fetched takes an act that reads, all else one that changes; a page that
// shows a form names the act of the form.
func TestRows(t *testing.T) {
	for _, row := range Rows() {
		rule, _, known := access.Find(row.Act)
		if !known {
			t.Errorf("%s %s: %s stands in no row of the access table", row.Method, row.Pattern, row.Act)
		}
		reads := rule.Kind == access.Reads
		if fetched := row.Method == http.MethodGet; fetched != reads {
			t.Errorf("%s %s: %s %s", row.Method, row.Pattern, row.Act, rule.Kind)
		}
		if row.Draft != nil && row.Method != http.MethodPost {
			t.Errorf("%s %s keeps a draft and takes no form", row.Method, row.Pattern)
		}
	}
}

// Each act that a form of the desk asks for is said in the log, or is the desk's
// own.
func TestActsAreSaid(t *testing.T) {
	silent := map[access.Act]bool{
		access.SignIn: true, access.SignOut: true, access.SaveDraft: true, access.ResumeSession: true, access.ChooseElection: true,
		access.EndOwnSessions: true, access.ChooseDemoRole: true, access.TryTampering: true,
	}
	logged := map[access.Act]bool{}
	for _, act := range record.Logged() {
		logged[act] = true
	}
	for _, row := range Rows() {
		if row.Method == http.MethodPost && !silent[row.Act] && !logged[row.Act] {
			t.Errorf("%s has no sentence", row.Act)
		}
	}
}

// Every answer to an open question has words.
func TestChoices(t *testing.T) {
	for _, s := range law.Settings() {
		for _, c := range s.Choices {
			if key, known := setup.ChoiceKey(s.Key, c); !known || !words.Known(key) {
				t.Errorf("%s/%s has no words", s.Key, c)
			}
		}
	}
}

// Each entry of the map leads to a page of the table, with that page's act.
func TestEntries(t *testing.T) {
	for _, g := range groups {
		for _, e := range g.entries {
			pattern := e.pattern
			if pattern == "/" {
				pattern = "/{$}"
			}
			found := slices.ContainsFunc(Rows(), func(r Row) bool {
				return r.Method == http.MethodGet && r.Pattern == pattern && (r.Act == e.act || r.For == e.act)
			})
			if !found || !words.Known(e.key) {
				t.Errorf("%s leads to %s, which no row shows by %s", e.key, e.pattern, e.act)
			}
		}
	}
}

// A page of one election belongs to its own entry, or to the entry of its section.
func TestUnder(t *testing.T) {
	for _, test := range []struct {
		path, href string
		want       bool
	}{
		{"/", "/", true},
		{"/toi", "/", false},
		{"/tai-khoan/moi", "/tai-khoan", true},
		{"/tai-khoan-la", "/tai-khoan", false},
		{"/bau-cu/x/thiet-lap/khoa", "/thiet-lap", true},
		{"/bau-cu/x/nhap", "/bau-cu/x/nhap", true},
		{"/bau-cu/x/nhap/06", "/bau-cu/x/nhap", true},
		{"/bau-cu/x/nhap", "/", false},
		{"/bau-cu/moi", "/thiet-lap", false},
	} {
		if got := under(test.path, test.href); got != test.want {
			t.Errorf("under(%q, %q) is %v", test.path, test.href, got)
		}
	}
}

// Where a switch leads, the row there decides.
func TestOpens(t *testing.T) {
	d := &desk{pages: http.NewServeMux()}
	for _, row := range (&desk{}).rows() {
		if row.Method == http.MethodGet {
			d.pages.Handle(row.Pattern, listed{row})
		}
	}
	r := seat.Put(httptest.NewRequest("GET", "/", nil), &seat.Seat{Commune: "00001", Known: true, Session: acts.Session{Account: election.Account{
		ID: "a", Commune: "00001", Grants: []election.Grant{{Role: election.RoleChair, Election: "mot"}},
	}}})
	for path, want := range map[string]bool{
		"/bau-cu/mot/thiet-lap?x=1": true, "/bau-cu/hai/thiet-lap": false, "/bau-cu/mot/khong-co": false, "/": true, "/tai-khoan": false,
	} {
		if got := d.opens(r, path); got != want {
			t.Errorf("%s opens: %v", path, got)
		}
	}
}
