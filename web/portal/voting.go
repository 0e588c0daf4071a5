// How to vote: the drawings of the page, and the sentences that differ between the
// versions of the law.

package portal

import (
	"html/template"

	"laphieu/election"
	"laphieu/web/words"
)

// drawings are lines on a field of 200 by 120: of things, with no letter in them.
var drawings = map[string]string{
	"card": `<path class="line" d="M14 108h172"/><path class="fill" d="M112 20h58v88h-58z"/><path class="page" d="M121 30h40v78h-40z"/><path class="line" d="M152 68v8"/>` +
		`<path class="page" d="M22 40h76v52H22z"/><path class="line" d="M32 52h34M32 63h56M32 72h56M32 81h38"/><path class="line" d="M74 47h16v10H74z"/>`,
	"ballots": `<path class="line" d="M14 108h172"/><path class="page" d="M20 24h48v84H20zM76 24h48v84H76zM132 24h48v84h-48z"/><path class="cut" d="M26 30h12v9H26zM82 30h12v9H82zM138 30h12v9h-12z"/>` +
		`<path class="line" d="M44 34h18M28 54h32M28 66h24M28 78h32M28 90h20M100 34h18M84 54h32M84 66h32M84 78h22M84 90h32M156 34h18M140 54h24M140 66h32M140 78h32M140 90h26"/>`,
	"strike": `<path class="line" d="M14 108h172"/><path class="page" d="M44 8h82v100H44z"/><path class="line" d="M72 20h44M54 40h52M54 54h60M54 68h44M54 82h58M54 96h48"/>` +
		`<path class="cut" d="M50 14h13v10H50zM50 54h70M50 82h68"/><path class="fill" d="m120 82 34-48 12 8-34 48-14 6z"/><path class="line" d="m148 43 12 8"/>`,
	"cast": `<path class="line" d="M14 108h172"/><path class="fill" d="M52 52h96v56H52z"/><path class="fill" d="m52 52 14-16h68l14 16z"/><path class="line" d="M80 44h40"/>` +
		`<path class="page" d="M84 8h32v34H84z"/><path class="line" d="M91 17h18M91 25h18M91 33h12"/><path class="page" d="M92 70h16v14H92z"/><path class="line" d="M95 70v-5a5 5 0 0 1 10 0v5M100 76v3"/>`,
	"carried": `<path class="line" d="M14 108h172M24 40v68M24 92h92v16M116 78v14M54 10h52v38H54zM80 10v38M54 29h52"/><path class="fill" d="M24 78h92v14H24z"/><path class="page" d="M28 64h28q6 0 6 7v7H28z"/><path class="page" d="M62 70q28-12 54 0v8H62z"/>` +
		`<path class="fill" d="M136 72h44v36h-44z"/><path class="line" d="M136 82h44M150 77h16M146 72v-8q0-8 12-8t12 8v8"/>`,
}

// Drawing is a drawing with its text for those who do not see it.
func (v *view) Drawing(name string) template.HTML {
	text := template.HTMLEscapeString(words.Text(v.Lang, "vote.drawing_"+name))
	return template.HTML(`<svg class="drawing" viewBox="0 0 200 120" role="img" aria-label="` + text + `">` + drawings[name] + `</svg>`)
}

// VotingBasis names the law of the election.
func (v *view) VotingBasis() string {
	amended := ""
	if v.amended() {
		amended = words.Text(v.Lang, "vote.as_now")
	}
	return words.Text(v.Lang, "vote.basis", amended)
}

// Newcomers says what those vote for who have not stayed for a year.
func (v *view) Newcomers() string {
	if v.amended() {
		return words.Text(v.Lang, "vote.who_new_2025")
	}
	return words.Text(v.Lang, "vote.who_new_2015")
}

func (v *view) amended() bool { return v.Law != string(election.Law2015) }
