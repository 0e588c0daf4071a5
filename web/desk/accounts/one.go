// One account: what is known, and what this officer may do about it.

package accounts

import (
	"net/http"
	"net/url"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// onePage is an account as an officer sees it.
type onePage struct {
	web.Page
	Facts   []seat.Fact
	Roles   []grant
	Give    *web.Link
	Ways    []web.Link
	History string // address of the log of this account; empty: not for this officer
	Asked   string // what a colleague asked and waits for a second officer
}

// grant is a role with the way to take it.
type grant struct {
	Text string
	Take string // empty: not by this officer
}

// Show tells what is known of an account.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	var p *onePage
	err := h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(seat.Target(r).Account)
		if err != nil {
			return err
		}
		secret, err := v.Secret(account.ID)
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		p = &onePage{Page: h.Desk.Page(r, account.Name)}
		p.Head.Kicker = words.Text(lang, "field.account")
		p.Facts = facts(lang, &account, &secret)
		p.Roles = grants(s, teller, &account)
		if s.Anywhere(access.GrantRole, access.Target{Account: account.ID}) && account.ID != s.Me().ID {
			p.Give = &web.Link{Text: words.Text(lang, "accounts.give"), Href: onePath(account.ID) + "/vai-tro"}
		}
		p.Ways = ways(lang, s, &account, &secret)
		if s.Anywhere(access.ReadLog, access.Target{}) {
			p.History = seat.HistoryPath(account.Noun(), account.NounKey())
		}
		if p.Asked, err = h.asked(v, teller, s.Commune, account.ID); p.Asked != "" {
			seat.MachineTime(r, &p.Page)
		}
		return err
	})
	if err != nil {
		return err
	}
	return OneView.Write(w, http.StatusOK, p)
}

func (h Page) asked(v *store.View, teller *record.Teller, commune election.CommuneCode, id election.AccountID) (string, error) {
	waiting, err := h.Asked(v, commune)
	for _, ask := range waiting {
		if ask.Account == id {
			return words.Text(teller.Lang, "accounts.asked", teller.Who(ask.By), words.Moment(teller.Lang, seat.Time(ask.At))), err
		}
	}
	if err != nil {
		return "", err
	}
	_, emergencies, err := h.Emergencies(v, commune)
	for _, ask := range emergencies {
		if ask.Account == id {
			return words.Text(teller.Lang, "emergency.way_ask") + ". " + AskedText(teller, &ask), err
		}
	}
	return "", err
}

func facts(lang words.Lang, a *store.Account, secret *store.Secret) []seat.Fact {
	yes := func(is bool, one, other string) string {
		if is {
			return words.Text(lang, one)
		}
		return words.Text(lang, other)
	}
	return []seat.Fact{
		{Name: words.Text(lang, "field.login"), Text: a.Login},
		{Name: words.Text(lang, "accounts.state"), Text: words.Text(lang, stateKey(a.Disabled))},
		{Name: words.Text(lang, "field.password"), Text: yes(secret.Password != "", "accounts.password_set", "accounts.password_none")},
		{Name: words.Text(lang, "mine.factor"), Text: yes(secret.TOTPConfirmed, "mine.factor_set", "mine.factor_none")},
	}
}

func grants(s *seat.Seat, teller *record.Teller, a *store.Account) (all []grant) {
	for _, g := range a.Grants {
		one := grant{Text: teller.Grant(g)}
		if s.Reaches(access.RevokeRole, targetOf(a.ID, g)) && a.ID != s.Me().ID {
			one.Take = onePath(a.ID) + "/thoi-vai-tro?" + grantQuery(g).Encode()
		}
		all = append(all, one)
	}
	return all
}

func targetOf(id election.AccountID, g election.Grant) access.Target {
	return access.Target{Account: id, Election: g.Election, Area: g.Area, Village: g.Village}
}

// grantQuery puts a role and its scope into an address.
func grantQuery(g election.Grant) url.Values {
	q := url.Values{"role": {string(g.Role)}}
	for name, value := range map[string]string{"election": string(g.Election), "area": string(g.Area), "village": g.Village} {
		if value != "" {
			q.Set(name, value)
		}
	}
	return q
}

// grantOf reads it back.
func grantOf(q url.Values) election.Grant {
	return election.Grant{
		Role: election.Role(q.Get("role")), Election: election.ElectionID(q.Get("election")),
		Area: election.AreaID(q.Get("area")), Village: q.Get("village"),
	}
}

// ways are the acts that this officer may do to the account as it stands now.
func ways(lang words.Lang, s *seat.Seat, a *store.Account, secret *store.Secret) (all []web.Link) {
	mine := a.ID == s.Me().ID
	for _, way := range []struct {
		act  access.Act
		is   bool
		key  string
		path string
	}{
		{access.IssueSecret, !mine && !a.Disabled, "ask.secret_do", "/ma"},
		{access.RenameAccount, true, "accounts.rename", "/ten"},
		{access.UnlockAccount, !mine, "ask.unlock_do", "/mo-khoa"},
		{access.EndSessions, !mine, "ask.sessions_do", "/phien"},
		{access.AskSecondFactorReset, !mine && secret.TOTPConfirmed, "ask.reset_do", "/de-nghi-xoa-ma"},
		{access.ResetSecondFactor, !mine && secret.TOTPConfirmed, "ask.agree_do", "/dong-y-xoa-ma"},
		{access.AskEmergencyGrant, !mine && !a.Disabled, "emergency.way_ask", askPath},
		{access.EmergencyGrant, !mine && !a.Disabled, "emergency.way_agree", agreePath},
		{access.DisableAccount, !mine && !a.Disabled, "ask.disable_do", "/ngung"},
		{access.EnableAccount, !mine && a.Disabled, "ask.enable_do", "/dung-lai"},
	} {
		if way.is && s.Reaches(way.act, access.Target{Account: a.ID}) {
			all = append(all, web.Link{Text: words.Text(lang, way.key), Href: onePath(a.ID) + way.path})
		}
	}
	return all
}
