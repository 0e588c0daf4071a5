package night

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// sums are all sheets together.
type sums struct {
	keys                                       keys
	rival                                      rival
	sheets, fields, digits                     int
	slips, atOnce, unmarked, left              int
	refusals, differed, asks, visits, resolved int
	third, fourth, explained                   int
	by                                         map[slip]int
	times                                      []time.Duration
}

func (n *night) sum() (s sums) {
	s.by = map[slip]int{}
	for _, r := range n.order {
		s.sheets++
		s.fields += len(r.names)
		s.digits += r.digits()
		s.keys.add(r.keys)
		s.rival.add(r.abacus())
		for how, count := range r.slips {
			s.by[how] += count
			s.slips += count
		}
		left, _ := r.left()
		s.left += left
		s.atOnce += r.atOnce
		s.unmarked += r.unmarked
		s.refusals += r.refusals
		s.asks += r.asks
		s.visits += r.visits
		s.explained += r.explained
		s.times = append(s.times, r.time)
		if apart := r.apart(); len(apart) > 0 {
			s.differed++
			s.resolved += len(apart)
		}
		if len(r.readers) > 2 {
			s.third++
		}
		if len(r.readers) > 3 {
			s.fourth++
		}
	}
	slices.Sort(s.times)
	return s
}

// table prints what a night cost.
func (n *night) table(took time.Duration) string {
	s := n.sum()
	ours, theirs := s.keys.figures(), s.keys.figures()-s.keys.again-s.keys.third
	both := 2 * s.digits // each sheet is typed twice
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("\n%d sheets of %d areas, seed %d, %d slips in 1,000 figures", s.sheets, n.areas, n.seed, slipsIn1000)
	line("%d figures and %d digits on the papers; %d slips typed %v", s.fields, s.digits, s.slips, s.by)
	line("slips: %d refused at once with the relation in %d refusals (%d of them in no marked field), %d in entries that were taken", s.atOnce, s.refusals, s.unmarked, s.left)
	line("sheets that differed: %d, in %d fields; asked again: %d fields in %d visits; third reader: %d sheets, fourth: %d; explanations: %d",
		s.differed, s.resolved, s.asks, s.visits, s.third, s.fourth, s.explained)
	line("\n| keys | all | a sheet | to digits typed |\n|---|---|---|---|")
	row := func(what string, count int) {
		line("| %s | %d | %.1f | %.2f |", what, count, per(count, s.sheets), per(count, both))
	}
	row("two whole entries, one key a digit and one a field, and the button", s.keys.typing)
	row("from the list to the form", s.keys.between)
	row("mending what a relation refused", s.keys.mending)
	row("what differs, by the two", s.keys.again)
	row("what still differs, by a third and fourth", s.keys.third)
	row("all", ours)
	row("typing again whole (model of Abacus' way), all", theirs+s.rival.whole)
	row("of that for differences", s.rival.whole)
	row("correcting differing fields after a coordinator chose (model of its newer way), all", theirs+s.rival.fields)
	line("\nentries typed again whole: %d; keys for differences, ours to theirs: %.2f", s.rival.entries, per(s.keys.again+s.keys.third, s.rival.whole))
	line("keys of one person for what differs in one sheet: %.1f, with the button", per(s.keys.again+s.keys.third, s.visits))
	line("seconds a sheet as the machine sees it, all visits: median %.2f, most %.2f; the night: %.0f s",
		s.times[len(s.times)/2].Seconds(), s.times[len(s.times)-1].Seconds(), took.Seconds())
	return b.String()
}

func per(a, b int) float64 { return float64(a) / float64(max(1, b)) }
