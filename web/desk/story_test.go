package desk_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk"
)

// ready is a desk with an administrator who is in.
func ready(t *testing.T) (*world, *visitor) {
	t.Helper()
	w := open(t)
	w.first("quan.tri")
	w.factor("quan.tri")
	return w, w.signIn("quan.tri")
}

var onceShown = regexp.MustCompile(`class="once"[^>]*>([^<]+)<`)

// A person gets an account, a secret, a password, a role, another name, and goes.
func TestAccountStory(t *testing.T) {
	w, v := ready(t)
	v.get("/").says(t, "Lập cuộc bầu cử đầu tiên", "Lập tài khoản cho Chủ tịch và Thư ký", "Xã Giả Định", "Quản trị")
	v.submit("/tai-khoan/moi", "name", "", "login", "Lê Hà").says(t, "Ô này chưa có gì", "Tên đăng nhập chỉ có chữ cái")
	made := v.submit("/tai-khoan/moi", "name", "Lê Thị Hà", "login", "Ha.Lê")
	where, _, _ := strings.Cut(made.Header.Get("Location"), "?")
	id := strings.TrimSuffix(strings.TrimPrefix(where, "/tai-khoan/"), "/ma")
	one := "/tai-khoan/" + id
	v.get(made.Header.Get("Location")).says(t, "Trần Thị Minh lập tài khoản cho Lê Thị Hà", "Cấp mã dùng một lần cho Lê Thị Hà")

	page := v.get(one + "/ma")
	shown := v.post(one+"/ma", page.key(t)).says(t, "chỉ hiện lần này")
	secret := onceShown.FindStringSubmatch(shown.body)[1]
	v.post(one+"/ma", page.key(t)).says(t, "Mã đã hiện một lần")

	ha := w.visitor()
	ha.submit("/mat-khau-moi", "login", "ha.le", "secret", secret, "password", "ngắn", "again", "ngắn").says(t, "ít nhất 12 ký tự").holds(t, secret)
	ha.submit("/mat-khau-moi", "login", "ha.le", "secret", secret, "password", "bảy con vịt qua cầu", "again", "bảy con vịt qua cầu").to(t, "/")
	ha.get("/").says(t, "Tài khoản này chưa được giao vai trò")
	if got := ha.get("/tai-khoan").StatusCode; got != http.StatusNotFound {
		t.Errorf("the accounts are open to anybody: %d", got)
	}

	v.get(one+"/vai-tro").says(t, "Giao vai trò cho Lê Thị Hà", "Trưởng thôn")
	v.submit(one+"/vai-tro?role=village_head", "village", "").says(t, "Phạm vi chưa hợp")
	v.submit(one+"/vai-tro?role=village_head", "village", "Thôn 3").to(t, one)
	v.get(one).says(t, "Trưởng thôn, Thôn 3", "Thôi giao")
	ha.get("/").to(t, "/dang-nhap") // the roles have changed under the session
	if in := ha.get("/dang-nhap?vi=doi"); !strings.Contains(in.text(), "vai trò vừa đổi") {
		t.Error("the door does not say why")
	}

	v.submit(one+"/thoi-vai-tro?role=village_head&village=Th%C3%B4n+3", "reason", "Nghỉ việc").to(t, one)
	v.submit(one+"/ten", "name", "Lê Thị Hà", "login", "ha.le").says(t, "không có gì để ghi")
	v.submit(one+"/ten", "name", "Lê Thị Thu Hà", "login", "ha.le").to(t, one)
	v.submit(one+"/ngung", "reason", "Chị Lê Thị Thu Hà nghỉ việc").says(t, "Lý do có tên người", "Chị Lê Thị Thu Hà nghỉ việc")
	v.submit(one+"/ngung", "reason", "Quyết định 5/QĐ-UBND").to(t, one)
	w.visitor().submit("/dang-nhap", "login", "ha.le", "password", "bảy con vịt qua cầu").says(t, "chưa đúng")
	v.submit(one+"/dung-lai", "reason", "Quyết định 6/QĐ-UBND").to(t, one)
	v.submit(one+"/mo-khoa").to(t, one)
	v.submit(one+"/phien").to(t, one)
	v.get("/nhat-ky").says(t, "Trần Thị Minh ngừng dùng tài khoản của Lê Thị Thu Hà", "Trần Thị Minh giao cho Lê Thị Thu Hà vai trò Trưởng thôn, Thôn 3")

	me := "/tai-khoan/" + string(w.people["quan.tri"])
	v.submit(me+"/ngung", "reason", "Thử").says(t, "Không ai tự làm việc này")
}

// A lost second factor: one officer asks, another agrees.
func TestFactorReset(t *testing.T) {
	w, admin := ready(t)
	w.person("chu.tich", "Phạm Văn Chủ", election.Grant{Role: election.RoleChair})
	w.person("thu.ky", "Ngô Thị Ký", election.Grant{Role: election.RoleSecretary})
	w.factor("chu.tich")
	w.factor("thu.ky")
	clerk := w.signIn("thu.ky")
	one := "/tai-khoan/" + string(w.people["chu.tich"])
	clerk.submit(one+"/dong-y-xoa-ma").says(t, "Chưa có cán bộ nào đề nghị")
	clerk.submit(one+"/de-nghi-xoa-ma", "reason", " ").says(t, "Phải ghi lý do")
	clerk.submit(one+"/de-nghi-xoa-ma", "reason", "Đã gặp trực tiếp").to(t, one)
	clerk.submit(one+"/dong-y-xoa-ma").says(t, "Bước này cần một người khác")
	admin.get("/").says(t, "Có đề nghị xóa mã xác thực của Phạm Văn Chủ")
	admin.get(one).says(t, "Ngô Thị Ký đã đề nghị")
	admin.submit(one+"/dong-y-xoa-ma").to(t, one)
	admin.get(one).says(t, "Chưa cài")
	chair := w.visitor()
	chair.submit("/dang-nhap", "login", "chu.tich", "password", goodPassword).to(t, "/")
	chair.get("/").to(t, "/toi")
}

// An election, its open points, the commune's own, the log's proof, a checkpoint.
func TestSetupStory(t *testing.T) {
	w, v := ready(t)
	v.submit("/bau-cu/moi", "name", "Bầu cử", "law", "2025", "day", "2021-05-23", "kind", "that").says(t, "luật này chưa có hiệu lực")
	made := v.submit("/bau-cu/moi", "name", "Bầu cử giả định 2026", "law", "2025", "day", "2026-03-16", "kind", "that")
	vote, _, _ := strings.Cut(made.Header.Get("Location"), "?")
	v.get(vote).says(t, "không phải là Chủ nhật", "Những điểm luật để ngỏ", "theo mặc định")
	if got := v.get(vote + "/removal_of_dead").StatusCode; got != http.StatusNotFound {
		t.Errorf("an administrator answers for the committee: %d", got)
	}
	v.submit("/thiet-lap/xa/idle_minutes", "value", "200").says(t, "ngoài khoảng")
	v.submit("/thiet-lap/xa/idle_minutes", "value", "ba").says(t, "số nguyên")
	v.submit("/thiet-lap/xa/idle_minutes", "value", "20").to(t, "/thiet-lap")
	v.submit("/loi-cua-xa/hotline", "value", "0000 000 000").to(t, "/loi-cua-xa")
	v.get("/loi-cua-xa").says(t, "0000 000 000", "Chưa viết")

	w.person("chu.tich", "Phạm Văn Chủ", election.Grant{Role: election.RoleChair})
	w.factor("chu.tich")
	chair := w.signIn("chu.tich")
	chair.get("/").says(t, "Trả lời các điểm luật để ngỏ", "Mốc sắp tới theo luật")
	chair.get(vote+"/removal_of_dead").says(t, "Xóa tên cử tri đã chết", "Theo mặc định: Đến lúc bắt đầu bỏ phiếu (until_opening)")
	chair.submit(vote+"/removal_of_dead", "value", "until_24_hours", "reason", "Công văn 7/HĐBCQG").to(t, vote)
	chair.get(vote).says(t, "do xã trả lời", "Đến trước lúc bỏ phiếu 24 giờ")

	page := chair.get("/nhat-ky?viec=change_election_setting")
	page.says(t, "Phạm Văn Chủ trả lời điểm luật để ngỏ “Xóa tên cử tri đã chết được làm đến lúc nào?” của “Bầu cử giả định 2026”")
	entry := regexp.MustCompile(`href="(/nhat-ky/\d+)"`).FindStringSubmatch(page.body)[1]
	chair.get(entry).says(t, "Công văn 7/HĐBCQG", "Mã lá", "setting")
	chair.get("/nhat-ky?viec=create_account&tim=Chủ").says(t, "lập tài khoản cho Phạm Văn Chủ")
	chair.get("/nhat-ky?tu=2030-01-01").says(t, "Không có việc nào khớp")
	chair.get("/nhat-ky?den=2026-03-05&nguoi="+string(w.people["quan.tri"])).says(t, "Trần Thị Minh")
	chair.submit("/doi-chieu").to(t, "/doi-chieu")
	listed := chair.get("/doi-chieu").says(t, "Nhật ký gồm")
	file := regexp.MustCompile(`href="(/doi-chieu/\d+)"`).FindStringSubmatch(listed.body)[1]
	if got := chair.get(file); !strings.HasPrefix(got.body, "laphieu/00001\n") || !strings.Contains(got.Header.Get("Content-Disposition"), "ma-doi-chieu-00001-") {
		t.Errorf("the file is no checkpoint: %q", got.body)
	}
	chair.get("/an-ninh").says(t, "Đăng nhập: đã vào", "Phạm Văn Chủ")
	chair.get("/quyen-han").says(t, "Ai được làm gì", "Bốn mắt", "Theo dõi (chỉ xem)")
}

// A form sent twice acts once; one changed in between says what was saved.
func TestRepeatedForm(t *testing.T) {
	w, v := ready(t)
	page := v.get("/tai-khoan/moi")
	first := v.post("/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le")
	again := v.post("/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le")
	if first.Header.Get("Location") != again.Header.Get("Location") {
		t.Errorf("another answer: %s, %s", first.Header.Get("Location"), again.Header.Get("Location"))
	}
	other := v.post("/tai-khoan/moi", page.key(t), "name", "Lê Văn Hải", "login", "hai.le")
	if other.StatusCode != http.StatusConflict {
		t.Errorf("status %d", other.StatusCode)
	}
	other.says(t, "Trang này đã gửi một lần với nội dung khác", "Trần Thị Minh lập tài khoản cho Lê Thị Hà", "Lê Văn Hải", "hai.le")
	if strings.Contains(v.get("/tai-khoan").text(), "Hải") {
		t.Error("it was saved all the same")
	}
	v.post("/tai-khoan/moi", "", "name", "A").says(t, "thiếu mã của lần gửi")
	_ = w
}

// What is typed stays on the server, over a lock and over a form sent to it, until
// it is taken.
func TestDraft(t *testing.T) {
	w, v := ready(t)
	page := v.get("/tai-khoan/moi")
	if !strings.Contains(page.body, `data-draft="/nhap?trang=%2Ftai-khoan%2Fmoi"`) {
		t.Fatal("the page keeps no draft")
	}
	save := func(key, path string, fields ...string) answer {
		form := map[string][]string{"act": {key}}
		for i := 0; i < len(fields); i += 2 {
			form[fields[i]] = []string{fields[i+1]}
		}
		return v.do("POST", "/nhap?trang="+path, form, "Accept", "application/json")
	}
	if got := save(page.key(t), "/tai-khoan/moi", "name", "Lê Thị", "password", "x"); got.StatusCode != http.StatusNoContent {
		t.Fatalf("not kept: %d %s", got.StatusCode, got.body)
	}
	if got := save(page.key(t), "/toi/mat-khau", "old", "x"); got.StatusCode != http.StatusNotFound {
		t.Errorf("a page without a draft: %d", got.StatusCode)
	}
	if got := v.get("/tai-khoan/moi"); !strings.Contains(got.body, `value="Lê Thị"`) || !strings.Contains(got.body, "Đã lưu nháp lúc") {
		t.Error("the draft is not there again")
	}
	w.pass(16 * time.Minute)
	locked := v.post("/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le").to(t, "/khoa")
	if got := save(page.key(t), "/tai-khoan/moi", "name", "Không"); got.StatusCode != http.StatusForbidden {
		t.Errorf("a locked desk keeps drafts: %d", got.StatusCode)
	}
	v.submit(locked.Header.Get("Location"), "password", goodPassword).to(t, "/tai-khoan/moi")
	if got := v.get("/tai-khoan/moi"); !strings.Contains(got.body, `value="Lê Thị Hà"`) || !strings.Contains(got.body, `value="ha.le"`) {
		t.Error("what was sent to the locked desk is lost")
	}
	v.post("/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le").to(t, "/tai-khoan/"+lastAccount(t, w)+"/ma")
	if got := save(page.key(t), "/tai-khoan/moi", "name", "muộn"); got.StatusCode != http.StatusConflict {
		t.Errorf("a late draft: %d", got.StatusCode)
	}
	if got := v.get("/tai-khoan/moi"); strings.Contains(got.body, "muộn") || strings.Contains(got.body, "Lê Thị") {
		t.Error("the draft of a form that was taken is there again")
	}
}

// One click opens a desk in a demonstration, on this machine only.
func TestChooseRole(t *testing.T) {
	if got := open(t).visitor().get("/chon-vai"); got.StatusCode != http.StatusNotFound {
		t.Errorf("outside a demonstration: %d", got.StatusCode)
	}
	w := open(t, demo)
	w.first("quan.tri")
	w.person("thu.ky", "Ngô Thị Ký", election.Grant{Role: election.RoleSecretary})
	v := w.visitor()
	v.get("/").to(t, "/chon-vai")
	page := v.get("/chon-vai").says(t, "Ngô Thị Ký", "Thư ký Ủy ban bầu cử", "Dữ liệu minh họa", "không phải cổng chính thức")
	v.post("/chon-vai", page.key(t), "account", string(w.people["thu.ky"])).to(t, "/")
	v.get("/").says(t, "Đang xem với vai Thư ký Ủy ban bầu cử (Ngô Thị Ký)", "Đổi vai")
	w.pass(2 * time.Hour)
	v.get("/").says(t, "Việc hôm nay") // nobody has a password to type
	r, err := http.NewRequestWithContext(w.ctx(), "GET", w.URL+"/chon-vai", nil)
	w.must(err)
	r.Host = "evil.example" // a page elsewhere that makes its name mean us
	got, err := v.Do(r)
	w.must(err)
	if got.Body.Close(); got.StatusCode != http.StatusNotFound {
		t.Errorf("under another name: %d", got.StatusCode)
	}
}

func demo(c *desk.Config) { c.Demo = true }

// lastAccount is the account that was made last.
func lastAccount(t *testing.T, w *world) (id string) {
	t.Helper()
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		a, err := v.AccountByLogin("ha.le")
		id = string(a.ID)
		return err
	}))
	return id
}
