// The shape of the table: chapters of rules, a rule a line, and the same as flat
// rows of act, role and scope.

package access

import (
	"slices"

	"laphieu/election"
)

// Scope is how far a role reaches with an act.
type Scope string

// The scopes. Each narrows what a grant covers; none widens it.
const (
	Anyone      Scope = "anyone"       // nobody has to be known
	InCommune   Scope = "commune"      // everything of the commune; the grant may not be bound to one election
	CommuneOnly Scope = "commune_only" // what belongs to the commune and to no election
	OwnElection Scope = "own_election" // the election of the grant, or every one if it names none
	OwnArea     Scope = "own_area"     // the polling area of the grant, in its election
	OwnVillage  Scope = "own_village"  // the village of the grant
	OwnAccount  Scope = "own_account"  // oneself
)

// Roles that nobody is granted.
const (
	Visitor    election.Role = "visitor"     // whoever comes to the door
	AnyAccount election.Role = "any_account" // every account that is not disabled
	System     election.Role = "system"      // the program itself, "hệ thống"
)

// Kind tells looking from changing. A route that is fetched with GET takes an
// act that reads; every other takes one that changes.
type Kind string

// The kinds.
const (
	Reads   Kind = "reads"
	Changes Kind = "changes"
)

// Rule is one act with everyone who may do it.
type Rule struct {
	Act  Act
	Kind Kind
	Text string // Vietnamese: what is done, as the printed page has it
	Who  []Reach
}

// Reach is one scope and the roles that have it.
type Reach struct {
	Scope Scope
	Roles []election.Role
}

// Group sorts acts by what they touch. Rules of the whole house speak of groups:
// an administrator has no row in Counting, whatever is added there.
type Group string

// The groups.
const (
	AtDoor   Group = "door"
	Own      Group = "own"
	Accounts Group = "accounts"
	Setup    Group = "setup"
	Records  Group = "records"
	Sections Group = "sections"
	Planning Group = "planning"
	Counting Group = "counting"
)

// Chapter is a group with its rules.
type Chapter struct {
	Group Group
	Title string // Vietnamese
	Rules []Rule
}

// Row is one cell of the table: this role may do this act this far.
type Row struct {
	Act   Act
	Role  election.Role
	Scope Scope
}

// Rows lists every cell, in the order of the chapters.
func Rows() []Row {
	var rows []Row
	for _, c := range Chapters() {
		for _, r := range c.Rules {
			rows = append(rows, r.rows()...)
		}
	}
	return rows
}

func (r *Rule) rows() []Row {
	var rows []Row
	for _, reach := range r.Who {
		for _, role := range reach.Roles {
			rows = append(rows, Row{Act: r.Act, Role: role, Scope: reach.Scope})
		}
	}
	return rows
}

// Find returns an act's rule and its group.
func Find(act Act) (rule Rule, group Group, found bool) {
	e, found := table.rules[act]
	return e.Rule, e.group, found
}

// book is the two tables made ready for asking.
type book struct {
	rules map[Act]entry
	eyes  map[Act]Eyes
}

type entry struct {
	Rule
	group Group
}

var table = bind(Chapters(), FourEyes())

func bind(chapters []Chapter, eyes []Eyes) book {
	b := book{rules: map[Act]entry{}, eyes: map[Act]Eyes{}}
	for _, c := range chapters {
		for _, r := range c.Rules {
			b.rules[r.Act] = entry{r, c.Group}
		}
	}
	for _, e := range eyes {
		b.eyes[e.Act] = e
	}
	return b
}

// counts reports whether a role has any row in Counting.
func (b book) counts(role election.Role) bool {
	for _, e := range b.rules {
		if e.group == Counting && slices.ContainsFunc(e.rows(), func(r Row) bool { return r.Role == role }) {
			return true
		}
	}
	return false
}
