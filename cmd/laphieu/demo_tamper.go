// "Thử sửa lén một con số": the demonstration lets a visitor change a figure past
// the program, in a copy of its database, and shows what verify says to it.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/mod/sumdb/note"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/verify"
	"laphieu/web/desk/tamper"
	"laphieu/web/words"
)

// trial lets figures of the finished election be tried: the candidate whom one vote
// takes over half, and two that no candidate's name stands beside.
func (d *demoStory) trial(finished election.ElectionID) tamper.Trial {
	of := func(level election.Level, area election.AreaID, field string, add int64) tamper.Figure {
		for i := range d.night.Papers {
			if p := &d.night.Papers[i]; p.Level == level && p.Sheet.Area == area {
				return tamper.Figure{Election: finished, Sheet: p.ID(), Field: field, Add: add}
			}
		}
		return tamper.Figure{}
	}
	trial := &trial{data: d.data, most: tamper.MaxCopy, keys: []note.Verifier{d.keys.Verifier()}}
	return tamper.Trial{Change: trial.change, Figures: []tamper.Figure{
		of(election.Commune, demoTypedOnce, demo.SlipField, 1),
		of(election.Commune, demoUntouched, "invalid", -1),
		of(election.National, "01", "voted", 1),
	}}
}

// trial makes one at a time.
type trial struct {
	data string
	most int64 // bytes of a database that is copied
	keys []note.Verifier
	busy sync.Mutex
}

// change copies, verifies, changes, verifies again, and removes the copy.
func (t *trial) change(ctx context.Context, lang words.Lang, f tamper.Figure) (seen tamper.Seen, err error) {
	if !t.busy.TryLock() {
		return seen, &election.Error{Kind: election.Conflict, Code: tamper.CodeBusy}
	}
	defer t.busy.Unlock()
	ctx, stop := context.WithTimeout(ctx, tamper.MaxTime)
	defer stop()
	folder, err := os.MkdirTemp("", "laphieu-thu-sua-")
	if err != nil {
		return seen, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if seen.Bytes, err = t.copyTo(ctx, folder); err != nil {
		return seen, err
	}
	before, err := t.verify(ctx, folder)
	if err != nil {
		return seen, err
	}
	seen.Before, seen.Entries = findings(before), entries(before)
	if err := forge(ctx, folder, f, &seen); err != nil {
		return seen, err
	}
	after, err := t.verify(ctx, folder)
	seen.Findings = findings(after)
	for _, found := range after.Findings {
		seen.Found = append(seen.Found, tamper.Found{Code: string(found.Code), Table: found.Table, Row: found.Key, Text: findingSentence(string(lang), found)})
	}
	return seen, err
}

func (t *trial) verify(ctx context.Context, folder string) (verify.Report, error) {
	return verify.Run(ctx, verify.Source{Data: folder, Keys: t.keys})
}

func findings(r verify.Report) int64 { return int64(len(r.Findings)) + r.Omitted }

func entries(r verify.Report) (n int64) {
	for _, c := range r.Communes {
		n += c.Log.Size
	}
	return n
}

// The database of acts, in a folder of its own.
const actsFile = "laphieu.db"

// copyTo copies the database as it stands between two acts. The running one is
// opened to be read and nothing else.
func (t *trial) copyTo(ctx context.Context, folder string) (size int64, err error) {
	db, err := openFile(filepath.Join(t.data, actsFile), "mode=ro&_pragma=busy_timeout(5000)")
	if err != nil {
		return 0, err
	}
	defer db.Close()
	err = db.QueryRowContext(ctx, `SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()`).Scan(&size)
	if err != nil {
		return 0, err
	}
	if size > t.most {
		return 0, &election.Error{Kind: election.Refused, Code: tamper.CodeLarge, Args: []any{size, t.most}}
	}
	_, err = db.ExecContext(ctx, `VACUUM INTO $1`, filepath.Join(folder, actsFile))
	return size, err
}

// forge changes one figure as somebody does who has the file and knows SQL.
func forge(ctx context.Context, folder string, f tamper.Figure, seen *tamper.Seen) error {
	db, err := openFile(filepath.Join(folder, actsFile), "mode=rw")
	if err != nil {
		return err
	}
	defer db.Close()
	column, at := columnOf(f.Field)
	where := fmt.Sprintf("commune = '%s' AND election = '%s' AND level = '%s' AND constituency = '%s' AND round = %d AND area = '%s'",
		demoCommune, f.Election, f.Sheet.Level, f.Sheet.Constituency, f.Sheet.Round, f.Sheet.Area)
	var stored string
	err = db.QueryRowContext(ctx, "SELECT "+column+" FROM sheet WHERE state = 'agreed' AND "+where).Scan(&stored)
	figures := strings.Fields(stored)
	if errors.Is(err, sql.ErrNoRows) || err == nil && at >= len(figures) {
		return &election.Error{Kind: election.Conflict, Code: tamper.CodeGone}
	}
	if err != nil {
		return err
	}
	if seen.Was, err = strconv.ParseInt(figures[at], 10, 64); err != nil {
		return err
	}
	seen.Is = seen.Was + f.Add
	figures[at] = strconv.FormatInt(seen.Is, 10)
	value := strings.Join(figures, " ")
	if column == "votes" {
		value = "'" + value + "'"
	}
	seen.SQL = "UPDATE sheet SET " + column + " = " + value + " WHERE " + where
	_, err = db.ExecContext(ctx, seen.SQL)
	return err
}

// columnOf is where the database keeps a field: votes are one list.
func columnOf(field string) (column string, at int) {
	list, place, found := strings.Cut(strings.TrimSuffix(field, "]"), "[")
	if found {
		at, _ = strconv.Atoi(place) // the fields are the demonstration's own
	}
	return list, at
}

// openFile opens a database file as SQLite names it.
func openFile(path, parameters string) (*sql.DB, error) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:\… on Windows
	}
	return sql.Open("sqlite", "file://"+(&url.URL{Path: path}).EscapedPath()+"?"+parameters)
}
