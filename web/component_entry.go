// The components for typing figures from paper.

package web

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// BallotColour is the colour of a contest's ballot, from set-up. Its sheets and
// pages carry it, so that nobody types into the wrong contest.
type BallotColour string

// The colours that papers are printed on.
const (
	BallotPink   BallotColour = "pink"
	BallotBlue   BallotColour = "blue"
	BallotYellow BallotColour = "yellow"
	BallotGreen  BallotColour = "green"
	BallotWhite  BallotColour = "white"
)

// ContestBand names the contest that a page is about, in its ballot's colour.
type ContestBand struct {
	Colour BallotColour
	Name   string // in full: "Đại biểu Hội đồng nhân dân xã Thiệu Ngọc"
	Where  string
	Note   string // "Phiếu màu xanh lá", "Do Ban bầu cử huyện xác định"
	State  State  // empty: none
	Level  int    // of the heading; zero is 2
}

// FieldState is how a number field stands.
type FieldState string

// The states of a number field. Typing is what has the focus; the sample page
// alone sets it by name.
const (
	FieldEmpty   FieldState = "empty"
	FieldTyping  FieldState = "typing"
	FieldFilled  FieldState = "filled"
	FieldMended  FieldState = "mended"
	FieldWarned  FieldState = "warned"
	FieldBlocked FieldState = "blocked"
	FieldLocked  FieldState = "locked"
)

// NumberField is one figure of a sheet.
type NumberField struct {
	Place    int // on the paper, printed beside it
	Name     string
	Label    string
	Note     string // under the label
	Value    string
	Is       FieldState
	From     string    // mended: what it was
	FromAt   time.Time // mended: when
	Findings []Finding
	Explain  *Explain
	First    bool // the focus begins here
	Named    bool // by a finding, which may stand beside another field
}

// ID is the field's own name on the page.
func (f NumberField) ID() string { return "o-" + strconv.Itoa(f.Place) }

// NotesID is where what is said about the field stands.
func (f NumberField) NotesID() string { return f.ID() + "-ghi" }

// Noted reports whether anything is said about the field.
func (f NumberField) Noted() bool {
	return f.Is == FieldMended || len(f.Findings) > 0 || f.Explain != nil
}

// Explain is the typed explanation of something unusual.
type Explain struct{ ID, Name, Text string }

// FieldGroup is a part of the paper with its own heading.
type FieldGroup struct {
	Title  string
	Fields []NumberField
}

// PaperLine is where a field stands in the picture, in the picture's own units.
type PaperLine struct{ Place, X, Y, Width, Height int }

// Paper is the picture of a sheet, with the place of each field.
type Paper struct {
	Name          string // whose paper
	Src, Whole    string
	Width, Height int
	Lines         []PaperLine
	At            int // the field shown first
	Crop          *PaperLine
}

// Box is the part of the picture that is shown.
func (p Paper) Box() string {
	if p.Crop != nil {
		return p.Crop.box()
	}
	return fmt.Sprintf("0 0 %d %d", p.Width, p.Height)
}

func (l PaperLine) box() string { return fmt.Sprintf("%d %d %d %d", l.X, l.Y, l.Width, l.Height) }

// SheetForm is a count sheet beside the picture of its paper.
type SheetForm struct {
	Action  string
	Draft   string // where single fields are saved as they are typed; empty: nowhere
	DraftAt time.Time
	ActKey  string
	Band    ContestBand
	Summary FindingSummary
	Paper   Paper
	Groups  []FieldGroup
	Submit  string
	Ready   bool // nothing blocks
}

// Progress counts the fields that hold a figure.
func (f SheetForm) Progress() Progress {
	p := Progress{}
	for _, group := range f.Groups {
		for _, field := range group.Fields {
			p.Total++
			if strings.TrimSpace(field.Value) != "" {
				p.Done++
			}
		}
	}
	return p
}

// Difference is one field on which two entries disagree. It holds neither
// figure: nobody sees them before reading the paper again.
type Difference struct {
	Action  string
	ActKey  string
	Place   int
	Label   string
	Note    string
	Where   string // on the paper
	Paper   Paper
	Name    string
	Readers []Reader
	Return  string // where an unreadable paper is sent back
	Level   int
}

// ID is the input's own name on the page.
func (d Difference) ID() string { return "doc-" + strconv.Itoa(d.Place) }

// Reader is one of the people who read again.
type Reader struct {
	Name string
	You  bool
	Is   State
	At   string
}
