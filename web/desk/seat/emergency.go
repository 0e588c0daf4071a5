// Roles given in an emergency, as the log tells them: everybody sees one for as long
// as it is in force, and officers see what waits for a second of them.

package seat

import (
	"slices"
	"sync"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/record"
)

// EmergencyAsk is what a first officer asked.
type EmergencyAsk struct {
	Seq     int64
	Account election.AccountID // for whom
	By      election.AccountID
	At      int64 // ms UTC
	Reason  string
}

// EmergencyRole is a role that two officers gave, and nobody has taken since.
type EmergencyRole struct {
	Ask     EmergencyAsk // zero: the log has none before it
	Seq     int64
	Account election.AccountID
	Grant   election.Grant
	By      election.AccountID // the second officer
	At      int64              // ms UTC
}

// Watch follows the log of each commune. Every entry is looked at once, and only
// when the ground has changed: what is followed changes it.
type Watch struct {
	mu       sync.Mutex
	communes map[election.CommuneCode]*watched
}

// watched is how far one log was read, and what it told.
type watched struct {
	next   int64
	ground int64 // as of then
	known  bool
	resets map[election.AccountID]Ask

	given map[string]EmergencyRole // by the key of the role's row
	asked map[election.AccountID]EmergencyAsk
}

// Emergencies lists what is in force and what waits for a second officer, each the
// earliest first.
func (d *Desk) Emergencies(v *store.View, commune election.CommuneCode) (given []EmergencyRole, asked []EmergencyAsk, err error) {
	known, done, err := d.Watch.follow(v, commune)
	defer done()
	if err != nil {
		return nil, nil, err
	}
	for _, one := range known.given {
		given = append(given, one)
	}
	for _, one := range known.asked {
		if one.At > d.Clock().UnixMilli()-acts.AskLife.Milliseconds() {
			asked = append(asked, one)
		}
	}
	slices.SortFunc(given, func(a, b EmergencyRole) int { return int(a.Seq - b.Seq) })
	slices.SortFunc(asked, func(a, b EmergencyAsk) int { return int(a.Seq - b.Seq) })
	return given, asked, nil
}

// follow reads a commune's log to its end. What it answers is the caller's until
// done is called.
func (w *Watch) follow(v *store.View, commune election.CommuneCode) (known *watched, done func(), err error) {
	w.mu.Lock()
	known = w.communes[commune]
	if known == nil {
		known = &watched{
			given: map[string]EmergencyRole{}, asked: map[election.AccountID]EmergencyAsk{}, resets: map[election.AccountID]Ask{},
		}
		if w.communes == nil {
			w.communes = map[election.CommuneCode]*watched{}
		}
		w.communes[commune] = known
	}
	return known, w.mu.Unlock, known.read(v)
}

// followed is what the body of an entry has that is followed.
var followed = [][]byte{
	store.Member("noun", "role_grant"), store.Member("act", string(access.AskEmergencyGrant)),
	store.Member("act", string(access.AskSecondFactorReset)), store.Member("act", string(access.ResetSecondFactor)),
}

// read goes on to the end of the log.
func (k *watched) read(v *store.View) error {
	ground, known := v.Ground()
	if known && k.known && ground == k.ground {
		return nil
	}
	for {
		entries, next, err := v.EntriesWith(k.next, followed...)
		if err != nil {
			return err
		}
		for i := range entries {
			k.take(&entries[i])
		}
		if next == k.next {
			break
		}
		k.next = next
	}
	k.ground, k.known = ground, known
	return nil
}

// take hears one entry. Whatever touches a role's row after the emergency ends it.
func (k *watched) take(e *audit.Entry) {
	for _, change := range e.Changes {
		id := election.AccountID(change.Key)
		switch {
		case access.Act(e.Act) == access.ResetSecondFactor:
			delete(k.resets, id)
		case access.Act(e.Act) == access.AskSecondFactorReset && change.Noun == "account":
			k.resets[id] = Ask{id, election.AccountID(e.Account), e.ReceivedAt}
		case change.Noun == "role_grant" && access.Act(e.Act) == access.EmergencyGrant:
			account, grant := record.Grant(change.Key)
			k.given[change.Key] = EmergencyRole{
				Ask: k.asked[account], Seq: e.Seq, Account: account, Grant: grant, By: election.AccountID(e.Account), At: e.ReceivedAt,
			}
			delete(k.asked, account)
		case change.Noun == "role_grant":
			delete(k.given, change.Key)
		case change.Noun == "account" && access.Act(e.Act) == access.AskEmergencyGrant:
			account := election.AccountID(change.Key)
			k.asked[account] = EmergencyAsk{Seq: e.Seq, Account: account, By: election.AccountID(e.Account), At: e.ReceivedAt, Reason: e.Reason}
		}
	}
}
