// Set-up: the rows that a set-up stands in.

package acts

import (
	"fmt"

	"laphieu/election"
	"laphieu/store"
)

// setupRows lays a set-up out in rows. Positions are the places in the lists.
func (w *work) setupRows(e election.ElectionID, s *election.Setup) (*setupTable, error) {
	t := &setupTable{index: map[string]int{}}
	for _, c := range s.Contests {
		row := store.LevelContest{Election: e, LevelContest: c}
		t.add(row.Noun(), row.NounKey(), c,
			func(into *store.Writer) error { return into.PutLevelContest(row) },
			func(into *store.Writer) error { return into.DeleteLevelContest(e, c.Level) })
	}
	for i, a := range s.Areas {
		row := store.PollingArea{Election: e, Position: i + 1, PollingArea: a}
		t.add(row.Noun(), row.NounKey(), row,
			func(into *store.Writer) error { return into.PutPollingArea(row) },
			func(into *store.Writer) error { return into.DeletePollingArea(e, a.ID) })
	}
	t.constituencies(e, s.Constituencies)
	if err := w.nominees(t, e, s.Nominees); err != nil {
		return nil, err
	}
	return t, w.members(t, e, s.Members)
}

// constituencies lays out constituencies, and then which areas vote in each.
func (t *setupTable) constituencies(e election.ElectionID, all []election.Constituency) {
	position := map[election.Level]int{}
	for _, c := range all {
		position[c.Level]++
		row := store.Constituency{Election: e, Position: position[c.Level], Constituency: c}
		content := row
		content.Areas = nil
		t.add(row.Noun(), row.NounKey(), content,
			func(into *store.Writer) error { return into.PutConstituency(row) },
			func(into *store.Writer) error { return into.DeleteConstituency(e, c.Level, c.ID) })
	}
	for _, c := range all {
		for _, a := range c.Areas {
			row := store.ConstituencyArea{Election: e, Level: c.Level, Area: a, Constituency: c.ID}
			t.add(row.Noun(), row.NounKey(), row,
				func(into *store.Writer) error { return into.PutConstituencyArea(row) },
				func(into *store.Writer) error { return into.DeleteConstituencyArea(e, c.Level, a) })
		}
	}
}

func (w *work) nominees(t *setupTable, e election.ElectionID, all []election.Nominee) error {
	for _, n := range all {
		salt, err := w.acts.newSalt()
		if err != nil {
			return err
		}
		row := store.Nominee{Election: e, Nominee: n, Salt: salt}
		t.add(row.Noun(), row.NounKey(), n,
			func(into *store.Writer) error { return into.PutNominee(row) },
			func(into *store.Writer) error { return into.DeleteNominee(e, n.Level, n.Constituency, n.ID) })
	}
	return nil
}

func (w *work) members(t *setupTable, e election.ElectionID, all []election.BodyMember) error {
	for _, m := range all {
		salt, err := w.acts.newSalt()
		if err != nil {
			return err
		}
		row := store.BodyMember{Election: e, BodyMember: m, Salt: salt}
		t.add(row.Noun(), row.NounKey(), m,
			func(into *store.Writer) error { return into.PutBodyMember(row) },
			func(into *store.Writer) error { return into.DeleteBodyMember(e, m.Body, m.Place, m.Position) })
	}
	return nil
}

// at is the path of a field in a list: "areas[3].venue".
func at(list string, i int, field string) string {
	if field == "" {
		return fmt.Sprintf("%s[%d]", list, i)
	}
	return fmt.Sprintf("%s[%d].%s", list, i, field)
}
