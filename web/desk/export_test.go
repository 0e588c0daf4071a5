package desk

import (
	"net/http"
	"testing"

	"laphieu/access"
	"laphieu/law"
	"laphieu/web/desk/record"
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
		access.SignIn: true, access.SignOut: true, access.SaveDraft: true, access.ResumeSession: true,
		access.EndOwnSessions: true, access.ChooseDemoRole: true,
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
