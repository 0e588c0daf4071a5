// Grants: what a person was asked to do, and how far it reaches.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Grant is one role of one account. All of it is its key: a grant is given and
// taken, never changed.
type Grant struct {
	Account election.AccountID
	election.Grant
}

// Noun is "role_grant".
func (Grant) Noun() string { return "role_grant" }

// NounKey is the account, role, election, area and village.
func (g Grant) NounKey() string {
	return joinKey(string(g.Account), string(g.Role), string(g.Election), string(g.Area), g.Village)
}

// Canonical is what the log's digest is taken of.
func (g Grant) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "account": string(g.Account), "role": string(g.Role),
		"election": string(g.Election), "area": string(g.Area), "village": g.Village,
	}
}

const (
	insertGrant = `INSERT INTO role_grant (commune, account, role, election, area, village) VALUES ($1, $2, $3, $4, $5, $6)`
	deleteGrant = `DELETE FROM role_grant
		WHERE commune = $1 AND account = $2 AND role = $3 AND election = $4 AND area = $5 AND village = $6`
)

// InsertGrant gives a role.
func (w *Writer) InsertGrant(g Grant) error {
	return w.put(g, insertGrant, w.commune, g.Account, g.Role, g.Election, g.Area, g.Village)
}

// DeleteGrant takes a role away.
func (w *Writer) DeleteGrant(g Grant) error {
	return w.remove(g, deleteGrant, w.commune, g.Account, g.Role, g.Election, g.Area, g.Village)
}
