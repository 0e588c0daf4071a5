// The paper that lies beside a form of a rehearsal, drawn as the count minutes have
// it: the fields in the same order, the figures as written by hand.

package entry

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strconv"
	"strings"

	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed paper.svg.tmpl
var drawn embed.FS

var drawing = template.Must(template.ParseFS(drawn, "paper.svg.tmpl"))

// The picture's measures, in its own units.
const (
	pictureWidth = 620
	firstLine    = 168
	lineStep     = 30
	partGap      = 34
	footHeight   = 92
)

// placed gives each field its line in the picture.
func (s *sheet) placed() (lines []web.PaperLine) {
	y, part := firstLine, partFigures
	for _, f := range s.fields() {
		if f.Part != part {
			y, part = y+partGap, f.Part
		}
		lines = append(lines, web.PaperLine{Place: f.Place, X: 34, Y: y, Width: 552, Height: lineStep})
		y += lineStep
	}
	return lines
}

func (s *sheet) height() int {
	lines := s.placed()
	return lines[len(lines)-1].Y + lineStep + footHeight
}

// drawnLine is a line of the paper in the picture.
type drawnLine struct {
	web.PaperLine
	Label, Figure, Unit string
	Heading             string // of the part that begins here
	Tilt                int    // handwriting is never quite straight
}

// Base is where the line's letters stand.
func (l drawnLine) Base() int { return l.Y + 20 }

// HeadingBase is where the heading above it stands.
func (l drawnLine) HeadingBase() int { return l.Y - 9 }

// Ink is where the pen stands.
func (l drawnLine) Ink() int { return l.Y + 20 + l.Tilt }

// Picture draws the paper of a sheet.
func (h Page) Picture(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	paper, there := h.onPaper(s)
	if !there {
		return seat.NotHere()
	}
	s.Lang = words.VI // a paper has one language
	lines, place := []drawnLine(nil), s.placed()
	for i, f := range s.fields() {
		line := drawnLine{PaperLine: place[i], Label: f.Label, Unit: "phiếu", Tilt: i*7%5 - 2}
		if i < 2 {
			line.Unit = "cử tri"
		}
		if n, given := tally.Field(paper, f.Name); given {
			line.Figure = strconv.FormatInt(n, 10)
		}
		if i > 0 && s.fields()[i-1].Part != f.Part {
			line.Heading, _, _ = strings.Cut(words.Text(words.VI, parts[f.Part]), " (") // the rest is said to who types
		}
		lines = append(lines, line)
	}
	band := s.Band(s.id.BallotingID)
	var out bytes.Buffer
	err = drawing.Execute(&out, map[string]any{
		"Width": pictureWidth, "Height": s.height(), "Foot": s.height() - 58, "Signs": s.height() - 38,
		"Title": band.Name, "Where": band.Where + " · " + s.Area(s.id.Area), "Team": s.Team(s.id.Area), "Lines": lines,
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	_, err = w.Write(out.Bytes())
	return err
}
