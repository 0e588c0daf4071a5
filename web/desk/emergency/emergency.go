// Package emergency is the page of roles that two officers gave because no
// administrator could be reached: what is in force, what waits for a second officer.
package emergency

import (
	"embed"
	"net/http"

	"laphieu/access"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/accounts"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed emergency.html
var files embed.FS

// View is the page's template.
var View = web.NewView[*page](files, "emergency.html")

// page lists both.
type page struct {
	web.Page
	Given []given
	Asked []asked
	Empty *web.Blank
	Log   web.Link
}

// given is a role that is in force.
type given struct {
	Title string
	Facts []seat.Fact
	Take  string // empty: not by this officer
	Entry string
}

// asked is what waits.
type asked struct {
	Title, Text, Agree string
}

// Page is the page of one desk.
type Page struct{ *seat.Desk }

// Show lists what is in force and what waits.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "emergency.title"))}
	p.Head.AsOf = p.At
	seat.MachineTime(r, &p.Page)
	err := h.Desk.View(r, func(v *store.View) error {
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		inForce, waiting, err := h.Emergencies(v, s.Commune)
		for i := range inForce {
			p.Given = append(p.Given, givenOf(teller, s, &inForce[i]))
		}
		for i := range waiting {
			one := asked{Title: teller.Who(waiting[i].Account), Text: accounts.AskedText(teller, &waiting[i])}
			if s.Reaches(access.EmergencyGrant, access.Target{}) && waiting[i].By != s.Me().ID && waiting[i].Account != s.Me().ID {
				one.Agree = accounts.AgreePath(waiting[i].Account)
			}
			p.Asked = append(p.Asked, one)
		}
		return err
	})
	if err != nil {
		return err
	}
	if len(p.Given)+len(p.Asked) == 0 {
		p.Empty = &web.Blank{
			Drawing: "box", Title: words.Text(lang, "emergency.none"), Text: words.Text(lang, "emergency.none_text"),
			Button: web.Link{Text: words.Text(lang, "nav.accounts"), Href: seat.Accounts},
		}
	}
	if access.Holds(*s.Me(), access.ReadLog) {
		p.Log = web.Link{Text: words.Text(lang, "emergency.log"), Href: seat.Log + "?viec=" + string(access.EmergencyGrant)}
	}
	return View.Write(w, http.StatusOK, p)
}

func givenOf(teller *record.Teller, s *seat.Seat, e *seat.EmergencyRole) given {
	lang := teller.Lang
	one := given{Title: words.Text(lang, "emergency.one", teller.Grant(e.Grant), teller.Who(e.Account))}
	one.Facts = []seat.Fact{
		{Name: words.Text(lang, "emergency.since"), Text: words.Moment(lang, seat.Time(e.At))},
		{Name: words.Text(lang, "emergency.first"), Text: teller.Who(e.Ask.By)},
		{Name: words.Text(lang, "emergency.second"), Text: teller.Who(e.By)},
		{Name: words.Text(lang, "field.reason"), Text: e.Ask.Reason},
	}
	on := access.Target{Account: e.Account, Election: e.Grant.Election, Area: e.Grant.Area, Village: e.Grant.Village}
	if s.Reaches(access.RevokeRole, on) && e.Account != s.Me().ID {
		one.Take = accounts.TakePath(e.Account, e.Grant)
	}
	if s.Reaches(access.ReadLog, access.Target{Election: e.Grant.Election}) {
		one.Entry = seat.EntryPath(e.Seq)
	}
	return one
}
