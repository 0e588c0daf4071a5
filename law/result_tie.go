// Result: equal votes across the last seat. Age decides where it is certain;
// where it is not, people decide, and the program only cites them.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

// olderFirst returns those of the tied whom age certainly elects to the seats
// left, and puts those between whom it does not decide into out.Tied. Somebody
// is certainly elected when too few others can be as old, and certainly not
// when enough others are older.
func (d *determination) olderFirst(tied []int, seats int) []int {
	var elected, open []int
	for _, i := range tied {
		rivals := count(tied, func(j int) bool { return j != i && !d.older(i, j) })
		elders := count(tied, func(j int) bool { return d.older(j, i) })
		switch {
		case rivals < seats:
			elected = append(elected, i)
			d.because(olderOfEqual, d.contest.Candidates[i].ID, d.equality(tied), true, d.ageText(i, tied))
		case elders < seats:
			open = append(open, i)
		default:
			d.because(olderOfEqual, d.contest.Candidates[i].ID, d.equality(tied), false, d.youngerText(i, tied))
		}
	}
	slices.Sort(open)
	for _, i := range open {
		d.out.Tied = append(d.out.Tied, d.contest.Candidates[i].ID)
	}
	if len(open) > 0 {
		d.because(sameBirthDate, "", d.equality(open), true, d.openText(open, seats-len(elected)))
	}
	return elected
}

func count(positions []int, is func(int) bool) int {
	n := 0
	for _, i := range positions {
		if is(i) {
			n++
		}
	}
	return n
}

// equality writes the equal votes: "500 = 500".
func (d *determination) equality(positions []int) string {
	votes := make([]string, len(positions))
	for k, i := range positions {
		votes[k] = fmt.Sprint(d.votes(i))
	}
	return strings.Join(votes, " = ")
}

func (d *determination) ageText(i int, tied []int) string {
	return fmt.Sprintf("%s cùng được %s phiếu, vượt quá số đại biểu được bầu; %s nhiều tuổi hơn nên trúng cử.",
		d.withBirths(tied), viet.Int(d.votes(i)), d.contest.Candidates[i].Name)
}

func (d *determination) youngerText(i int, tied []int) string {
	return fmt.Sprintf("%s cùng được %s phiếu, vượt quá số đại biểu được bầu; %s ít tuổi hơn nên không trúng cử.",
		d.withBirths(tied), viet.Int(d.votes(i)), d.contest.Candidates[i].Name)
}

func (d *determination) openText(open []int, seats int) string {
	return fmt.Sprintf("%s cùng được %s phiếu, còn %d đại biểu được bầu và không xác định được ai nhiều tuổi hơn: luật không quy định, cần quyết định của cơ quan có thẩm quyền.",
		d.withBirths(open), viet.Int(d.votes(open[0])), seats)
}

// withBirths lists names with their birth dates.
func (d *determination) withBirths(positions []int) string {
	names := make([]string, len(positions))
	for k, i := range positions {
		c := &d.contest.Candidates[i]
		names[k] = fmt.Sprintf("%s (sinh %s)", c.Name, bornText(c.Born))
	}
	return strings.Join(names, ", ")
}

// bornText prints as much of a birth date as is known.
func bornText(p election.PartialDate) string {
	if !p.Known() {
		return "không rõ"
	}
	return viet.Date{Year: p.Year, Month: int(p.Month), Day: p.Day}.String()
}

// settleTie adds to the chosen those whom a recorded decision takes from the
// tied. A decision that does not fit the tie refuses the outcome: the document
// must be looked at again.
func (d *determination) settleTie(chosen []int) []int {
	decisions := d.decisions(election.DecideTie)
	if len(decisions) == 0 || len(d.out.Tied) == 0 {
		return chosen
	}
	left := d.contest.Seats - len(chosen)
	if len(decisions) > 1 || !d.fits(decisions[0].IDs, left) {
		d.refuse(unfitTieDecision(decisions, left))
		return nil
	}
	d.used[election.DecideTie] = true
	chosen = slices.Clone(chosen)
	for _, id := range decisions[0].IDs {
		i, _ := d.contest.Candidate(id)
		chosen = append(chosen, i)
		d.because(sameBirthDate, id, fmt.Sprintf("%d = %d", len(decisions[0].IDs), left), true,
			d.contest.Candidates[i].Name+" trúng cử theo quyết định của cơ quan có thẩm quyền: "+decisions[0].Document+".")
	}
	d.out.Tied = nil
	return chosen
}

// fits reports whether a decision names each of as many tied candidates as
// there are seats left, and passes over nobody who is certainly older: people
// decide only where Article 78(4) does not.
func (d *determination) fits(ids []election.CandidateID, seats int) bool {
	distinct := slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) != seats || len(distinct) != seats {
		return false
	}
	for _, id := range ids {
		if !slices.Contains(d.out.Tied, id) || slices.ContainsFunc(d.out.Tied, func(other election.CandidateID) bool {
			return !slices.Contains(ids, other) && d.olderID(other, id)
		}) {
			return false
		}
	}
	return true
}

func (d *determination) olderID(a, b election.CandidateID) bool {
	i, _ := d.contest.Candidate(a)
	j, _ := d.contest.Candidate(b)
	return d.older(i, j)
}

func unfitTieDecision(decisions []*election.Decision, seats int) election.Finding {
	f := aboutDecision(election.DecideTie,
		fmt.Sprintf("Quyết định %s không khớp: cần một quyết định chọn đúng %d người trong số những người bằng phiếu chưa xác định được, không bỏ qua người chắc chắn nhiều tuổi hơn.",
			documentsOf(decisions), seats))
	f.Relation, f.Severity = fmt.Sprintf("%d = %d", len(decisions[0].IDs), seats), election.Block
	return f
}
