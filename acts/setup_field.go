// Set-up: how its fields are cleaned and bounded. All faults are told at once,
// each with its place in its list.

package acts

import (
	"reflect"
	"slices"

	"laphieu/election"
)

// Bounds of a set-up, in characters.
const (
	MaxDecidedBy = 160
	MaxVenue     = 200
	MaxOffice    = 120
	MaxPhone     = 40
	MaxNominee   = 120  // of a candidate's name as the ballot prints it, other names in brackets
	MaxNominees  = 2000 // of an election
	MaxMembers   = 6000
)

// Validate cleans every field of the named parts.
func (in *SetupInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	if len(in.Parts) == 0 {
		f.add("parts", CodeMissing)
	}
	for i, p := range in.Parts {
		f.among("parts", CodeWord, string(p), slices.Contains(SetupParts, p), slices.Contains(in.Parts[:i], p))
	}
	for _, p := range SetupParts {
		if in.has(p) {
			f.part(p, &in.Setup)
		}
	}
	return f.err()
}

func (f *faults) part(p SetupPart, s *election.Setup) {
	switch p {
	case PartContests:
		f.contests(s.Contests)
	case PartAreas:
		f.areas(s.Areas)
	case PartConstituencies:
		f.constituencies(s.Constituencies)
	case PartNominees:
		f.nominees(s.Nominees)
	case PartMembers:
		f.members(s.Members)
	}
}

// many refuses a list that is too long.
func (f *faults) many(list string, n, most int) {
	if n > most {
		f.add(list, CodeTooMany, most)
	}
}

// once refuses what stands twice in a list.
func once[K comparable](f *faults, seen map[K]bool, key K, field string, name string) {
	if seen[key] {
		f.add(field, CodeTwice, name)
	}
	seen[key] = true
}

func (f *faults) contests(all []election.LevelContest) {
	f.many("contests", len(all), len(election.Levels))
	seen := map[election.Level]bool{}
	for i := range all {
		c := &all[i]
		if !c.Level.Known() {
			f.add(at("contests", i, "level"), CodeWord, string(c.Level))
		}
		once(f, seen, c.Level, at("contests", i, "level"), string(c.Level))
		c.Title = f.name(at("contests", i, "title"), c.Title, MaxTitle)
		c.DecidedBy = f.line(at("contests", i, "decided_by"), c.DecidedBy, MaxDecidedBy)
		if !c.Colour.Known() {
			f.add(at("contests", i, "colour"), CodeWord, string(c.Colour))
		}
		if c.Level == election.Commune && c.DecidedBy != "" {
			f.add(at("contests", i, "decided_by"), CodeElsewhere, c.DecidedBy)
		}
	}
}

func (f *faults) areas(all []election.PollingArea) {
	f.many("areas", len(all), election.MaxAreas)
	seen := map[election.AreaID]bool{}
	for i := range all {
		a := &all[i]
		f.placed(at("areas", i, "id"), string(a.ID))
		once(f, seen, a.ID, at("areas", i, "id"), string(a.ID))
		f.many(at("areas", i, "villages"), len(a.Villages), election.MaxVillages)
		for j := range a.Villages {
			a.Villages[j] = f.name(at(at("areas", i, "villages"), j, ""), a.Villages[j], MaxVillage)
		}
		a.Venue = f.line(at("areas", i, "venue"), a.Venue, MaxVenue)
	}
}

func (f *faults) constituencies(all []election.Constituency) {
	f.many("constituencies", len(all), election.MaxConstituencies*len(election.Levels))
	type place struct {
		level election.Level
		id    string
	}
	seen, votes := map[place]bool{}, map[place]bool{}
	for i := range all {
		c := &all[i]
		if !c.Level.Known() {
			f.add(at("constituencies", i, "level"), CodeWord, string(c.Level))
		}
		f.placed(at("constituencies", i, "id"), string(c.ID))
		once(f, seen, place{c.Level, string(c.ID)}, at("constituencies", i, "id"), string(c.ID))
		c.Name = f.name(at("constituencies", i, "name"), c.Name, MaxTitle)
		if c.Seats < 1 || c.Seats > election.MaxCandidates {
			f.add(at("constituencies", i, "seats"), CodeRange, 1, election.MaxCandidates)
		}
		for j, a := range c.Areas {
			once(f, votes, place{c.Level, string(a)}, at(at("constituencies", i, "areas"), j, ""), string(a))
		}
	}
}

func (f *faults) nominees(all []election.Nominee) {
	f.many("nominees", len(all), MaxNominees)
	type place struct {
		level election.Level
		in    election.ConstituencyID
		id    election.CandidateID
	}
	seen, on := map[place]bool{}, map[election.BallotingID]int{}
	for i := range all {
		n := &all[i]
		f.placed(at("nominees", i, "id"), string(n.ID))
		once(f, seen, place{n.Level, n.Constituency, n.ID}, at("nominees", i, "id"), string(n.ID))
		f.nominee(n, func(field string) string { return at("nominees", i, field) })
		ballot := election.BallotingID{Level: n.Level, Constituency: n.Constituency}
		on[ballot]++
		n.Position = on[ballot]
		if on[ballot] > election.MaxCandidates {
			f.add(at("nominees", i, "constituency"), CodeTooMany, election.MaxCandidates)
		}
	}
}

// nominee cleans one line of an official list.
func (f *faults) nominee(n *election.Nominee, field func(string) string) {
	n.Name = f.name(field("name"), n.Name, MaxNominee)
	if n.Sex != "" && !n.Sex.Known() {
		f.add(field("sex"), CodeWord, string(n.Sex))
	}
	if read, err := election.ParsePartialDate(n.Born.String()); n.Born != (election.PartialDate{}) && (err != nil || read != n.Born) {
		f.add(field("born"), "date", n.Born.String())
	}
	n.StruckBy = f.line(field("struck_by"), n.StruckBy, MaxReason)
	if n.Struck != (n.StruckBy != "") {
		f.add(field("struck_by"), CodeMissing)
	}
	columns := reflect.ValueOf(&n.Particulars).Elem()
	for i := range columns.NumField() {
		c := columns.Field(i)
		c.SetString(f.line(field("particulars"), c.String(), election.MaxParticular))
	}
}

func (f *faults) members(all []election.BodyMember) {
	f.many("members", len(all), MaxMembers)
	type place struct {
		body election.Body
		in   string
	}
	in := map[place]int{}
	for i := range all {
		m := &all[i]
		if !m.Body.Known() {
			f.add(at("members", i, "body"), CodeWord, string(m.Body))
		}
		if !m.Title.Known() {
			f.add(at("members", i, "title"), CodeWord, string(m.Title))
		}
		if m.Place = f.line(at("members", i, "place"), m.Place, MaxArea); (m.Place == "") != (m.Body == election.Committee) {
			f.add(at("members", i, "place"), CodeMissing)
		}
		m.Name = f.name(at("members", i, "name"), m.Name, MaxName)
		m.Office = f.line(at("members", i, "office"), m.Office, MaxOffice)
		m.Phone = f.line(at("members", i, "phone"), m.Phone, MaxPhone)
		at := place{m.Body, m.Place}
		in[at]++
		m.Position = in[at]
		f.many("members", in[at], election.MaxBodyMembers)
	}
}
