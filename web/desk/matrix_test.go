package desk_test

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web/desk"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/seat"
)

// cast is a commune with somebody of every role in every scope, two elections,
// and another commune with an account and an election of its own.
type cast struct {
	*world
	mine, other  election.ElectionID
	count        *night           // of mine: the other was not opened
	sheet        election.SheetID // of area 06, where the area's own people are
	actors       map[string][]election.Grant
	visitors     map[string]*visitor
	elsewhere    election.AccountID
	opened, shut int // cells that opened, and addresses that were not there
}

const there election.CommuneCode = "00002"

func play(t *testing.T) *cast {
	w := open(t, func(c *desk.Config) {
		c.Demo = true // nobody has to set anything up first: the table alone decides
		c.Hosts = map[string]election.CommuneCode{"127.0.0.1": here, "xa-khac.example": there}
	})
	c := &cast{world: w, actors: map[string][]election.Grant{}, visitors: map[string]*visitor{}}
	w.first("quan.tri")
	c.mine, c.other = w.election("Bầu cử của mình", false), w.election("Cuộc kia", true)
	c.count = w.night(c.mine)
	c.sheet = c.count.in[election.AwaitsSecond][0]
	for _, row := range access.RoleRows() {
		for i, g := range c.grants(row) {
			login := fmt.Sprintf("%s-%d", row.Role, i)
			w.person(login, "Người "+strings.Repeat("a", len(c.actors)+1), g)
			c.actors[login] = []election.Grant{g}
		}
	}
	w.person("nobody", "Người không vai")
	c.actors["nobody"] = nil
	for login := range c.actors {
		c.visitors[login] = w.signIn(login)
	}
	w.found(there, "Khác")
	done, err := w.UseFirstSecret(w.ctx(), envelopeOf(there, w.key()), firstOf(w.secret))
	w.must(err)
	c.elsewhere = done.Result.Account
	return c
}

// grants are a role's scopes: one election and all of them, one area, one village.
func (c *cast) grants(row access.RoleRow) []election.Grant {
	one := election.Grant{Role: row.Role, Election: c.mine}
	switch row.Bound {
	case access.ByElection:
		return []election.Grant{{Role: row.Role}, one}
	case access.ByArea:
		one.Area = "06"
		return []election.Grant{one}
	case access.ByVillage:
		one.Village = "Thôn 3"
		return []election.Grant{{Role: row.Role, Village: "Thôn 3"}, one}
	}
	return []election.Grant{{Role: row.Role}}
}

// address is a route with its blanks filled in, and the election and account that
// it is then about.
type address struct {
	path      string
	election  election.ElectionID
	account   election.AccountID
	foreign   bool // of the other commune
	uncounted bool // of the election whose count was not opened
}

// addresses of a route: each election, and an account of ours and of others.
func (c *cast) addresses(pattern string) (all []address) {
	pattern = strings.NewReplacer("{$}", "", "{hash}", "x", "{seq}", "0", "{size}", "1").Replace(pattern)
	key := "removal_of_dead"
	switch {
	case strings.HasPrefix(pattern, "/thiet-lap/xa/"):
		key = "idle_minutes"
	case strings.HasPrefix(pattern, "/loi-cua-xa/"):
		key = "hotline"
	}
	pattern = strings.ReplaceAll(pattern, "{key}", key)
	switch {
	case strings.Contains(pattern, "{election}"):
		pattern = strings.ReplaceAll(strings.ReplaceAll(pattern, seat.OneSheet, "/"+c.sheet.String()), seat.OneBalloting, "/"+c.sheet.BallotingID.String())
		for _, e := range []election.ElectionID{c.mine, c.other} {
			all = append(all, address{path: strings.ReplaceAll(pattern, "{election}", string(e)), election: e, uncounted: e == c.other})
		}
	case strings.Contains(pattern, "{account}"):
		all = append(all,
			address{path: strings.ReplaceAll(pattern, "{account}", string(c.people["nobody"])), account: c.people["nobody"]},
			address{path: strings.ReplaceAll(pattern, "{account}", string(c.elsewhere)), account: c.elsewhere, foreign: true})
	default:
		all = []address{{path: pattern}}
	}
	return all
}

// allows reads the access table once more, in the plainest way: is there a cell
// whose role this person has and whose scope reaches that far?
func (c *cast) allows(login string, act access.Act, at address) bool {
	for _, cell := range access.Rows() {
		if cell.Act != act {
			continue
		}
		if cell.Scope == access.Anyone || cell.Role == access.AnyAccount && (cell.Scope == access.InCommune || at.account == "") {
			return true
		}
		for _, g := range c.actors[login] {
			if g.Role == cell.Role && reaches(cell.Scope, g, at) {
				return true
			}
		}
	}
	return false
}

// reaches says how far a cell goes: a page that is about no one election opens to
// whoever may see some of it.
func reaches(scope access.Scope, g election.Grant, at address) bool {
	switch scope {
	case access.InCommune:
		return g.Election == ""
	case access.CommuneOnly:
		return g.Election == "" && at.election == ""
	case access.OwnElection, access.OwnArea, access.OwnVillage:
		return at.election == "" || g.Election == "" || g.Election == at.election
	}
	return false
}

// exists tells pages that are not there whoever asks: of another commune, of a
// checkpoint that nobody took, of a sheet before the count, or the picture of a paper
// and the trial outside the demonstration.
func exists(row desk.Row, at address) bool {
	counts := strings.Contains(row.Pattern, seat.OneBalloting)
	return !at.foreign && !strings.Contains(row.Pattern, "{size}") && row.Act != access.ViewOpenBoard && // see TestOpenBoard
		!(counts && at.uncounted) && !strings.HasSuffix(row.Pattern, entry.PicturePage) &&
		row.For != access.TryTampering && row.Act != access.TryTampering // see TestTrial
}

// Route × role × scope: only the cells of the access table open, all else is not
// there, and a visitor is led to the door.
func TestOnlyItsCellsOpen(t *testing.T) {
	c := play(t)
	before := c.digest(t)
	for _, row := range desk.Rows() {
		if row.Act == access.Listen {
			continue // a stream does not end: see TestWhoHearsTheBoard
		}
		for _, at := range c.addresses(row.Pattern) {
			for login, v := range c.visitors {
				c.try(t, row, at, login, v)
			}
			c.stranger(t, row, at)
		}
	}
	if c.digest(t) != before {
		t.Error("a form without a key, or a page that was only fetched, has changed laphieu.db")
	}
	if c.opened < 300 || c.shut < 1000 {
		t.Errorf("%d opened and %d did not: that is not the whole table", c.opened, c.shut)
	}
	c.otherCommune(t)
}

// otherCommune: neither a form about its accounts nor a session at its address.
func (c *cast) otherCommune(t *testing.T) {
	t.Helper()
	admin := c.visitors["administrator-0"]
	for _, row := range desk.Rows() {
		if row.Method == http.MethodPost && strings.Contains(row.Pattern, "{account}") {
			path := strings.ReplaceAll(row.Pattern, "{account}", string(c.elsewhere)) + "?role=front"
			got := admin.do("POST", path, url.Values{"act": {c.key()}, "reason": {"Thử"}, "name": {"Ai"}, "login": {"mot.nguoi"}})
			if got.StatusCode != http.StatusNotFound {
				t.Errorf("%s: %d", path, got.StatusCode)
			}
		}
	}
	r, err := http.NewRequestWithContext(c.ctx(), "GET", c.URL+"/tai-khoan", nil)
	c.must(err)
	r.Host = "xa-khac.example"
	got, err := admin.Do(r)
	c.must(err)
	if got.Body.Close(); got.StatusCode != http.StatusSeeOther {
		t.Errorf("a session opens another commune: %d", got.StatusCode)
	}
}

func (c *cast) try(t *testing.T, row desk.Row, at address, login string, v *visitor) {
	t.Helper()
	var form url.Values
	if row.Method == http.MethodPost {
		form = url.Values{} // no key: what is open refuses it by name, and nothing is done
	}
	got := v.do(row.Method, at.path, form)
	may := c.allows(login, row.Act, at) && (row.For == "" || c.allows(login, row.For, at))
	gone := got.StatusCode == http.StatusNotFound
	if gone {
		c.shut++
	} else {
		c.opened++
	}
	switch {
	case !may && !gone:
		t.Errorf("%s opens %s %s: %d", login, row.Method, at.path, got.StatusCode)
	case may && form != nil && got.StatusCode != http.StatusBadRequest && !strings.HasPrefix(at.path, "/nhap"):
		t.Errorf("%s: %s %s without a key: %d", login, row.Method, at.path, got.StatusCode)
	case may && form == nil && gone && exists(row, at) && !hidden(row, login, at):
		t.Errorf("%s does not open %s: %.200s", login, at.path, got.text())
	}
}

// hidden are pages whose one thing is not this person's to see, though the section
// is: the first entry of the log belongs to the commune and to no election.
func hidden(row desk.Row, login string, _ address) bool {
	team := strings.HasPrefix(login, string(election.RoleTeamLeader)) || strings.HasPrefix(login, string(election.RoleTeamSecretary))
	sums := strings.Contains(row.Pattern, seat.Results+seat.OneBalloting) // of all areas, where a team sees its own
	return strings.Contains(row.Pattern, "/{seq}") && strings.HasSuffix(login, "-1") || sums && team
}

// stranger asks without a session.
func (c *cast) stranger(t *testing.T, row desk.Row, at address) {
	t.Helper()
	var form url.Values
	if row.Method == http.MethodPost {
		form = url.Values{}
	}
	got := c.visitor().do(row.Method, at.path, form)
	door := slices.ContainsFunc(access.Rows(), func(cell access.Row) bool { return cell.Act == row.Act && cell.Scope == access.Anyone })
	if led := got.StatusCode == http.StatusSeeOther && strings.HasPrefix(got.Header.Get("Location"), "/chon-vai"); door == led && !strings.HasPrefix(at.path, "/dang-nhap") {
		t.Errorf("a stranger at %s %s: %d to %s", row.Method, at.path, got.StatusCode, got.Header.Get("Location"))
	}
}

// No form is taken that another site sends.
func TestForeignForms(t *testing.T) {
	w, v := ready(t)
	posts := 0
	for _, row := range desk.Rows() {
		if row.Method != http.MethodPost {
			continue
		}
		posts++
		path := strings.NewReplacer("{account}", string(w.people["quan.tri"]), "{election}", "x", "{key}", "x").Replace(row.Pattern)
		for _, header := range [][]string{
			{"Sec-Fetch-Site", "cross-site"},
			{"Sec-Fetch-Site", "same-site"},
			{"Origin", "https://evil.example"},
			{"Origin", "null"},
		} {
			got := v.do("POST", path, url.Values{"act": {w.key()}}, header...)
			if got.StatusCode != http.StatusForbidden || !strings.Contains(got.text(), "từ một trang khác") {
				t.Errorf("%s with %v: %d", path, header, got.StatusCode)
			}
		}
	}
	if posts < 20 {
		t.Errorf("only %d forms", posts)
	}
}

// digest is of every row of laphieu.db.
func (w *world) digest(t *testing.T) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+w.folder+"/laphieu.db?mode=ro")
	w.must(err)
	defer db.Close()
	names, err := db.Query(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
	w.must(err)
	var tables []string
	for names.Next() {
		var name string
		w.must(names.Scan(&name))
		tables = append(tables, name)
	}
	w.must(names.Err())
	sum := sha256.New()
	for _, table := range tables {
		rows, err := db.Query(`SELECT * FROM "` + table + `"`)
		w.must(err)
		columns, err := rows.Columns()
		w.must(err)
		for rows.Next() {
			cells := make([]any, len(columns))
			for i := range cells {
				cells[i] = new(any)
			}
			w.must(rows.Scan(cells...))
			for _, cell := range cells {
				fmt.Fprintf(sum, "%s %v\n", table, *cell.(*any))
			}
		}
		w.must(rows.Err())
	}
	return fmt.Sprintf("%d tables %x", len(tables), sum.Sum(nil))
}
