// The election that a request speaks of: one idea for every page. It stands in the
// address of what lies below /bau-cu/; elsewhere it is the one that was chosen at
// this sign-in.

package seat

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

const (
	electionCookie = "laphieu-cuoc"
	markLetters    = 8 // of a session's name, which is a hash that nobody enters with
)

// Mark names a sign-in to its own browser: another one at the same machine has
// another.
func (s *Seat) Mark() string {
	if len(s.Session.Name) < markLetters {
		return ""
	}
	return s.Session.Name[:markLetters]
}

// Sees reports whether any grant of this account is about an election.
func (s *Seat) Sees(id election.ElectionID) bool {
	return slices.ContainsFunc(s.Me().Grants, func(g election.Grant) bool { return g.Election == "" || g.Election == id })
}

// Speak finds the election that a request speaks of, and those that its account may
// choose. It is the one that the address names: where there is none such, neither
// is the page. Else the one chosen at this sign-in, else the account's own, else the
// next or last real one.
func (d *Desk) Speak(r *http.Request, v *store.View) error {
	s := Of(r)
	all, err := v.Elections()
	if err != nil {
		return err
	}
	s.Elections = nil
	for _, e := range all {
		if s.Sees(e.ID) {
			s.Elections = append(s.Elections, e)
		}
	}
	slices.SortStableFunc(s.Elections, func(a, b store.Election) int { // a rehearsal after what is real
		return rehearsed(a) - rehearsed(b)
	})
	if named := electionID(r.PathValue("election")); named != "" {
		at := slices.IndexFunc(all, func(e store.Election) bool { return e.ID == named })
		if at < 0 {
			return NotHere()
		}
		s.Election = all[at]
		return nil
	}
	mine := s.Elections
	if len(mine) == 0 {
		mine = all // at the door, and for whoever has no role yet
	}
	s.Election = d.usual(r, mine)
	return nil
}

func rehearsed(e store.Election) int {
	if e.Practice {
		return 1
	}
	return 0
}

// usual is the election of a page whose address names none.
func (d *Desk) usual(r *http.Request, mine []store.Election) (now store.Election) {
	wanted := []election.ElectionID{d.chosen(r)}
	for _, g := range Of(r).Me().Grants {
		wanted = append(wanted, g.Election)
	}
	for _, id := range wanted {
		if at := slices.IndexFunc(mine, func(e store.Election) bool { return e.ID == id }); at >= 0 {
			return mine[at]
		}
	}
	for _, real := range []bool{true, false} {
		for _, e := range mine {
			if real != e.Practice {
				return e
			}
		}
	}
	return now
}

// Choose keeps an election for the rest of this sign-in.
func (d *Desk) Choose(w http.ResponseWriter, r *http.Request, id election.ElectionID) {
	d.set(w, electionCookie, Of(r).Mark()+"."+string(id), 0)
}

// chosen is what was kept, if it was kept at this sign-in.
func (d *Desk) chosen(r *http.Request) election.ElectionID {
	mark, id, _ := strings.Cut(d.read(r, electionCookie), ".")
	if mark == "" || mark != Of(r).Mark() {
		return ""
	}
	return electionID(id)
}

// Past reports whether the last day that the law fixes for an election has gone, by
// the election's own clock.
func Past(now time.Time, e *store.Election) bool {
	rules, err := law.NewRuleSet(e.Law, nil)
	if err != nil {
		return false
	}
	last := e.Day
	for _, m := range rules.Calendar(e.Day) {
		if last.Before(m.Date) {
			last = m.Date
		}
	}
	return last.Before(Today(now, e))
}
