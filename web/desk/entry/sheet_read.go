// One sheet as its pages know it: read in one look, with what this person may do.

package entry

import (
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// sheet is one sheet with the names of its fields.
type sheet struct {
	*names.Places
	id     election.SheetID
	vote   election.ElectionID
	found  store.SheetCase
	people []election.Nominee // of the round, in ballot order
	step   step
	types  bool // this person is a typist of the election
}

// field is one figure of a sheet in the order of the paper.
type field struct {
	Name  string // as room tally has it
	Place int    // on the paper, from 1
	Label string
	Part  int // of the paper: see parts
}

// The parts of the paper.
const (
	partFigures = iota
	partKept
	partVotes
)

var parts = []string{"entry.part_figures", "entry.part_kept", "entry.part_votes"}

// read finds the sheet of an address.
func (h Page) read(r *http.Request) (*sheet, error) {
	id, err := seat.SheetOf(r)
	if err != nil {
		return nil, err
	}
	s := &sheet{id: id, vote: seat.Target(r).Election}
	err = h.View(r, func(v *store.View) error { return s.fill(v, r, h.Lang(r)) })
	return s, err
}

func (s *sheet) fill(v *store.View, r *http.Request, lang words.Lang) (err error) {
	if s.found, err = v.SheetCase(s.vote, s.id); err != nil {
		return err
	}
	if s.Places, err = names.Read(v, lang, s.vote); err != nil {
		return err
	}
	nominees := s.Setup.NomineesOf(s.id.Level, s.id.Constituency)
	for _, id := range s.found.Balloting.Candidates {
		for i := range nominees {
			if nominees[i].ID == id {
				s.people = append(s.people, nominees[i])
			}
		}
	}
	here := seat.Of(r)
	s.types = here.Reaches(access.EnterSheet, access.Target{Election: s.vote, Area: s.id.Area})
	s.step = stepOf(s.found.Sheet.State, readsOf(&s.found), here.Me().ID)
	if s.found.Stage != election.Counting || s.found.Withdrawn || !s.types {
		s.step = waits
	}
	return nil
}

// sorts reports whether ballots can be sorted by how many names they keep.
func (s *sheet) sorts() bool { return s.found.Balloting.Seats > 1 }

// names are the fields in the order of the paper.
func (s *sheet) names() []string {
	return tally.FieldNames(len(s.found.Balloting.Candidates), s.found.Balloting.Seats, s.sorts())
}

// fields are the figures with their places and labels.
func (s *sheet) fields() (all []field) {
	kept, votes := 0, 0
	for i, name := range s.names() {
		f := field{Name: name, Place: i + 1}
		switch {
		case i < figureCount:
			f.Label = words.Text(s.Lang, "entry."+name)
		case s.sorts() && kept < s.found.Balloting.Seats:
			kept++
			f.Part, f.Label = partKept, words.Text(s.Lang, "entry.kept", kept)
		default:
			f.Part, f.Label = partVotes, s.person(votes)
			votes++
		}
		all = append(all, f)
	}
	return all
}

// figureCount is how many fields stand before the ballots by names.
const figureCount = 6

// person is a candidate as the ballot has them: "Bà Lê Thị Diệp Chi".
func (s *sheet) person(i int) string {
	if i >= len(s.people) {
		return strconv.Itoa(i + 1)
	}
	return names.Person(s.Lang, &s.people[i].Candidate)
}

// page is an address of this sheet.
func (s *sheet) page(page string) string { return seat.SheetPage(s.vote, seat.Entry, s.id, page) }

// listed is the list, and on it what has just become of this sheet.
func (s *sheet) listed() string {
	return seat.InElection(s.vote, seat.Entry) + "?" + just + "=" + s.id.String()
}

// contest is the round as the relations of a sheet need it, with its names.
func (s *sheet) contest() *election.Contest {
	b := &s.found.Balloting
	c := &election.Contest{
		ElectionDay: b.Day, Level: b.Level, Round: b.Kind, Constituency: string(b.Constituency), Seats: b.Seats, Areas: b.Areas,
	}
	for i := range s.people {
		c.Candidates = append(c.Candidates, s.people[i].Candidate)
	}
	return c
}
