package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/acts"
	"laphieu/store"
	"laphieu/web/desk/tamper"
)

// rowsOf is a digest of every row of a database file.
func rowsOf(t *testing.T, path string) string {
	t.Helper()
	db, err := openFile(path, "mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	sum := sha256.New()
	for _, table := range texts(t, db, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`) {
		columns := texts(t, db, `SELECT 'quote("' || name || '")' FROM pragma_table_info('`+table+`')`)
		for _, row := range texts(t, db, `SELECT `+strings.Join(columns, ` || ',' || `)+` FROM "`+table+`"`) {
			fmt.Fprintln(sum, table, row)
		}
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

func texts(t *testing.T, db *sql.DB, query string) (all []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// Each figure that can be tried is noticed, at its own table and row; nothing of
// what runs changes, and nothing of the copy is left.
func TestTamper(t *testing.T) {
	s := show(t)
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	before := rowsOf(t, filepath.Join(s.data, "laphieu.db")) + rowsOf(t, filepath.Join(s.data, "desk.db"))
	g := s.guest()
	_, page := g.get("/thu-sua-len")
	key := regexp.MustCompile(`name="act" value="([^"]+)"`).FindStringSubmatch(page)[1]
	choices := regexp.MustCompile(`name="figure" value="([^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(choices) != 3 || !strings.Contains(page, "341 thành 342") {
		t.Fatalf("%d figures to choose: %s", len(choices), page)
	}
	for i, choice := range choices {
		status, answer := g.post("/thu-sua-len", "act", key, "figure", choice[1])
		f := &s.trial.Figures[i]
		row := store.Sheet{Election: f.Election, SheetID: f.Sheet}.NounKey()
		for _, want := range []string{"Chương trình nhận ra", "Bảng sheet, dòng " + row, "UPDATE sheet SET", "không có sai khác", "khác với nhật ký", "laphieu verify --data", "Xóa bản sao"} {
			if status != http.StatusOK || !strings.Contains(answer, want) {
				t.Errorf("%s (%d) does not say %q: %s", row, status, want, answer)
			}
		}
	}
	if after := rowsOf(t, filepath.Join(s.data, "laphieu.db")) + rowsOf(t, filepath.Join(s.data, "desk.db")); after != before {
		t.Error("the databases of the demonstration have changed")
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// reopen lets the chair open a sheet again.
func (s *shown) reopen(f tamper.Figure) {
	s.t.Helper()
	var chair store.Account
	err := s.store.View(context.Background(), demoCommune, func(v *store.View) (err error) {
		chair, err = v.AccountByLogin("chu-tich")
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = s.acts.ReopenSheet(context.Background(),
		acts.Envelope{Commune: demoCommune, Account: chair.ID, Session: "s", Key: newKey(), Reason: "Đếm lại"},
		acts.SheetInput{Election: f.Election, Sheet: f.Sheet, Version: 1})
	if err != nil {
		s.t.Fatal(err)
	}
}

// One at a time, no database beyond the bound, and no figure that nobody agrees on.
func TestTamperIsBounded(t *testing.T) {
	s := show(t)
	of := s.trial.Figures[0]
	one := &trial{data: s.data, most: 4096}
	refused := func(want string) {
		t.Helper()
		if _, err := one.change(context.Background(), "vi", of); !store.Is(err, want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	refused(tamper.CodeLarge)
	one.busy.Lock()
	refused(tamper.CodeBusy)
	one.busy.Unlock()
	one.most, one.keys = tamper.MaxCopy, []note.Verifier{s.installation.keys.Verifier()}
	s.reopen(of)
	refused(tamper.CodeGone)
	if _, page := s.guest().get("/thu-sua-len"); strings.Count(page, `name="figure"`) != 2 {
		t.Error("a sheet that was opened again can still be chosen")
	}
}
