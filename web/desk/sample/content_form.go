// What the sample page shows of plain forms and short lists.

package sample

import (
	"laphieu/election"
	"laphieu/web"
)

// fillForm shows each kind of field once: empty, filled, optional, refused.
func (p *page) fillForm(key string) {
	p.Form = web.Form{
		ID: "mau-don", Action: Path, ActKey: key, Draft: Path + "/nhap", DraftAt: moment,
		Button: "Ghi", Back: web.Link{Text: "Quay về", Href: "#bieu-mau"},
		Inputs: []web.Input{
			{Name: "ten", Kind: web.TextInput, Label: "Họ và tên", Note: "Viết như trên giấy tờ.", Value: "Lê Thị Hà " + madeUp},
			{Name: "dang_nhap", Kind: web.TextInput, Label: "Tên đăng nhập"},
			{Name: "ngay", Kind: web.DateInput, Label: "Ngày bầu cử", Note: "Gõ ngày/tháng/năm.", Value: "23/05/2021"},
			{Name: "ma", Kind: web.CodeInput, Label: "Mã sáu số"},
			{Name: "mat_khau", Kind: web.PasswordInput, Label: "Mật khẩu", Fill: "off"},
			{Name: "thon", Kind: web.SelectInput, Label: "Thôn", Optional: true, Value: "2", Options: []web.Option{
				{Value: "", Text: "Mọi thôn"}, {Value: "1", Text: "Thiện Phong"}, {Value: "2", Text: "Đống Nải"},
			}},
			{Name: "loai", Kind: web.RadioInput, Label: "Loại", Value: "that", Options: []web.Option{
				{Value: "that", Text: "Bầu cử thật", Note: "Chạy theo giờ thật."}, {Value: "tap", Text: "Tập dượt"},
			}},
			{Name: "dong_y", Kind: web.CheckInput, Label: "Đã gặp trực tiếp", Value: "1", Optional: true},
			{Name: "ly_do_mau", Kind: web.AreaInput, Rows: 2, Label: "Lý do", Optional: true},
		},
	}
	p.Form.Blame(p.Look.Lang,
		&election.Error{Kind: election.Invalid, Code: "missing", Field: "dang_nhap"},
		&election.Error{Kind: election.Refused, Code: "sign_in_wait", Args: []any{30}},
	)
	p.Items = []web.Item{
		{Name: "Giới thiệu", Text: "Xã nằm bên bờ sông (giả định).", Href: "#bieu-mau"},
		{Name: "Giờ làm việc", Text: "Chưa viết", Href: "#bieu-mau"},
		{Name: "Mã đơn vị hành chính", Text: "00001"},
	}
}
