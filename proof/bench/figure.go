// A figure: what was measured, what was wanted, and whether that is enough.

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// maxSpread is how far the quartiles may lie apart, in percent of the median.
const maxSpread = 30

// figure is one line of the table.
type figure struct {
	what    string
	want    bound
	unit    string
	values  quartiles
	count   int
	notes   []string
	noisy   bool // the quartiles lie too far apart
	where   place
	command string
}

// bound is what is wanted of a figure: at least floor and better goal, or with atMost at most. A zero goal is none.
type bound struct {
	floor, goal float64
	atMost      bool
}

// The verdicts.
const (
	pass       = "pass"
	floorOnly  = "floor held, goal missed"
	miss       = "MISS"
	unreliable = "not measurable today"
)

// verdict judges by the worse quartile.
func (f *figure) verdict() string {
	beats := func(limit float64) bool { return f.values.low >= limit }
	if f.want.atMost {
		beats = func(limit float64) bool { return f.values.high <= limit }
	}
	switch {
	case f.noisy:
		return unreliable
	case !beats(f.want.floor):
		return miss
	case f.want.goal != 0 && !beats(f.want.goal):
		return floorOnly
	}
	return pass
}

func (f *figure) wanted() string {
	sign := "≥"
	if f.want.atMost {
		sign = "≤"
	}
	text := fmt.Sprintf("%s %s%s", sign, number(f.want.floor), f.unit)
	if f.want.goal != 0 {
		text += fmt.Sprintf(" (goal %s)", number(f.want.goal))
	}
	return text
}

// spread tells the quartiles, what stood beside them, and of how many.
func (f *figure) spread() string {
	text := fmt.Sprintf("%s to %s (%d", number(f.values.low), number(f.values.high), f.count)
	if len(f.notes) > 0 {
		text += "; " + strings.Join(f.notes, "; ")
	}
	return text + ")"
}

func (f *figure) line() string {
	return fmt.Sprintf("%s: %s%s, %s, wanted %s: %s", f.what, number(f.values.median), f.unit, f.spread(), f.wanted(), f.verdict())
}

// number prints three figures.
func number(n float64) string {
	switch {
	case n == float64(int64(n)) || n >= 100:
		return fmt.Sprintf("%.0f", n)
	case n >= 10:
		return fmt.Sprintf("%.1f", n)
	}
	return fmt.Sprintf("%.2f", n)
}

// table prints the figures as docs/performance.md has them.
func table(figures []figure) string {
	var out strings.Builder
	out.WriteString("\n| goal | figure | spread | verdict | command | commit | machine |\n|---|---|---|---|---|---|---|\n")
	for _, f := range figures {
		fmt.Fprintf(&out, "| %s, %s | %s%s | %s | %s | `%s` | %s | %s |\n",
			f.what, f.wanted(), number(f.values.median), f.unit, f.spread(), f.verdict(), f.command, f.where.commit, f.where.machine)
	}
	return out.String()
}

// quartiles are a quarter, the middle and three quarters of some values.
type quartiles struct{ low, median, high float64 }

func quartilesOf(values []float64) quartiles {
	if len(values) == 0 {
		return quartiles{}
	}
	sorted := slices.Sorted(slices.Values(values))
	at := func(q int) float64 { return sorted[(len(sorted)-1)*q/4] }
	return quartiles{at(1), at(2), at(3)}
}

// wide reports whether the quartiles lie too far apart.
func (q quartiles) wide() bool { return 100*(q.high-q.low) > maxSpread*q.median }

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func microseconds(d time.Duration) string {
	return fmt.Sprintf("%.0f µs", float64(d.Nanoseconds())/1000)
}
