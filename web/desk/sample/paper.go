// The picture of the sample's paper, drawn from the same lines as its form.

package sample

import (
	"bytes"
	"net/http"
	"text/template"

	"laphieu/web"
)

var drawing = template.Must(template.ParseFS(files, "paper.svg.tmpl"))

// drawnLine is a line of the paper in the picture.
type drawnLine struct {
	web.PaperLine
	Label, Figure string
	Heading       string // of the part that begins here
	Tilt          int    // handwriting is never quite straight
}

// Base is where the line's letters stand.
func (l drawnLine) Base() int { return l.Y + 20 }

// HeadingBase is where the heading above it stands.
func (l drawnLine) HeadingBase() int { return l.Y - 9 }

// Ink is where the pen stands.
func (l drawnLine) Ink() int { return l.Y + 20 + l.Tilt }

func drawnLines() (lines []drawnLine) {
	at := placed()
	for _, part := range paperParts {
		for i := range part.lines {
			n := len(lines)
			label := paperLines[n].label
			if note := paperLines[n].note; note != "" {
				label += " " + note
			}
			line := drawnLine{PaperLine: at[n], Label: nb(label), Figure: paperLines[n].onPaper, Tilt: n*7%5 - 2}
			if i == 0 {
				line.Heading = part.title
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func (h handler) paper(w http.ResponseWriter, _ *http.Request) error {
	var out bytes.Buffer
	data := struct {
		Width, Height int
		Lines         []drawnLine
	}{pictureWidth, pictureHeight, drawnLines()}
	if err := drawing.Execute(&out, data); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	_, err := w.Write(out.Bytes())
	return err
}
