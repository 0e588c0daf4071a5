// The overview while it is open: a stream says that it was made of something older,
// and the page asks for itself once more, through the gate like any other. The
// stream has no state, no name and no figure, and of areas that its reader may not
// see it does not even say that they moved.

package count

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// The addresses below the overview: its stream, and itself as a script asks for it,
// which is no sign of life.
const (
	LivePath  = "/truc-tiep"
	FreshPath = "/moi"
)

// Listen streams the hour, and the mark of what the sheets of this reader's areas
// stand at.
func (h Page) Listen(w http.ResponseWriter, r *http.Request) error {
	s, e, lang := seat.Of(r), seat.Of(r).Election, h.Lang(r)
	var seen []election.AreaID
	err := h.View(r, func(v *store.View) error {
		areas, err := v.PollingAreas(e.ID)
		for _, a := range areas {
			if sees(s, e.ID, a.ID) {
				seen = append(seen, a.ID)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	topic := strings.Join([]string{"count", string(e.ID), string(lang), fmt.Sprint(seen)}, "/")
	return h.Live.Stream(w, r, topic, s.Still, func(v *store.View) (map[string]string, error) {
		sheets, err := v.Sheets(e.ID)
		sheets = slices.DeleteFunc(sheets, func(s store.Sheet) bool { return !slices.Contains(seen, s.Area) })
		return map[string]string{"asof": asOf(lang, &e, h.Now().UnixMilli()), "mark": mark(sheets)}, err
	})
}

// sees reports whether somebody may know of an area's sheets.
func sees(s *seat.Seat, e election.ElectionID, area election.AreaID) bool {
	return s.Reaches(access.ViewCount, access.Target{Election: e, Area: area})
}

func asOf(lang words.Lang, e *store.Election, now int64) string {
	return words.Text(lang, "shell.as_of", words.Moment(lang, seat.At(e, now)))
}

// mark names where sheets stand, without telling it.
func mark(sheets []store.Sheet) string {
	sum := sha256.New()
	for i := range sheets {
		s := &sheets[i]
		fmt.Fprintln(sum, s.SheetID, s.Version, s.State, s.ChangedAt)
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}
