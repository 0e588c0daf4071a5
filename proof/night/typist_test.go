package night

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"laphieu/web/desk/entry"
	"laphieu/web/webtest"
)

// The keys of the number pad that are no digits.
const enter, back = "\r", "+"

// Bounds of what a typist does before the test says that it never ends.
const (
	most      = 1000 // visits of one turn
	mostTries = 9    // of one form
)

// How long one person's night may take, and the way from one page to the next on a
// busy machine.
const (
	wholeNight = 50 * time.Minute
	patience   = time.Minute
)

// keys are those pressed for one sheet, by what for.
type keys struct {
	typing  int // the two whole entries, with the button
	between int // from the list to the form
	mending int // after figures that could not be right
	again   int // of the two who looked again at what differed
	third   int // of whoever read after them
	words   int // of explanations
}

func (k *keys) add(more keys) {
	k.typing += more.typing
	k.between += more.between
	k.mending += more.mending
	k.again += more.again
	k.third += more.third
	k.words += more.words
}

// figures are the keys for figures: all but words.
func (k *keys) figures() int { return k.typing + k.between + k.mending + k.again + k.third }

// typist is somebody at a browser of their own.
type typist struct {
	*webtest.Tab
	n     *night
	login string
}

// sit opens a browser for somebody and signs them in.
func (n *night) sit(b *webtest.Browser, login string) *typist {
	n.t.Helper()
	p := &typist{b.Open(n.t, n.url+"/dang-nhap", webtest.View{Apart: true, Within: wholeNight, Patience: patience}), n, login}
	for _, field := range [][2]string{{"login", login}, {"password", password}} {
		p.Focus(`main [name="` + field[0] + `"]`)
		p.Press(field[1])
	}
	p.leaving(func() { p.Press(enter) })
	webtest.Eval[bool](p.Tab, `location.assign("`+n.list()+`"), true`)
	p.Wait(`location.pathname === "` + n.list() + `" && document.readyState === "complete"`)
	return p
}

// leaving does what leads to another page, and waits until that is there.
func (p *typist) leaving(do func()) {
	p.n.t.Helper()
	webtest.Eval[bool](p.Tab, `window.here = true`)
	do()
	p.Wait(`window.here !== true && document.readyState === "complete"`)
}

// pad presses keys of the number pad and counts them.
func (p *typist) pad(count *int, pressed string) {
	p.n.t.Helper()
	*count += len(pressed)
	p.Pad(pressed)
}

// turn is what somebody does when they sit down: all that the list offers, but only
// one first entry, so that the other gets some.
func (p *typist) turn(pages ...string) (did bool) {
	p.n.t.Helper()
	p.leaving(func() { p.Reload() }) // F5: the others have gone on
	begun := false
	for range most {
		r, page := p.offered()
		if r == nil || begun && page == entry.FirstPage || len(pages) > 0 && !slices.Contains(pages, page) {
			return did
		}
		begun = begun || page == entry.FirstPage
		p.sheet(r, page)
		did = true
	}
	p.n.t.Fatalf("%s never ends", p.login)
	return did
}

// offered is the sheet that the list offers. Enter opens it: nothing is to be found
// with a mouse.
func (p *typist) offered() (*record, string) {
	p.n.t.Helper()
	href := webtest.Eval[string](p.Tab, `document.querySelector(".entry-go")?.getAttribute("href") ?? ""`)
	if href == "" {
		return nil, ""
	}
	p.Wait(`document.activeElement.matches(".entry-go")`)
	for _, page := range []string{entry.FirstPage, entry.SecondPage, entry.AgainPage, entry.ThirdPage} {
		if at, is := strings.CutSuffix(href, page); is && p.n.records[at] != nil {
			return p.n.records[at], page
		}
	}
	p.n.t.Fatalf("the list offers %s", href)
	return nil, ""
}

// inField is true when the focus has come to a figure, by itself.
const inField = `document.activeElement.matches("[data-entry]")`

// sheet does one visit to a sheet.
func (p *typist) sheet(r *record, page string) {
	p.n.t.Helper()
	began := time.Now()
	defer func() {
		if p.n.t.Failed() {
			p.n.t.Logf("%s was at %s of %v: %s", p.login, page, r.id, p.text())
		}
	}()
	p.leaving(func() { p.pad(&r.keys.between, enter) })
	p.Wait(inField)
	reader := r.reader(p.login)
	switch page {
	case entry.FirstPage, entry.SecondPage:
		p.whole(r, reader)
	case entry.AgainPage:
		p.open(r, reader, &r.keys.again)
	case entry.ThirdPage:
		p.open(r, reader, &r.keys.third)
	}
	if strings.HasSuffix(p.path(), entry.AgainPage) {
		p.Wait(inField)
		p.open(r, reader, &r.keys.again)
	}
	r.time += time.Since(began)
	p.explain(r)
	if p.path() != p.n.list() {
		p.n.t.Fatalf("%s of %v led to %s: %s", page, r.id, p.path(), p.text())
	}
}

// whole types a whole sheet from the paper.
func (p *typist) whole(r *record, reader int) {
	p.n.t.Helper()
	if asked := p.fields(); !slices.Equal(asked, r.names) {
		p.n.t.Fatalf("the form of %v asks for %v, the paper has %v", r.id, asked, r.names)
	}
	typed := make([]string, len(r.names))
	for field := range r.names {
		typed[field] = r.look(reader, field)
		p.pad(&r.keys.typing, typed[field]+enter)
	}
	p.send(r, typed, &r.keys.typing)
	for tries := 0; p.refused(); tries++ {
		if tries == mostTries {
			p.n.t.Fatalf("%v is never taken: %s", r.id, p.text())
		}
		p.mend(r, reader, typed)
	}
	r.taken(reader, typed)
}

// send presses the button on which Enter rests after the last field.
func (p *typist) send(r *record, typed []string, count *int) {
	p.n.t.Helper()
	if shown := p.values(); !slices.Equal(shown, typed) {
		p.n.t.Fatalf("%v shows %v after %v was typed", r.id, shown, typed)
	}
	if !webtest.Eval[bool](p.Tab, `document.activeElement.matches('button[value="nop"]')`) {
		p.n.t.Fatalf("after the last field of %v Enter does not rest on the button", r.id)
	}
	p.leaving(func() { p.pad(count, enter) })
}

// refused reports whether the form is shown again.
func (p *typist) refused() bool {
	p.n.t.Helper()
	return webtest.Eval[bool](p.Tab, `document.querySelector("form.sheet-form [data-entry]") !== null`)
}

// mend looks once more at what the page marks, then at the rest, and types anew what
// stands otherwise on the paper.
func (p *typist) mend(r *record, reader int, typed []string) {
	p.n.t.Helper()
	r.refusals++
	if !webtest.Eval[bool](p.Tab, `/\bR\d+\b/.test(document.querySelector("main").textContent)`) {
		p.n.t.Errorf("%v is refused and no relation is named: %s", r.id, p.text())
	}
	marked := webtest.Eval[[]string](p.Tab, `[...document.querySelectorAll(".field.is-blocked [data-entry], .field.is-warned [data-entry]")].map((e) => e.name)`)
	wrong := r.differing(reader, typed, func(name string) bool { return slices.Contains(marked, name) })
	if len(wrong) == 0 {
		wrong = r.differing(reader, typed, func(name string) bool { return !slices.Contains(marked, name) })
		r.unmarked += len(wrong)
	}
	p.Wait(inField)
	at := slices.Index(r.names, webtest.Eval[string](p.Tab, `document.activeElement.name`))
	for _, field := range wrong {
		p.pad(&r.keys.mending, strings.Repeat(enter, max(0, field-at))+strings.Repeat(back, max(0, at-field))+typed[field])
		at = field
	}
	p.pad(&r.keys.mending, strings.Repeat(enter, len(r.names)-at))
	p.send(r, typed, &r.keys.mending)
}

// open reads the open fields of a sheet once more.
func (p *typist) open(r *record, reader int, count *int) {
	p.n.t.Helper()
	asked := p.fields()
	if want := r.open(); !slices.Equal(asked, want) {
		p.n.t.Errorf("%v asks reader %d for %v again; what differs is %v", r.id, reader, asked, want)
	}
	var typed []string
	for _, name := range asked {
		field := slices.Index(r.names, name)
		r.asked[fmt.Sprint(reader, " ", name)]++
		figure := r.look(reader, field)
		r.last[reader][field] = number(figure)
		typed = append(typed, figure)
		p.pad(count, figure+enter)
	}
	r.asks += len(asked)
	r.visits++
	p.send(r, typed, count)
}

// explain says of each thing that looks odd that it was looked at. That is typed on
// the letters of the keyboard.
func (p *typist) explain(r *record) {
	p.n.t.Helper()
	for tries := 0; strings.HasSuffix(p.path(), entry.ExplainPage); tries++ {
		if tries == mostTries {
			p.n.t.Fatalf("%v is never explained", r.id)
		}
		const text = "Đã xem lại giấy, số ghi đúng."
		r.keys.words += len([]rune(text)) + 2
		p.Press(text)
		p.leaving(func() { p.Press("\t" + enter) })
		r.explained++
	}
}

func (p *typist) path() string { return webtest.Eval[string](p.Tab, `location.pathname`) }

func (p *typist) text() string {
	return webtest.Eval[string](p.Tab, `document.querySelector("main").textContent.replace(/\s+/g, " ").slice(0, 1500)`)
}

// fields are the names of what a form asks for, in its order.
func (p *typist) fields() []string {
	return webtest.Eval[[]string](p.Tab, `[...document.querySelectorAll("[data-entry]")].map((e) => e.name)`)
}

func (p *typist) values() []string {
	return webtest.Eval[[]string](p.Tab, `[...document.querySelectorAll("[data-entry]")].map((e) => e.value)`)
}
