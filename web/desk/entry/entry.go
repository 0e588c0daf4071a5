// Package entry is "Nhập số liệu": where typists type the count sheets of the
// polling teams, read what differs once more, and are told what happened. No page
// here shows anybody another's figures before a sheet agrees.
package entry

import (
	"embed"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed entry.css
var Style []byte

// The templates.
var (
	ListView  = web.NewView[*listPage](files, "list.html")
	FormView  = web.NewView[*formPage](files, "form.html")
	AgainView = web.NewView[*againPage](files, "again.html")
	SheetView = web.NewView[*sheetPage](files, "sheet.html")
	BlankView = web.NewView[*blankPage](files, "blank.html")
	KeysView  = web.NewView[*keysPage](files, "keys.html")
)

// Page is the pages of one desk.
type Page struct {
	*seat.Desk
	Paper Papers
}

// Papers gives the paper that lies beside a form, where there is one: in the
// demonstration's rehearsal. Nil: nowhere.
type Papers func(election.ElectionID, election.SheetID) (*election.Sheet, bool)

// Fields are kept as a draft: every figure that a sheet can have.
var Fields = tally.FieldNames(election.MaxCandidates, election.MaxCandidates, true)

// ExplainFields are kept as a draft.
var ExplainFields = []string{"text"}

// The pages of one sheet, below it.
const (
	FirstPage   = "/lan-1"
	SecondPage  = "/lan-2"
	AgainPage   = "/doc-lai"
	ThirdPage   = "/nguoi-thu-ba"
	TakePage    = "/rut-lai"
	ReturnPage  = "/tra-lai"
	ExplainPage = "/giai-trinh"
	PicturePage = "/giay.svg"
	BlankPage   = "/in"
)

// KeysPage is the sheet of keys to print, below the section.
const KeysPage = "/phim"
