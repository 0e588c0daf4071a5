package desk_test

import (
	"slices"
	"strings"
	"testing"

	"laphieu/acts"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// night is an election that is being counted, with sheets in every state. All of
// it was made through acts, by people of its own who each have the password of
// everybody here.
type night struct {
	*world
	vote   election.ElectionID
	setup  election.Setup
	papers map[election.SheetID]election.Sheet        // what the paper of each sheet says
	in     map[election.SheetState][]election.SheetID // which sheets stand there; some more are awaited
	whole  election.BallotingID                       // every sheet of it agrees, and nothing asks to be explained
}

// The people of the count.
const (
	countChair     = "kp.chu.tich"
	countSecretary = "kp.thu.ky"
	typist1        = "kp.nhap.1"
	typist2        = "kp.nhap.2"
	typist3        = "kp.nhap.3"
	typist4        = "kp.nhap.4" // has read nothing yet
)

// nightAreas are the polling areas: two constituencies of the commune.
const nightAreas = 6

// opened prepares an election and opens its count: every sheet is awaited.
func (w *world) opened(vote election.ElectionID) *night { return w.openedWith(vote, nightAreas) }

// openedWith does so with any number of polling areas.
func (w *world) openedWith(vote election.ElectionID, areas int) *night {
	w.t.Helper()
	made := invented.Invented(invented.Shape{Seed: 7, Areas: areas, Law: election.Law2025})
	n := &night{world: w, vote: vote, setup: made.Setup, papers: map[election.SheetID]election.Sheet{}, in: map[election.SheetState][]election.SheetID{}}
	for i := range made.Papers {
		n.papers[made.Papers[i].ID()] = made.Papers[i].Sheet
	}
	n.cast()
	_, err := w.SaveSetup(w.ctx(), w.by(countChair), acts.SetupInput{
		Election: vote, Parts: acts.SetupParts, Setup: made.Setup, Shown: acts.SetupMark(&election.Setup{}, acts.SetupParts...),
	})
	w.must(err)
	_, err = w.OpenCount(w.ctx(), w.by(countChair), acts.ElectionInput{Election: vote})
	w.must(err)
	return n
}

// night brings sheets of an opened count into every state.
func (w *world) night(vote election.ElectionID) *night {
	w.t.Helper()
	n := w.opened(vote)
	n.whole = n.balloting(election.Commune, "01")
	for _, id := range n.sheets(n.whole) {
		n.agree(id, n.paper(id))
	}
	free := slices.Concat(n.sheets(n.balloting(election.Commune, "06")), n.sheets(n.balloting(election.National, "01")), n.sheets(n.balloting(election.Province, "01")))
	slices.Reverse(free[:nightAreas/2]) // area 06 of the commune first
	for i, state := range []election.SheetState{
		election.AwaitsSecond, election.Differs, election.Returned, election.AwaitsThird, election.EnteredOnce, election.Agreed, election.Reopened,
	} {
		n.bring(free[i], state)
	}
	n.in[election.Awaited] = free[len(election.SheetStates)-1:]
	return n
}

// cast makes the people, once a world.
func (n *night) cast() {
	n.t.Helper()
	if n.people[countChair] != "" {
		return
	}
	n.person(countChair, "Người giả định Chủ tịch", election.Grant{Role: election.RoleChair})
	n.person(countSecretary, "Người giả định Thư ký", election.Grant{Role: election.RoleSecretary})
	for i, login := range []string{typist1, typist2, typist3, typist4} {
		n.person(login, "Người giả định Nhập liệu "+string(rune('A'+i)), election.Grant{Role: election.RoleTypist})
	}
}

// balloting is the first round of the constituency that an area votes in.
func (n *night) balloting(level election.Level, area election.AreaID) election.BallotingID {
	n.t.Helper()
	for _, c := range n.setup.Constituencies {
		if c.Level == level && slices.Contains(c.Areas, area) {
			return election.BallotingID{Level: level, Constituency: c.ID, Round: 1}
		}
	}
	n.t.Fatalf("area %s does not vote for %s", area, level)
	return election.BallotingID{}
}

// sheets are those of a round, in the order of the areas.
func (n *night) sheets(b election.BallotingID) (all []election.SheetID) {
	for id := range n.papers {
		if id.BallotingID == b {
			all = append(all, id)
		}
	}
	slices.SortFunc(all, func(a, b election.SheetID) int { return strings.Compare(string(a.Area), string(b.Area)) })
	return all
}

// row is a sheet as it stands now.
func (n *night) row(id election.SheetID) (row store.Sheet) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		row, err = v.Sheet(n.vote, id)
		return err
	}))
	return row
}

// at names a sheet as it stands now.
func (n *night) at(id election.SheetID) acts.SheetInput {
	n.t.Helper()
	return acts.SheetInput{Election: n.vote, Sheet: id, Version: n.row(id).Version}
}

// paper is the true count of a sheet, changed by slips.
func (n *night) paper(id election.SheetID, slips ...func(*election.Sheet)) election.Sheet {
	s := n.papers[id]
	s.Votes, s.Kept = slices.Clone(s.Votes), slices.Clone(s.Kept)
	for _, slip := range slips {
		slip(&s)
	}
	return s
}

// unsorted leaves the ballots by the number of names out, as a paper may.
func unsorted(s *election.Sheet) { s.Kept = nil }

// slipped is what tired eyes read: one vote too many.
func slipped(s *election.Sheet) { s.Kept = nil; s.Votes[1]-- }

// toExplain has one ballot more handed out than people voted (R6w).
func toExplain(s *election.Sheet) { s.Issued = s.Voted + 1 }

// overcounted has one ballot more in the box than was handed out (R3, R6).
func overcounted(s *election.Sheet) {
	s.Kept = nil
	s.Issued = s.Voted
	s.Collected = s.Voted + 1
	s.Valid = s.Collected - s.Invalid
}

// typed is the form of a whole sheet, for somebody who says that the paper has it
// so.
func (n *night) typed(id election.SheetID, s election.Sheet) acts.EnterSheetInput {
	n.t.Helper()
	return acts.EnterSheetInput{SheetInput: n.at(id), Figures: s.Figures, Votes: s.Votes, Kept: s.Kept, AsPaper: true}
}

// agree lets the first two typists read the same.
func (n *night) agree(id election.SheetID, s election.Sheet) {
	n.t.Helper()
	_, err := n.EnterSheet(n.ctx(), n.by(typist1), n.typed(id, s))
	n.must(err)
	_, err = n.EnterSheetAgain(n.ctx(), n.by(typist2), n.typed(id, s))
	n.must(err)
}

// bring brings an awaited sheet to a state. Typists 1 and 2 read it; 3 too where
// it awaits yet another.
func (n *night) bring(id election.SheetID, state election.SheetState) {
	n.t.Helper()
	right, wrong := n.paper(id, unsorted), n.paper(id, slipped)
	first := func(s election.Sheet) {
		n.t.Helper()
		_, err := n.EnterSheet(n.ctx(), n.by(typist1), n.typed(id, s))
		n.must(err)
	}
	switch state {
	case election.EnteredOnce:
		first(n.paper(id, overcounted))
	case election.AwaitsSecond:
		first(right)
	case election.Differs, election.AwaitsThird:
		first(right)
		_, err := n.EnterSheetAgain(n.ctx(), n.by(typist2), n.typed(id, wrong))
		n.must(err)
	case election.Returned:
		n.agree(id, n.paper(id, overcounted))
	case election.Agreed, election.Reopened:
		n.agree(id, n.paper(id, toExplain))
	}
	switch state {
	case election.AwaitsThird:
		n.again(typist1, id, right)
		n.again(typist2, id, wrong)
	case election.Reopened:
		_, err := n.ReopenSheet(n.ctx(), n.by(countChair), n.at(id))
		n.must(err)
	}
	if got := n.row(id).State; got != state {
		n.t.Fatalf("%s is %s, not %s", id, got, state)
	}
	n.in[state] = append(n.in[state], id)
}

// again lets one of the two read what is open once more.
func (n *night) again(login string, id election.SheetID, s election.Sheet) {
	n.t.Helper()
	in := acts.ReadFieldsInput{SheetInput: n.at(id), Fields: map[string]int64{}}
	for _, name := range n.open(id) {
		in.Fields[name], _ = tally.Field(&s, name)
	}
	_, err := n.ReadSheetAgain(n.ctx(), n.by(login), in)
	n.must(err)
}

// open lists the fields of a sheet that do not stand yet.
func (n *night) open(id election.SheetID) []string {
	n.t.Helper()
	var found store.SheetCase
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		found, err = v.SheetCase(n.vote, id)
		return err
	}))
	res := tally.Resolve(found.Readings)
	return res.Open
}

// A night has what its name says.
func TestNight(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử đang kiểm phiếu", false))
	for _, state := range election.SheetStates {
		for _, id := range n.in[state] {
			if got := n.row(id).State; got != state {
				t.Errorf("%s is %s, not %s", id, got, state)
			}
		}
		if len(n.in[state]) == 0 {
			t.Errorf("no sheet is %s", state)
		}
	}
	for _, id := range n.sheets(n.whole) {
		if n.row(id).State != election.Agreed {
			t.Errorf("%s does not agree", id)
		}
	}
}
