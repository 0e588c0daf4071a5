// The rows of the table that are about an election as a whole: its board, its
// guided set-up and its stages.

package desk

import (
	"laphieu/access"
	"laphieu/web/desk/board"
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
