// The base of every page: pages embed it, the layout prints it.

package web

import (
	"net/http"
	"time"
)

// Data says what is not real of what a page shows. Both may be true, and each is
// marked on the screen, on paper and in the title.
type Data struct {
	Practice bool // a rehearsal: nothing of it is a result
	MadeUp   bool // invented names, hours and figures
}

// Real reports whether nothing has to be marked.
func (d Data) Real() bool { return !d.Practice && !d.MadeUp }

// Class is the class of the page's body.
func (d Data) Class() string {
	switch {
	case d.Practice && d.MadeUp:
		return "data-practice data-made_up"
	case d.Practice:
		return "data-practice"
	case d.MadeUp:
		return "data-made_up"
	}
	return ""
}

// Page is what every page says of itself.
type Page struct {
	Title    string  // in the reader's language
	Commune  string  // "Xã Thiệu Ngọc"
	Election string  // "Bầu cử đại biểu …, 23/05/2021"
	Switch   *Switch // to the other elections; nil: there is no other
	Role     string  // in the reader's language; empty before signing in
	Data     Data
	Nav      []NavGroup
	Reader   string    // names this sign-in to scripts; empty at the door and at the lock
	Leave    string    // where signing out stands; empty without a session
	Head     Head      // printed before the content; zero: the page prints its own
	At       time.Time // when the page was made, by its own clock
	Ahead    int64     // ms that this clock runs ahead of the machine's
	Style    string    // address of a style sheet besides the shell's; may be empty
	Alarm    *Alarm    // what everybody has to know while it lasts
	Viewing  Link      // in a demonstration: as whom it is seen, and where to change that

	Checkpoint string // what the paper copy of the log compares with
	Version    string
	Look       Look
	ActKey     string
	Path       string // of this page without its language, to return to
	Flash      *Flash
	Idle       *Idle
}

// Switch leads from the election of a page to another one.
type Switch struct {
	Action string // takes "election" and "back"
	Open   []SwitchTo
	Past   []SwitchTo // kept apart: nobody works there by mistake
	All    string     // where they are listed
}

// SwitchTo is one election of a switch.
type SwitchTo struct {
	ID, Name, Day string
	Data          Data
	Now           bool // the page speaks of it
}

// NavGroup is a group of entries under a heading, or without one.
type NavGroup struct {
	Key     string // of web/words; empty: no heading
	Below   bool   // after the line
	Entries []NavEntry
}

// NavEntry leads to a page that works.
type NavEntry struct {
	Key     string // of web/words
	Href    string
	Current bool
	Waiting int
}

// Layout gives the layout its part of any page that embeds Page: a field of the
// page itself cannot take its place.
func (p *Page) Layout() *Page { return p }

// Framed is any page that embeds Page.
type Framed interface{ Layout() *Page }

// Rail reports whether there is more than one entry: a single one needs no list.
func (p *Page) Rail() bool {
	entries := 0
	for _, group := range p.Nav {
		entries += len(group.Entries)
	}
	return entries > 1
}

// Page begins a page for a request.
func (s *Shell) Page(r *http.Request) Page {
	page := Page{
		At:      s.config.Now(),
		Version: s.config.Version,
		Look:    lookOf(r),
		ActKey:  newActKey(s.config.Random),
		Path:    r.URL.RequestURI(),
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead && !s.shows(r.URL.Path) {
		page.Path = "/"
	}
	if s.config.Frame != nil {
		s.config.Frame(r, &page)
	}
	return page
}
