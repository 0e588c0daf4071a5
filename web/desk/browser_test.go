package desk_test

import (
	"strings"
	"testing"

	"laphieu/web/webtest"
)

// fill types into a field of a form.
func fill(tab *webtest.Tab, name, text string) {
	tab.Focus(`[name="` + name + `"]`)
	tab.Press(text)
}

func path(tab *webtest.Tab) string { return webtest.Eval[string](tab, `location.pathname`) }

// look checks a page and keeps its picture.
func look(t *testing.T, tab *webtest.Tab, picture string) {
	t.Helper()
	t.Run(picture, func(t *testing.T) { tab.Check(t) })
	tab.Picture(picture)
}

// send presses the main button of the page's form and waits for the next page.
func send(tab *webtest.Tab, to string) {
	webtest.Eval[bool](tab, `window.here = 1, true`)
	tab.Click(`main form[method="post"]:last-of-type .buttons button`)
	tab.Wait(`window.here !== 1 && document.readyState === "complete" && location.pathname.startsWith("` + to + `")`)
}

func TestFirstDayInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for _, width := range []int{webtest.Phone, webtest.Office} {
		t.Run(map[int]string{webtest.Phone: "phone", webtest.Office: "office"}[width], func(t *testing.T) { firstDay(t, browser, width) })
	}
}

func firstDay(t *testing.T, browser *webtest.Browser, width int) {
	w := open(t)
	tab := browser.Open(t, w.URL+"/", webtest.View{Width: width})
	look(t, tab, "dang-nhap")
	tab.Click(".ways a")
	tab.Wait(`location.pathname === "/lan-dau"`)
	fill(tab, "secret", w.secret)
	fill(tab, "name", "Trần Thị Minh")
	fill(tab, "login", "quan.tri")
	fill(tab, "password", "một câu dễ nhớ")
	fill(tab, "again", "một câu khác hẳn")
	send(tab, "/lan-dau")
	tab.Ignore("400")
	look(t, tab, "tai-khoan-dau-tien")
	fill(tab, "password", "một câu dễ nhớ")
	fill(tab, "again", "một câu dễ nhớ")
	send(tab, "/toi")
	look(t, tab, "tai-khoan-cua-toi")
	_ = strings.ToUpper
}
