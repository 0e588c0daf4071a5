// What is asked of the log. All of it stands in the address, so that a view can
// be sent.

package log

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

const (
	pageRows = 50     // entries shown at once
	chunk    = 200    // that fit, read at once
	mostRead = 20_000 // of a person's entries or of entries with words, that one page looks through
)

// query is what a reader asks.
type query struct {
	Search   string
	Person   string
	Act      string
	Election string
	Thing    thing
	From, To string // days, as typed
	Before   int64  // entries below this number; 0: from the newest
}

func read(v url.Values) query {
	before, _ := strconv.ParseInt(v.Get("truoc"), 10, 64)
	return query{
		Search: v.Get("tim"), Person: v.Get("nguoi"), Act: v.Get("viec"), Election: v.Get("bau_cu"),
		Thing: readThing(v.Get("vat")), From: v.Get("tu"), To: v.Get("den"), Before: max(before, 0),
	}
}

// at is the address of the same question from another place on.
func (q query) at(before int64) string {
	v := url.Values{}
	for name, value := range map[string]string{
		"tim": q.Search, "nguoi": q.Person, "viec": q.Act, "bau_cu": q.Election, "vat": q.Thing.String(), "tu": q.From, "den": q.To,
	} {
		if value != "" {
			v.Set(name, value)
		}
	}
	if before > 0 {
		v.Set("truoc", strconv.FormatInt(before, 10))
	}
	if len(v) == 0 {
		return seat.Log
	}
	return seat.Log + "?" + v.Encode()
}

// found is what one page shows.
type found struct {
	entries []record.Told
	size    int64 // of the whole log
	next    int64 // where older entries begin; 0 where there are none
	stopped bool  // it looked long enough: there may be more
}

// find looks backwards through the log for what is asked and may be read.
func (q query) find(v *store.View, s *seat.Seat, teller *record.Teller) (f found, err error) {
	head, err := v.Head()
	if err != nil {
		return f, err
	}
	f.size = head.Size
	first, before, err := q.between(v, head.Size)
	if err != nil {
		return f, err
	}
	for looked := 0; before > first; {
		entries, next, err := q.entries(v, before, first)
		if err != nil {
			return f, err
		}
		for i := range entries {
			if told, fits := q.fits(&entries[i], s, teller); fits && entries[i].Seq >= first {
				f.entries = append(f.entries, told)
			}
			if len(f.entries) == pageRows {
				if f.next = entries[i].Seq; f.next <= first {
					f.next = 0
				}
				return f, nil
			}
		}
		looked += len(entries)
		stopped := next > first && (len(entries) < q.chunk() || looked >= mostRead)
		if before = next; stopped {
			f.next, f.stopped = next, true
			return f, nil
		}
	}
	return f, nil
}

// between turns days into numbers of entries: from first on, below before.
func (q query) between(v *store.View, size int64) (first, before int64, err error) {
	before = size
	if at, ok := instant(q.From, 0); ok {
		if first, err = v.SeqAt(at); err != nil {
			return 0, 0, err
		}
	}
	if at, ok := instant(q.To, 1); ok {
		if before, err = v.SeqAt(at); err != nil {
			return 0, 0, err
		}
	}
	if q.Before > 0 {
		before = min(before, q.Before)
	}
	return first, before, nil
}

// instant is when a day begins, some days on.
func instant(day string, later int) (ms int64, ok bool) {
	d, ok := seat.ParseDay(day)
	if !ok {
		return 0, false
	}
	return time.Date(d.Year, d.Month, d.Day+later, 0, 0, 0, 0, seat.Zone).UnixMilli(), true
}

// entries reads the next entries that may fit; next is where to go on, first or
// less at the end.
func (q query) entries(v *store.View, before, first int64) (entries []audit.Entry, next int64, err error) {
	if q.Person == "" {
		return v.EntriesHolding(before, first, q.chunk(), q.parts()...)
	}
	entries, err = v.EntriesBy(election.AccountID(q.Person), before, q.chunk())
	if len(entries) < q.chunk() {
		return entries, first, err
	}
	return entries, entries[len(entries)-1].Seq, err
}

// chunk is how many entries are read at once: where nothing is searched for in
// their words, one more than a page shows.
func (q query) chunk() int {
	if q.Search == "" {
		return pageRows + 1
	}
	return chunk
}

// parts are what the body of an entry holds that is asked for, in its order.
func (q query) parts() (all [][]byte) {
	if q.Act != "" {
		all = append(all, store.Member("act", q.Act))
	}
	if q.Thing.key != "" {
		all = append(all, store.ChangedKey(q.Thing.key))
	}
	if q.Election != "" {
		all = append(all, store.Member("election", q.Election))
	}
	return all
}

// fits says an entry that is asked for and may be read.
func (q query) fits(e *audit.Entry, s *seat.Seat, teller *record.Teller) (told record.Told, fits bool) {
	if q.Act != "" && e.Act != q.Act || q.Election != "" && e.Election != q.Election || !q.Thing.in(e) || !s.Reaches(access.ReadLog, on(e)) {
		return told, false
	}
	told = teller.Tell(e)
	return told, q.Search == "" || strings.Contains(viet.Search(told.Text+" "+told.Reason), viet.Search(q.Search))
}

func on(e *audit.Entry) access.Target {
	return access.Target{Election: election.ElectionID(e.Election)}
}

// filter is the row of fields above the list.
type filter struct {
	query
	People, Acts, Elections []web.Option
	About                   string // the thing in words; empty: everything
	Clear                   string
}

func (q query) filter(v *store.View, teller *record.Teller) (f filter, err error) {
	lang := teller.Lang
	f.query, f.About = q, q.Thing.name(teller)
	all := web.Option{Text: words.Text(lang, "accounts.all")}
	f.People, f.Acts, f.Elections = []web.Option{all}, []web.Option{all}, []web.Option{all}
	accounts, err := v.Accounts()
	if err != nil {
		return f, err
	}
	for _, a := range accounts {
		f.People = append(f.People, option(string(a.ID), a.Name, q.Person))
	}
	for _, act := range record.Logged() {
		f.Acts = append(f.Acts, option(string(act), record.ActName(lang, act), q.Act))
	}
	elections, err := v.Elections()
	for _, e := range elections {
		f.Elections = append(f.Elections, option(string(e.ID), e.Name, q.Election))
	}
	if q.at(0) != seat.Log {
		f.Clear = seat.Log
	}
	return f, err
}

func option(value, text, chosen string) web.Option {
	return web.Option{Value: value, Text: text, Chosen: value == chosen}
}
