// The table of everything that can be asked of the desk, with the act that says
// who may. The mux is built from it alone, and the tests enumerate it.

package desk

import (
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/accounts"
	"laphieu/web/desk/checkpoints"
	"laphieu/web/desk/elections"
	"laphieu/web/desk/emergency"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/first"
	"laphieu/web/desk/home"
	"laphieu/web/desk/journal"
	"laphieu/web/desk/lock"
	"laphieu/web/desk/log"
	"laphieu/web/desk/mine"
	"laphieu/web/desk/reset"
	"laphieu/web/desk/rights"
	"laphieu/web/desk/role"
	"laphieu/web/desk/sample"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/setup"
	"laphieu/web/desk/signin"
	"laphieu/web/desk/tamper"
)

// row is one route of the desk.
type row struct {
	Method, Pattern string
	Act             access.Act
	For             access.Act // the act whose form the page shows: without it the page is not there
	Handler         func(http.ResponseWriter, *http.Request) error
	Draft           []string // fields of the form that are kept while it is typed
	MaxBody         int64    // of what is sent; zero: as every form
	Bare            bool     // needs no commune
}

// rows is the table.
func (d *desk) rows() []row {
	return slices.Concat(d.doorRows(), d.ownRows(), d.accountRows(), d.setupRows(), d.entryRows(), d.paperRows(), d.resultRows(), d.recordRows(), d.boardRows(), d.prepareRows())
}

// doorRows are at the door.
func (d *desk) doorRows() []row {
	door := signin.Page{Desk: &d.Desk}
	begin := first.Page{Desk: &d.Desk}
	again := reset.Page{Desk: &d.Desk}
	wake := lock.Page{Desk: &d.Desk}
	roles := role.Page{Desk: &d.Desk, Try: d.tamper()}
	trial := tamper.Page{Desk: &d.Desk, Trial: d.config.Trial}
	return []row{
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
		{Method: "GET", Pattern: seat.Tamper, Act: access.ViewShell, For: access.TryTampering, Handler: trial.Show},
		{Method: "POST", Pattern: seat.Tamper, Act: access.TryTampering, Handler: trial.Take},
		{Method: "GET", Pattern: seat.Locked, Act: access.ViewShell, For: access.ResumeSession, Handler: wake.Show},
		{Method: "POST", Pattern: seat.Locked, Act: access.ResumeSession, Handler: wake.Take},
	}
}

// tamper is where a figure can be changed in a copy; empty: nowhere.
func (d *desk) tamper() string {
	if !d.Demo || d.config.Trial.Change == nil {
		return ""
	}
	return seat.Tamper
}

// ownRows are one's own page and account.
func (d *desk) ownRows() []row {
	door := signin.Page{Desk: &d.Desk}
	today := home.Page{Desk: &d.Desk}
	own := mine.Page{Desk: &d.Desk}
	table := rights.Page{Desk: &d.Desk}
	return []row{
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
		{Method: "GET", Pattern: seat.Rights, Act: access.ViewAccess, Handler: table.Show},
	}
}

// accountRows are accounts of others. What changes one has a page of its own that
// asks first.
func (d *desk) accountRows() []row {
	people := accounts.Page{Desk: &d.Desk}
	urgent := emergency.Page{Desk: &d.Desk}
	const one = seat.Accounts + "/{account}"
	return []row{
		{Method: "GET", Pattern: seat.Accounts, Act: access.ViewAccounts, Handler: people.List},
		{Method: "GET", Pattern: seat.Accounts + "/moi", Act: access.ViewAccounts, For: access.CreateAccount, Handler: people.AskNew},
		{Method: "POST", Pattern: seat.Accounts + "/moi", Act: access.CreateAccount, Handler: people.Create, Draft: accounts.CreateFields},
		{Method: "GET", Pattern: one, Act: access.ViewAccounts, Handler: people.Show},
		{Method: "GET", Pattern: one + "/ten", Act: access.ViewAccounts, For: access.RenameAccount, Handler: people.AskRename},
		{Method: "POST", Pattern: one + "/ten", Act: access.RenameAccount, Handler: people.Rename},
		{Method: "GET", Pattern: one + "/ma", Act: access.ViewAccounts, For: access.IssueSecret, Handler: people.AskSecret},
		{Method: "POST", Pattern: one + "/ma", Act: access.IssueSecret, Handler: people.Issue},
		{Method: "GET", Pattern: one + "/vai-tro", Act: access.ViewAccounts, For: access.GrantRole, Handler: people.AskRole},
		{Method: "POST", Pattern: one + "/vai-tro", Act: access.GrantRole, Handler: people.Give},
		{Method: "GET", Pattern: one + "/thoi-vai-tro", Act: access.ViewAccounts, For: access.RevokeRole, Handler: people.AskTake},
		{Method: "POST", Pattern: one + "/thoi-vai-tro", Act: access.RevokeRole, Handler: people.Take},
		{Method: "GET", Pattern: seat.Emergency, Act: access.ViewAccounts, Handler: urgent.Show},
		{Method: "GET", Pattern: one + "/khan-cap", Act: access.ViewAccounts, For: access.AskEmergencyGrant, Handler: people.AskEmergency},
		{Method: "POST", Pattern: one + "/khan-cap", Act: access.AskEmergencyGrant, Handler: people.TakeEmergencyAsk},
		{Method: "GET", Pattern: one + "/dong-y-khan-cap", Act: access.ViewAccounts, For: access.EmergencyGrant, Handler: people.AskAgree},
		{Method: "POST", Pattern: one + "/dong-y-khan-cap", Act: access.EmergencyGrant, Handler: people.Agree},
		{Method: "GET", Pattern: one + "/ngung", Act: access.ViewAccounts, For: access.DisableAccount, Handler: people.Ask(&accounts.Disable)},
		{Method: "POST", Pattern: one + "/ngung", Act: access.DisableAccount, Handler: people.Do(&accounts.Disable)},
		{Method: "GET", Pattern: one + "/dung-lai", Act: access.ViewAccounts, For: access.EnableAccount, Handler: people.Ask(&accounts.Enable)},
		{Method: "POST", Pattern: one + "/dung-lai", Act: access.EnableAccount, Handler: people.Do(&accounts.Enable)},
		{Method: "GET", Pattern: one + "/mo-khoa", Act: access.ViewAccounts, For: access.UnlockAccount, Handler: people.Ask(&accounts.Unlock)},
		{Method: "POST", Pattern: one + "/mo-khoa", Act: access.UnlockAccount, Handler: people.Do(&accounts.Unlock)},
		{Method: "GET", Pattern: one + "/phien", Act: access.ViewAccounts, For: access.EndSessions, Handler: people.Ask(&accounts.EndSessions)},
		{Method: "POST", Pattern: one + "/phien", Act: access.EndSessions, Handler: people.Do(&accounts.EndSessions)},
		{Method: "GET", Pattern: one + "/de-nghi-xoa-ma", Act: access.ViewAccounts, For: access.AskSecondFactorReset, Handler: people.Ask(&accounts.AskReset)},
		{Method: "POST", Pattern: one + "/de-nghi-xoa-ma", Act: access.AskSecondFactorReset, Handler: people.Do(&accounts.AskReset)},
		{Method: "GET", Pattern: one + "/dong-y-xoa-ma", Act: access.ViewAccounts, For: access.ResetSecondFactor, Handler: people.Ask(&accounts.AgreeReset)},
		{Method: "POST", Pattern: one + "/dong-y-xoa-ma", Act: access.ResetSecondFactor, Handler: people.Do(&accounts.AgreeReset)},
	}
}

// setupRows are the commune, its elections, their settings and the texts.
func (d *desk) setupRows() []row {
	setUp := setup.Page{Desk: &d.Desk}
	list := elections.Page{Desk: &d.Desk, Opens: d.opens}
	const vote = seat.OneElection + seat.Setup
	return []row{
		{Method: "GET", Pattern: seat.Setup, Act: access.ViewSetup, Handler: setUp.Show},
		{Method: "GET", Pattern: seat.Setup + "/xa/{key}", Act: access.ViewSetup, For: access.ChangeSetting, Handler: setUp.AskSetting},
		{Method: "POST", Pattern: seat.Setup + "/xa/{key}", Act: access.ChangeSetting, Handler: setUp.ChangeSetting},
		{Method: "GET", Pattern: seat.Texts, Act: access.ViewHome, For: access.ChangeCommuneText, Handler: setUp.ShowTexts},
		{Method: "GET", Pattern: seat.Texts + "/{key}", Act: access.ViewHome, For: access.ChangeCommuneText, Handler: setUp.AskText},
		{Method: "POST", Pattern: seat.Texts + "/{key}", Act: access.ChangeCommuneText, Handler: setUp.ChangeText, Draft: setup.TextFields},
		{Method: "GET", Pattern: seat.Elections, Act: access.ViewHome, Handler: list.Show},
		{Method: "POST", Pattern: seat.Elections, Act: access.ChooseElection, Handler: list.Choose},
		{Method: "GET", Pattern: seat.Elections + "/moi", Act: access.ViewSetup, For: access.CreateElection, Handler: setUp.AskElection},
		{Method: "POST", Pattern: seat.Elections + "/moi", Act: access.CreateElection, Handler: setUp.CreateElection, Draft: setup.ElectionFields},
		{Method: "GET", Pattern: vote, Act: access.ViewSetup, Handler: setUp.ShowElection},
		{Method: "GET", Pattern: vote + "/{key}", Act: access.ViewSetup, For: access.ChangeElectionSetting, Handler: setUp.AskAnswer},
		{Method: "POST", Pattern: vote + "/{key}", Act: access.ChangeElectionSetting, Handler: setUp.Answer, Draft: setup.AnswerFields},
	}
}

// entryRows are the typists' pages. A sheet has one page for each thing that can be
// done with it; GET shows it where it is this person's turn, and leads to the
// sheet's own page where it is not.
func (d *desk) entryRows() []row {
	types := entry.Page{Desk: &d.Desk, Paper: d.config.Paper}
	const list, one = seat.OneElection + seat.Entry, seat.OneElection + seat.Entry + seat.OneSheet
	return []row{
		{Method: "GET", Pattern: list, Act: access.ViewEntry, Handler: types.List},
		{Method: "GET", Pattern: list + entry.KeysPage, Act: access.ViewEntry, Handler: types.Keys},
		{Method: "GET", Pattern: one, Act: access.ViewEntry, Handler: types.Sheet},
		{Method: "GET", Pattern: one + entry.BlankPage, Act: access.ViewEntry, Handler: types.Blank},
		{Method: "GET", Pattern: one + entry.PicturePage, Act: access.ViewEntry, For: access.EnterSheet, Handler: types.Picture},
		{Method: "GET", Pattern: one + entry.FirstPage, Act: access.ViewEntry, For: access.EnterSheet, Handler: types.First},
		{Method: "POST", Pattern: one + entry.FirstPage, Act: access.EnterSheet, Handler: types.TakeFirst, Draft: entry.Fields},
		{Method: "GET", Pattern: one + entry.SecondPage, Act: access.ViewEntry, For: access.EnterSheetAgain, Handler: types.Second},
		{Method: "POST", Pattern: one + entry.SecondPage, Act: access.EnterSheetAgain, Handler: types.TakeSecond, Draft: entry.Fields},
		{Method: "GET", Pattern: one + entry.AgainPage, Act: access.ViewEntry, For: access.ReadSheetAgain, Handler: types.Again},
		{Method: "POST", Pattern: one + entry.AgainPage, Act: access.ReadSheetAgain, Handler: types.TakeAgain, Draft: entry.Fields},
		{Method: "GET", Pattern: one + entry.ThirdPage, Act: access.ViewEntry, For: access.ReadSheetThird, Handler: types.Third},
		{Method: "POST", Pattern: one + entry.ThirdPage, Act: access.ReadSheetThird, Handler: types.TakeThird, Draft: entry.Fields},
		{Method: "GET", Pattern: one + entry.TakePage, Act: access.ViewEntry, For: access.TakeBackEntry, Handler: types.AskTakeBack},
		{Method: "POST", Pattern: one + entry.TakePage, Act: access.TakeBackEntry, Handler: types.TakeBack},
		{Method: "GET", Pattern: one + entry.ReturnPage, Act: access.ViewEntry, For: access.SendSheetBack, Handler: types.AskReturn},
		{Method: "POST", Pattern: one + entry.ReturnPage, Act: access.SendSheetBack, Handler: types.Return},
		{Method: "GET", Pattern: one + entry.ExplainPage, Act: access.ViewEntry, For: access.ExplainFinding, Handler: types.AskExplain},
		{Method: "POST", Pattern: one + entry.ExplainPage, Act: access.ExplainFinding, Handler: types.Explain, Draft: entry.ExplainFields},
	}
}

// recordRows are the log, the security journal and the checkpoints.
func (d *desk) recordRows() []row {
	book := log.Page{Desk: &d.Desk}
	watch := journal.Page{Desk: &d.Desk}
	codes := checkpoints.Page{Desk: &d.Desk, Try: d.tamper()}
	return []row{
		{Method: "GET", Pattern: seat.Log, Act: access.ReadLog, Handler: book.Show},
		{Method: "GET", Pattern: seat.Log + "/{seq}", Act: access.ReadLog, Handler: book.ShowEntry},
		{Method: "GET", Pattern: seat.Log + "/{seq}" + log.BodyPath, Act: access.ReadLog, Handler: book.EntryBody},
		{Method: "GET", Pattern: seat.Journal, Act: access.ReadJournal, Handler: watch.Show},
		{Method: "GET", Pattern: seat.Journal + "/mo-khoa", Act: access.ReadJournal, For: access.UnlockAddress, Handler: watch.AskUnlock},
		{Method: "POST", Pattern: seat.Journal + "/mo-khoa", Act: access.UnlockAddress, Handler: watch.Unlock},
		{Method: "GET", Pattern: seat.Checks, Act: access.ViewCheckpoints, Handler: codes.Show},
		{Method: "POST", Pattern: seat.Checks, Act: access.TakeCheckpoint, Handler: codes.Take},
		{Method: "GET", Pattern: seat.Checks + "/{size}", Act: access.ViewCheckpoints, Handler: codes.File},
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
		routes = append(routes, web.Route{Method: row.Method, Pattern: row.Pattern, Act: row.Act, Handler: d.gate(d.spoken(row)), MaxBody: row.MaxBody})
		if row.Method == http.MethodGet {
			d.pages.Handle(row.Pattern, listed{row})
		}
		if row.Draft != nil {
			d.drafts.Handle(row.Pattern, listed{row})
		}
	}
	return routes
}
