package desk_test

import (
	"net/http"
	"strings"
	"testing"

	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/law/document"
)

// An election from nothing to its count and back: lists pasted with a preview, a
// file loaded, a name struck off, the count opened and closed, a rehearsal made and
// wiped with its proof.
func TestPrepare(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	vote := w.election("Bầu cử giả định", false)
	w.person(countChair, "Người giả định Chủ tịch", election.Grant{Role: election.RoleChair})
	w.factor(countChair)
	v := w.signIn(countChair)
	way := "/bau-cu/" + string(vote) + "/chuan-bi"
	v.get(way).says(t, "Các cuộc bầu cử và màu phiếu", "Làm bước này")
	v.get("/").says(t, "Thiết lập: Các cuộc bầu cử và màu phiếu")

	typed := "Số; Thôn; Địa điểm\n01; Thôn 1, Thôn 2; Nhà văn hóa\n02; Thôn 3; Trường; thừa"
	page := v.submit(way+"/khu-vuc", "rows", typed).says(t, "Dòng 3.", "Thừa cột", "Thêm: Tổ 01")
	if strings.Contains(page.text(), "Ghi danh sách này") || !strings.Contains(page.body, "thừa") {
		t.Error("a list with a refused line can be saved, or lost what was typed")
	}
	// With the button of the preview all the same: nothing is saved.
	v.post(way+"/khu-vuc", page.key(t), "rows", typed, "lam", "ghi", "shown", hidden1(v.get(way+"/khu-vuc"), "shown")).says(t, "Dòng 3.")
	page = v.submit(way+"/khu-vuc", "rows", "01; Thôn 1, Thôn 2; Nhà văn hóa\n02; Thôn 3; Trường", "shown", hidden1(v.get(way+"/khu-vuc"), "shown")).says(t, "Thêm: Tổ 01; Tổ 02", "Ghi danh sách này")
	v.post(way+"/khu-vuc", page.key(t), "rows", "01; Thôn 1, Thôn 2; Nhà văn hóa\n02; Thôn 3; Trường", "lam", "ghi", "shown", hidden1(page, "shown")).to(t, way)
	// Somebody who looked at the empty list is told that another was quicker.
	v.post(way+"/khu-vuc", w.key(), "rows", "09; Thôn 9; Chợ", "lam", "ghi", "shown", hidden1(page, "shown")).says(t, "Có người vừa lưu", "Thôn 9")

	made := invented.Invented(invented.Shape{Seed: 7, Areas: nightAreas, Law: election.Law2025})
	file, err := document.Setup(&election.Election{Commune: here, Name: "Tệp", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}}, &made.Setup)
	w.must(err)
	v.submit(way+"/nap-tep", "rows", "{").says(t, "Lỗi")
	page = v.submit(way+"/nap-tep", "rows", string(file)).says(t, "Sẽ thay đổi", "Thêm:", "giữ nguyên", "Ghi thiết lập từ tệp")
	v.post(way+"/nap-tep", page.key(t), "rows", string(file), "lam", "ghi", "shown", hidden1(page, "shown")).to(t, way)
	if got := v.get(way + "/tep"); !strings.Contains(got.body, `"laphieu/election/v1"`) || !strings.Contains(got.Header.Get("Content-Disposition"), "attachment") {
		t.Errorf("the file: %v %.200s", got.Header, got.body)
	}

	v.submit(way+"/mo-kiem-phieu").to(t, way)
	v.get(way).says(t, "thiết lập đã khóa")
	v.submit(way+"/tro-lai-thiet-lap").to(t, way)
	v.submit(way+"/mo-kiem-phieu").to(t, way)
	n := made.Setup.Nominees[0]
	v.submit(way+"/xoa-ten", "candidate", string(n.Level)+"/"+string(n.Constituency)+"/"+string(n.ID), "document", "Quyết định 9/QĐ-UBBC").to(t, way)
	v.get(way+"/nguoi-ung-cu").says(t, "đã xóa tên: Quyết định 9/QĐ-UBBC")
	v.submit(way+"/ket-thuc").to(t, way)
	v.submit(way+"/mo-lai", "reason", "Công văn 3/UBBC").to(t, way)
	v.submit(way+"/ket-thuc").to(t, way)
	v.submit(way+"/luu-tru").to(t, way)
	if got := v.submit(way+"/mo-lai", "reason", "Công văn 3/UBBC").StatusCode; got != http.StatusConflict {
		t.Errorf("an archived election was opened again: %d", got)
	}

	practice, _, _ := strings.Cut(v.submit(way+"/lap-tap-duot", "name", "Tập dượt đêm kiểm phiếu").Header.Get("Location"), "?")
	v.submit(practice+"/mo-kiem-phieu").to(t, practice)
	wiped := v.submit(practice+"/xoa-tap-duot", "reason", "Tập xong").to(t, practice+"/bien-ban-xoa")
	v.get(wiped.Header.Get("Location")).says(t, "Biên bản xóa", "Bảng số liệu", "18", "Tập xong", "Người giả định Chủ tịch")
	v.get(practice+"/bien-ban-xoa").says(t, "Tập xong")
	v.get(practice).says(t, "Mở kiểm phiếu")
}

// hidden1 is the value of a hidden field.
func hidden1(a answer, name string) string {
	_, rest, _ := strings.Cut(a.body, `name="`+name+`" value="`)
	value, _, _ := strings.Cut(rest, `"`)
	return value
}
