// How long it took to settle what differed: one figure, of no person and no sheet.

package count

import (
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/names"
	"laphieu/web/words"
)

// time notes it of every sheet that differed and agrees now.
func (o *overview) time(reads []store.SheetRead) {
	at := map[election.SheetID][]int64{}
	for _, r := range reads {
		at[r.SheetID] = append(at[r.SheetID], r.At)
	}
	for i := range o.sheets {
		s := &o.sheets[i]
		if ms, differed := names.Took(s.State, at[s.SheetID]); differed {
			o.took = append(o.took, ms)
		}
	}
}

// median says it in a line; nothing where no sheet differed.
func (o *overview) median() string {
	if len(o.took) == 0 {
		return ""
	}
	median := time.Duration(names.Median(o.took)) * time.Millisecond
	return words.Text(o.Lang, "count.took", words.Lasted(o.Lang, median), len(o.took))
}
