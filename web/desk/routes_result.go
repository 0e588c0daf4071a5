// The rows of the count's overview, of single sheets, and of results.

package desk

import (
	"laphieu/access"
	"laphieu/web/desk/count"
	"laphieu/web/desk/result"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/sheet"
)

// paperRows are the sheets: all of them by their states, and each with its history.
func (d *desk) paperRows() []row {
	all := count.Page{Desk: &d.Desk, Live: &d.live}
	one := sheet.Page{Desk: &d.Desk}
	const at = seat.OneElection + seat.Papers + seat.OneSheet
	return []row{
		{Method: "GET", Pattern: seat.OneElection + seat.Overview, Act: access.ViewCount, Handler: all.Show},
		{Method: "GET", Pattern: seat.OneElection + seat.Overview + count.LivePath, Act: access.Listen, For: access.ViewCount, Handler: all.Listen},
		{Method: "GET", Pattern: seat.OneElection + seat.Overview + count.FreshPath, Act: access.Listen, For: access.ViewCount, Handler: all.Show},
		{Method: "GET", Pattern: at, Act: access.ViewResults, Handler: one.Show},
		{Method: "GET", Pattern: at + sheet.ThirdPath, Act: access.ViewResults, For: access.CallThirdReader, Handler: one.Ask(&sheet.Third)},
		{Method: "POST", Pattern: at + sheet.ThirdPath, Act: access.CallThirdReader, Handler: one.Do(&sheet.Third)},
		{Method: "GET", Pattern: at + sheet.AgainPath, Act: access.ViewResults, For: access.StartSheetAgain, Handler: one.Ask(&sheet.Again)},
		{Method: "POST", Pattern: at + sheet.AgainPath, Act: access.StartSheetAgain, Handler: one.Do(&sheet.Again)},
		{Method: "GET", Pattern: at + sheet.ReopenPath, Act: access.ViewResults, For: access.ReopenSheet, Handler: one.Ask(&sheet.Reopen)},
		{Method: "POST", Pattern: at + sheet.ReopenPath, Act: access.ReopenSheet, Handler: one.Do(&sheet.Reopen)},
	}
}

// resultRows are what was voted, and the acts upon it.
func (d *desk) resultRows() []row {
	page := result.Page{Desk: &d.Desk, Try: d.tamper()}
	const (
		all      = seat.OneElection + seat.Results
		announce = all + seat.Announce
		one      = all + seat.OneBalloting
	)
	return []row{
		{Method: "GET", Pattern: all, Act: access.ViewResults, Handler: page.List},
		{Method: "GET", Pattern: announce, Act: access.ViewResults, For: access.Announce, Handler: page.AskAnnounce},
		{Method: "POST", Pattern: announce, Act: access.Announce, Handler: page.Announce, Draft: result.AnnounceFields},
		{Method: "GET", Pattern: announce + result.WithdrawPath, Act: access.ViewResults, For: access.WithdrawAnnouncement, Handler: page.AskUnannounce},
		{Method: "POST", Pattern: announce + result.WithdrawPath, Act: access.WithdrawAnnouncement, Handler: page.Unannounce},
		{Method: "GET", Pattern: one, Act: access.ViewResults, Handler: page.Show},
		{Method: "GET", Pattern: one + result.QuestionPath, Act: access.ViewResults, Handler: page.Question},
		{Method: "GET", Pattern: one + result.ConfirmPath, Act: access.ViewResults, For: access.ConfirmOutcome, Handler: page.AskConfirm},
		{Method: "POST", Pattern: one + result.ConfirmPath, Act: access.ConfirmOutcome, Handler: page.Confirm},
		{Method: "GET", Pattern: one + result.WithdrawPath, Act: access.ViewResults, For: access.WithdrawOutcome, Handler: page.AskWithdraw},
		{Method: "POST", Pattern: one + result.WithdrawPath, Act: access.WithdrawOutcome, Handler: page.Withdraw},
		{Method: "GET", Pattern: one + result.DecidePath, Act: access.ViewResults, For: access.RecordDecision, Handler: page.AskDecision},
		{Method: "POST", Pattern: one + result.DecidePath, Act: access.RecordDecision, Handler: page.Decide},
		{Method: "GET", Pattern: one + result.UndecidePath, Act: access.ViewResults, For: access.WithdrawDecision, Handler: page.AskUndecide},
		{Method: "POST", Pattern: one + result.UndecidePath, Act: access.WithdrawDecision, Handler: page.Undecide},
		{Method: "GET", Pattern: one + result.DropPath, Act: access.ViewResults, For: access.WithdrawRound, Handler: page.AskDrop},
		{Method: "POST", Pattern: one + result.DropPath, Act: access.WithdrawRound, Handler: page.Drop},
		{Method: "GET", Pattern: one + result.RoundPath, Act: access.ViewResults, For: access.OpenRound, Handler: page.AskRound},
		{Method: "POST", Pattern: one + result.RoundPath, Act: access.OpenRound, Handler: page.OpenRound},
	}
}
