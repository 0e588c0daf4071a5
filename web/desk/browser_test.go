package desk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/web/webtest"
)

// reader is somebody at a screen.
type reader struct {
	*webtest.Tab
	t     *testing.T
	width int
}

// widths are a phone's and an office screen's.
var widths = map[string]int{"phone": webtest.Phone, "office": webtest.Office}

// fill types into a field of a form.
func (r *reader) fill(name, text string) {
	r.t.Helper()
	r.Focus(`main [name="` + name + `"]`)
	webtest.Eval[bool](r.Tab, `document.activeElement.select?.(), true`)
	r.Press(text)
}

// look checks a page and keeps its picture.
func (r *reader) look(picture string) {
	r.t.Helper()
	r.t.Run(picture, func(t *testing.T) { r.Check(t) })
	r.Picture(picture)
}

// send presses the main button and waits for the page that follows.
func (r *reader) send(to string) {
	r.t.Helper()
	r.follow(`main form[method="post"] .buttons button`, to)
}

// follow clicks and waits for the page that follows.
func (r *reader) follow(css, to string) {
	r.t.Helper()
	webtest.Eval[bool](r.Tab, `window.here = true`)
	r.Click(css)
	r.arrive(to)
}

// visit opens a page by its address.
func (r *reader) visit(to string) {
	r.t.Helper()
	webtest.Eval[bool](r.Tab, `window.here = true, location.assign("`+to+`"), true`)
	path, _, _ := strings.Cut(to, "?")
	r.arrive(path)
}

func (r *reader) arrive(to string) {
	r.t.Helper()
	r.Wait(fmt.Sprintf(`window.here !== true && document.readyState === "complete" && location.pathname.startsWith(%q)`, to))
}

// The first day: secret, password, second factor, two more people, a screen left
// alone with a draft on it, and back.
func TestFirstDayInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			r := &reader{browser.Open(t, w.URL+"/", webtest.View{Width: width}), t, width}
			r.firstAccount(w)
			r.factor(w)
			r.people(w)
			r.lock(w)
			r.election(w)
		})
	}
}

func (r *reader) firstAccount(w *world) {
	r.look("dang-nhap")
	r.follow(".ways a", "/lan-dau")
	r.fill("secret", w.secret)
	r.fill("name", "Trần Thị Minh")
	r.fill("login", "quan.tri")
	r.fill("password", "một câu dễ nhớ")
	r.fill("again", "một câu khác hẳn")
	r.send("/lan-dau")
	r.Ignore("400")
	r.look("tai-khoan-dau-tien")
	r.fill("password", goodPassword)
	r.fill("again", goodPassword)
	r.send("/toi")
	r.look("tai-khoan-cua-toi")
}

func (r *reader) factor(w *world) {
	r.follow(".next .button", "/toi/xac-thuc")
	r.send("/toi/xac-thuc")
	r.fill("code", "000000")
	r.fill("password", goodPassword)
	r.send("/toi/xac-thuc")
	r.Ignore("400")
	r.look("ma-xac-thuc")
	key := webtest.Eval[string](r.Tab, `document.querySelector('[name="shown_key"]').value`)
	r.fill("code", codeOf(r.t, key, w.now()))
	r.fill("password", goodPassword)
	r.send("/")
	r.Wait(`document.querySelector("h1").textContent.includes("Việc hôm nay")`)
	r.look("viec-hom-nay-lan-dau")
	phones["browser"] = key
}

func (r *reader) people(w *world) {
	for _, p := range [][2]string{{"Phạm Văn Chủ", "chu.tich"}, {"Ngô Thị Ký", "thu.ky"}} {
		r.visit("/tai-khoan/moi")
		r.fill("name", p[0])
		r.fill("login", p[1])
		r.send("/tai-khoan/")
		r.Wait(`location.pathname.endsWith("/ma")`)
		r.send("/tai-khoan/")
		r.Wait(`document.querySelector(".once") !== null`)
	}
	r.look("ma-dung-mot-lan")
	r.follow(`main .buttons a`, "/tai-khoan/")
	r.follow(`main .buttons a[href$="/vai-tro"]`, "/tai-khoan/")
	r.look("chon-vai-tro")
	r.follow(`a[href$="role=secretary"]`, "/tai-khoan/")
	r.look("giao-vai-tro")
	r.send("/tai-khoan/")
	r.look("mot-tai-khoan")
	r.follow(`a[href$="/ngung"]`, "/tai-khoan/")
	r.look("ngung-tai-khoan")
	r.visit("/tai-khoan")
	r.look("tai-khoan")
}

// lock leaves the screen alone with half a name on it.
func (r *reader) lock(w *world) {
	r.visit("/tai-khoan/moi")
	r.fill("name", "Lê Thị Th")
	r.Wait(`document.querySelector("[data-draft-line]").textContent.includes("Đã lưu nháp")`)
	w.pass(15 * time.Minute)
	r.fill("login", "thu.le")
	r.fill("name", "Lê Thị Thu")
	r.send("/khoa")
	r.Ignore("403") // the draft that a locked desk did not take
	r.look("tam-khoa")
	r.fill("password", goodPassword)
	r.send("/tai-khoan/moi")
	for name, want := range map[string]string{"name": "Lê Thị Thu", "login": "thu.le"} {
		if got := webtest.Eval[string](r.Tab, `document.querySelector('main [name="`+name+`"]').value`); got != want {
			r.t.Errorf("%s is %q after the lock, want %q", name, got, want)
		}
	}
	r.look("lap-tai-khoan")
}

func (r *reader) election(w *world) {
	r.visit("/bau-cu/moi")
	r.fill("name", "Bầu cử đại biểu Quốc hội và đại biểu HĐND các cấp (giả định)")
	r.fill("day", "15/03/2026")
	r.look("lap-cuoc-bau-cu")
	r.send("/bau-cu/")
	r.look("mot-cuoc-bau-cu")
	r.visit("/thiet-lap")
	r.look("thiet-lap")
	r.visit("/thiet-lap/xa/idle_minutes")
	r.look("thiet-lap-chung")
	r.visit("/loi-cua-xa")
	r.look("loi-cua-xa")
	r.visit("/loi-cua-xa/introduction")
	r.look("sua-loi")
	r.visit("/doi-chieu")
	r.send("/doi-chieu")
	r.look("ma-doi-chieu")
	r.visit("/nhat-ky")
	r.look("nhat-ky")
	r.follow(".log-list tbody a", "/nhat-ky/")
	r.look("mot-dong-nhat-ky")
	r.visit("/an-ninh")
	r.look("nhat-ky-an-ninh")
	r.visit("/quyen-han")
	r.look("quyen-han")
	r.visit("/khong-co")
	r.Ignore("404")
	r.look("khong-co-trang")
}

// The demonstration: choose a role, see its day, change it.
func TestDemoInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			vote := w.election("Bầu cử giả định", false)
			for i, role := range []election.Role{election.RoleChair, election.RoleSecretary, election.RoleTypist, election.RolePartyCommittee} {
				w.person(fmt.Sprintf("vai.%d", i), "Người giả định "+string(rune('A'+i)), election.Grant{Role: role})
			}
			w.person("to.06", "Người giả định E", election.Grant{Role: election.RoleTeamLeader, Election: vote, Area: "06"})
			r := &reader{browser.Open(t, w.URL+"/", webtest.View{Width: width}), t, width}
			r.look("chon-vai")
			r.follow(`.people li:nth-child(1) button`, "/")
			r.look("viec-hom-nay-chu-tich")
			r.visit("/bau-cu/" + string(vote) + "/thiet-lap/removal_of_dead")
			r.look("tra-loi-diem-de-ngo")
			r.visit("/chon-vai")
			r.follow(`.people li:nth-child(3) button`, "/")
			r.look("viec-hom-nay-nhap-so-lieu")
			r.visit("/toi")
			r.follow(`.look a[hreflang="en"]`, "/en/toi")
			r.look("toi-en")
		})
	}
}
