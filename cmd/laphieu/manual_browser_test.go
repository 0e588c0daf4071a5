package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk/board"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/result"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/sheet"
	"laphieu/web/webtest"
)

// manual goes through the demonstration as docs/manual/kiem-phieu.md tells it.
// Its pictures are taken only when LAPHIEU_PICTURES=1 asks for them.
type manual struct {
	*shown
	browser            *webtest.Browser
	tab                *webtest.Tab // of the hand that types
	night              demo.Night
	finished, practice election.ElectionID
}

// The count of a night by its pages: what is left is typed with keys alone, one
// place differs, a third person settles it, and the outcome stands.
func TestManualInBrowser(t *testing.T) {
	s := show(t)
	m := &manual{shown: s, browser: webtest.Start(t), night: demo.ThieuNgoc(), finished: s.trial.Figures[0].Election}
	m.view(func(v *store.View) error {
		all, err := v.Elections()
		for _, e := range all {
			if e.Practice {
				m.practice = e.ID
			}
		}
		return err
	})
	m.look("chon-vai", seat.ChooseRole)
	m.tamper()
	six := m.paper(election.Commune, demoTypedOnce)
	m.secondEntry(six)
	m.thirdReader(six)
	m.returned(m.paper(election.Commune, demoUntouched))
	m.officers(six)
	m.announcing()
	m.preparing()
}

// view reads the demonstration's database.
func (m *manual) view(read func(*store.View) error) {
	m.t.Helper()
	if err := m.store.View(context.Background(), demoCommune, read); err != nil {
		m.t.Fatal(err)
	}
}

// by is the envelope of somebody.
func (m *manual) by(login string) (env acts.Envelope) {
	m.t.Helper()
	m.view(func(v *store.View) error {
		a, err := v.AccountByLogin(login)
		env = acts.Envelope{Commune: demoCommune, Account: a.ID, Session: "by " + login, Key: newKey(), Reason: "Đếm lại theo đề nghị của Tổ (giả định)"}
		return err
	})
	return env
}

func (m *manual) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *manual) paper(level election.Level, area election.AreaID) *demo.Paper {
	for i := range m.night.Papers {
		if p := &m.night.Papers[i]; p.Level == level && p.Sheet.Area == area {
			return p
		}
	}
	m.t.Fatalf("no paper of %s in %s", area, level)
	return nil
}

// entry is a typists' page of a sheet, and of its officers' pages.
func (m *manual) entry(p *demo.Paper, page string) string {
	return seat.SheetPage(m.practice, seat.Entry, p.ID(), page)
}

func (m *manual) sheet(p *demo.Paper, page string) string {
	return seat.SheetPage(m.practice, seat.Papers, p.ID(), page)
}

// at opens a page.
func (m *manual) at(path string) {
	m.t.Helper()
	webtest.Eval[bool](m.tab, `window.here = true, location.assign("`+path+`"), true`)
	arrive(m.tab, path)
}

func arrive(tab *webtest.Tab, path string) {
	path, _, _ = strings.Cut(path, "?")
	tab.Wait(fmt.Sprintf(`window.here !== true && document.readyState === "complete" && location.pathname.startsWith(%q)`, path))
}

// become takes the role of somebody of the demonstration, in a new tab: pictures take
// long, and a tab has its bound.
func (m *manual) become(name string) {
	m.t.Helper()
	m.tab = m.browser.Open(m.t, m.URL+seat.ChooseRole, webtest.View{})
	webtest.Eval[bool](m.tab, `window.here = true, [...document.querySelectorAll(".person")].find((p) => p.querySelector(".quiet").textContent.startsWith("`+name+`")).querySelector("button").click(), true`)
	m.tab.Wait(`window.here !== true && document.readyState === "complete" && !location.pathname.startsWith("` + seat.ChooseRole + `")`)
}

// keys types figures as a hand does: digits, and Enter after each.
func (m *manual) keys(figures ...int64) {
	m.t.Helper()
	for _, n := range figures {
		m.tab.Press(strconv.FormatInt(n, 10) + "\r")
	}
}

// send presses Enter where the focus rests after the last field: on the button.
func (m *manual) send(to string) {
	m.t.Helper()
	m.tab.Wait(`document.activeElement.matches("button.button")`)
	webtest.Eval[bool](m.tab, `window.here = true`)
	m.tab.Press("\r")
	arrive(m.tab, to)
}

// pictures reports whether any are asked for.
func pictures() bool { return os.Getenv("LAPHIEU_PICTURES") == "1" }

// look keeps pictures of a page on a phone and in an office, after some steps on it.
func (m *manual) look(name, path string, steps ...func(*webtest.Tab)) {
	m.t.Helper()
	for _, width := range []int{webtest.Phone, webtest.Office} {
		m.lookAt(webtest.View{Width: width}, name, path, steps...)
	}
}

func (m *manual) lookAt(view webtest.View, name, path string, steps ...func(*webtest.Tab)) {
	m.t.Helper()
	if !pictures() {
		return
	}
	m.t.Run(name, func(t *testing.T) {
		tab := m.browser.Open(t, m.URL+path, view)
		for _, step := range steps {
			step(tab)
		}
		tab.Check(t)
		tab.Picture("kiem-phieu-" + name)
	})
}

func (m *manual) tamper() {
	m.look("thu-sua-len", seat.Tamper, func(tab *webtest.Tab) {
		webtest.Eval[bool](tab, `window.here = true, document.querySelector('[name="figure"]').click(), true`)
		tab.Click(`main form button`)
		tab.Wait(`window.here !== true && document.readyState === "complete" && document.querySelector(".tamper-done") !== null`)
	})
}

// secondEntry goes on where the second typist was called away, tries one ballot too
// many, and types the last six fields.
func (m *manual) secondEntry(p *demo.Paper) {
	m.become("Người nhập số liệu 2")
	form := m.entry(p, entry.SecondPage)
	m.look("viec-hom-nay", seat.Home)
	m.look("danh-sach", seat.InElection(m.practice, seat.Entry))
	m.look("nhap-canh-giay", form)
	m.look("phieu-trong", m.entry(p, entry.BlankPage))
	m.look("phim", seat.InElection(m.practice, seat.Entry)+entry.KeysPage)
	m.look("qua-mot-phieu", form, func(tab *webtest.Tab) { overcount(tab, p) })
	overcount(m.browser.Open(m.t, m.URL+form, webtest.View{Width: webtest.Phone}), p)
	m.at(form)
	for _, one := range []struct{ collected, said int64 }{{p.Sheet.Issued + 1, 3}, {p.Sheet.Collected, 0}} { // than handed out, than voted, than valid and invalid
		m.tab.Focus(`[name="collected"]`)
		m.keys(one.collected)
		if said := webtest.Eval[int64](m.tab, `[...document.querySelectorAll("[data-check]")].filter((line) => line.checkVisibility()).length`); said != one.said {
			m.t.Errorf("%d collected: %d relations are said to be broken, want %d", one.collected, said, one.said)
		}
	}
	m.tab.Focus(`[name="votes[2]"]`)
	m.keys(p.Sheet.Votes[2:]...)
	m.send(m.entry(p, entry.AgainPage))
	if open := webtest.Eval[string](m.tab, `[...document.querySelectorAll("[data-entry]")].map((f) => f.name).join()`); open != demo.SlipField {
		m.t.Errorf("%q is asked again", open)
	}
	m.look("lech", m.entry(p, entry.AgainPage))
	m.tab.Focus("[data-entry]")
	m.keys(p.Sheet.Votes[4])
	m.send(seat.InElection(m.practice, seat.Entry))
}

// overcount sends the paper with one ballot more in the box than was handed out, by a
// press of the pointer: what is said as the field is left must not move the button away
// from under it.
func overcount(tab *webtest.Tab, p *demo.Paper) {
	set := map[string]int64{"collected": p.Sheet.Issued + 1}
	for i, n := range p.Sheet.Votes {
		set["votes["+strconv.Itoa(i)+"]"] = n
	}
	for name, n := range set {
		webtest.Eval[bool](tab, `document.querySelector('[name="`+name+`"]').value = "`+strconv.FormatInt(n, 10)+`", true`)
	}
	webtest.Eval[bool](tab, `window.here = true`)
	tab.Click(`.dock-buttons [value="nop"]`)
	tab.Wait(`window.here !== true && document.readyState === "complete" && document.querySelector(".summary") !== null`)
	tab.Ignore("422")
}

// thirdReader settles what the first typist reads wrongly once more.
func (m *manual) thirdReader(p *demo.Paper) {
	made, err := m.acts.CreateAccount(context.Background(), m.by("quan-tri"), acts.CreateAccountInput{Login: "nhap-lieu-3", Name: "Người nhập số liệu 3"})
	m.must(err)
	_, err = m.acts.GrantRole(context.Background(), m.by("quan-tri"), acts.RoleInput{Account: made.Result.Account, Role: election.RoleTypist, Election: m.practice})
	m.must(err)
	m.become("Người nhập số liệu 1")
	m.at(m.entry(p, entry.AgainPage))
	m.tab.Focus("[data-entry]")
	m.keys(demo.SlipValue)
	m.send(seat.InElection(m.practice, seat.Entry))
	m.become("Người nhập số liệu 3")
	m.look("nguoi-thu-ba", m.entry(p, entry.ThirdPage))
	m.at(m.entry(p, entry.ThirdPage))
	m.tab.Focus("[data-entry]")
	m.keys(p.Sheet.Votes[4])
	m.send(seat.InElection(m.practice, seat.Entry))
	m.view(func(v *store.View) error {
		row, err := v.Sheet(m.practice, p.ID())
		if row.State != election.Agreed || row.Figures.Votes[4] != p.Sheet.Votes[4] {
			m.t.Errorf("%s with %v", row.State, row.Figures.Votes)
		}
		return err
	})
}

// returned has two people read a paper with one ballot too many.
func (m *manual) returned(p *demo.Paper) {
	in := typed(m.practice, p)
	in.Figures.Collected, in.Figures.Invalid, in.AsPaper = in.Figures.Issued+1, in.Figures.Invalid+1, true
	_, err := m.acts.EnterSheet(context.Background(), m.by("nhap-lieu-1"), in)
	m.must(err)
	_, err = m.acts.EnterSheetAgain(context.Background(), m.by("nhap-lieu-2"), in)
	m.must(err)
	m.become("Người nhập số liệu 2")
	m.look("tra-lai-to", m.entry(p, ""))
	m.look("ly-do-tra-lai", m.entry(m.paper(election.Commune, "06"), entry.ReturnPage))
}

// officers look at the overview, the board and an outcome, and confirm it.
func (m *manual) officers(p *demo.Paper) {
	m.become("Chủ tịch Ủy ban")
	m.look("theo-doi", seat.InElection(m.practice, seat.Overview))
	wall := seat.InElection(m.practice, board.Path)
	m.lookAt(webtest.View{Width: 1920, Height: 1080}, "bang", wall)
	m.lookAt(webtest.View{Width: webtest.Phone}, "bang", wall)
	b := p.ID().BallotingID
	m.look("giai-trinh", m.entry(p, entry.ExplainPage))
	story := demoStory{installation: m.installation, ctx: context.Background(), people: map[string]election.AccountID{"thu-ky": m.by("thu-ky").Account}}
	m.must(story.explainAll(m.practice, b))
	m.look("mo-lai", m.sheet(p, sheet.ReopenPath))
	m.look("ket-qua", seat.BallotingPage(m.practice, seat.Results, b, ""))
	m.look("quyet-dinh", seat.BallotingPage(m.practice, seat.Results, b, result.DecidePath))
	m.look("xac-nhan", seat.BallotingPage(m.practice, seat.Results, b, result.ConfirmPath))
	m.at(seat.BallotingPage(m.practice, seat.Results, b, ""))
	if status := webtest.Eval[string](m.tab, `document.querySelector(".outcome-vacant").value + " " + document.querySelector(".outcome-next").value`); status != "1 "+string(election.NextVacantNoSupplementary) {
		m.t.Errorf("the outcome is %q", status)
	}
}

// announcing shows the announced council, and the form that announced it.
func (m *manual) announcing() {
	m.look("da-cong-bo", seat.InElection(m.finished, seat.Results))
	_, err := m.acts.WithdrawAnnouncement(context.Background(), m.by("chu-tich"), acts.ElectionInput{Election: m.finished})
	m.must(err)
	m.look("cong-bo", seat.InElection(m.finished, seat.Results)+seat.Announce)
}

// preparing shows a set-up before its count is opened.
func (m *manual) preparing() {
	made, err := m.acts.CreatePractice(context.Background(), m.by("chu-tich"), acts.PracticeInput{
		Election: m.finished, Name: "Tập dượt lần hai", ClockOffset: clockBackTo(demoDay),
	})
	m.must(err)
	way := seat.InElection(made.Result.Election, prepare.Path)
	m.look("thiet-lap", way)
	m.look("thiet-lap-khu-vuc", way+"/khu-vuc")
	m.look("mo-kiem-phieu", way+prepare.OpenPath)
	m.look("xoa-tap-duot", seat.InElection(m.practice, prepare.Path)+prepare.WipePath)
}
