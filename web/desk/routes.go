// The table of everything that can be asked of the desk, with the act that says
// who may. The mux is built from it alone, and the tests enumerate it.

package desk

import (
	"net/http"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/first"
	"laphieu/web/desk/home"
	"laphieu/web/desk/lock"
	"laphieu/web/desk/mine"
	"laphieu/web/desk/reset"
	"laphieu/web/desk/role"
	"laphieu/web/desk/sample"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/signin"
)

// row is one route of the desk.
type row struct {
	Method, Pattern string
	Act             access.Act
	For             access.Act // the act whose form the page shows: without it the page is not there
	Handler         func(http.ResponseWriter, *http.Request) error
	Draft           []string // fields of the form that are kept while it is typed
	Bare            bool     // needs no commune
}

// rows is the table.
func (d *desk) rows() []row {
	var (
		door  = signin.Page{Desk: &d.Desk}
		begin = first.Page{Desk: &d.Desk}
		again = reset.Page{Desk: &d.Desk}
		wake  = lock.Page{Desk: &d.Desk}
		roles = role.Page{Desk: &d.Desk}
		today = home.Page{Desk: &d.Desk}
		own   = mine.Page{Desk: &d.Desk}
	)
	return []row{
		// At the door.
		{Method: "GET", Pattern: "/healthz", Act: access.ViewShell, Handler: d.health, Bare: true},
		{Method: "GET", Pattern: "/tinh/{hash}/desk/style.css", Act: access.ViewShell, Handler: d.showStyle, Bare: true},
		{Method: "GET", Pattern: seat.SignIn, Act: access.ViewShell, For: access.SignIn, Handler: door.Show},
		{Method: "POST", Pattern: seat.SignIn, Act: access.SignIn, Handler: door.Take},
		{Method: "GET", Pattern: seat.SignInCode, Act: access.ViewShell, For: access.SignIn, Handler: door.ShowCode},
		{Method: "POST", Pattern: seat.SignInCode, Act: access.SignIn, Handler: door.TakeCode},
		{Method: "GET", Pattern: seat.FirstDoor, Act: access.ViewShell, For: access.UseFirstSecret, Handler: begin.Show},
		{Method: "POST", Pattern: seat.FirstDoor, Act: access.UseFirstSecret, Handler: begin.Take},
		{Method: "GET", Pattern: seat.NewDoor, Act: access.ViewShell, For: access.UseSecret, Handler: again.Show},
		{Method: "POST", Pattern: seat.NewDoor, Act: access.UseSecret, Handler: again.Take},
		{Method: "GET", Pattern: seat.ChooseRole, Act: access.ViewShell, For: access.ChooseDemoRole, Handler: roles.Show},
		{Method: "POST", Pattern: seat.ChooseRole, Act: access.ChooseDemoRole, Handler: roles.Take},
		{Method: "GET", Pattern: seat.Locked, Act: access.ViewShell, For: access.ResumeSession, Handler: wake.Show},
		{Method: "POST", Pattern: seat.Locked, Act: access.ResumeSession, Handler: wake.Take},

		// One's own.
		{Method: "GET", Pattern: "/{$}", Act: access.ViewHome, Handler: today.Show},
		{Method: "POST", Pattern: seat.SignOut, Act: access.SignOut, Handler: door.Leave},
		{Method: "POST", Pattern: seat.Drafts, Act: access.SaveDraft, Handler: d.saveDraft},
		{Method: "GET", Pattern: seat.Mine, Act: access.ViewOwnAccount, Handler: own.Show},
		{Method: "GET", Pattern: seat.Mine + "/mat-khau", Act: access.ViewOwnAccount, For: access.ChangeOwnPassword, Handler: own.ShowPassword},
		{Method: "POST", Pattern: seat.Mine + "/mat-khau", Act: access.ChangeOwnPassword, Handler: own.TakePassword},
		{Method: "GET", Pattern: seat.Mine + "/xac-thuc", Act: access.ViewOwnAccount, For: access.SetUpOwnSecondFactor, Handler: own.ShowFactor},
		{Method: "POST", Pattern: seat.Mine + "/xac-thuc", Act: access.SetUpOwnSecondFactor, Handler: own.BeginFactor},
		{Method: "POST", Pattern: seat.Mine + "/xac-thuc/xac-nhan", Act: access.SetUpOwnSecondFactor, Handler: own.TakeFactor},
		{Method: "POST", Pattern: seat.Mine + "/phien-khac", Act: access.EndOwnSessions, Handler: own.EndOthers},
	}
}

// routes are the rows as the shell serves them, each behind the gate.
func (d *desk) routes() []web.Route {
	rows := d.rows()
	for _, r := range sample.Routes(d.Shell, d.hub) {
		rows = append(rows, row{Method: r.Method, Pattern: r.Pattern, Act: r.Act, Handler: r.Handler})
	}
	var routes []web.Route
	for _, row := range rows {
		routes = append(routes, web.Route{Method: row.Method, Pattern: row.Pattern, Act: row.Act, Handler: d.gate(row)})
		if row.Draft != nil {
			d.drafts.Handle(row.Pattern, draftsOf(row))
		}
	}
	return routes
}
