// What an entry is about: read from the keys of the rows that it changed.

package record

import (
	"strings"

	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/law"
	"laphieu/web/words"
)

// subject is what a sentence needs besides who.
type subject struct {
	account, election, detail string
	more                      string // what the act did besides
}

// about reads an entry's changes. The first of each kind counts: an act is about
// one thing.
func (t *Teller) about(e *audit.Entry) (s subject) {
	s.election = t.Election(election.ElectionID(e.Election))
	for _, change := range e.Changes {
		key := parts(change.Key)
		switch change.Noun {
		case "account", "account_secret":
			s.account = t.Who(election.AccountID(key[0]))
		case "election":
			s.election = t.Election(election.ElectionID(key[0]))
		case "setting":
			s.detail = t.question(at(key, 1))
		case "text":
			s.detail = title(key[0])
		case "role_grant":
			account, grant := Grant(change.Key)
			s.account, s.detail = t.Who(account), t.Grant(grant)
		default:
			t.aboutCount(&s, e, change.Noun, key)
		}
	}
	return s
}

// Grant reads the key of a role's row.
func Grant(key string) (election.AccountID, election.Grant) {
	all := parts(key)
	return election.AccountID(all[0]), election.Grant{
		Role: election.Role(at(all, 1)), Election: election.ElectionID(at(all, 2)),
		Area: election.AreaID(at(all, 3)), Village: at(all, 4),
	}
}

var escaped = strings.NewReplacer("%2F", "/", "%25", "%")

// parts takes a row's key apart.
func parts(key string) []string {
	all := strings.Split(key, "/")
	for i := range all {
		all[i] = escaped.Replace(all[i])
	}
	return all
}

func at(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return ""
}

// question is the text of an open point of the law, in Vietnamese as the law is, or
// the name of a setting of the board.
func (t *Teller) question(key string) string {
	if election.IsBoardSetting(key) {
		return words.Text(t.Lang, key)
	}
	for _, s := range law.Settings() {
		if s.Key == key {
			return s.Text
		}
	}
	for _, c := range law.Constants() {
		if c.Key == key {
			return c.Text
		}
	}
	for _, m := range law.Milestones() {
		if m.ID == key {
			return m.Title
		}
	}
	return key
}

// title names a text or a setting of the commune.
func title(key string) string {
	for _, text := range acts.CommuneTexts() {
		if string(text.Key) == key {
			return text.Title
		}
	}
	for _, s := range acts.CommuneSettings() {
		if "setting."+s.Key == key {
			return s.Text
		}
	}
	return key
}
