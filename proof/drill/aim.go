// Aimed acts: a form that fits what stands just now. A sheet that is to be read again
// must differ, an outcome that is confirmed must be whole; so these forms are looked up
// when they are first sent, and told with their key, so that they can be sent again.

package drill

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
)

// form is what an aimed act sends, and who.
type form struct {
	Who   election.AccountID
	Input json.RawMessage
}

// text is the form as a word of a line.
func (f *form) text() string {
	data, _ := json.Marshal(f) // of texts and numbers
	return base64.RawURLEncoding.EncodeToString(data)
}

func readForm(text string) (f form) {
	data, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(data, &f)
	}
	if err != nil {
		panic("not a form: " + text)
	}
	return f
}

// aimed is an act whose form is looked up: by whom, and what.
func aimed[I, R any](
	kind string, often int,
	do func(*acts.Acts, context.Context, acts.Envelope, I) (acts.Done[R], error),
	find func(*sight) (election.AccountID, I, bool),
) Act {
	return Act{
		Kind: kind, Often: often,
		aim: func(s *sight) (form, bool) {
			who, in, found := find(s)
			input, err := json.Marshal(in)
			s.note(err)
			return form{who, input}, found
		},
		send: func(ctx context.Context, a *acts.Acts, env acts.Envelope, input []byte) (int64, error) {
			var in I
			if err := json.Unmarshal(input, &in); err != nil {
				return 0, err
			}
			return seq(do(a, ctx, env, in))
		},
	}
}

// errNoTarget: nothing stands that the act fits.
var errNoTarget = errors.New("nothing to do it to")

// Aim looks the form of a kind up and puts it into the line.
func (i *Installation) Aim(ctx context.Context, l *Line) error {
	act := kindOf(l.Kind)
	if !act.Aimed() || l.Form != "" {
		return nil
	}
	return i.Store.View(ctx, Here, func(v *store.View) error {
		s := &sight{View: v, cast: i.Cast, key: l.Key}
		f, found := act.aim(s)
		if s.err == nil && !found {
			s.err = errNoTarget
		}
		l.Form = f.text()
		return s.err
	})
}

// sight is the installation as an act aims at it; the key draws among what fits.
type sight struct {
	*store.View
	cast *Cast
	key  string
	err  error
}

func (s *sight) note(err error) {
	if s.err == nil {
		s.err = err
	}
}

// seen is what a reading gives; that one has failed is noted.
func seen[T any](s *sight, read func() ([]T, error)) []T {
	all, err := read()
	s.note(err)
	return all
}

// drawn picks one of several by the key.
func drawn[T any](s *sight, all []T) (one T, found bool) {
	if s.err != nil || len(all) == 0 {
		return one, false
	}
	return all[draw(s.key, len(all))], true
}

// elections lists those at a stage: rehearsals only, or the large one too.
func (s *sight) elections(stage election.Stage, large bool) (all []election.ElectionID) {
	for _, e := range seen(s, s.Elections) {
		if !e.Practice && !(large && e.ID == s.cast.Count) {
			continue
		}
		row, err := s.Stage(e.ID)
		if store.Is(err, store.CodeNoRow) {
			row.Stage, err = election.Preparing, nil
		}
		if s.note(err); row.Stage == stage {
			all = append(all, e.ID)
		}
	}
	return all
}

// theirs is a sheet with its election and its present readings.
type theirs struct {
	election election.ElectionID
	store.Sheet
	readings []election.Reading
}

func (t *theirs) input() acts.SheetInput {
	return acts.SheetInput{Election: t.election, Sheet: t.SheetID, Version: t.Version}
}

// sheet draws a sheet that stands in one of some states: mostly of the large election,
// sometimes of a rehearsal.
func (s *sight) sheet(states ...election.SheetState) (t theirs, found bool) {
	from := [][]election.ElectionID{{s.cast.Count}, s.elections(election.Counting, false)}
	if draw(turned(s.key), 3) == 0 {
		slices.Reverse(from)
	}
	for _, elections := range from {
		var fit []theirs
		for _, e := range elections {
			for _, row := range seen(s, func() ([]store.Sheet, error) { return s.Sheets(e) }) {
				if slices.Contains(states, row.State) {
					fit = append(fit, theirs{election: e, Sheet: row})
				}
			}
		}
		if t, found = drawn(s, fit); found {
			break
		}
	}
	if !found {
		return t, false
	}
	for _, r := range seen(s, func() ([]store.Reading, error) { return s.Readings(t.election, t.SheetID) }) {
		if r.Version == t.Version {
			t.readings = append(t.readings, r.Reading)
		}
	}
	return t, true
}

// reader draws a typist who has not read the sheet.
func (s *sight) reader(t *theirs) (election.AccountID, bool) {
	var free []election.AccountID
	for _, typist := range s.cast.Typists {
		if !slices.ContainsFunc(t.readings, func(r election.Reading) bool { return r.Account == typist }) {
			free = append(free, typist)
		}
	}
	return drawn(s, free)
}

// turned is a key that draws something else.
func turned(key string) string { return key[16:] + key[:16] }
