// Which election a request speaks of: found once, behind the gate, for every row.

package desk

import (
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/store"
	"laphieu/web/desk/seat"
)

// spoken finds the election before the row's handler runs. An address that names
// one which does not exist is no page.
func (d *desk) spoken(row row) row {
	handler := row.Handler
	row.Handler = func(w http.ResponseWriter, r *http.Request) error {
		if seat.Of(r).Known {
			if err := d.Ground(r, func(v *store.View) error { return d.Speak(r, v) }); err != nil {
				return err
			}
		}
		return handler(w, r)
	}
	return row
}

// opens reports whether a page opens to who asks: where a switch may lead.
func (d *desk) opens(r *http.Request, path string) bool {
	path, _, _ = strings.Cut(path, "?")
	row, known := rowAt(d.pages, path)
	if !known {
		return false
	}
	id, _ := seat.WithinElection(path)
	for _, act := range []access.Act{row.Act, row.For} {
		if act != "" && !seat.Of(r).Anywhere(act, access.Target{Election: id}) {
			return false
		}
	}
	return true
}
