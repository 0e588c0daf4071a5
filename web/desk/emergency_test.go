package desk_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"laphieu/election"
)

// No administrator can be reached: one officer asks with a reason, another agrees to
// exactly that, everybody sees it until an administrator takes it, and the log has
// all of it.
func TestEmergencyRole(t *testing.T) {
	w, admin := ready(t)
	vote := w.election("Bầu cử giả định", false)
	for login, role := range map[string]election.Role{"chu.tich": election.RoleChair, "thu.ky": election.RoleSecretary, "doan.the": election.RoleFront} {
		w.person(login, "Người "+login, election.Grant{Role: role})
	}
	w.person("ha.le", "Lê Thị Hà")
	w.factor("chu.tich")
	w.factor("thu.ky")
	chair, clerk, front := w.signIn("chu.tich"), w.signIn("thu.ky"), w.signIn("doan.the")
	one := "/tai-khoan/" + string(w.people["ha.le"])

	clerk.get(one).says(t, "Đề nghị giao vai trò khẩn cấp")
	clerk.get(one+"/dong-y-khan-cap").says(t, "Chưa có cán bộ nào đề nghị")
	clerk.get(one+"/khan-cap").says(t, "Đề nghị giao vai trò khẩn cấp cho Lê Thị Hà", "Người nhập số liệu")
	ask := one + "/khan-cap?role=typist"
	clerk.submit(ask, "election", string(vote), "reason", " ").says(t, "Phải ghi lý do")
	refused := clerk.submit(ask, "election", string(vote), "reason", "Chị Lê Thị Hà làm thay").says(t, "Lý do có tên người")
	refused.holds(t, `<option value="`+string(vote)+`" selected>`)
	clerk.submit(ask, "election", string(vote), "reason", "Người quản trị nằm viện").to(t, one)
	clerk.get(one).says(t, "Người thu.ky đề nghị lúc", "Người quản trị nằm viện")
	if strings.Contains(front.get("/").body, `class="alarm"`) {
		t.Error("what is only asked is told as in force")
	}

	// The second officer is led there, sees the reason, and is another person.
	chair.get("/").says(t, "Có đề nghị giao vai trò khẩn cấp cho Lê Thị Hà")
	chair.get("/khan-cap").says(t, "Chờ cán bộ thứ hai", "Lý do: Người quản trị nằm viện")
	agree := chair.get(one+"/dong-y-khan-cap").to(t, one+"/dong-y-khan-cap").Header.Get("Location")
	chair.get(agree).says(t, "Đồng ý giao khẩn cấp vai trò Người nhập số liệu, “Bầu cử giả định” cho Lê Thị Hà", "Người quản trị nằm viện")
	clerk.submit(agree).says(t, "cần một người khác")
	chair.submit(one+"/dong-y-khan-cap?role=typist").says(t, "Chưa có cán bộ nào đề nghị") // every election was not asked
	chair.submit(agree).to(t, one)

	// Everybody sees it, on every page, in both languages; officers have the way.
	line := "Vai trò giao khẩn cấp đang có hiệu lực. Người nhập số liệu, “Bầu cử giả định”: Lê Thị Hà, từ"
	front.get("/").says(t, line)
	front.get("/toi").says(t, line)
	front.get("/en/toi").says(t, "Emergency role in force. Typist")
	chair.get("/khong").says(t, "Không có trang này")
	chair.get("/khan-cap").says(t, line, "Người đề nghị", "Người thu.ky", "Người đồng ý", "Người chu.tich")
	admin.get("/khan-cap").says(t, "Thôi giao vai trò")
	if got := front.get("/khan-cap"); got.StatusCode != http.StatusNotFound {
		t.Errorf("the officers' page opens to everybody: %d", got.StatusCode)
	}
	chair.get("/nhat-ky?viec=emergency_grant").says(t, "Người chu.tich đồng ý giao khẩn cấp cho Lê Thị Hà vai trò Người nhập số liệu, “Bầu cử giả định”")
	chair.get("/nhat-ky?viec=ask_emergency_grant").says(t, "Người thu.ky đề nghị giao vai trò khẩn cấp cho Lê Thị Hà")

	// An administrator ends it.
	admin.submit(one+"/thoi-vai-tro?role=typist&election="+string(vote), "reason", "Đã có người quản trị").to(t, one)
	for _, v := range []*visitor{front, chair, admin} {
		if strings.Contains(v.get("/toi").body, `class="alarm"`) {
			t.Error("it is told as in force after its end")
		}
	}
	admin.get("/khan-cap").says(t, "Không có vai trò nào giao khẩn cấp")

	// What is too old for a second officer waits for none.
	clerk.submit(ask, "election", string(vote), "reason", "Lần nữa").to(t, one)
	w.pass(25 * time.Hour)
	chair = w.signIn("chu.tich")
	chair.get("/khan-cap").says(t, "Không có vai trò nào giao khẩn cấp")
	chair.get(one+"/dong-y-khan-cap").says(t, "đề nghị đã quá 24 giờ")
}
