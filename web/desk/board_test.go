package desk_test

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk"
)

// set answers a setting of an election's board.
func (n *night) set(key, value string) {
	n.t.Helper()
	_, err := n.ChangeElectionSetting(n.ctx(), n.by(countChair), acts.ElectionSettingInput{Election: n.vote, Key: key, Value: value})
	n.must(err)
}

// The board shows states, whom to call, and no figure of votes, name of a reader or
// figure of a sheet, until the chair opens confirmed outcomes.
func TestBoard(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử đang kiểm phiếu", false))
	n.factor(countChair)
	v := w.signIn(countChair)
	path := "/bau-cu/" + string(n.vote) + "/bang"
	page := v.get(path).says(t, "Tiến độ nhập số liệu", "Trả lại Tổ", "Lệch, chờ người thứ ba", "Mở lại", "Khớp", "Còn thiếu", "Tổ trưởng Tổ")
	for login, id := range w.people {
		if strings.Contains(page.body, string(id)) || strings.Contains(page.body, login) {
			t.Errorf("the board names %s", login)
		}
	}
	if strings.Contains(page.text(), "Người giả định Nhập") {
		t.Error("the board names who types")
	}
	n.confirmed()
	if got := v.get(path).text(); strings.Contains(got, "Kết quả đã xác nhận") || strings.Contains(got, "phiếu)") {
		t.Error("an outcome shows before the chair opens it")
	}
	set := "/bau-cu/" + string(n.vote) + "/thiet-lap"
	v.get(set).says(t, "Bảng theo dõi hiện kết quả đã xác nhận", "Không")
	v.submit(set+"/"+election.BoardOutcomes, "value", election.BoardYes, "reason", "Ý kiến của Chủ tịch").to(t, set)
	v.get(set+"/"+election.BoardOpen).says(t, "không có số phiếu", "Theo mặc định: Không")
	v.get(path).says(t, "Kết quả đã xác nhận", "Trúng cử", "phiếu)")
}

// confirmed confirms the one round whose sheets all agree.
func (n *night) confirmed() {
	n.t.Helper()
	var result *acts.Result
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		result, err = acts.ReadResult(v, n.vote, n.whole)
		return err
	}))
	mark, err := result.Mark()
	n.must(err)
	_, err = n.ConfirmOutcome(n.ctx(), n.by(countChair), acts.ConfirmInput{Election: n.vote, Balloting: n.whole, Shown: mark})
	n.must(err)
}

// Without log-in the board is there only once it was opened, only for a peer that is
// near, whatever its headers say; it sets no cookie and names no telephone.
func TestOpenBoard(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử đang kiểm phiếu", false))
	stranger := w.visitor()
	for _, path := range []string{"/bang", "/bang/truc-tiep"} {
		if got := stranger.get(path).StatusCode; got != http.StatusNotFound {
			t.Errorf("%s before it was opened: %d", path, got)
		}
	}
	n.set(election.BoardOpen, election.BoardYes)
	page := stranger.get("/bang").says(t, "Tiến độ nhập số liệu", "Trả lại Tổ", "Còn thiếu: Tổ trưởng Tổ")
	if page.Header.Get("Set-Cookie") != "" || strings.Contains(page.body, "0000") || strings.Contains(page.text(), "Về bàn làm việc") {
		t.Errorf("the open board sets a cookie, names a telephone or leads to the desk: %v", page.Header)
	}
	for _, m := range n.setup.Members {
		if m.Phone != "" && strings.Contains(page.text(), m.Phone) || strings.Contains(page.text(), m.Name) {
			t.Errorf("the open board names %+v", m)
		}
	}
	for peer, want := range map[string]int{"192.168.1.20:999": http.StatusOK, "8.8.8.8:999": http.StatusNotFound, "[2001:db8::1]:9": http.StatusNotFound} {
		for _, path := range []string{"/bang", "/en/bang"} {
			for _, header := range []string{"X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP", "Host"} {
				if got := w.from(peer, path, header, "127.0.0.1"); got != want {
					t.Errorf("%s from %s with %s: %d, want %d", path, peer, header, got, want)
				}
			}
		}
		if want == http.StatusNotFound {
			if got := w.from(peer, "/bang/truc-tiep", "X-Forwarded-For", "127.0.0.1"); got != want {
				t.Errorf("the stream from %s: %d", peer, got)
			}
		}
	}
	n.set(election.BoardOpen, "")
	if got := stranger.get("/bang").StatusCode; got != http.StatusNotFound {
		t.Errorf("after it was shut: %d", got)
	}
}

// A leader's telephone is for those who have signed in.
func TestTelephonesOnBoard(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử", false))
	_, err := n.BackToSetup(n.ctx(), n.by(countChair), acts.ElectionInput{Election: n.vote})
	n.must(err)
	mended := n.setup
	for _, a := range mended.Areas {
		mended.Members = append(mended.Members, election.BodyMember{
			Body: election.Team, Place: string(a.ID), Position: 1, Name: "Người giả định Tổ trưởng", Title: election.Chair, Phone: "0000 000 555",
		})
	}
	_, err = n.SaveSetup(n.ctx(), n.by(countChair), acts.SetupInput{
		Election: n.vote, Parts: []acts.SetupPart{acts.PartMembers}, Setup: mended, Shown: acts.SetupMark(&n.setup, acts.PartMembers),
	})
	n.must(err)
	_, err = n.OpenCount(n.ctx(), n.by(countChair), acts.ElectionInput{Election: n.vote})
	n.must(err)
	n.set(election.BoardOpen, election.BoardYes)
	w.signIn(countChair).get("/bau-cu/"+string(n.vote)+"/bang").says(t, "0000 000 555")
	if page := w.visitor().get("/bang").says(t, "Còn thiếu: Tổ trưởng"); strings.Contains(page.text(), "555") {
		t.Error("the open board names a telephone")
	}
}

// Behind a proxy nobody is known to be near.
func TestOpenBoardBehindProxy(t *testing.T) {
	w := open(t, demo, func(c *desk.Config) { c.Proxied = true })
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử", false))
	n.set(election.BoardOpen, election.BoardYes)
	if got := w.visitor().get("/bang").StatusCode; got != http.StatusNotFound {
		t.Errorf("behind a proxy: %d", got)
	}
}

// from asks as another machine would.
func (w *world) from(peer, path, header, value string) int {
	w.t.Helper()
	r, err := http.NewRequestWithContext(w.ctx(), "GET", path, nil)
	w.must(err)
	r.RemoteAddr = peer
	r.Header.Set(header, value)
	got := httptest.NewRecorder()
	w.Config.Handler.ServeHTTP(got, r)
	return got.Code
}

// A board that is open hears of a sheet within seconds, and hears states only.
func TestLiveBoard(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	n.set(election.BoardOpen, election.BoardYes)
	chair := w.signIn(countChair)
	ctx, stop := context.WithTimeout(w.ctx(), time.Minute)
	defer stop()
	own, open := chair.listen(ctx, "/bau-cu/"+string(n.vote)+"/bang/truc-tiep"), w.visitor().listen(ctx, "/bang/truc-tiep")
	for _, lines := range []<-chan string{own, open} {
		if first := <-lines; !strings.Contains(first, `"done":"0"`) {
			t.Errorf("at first: %s", first)
		}
	}
	id := n.sheets(n.balloting(election.Commune, "01"))[0]
	n.agree(id, n.paper(id))
	for _, lines := range []<-chan string{own, open} {
		for line := range lines {
			if strings.Contains(line, `"done":"1"`) && strings.Contains(line, `"o.commune.01":"state.sheet.matches"`) {
				break
			}
		}
	}
	if ctx.Err() != nil {
		t.Error("nothing was heard")
	}
}

// A stream ends with the right to hear it: nothing that happens afterwards is heard.
// A screen that only fell idle goes on.
func TestStreamEndsWithTheRight(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	n.set(election.BoardOpen, election.BoardYes)
	follower := election.Grant{Role: election.RoleFollower}
	for _, login := range []string{"ra.ve", "bi.ket.thuc", "thoi.viec", "ngung", "ngoi.yen"} {
		n.person(login, "Người giả định Theo dõi", follower)
	}
	own := n.inVote("/bang/truc-tiep")
	for _, c := range []struct {
		name, path, login string
		loses             func(*visitor) error
	}{
		{"signs out", own, "ra.ve", func(v *visitor) error {
			v.post("/dang-xuat", n.key()).to(t, "/dang-nhap")
			return nil
		}},
		{"session ended", own, "bi.ket.thuc", func(*visitor) error {
			_, err := n.EndSessions(n.ctx(), n.by("quan.tri"), acts.AccountInput{Account: n.people["bi.ket.thuc"]})
			return err
		}},
		{"role revoked", n.inVote("/kiem-phieu/truc-tiep"), "thoi.viec", func(*visitor) error {
			_, err := n.RevokeRole(n.ctx(), n.by("quan.tri"), acts.RoleInput{Account: n.people["thoi.viec"], Role: follower.Role})
			return err
		}},
		{"account disabled", own, "ngung", func(*visitor) error {
			_, err := n.DisableAccount(n.ctx(), n.by("quan.tri"), acts.AccountInput{Account: n.people["ngung"]})
			return err
		}},
		{"board shut", "/bang/truc-tiep", "", func(*visitor) error {
			n.set(election.BoardOpen, "")
			return nil
		}},
		{"idle", own, "ngoi.yen", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, stop := context.WithTimeout(n.ctx(), time.Minute)
			defer stop()
			v := n.visitor()
			if c.login != "" {
				v = n.signIn(c.login)
			}
			lines := v.listen(ctx, c.path)
			<-lines
			if c.loses != nil {
				w.must(c.loses(v))
			}
			w.pass(16 * time.Minute) // the hour is news on every live page
			if line, goes := <-lines; goes != (c.loses == nil) {
				t.Errorf("goes on: %t, with %q", goes, line)
			}
			if ctx.Err() != nil {
				t.Error("neither news nor an end")
			}
		})
	}
}

// The stream of a board opens to those who may see the board, and to nobody else.
func TestWhoHearsTheBoard(t *testing.T) {
	c := play(t)
	heard, denied := 0, 0
	for _, row := range desk.Rows() {
		if row.Act != access.Listen {
			continue
		}
		for _, at := range c.addresses(row.Pattern) {
			for login, v := range c.visitors {
				ctx, stop := context.WithCancel(c.ctx())
				r, err := http.NewRequestWithContext(ctx, "GET", c.URL+at.path, nil)
				c.must(err)
				got, err := v.Do(r)
				c.must(err)
				stop()
				got.Body.Close()
				want := http.StatusNotFound
				if c.allows(login, row.For, at) {
					want = http.StatusOK
					heard++
				} else {
					denied++
				}
				if got.StatusCode != want {
					t.Errorf("%s at %s: %d, want %d", login, at.path, got.StatusCode, want)
				}
			}
		}
	}
	if heard < 5 || denied < 20 {
		t.Errorf("%d heard and %d did not: that is not everybody", heard, denied)
	}
}

// listen reads the events of a stream.
func (v *visitor) listen(ctx context.Context, path string) <-chan string {
	v.w.t.Helper()
	r, err := http.NewRequestWithContext(ctx, "GET", v.w.URL+path, nil)
	v.w.must(err)
	got, err := v.Do(r)
	v.w.must(err)
	if got.StatusCode != http.StatusOK {
		v.w.t.Fatalf("%s: %d", path, got.StatusCode)
	}
	lines := make(chan string)
	go func() {
		defer close(lines)
		defer got.Body.Close()
		in := bufio.NewScanner(got.Body)
		for in.Scan() {
			if data, found := strings.CutPrefix(in.Text(), "data: "); found {
				select {
				case lines <- data:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return lines
}
