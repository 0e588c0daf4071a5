package desk_test

import (
	"testing"

	"laphieu/web/desk/accounts"
	"laphieu/web/desk/board"
	"laphieu/web/desk/checkpoints"
	"laphieu/web/desk/count"
	"laphieu/web/desk/elections"
	"laphieu/web/desk/emergency"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/home"
	"laphieu/web/desk/journal"
	"laphieu/web/desk/log"
	"laphieu/web/desk/mine"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/result"
	"laphieu/web/desk/rights"
	"laphieu/web/desk/role"
	"laphieu/web/desk/setup"
	"laphieu/web/desk/sheet"
	"laphieu/web/desk/tamper"
	"laphieu/web/webtest"
)

// Every template fits the type it is given.
func TestTemplates(t *testing.T) {
	webtest.CheckViews(t,
		role.View, tamper.View, home.View, mine.View, mine.FactorView,
		accounts.ListView, accounts.OneView, accounts.SecretView, accounts.RoleView,
		setup.View, setup.ElectionView, setup.TextsView, elections.View, emergency.View,
		log.View, log.EntryView, journal.View, checkpoints.View, rights.View, board.View, prepare.View, prepare.ListView, prepare.ImportView, prepare.ProofView,
		entry.ListView, entry.FormView, entry.AgainView, entry.SheetView, entry.BlankView, entry.KeysView,
		count.View, sheet.View, result.OneView, result.ListView,
	)
}
