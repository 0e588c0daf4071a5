package acts

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// digest is of every row that the log covers, and of the log's length.
func (w *world) digest() [sha256.Size]byte {
	w.t.Helper()
	covered := w.covered(here)
	var names []string
	for name, hash := range covered {
		names = append(names, fmt.Sprintf("%s %x", name, hash))
	}
	slices.Sort(names)
	return sha256.Sum256(fmt.Appendf(nil, "%d\n%q", w.size(), names))
}

// sheetDeed is one act upon a sheet, with a form that is right for it.
type sheetDeed struct {
	act  access.Act
	send func(*night, election.SheetID, Envelope) error
}

func onSheet[R any](do func(*Acts, *night, Envelope, SheetInput) (Done[R], error)) func(*night, election.SheetID, Envelope) error {
	return func(n *night, id election.SheetID, env Envelope) error {
		_, err := do(n.Acts, n, env, n.at(id))
		return err
	}
}

// sheetDeeds are all acts upon a sheet.
var sheetDeeds = []sheetDeed{
	{access.EnterSheet, func(n *night, id election.SheetID, env Envelope) error {
		_, err := n.EnterSheet(n.ctx(), env, n.typed(id, n.paper(id)))
		return err
	}},
	{access.EnterSheetAgain, func(n *night, id election.SheetID, env Envelope) error {
		_, err := n.EnterSheetAgain(n.ctx(), env, n.typed(id, n.paper(id)))
		return err
	}},
	{access.ReadSheetAgain, func(n *night, id election.SheetID, env Envelope) error {
		_, err := n.ReadSheetAgain(n.ctx(), env, n.fields(id, n.paper(id)))
		return err
	}},
	{access.ReadSheetThird, func(n *night, id election.SheetID, env Envelope) error {
		_, err := n.ReadSheetThird(n.ctx(), env, n.fields(id, n.paper(id)))
		return err
	}},
	{access.CallThirdReader, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
		return a.CallThirdReader(n.ctx(), env, in)
	})},
	{access.TakeBackEntry, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
		return a.TakeBackEntry(n.ctx(), env, in)
	})},
	{access.SendSheetBack, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
		return a.SendSheetBack(n.ctx(), env, in)
	})},
	{access.StartSheetAgain, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
		return a.StartSheetAgain(n.ctx(), env, in)
	})},
	{access.ReopenSheet, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
		return a.ReopenSheet(n.ctx(), env, in)
	})},
	{access.ExplainFinding, onSheet(func(a *Acts, n *night, env Envelope, in SheetInput) (Done[Nothing], error) {
		return a.ExplainFinding(n.ctx(), env, ExplainInput{in, "R6w", "voted,issued", "Đổi một phiếu gạch hỏng."})
	})},
	{access.RecordDecision, func(n *night, id election.SheetID, env Envelope) error {
		_, err := n.RecordDecision(n.ctx(), env, n.overcount(id))
		return err
	}},
}

func (n *night) overcount(id election.SheetID) DecisionInput {
	return DecisionInput{Election: n.vote, Balloting: id.BallotingID, Kind: election.DecideOvercount, Areas: []election.AreaID{id.Area}, Document: "Quyết định số 9/QĐ-BBC ngày 15/3/2026"}
}

// someone is a person who tries.
type someone struct {
	login string
	role  election.Role // the empty one: none that reaches here
	read  int           // which reader they are, 0 for none
}

// mayAct says by hand which roles do what.
var mayAct = map[access.Act][]election.Role{
	access.EnterSheet:      {election.RoleTypist},
	access.EnterSheetAgain: {election.RoleTypist},
	access.ReadSheetAgain:  {election.RoleTypist},
	access.ReadSheetThird:  {election.RoleTypist},
	access.CallThirdReader: {election.RoleChair, election.RoleSecretary},
	access.TakeBackEntry:   {election.RoleTypist},
	access.SendSheetBack:   {election.RoleTypist, election.RoleChair, election.RoleSecretary},
	access.StartSheetAgain: {election.RoleChair, election.RoleSecretary},
	access.ReopenSheet:     {election.RoleChair, election.RoleSecretary},
	access.ExplainFinding:  {election.RoleTypist, election.RoleChair, election.RoleSecretary},
	access.RecordDecision:  {election.RoleChair, election.RoleSecretary},
}

// readers is how many have read a sheet that stands so.
var readers = map[election.SheetState]int{
	election.EnteredOnce: 1, election.AwaitsSecond: 1, election.Differs: 2, election.AwaitsThird: 3,
	election.Returned: 2, election.Agreed: 2,
}

// verdict says how a try ends: with no error, or with this kind and code.
func (p someone) verdict(act access.Act, state election.SheetState) (kind election.Kind, code string) {
	switch {
	case !slices.Contains(mayAct[act], p.role):
		return election.NotFound, store.CodeNoRow
	case !allows(state, act):
		return election.Conflict, SheetStateCode(state)
	}
	has := p.read > 0 && p.read <= readers[state]
	switch act {
	case access.EnterSheetAgain, access.ReadSheetThird:
		if has {
			return election.Forbidden, "access_same_person"
		}
	case access.ReadSheetAgain:
		if !has {
			return election.Forbidden, CodeSheetNotYours
		}
	case access.TakeBackEntry:
		if p.read != 1 {
			return election.Forbidden, CodeSheetNotYours
		}
	case access.ExplainFinding:
		if p.role == election.RoleTypist && !has {
			return election.Forbidden, CodeSheetNotYours
		}
	}
	return "", ""
}

// allows says by the table of moves whether a state takes an act.
func allows(state election.SheetState, act access.Act) bool {
	switch act {
	case access.ExplainFinding:
		return state == election.Agreed
	case access.RecordDecision:
		return state.May(election.RecordDecision)
	}
	return state.May(moves[act])
}

// Every state of a sheet, every act upon it, every role and reader: the moves of
// the table are done by those who may, and nothing else changes anything.
func TestEverySheetTriple(t *testing.T) {
	edges := map[election.SheetMove]bool{}
	for _, state := range election.SheetStates {
		t.Run(string(state), func(t *testing.T) { everyTriple(t, state, edges) })
	}
	t.Run("withdraw_decision", func(t *testing.T) { everyDecisionTakenBack(t, edges) })
	tried := map[[2]string]bool{}
	for e := range edges {
		tried[[2]string{string(e.From), string(e.Act)}] = true
	}
	for _, m := range election.SheetMoves {
		if !tried[[2]string{string(m.From), string(m.Act)}] {
			t.Errorf("nobody did %s to a sheet that is %s", m.Act, m.From)
		}
	}
}

func everyTriple(t *testing.T, state election.SheetState, edges map[election.SheetMove]bool) {
	w := lite(t)
	w.officers()
	n := w.count("Đang kiểm", 60)
	people := n.everybody()
	for _, deed := range sheetDeeds {
		id := n.stands(state)
		before := n.digest()
		unchanged := func() {
			t.Helper()
			if n.digest() != before {
				t.Errorf("%s by one of those who were refused changed something", deed.act)
			}
		}
		for _, p := range people {
			kind, code := p.verdict(deed.act, state)
			if code == "" {
				unchanged()
			}
			size := n.size()
			err := deed.send(n, id, n.by(p.login))
			switch {
			case code == "" && err != nil:
				t.Errorf("%s by %s: %v", deed.act, p.login, err)
			case code == "":
				n.wantMove(id, state, deed.act, edges)
				if n.size() != size+1 {
					t.Errorf("%s by %s: %d entries", deed.act, p.login, n.size()-size)
				}
				id = n.stands(state)
				before = n.digest()
			case !store.Is(err, code) || election.KindOf(err) != kind:
				t.Errorf("%s by %s: %v, want %s %s", deed.act, p.login, err, kind, code)
			case n.size() != size:
				t.Errorf("%s by %s was refused and stands in the log", deed.act, p.login)
			}
		}
		unchanged()
	}
	n.wantTrue()
}

// everybody is somebody of each role, three who read what there is to read, and
// typists of another election.
func (n *night) everybody() []someone {
	n.typists("doc.1", "doc.2", "doc.3")
	people := []someone{{"doc.1", election.RoleTypist, 1}, {"doc.2", election.RoleTypist, 2}, {"doc.3", election.RoleTypist, 3}}
	for _, role := range election.Roles {
		in := n.roleFor(n.account("vai."+string(role)), role)
		if in.Election != "" {
			in.Election = n.vote
		}
		_, err := n.GrantRole(n.ctx(), n.by("quan.tri"), in)
		n.must(err)
		people = append(people, someone{"vai." + string(role), role, 0})
	}
	n.person("noi.khac", election.RoleTypist) // of the world's own election
	n.account("khong.vai")
	return append(people, someone{"noi.khac", "", 0}, someone{"khong.vai", "", 0}, someone{"nobody", "", 0})
}

func (n *night) wantMove(id election.SheetID, from election.SheetState, act access.Act, edges map[election.SheetMove]bool) {
	n.t.Helper()
	to := n.row(id).State
	move, moving := moves[act]
	if act == access.RecordDecision {
		move, moving = election.RecordDecision, true
	}
	switch {
	case !moving && to != from:
		n.t.Errorf("%s moved the sheet to %s", act, to)
	case moving && !from.Leads(move, to):
		n.t.Errorf("%s led from %s to %s", act, from, to)
	}
	if moving {
		edges[election.SheetMove{From: from, Act: move, To: to}] = true
	}
}
