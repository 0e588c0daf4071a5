package desk_test

import (
	"regexp"
	"strings"
	"testing"

	"laphieu/election"
)

// From an account and from an election one link leads to what was done to it: all
// of it, and nothing of others.
func TestHistoryOfAThing(t *testing.T) {
	w, v := ready(t)
	w.person("ha.le", "Lê Thị Hà")
	mine := w.people["ha.le"]
	w.person("hai.le", "Lê Văn Hải")
	history := regexp.MustCompile(`href="(/nhat-ky\?vat=[^"]+)"`)
	page := v.get("/tai-khoan/" + string(mine))
	found := history.FindStringSubmatch(page.body)
	if found == nil {
		t.Fatal("an account has no history")
	}
	told := v.get(found[1])
	told.says(t, "Chỉ những việc đã đổi tài khoản của Lê Thị Hà", "lập tài khoản cho Lê Thị Hà", "đặt mật khẩu")
	if strings.Contains(told.body[strings.Index(told.body, "<table"):], "Lê Văn Hải") || !strings.Contains(told.body, `name="vat" value="account/`+string(mine)) {
		t.Error("the history is of somebody else too, or the form forgets it")
	}
	v.get(found[1]+"&viec=create_election").says(t, "Không có việc nào khớp")

	made := v.submit("/bau-cu/moi", "name", "Bầu cử giả định 2026", "law", "2025", "day", "2026-03-15", "kind", "that")
	vote, _, _ := strings.Cut(made.Header.Get("Location"), "?")
	if history.MatchString(v.get(vote).body) {
		t.Error("an administrator, who reads no log of an election, is led there")
	}
	w.person("chu.tich", "Phạm Văn Chủ", election.Grant{Role: election.RoleChair})
	w.factor("chu.tich")
	v = w.signIn("chu.tich")
	v.submit(vote+"/removal_of_dead", "value", "until_24_hours", "reason", "Công văn 7/HĐBCQG").to(t, vote)
	found = history.FindStringSubmatch(v.get(vote).body)
	if found == nil {
		t.Fatal("an election has no history")
	}
	told = v.get(found[1]).says(t, "cuộc bầu cử Bầu cử giả định 2026", "lập", "trả lời điểm luật để ngỏ")
	if n := strings.Count(told.body, `href="/nhat-ky/`); n != 2 {
		t.Errorf("%d entries", n)
	}
	entry := regexp.MustCompile(`href="(/nhat-ky/\d+)"`).FindStringSubmatch(told.body)[1]
	if !history.MatchString(v.get(entry).body) {
		t.Error("the rows of an entry do not lead to their history")
	}
	for _, odd := range []string{"/nhat-ky?vat=x", "/nhat-ky?vat=%00/%ff", "/nhat-ky?vat=sheet/" + strings.Repeat("a", 5000)} {
		v.get(odd).says(t, "Không có việc nào khớp")
	}
}
