package attack

import (
	"database/sql"
	"fmt"
	"strings"

	"laphieu/acts"
	"laphieu/store"
)

// skeleton are columns by which rows find each other: a payload there makes a row
// that nobody finds, not a page that shows it. A name without a table
// stands for all.
var skeleton = map[string]string{
	"commune":                 "the scope of every row",
	"id":                      "of a row, drawn by the program",
	"account":                 "an id",
	"election":                "an id",
	"in_election":             "made from election",
	"key":                     "of a setting, a text or an act, from the program's own lists",
	"token":                   "a hash",
	"subject":                 "of the ladder of wrong tries: counted, never shown",
	"election.law":            "one of two words: another is no election",
	"election.day":            "a day: another is no election",
	"role_grant.role":         "of the table of roles: another gives nothing",
	"account_secret.password": "a hash",
	"draft.form":              "the address of a form",
	"draft.field":             "the name of a field",
}

// columnShare is how many columns a sample tries one of.
const columnShare = 8

// column is one text of a table.
type column struct{ file, table, name string }

// columns are the texts of both databases that may be shown, found in the schema.
func (h *house) columns() (all []column) {
	h.t.Helper()
	for _, file := range databases {
		db := h.edit(file)
		for _, line := range texts(h, db, `SELECT t.name, c.name FROM sqlite_master t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%'`) {
			table, name, _ := strings.Cut(line, " | ")
			if skeleton[name] == "" && skeleton[table+"."+name] == "" && !strings.HasPrefix(table, "goose") && !strings.HasPrefix(table, "count") && table != "schema_version" {
				all = append(all, column{file, table, name})
			}
		}
		h.must(db.Close())
	}
	return all
}

func (h *house) edit(file string) *sql.DB {
	h.t.Helper()
	db, err := sql.Open("sqlite", "file:"+h.folder+"/"+file+"?_pragma=busy_timeout(5000)")
	h.must(err)
	return db
}

// columns: what no form lets in stands in the database all the same, put there by
// hand or by an earlier release. Each payload is written over every row of a text,
// and every page that shows it is looked at.
func (e *eye) columns(all []payload) {
	e.t.Helper()
	e.h.fillTables()
	found := e.h.columns()
	if len(found) < 12 {
		e.t.Fatalf("only %v", found)
	}
	shown := map[column]bool{}
	for i, col := range found {
		if everyPayload > 1 && i%columnShare != 0 {
			continue
		}
		for n, p := range share(all, i) {
			if everyPayload == 1 && (i+n)%4 != 0 { // each payload in a quarter of the columns, each column with a quarter of them
				continue
			}
			restore := e.h.overwrite(col, p.Text)
			for _, path := range showing {
				for _, as := range []string{admin, "chair"} {
					if got := e.h.visitors[as].get(path(e.h)); reflected(got.body, p) {
						shown[col] = true
						e.show(fmt.Sprintf("%s of %s at %s: %q", col.name, col.table, path(e.h), p.Text), got)
					}
				}
			}
			restore()
		}
	}
	e.t.Logf("%d of %d columns are shown", len(shown), len(found))
	if len(shown) < min(8, len(found)/columnShare/4) {
		e.t.Errorf("only %v of %v are shown", shown, found)
	}
}

// showing are the pages that show most of what there is.
var showing = []func(h *house) string{
	func(*house) string { return "/" },
	func(*house) string { return "/toi" },
	func(*house) string { return "/tai-khoan" },
	func(h *house) string { return "/tai-khoan/" + string(h.victims[0]) },
	func(h *house) string { return "/tai-khoan/" + string(h.victims[0]) + "/ngung" },
	func(*house) string { return "/thiet-lap" },
	func(h *house) string { return "/thiet-lap/bau-cu/" + string(h.votes[0]) },
	func(h *house) string { return "/thiet-lap/bau-cu/" + string(h.votes[0]) + "/removal_of_dead" },
	func(*house) string { return "/loi-cua-xa" },
	func(*house) string { return "/loi-cua-xa/hotline" },
	func(*house) string { return "/tai-khoan/moi" },
	func(*house) string { return "/nhat-ky" },
	func(*house) string { return "/nhat-ky/3" },
	func(*house) string { return "/an-ninh" },
	func(*house) string { return "/doi-chieu" },
	func(*house) string { return "/dang-nhap" },
	func(*house) string { return "/chon-vai" },
}

// fillTables gives every text that can be shown a row to stand in.
func (h *house) fillTables() {
	h.t.Helper()
	_, err := h.ChangeCommuneText(h.ctx(), h.by(admin), acts.TextInput{Key: acts.TextHotline, Value: "0000 000 000"})
	h.must(err)
	_, err = h.ChangeElectionSetting(h.ctx(), h.by("chair"), acts.ElectionSettingInput{Election: h.votes[0], Key: "removal_of_dead", Value: "30"})
	if err != nil { // the law has other answers: the form's first
		page, err := read("/", h.visitors["chair"].get("/thiet-lap/bau-cu/"+string(h.votes[0])+"/removal_of_dead").body)
		h.must(err)
		for _, f := range page.forms {
			if strings.HasSuffix(f.Action, "/removal_of_dead") {
				h.visitors["chair"].post(f.Action, f.fill())
			}
		}
	}
	h.must(h.store.Desk().SaveDraft(h.ctx(), store.Draft{
		Commune: here, Account: h.people[admin], Form: "/tai-khoan/moi", Field: "name", Value: "Lê", At: h.now().UnixMilli(),
	}))
}

// overwrite writes a text over a column of every row, each a little different, and
// gives back what undoes it.
func (h *house) overwrite(col column, text string) (restore func()) {
	h.t.Helper()
	names := strings.Join(h.ask(col.file, fmt.Sprintf(`SELECT name FROM pragma_table_info('%s')`, col.table)), ", ")
	kept := "kept_" + col.table
	h.write(col.file, fmt.Sprintf(`CREATE TABLE %s AS SELECT %s FROM %s`, kept, names, col.table))
	h.write(col.file, fmt.Sprintf(`UPDATE %s SET %s = ? || lower(hex(randomblob(3)))`, col.table, col.name), strings.ToValidUTF8(text, "\ufffd"))
	return func() {
		h.write(col.file, `DELETE FROM `+col.table)
		h.write(col.file, fmt.Sprintf(`INSERT INTO %s (%s) SELECT %s FROM %s`, col.table, names, names, kept))
		h.write(col.file, `DROP TABLE `+kept)
	}
}

func (h *house) ask(file, question string) []string {
	h.t.Helper()
	db := h.edit(file)
	defer db.Close()
	return texts(h, db, question)
}

func (h *house) write(file, statement string, args ...any) {
	h.t.Helper()
	db := h.edit(file)
	defer db.Close()
	if _, err := db.Exec(statement, args...); err != nil {
		h.t.Fatalf("%s: %v", statement, err)
	}
}
