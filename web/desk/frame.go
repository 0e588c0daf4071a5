// The frame of every page: which commune, which election, which role, what is
// made up, and the entries that work for this person.

package desk

import (
	"net/http"
	"strconv"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// leaveAfter is how many minutes the notice stands before the screen is locked.
// The server is then surely of the same mind.
const leaveAfter = 3

// frame fills in what a session knows. An error page has a frame too, so that
// what cannot be read is left out here and told by the page itself.
func (d *desk) frame(r *http.Request, p *web.Page) {
	p.Style = styleAddress
	p.Data.MadeUp = d.Demo
	s := seat.Of(r)
	if s.Commune == "" {
		return
	}
	_ = d.Ground(r, func(v *store.View) error { return d.fill(r, s, v, p) })
	p.Election = orNone(p.Look.Lang, p.Election, s)
	if !s.Known {
		return
	}
	p.Leave = seat.SignOut
	p.Role = roles(p.Look.Lang, s.Me())
	if d.Demo {
		p.Viewing = web.Link{Text: orName(p.Role, s), Href: seat.ChooseRole}
	}
	if s.Refused == nil && s.Mark() != "" {
		p.Nav = nav(r, s)
		p.Reader = s.Mark()
	}
}

// fill reads what stands around the page.
func (d *desk) fill(r *http.Request, s *seat.Seat, v *store.View, p *web.Page) error {
	unit, err := v.Commune()
	if err != nil {
		return err
	}
	p.Commune = seat.Commune(unit.Unit)
	d.speak(r, s, v, p)
	last, err := v.LastCheckpoint()
	if err == nil {
		p.Checkpoint = shortCode(last.Root)
	}
	if !s.Known || s.Refused != nil {
		return nil
	}
	minutes, err := acts.Setting(v, acts.IdleMinutes)
	if err != nil {
		return err
	}
	p.Idle = &web.Idle{After: max(minutes-leaveAfter+1, 1), Leave: leaveAfter, Stay: p.Path, Out: seat.WithBack(seat.Locked, p.Path)}
	if p.Alarm, err = d.alarm(s, v, p.Look.Lang); err != nil {
		return err
	}
	p.Flash = d.flash(r, s, v, p.Look.Lang)
	return nil
}

// alarm says to everybody which roles were given in an emergency.
func (d *desk) alarm(s *seat.Seat, v *store.View, lang words.Lang) (*web.Alarm, error) {
	given, _, err := d.Emergencies(v, s.Commune)
	if err != nil || len(given) == 0 {
		return nil, err
	}
	teller, err := record.New(v, lang)
	if err != nil {
		return nil, err
	}
	alarm := &web.Alarm{Title: words.Text(lang, "emergency.alarm")}
	for i := range given {
		e := &given[i]
		alarm.Lines = append(alarm.Lines, words.Text(lang, "emergency.alarm_one", teller.Grant(e.Grant), teller.Who(e.Account), s.Logged(lang, e.At)))
	}
	if s.Reaches(access.ViewAccounts, access.Target{}) {
		alarm.See = web.Link{Text: words.Text(lang, "emergency.alarm_see"), Href: seat.Emergency}
	}
	return alarm, nil
}

// flash says what the page before has written.
func (d *desk) flash(r *http.Request, s *seat.Seat, v *store.View, lang words.Lang) *web.Flash {
	seq, err := strconv.ParseInt(r.URL.Query().Get(seat.Written), 10, 64)
	if err != nil || r.Method != http.MethodGet {
		return nil
	}
	entry, err := v.Entry(seq)
	if err != nil || entry.Account != string(s.Me().ID) {
		return nil
	}
	teller, err := record.New(v, lang)
	if err != nil {
		return nil
	}
	return &web.Flash{Text: teller.Tell(&entry).Text}
}

// speak says of which election the page speaks, and leads to the others.
func (d *desk) speak(r *http.Request, s *seat.Seat, v *store.View, p *web.Page) {
	if s.Election.ID == "" {
		_ = d.Speak(r, v) // a page about one that does not exist says so itself
	}
	if s.Election.ID == "" {
		return
	}
	p.Election = s.Election.Name
	if seat.OfElection(r) {
		p.At, p.Ahead = seat.At(&s.Election, d.Now().UnixMilli()), s.Election.ClockOffset
	}
	p.Data = web.Data{Practice: s.Election.Practice, MadeUp: s.Election.MadeUp || d.Demo}
	if len(s.Elections) < 2 || s.Refused != nil {
		return
	}
	p.Switch = &web.Switch{Action: seat.Elections, All: seat.Elections}
	for i := range s.Elections {
		e := &s.Elections[i]
		to := web.SwitchTo{
			ID: string(e.ID), Name: e.Name, Day: seat.Day(p.Look.Lang, e.Day), Now: e.ID == s.Election.ID,
			Data: web.Data{Practice: e.Practice, MadeUp: e.MadeUp},
		}
		if seat.Past(d.Now(), e) {
			p.Switch.Past = append(p.Switch.Past, to)
		} else {
			p.Switch.Open = append(p.Switch.Open, to)
		}
	}
}

// shortCode is the beginning of a checkpoint's root, in fours as it is read out.
func shortCode(root audit.Hash) string {
	code := audit.Hex(root)[:16]
	return strings.Join([]string{code[:4], code[4:8], code[8:12], code[12:]}, " ")
}

func roles(lang words.Lang, a *election.Account) string {
	var all []string
	for _, role := range election.Roles {
		for _, g := range a.Grants {
			if g.Role == role {
				all = append(all, words.Role(lang, role))
				break
			}
		}
	}
	if len(all) == 0 {
		return words.Text(lang, "role_none")
	}
	return strings.Join(all, ", ")
}

func orNone(lang words.Lang, election string, s *seat.Seat) string {
	if election == "" && s.Known {
		return words.Text(lang, "election_none")
	}
	return election
}

func orName(role string, s *seat.Seat) string { return role + " (" + s.Me().Name + ")" }
