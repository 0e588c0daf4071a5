// What was written, as a sentence: on the page after an act, and where a key was
// used for something else.

package seat

import (
	"net/http"
	"net/url"
	"strconv"

	"laphieu/access"
	"laphieu/store"
	"laphieu/web/desk/record"
	"laphieu/web/words"
)

// Tell says an entry to its own writer or to who may read it; to others it does
// not exist.
func (d *Desk) Tell(r *http.Request, lang words.Lang, seq int64) (told record.Told, err error) {
	s := Of(r)
	err = d.View(r, func(v *store.View) error {
		entry, err := v.Entry(seq)
		if err != nil {
			return err
		}
		reads := s.Reaches(access.ReadLog, access.Target{Election: electionID(entry.Election)})
		if !reads && (entry.Account == "" || entry.Account != string(s.Me().ID)) {
			return NotHere()
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		told = teller.Tell(&entry)
		if reads {
			told.Href = EntryPath(seq)
		}
		return nil
	})
	return told, err
}

// HistoryPath is the log of one thing: of a row, named as the log names it, and of
// what belongs to it.
func HistoryPath(noun, key string) string { return Log + "?vat=" + url.QueryEscape(noun+"/"+key) }

// EntryPath is where an entry is shown.
func EntryPath(seq int64) string { return Log + "/" + strconv.FormatInt(seq, 10) }
