// The seat: which commune a request belongs to and whose session it is.

package seat

import (
	"cmp"
	"context"
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
)

// Seat is where a request comes from.
type Seat struct {
	Commune election.CommuneCode
	Session acts.Session
	Known   bool  // somebody has signed in; Session says who
	Refused error // why the act of the route is not open now; the gate answers it

	Still func() bool // whether the session may ask the same now: for an answer that goes on, see [Live]; nil where nobody had to be known

	Election  store.Election   // of which the page speaks: see Desk.Speak; zero: there is none
	Elections []store.Election // those that this account may choose: the real ones first, the latest day first
}

type seatKey struct{}

// Put gives a request its seat.
func Put(r *http.Request, s *Seat) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), seatKey{}, s))
}

// Of is the seat of a request; an empty one where the shell answers by itself.
func Of(r *http.Request) *Seat {
	if s, ok := r.Context().Value(seatKey{}).(*Seat); ok {
		return s
	}
	return &Seat{}
}

// Me is the account that asks.
func (s *Seat) Me() *election.Account { return &s.Session.Account }

// Reaches reports whether an act reaches one target, without a second pair of
// eyes: for links, buttons and rows of a list.
func (s *Seat) Reaches(act access.Act, on access.Target) bool {
	on.Commune = s.Commune
	return access.Reaches(*s.Me(), act, on).Allowed()
}

// Anywhere reports whether an act reaches anything that this account's grants
// are about, within what the address names: for a section whose page then shows
// only what is reached.
func (s *Seat) Anywhere(act access.Act, on access.Target) bool {
	if on.Account == "" {
		on.Account = s.Me().ID
	}
	if s.Reaches(act, on) {
		return true
	}
	for _, g := range s.Me().Grants {
		if on.Election != "" && g.Election != "" && g.Election != on.Election {
			continue
		}
		part := on
		part.Election = cmp.Or(on.Election, g.Election)
		part.Area, part.Village = cmp.Or(on.Area, g.Area), cmp.Or(on.Village, g.Village)
		if s.Reaches(act, part) {
			return true
		}
	}
	return false
}

// NotHere is the answer to whoever may not see a thing: as if it were not there.
func NotHere() error { return &election.Error{Kind: election.NotFound, Code: "not_found"} }
