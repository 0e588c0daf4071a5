package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"laphieu/web/webtest"
)

// newcomer is somebody who has just started the demonstration and opened its first
// address.
type newcomer struct {
	*webtest.Tab
	t *testing.T
}

// look checks a page and keeps its picture.
func (n *newcomer) look(picture string) {
	n.t.Helper()
	n.t.Run(picture, func(t *testing.T) { n.Check(t) })
	n.Picture(picture)
}

// leaving does what leads to another page, and waits for it.
func (n *newcomer) leaving(do func(), to string) {
	n.t.Helper()
	webtest.Eval[bool](n.Tab, `window.here = true`)
	do()
	n.Wait(fmt.Sprintf(`window.here !== true && document.readyState === "complete" && location.pathname.endsWith(%q)`, to))
}

// take chooses a role on "Chọn vai" and stands on the first page of that day.
func (n *newcomer) take(name string) {
	n.t.Helper()
	webtest.Eval[bool](n.Tab, fmt.Sprintf(`[...document.querySelectorAll(".people li")].find((e) => e.textContent.includes(%q)).querySelector("button").id = "vai", true`, name))
	n.leaving(func() { n.Click("#vai") }, "/")
}

// says asks that a page says something, or that it does not.
func (n *newcomer) says(want bool, what ...string) {
	n.t.Helper()
	text := webtest.Eval[string](n.Tab, `document.querySelector("main").textContent.replace(/\s+/g, " ")`)
	for _, w := range what {
		if strings.Contains(text, w) != want {
			n.t.Errorf("%s: says %q is %v: %s", webtest.Eval[string](n.Tab, "location.pathname"), w, !want, text)
		}
	}
}

// Keys of the number pad: on, back, and several of them.
const (
	on   = "\r"
	back = "+"
	over = "*" // to the button
	next = "-" // to the next field that a finding names
)

// The first minutes of a newcomer: the second typist finds a sheet with six figures
// left, tries one ballot too many and is refused, meets one place that differs, reads
// it again; the first typist reads it again, too, blind; then the outcome stands with
// its reasons.
func TestNewcomer(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range map[string]int{"phone": webtest.Phone, "office": webtest.Office} {
		t.Run(name, func(t *testing.T) {
			s := show(t)
			n := &newcomer{browser.Open(t, s.URL+"/", webtest.View{Width: width, Apart: true}), t}
			n.take("Người nhập số liệu 2")
			n.leaving(func() { n.Click(".next .button") }, "/lan-2")
			n.tooMany()
			n.meetDifference()
			n.again("Người nhập số liệu 1")
			n.outcome()
		})
	}
}

// tooMany types what is left, and that 705 ballots were collected of 704 issued.
func (n *newcomer) tooMany() {
	n.Wait(`document.activeElement.id === "o-13"`)
	n.look("nguoi-moi-bang-do-dang")
	n.Pad(strings.Repeat(back, 9) + "705")
	n.looksAgain("")
	n.Pad(strings.Repeat(on, 9))
	n.looksAgain("Xem lại: số phiếu thu vào lớn hơn số phiếu phát ra.", "Xem lại: số phiếu thu vào lớn hơn số cử tri đã bỏ phiếu.", "Xem lại: số phiếu hợp lệ cộng không hợp lệ khác số phiếu thu vào.")
	n.look("nguoi-moi-xem-lai")
	n.Pad("612\r268\r341\r64\r587\r196\r")
	n.leaving(func() { n.Pad(on) }, "/lan-2")
	n.says(true, "705", "704", "lớn hơn số phiếu phát ra", "R6", "Điều", "kiểm đếm lại", "Giấy ghi đúng như vậy")
	n.Ignore("422")
	n.Wait(`document.activeElement.name === "collected"`)
	n.look("nguoi-moi-vuot-phieu")
}

// looksAgain asks which relations the page points out while figures are typed.
func (n *newcomer) looksAgain(want ...string) {
	n.t.Helper()
	got := webtest.Eval[string](n.Tab, `[...document.querySelectorAll("[data-check]:not([hidden])")].map((e) => e.textContent.trim()).sort().join(" | ")`)
	slices.Sort(want)
	if got != strings.Join(want, " | ") {
		n.t.Errorf("the page points out %q", got)
	}
}

// meetDifference mends that, submits, and reads once more what differs.
func (n *newcomer) meetDifference() {
	n.named()
	n.Pad("704" + over)
	n.Wait(`document.activeElement.value === "nop"`)
	n.Pad(back)
	n.Wait(`document.activeElement.id === "o-18" && document.activeElement.value === "196"`)
	n.Pad(over)
	n.leaving(func() { n.Pad(on) }, "/doc-lai")
	n.says(true, "1 chỗ lệch")
	n.look("nguoi-moi-cho-lech")
	n.readAgain("/nhap-so-lieu")
	n.says(true, "Còn chỗ lệch, chờ người kia đọc lại")
}

// named goes once round the fields that the findings name, and nothing is typed by it.
func (n *newcomer) named() {
	n.t.Helper()
	for _, field := range []string{"valid", "invalid", "voted", "issued", "collected"} {
		n.Pad(next)
		if got := webtest.Eval[string](n.Tab, `document.activeElement.name + " " + document.activeElement.value.replace(/[0-9]/g, "")`); got != field+" " {
			n.t.Errorf("- leads to %q, not to %s", got, field)
		}
	}
}

// readAgain reads the one field that is asked for, and no figure stands on the page.
func (n *newcomer) readAgain(to string) {
	n.t.Helper()
	n.Wait(`document.activeElement.name === "votes[4]"`)
	n.says(false, "314", "341")
	if fields := webtest.Eval[int](n.Tab, `document.querySelectorAll("[data-entry]").length`); fields != 1 {
		n.t.Errorf("%d fields are asked for", fields)
	}
	n.Pad("341" + on)
	n.leaving(func() { n.Pad(on) }, to)
}

// again goes over to the other typist, who is asked for the same field, and then why
// so many ballots are invalid.
func (n *newcomer) again(name string) {
	n.leaving(func() { n.Click(".viewing a") }, "/chon-vai")
	n.take(name)
	n.says(true, "Đọc lại chỗ lệch")
	n.leaving(func() { n.Click(".next .button") }, "/doc-lai")
	n.readAgain("/giai-trinh")
	n.says(true, "Cần giải trình", "22 phiếu không hợp lệ")
	n.Press("Nhiều cử tri gạch hết tên.")
	n.leaving(func() { n.Press("\t" + on) }, "/nhap-so-lieu")
	n.says(true, "bảng đã khớp")
	n.look("nguoi-moi-da-khop")
}

// outcome sees, as the chair, who is elected and why nobody votes again.
func (n *newcomer) outcome() {
	vote, _, _ := strings.Cut(webtest.Eval[string](n.Tab, "location.pathname"), "/nhap-so-lieu")
	n.leaving(func() { n.Click(".viewing a") }, "/chon-vai")
	n.take("Chủ tịch Ủy ban bầu cử xã")
	n.leaving(func() { webtest.Eval[bool](n.Tab, `location.assign("`+vote+`/ket-qua/commune/6/1"), true`) }, "/ket-qua/commune/6/1")
	n.says(true, "Còn thiếu 1 đại biểu, không bầu cử thêm vì đã đủ hai phần ba", "ít nhất 342 trong 682 phiếu", "Điều 79(2)", "3 × 3 = 9 ≥ 8 = 2 × 4")
	n.look("nguoi-moi-ket-qua")
}
