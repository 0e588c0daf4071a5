package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"laphieu/election"

	"pgregory.net/rapid"
)

const (
	commune election.CommuneCode = "00001"
	e1      election.ElectionID  = "e1"
	e2      election.ElectionID  = "e2"
	me      election.AccountID   = "me"
	other   election.AccountID   = "other"
)

// A situation is where a target lies, as the account with a grant in election
// e1, area 06 and Thôn 1 sees it. Its letter heads a column of the matrix.
type situation struct {
	letter byte
	means  string
	on     Target
}

var situations = []situation{
	{'g', "the commune's own, of no election", Target{Commune: commune}},
	{'e', "own election", Target{Commune: commune, Election: e1}},
	{'E', "another election", Target{Commune: commune, Election: e2}},
	{'a', "own polling area", Target{Commune: commune, Election: e1, Area: "06"}},
	{'A', "another polling area", Target{Commune: commune, Election: e1, Area: "05"}},
	{'x', "the area of the same number in another election", Target{Commune: commune, Election: e2, Area: "06"}},
	{'v', "own village", Target{Commune: commune, Election: e1, Village: "Thôn 1"}},
	{'V', "another village", Target{Commune: commune, Election: e1, Village: "Thôn 2"}},
	{'w', "own village in another election", Target{Commune: commune, Election: e2, Village: "Thôn 1"}},
	{'s', "own account", Target{Commune: commune, Account: me}},
	{'o', "somebody else's account", Target{Commune: commune, Account: other}},
	{'X', "another commune, all else own", Target{Commune: "00002", Election: e1, Area: "06", Village: "Thôn 1", Account: me}},
}

// grantedIn gives an account of one role, bounded as the role asks.
func grantedIn(role election.Role, in election.ElectionID) election.Account {
	g := election.Grant{Role: role, Election: in}
	switch r, _ := roleRow(role); r.Bound {
	case WholeCommune:
		g.Election = ""
	case ByArea:
		g.Election, g.Area = e1, "06"
	case ByVillage:
		g.Village = "Thôn 1"
	}
	return election.Account{Commune: commune, ID: me, Grants: []election.Grant{g}}
}

// reached says, in letters, which situations each scope covers for a grant in
// one election and for a grant in all: worked out by hand, not from the code.
var reached = map[Scope]struct{ bound, wide string }{
	Anyone:      {"geEaAxvVwsoX", "geEaAxvVwsoX"},
	InCommune:   {"", "geEaAxvVwso"},
	CommuneOnly: {"", "gso"},
	OwnElection: {"eaAvV", "geEaAxvVwso"},
	OwnArea:     {"a", ""},
	OwnVillage:  {"v", "vw"},
	OwnAccount:  {"s", "s"},
}

// expected works out a cell from rows alone.
func expected(rows []Row, act Act, a election.Account) string {
	letters := ""
	for _, row := range rows {
		wide := row.Role == AnyAccount || len(a.Grants) > 0 && a.Grants[0].Election == ""
		switch {
		case row.Act != act:
		case row.Role != Visitor && row.Role != AnyAccount && (len(a.Grants) == 0 || a.Grants[0].Role != row.Role):
		case wide:
			letters += reached[row.Scope].wide
		default:
			letters += reached[row.Scope].bound
		}
	}
	return letters
}

// cell asks the table.
func cell(b book, act Act, a election.Account) string {
	var line strings.Builder
	for _, s := range situations {
		if b.reach(&a, act, &s.on) == Allowed {
			line.WriteByte(s.letter)
		} else {
			line.WriteByte('.')
		}
	}
	return line.String()
}

// asExpected compares a cell of the table with one worked out from rows.
func asExpected(t *testing.T, b book, rows []Row, act Act, a election.Account) {
	t.Helper()
	want := expected(rows, act, a)
	for i, c := range cell(b, act, a) {
		if letter := situations[i].letter; (c != '.') != strings.Contains(want, string(letter)) {
			t.Errorf("%s, %+v, %s: %v", act, a.Grants, situations[i].means, c != '.')
		}
	}
}

// everyone lists an account for each role, in one election and in all, and one
// without any.
func everyone() []election.Account {
	all := []election.Account{{Commune: commune, ID: me}}
	for _, role := range election.Roles {
		bound, wide := grantedIn(role, e1), grantedIn(role, "")
		all = append(all, bound)
		if wide.Grants[0] != bound.Grants[0] {
			all = append(all, wide)
		}
	}
	return all
}

// Every role × act × situation, generated from the table.
func TestEveryCell(t *testing.T) {
	rows, cells := Rows(), 0
	for act := range table.rules {
		for _, a := range everyone() {
			asExpected(t, table, rows, act, a)
			cells += len(situations)
		}
	}
	t.Logf("%d cells", cells)
}

// Take any one row away: its cells close, and no other changes.
func TestNothingWithoutARow(t *testing.T) {
	for at, gone := range Rows() {
		chapters := Chapters()
		for i := range chapters {
			chapters[i].Rules = without(chapters[i].Rules, gone)
		}
		rows := slices.Delete(Rows(), at, at+1)
		b := bind(chapters, FourEyes())
		for _, a := range everyone() {
			asExpected(t, b, rows, gone.Act, a)
		}
	}
	for _, a := range everyone() {
		if line := cell(table, "no_such_act", a); strings.Trim(line, ".") != "" {
			t.Errorf("%+v may do an act that is not in the table: %s", a, line)
		}
	}
}

// without copies rules and leaves one cell out.
func without(rules []Rule, gone Row) []Rule {
	rules = slices.Clone(rules)
	for i, r := range rules {
		if r.Act != gone.Act {
			continue
		}
		rules[i].Who = nil
		for _, reach := range r.Who {
			roles := slices.DeleteFunc(slices.Clone(reach.Roles), func(role election.Role) bool {
				return role == gone.Role && reach.Scope == gone.Scope
			})
			rules[i].Who = append(rules[i].Who, Reach{reach.Scope, roles})
		}
	}
	return rules
}

// The whole matrix as a file, so that a change of rights is read as a change of
// lines.
func TestMatrixSnapshot(t *testing.T) {
	var page strings.Builder
	page.WriteString("# Who reaches what. Generated: go test ./access -update. Every cell that is not here is refused.\n#\n")
	for _, s := range situations {
		fmt.Fprintf(&page, "#   %c  %s\n", s.letter, s.means)
	}
	page.WriteString("#\n# (e1): granted in election e1; (*): granted in every election\n")
	for _, c := range Chapters() {
		fmt.Fprintf(&page, "\n## %s\n", c.Group)
		for _, r := range c.Rules {
			fmt.Fprintf(&page, "\n%s %s%s\n%s", r.Act, r.Kind, eyesMark(r.Act), matrixLines(r.Act))
		}
	}
	golden(t, "testdata/matrix.txt", []byte(page.String()))
}

func eyesMark(act Act) string {
	if _, ruled := table.eyes[act]; ruled {
		return " four-eyes"
	}
	return ""
}

// matrixLines prints the accounts that reach anything; one line where all do
// alike.
func matrixLines(act Act) string {
	accounts := everyone()
	nobody := cell(table, act, accounts[0])
	lines := ""
	for _, a := range accounts[1:] {
		line := cell(table, act, a)
		if line == nobody || strings.Trim(line, ".") == "" {
			continue
		}
		in := "e1"
		if a.Grants[0].Election == "" {
			in = "*"
		}
		lines += fmt.Sprintf("  %-16s %-5s %s\n", a.Grants[0].Role, "("+in+")", line)
	}
	if strings.Trim(nobody, ".") != "" {
		lines += fmt.Sprintf("  %-22s %s\n", "every account", nobody)
	}
	return lines
}

// Whatever an account holds and whatever the target: what is allowed has a row
// that says so, read here a second time in other words.
func TestAllowedHasARow(t *testing.T) {
	acts := append(declaredActs(t), "no_such_act")
	allowed := 0
	rapid.Check(t, func(t *rapid.T) {
		a, on := drawAccount(t), drawTarget(t)
		for _, act := range acts {
			if May(a, act, on).Allowed() {
				allowed++
				justified(t, a, act, on)
			}
		}
	})
	if allowed == 0 {
		t.Error("nothing was ever allowed")
	}
}

// justified looks for the reason why an act is allowed.
func justified(t *rapid.T, a election.Account, act Act, on Target) {
	rule, group, found := Find(act)
	if !found || !Reaches(a, act, on).Allowed() {
		t.Fatalf("%s: no such act, or May allows what Reaches does not", act)
	}
	if rule.open() {
		return
	}
	if a.ID == "" || a.Disabled || on.Commune != a.Commune || a.Commune == "" {
		t.Fatalf("%s: nobody, a disabled account or one from elsewhere", act)
	}
	if group == Counting && slices.ContainsFunc(a.Grants, func(g election.Grant) bool { return g.Role == administrator }) {
		t.Fatalf("%s: an administrator counts", act)
	}
	if !slices.ContainsFunc(rule.rows(), func(row Row) bool { return says(row, a, on) }) {
		t.Fatalf("%s: no row says so", act)
	}
}

// says reads one row in the plainest way.
func says(row Row, a election.Account, on Target) bool {
	if row.Role == AnyAccount {
		return row.Scope != OwnAccount || on.Account == a.ID
	}
	for _, g := range a.Grants {
		if g.Role != row.Role || CheckGrants([]election.Grant{g}) != nil {
			continue
		}
		if g.Election != "" && (g.Election != on.Election || row.Scope == InCommune || row.Scope == CommuneOnly) {
			continue
		}
		if row.Scope == CommuneOnly && on.Election != "" {
			continue
		}
		if row.Scope == OwnArea && g.Area != on.Area || row.Scope == OwnVillage && g.Village != on.Village {
			continue
		}
		return true
	}
	return false
}

func drawAccount(t *rapid.T) election.Account {
	roles := append(slices.Clone(election.Roles), Visitor, AnyAccount, System, "")
	grant := rapid.Custom(func(t *rapid.T) election.Grant {
		return election.Grant{
			Role:     rapid.SampledFrom(roles).Draw(t, "role"),
			Election: rapid.SampledFrom([]election.ElectionID{"", e1, e2}).Draw(t, "election"),
			Area:     rapid.SampledFrom([]election.AreaID{"", "", "05", "06"}).Draw(t, "area"),
			Village:  rapid.SampledFrom([]string{"", "", "Thôn 1", "Thôn 2"}).Draw(t, "village"),
		}
	})
	return election.Account{
		Commune:  rapid.SampledFrom([]election.CommuneCode{commune, "00002", ""}).Draw(t, "commune"),
		ID:       rapid.SampledFrom([]election.AccountID{me, me, other, ""}).Draw(t, "id"),
		Disabled: rapid.IntRange(0, 9).Draw(t, "disabled") == 0,
		Grants:   rapid.SliceOfN(grant, 0, 4).Draw(t, "grants"),
	}
}

func drawTarget(t *rapid.T) Target {
	hand := rapid.Custom(func(t *rapid.T) Hand { return Hand{drawAccount(t), drawSession(t)} })
	return Target{
		Commune:  rapid.SampledFrom([]election.CommuneCode{commune, commune, "00002", ""}).Draw(t, "at commune"),
		Election: rapid.SampledFrom([]election.ElectionID{"", e1, e2}).Draw(t, "at election"),
		Area:     rapid.SampledFrom([]election.AreaID{"", "05", "06"}).Draw(t, "at area"),
		Village:  rapid.SampledFrom([]string{"", "Thôn 1", "Thôn 2"}).Draw(t, "at village"),
		Account:  rapid.SampledFrom([]election.AccountID{"", me, other}).Draw(t, "whose"),
		Session:  drawSession(t),
		Reason:   rapid.SampledFrom([]string{"", "  ", "mất điện thoại"}).Draw(t, "reason"),
		Before:   rapid.SliceOfN(hand, 0, 2).Draw(t, "before"),
	}
}

func drawSession(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "s1", "s2"}).Draw(t, "session")
}
