// The official lists: who stands, in ballot order.

package store

import (
	"encoding/json"

	"laphieu/audit"
	"laphieu/election"
)

// Nominee is the row of a candidate on an official list.
type Nominee struct {
	Election election.ElectionID
	election.Nominee
	Salt []byte // of the digests by which the log knows the person
}

// Noun is "nominee".
func (Nominee) Noun() string { return "nominee" }

// NounKey is the election, the level, the constituency and the candidate's id.
func (n Nominee) NounKey() string {
	return joinKey(string(n.Election), string(n.Level), string(n.Constituency), string(n.ID))
}

// Canonical is what the log's digest is taken of. What describes the person, and
// the decision that may name them, enter it salted.
func (n Nominee) Canonical() audit.Object {
	salted := func(text string) string { return audit.SaltedDigest(n.Salt, text) }
	return audit.Object{
		"v": 1, "election": string(n.Election), "level": string(n.Level), "constituency": string(n.Constituency),
		"candidate": string(n.ID), "position": n.Position, "struck": n.Struck,
		"name": salted(n.Name), "sex": salted(string(n.Sex)), "born": salted(n.Born.String()),
		"struck_by": salted(n.StruckBy), "particulars": salted(particulars(n.Particulars)),
	}
}

// particulars are kept as JSON without the empty ones.
func particulars(p election.Particulars) string {
	text, err := json.Marshal(p)
	if err != nil {
		panic(err) // texts only
	}
	return string(text)
}

const (
	nomineeColumns = `n.election, n.level, n.constituency, n.candidate, n.position, n.name, n.sex, n.born, n.struck,
		n.struck_by, n.particulars, n.salt`
	selectNominee = `SELECT ` + nomineeColumns + ` FROM nominee n
		JOIN constituency c ON c.commune = n.commune AND c.election = n.election AND c.level = n.level
			AND c.constituency = n.constituency
		WHERE n.commune = $1 AND n.election = $2`
	upsertNominee = `INSERT INTO nominee (commune, election, level, constituency, candidate, position, name, sex, born,
			struck, struck_by, particulars, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
		ON CONFLICT (commune, election, level, constituency, candidate) DO UPDATE SET position = excluded.position,
			name = excluded.name, sex = excluded.sex, born = excluded.born, struck = excluded.struck,
			struck_by = excluded.struck_by, particulars = excluded.particulars, salt = excluded.salt`
	deleteNominee = `DELETE FROM nominee
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND candidate = $5`
)

var orderNominee = " ORDER BY " + byLevel("n.level") + ", c.position, n.constituency, n.position, n.candidate"

func readNominee(row scanner, n *Nominee) error {
	var born, kept string
	err := row.Scan(&n.Election, &n.Level, &n.Constituency, &n.ID, &n.Position, &n.Name, &n.Sex, &born, &n.Struck,
		&n.StruckBy, &kept, &n.Salt)
	if err != nil {
		return err
	}
	if born != "" {
		if n.Born, err = election.ParsePartialDate(born); err != nil {
			return damagedCell(err)
		}
	}
	if err := json.Unmarshal([]byte(kept), &n.Particulars); err != nil {
		return damagedCell(err)
	}
	return nil
}

// Nominees lists the candidates by level and constituency, in ballot order.
func (v *View) Nominees(e election.ElectionID) ([]Nominee, error) {
	return grounded(v, readNominee, selectNominee+orderNominee, v.commune, e)
}

// Nominee returns one candidate.
func (v *View) Nominee(e election.ElectionID, level election.Level, in election.ConstituencyID, id election.CandidateID) (Nominee, error) {
	const which = " AND n.level = $3 AND n.constituency = $4 AND n.candidate = $5"
	return groundedOne(v, "nominee", readNominee, selectNominee+which, v.commune, e, level, in, id)
}

// PutNominee makes or changes a candidate. A new salt makes the log forget the
// old name.
func (w *Writer) PutNominee(n Nominee) error {
	return w.put(n, upsertNominee, w.commune, n.Election, n.Level, n.Constituency, n.ID, n.Position, n.Name, n.Sex,
		n.Born.String(), flag(n.Struck), n.StruckBy, particulars(n.Particulars), n.Salt)
}

// DeleteNominee takes a candidate off the list, which only its preparation does.
func (w *Writer) DeleteNominee(e election.ElectionID, level election.Level, in election.ConstituencyID, id election.CandidateID) error {
	gone := Nominee{Election: e, Nominee: election.Nominee{Level: level, Constituency: in, Candidate: election.Candidate{ID: id}}}
	return w.remove(gone, deleteNominee, w.commune, e, level, in, id)
}
