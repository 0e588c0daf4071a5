// The guard: whose request it is, and whether the row of the table lets it in.
// Who is not let in learns nothing but where the door is.

package desk

import (
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/seat"
)

// guard gives each request its seat. What speaks against the session is kept
// there for the gate, which knows the row.
func (d *desk) guard(r *http.Request, act access.Act) (*http.Request, error) {
	code, err := d.commune(r)
	if err != nil && act != access.ViewShell {
		return r, err
	}
	s := &seat.Seat{Commune: code}
	if !open(act) {
		s.Session, s.Refused = d.Acts.Enter(r.Context(), code, d.Token(r), act)
		s.Known = s.Session.Account.ID != ""
		if s.Refused != nil && election.KindOf(s.Refused) == election.Internal {
			return r, s.Refused
		}
	}
	return seat.Put(r, s), nil
}

// open reports whether nobody has to be known for an act.
func open(act access.Act) bool {
	return access.Reaches(election.Account{}, act, access.Target{}).Allowed()
}

// gate lets a request through to its row's handler.
func (d *desk) gate(row row) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		s := seat.Of(r)
		switch {
		case s.Commune == "" && !row.Bare:
			return &election.Error{Kind: election.NotFound, Code: "many_communes"}
		case open(row.Act):
			return row.Handler(w, r)
		case s.Refused != nil:
			return d.turnAway(w, r, row)
		case !s.Known:
			return seat.NotHere()
		}
		if why := denied(r, row); why != "" {
			d.note(r, row.Act, why)
			return seat.NotHere()
		}
		s.Still = func() bool { return d.still(r, row) }
		return row.Handler(w, r)
	}
}

// still reports whether the row is open to the same session now. A screen that is
// idle goes on showing what it shows.
func (d *desk) still(r *http.Request, row row) bool {
	r, err := d.guard(r, row.Act)
	if err != nil {
		return false
	}
	s := seat.Of(r)
	return s.Known && (s.Refused == nil || store.Is(s.Refused, acts.CodeIdle)) && denied(r, row) == ""
}

// denied asks the access table for the row's act, and for the act whose form the
// page shows.
func denied(r *http.Request, row row) access.Act {
	for _, act := range []access.Act{row.Act, row.For} {
		if act != "" && !seat.Of(r).Anywhere(act, seat.Target(r)) {
			return act
		}
	}
	return ""
}

// turnAway leads to the door, to the lock, or to what is still to be set up, and
// back from there. A script is told in few words.
func (d *desk) turnAway(w http.ResponseWriter, r *http.Request, row row) error {
	s := seat.Of(r)
	if strings.HasPrefix(r.Header.Get("Accept"), "application/json") || row.Act == access.Listen {
		return s.Refused
	}
	if s.Known && row.Draft != nil && r.ParseForm() == nil {
		if err := d.Keep(r, r.URL.Path, row.Draft); err != nil {
			return err
		}
	}
	back := r.URL.RequestURI()
	if r.Method != http.MethodGet && row.Draft == nil && row.For == "" {
		back = seat.Home
	}
	switch {
	case store.Is(s.Refused, acts.CodeIdle):
		return seat.Goto(w, r, seat.WithBack(seat.Locked, back))
	case store.Is(s.Refused, acts.CodeIncomplete):
		return seat.Goto(w, r, seat.Mine)
	case store.Is(s.Refused, acts.CodeEnded):
		return seat.Goto(w, r, seat.SignIn+"?"+seat.Why+"=doi")
	}
	return seat.Goto(w, r, seat.WithBack(d.door(), back))
}

// door is where whoever is not known begins.
func (d *desk) door() string {
	if d.Demo {
		return seat.ChooseRole
	}
	return seat.SignIn
}

// note keeps in the security journal that a page was denied.
func (d *desk) note(r *http.Request, act, why access.Act) {
	s := seat.Of(r)
	_ = d.Store.Desk().Note(r.Context(), store.Incident{ // the page is denied all the same
		Commune: s.Commune, At: d.Clock().UnixMilli(), Act: string(act), Code: "denied_" + string(why),
		Account: s.Me().ID, Device: seat.Device(r),
	})
}
