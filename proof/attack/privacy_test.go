package attack

import (
	"database/sql"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/proof/people"
	"laphieu/store"
	"laphieu/verify"

	"golang.org/x/mod/sumdb/note"
	_ "modernc.org/sqlite" // the databases, read from beside
)

// sight is a page on which people's data may stand, for whom, and why.
type sight struct {
	data string     // which of it, in words of package people
	act  access.Act // who may do it sees it
	why  string
}

const names = string(people.Name)

// maySee are all such pages. Everything else, and everybody else, sees nobody.
var maySee = map[string]sight{
	"/tai-khoan":                           {names + string(people.Login), access.ViewAccounts, "the list of those who work here"},
	"/tai-khoan/{account}":                 {names + string(people.Login), access.ViewAccounts, "one of them"},
	"/tai-khoan/{account}/ten":             {names + string(people.Login), access.RenameAccount, "the names that are changed"},
	"/tai-khoan/{account}/vai-tro":         {names, access.GrantRole, "to whom a role is given"},
	"/tai-khoan/{account}/thoi-vai-tro":    {names, access.RevokeRole, "from whom it is taken"},
	"/tai-khoan/{account}/ma":              {names, access.IssueSecret, "for whom the secret is"},
	"/tai-khoan/{account}/ngung":           {names, access.DisableAccount, "who may not sign in any more"},
	"/tai-khoan/{account}/dung-lai":        {names, access.EnableAccount, "who may again"},
	"/tai-khoan/{account}/mo-khoa":         {names, access.UnlockAccount, "who is let in again"},
	"/tai-khoan/{account}/phien":           {names, access.EndSessions, "whose sessions end"},
	"/tai-khoan/{account}/de-nghi-xoa-ma":  {names, access.AskSecondFactorReset, "who lost a second factor"},
	"/tai-khoan/{account}/dong-y-xoa-ma":   {names, access.ResetSecondFactor, "who lost a second factor"},
	"/tai-khoan/{account}/khan-cap":        {names, access.AskEmergencyGrant, "to whom a role is given in an emergency"},
	"/tai-khoan/{account}/dong-y-khan-cap": {names, access.EmergencyGrant, "to whom a role is given in an emergency"},
	"/nhat-ky":                             {names, access.ReadLog, "the log in sentences, by the names of today"},
	"/nhat-ky/{seq}":                       {names, access.ReadLog, "one entry in a sentence"},
	"/{$}":                                 {names, access.ReadLog, "the latest entries"},
	"/an-ninh":                             {names, access.ReadJournal, "who came in and who was kept out"},
	"/loi-cua-xa":                          {anyDatum, access.ChangeCommuneText, "what the commune publishes about itself"},
	"/loi-cua-xa/{key}":                    {anyDatum, access.ChangeCommuneText, "what the commune publishes about itself"},
}

const anyDatum = names + string(people.Phone+people.Login+people.Born+people.ID+people.Address+people.Mail)

// crowd is a house with the seeded people in it.
type crowd struct {
	*house
	all    []people.Person
	finder *people.Finder
	errs   []string // what acts answered
}

func gathered(t *testing.T) *crowd {
	t.Helper()
	h := open(t, false)
	c := &crowd{house: h, all: people.Made(20260315, seeded)}
	c.finder = people.NewFinder(c.all)
	h.gather(true)
	return c
}

// Nothing that is known of a person stands where it must not: on no page for whom
// it is not, on no error page, in no log, journal, report or error.
func TestPrivacy(t *testing.T) {
	c := gathered(t)
	c.putIn()
	t.Run("pages", c.pages)
	t.Run("refusals", c.refusals)
	t.Run("records", c.records)
	t.Run("verify", c.verified)
	t.Run("faults", c.faults)
	t.Run("log", func(t *testing.T) {
		said := c.log.text()
		for _, want := range []string{`"status":404`, `"status":403`, `"status":500`, "panic"} {
			if !strings.Contains(said, want) {
				t.Errorf("the log does not hold %s: nothing was provoked", want)
			}
		}
		c.nobody(t, "the server's log", said)
	})
}

// nobody fails where somebody is found.
func (c *crowd) nobody(t *testing.T, where, text string) {
	t.Helper()
	for i, hit := range c.finder.Find(text) {
		if i < 5 {
			t.Errorf("%s: %v", where, hit)
		}
	}
}

// putIn gives every person an account, by acts and by forms, and lets some of them
// be renamed, disabled and refused; their other data go where people write by
// mistake: into fields that are about something else.
func (c *crowd) putIn() {
	c.t.Helper()
	boss := c.visitors[admin]
	for i, p := range c.all {
		switch i % 4 {
		case 0:
			came := boss.post("/tai-khoan/moi", url.Values{"name": {p.Name}, "login": {p.Login}})
			if came.StatusCode != http.StatusSeeOther {
				c.t.Fatalf("%s is not taken: %d", p.Name, came.StatusCode)
			}
		default:
			_, err := c.CreateAccount(c.ctx(), c.by(admin), acts.CreateAccountInput{Name: p.Name, Login: p.Login})
			c.must(err)
		}
		c.mistakes(i, p)
	}
	contact := c.all[0]
	came := boss.post("/loi-cua-xa/contact", url.Values{"value": {contact.Name + ", điện thoại " + contact.Phone + ", " + contact.Address}})
	if came.StatusCode != http.StatusSeeOther {
		c.t.Fatalf("the commune cannot say whom to call: %d", came.StatusCode)
	}
}

// mistakes are acts on a person that are refused, and what they type at the door.
func (c *crowd) mistakes(i int, p people.Person) {
	c.t.Helper()
	id := c.account(p)
	env := c.by(admin)
	env.Reason = "Theo đơn của " + p.Name + ", CCCD " + p.ID
	_, err := c.DisableAccount(c.ctx(), env, acts.AccountInput{Account: id})
	c.refused(err)
	_, err = c.CreateAccount(c.ctx(), c.by(admin), acts.CreateAccountInput{Name: p.Name, Login: p.Login})
	c.refused(err)
	_, err = c.CreateAccount(c.ctx(), c.by(admin), acts.CreateAccountInput{Name: p.Name + " " + p.ID + "\u200b", Login: p.ID + " " + p.Phone})
	c.refused(err)
	door := acts.Envelope{Commune: here, Key: c.key()}
	_, err = c.SignIn(c.ctx(), door, acts.SignInInput{Login: p.ID, Password: p.Phone, Address: "192.0.2.1"})
	c.refused(err)
	_, err = c.UseSecret(c.ctx(), door, acts.ResetInput{Login: p.Login, Secret: p.Phone, Password: p.Name + " " + p.Phone, Address: "192.0.2.1"})
	c.refused(err)
	if i%7 == 0 {
		_, err = c.RenameAccount(c.ctx(), c.by(admin), acts.RenameAccountInput{Account: id, Name: p.Name, Login: p.Login + "x"})
		c.must(err)
		_, err = c.DisableAccount(c.ctx(), c.by(admin), acts.AccountInput{Account: id})
		c.must(err)
	}
	if i%50 == 0 {
		c.letIn()
	}
}

func (c *crowd) refused(err error) {
	c.t.Helper()
	if err == nil {
		c.t.Fatal("not refused")
	}
	c.errs = append(c.errs, err.Error(), fmt.Sprintf("%+v", err))
}

// account is whose login it is.
func (c *crowd) account(p people.Person) (id election.AccountID) {
	c.t.Helper()
	c.must(c.store.View(c.ctx(), here, func(v *store.View) error {
		a, err := v.AccountByLogin(p.Login)
		id = a.ID
		return err
	}))
	return id
}

// pages: every page as everybody. Who may see people sees them, so that the search
// is known to see; all others see nobody.
func (c *crowd) pages(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range append(c.crawl(ofRoute).found, c.byName()...) {
		for _, hit := range c.finder.Find(v.answer.body) {
			may, known := maySee[v.pattern]
			if known && strings.Contains(may.data, string(hit.What)) && c.may(v.as, may.act) {
				seen[v.pattern] = true
				continue
			}
			t.Errorf("%s sees at %s: %v", v.as, v.path, hit)
			break
		}
		c.nobody(t, "headers of "+v.path, fmt.Sprint(v.answer.Header))
	}
	for pattern, may := range maySee {
		if !seen[pattern] && ofRoute == perPattern { // a sample passes some by
			t.Errorf("%s shows nobody (%s): take the line out", pattern, may.why)
		}
	}
}

// byName are the pages about two of the people, as everybody, who need no link to
// ask for them.
func (c *crowd) byName() (all []visit) {
	c.t.Helper()
	for _, route := range c.desk.Table {
		if route.Method != http.MethodGet || !strings.Contains(route.Pattern, "{account}") {
			continue
		}
		for _, as := range c.everybody() {
			for _, p := range c.all[1:3] {
				path := strings.ReplaceAll(route.Pattern, "{account}", string(c.account(p)))
				all = append(all, visit{as: as, path: path, pattern: route.Pattern, answer: c.visitors[as].get(path)})
			}
		}
	}
	return all
}

func (c *crowd) may(as string, act access.Act) bool {
	if as == stranger || as == halfway {
		return false
	}
	var account election.Account
	c.must(c.store.View(c.ctx(), here, func(v *store.View) error {
		a, err := v.Account(c.people[as])
		account = a.Account
		return err
	}))
	return access.Holds(account, act)
}

// refusals: what strangers and officers are told when what they ask for is refused,
// whatever they put into it. An answer may repeat the address that it was asked
// under, and the form that it shows again.
func (c *crowd) refusals(t *testing.T) {
	some := c.all[:min(len(c.all), 40)]
	for i, p := range some {
		data := p.Name + " " + p.ID + " " + p.Phone + " " + p.Address
		as := c.visitors[[]string{stranger, admin, string(election.RoleTypist)}[i%3]]
		form := url.Values{"act": {c.key()}, "name": {data}, "login": {p.Login}, "value": {data}, "reason": {data}, p.ID: {p.Phone}}
		for name, got := range map[string]answer{
			"404":            as.do("POST", "/khong-co", form),
			"404 of JSON":    as.do("POST", "/khong-co", form, "Accept", "application/json"),
			"403":            as.do("POST", "/tai-khoan/moi", form, "Sec-Fetch-Site", "cross-site"),
			"405":            as.do("PUT", "/tai-khoan", form),
			"400, no key":    as.do("POST", "/dang-nhap", url.Values{"login": {data}, "act": {p.ID}}),
			"413":            as.do("POST", "/dang-nhap", url.Values{"login": {strings.Repeat(data, 40_000)}}),
			"an old cookie":  as.do("GET", "/toi", nil, "Cookie", "laphieu="+url.QueryEscape(p.Name)+"; hienthi="+p.ID),
			"a strange host": as.do("GET", "/healthz", nil, "X-Forwarded-For", p.ID, "User-Agent", "Firefox "+p.ID, "Referer", "https://example.invalid/"+p.ID),
		} {
			if got.StatusCode < 400 && name[0] == '4' {
				t.Errorf("%s: %d", name, got.StatusCode)
			}
			if name != "400, no key" || got.StatusCode != http.StatusBadRequest {
				c.nobody(t, name, got.body)
			}
		}
		at := "/khong-co/" + url.PathEscape(p.Name) + "?x=" + url.QueryEscape(p.ID)
		for _, hit := range c.finder.Find(as.get(at).body) {
			if c.all[hit.Who] != p {
				t.Errorf("somebody else's data: %v", hit)
			}
		}
		c.letIn()
	}
	c.nobody(t, "what acts answer", strings.Join(c.errs, "\n"))
	for _, path := range []string{"/healthz", "/metrics", "/debug/vars", "/debug/pprof/"} {
		c.nobody(t, path, c.visitors[stranger].get(path).body)
	}
}

// records: the log as it is kept and as it is proved, the checkpoints, the security
// journal with its hourly sums, and all else in the files but for the rows that
// hold names.
func (c *crowd) records(t *testing.T) {
	c.pass(acts.CheckpointGap)
	_, err := c.Tick(c.ctx(), c.now())
	c.must(err)
	var told []string
	c.must(c.store.View(c.ctx(), here, func(v *store.View) error {
		for from := int64(0); ; {
			page, err := v.EntriesFrom(from, store.MaxEntries)
			if err != nil || len(page) == 0 {
				return err
			}
			for _, e := range page {
				body, err := e.Body()
				c.must(err)
				told, from = append(told, string(body), fmt.Sprintf("%+v", e)), e.Seq+1
			}
		}
	}))
	if len(told) < 2*len(c.all) {
		t.Errorf("only %d entries", len(told)/2)
	}
	c.nobody(t, "the log of acts", strings.Join(told, "\n"))
	c.files(t, "account", "text", "log") // the log still holds answers
	c.pass(acts.AnswersKept + acts.CheckpointGap)
	for range 1 + 4*len(c.all)/acts.MaxForget {
		_, err = c.Tick(c.ctx(), c.now())
		c.must(err)
	}
	c.files(t, "account", "text")
	if len(c.finder.Find(strings.Join(c.tables("laphieu.db", false)["account"], "\n"))) < len(c.all) {
		t.Error("the search does not see the people in their own table")
	}
}

// files looks through every table of both databases, but for those of laphieu.db
// that hold names because that is what they are for. The table of the log holds
// what a form was answered, so that one sent twice is told the same, and forgets it.
func (c *crowd) files(t *testing.T, but ...string) {
	t.Helper()
	for _, file := range databases {
		for table, rows := range c.tables(file, false) {
			if file == "desk.db" || !slices.Contains(but, table) {
				c.nobody(t, file+" "+table, strings.Join(rows, "\n"))
			}
		}
	}
}

// texts are the rows of a question, each in one line.
func texts(h *house, db *sql.DB, question string) (lines []string) {
	h.t.Helper()
	rows, err := db.Query(question)
	h.must(err)
	defer rows.Close()
	columns, err := rows.Columns()
	h.must(err)
	for rows.Next() {
		cells, at := make([]string, len(columns)), make([]any, len(columns))
		raw := make([]sql.RawBytes, len(columns))
		for i := range raw {
			at[i] = &raw[i]
		}
		h.must(rows.Scan(at...))
		for i := range raw {
			cells[i] = string(raw[i])
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	h.must(rows.Err())
	return lines
}

// verified: the second pair of eyes names rows, never what stands in them, also
// where somebody has edited them.
func (c *crowd) verified(t *testing.T) {
	source := verify.Source{Data: c.folder, Keys: []note.Verifier{c.public}}
	clean, err := verify.Run(c.ctx(), source)
	c.must(err)
	c.nobody(t, "the report", fmt.Sprintf("%+v", clean))
	db, err := sql.Open("sqlite", "file:"+c.folder+"/laphieu.db")
	c.must(err)
	defer db.Close()
	for i, p := range c.all[:min(len(c.all), 50)] {
		_, err := db.Exec(`UPDATE account SET name = ?, login = ? WHERE login = ?`, c.all[len(c.all)-1-i].Name, p.Login+".sua", p.Login)
		c.must(err)
	}
	edited, err := verify.Run(c.ctx(), source)
	c.must(err)
	if len(edited.Findings) < 10 {
		t.Errorf("only %d findings after the edits", len(edited.Findings))
	}
	c.nobody(t, "the report on edited rows", fmt.Sprintf("%+v", edited))
}

// faults: a program that breaks while it holds people's data says nothing of them:
// a panic in the middle of an act and of a page, and a database that is gone.
func (c *crowd) faults(t *testing.T) {
	c.letIn()
	boss := c.signIn(admin)
	for i, p := range c.all[:min(len(c.all), 20)] {
		form := url.Values{"name": {p.Name}, "login": {p.Login + ".moi"}, "reason": {p.ID}}
		for skip := range int32(4) {
			c.breaks.Store(skip + 1)
			got := boss.post([]string{"/tai-khoan/moi", "/dang-nhap", "/mat-khau-moi"}[i%3], form)
			c.breaks.Store(0)
			c.nobodyElse(t, "a panic", got, p)
		}
	}
	c.must(c.store.Close())
	for _, p := range c.all[:min(len(c.all), 20)] {
		for _, path := range []string{"/tai-khoan/moi", "/dang-nhap", "/mat-khau-moi"} {
			c.nobodyElse(t, "without a database", boss.post(path, url.Values{"name": {p.Name}, "login": {p.Login}, "secret": {p.Phone}}), p)
		}
		c.nobody(t, "without a database", boss.get("/tai-khoan").body)
	}
}

// nobodyElse lets a form that is shown again show what was typed into it; an error
// page shows nobody.
func (c *crowd) nobodyElse(t *testing.T, where string, got answer, own people.Person) {
	t.Helper()
	for _, hit := range c.finder.Find(got.body) {
		if got.StatusCode == http.StatusInternalServerError || c.all[hit.Who] != own {
			t.Errorf("%s, %d: %v", where, got.StatusCode, hit)
		}
	}
}
