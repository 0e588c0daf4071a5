// The log of one thing: an account, an election, a sheet. A thing is a row and
// what belongs to it: rows whose key lies below its own.

package log

import (
	"slices"
	"strings"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/web/desk/record"
	"laphieu/web/words"
)

// thing is what a history is of: "account/k3…", as the address has it. The zero
// thing is everything.
type thing struct{ noun, key string }

func readThing(text string) thing {
	noun, key, _ := strings.Cut(text, "/")
	return thing{noun, key}
}

func (t thing) String() string {
	if t == (thing{}) {
		return ""
	}
	return t.noun + "/" + t.key
}

// belongs names for a noun the nouns whose rows are told with it, where their
// keys begin with its key.
var belongs = map[string][]string{
	"account":  {"account_secret", "role_grant"},
	"election": {"setting"},
}

// in reports whether an entry changed the thing, or a row that belongs to it.
func (t thing) in(e *audit.Entry) bool {
	return t == (thing{}) || slices.ContainsFunc(e.Changes, func(c audit.Change) bool {
		return (c.Noun == t.noun || slices.Contains(belongs[t.noun], c.Noun)) &&
			(c.Key == t.key || strings.HasPrefix(c.Key, t.key+"/"))
	})
}

// name says the thing in words, by the names of today.
func (t thing) name(teller *record.Teller) string {
	id, _, _ := strings.Cut(t.key, "/")
	switch t.noun {
	case "":
		return ""
	case "account", "account_secret", "role_grant":
		return words.Text(teller.Lang, "log.thing_account", teller.Who(election.AccountID(id)))
	case "election":
		return words.Text(teller.Lang, "log.thing_election", teller.Election(election.ElectionID(id)))
	}
	return words.Text(teller.Lang, "log.thing_row", t.noun, t.key)
}
