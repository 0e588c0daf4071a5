package access

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"testing"

	"laphieu/election"
)

var update = flag.Bool("update", false, "renew golden files and the printed page")

// golden compares with a file that people review; -update writes it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go test ./access -update and read the difference", path)
	}
}

// An act that is declared and has no rule could be asked for and never be
// reviewed; one with two rules would have a hidden one.
func TestEveryActHasOneRule(t *testing.T) {
	rules := map[Act]int{}
	texts := map[string]bool{}
	for _, c := range Chapters() {
		if c.Title == "" || len(c.Rules) == 0 {
			t.Errorf("chapter %s is empty", c.Group)
		}
		for _, r := range c.Rules {
			rules[r.Act]++
			if r.Text == "" || texts[r.Text] || len(r.Who) == 0 || r.Kind != Reads && r.Kind != Changes {
				t.Errorf("incomplete or said twice: %+v", r)
			}
			texts[r.Text] = true
		}
	}
	declared := declaredActs(t)
	for _, act := range declared {
		if rules[act] != 1 {
			t.Errorf("%s has %d rules", act, rules[act])
		}
	}
	if len(declared) != len(rules) {
		t.Errorf("%d acts are declared, %d have rules", len(declared), len(rules))
	}
}

// declaredActs reads the constants of act.go.
func declaredActs(t *testing.T) (acts []Act) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "act.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			text, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			acts = append(acts, Act(text))
		}
		return true
	})
	return acts
}

// Scopes and bounds must fit: a role without an area never has its own area, and
// a polling team never has the commune.
func TestRowsFitTheirRoles(t *testing.T) {
	pseudo := []election.Role{Visitor, AnyAccount, System}
	for _, row := range Rows() {
		r, known := roleRow(row.Role)
		if known == slices.Contains(pseudo, row.Role) {
			t.Errorf("%+v: no such role", row)
		}
		if (row.Scope == Anyone) != (row.Role == Visitor) {
			t.Errorf("%+v: anyone is a visitor, and a visitor is anyone", row)
		}
		if (row.Scope == OwnArea) && r.Bound != ByArea || (row.Scope == OwnVillage) && r.Bound != ByVillage {
			t.Errorf("%+v: a grant of this role names no such place", row)
		}
		if (row.Scope == InCommune || row.Scope == CommuneOnly) && (r.Bound == ByArea || r.Bound == ByVillage) {
			t.Errorf("%+v: a place is not the commune", row)
		}
	}
	if n := len(Rows()); n != len(slices.Compact(slices.SortedFunc(slices.Values(Rows()), compareRows))) {
		t.Error("a row stands twice")
	}
}

func compareRows(a, b Row) int {
	return slices.Compare(
		[]string{string(a.Act), string(a.Role), string(a.Scope)},
		[]string{string(b.Act), string(b.Role), string(b.Scope)})
}

func TestEveryRoleHasATitle(t *testing.T) {
	var roles []election.Role
	for _, r := range RoleRows() {
		roles = append(roles, r.Role)
		if r.Title == "" || boundText[r.Bound] == "" {
			t.Errorf("incomplete: %+v", r)
		}
	}
	if !slices.Equal(roles, election.Roles) {
		t.Errorf("roles %v, want those of package election in their order", roles)
	}
}

// What no later row may change: the administrator never counts.
func TestAdministratorNeverCounts(t *testing.T) {
	counting := 0
	for _, row := range Rows() {
		if _, group, _ := Find(row.Act); group == Counting {
			counting++
			if row.Role == administrator || row.Role == AnyAccount || row.Role == Visitor {
				t.Errorf("%+v: an administrator could count", row)
			}
		}
	}
	if counting == 0 {
		t.Fatal("no act of counting was looked at")
	}
	for _, role := range election.Roles {
		both := grantedIn(role, e1)
		both.Grants = append(both.Grants, election.Grant{Role: administrator})
		for _, rule := range Chapters()[len(Chapters())-1].Rules {
			for _, s := range situations {
				if d := Reaches(both, rule.Act, s.on); d.Allowed() {
					t.Errorf("administrator and %s: %s is allowed", role, rule.Act)
				}
			}
			if Holds(both, rule.Act) {
				t.Errorf("administrator and %s sees %s", role, rule.Act)
			}
		}
		if role == administrator {
			continue
		}
		if err := CheckGrants(both.Grants); table.counts(role) == (err == nil) {
			t.Errorf("administrator and %s: %v", role, err)
		}
	}
}

// Follower and Party standing committee look; the committee approves plans.
func TestReadersOnlyRead(t *testing.T) {
	for _, row := range Rows() {
		rule, _, _ := Find(row.Act)
		if rule.Kind == Changes && (row.Role == follower || row.Role == party && row.Act != ApprovePlan) {
			t.Errorf("%+v: a reader changes something", row)
		}
	}
}

// The program acts by itself in few things, and no account can be the program.
func TestSystem(t *testing.T) {
	for _, row := range Rows() {
		if SystemMay(row.Act) != slices.Contains([]Act{RehashPassword, CreateCommune, SummariseJournal, TakeCheckpoint}, row.Act) {
			t.Errorf("%s: system may: %v", row.Act, SystemMay(row.Act))
		}
	}
	a := grantedIn(System, "")
	a.Grants = append(a.Grants, election.Grant{Role: AnyAccount}, election.Grant{Role: Visitor})
	if Reaches(a, CreateCommune, Target{Commune: commune}).Allowed() || CheckGrants(a.Grants) == nil {
		t.Error("an account passes for the program")
	}
}

func TestEarlyActsTouchOnlyOneself(t *testing.T) {
	for _, act := range early {
		if rule, group, found := Find(act); !found || group != Own || len(rule.Who) != 1 || rule.Who[0].Scope != OwnAccount {
			t.Errorf("%s is open too early", act)
		}
	}
	if !Early(SignIn) || !Early(SignOut) || Early(ViewHome) || Early("no_such_act") {
		t.Error("early acts are not those of the list")
	}
}

func TestCheckGrants(t *testing.T) {
	for name, test := range map[string]struct {
		grant election.Grant
		code  string
	}{
		"chair of the commune":         {election.Grant{Role: chair}, ""},
		"chair of an election":         {election.Grant{Role: chair, Election: e1}, ""},
		"chair of an area":             {election.Grant{Role: chair, Area: "06"}, "grant_bounds"},
		"leader of an area":            {election.Grant{Role: teamLeader, Election: e1, Area: "06"}, ""},
		"leader in every election":     {election.Grant{Role: teamLeader, Area: "06"}, "grant_bounds"},
		"leader of nothing":            {election.Grant{Role: teamLeader, Election: e1}, "grant_bounds"},
		"leader of a village too":      {election.Grant{Role: teamLeader, Election: e1, Area: "06", Village: "Thôn 1"}, "grant_bounds"},
		"head of a village":            {election.Grant{Role: villageHead, Village: "Thôn 1"}, ""},
		"head of no village":           {election.Grant{Role: villageHead, Election: e1}, "grant_bounds"},
		"head of an area":              {election.Grant{Role: villageHead, Village: "Thôn 1", Area: "06"}, "grant_bounds"},
		"administrator":                {election.Grant{Role: administrator}, ""},
		"administrator of an election": {election.Grant{Role: administrator, Election: e1}, "grant_bounds"},
		"an invented role":             {election.Grant{Role: "emperor"}, "grant_role"},
		"no role":                      {election.Grant{}, "grant_role"},
	} {
		t.Run(name, func(t *testing.T) {
			wantCode(t, CheckGrants([]election.Grant{test.grant}), test.code)
		})
	}
	wantCode(t, CheckGrants([]election.Grant{{Role: chair}, {Role: chair}}), "grant_twice")
	wantCode(t, CheckGrants([]election.Grant{{Role: chair}, {Role: chair, Election: e1}, {Role: typist}}), "")
}

func TestNeedsSecondFactor(t *testing.T) {
	for _, role := range election.Roles {
		a := grantedIn(role, "")
		want := slices.Contains([]election.Role{chair, secretary, approver, administrator}, role)
		if NeedsSecondFactor(&a) != want {
			t.Errorf("%s: second factor %v", role, !want)
		}
	}
}

func TestPage(t *testing.T) {
	var page bytes.Buffer
	if err := WritePage(&page); err != nil {
		t.Fatal(err)
	}
	golden(t, "../docs/manual/quyen-han.md", page.Bytes())
}
