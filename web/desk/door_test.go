package desk_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

var shownKey = regexp.MustCompile(`name="shown_key" value="([A-Z2-7 ]+)"`)

// The first account: secret, password, second factor, and the day begins.
func TestFirstAccount(t *testing.T) {
	w := open(t)
	v := w.visitor()
	v.get("/").to(t, "/dang-nhap")
	v.get("/dang-nhap").says(t, "Lập tài khoản đầu tiên", "Xã Giả Định")
	form := []string{"secret", w.secret, "name", "Trần Thị Minh", "login", "Quản.Trị", "password", goodPassword}
	v.submit("/lan-dau", append(form, "again", "something else")...).says(t, "Hai lần gõ mật khẩu mới khác nhau")
	v.submit("/lan-dau", "secret", "0000-0000", "name", "A", "login", "x", "password", "a", "again", "a").says(t, "ít nhất 3 ký tự")
	v.submit("/lan-dau", append(form, "again", goodPassword)...).to(t, "/toi")
	v.get("/").to(t, "/toi") // nothing else is open yet
	v.get("/toi").says(t, "Cài mã xác thực hai lớp", "quan.tri", "Quản trị", "(máy này)")

	page := v.get("/toi/xac-thuc")
	shown := v.post("/toi/xac-thuc", page.key(t)).says(t, "Quét bằng ứng dụng mã")
	key := shownKey.FindStringSubmatch(shown.body)[1]
	confirm := func(code, password string) answer {
		return v.post("/toi/xac-thuc/xac-nhan", shown.key(t), "shown_key", key, "code", code, "password", password)
	}
	again := confirm("000000", goodPassword).says(t, "Mã sáu số chưa đúng")
	if shownKey.FindStringSubmatch(again.body)[1] != key {
		t.Error("a mistyped code shows another key")
	}
	confirm(codeOf(t, key, w.now()), "not it").says(t, "Mật khẩu chưa đúng")
	confirm(codeOf(t, key, w.now()), goodPassword).to(t, "/")
	v.get("/?ghi=2").says(t, "Trần Thị Minh cài mã xác thực hai lớp của mình", "Lập cuộc bầu cử đầu tiên", "Chưa có cuộc bầu cử")

	v.submit("/", "x", "y") // a page without a POST
	v.do("POST", "/dang-xuat", map[string][]string{"act": {w.key()}}).to(t, "/dang-nhap")
	v.get("/").to(t, "/dang-nhap")
}

// A screen left alone asks for the password and leads back.
func TestLock(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	w.factor("quan.tri")
	v := w.signIn("quan.tri")
	v.get("/toi/mat-khau").says(t, "Đổi mật khẩu")
	w.pass(15 * time.Minute)
	locked := v.get("/toi/mat-khau").to(t, "/khoa")
	where := locked.Header.Get("Location")
	if !strings.Contains(where, "ve=%2Ftoi%2Fmat-khau") {
		t.Errorf("it will not lead back: %s", where)
	}
	v.get("/").to(t, "/khoa")
	v.submit(where, "password", "not it").says(t, "Mật khẩu chưa đúng", "Trần Thị Minh")
	v.submit(where, "password", goodPassword).to(t, "/toi/mat-khau")
	if got := v.get("/toi/mat-khau"); got.StatusCode != http.StatusOK {
		t.Errorf("still closed: %d", got.StatusCode)
	}
}

func TestCookies(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	w.factor("quan.tri")
	v := w.visitor()
	came := v.submit("/dang-nhap", "login", "quan.tri", "password", goodPassword).to(t, "/dang-nhap/ma")
	for _, line := range came.Header.Values("Set-Cookie") {
		for _, want := range []string{"HttpOnly", "SameSite=Strict", "Path=/"} {
			if !strings.Contains(line, want) {
				t.Errorf("%s lacks %s", line, want)
			}
		}
	}
}
