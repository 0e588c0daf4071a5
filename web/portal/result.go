// The pages of an announced result: the sums of the council, and a record page of each
// constituency, to which every figure leads.

package portal

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/site"
	"laphieu/web/words"
)

const (
	resultPath  = "/bau-cu/ket-qua"
	figuresPath = resultPath + "/so-phieu.csv"
)

// unitAddress is a record page's; its path has the constituency's name.
var unitAddress = address{title: "portal.unit", file: "unit.html"}

func unitPath(u *site.Unit) string { return resultPath + "/don-vi-" + u.ID }

// UnitPath is the address of a constituency's record page.
func (v *view) UnitPath(u site.Unit) string { return unitPath(&u) }

// FiguresPath is the address of all votes as one table.
func (v *view) FiguresPath() string { return figuresPath }

// Share prints a percentage.
func (v *view) Share(p int64) string {
	if p == site.NoPercent {
		return "–"
	}
	return words.Percent(v.Lang, election.Percent(p))
}

// Ours prints a comparison in whole numbers.
func (v *view) Ours(r site.Reason) string {
	if r.Relation == "" {
		return "–"
	}
	return words.Relation(v.Lang, r.Relation, r.Holds)
}

// Name is a candidate with the form of address.
func (v *view) Name(c site.Candidate) string {
	switch election.Sex(c.Sex) {
	case election.Male:
		return words.Text(words.VI, "names.mr", c.Name)
	case election.Female:
		return words.Text(words.VI, "names.ms", c.Name)
	}
	return c.Name
}

// Why are the reasons for a seat that stays empty: what the law says of a further
// vote.
func (v *view) Why() (all []site.Reason) {
	if len(v.Unit.Votes) == 0 {
		return nil
	}
	for _, r := range v.Unit.Last().Reasons {
		if strings.HasPrefix(r.Article, "79") {
			all = append(all, r)
		}
	}
	return all
}

// NoFurtherVote reports whether the law asks for no supplementary election.
func (v *view) NoFurtherVote() bool {
	return len(v.Unit.Votes) > 0 && v.Unit.Last().Next == string(election.NextVacantNoSupplementary)
}

// Half is the least that is more than half of the valid ballots.
func (v *view) Half(vote site.Vote) string { return v.Num(vote.Totals.Valid/2 + 1) }

// Width is the length of a bar of a thousand.
func (v *view) Width(votes, valid int64) int64 {
	if valid <= 0 {
		return 0
	}
	return min(1000*votes/valid, 1000)
}

// List names several things in one line.
func (v *view) List(names []string) string { return strings.Join(names, ", ") }

// Ranked are candidates by their votes; those who have as many stand as on the ballot.
func (v *view) Ranked(all []site.Candidate) []site.Candidate {
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b site.Candidate) int { return cmp.Compare(b.Votes, a.Votes) })
	return ranked
}

// Elected are those whom a constituency elected, in any of its votes.
func (v *view) Elected(u site.Unit) (all []site.Candidate) {
	for i := range u.Votes {
		for _, c := range v.Ranked(u.Votes[i].Candidates) {
			if c.Elected {
				all = append(all, c)
			}
		}
	}
	return all
}

// byteOrderMark tells Excel that the letters are UTF-8.
const byteOrderMark = "\ufeff"

// figures is one table of all votes, with the document that announced them.
func (p *Portal) figures(r *site.Result) source {
	return source{
		path: figuresPath, kind: kindTable, cache: fresh, data: r, hidden: p.demo || r.MadeUp,
		write: func(out *bytes.Buffer) error {
			out.WriteString(byteOrderMark)
			w := csv.NewWriter(out)
			w.UseCRLF = true // RFC 4180
			head := strings.Split("van_ban,don_vi_bau_cu,luot_bau,cu_tri,da_bau,phieu_hop_le,thu_tu,nguoi_ung_cu,so_phieu,trung_cu,du_lieu_minh_hoa", ",")
			_ = w.Write(head) // memory takes all
			for _, u := range r.Units {
				for _, vote := range u.Votes {
					for i, c := range vote.Candidates {
						_ = w.Write([]string{
							inert(r.Document), inert(u.Name), strconv.FormatInt(vote.Round, 10), strconv.FormatInt(vote.Totals.Listed, 10),
							strconv.FormatInt(vote.Totals.Voted, 10), strconv.FormatInt(vote.Totals.Valid, 10), strconv.Itoa(i + 1),
							inert(c.Name), strconv.FormatInt(c.Votes, 10), yes(c.Elected), yes(r.MadeUp),
						})
					}
				}
			}
			w.Flush()
			return w.Error()
		},
	}
}

// inert keeps a spreadsheet from reading a text as a formula.
func inert(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

func yes(holds bool) string {
	if holds {
		return "1"
	}
	return "0"
}
