package desk_test

import (
	"testing"

	"laphieu/election"
	"laphieu/web/webtest"
)

// projector is what hangs in the hall.
const projector = 1920

// The board on a phone, in an office and on the wall, in a demonstration, with
// outcomes, before the count is open, and in English. On the wall nothing is below
// 28 px, and one screen holds it.
func TestBoardInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	w := open(t, demo)
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử đại biểu Quốc hội và HĐND các cấp (giả định)", false))
	n.factor(countChair)
	n.confirmed()
	n.set(election.BoardOpen, election.BoardYes)
	for name, view := range map[string]webtest.View{"phone": {Width: webtest.Phone}, "office": {Width: webtest.Office}, "wall": {Width: projector, Height: 1080}, "still": {Width: projector, Height: 1080, NoScript: true}} {
		t.Run(name, func(t *testing.T) {
			n.t = t
			r := &reader{browser.Open(t, w.URL+"/bang", view), t, view.Width}
			r.look("bang-theo-doi")
			if view.Width == projector {
				r.fromTheHall()
			}
		})
	}
	n.t = t
	n.set(election.BoardOutcomes, election.BoardYes)
	for name, view := range map[string]webtest.View{"phone-results": {Width: webtest.Phone}, "wall-results": {Width: projector, Height: 1080}} {
		t.Run(name, func(t *testing.T) {
			r := &reader{browser.Open(t, w.URL+"/bang?trang=2", view), t, view.Width}
			r.look("bang-ket-qua")
			if view.Width != projector {
				return
			}
			r.fromTheHall()
			r.Click(`[data-turn="1"]`)
			r.Wait(`document.querySelector('[data-screen="1"]').hidden === false && document.querySelector('[data-screen="2"]').hidden`)
			r.Click(`[data-turn-pause]`)
			r.Wait(`document.querySelector('[data-turn-pause]').textContent.includes("Tiếp tục")`)
			r.look("bang-tam-dung")
			id := n.in[election.Awaited][0]
			n.agree(id, n.paper(id))
			r.Wait(`document.querySelector('[data-cell="o.` + string(id.Level) + "." + string(id.Area) + `"]').textContent.includes("Khớp")`)
			r.look("bang-truc-tiep")
		})
	}
}

// A commune of many areas fills the wall and turns pages.
func TestWideBoardInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	w := open(t, demo)
	w.first("quan.tri")
	n := w.openedWith(w.election("Bầu cử đại biểu Quốc hội và HĐND các cấp (giả định)", false), 30)
	n.set(election.BoardOpen, election.BoardYes)
	r := &reader{browser.Open(t, w.URL+"/bang", webtest.View{Width: projector, Height: 1080}), t, projector}
	r.fromTheHall()
	r.look("bang-nhieu-to")
	r.Click(`[data-turn="-1"]`)
	r.Wait(`document.querySelector('[data-screen="3"]').hidden === false`)
	r.visit("/bang?trang=2")
	r.Wait(`document.querySelector('[data-screen="2"]').hidden === false`)
}

// fromTheHall checks what is read from eight metres.
func (r *reader) fromTheHall() {
	r.t.Helper()
	for _, fault := range webtest.Eval[[]string](r.Tab, `[...document.body.querySelectorAll("*")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && e.getClientRects().length && !e.closest(".sr, .skip, template, noscript") && parseFloat(getComputedStyle(e).fontSize) < 28).map((e) => e.className + ": " + e.textContent.trim().slice(0, 40))`) {
		r.t.Errorf("too small on the wall: %s", fault)
	}
	if over := webtest.Eval[int](r.Tab, `document.documentElement.scrollHeight - innerHeight`); over > 0 {
		r.t.Errorf("%d px do not fit on the wall", over)
	}
}
