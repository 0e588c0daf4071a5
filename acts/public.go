// Publication: what is public of a commune, read for its portal. Of votes it is what
// rows of publication say that stand.

package acts

import (
	"strings"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/site"
	"laphieu/store"
)

// ReadPublic reads it. All of it lies in the ground.
func ReadPublic(v *store.View) (p site.Public, err error) {
	unit, err := v.Commune()
	if err != nil {
		return p, err
	}
	p.Commune, p.Place = upperFirst(unit.Kind)+" "+unit.Name, placeOf(&unit.Unit)
	elections, err := v.Elections()
	if err != nil {
		return p, err
	}
	var shown *store.Election
	announced := ""
	for i := range elections {
		e := &elections[i]
		if e.Practice {
			continue
		}
		if shown == nil || !e.Day.Before(shown.Day) {
			shown = e
		}
		rows, err := v.Publications(e.ID)
		if err != nil {
			return p, err
		}
		if len(rows) > 0 && e.Day.String() >= announced {
			announced = e.Day.String()
			if p.Results, err = published(rows, e.ClockOffset); err != nil {
				return p, err
			}
		}
	}
	if err = showElection(v, shown, &p); err != nil {
		return p, err
	}
	if p.Texts, err = publicTexts(v); err != nil {
		return p, err
	}
	p.Check, err = checkpointOver(v, p.Standing())
	return p, err
}

func published(rows []store.Publication, offset int64) (all []site.Published, err error) {
	for _, row := range rows {
		r, err := site.ThawResult(row.Model)
		if err != nil {
			return nil, internal(err)
		}
		one := site.Published{State: string(row.State), Entry: row.Entry, Result: r}
		if row.State != election.Standing {
			one.Result, one.EndedAt = r.Bare(), row.EndedAt+offset
		}
		all = append(all, one)
	}
	return all, nil
}

// checkpointOver is the first checkpoint that covers an announcement's entry.
func checkpointOver(v *store.View, p *site.Published) (site.Checkpoint, error) {
	if p == nil {
		return site.Checkpoint{}, nil
	}
	c, err := v.CheckpointOver(p.Entry)
	if store.Is(err, store.CodeNoRow) {
		return site.Checkpoint{}, nil
	}
	return site.Checkpoint{Size: c.Size, Note: c.Note}, err
}

func placeOf(u *election.Unit) string {
	parts := []string{}
	for _, part := range []string{u.District, u.Province} {
		if part != "" {
			parts = append(parts, lowerFirst(part))
		}
	}
	return strings.Join(parts, ", ")
}

func upperFirst(text string) string { return firstLetter(text, strings.ToUpper) }

func lowerFirst(text string) string { return firstLetter(text, strings.ToLower) }

// firstLetter changes the first letter.
func firstLetter(text string, change func(string) string) string {
	_, size := utf8.DecodeRuneInString(text)
	return change(text[:size]) + text[size:]
}
