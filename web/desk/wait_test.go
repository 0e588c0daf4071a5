package desk_test

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"laphieu/web/webtest"
)

// sit opens a page of the desk in a browser whose session is a visitor's.
func sit(t *testing.T, w *world, v *visitor, path string, view webtest.View) *reader {
	t.Helper()
	r := &reader{webtest.Start(t).Open(t, w.URL+"/dang-nhap", view), t, view.Width}
	at, err := url.Parse(w.URL)
	w.must(err)
	for _, c := range v.Jar.Cookies(at) {
		webtest.Eval[bool](r.Tab, fmt.Sprintf("document.cookie = %q, true", c.Name+"="+c.Value+"; path=/"))
	}
	r.visit(path)
	return r
}

// noticed reports whether the notice stands on the screen.
func (r *reader) noticed() bool {
	return webtest.Eval[bool](r.Tab, `(document.querySelector("[data-idle]")?.getClientRects().length ?? 0) > 0`)
}

func (r *reader) number(name string) time.Duration {
	r.t.Helper()
	n, err := strconv.Atoi(webtest.Eval[string](r.Tab, `document.querySelector("[data-idle]").dataset.`+name))
	if err != nil {
		r.t.Fatal(err)
	}
	return time.Duration(n) * time.Minute
}

// The notice of a desk that nobody works at: it comes before the lock and leads to
// it, work puts it off, "Làm tiếp" takes it away, and what is open stays open.
func TestIdleNotice(t *testing.T) {
	w, v := ready(t)
	r := sit(t, w, v, "/tai-khoan/moi", webtest.View{Before: webtest.Clock})
	after, leave := r.number("after"), r.number("leave")
	if lock := 15 * time.Minute; after >= lock || after+leave <= lock {
		t.Fatalf("the notice comes after %v and leaves after %v more: the desk locks after %v", after, leave, lock)
	}
	const moment = time.Second
	see := func(when string, want bool) {
		t.Helper()
		if got := r.noticed(); got != want {
			t.Fatalf("%s: the notice shows: %v", when, got)
		}
	}
	see("at first", false)
	r.Pass(after - moment)
	see("just before", false)
	r.fill("name", "Lê") // a key is work
	r.Pass(after - moment)
	see("just before, counted from the last key", false)
	webtest.Eval[bool](r.Tab, `window.dispatchEvent(new Event("scroll")), true`)
	r.Pass(after - moment)
	see("just before, counted from the last scroll", false)
	r.Pass(moment)
	see("when it is time", true)
	if said := webtest.Eval[string](r.Tab, `document.querySelector("[data-idle]").innerText`); !strings.Contains(said, fmt.Sprint(after.Minutes())) || !strings.Contains(said, fmt.Sprint(leave.Minutes())) {
		t.Errorf("the notice says %q", said)
	}
	r.Press("x") // a hand that brushes the keys does not wave it away
	see("after a key", true)
	r.Click("[data-idle-stay]")
	see("after Làm tiếp", false)
	if got := webtest.Eval[string](r.Tab, `location.pathname + " " + document.querySelector('main [name="name"]').value`); got != "/tai-khoan/moi Lêx" && got != "/tai-khoan/moi Lê" {
		t.Errorf("Làm tiếp leads to %q", got)
	}
	r.Pass(after + leave - moment)
	see("before it leaves", true)
	w.pass(after + leave)
	webtest.Eval[bool](r.Tab, `window.here = true`)
	r.Pass(moment)
	r.arrive("/khoa")
	if n := webtest.Eval[int](r.Tab, `document.querySelectorAll("[data-idle]").length`); n != 0 {
		t.Error("the lock has a notice of its own")
	}
	r.fill("password", goodPassword)
	r.send("/tai-khoan/moi")
}

// A shorter lock has a shorter notice.
func TestIdleNoticeFollowsSetting(t *testing.T) {
	w, v := ready(t)
	v.submit("/thiet-lap/xa/idle_minutes", "value", "5").to(t, "/thiet-lap")
	r := sit(t, w, v, "/toi", webtest.View{Before: webtest.Clock})
	after, leave := r.number("after"), r.number("leave")
	if lock := 5 * time.Minute; after >= lock || after+leave <= lock {
		t.Errorf("%v and %v around a lock after %v", after, leave, lock)
	}
	r.Pass(after)
	if !r.noticed() {
		t.Error("no notice")
	}
}

// The button copies the whole code, without the spaces that it is read with, says
// so, and is itself again after a while.
func TestCopyButton(t *testing.T) {
	w, v := ready(t)
	r := sit(t, w, v, "/nhat-ky/0", webtest.View{Before: webtest.Clock + `;navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }`})
	word := func() string {
		return webtest.Eval[string](r.Tab, `document.querySelector("[data-copy] [role=status]").textContent`)
	}
	before := word()
	r.Click("[data-copy]")
	r.Wait(`globalThis.copied !== undefined`)
	code := webtest.Eval[string](r.Tab, `document.querySelector(".checkpoint code").textContent`)
	if got := webtest.Eval[string](r.Tab, `globalThis.copied`); got != strings.Join(strings.Fields(code), "") || !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(got) {
		t.Errorf("copied %q of %q", got, code)
	}
	r.Wait(`document.querySelector("[data-copy] [role=status]").textContent === document.querySelector("[data-copy]").dataset.copied`)
	r.Pass(2400 * time.Millisecond)
	if word() == before {
		t.Error("what was done is said too briefly to be read")
	}
	r.Pass(200 * time.Millisecond)
	if word() != before {
		t.Errorf("the button still says %q", word())
	}
}

// On paper each page has its number of all, the commune stands on top with the
// moment of printing, and nothing stands there that only a screen can press.
func TestPaper(t *testing.T) {
	w, v := ready(t)
	for i := range 60 {
		w.person(fmt.Sprintf("nguoi.%d", i), "Người giả định")
	}
	r := sit(t, w, v, "/tai-khoan", webtest.View{})
	pages := webtest.Printing(t, r.Paper())
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		text := strings.Join(strings.Fields(page), "")
		if want := fmt.Sprintf("%d/%d", i+1, len(pages)); !strings.HasSuffix(text, want) && !strings.HasPrefix(text, want) {
			t.Errorf("page %d of %d is not numbered: %.80q … %.80q", i+1, len(pages), page, page[max(0, len(page)-80):])
		}
		for _, screen := range []string{"Thoát", "Lọc", "Tươngphảncao"} {
			if strings.Contains(text, screen) {
				t.Errorf("page %d prints %q", i+1, screen)
			}
		}
	}
	if first := strings.Join(strings.Fields(pages[0]), ""); !strings.Contains(first, "GiảĐịnh") || !strings.Contains(first, "Inlúc") {
		t.Errorf("page 1 begins %.200q", first)
	}
}

// "In lúc" is the moment at which somebody prints, not that of the page.
func TestPrintedAt(t *testing.T) {
	w, v := ready(t)
	r := sit(t, w, v, "/toi", webtest.View{Before: `(() => { const real = Date; globalThis.Date = class extends real { constructor(...a) { super(...(a.length ? a : ["2026-03-07T16:05:00"])); } static now() { return real.parse("2026-03-07T09:05:00Z"); } }; })()`})
	at := func() string {
		return webtest.Eval[string](r.Tab, `document.querySelector("[data-print-at]").textContent`)
	}
	if made := at(); strings.Contains(made, "07/03/2026") {
		t.Fatalf("made %q", made)
	}
	r.Tab.Wait(`document.readyState === "complete"`) // its scripts have run
	webtest.Eval[bool](r.Tab, `window.dispatchEvent(new Event("beforeprint")), true`)
	if got := at(); !strings.Contains(got, "16\u00a0giờ\u00a005, 07/03/2026") {
		t.Errorf("printed %q", got)
	}
}
