// A role in an emergency: no administrator can be reached, so one officer asks and
// a second agrees to exactly that.

package accounts

import (
	"encoding/json"
	"net/http"
	"net/url"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

const (
	askPath   = "/khan-cap"
	agreePath = "/dong-y-khan-cap"

	// The log keeps a digest of what was asked; the desk keeps it to be read.
	emergencyAsk = "emergency_ask"
)

// AskEmergency shows the roles, or asks for the scope and the reason.
func (h Page) AskEmergency(w http.ResponseWriter, r *http.Request) error {
	return h.askEmergency(w, r, http.StatusOK)
}

func (h Page) askEmergency(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	row, chosen := roleRow(r)
	if !chosen {
		return h.chooseRole(w, r, askPath, "emergency.ask_for", "emergency.intro")
	}
	p, err := h.askScope(r, row)
	if err != nil {
		return err
	}
	lang := h.Lang(r)
	p.Title = words.Text(lang, "emergency.ask_role", words.Role(lang, row.Role))
	p.Head.Title = p.Title
	p.Intro = append([]string{words.Text(lang, "emergency.intro")}, p.Intro...)
	p.Form.Inputs = append(p.Form.Inputs, web.Input{
		Name: "reason", Kind: web.AreaInput, Rows: 3, Label: words.Text(lang, "field.reason"),
		Note: words.Text(lang, "confirm.reason_stays"),
	})
	p.Form.Button, p.Form.Danger = words.Text(lang, "emergency.ask_do"), true
	p.Form.Back.Href = onePath(seat.Target(r).Account) + askPath
	if r.Method == http.MethodPost {
		p.Typed(r)
	} else if row.Bound != access.WholeCommune { // no further than the work in hand
		p.Form.Inputs[0].Value = string(seat.Of(r).Election.ID)
	}
	return p.Show(w, status, faults...)
}

// TakeEmergencyAsk is the first officer's part.
func (h Page) TakeEmergencyAsk(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	row, chosen := roleRow(r)
	if !chosen {
		return seat.NotHere()
	}
	g := grantOf(r.PostForm)
	g.Role = row.Role
	in := roleInput(r, g)
	done, err := h.Acts.AskEmergencyGrant(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.askEmergency(w, r, status, faults...)
		})
	}
	g.Area, g.Village = in.Area, in.Village
	if err := h.keepAsk(r, g, done.Result.Expires); err != nil {
		return err
	}
	return seat.Done(w, r, onePath(in.Account), done.Seq)
}

func roleInput(r *http.Request, g election.Grant) acts.RoleInput {
	return acts.RoleInput{Account: seat.Target(r).Account, Role: g.Role, Election: g.Election, Area: g.Area, Village: g.Village}
}

// keepAsk lets the second officer read what was asked.
func (h Page) keepAsk(r *http.Request, g election.Grant, expires int64) error {
	data, err := json.Marshal(g)
	if err != nil {
		return &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	return h.Store.Desk().PutChallenge(r.Context(), store.Challenge{
		Commune: seat.Of(r).Commune, Kind: emergencyAsk, ID: string(seat.Target(r).Account), Data: data, Expiry: expires,
	})
}

// AskAgree asks the second officer, naming what the first asked.
func (h Page) AskAgree(w http.ResponseWriter, r *http.Request) error {
	if _, chosen := roleRow(r); chosen {
		return h.askAgree(w, r, http.StatusOK)
	}
	id := seat.Target(r).Account
	name, err := h.name(r)
	if err != nil {
		return err
	}
	kept, found, err := h.Store.Desk().Challenge(r.Context(), seat.Of(r).Commune, emergencyAsk, string(id), h.Clock().UnixMilli())
	if err != nil {
		return err
	}
	var g election.Grant
	if found && json.Unmarshal(kept.Data, &g) == nil {
		return seat.Goto(w, r, onePath(id)+agreePath+"?"+grantQuery(g).Encode())
	}
	lang := h.Lang(r)
	p := &rolePage{Page: h.Desk.Page(r, words.Text(lang, "emergency.agree_for", name)), Intro: words.Text(lang, "emergency.nothing_asked")}
	p.Back = web.Link{Text: words.Text(lang, "ask.back"), Href: onePath(id)}
	return RoleView.Write(w, http.StatusOK, p)
}

func (h Page) askAgree(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	lang, id := h.Lang(r), seat.Target(r).Account
	var title string
	effects := []string{}
	err := h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(id)
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		title = words.Text(lang, "emergency.agree", teller.Grant(grantOf(r.URL.Query())), account.Name)
		_, asked, err := h.Emergencies(v, seat.Of(r).Commune)
		for _, ask := range asked {
			if ask.Account == id {
				effects = append(effects, AskedText(teller, &ask))
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	p := h.ConfirmPage(r, title)
	for _, effect := range []string{"emergency.agree_1", "emergency.agree_2", "emergency.agree_3"} {
		effects = append(effects, words.Text(lang, effect))
	}
	p.Confirm.Effects = effects
	p.Confirm.Button = words.Text(lang, "emergency.agree_do")
	p.Confirm.Back = web.Link{Text: words.Text(lang, "ask.back"), Href: onePath(id)}
	return p.Show(w, status, faults...)
}

// AskedText says who asked, when and why.
func AskedText(teller *record.Teller, ask *seat.EmergencyAsk) string {
	return words.Text(teller.Lang, "emergency.asked", teller.Who(ask.By), words.Moment(teller.Lang, seat.Time(ask.At)), ask.Reason)
}

// Agree is the second officer's part.
func (h Page) Agree(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	in := roleInput(r, grantOf(r.URL.Query()))
	done, err := h.Acts.EmergencyGrant(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error { return h.askAgree(w, r, status, faults...) })
	}
	_, _, _ = h.Store.Desk().TakeChallenge(r.Context(), env.Commune, emergencyAsk, string(in.Account), h.Clock().UnixMilli()) // it is used up all the same
	return seat.Done(w, r, onePath(in.Account), done.Seq)
}

// AgreePath is where a second officer agrees to what was asked for an account.
func AgreePath(id election.AccountID) string { return onePath(id) + agreePath }

// TakePath is where a role is taken.
func TakePath(id election.AccountID, g election.Grant) string {
	return onePath(id) + "/thoi-vai-tro?" + url.Values(grantQuery(g)).Encode()
}
