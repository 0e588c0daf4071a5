// Roles are given in two steps: which role, then how far it reaches.

package accounts

import (
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// rolePage lists the roles to choose from.
type rolePage struct {
	web.Page
	Intro string
	Roles []choice
	Back  web.Link
}

// choice is one role.
type choice struct {
	web.Link
	Note string
}

var boundWords = map[access.Bound]string{
	access.WholeCommune: "bound.commune",
	access.ByElection:   "bound.election",
	access.ByArea:       "bound.area",
	access.ByVillage:    "bound.village",
}

// AskRole shows the roles, or the scope of the one chosen.
func (h Page) AskRole(w http.ResponseWriter, r *http.Request) error {
	role, chosen := roleRow(r)
	if !chosen {
		return h.chooseRole(w, r, "/vai-tro", "accounts.give_to", "accounts.give_intro")
	}
	p, err := h.askScope(r, role)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

// roleRow finds the role that the address names.
func roleRow(r *http.Request) (row access.RoleRow, chosen bool) {
	for _, row := range access.RoleRows() {
		if string(row.Role) == r.URL.Query().Get("role") {
			return row, true
		}
	}
	return row, false
}

// chooseRole lists the roles; each leads on to a page of the account.
func (h Page) chooseRole(w http.ResponseWriter, r *http.Request, page, title, intro string) error {
	lang := h.Lang(r)
	name, err := h.name(r)
	if err != nil {
		return err
	}
	here := onePath(seat.Target(r).Account)
	p := &rolePage{Page: h.Desk.Page(r, words.Text(lang, title, name)), Intro: words.Text(lang, intro)}
	p.Back = web.Link{Text: words.Text(lang, "ask.back"), Href: here}
	for _, row := range access.RoleRows() {
		note := words.Text(lang, boundWords[row.Bound])
		if row.SecondFactor {
			note += " " + words.Text(lang, "accounts.with_factor")
		}
		p.Roles = append(p.Roles, choice{web.Link{Text: words.Role(lang, row.Role), Href: here + page + "?role=" + string(row.Role)}, note})
	}
	return RoleView.Write(w, http.StatusOK, p)
}

// askScope asks what a role of this bound has to name, and nothing else.
func (h Page) askScope(r *http.Request, row access.RoleRow) (*seat.FormPage, error) {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "accounts.give_this", words.Role(lang, row.Role)))
	err := h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(seat.Target(r).Account)
		if err != nil {
			return err
		}
		p.Head.Kicker = account.Name
		elections, err := v.Elections()
		p.Form.Inputs = scope(lang, row.Bound, elections)
		return err
	})
	p.Intro = []string{words.Text(lang, boundWords[row.Bound])}
	if row.SecondFactor {
		p.Intro = append(p.Intro, words.Text(lang, "accounts.factor_first"))
	}
	p.Intro = append(p.Intro, words.Text(lang, "accounts.signs_in_again"))
	p.Form.Button = words.Text(lang, "accounts.give")
	p.Form.Back = web.Link{Text: words.Text(lang, "accounts.other_role"), Href: onePath(seat.Target(r).Account) + "/vai-tro"}
	return p, err
}

func scope(lang words.Lang, bound access.Bound, elections []store.Election) (inputs []web.Input) {
	if bound == access.WholeCommune {
		return nil
	}
	which := web.Input{Name: "election", Kind: web.SelectInput, Label: words.Text(lang, "field.election"), Optional: bound != access.ByArea}
	if which.Optional {
		which.Options = append(which.Options, web.Option{Text: words.Text(lang, "bound.every_election")})
	}
	for _, e := range elections {
		which.Options = append(which.Options, web.Option{Value: string(e.ID), Text: e.Name})
	}
	inputs = append(inputs, which)
	switch bound {
	case access.ByArea:
		inputs = append(inputs, web.Input{Name: "area", Kind: web.TextInput, Label: words.Text(lang, "field.area"), Note: words.Text(lang, "bound.area_note")})
	case access.ByVillage:
		inputs = append(inputs, web.Input{Name: "village", Kind: web.TextInput, Label: words.Text(lang, "field.village"), Note: words.Text(lang, "bound.village_note")})
	}
	return inputs
}

// Give gives the role.
func (h Page) Give(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	row, chosen := roleRow(r)
	if !chosen {
		return seat.NotHere()
	}
	g := grantOf(r.PostForm)
	id := seat.Target(r).Account
	done, err := h.Acts.GrantRole(r.Context(), env, acts.RoleInput{Account: id, Role: row.Role, Election: g.Election, Area: g.Area, Village: g.Village})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askScope(r, row)
			if err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, onePath(id), done.Seq)
}

// AskTake asks before a role is taken.
func (h Page) AskTake(w http.ResponseWriter, r *http.Request) error {
	return h.askTake(w, r, http.StatusOK)
}

func (h Page) askTake(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	lang := h.Lang(r)
	var title string
	err := h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(seat.Target(r).Account)
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		title = words.Text(lang, "ask.take", teller.Grant(grantOf(r.URL.Query())), account.Name)
		return nil
	})
	if err != nil {
		return err
	}
	p := h.ConfirmPage(r, title)
	for _, effect := range []string{"ask.take_1", "ask.take_2"} {
		p.Confirm.Effects = append(p.Confirm.Effects, words.Text(lang, effect))
	}
	p.Reason(r)
	p.Confirm.Button = words.Text(lang, "ask.take_do")
	p.Confirm.Back = web.Link{Text: words.Text(lang, "ask.back"), Href: onePath(seat.Target(r).Account)}
	return p.Show(w, status, faults...)
}

// Take takes the role.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	id, g := seat.Target(r).Account, grantOf(r.URL.Query())
	done, err := h.Acts.RevokeRole(r.Context(), env, acts.RoleInput{Account: id, Role: g.Role, Election: g.Election, Area: g.Area, Village: g.Village})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error { return h.askTake(w, r, status, faults...) })
	}
	return seat.Done(w, r, onePath(id), done.Seq)
}
