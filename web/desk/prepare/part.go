// The parts of a set-up that are lists: how each is printed as lines, read from
// them, and named.

package prepare

import (
	"strconv"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
)

// part is one step of the guided set-up.
type part struct {
	Part  acts.SetupPart
	Path  string
	Key   string // begins its words
	print func(*election.Setup) string
	read  func(*pasted, string)
	size  func(*election.Setup) int
}

var parts = []*part{
	{acts.PartContests, "/cuoc-bau-cu", "prepare.contests", printContests, (*pasted).contests, func(s *election.Setup) int { return len(s.Contests) }},
	{acts.PartAreas, "/khu-vuc", "prepare.areas", printAreas, (*pasted).areas, func(s *election.Setup) int { return len(s.Areas) }},
	{acts.PartConstituencies, "/don-vi", "prepare.constituencies", printConstituencies, (*pasted).constituencies, func(s *election.Setup) int { return len(s.Constituencies) }},
	{acts.PartNominees, "/nguoi-ung-cu", "prepare.nominees", printNominees, (*pasted).nominees, func(s *election.Setup) int { return len(s.Nominees) }},
	{acts.PartMembers, "/thanh-vien", "prepare.members", printMembers, (*pasted).members, func(s *election.Setup) int { return len(s.Members) }},
}

// pasted is a list being put in the place of a part.
type pasted struct {
	list list
	into *election.Setup // with the part as it was read
	at   []int           // the line of each thing that was read
}

// paste reads a text into a copy of a set-up.
func (p *part) paste(before *election.Setup, text string) *pasted {
	after := *before
	done := &pasted{into: &after}
	p.read(done, text)
	return done
}

// input is the part as acts take it.
func (p *part) input(e election.ElectionID, s *election.Setup, shown string) acts.SetupInput {
	return acts.SetupInput{Election: e, Parts: []acts.SetupPart{p.Part}, Setup: *s, Shown: shown}
}

// check lets acts look at what was read, and puts their faults to the lines.
func (p *part) check(e election.ElectionID, done *pasted) {
	in := p.input(e, done.into, "")
	if err := in.Validate(); err != nil {
		done.blame(p, err)
	}
}

// blame puts faults beside the lines that they are of. What is of no line is
// returned.
func (d *pasted) blame(p *part, err error) (rest []*election.Error) {
	for _, f := range acts.Faults(err) {
		list, i, _ := law.SetupField(f.Field)
		if list != string(p.Part) || i < 0 || i >= len(d.at) {
			rest = append(rest, f)
			continue
		}
		line := d.at[i]
		d.list.Faults = append(d.list.Faults, fault{line, d.list.lines[line-1], f})
	}
	return rest
}

// change is what saving would do: how many things come, go and change, with names.
type change struct {
	Part               *part
	Come, Gone, Others []string
}

// Any reports whether anything would change.
func (c *change) Any() bool { return len(c.Come)+len(c.Gone)+len(c.Others) > 0 }

// changes compares the parts of two set-ups.
func changes(before, after *election.Setup) (all []change) {
	for _, p := range parts {
		c := change{Part: p}
		old, now := things(p, before), things(p, after)
		for _, t := range now.order {
			switch was, there := old.text[t]; {
			case !there:
				c.Come = append(c.Come, now.name[t])
			case was != now.text[t]:
				c.Others = append(c.Others, now.name[t])
			}
		}
		for _, t := range old.order {
			if _, stays := now.text[t]; !stays {
				c.Gone = append(c.Gone, old.name[t])
			}
		}
		if c.Any() {
			all = append(all, c)
		}
	}
	return all
}

// named are the things of a part by what tells them apart.
type named struct {
	order []string
	name  map[string]string
	text  map[string]string
}

func (n *named) add(key, name, text string) {
	n.order = append(n.order, key)
	n.name[key], n.text[key] = name, text
}

func things(p *part, s *election.Setup) *named {
	n := &named{name: map[string]string{}, text: map[string]string{}}
	one := func(s election.Setup) string { return p.print(&s) }
	switch p.Part {
	case acts.PartContests:
		for _, c := range s.Contests {
			n.add(string(c.Level), levelNames[c.Level], one(election.Setup{Contests: []election.LevelContest{c}}))
		}
	case acts.PartAreas:
		for i, a := range s.Areas {
			n.add(string(a.ID), "Tổ\u00a0"+string(a.ID), strconv.Itoa(i)+one(election.Setup{Areas: []election.PollingArea{a}}))
		}
	case acts.PartConstituencies:
		for _, c := range s.Constituencies {
			areas := make([]string, len(c.Areas))
			for i, a := range c.Areas {
				areas[i] = string(a)
			}
			n.add(sectionOf(&c), sectionOf(&c), one(election.Setup{Constituencies: []election.Constituency{c}})+strings.Join(areas, ","))
		}
	case acts.PartNominees:
		for i, c := range s.Nominees {
			in := election.Constituency{Level: c.Level, ID: c.Constituency}
			n.add(sectionOf(&in)+"/"+string(c.ID), c.Name+" ("+sectionOf(&in)+")",
				strconv.Itoa(i)+c.StruckBy+one(election.Setup{Constituencies: []election.Constituency{in}, Nominees: []election.Nominee{c}}))
		}
	case acts.PartMembers:
		for _, m := range s.Members {
			n.add(bodyName(m.Body, m.Place)+"/"+m.Name+"/"+strconv.Itoa(m.Position), m.Name+" ("+bodyName(m.Body, m.Place)+")",
				string(m.Title)+"/"+m.Office+"/"+m.Phone)
		}
	}
	return n
}
