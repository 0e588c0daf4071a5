package attack

import (
	"database/sql"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// tempting are fields that a form never has and a careless program might take.
var tempting = map[string]string{
	"role": "administrator", "roles": "administrator", "grants": "administrator", "is_admin": "1", "admin": "1", "status": "approved",
	"state": "done", "commune": "00002", "commune_id": "00002", "disabled": "1", "votes": "999", "account_id": "", "owner": "",
	"user": "", "by": "", "actor": "", "session": "x", "device": "x", "key": "idle_minutes", "received_at": "1", "claimed_at": "1",
	"demo": "1", "lang": "en", "next": "/nhat-ky", "redirect": "/nhat-ky", "_method": "DELETE", "Account": "", "Role": "administrator",
	"practice": "1", "made_up": "1", "law": "2015", "clock_offset": "86400000", "totp_confirmed": "0", "must_change": "0", "election": "",
}

// twins are two houses in which the same things happened: the same clock, the same
// randomness, the same people in the same order.
func twins(t *testing.T) (honest, greedy *house) {
	t.Helper()
	honest, greedy = open(t, true), open(t, true)
	honest.gather(false)
	greedy.gather(false)
	honest.same(t, greedy, "before anything")
	return honest, greedy
}

// More fields than a form has change nothing: of two houses in which the same is
// done, one sends every other field that it knows as well, and every row of both
// stays the same.
func TestOnlyDeclaredFields(t *testing.T) {
	plain, greedy := twins(t)
	forms := plain.crawl(perPattern).forms()
	greedy.crawl(perPattern).forms() // opening pages notes denials, and pressing buttons acts
	plain.same(t, greedy, "after the crawl")
	extra := greedy.extra(forms)
	changed, refused := 0, 0
	for _, f := range forms {
		if f.Method != http.MethodPost || f.pattern == leave {
			continue
		}
		before := plain.rows()
		key := plain.key()
		values := f.fill()
		values.Set("act", key)
		more := url.Values{}
		for name, value := range extra {
			if !slices.ContainsFunc(f.Fields, func(in field) bool { return in.Name == name }) {
				more.Set(name, value)
			}
		}
		for name := range values {
			more.Set(name, values.Get(name))
		}
		plain.letIn()
		greedy.letIn()
		one := plain.visitors[f.as].clone().post(f.Action, values)
		other := greedy.visitors[f.as].clone().post(f.Action, more)
		if other.StatusCode >= http.StatusBadRequest && one.StatusCode != other.StatusCode { // the form is refused for them: as good
			refused++
			other = greedy.visitors[f.as].clone().post(f.Action, values)
		}
		if one.StatusCode != other.StatusCode || one.Header.Get("Location") != other.Header.Get("Location") {
			t.Errorf("%s: %d to %q, with more fields %d to %q", f.Action, one.StatusCode, one.Header.Get("Location"), other.StatusCode, other.Header.Get("Location"))
		}
		plain.same(t, greedy, f.Action+" as "+f.as)
		if !slices.Equal(before, plain.rows()) {
			changed++
		}
	}
	t.Logf("%d more fields; %d of %d forms changed something; %d are refused with more", len(extra), changed, len(forms), refused)
	if changed < 12 {
		t.Errorf("only %d forms were taken: the others prove nothing", changed)
	}
}

// extra are the tempting fields, those of every other form, and the columns of
// every table.
func (h *house) extra(forms []sendable) map[string]string {
	h.t.Helper()
	all := map[string]string{}
	for _, f := range forms {
		for _, in := range f.Fields {
			all[in.Name] = "1"
		}
	}
	for _, file := range databases {
		db, err := sql.Open("sqlite", "file:"+h.folder+"/"+file+"?mode=ro")
		h.must(err)
		for _, column := range texts(h, db, `SELECT DISTINCT c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'`) {
			all[column] = "1"
		}
		h.must(db.Close())
	}
	for name, value := range tempting {
		all[name] = value
		if value == "" {
			all[name] = string(h.people[admin])
		}
	}
	all["election"] = string(h.votes[1])
	delete(all, "act")
	return all
}

var databases = []string{"laphieu.db", "desk.db"}

// rows is every row of both databases.
func (h *house) rows() (all []string) {
	h.t.Helper()
	for _, file := range databases {
		for table, rows := range h.tables(file, true) {
			for _, row := range rows {
				all = append(all, file+" "+table+": "+row)
			}
		}
	}
	slices.Sort(all)
	return all
}

// same fails where two houses hold different rows, and tells the first.
func (h *house) same(t *testing.T, other *house, when string) {
	t.Helper()
	a, b := h.rows(), other.rows()
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			t.Fatalf("%s: %.300q, in the other house %.300q", when, a[i], b[min(i, len(b)-1)])
		}
	}
	if len(a) != len(b) {
		t.Fatalf("%s: %d rows, in the other house %d", when, len(a), len(b))
	}
}

// tables is every row of a database, by table; not when a file was made, and not
// the drafts of the twins: a form's draft may keep a field that the form does not
// have, and shows it nowhere.
func (h *house) tables(file string, withoutDrafts bool) map[string][]string {
	h.t.Helper()
	db, err := sql.Open("sqlite", "file:"+h.folder+"/"+file+"?mode=ro")
	h.must(err)
	defer db.Close()
	all := map[string][]string{}
	for _, table := range texts(h, db, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`) {
		if strings.HasPrefix(table, "goose") || table == "schema_version" || table == "draft" && withoutDrafts {
			continue
		}
		all[table] = texts(h, db, `SELECT * FROM "`+table+`"`)
	}
	return all
}
