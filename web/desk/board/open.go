// The board without log-in: for a projector's machine and for the phones of those in
// the hall. It shows states, and confirmed outcomes where the chair opened them; no
// telephone, no name of anybody who types, and it sets no cookie.

package board

import (
	"net/http"
	"net/netip"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/seat"
)

// ShowOpen shows the board that is open to the local network. To all others, and
// where none is open, there is no page.
func (h Page) ShowOpen(w http.ResponseWriter, r *http.Request) error {
	if err := h.openHere(r); err != nil {
		return err
	}
	p, err := h.page(r, seat.Of(r).Election.ID, false)
	if err != nil {
		return err
	}
	return View.Write(w, http.StatusOK, p)
}

// ListenOpen streams what changes on it.
func (h Page) ListenOpen(w http.ResponseWriter, r *http.Request) error {
	if err := h.openHere(r); err != nil {
		return err
	}
	heard := seat.Of(r).Election.ID
	return h.stream(w, r, false, func() bool { return h.openHere(r) == nil && seat.Of(r).Election.ID == heard })
}

// openHere finds the election whose board is open: one that is counted before one
// that is closed, a real one before a rehearsal, the latest day first.
func (h Page) openHere(r *http.Request) error {
	if h.Closed || !Near(r.RemoteAddr) {
		return seat.NotHere()
	}
	var found store.Election
	best := 0
	err := h.Desk.View(r, func(v *store.View) error {
		all, err := v.Elections()
		if err != nil {
			return err
		}
		for _, e := range all {
			shown, err := acts.BoardShows(v, e.ID)
			if err != nil {
				return err
			}
			if !shown[election.BoardOpen] {
				continue
			}
			stage, err := v.Stage(e.ID)
			if err != nil && !store.Is(err, store.CodeNoRow) {
				return err
			}
			if n := rank(stage.Stage, e.Practice); n > best {
				best, found = n, e
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if best == 0 {
		return seat.NotHere()
	}
	seat.Of(r).Election = found
	return nil
}

func rank(stage election.Stage, practice bool) int {
	n := map[election.Stage]int{election.Counting: 5, election.Closed: 3}[stage]
	if n == 0 {
		n = 1 // not counted yet, or put away: the page says so
	}
	if !practice {
		n++
	}
	return n
}

// Near reports whether a peer is this machine or of the local network: loopback,
// the private ranges (RFC 1918, RFC 4193), one's own link. The peer's own address
// alone counts: a header says whatever its sender likes.
func Near(peer string) bool {
	at, err := netip.ParseAddrPort(peer)
	if err != nil {
		return false
	}
	ip := at.Addr().Unmap()
	return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast()
}
