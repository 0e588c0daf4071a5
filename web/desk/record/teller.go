// The teller: an entry becomes a sentence.

package record

import (
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/words"
)

// Teller knows the names of one commune.
type Teller struct {
	Lang      words.Lang
	Elections []store.Election
	accounts  map[election.AccountID]store.Account
	elections map[election.ElectionID]store.Election
}

// Told is an entry as it is read.
type Told struct {
	Seq      int64
	Who      string
	Text     string // the sentence, with who
	Election string // its name; empty: none
	At       time.Time
	Device   string
	Reason   string
	Act      access.Act
	ActName  string
	Account  election.AccountID
	Href     string // of the entry's own page; empty: the reader may not open it
}

// New looks the names up.
func New(v *store.View, lang words.Lang) (*Teller, error) {
	t := &Teller{Lang: lang, accounts: map[election.AccountID]store.Account{}, elections: map[election.ElectionID]store.Election{}}
	accounts, err := v.Accounts()
	if err != nil {
		return nil, err
	}
	for _, a := range accounts {
		t.accounts[a.ID] = a
	}
	t.Elections, err = v.Elections()
	for _, e := range t.Elections {
		t.elections[e.ID] = e
	}
	return t, err
}

// Tell says an entry.
func (t *Teller) Tell(e *audit.Entry) Told {
	who := t.Who(election.AccountID(e.Account))
	about := t.about(e)
	if e.Account == "" && about.account != "" { // they were nobody until this act
		who = about.account
	}
	told := Told{
		Seq: e.Seq, Who: who, At: time.UnixMilli(e.ReceivedAt).In(time.FixedZone("+07", 7*60*60)), Device: e.Device, Reason: e.Reason,
		Act: access.Act(e.Act), ActName: ActName(t.Lang, access.Act(e.Act)), Account: election.AccountID(e.Account),
		Election: t.Election(election.ElectionID(e.Election)),
	}
	told.Text = e.Act
	if key, known := sentences[access.Act(e.Act)]; known {
		told.Text = words.Text(t.Lang, key, who, about.account, about.election, about.detail) + about.more
	}
	return told
}

// Who names an account as it is called today.
func (t *Teller) Who(id election.AccountID) string {
	switch a, known := t.accounts[id]; {
	case known:
		return a.Name
	case id == acts.System:
		return words.Text(t.Lang, "who.system")
	case id == "":
		return words.Text(t.Lang, "who.visitor")
	}
	return words.Text(t.Lang, "who.gone", string(id))
}

// Election names an election; empty for none.
func (t *Teller) Election(id election.ElectionID) string {
	if id == "" {
		return ""
	}
	if e, known := t.elections[id]; known {
		return e.Name
	}
	return string(id)
}

// Grant says a role with its scope: "Tổ trưởng Tổ bầu cử, Tổ 06, Bầu cử …".
func (t *Teller) Grant(g election.Grant) string {
	text := words.Role(t.Lang, g.Role)
	if g.Area != "" {
		text += words.Text(t.Lang, "grant.area", string(g.Area))
	}
	if g.Village != "" {
		text += words.Text(t.Lang, "grant.village", g.Village)
	}
	if g.Election != "" {
		text += words.Text(t.Lang, "grant.election", t.Election(g.Election))
	}
	return text
}
