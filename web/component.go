// The components that say where things stand. Each is a struct here and a part
// of the same name in parts/; a page fills the struct and calls the part.

package web

import "time"

// Link leads somewhere, as a link or as a button.
type Link struct{ Text, Href string }

// Head begins a page: what it is, as of when, from what.
type Head struct {
	Kicker string // of what it is part
	Title  string
	AsOf   time.Time // zero: nothing on the page moves
	Clock  string    // whose AsOf is, where it could be taken for another's
	Parts  string    // "1/1 biên bản"
	Source string
	Level  int    // of the heading; zero is 1
	Live   string // the name of AsOf among live numbers, if it is one
}

// Clock is a deadline: met, ahead, near or late, in a word.
type Clock struct {
	Is    ClockState
	Text  string // "Còn 8 ngày: chậm nhất 02/06/2021"
	Basis string // "Điều 86"
}

// ClockState is where a deadline stands.
type ClockState string

// The states of a deadline.
const (
	ClockMet   ClockState = "met"
	ClockAhead ClockState = "ahead"
	ClockNear  ClockState = "near"
	ClockLate  ClockState = "late"
)

// Shape is the clock's shape.
func (c Clock) Shape() string {
	switch c.Is {
	case ClockMet:
		return "check"
	case ClockLate:
		return "late"
	}
	return "clock"
}

// WordKey names the state for those who do not see its colour.
func (c Clock) WordKey() string {
	return map[ClockState]string{
		ClockMet: "clock.met", ClockAhead: "clock.ahead", ClockNear: "clock.near", ClockLate: "clock.late",
	}[c.Is]
}

// NextStep is the one thing to do next.
type NextStep struct {
	Waits  string // on whom; may be empty
	Title  string
	Text   string
	Clock  *Clock
	Button Link
	Done   bool // nothing is left
	Level  int  // of the heading; zero is 2
}

// StageBar shows how far the election has come.
type StageBar struct{ Stages []Stage }

// Stage is one of them.
type Stage struct {
	Name, Note string
	Is         Step
}

// Step is a place on a way: passed, here, or ahead.
type Step string

// The places.
const (
	Past   Step = "past"
	Now    Step = "now"
	Future Step = "todo"
)

// WordKey names the place for those who do not see its shape.
func (s Stage) WordKey() string {
	return map[Step]string{Past: "stage.past", Now: "stage.now", Future: "stage.todo"}[s.Is]
}

// Progress is n of N, with its bar.
type Progress struct {
	Label       string
	Done, Total int
	Unit        string // "tổ"; bound to the number
	Live        string // the name of the live number, if it is one
}

// Width is the bar's length of 1000.
func (p Progress) Width() int {
	if p.Total <= 0 {
		return 0
	}
	return min(max(p.Done, 0), p.Total) * 1000 / p.Total
}

// Full reports whether nothing is missing.
func (p Progress) Full() bool { return p.Total > 0 && p.Done >= p.Total }

// Timeline is what happened, in order.
type Timeline struct{ Items []Moment }

// Moment is one thing that happened, happens, or will.
type Moment struct {
	Text, When string
	Is         Step
}

// ReasonTable says why something holds, sentence by sentence of the law.
type ReasonTable struct {
	Caption string
	Rows    []ReasonRow
}

// ReasonRow is one sentence of the law with our figures.
type ReasonRow struct {
	Law, Article string
	Ours         string // "2 × 498 = 996 > 682"
	Holds        Holds
	Note         string
}

// Holds is whether a condition is met.
type Holds string

// A condition holds, does not, or cannot be said yet.
const (
	HoldsYes  Holds = "yes"
	HoldsNo   Holds = "no"
	HoldsOpen Holds = "open"
)

// Shape is the answer's shape.
func (r ReasonRow) Shape() string {
	return map[Holds]string{HoldsYes: "check", HoldsNo: "minus", HoldsOpen: "ring"}[r.Holds]
}

// WordKey is the answer's word.
func (r ReasonRow) WordKey() string {
	return map[Holds]string{HoldsYes: "reasons.yes", HoldsNo: "reasons.no", HoldsOpen: "reasons.open"}[r.Holds]
}
