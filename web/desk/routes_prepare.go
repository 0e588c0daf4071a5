// The rows of the table that are about an election as a whole: its board, its
// guided set-up and its stages.

package desk

import (
	"slices"

	"laphieu/access"
	"laphieu/web/desk/board"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/seat"
)

// boardRows are the board, for who has signed in and for the local network.
func (d *desk) boardRows() []row {
	wall := board.Page{Desk: &d.Desk, Live: &d.live, Closed: len(d.config.Hosts) > 0 || d.config.Proxied}
	return []row{
		{Method: "GET", Pattern: seat.OneElection + board.Path, Act: access.ViewBoard, Handler: wall.Show},
		{Method: "GET", Pattern: seat.OneElection + board.LivePath, Act: access.Listen, For: access.ViewBoard, Handler: wall.Listen},
		{Method: "GET", Pattern: board.Path, Act: access.ViewOpenBoard, Handler: wall.ShowOpen},
		{Method: "GET", Pattern: board.LivePath, Act: access.ViewOpenBoard, Handler: wall.ListenOpen},
	}
}

// prepareRows are the guided set-up of an election, and its stages.
func (d *desk) prepareRows() []row {
	guide := prepare.Page{Desk: &d.Desk}
	const way = seat.OneElection + prepare.Path
	rows := []row{
		{Method: "GET", Pattern: way, Act: access.ViewSetup, Handler: guide.Show},
		{Method: "GET", Pattern: way + prepare.FilePath, Act: access.ViewSetup, Handler: guide.Export},
		{Method: "GET", Pattern: way + prepare.ImportPath, Act: access.ViewSetup, For: access.SaveSetup, Handler: guide.AskImport},
		{Method: "POST", Pattern: way + prepare.ImportPath, Act: access.SaveSetup, Handler: guide.Import, MaxBody: prepare.MaxBody},
		{Method: "GET", Pattern: way + prepare.StrikePath, Act: access.ViewSetup, For: access.StrikeNominee, Handler: guide.AskStrike},
		{Method: "POST", Pattern: way + prepare.StrikePath, Act: access.StrikeNominee, Handler: guide.Strike},
		{Method: "GET", Pattern: way + prepare.PracticePath, Act: access.ViewSetup, For: access.CreatePractice, Handler: guide.AskPractice},
		{Method: "POST", Pattern: way + prepare.PracticePath, Act: access.CreatePractice, Handler: guide.Practice},
		{Method: "GET", Pattern: way + prepare.ProofPath, Act: access.ViewSetup, For: access.WipePractice, Handler: guide.Proof},
	}
	for i, path := range prepare.Parts() {
		rows = slices.Concat(rows, []row{
			{Method: "GET", Pattern: seat.OneElection + path, Act: access.ViewSetup, Handler: guide.Ask(i)},
			{Method: "POST", Pattern: seat.OneElection + path, Act: access.SaveSetup, Handler: guide.Take(i), Draft: prepare.Fields, MaxBody: prepare.MaxBody},
		})
	}
	for _, s := range guide.StageSteps() {
		rows = slices.Concat(rows, []row{
			{Method: "GET", Pattern: seat.OneElection + s.Path, Act: access.ViewSetup, For: s.Act, Handler: s.Ask},
			{Method: "POST", Pattern: seat.OneElection + s.Path, Act: s.Act, Handler: s.Take},
		})
	}
	return rows
}
