// The members of committee, boards and polling teams.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// BodyMember is the row of one member of one body.
type BodyMember struct {
	Election election.ElectionID
	election.BodyMember
	Salt []byte // of the digests by which the log knows the person
}

// Noun is "body_member".
func (BodyMember) Noun() string { return "body_member" }

// NounKey is the election, the body, its place and the member's position.
func (m BodyMember) NounKey() string {
	return keyWith(m.Position, string(m.Election), string(m.Body), m.Place)
}

// Canonical is what the log's digest is taken of. Name, office and telephone
// enter it salted.
func (m BodyMember) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(m.Election), "body": string(m.Body), "place": m.Place, "position": m.Position,
		"title": string(m.Title), "name": audit.SaltedDigest(m.Salt, m.Name),
		"office": audit.SaltedDigest(m.Salt, m.Office), "phone": audit.SaltedDigest(m.Salt, m.Phone),
	}
}

// The members of a board follow its constituency, those of a team its area.
const (
	selectBodyMember = `SELECT m.election, m.body, m.place, m.position, m.name, m.title, m.office, m.phone, m.salt
		FROM body_member m
		LEFT JOIN constituency c ON c.commune = m.commune AND c.election = m.election AND c.level = 'commune'
			AND c.constituency = m.place AND m.body = 'board'
		LEFT JOIN polling_area p ON p.commune = m.commune AND p.election = m.election AND p.area = m.place
			AND m.body = 'team'
		WHERE m.commune = $1 AND m.election = $2
		ORDER BY CASE m.body WHEN 'committee' THEN 1 WHEN 'board' THEN 2 ELSE 3 END,
			COALESCE(c.position, p.position, 0), m.place, m.position`
	upsertBodyMember = `INSERT INTO body_member (commune, election, body, place, position, name, title, office, phone, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (commune, election, body, place, position) DO UPDATE SET name = excluded.name, title = excluded.title,
			office = excluded.office, phone = excluded.phone, salt = excluded.salt`
	deleteBodyMember = `DELETE FROM body_member
		WHERE commune = $1 AND election = $2 AND body = $3 AND place = $4 AND position = $5`
)

func readBodyMember(row scanner, m *BodyMember) error {
	return row.Scan(&m.Election, &m.Body, &m.Place, &m.Position, &m.Name, &m.Title, &m.Office, &m.Phone, &m.Salt)
}

// BodyMembers lists the members: of the committee, of each board, of each team,
// in the order of the decisions that formed them.
func (v *View) BodyMembers(e election.ElectionID) ([]BodyMember, error) {
	return grounded(v, readBodyMember, selectBodyMember, v.commune, e)
}

// PutBodyMember makes or changes a member.
func (w *Writer) PutBodyMember(m BodyMember) error {
	return w.put(m, upsertBodyMember, w.commune, m.Election, m.Body, m.Place, m.Position, m.Name, m.Title, m.Office,
		m.Phone, m.Salt)
}

// DeleteBodyMember takes a member out of a body.
func (w *Writer) DeleteBodyMember(e election.ElectionID, body election.Body, place string, position int) error {
	gone := BodyMember{Election: e, BodyMember: election.BodyMember{Body: body, Place: place, Position: position}}
	return w.remove(gone, deleteBodyMember, w.commune, e, body, place, position)
}
