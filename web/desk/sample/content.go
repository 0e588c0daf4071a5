// What the sample page shows, from its head to the status tags.

package sample

import (
	"fmt"

	"laphieu/election"
	"laphieu/web"
	"laphieu/web/words"
)

const lastPage = 12

// nb binds what must not be parted at a line's end.
func nb(text string) string { return words.Bind(text) }

// madeUp follows every made-up name.
var madeUp = nb("(tên~giả~định)")

func fill(base web.Page) *page {
	if base.Commune == "" { // no session: the page stands alone
		base.Commune, base.Election = nb("Xã~Thiệu~Ngọc"), nb("Bầu cử đại biểu Quốc~hội và HĐND các~cấp, 23/05/2021")
		base.Role, base.Leave = words.Role(base.Look.Lang, election.RoleAdministrator), Path
		base.Checkpoint = "7f3a 91c4"
	}
	base.Data.MadeUp = true
	base.Nav = nav()
	base.Title = words.Text(base.Look.Lang, "sample.title")
	base.Head = web.Head{Kicker: words.Text(base.Look.Lang, "sample.kicker"), Title: base.Title, AsOf: moment}
	p := &page{Page: base, Sections: sections, Swatches: swatches, TypeText: nb("Thiện Phong: Ẫ, Ễ, Ự, Ổ, Ẵ, ỡ, ệ · 3.722~cử~tri")}
	p.Types = []string{"38", "30", "24", "20", "17", "15", "14"}
	p.Buttons = []button{
		{Text: "Nộp bảng"},
		{Text: "Đang rê chuột", Class: "is-over"},
		{Text: "Đang có tiêu điểm", Class: "is-focus"},
		{Text: "Chưa bấm được", Off: true},
		{Text: "Trả lại để sửa", Class: "second"},
		{Text: "Mở lại bảng số liệu", Class: "danger"},
	}
	p.PlainLink = "Xem bản trước"
	p.Live = liveLine{"Toàn xã có", "3.722", nb("cử~tri. Số người đang xem trang này:")}
	p.fillStand()
	p.fillEntry(base.ActKey)
	p.fillPapers()
	p.fillNotices(base.ActKey)
	p.fillForm(base.ActKey)
	return p
}

var sections = []section{
	{"mau", "sample.look"},
	{"nut", "sample.button"},
	{"dau", "sample.head"},
	{"viec", "sample.next"},
	{"giai-doan", "sample.stage"},
	{"nhan", "sample.tag"},
	{"o", "sample.field"},
	{"dai", "sample.band"},
	{"bang", "sample.sheet"},
	{"bieu-mau", "sample.form"},
	{"lech", "sample.pair"},
	{"phat-hien", "sample.find"},
	{"ly-do", "sample.why"},
	{"thanh", "sample.part"},
	{"thoi-gian", "sample.time"},
	{"giay-to", "sample.paper"},
	{"danh-sach", "sample.table"},
	{"tep", "sample.upload"},
	{"loc", "sample.list"},
	{"bao", "sample.say"},
	{"trang", "sample.page"},
}

var swatches = []swatch{
	{"red", "Đỏ đầu trang", "#9c1c20"},
	{"gold", "Vàng kẻ", "#c8952c"},
	{"paper", "Giấy ấm", "#fbf7ef"},
	{"tint", "Nền nhạt", "#f5eee0"},
	{"ink", "Chữ", "#1f2733"},
	{"ink-soft", "Chữ phụ", "#4b5564"},
	{"edge", "Viền ô", "#7f7566"},
	{"blue", "Hành động", "#1d4fd7"},
	{"good", "Tốt", "#17603a"},
	{"care", "Cần giải trình", "#754600"},
	{"bad", "Lỗi", "#a3161b"},
	{"drill", "Tập dượt", "#23465a"},
}

// nav shows how a full list of entries stands; only this page works here.
func nav() []web.NavGroup {
	at := func(id, key string, waiting int) web.NavEntry {
		return web.NavEntry{Key: key, Href: Path + "#" + id, Waiting: waiting}
	}
	return []web.NavGroup{
		{Entries: []web.NavEntry{at("viec", "nav.today", 0)}},
		{Key: "nav.prepare", Entries: []web.NavEntry{
			at("giai-doan", "nav.calendar", 0), at("nhan", "nav.bodies", 0), at("giay-to", "nav.roll", 0),
			at("ly-do", "nav.candidates", 0), at("bao", "nav.outreach", 0),
		}},
		{Key: "nav.day", Entries: []web.NavEntry{at("thanh", "nav.turnout", 0), at("phat-hien", "nav.incidents", 0)}},
		{Key: "nav.count", Entries: []web.NavEntry{at("bang", "nav.entry", 2), at("danh-sach", "nav.results", 0)}},
		{Key: "nav.after", Entries: []web.NavEntry{
			at("loc", "nav.complaints", 0), at("lech", "nav.inspection", 0), at("tep", "nav.commend", 0), at("thoi-gian", "nav.summary", 0),
		}},
		{Below: true, Entries: []web.NavEntry{
			at("dau", "nav.portal", 0), at("o", "nav.log", 0), at("nut", "nav.settings", 0),
			{Key: "nav.sample", Href: Path, Current: true},
		}},
	}
}

func (p *page) fillStand() {
	p.HeadSample = web.Head{
		Kicker: nb("Hội~đồng nhân~dân xã, nhiệm~kỳ 2021~–~2026"), Title: nb("Kết~quả ở Đơn~vị bầu~cử số~6"),
		AsOf: moment, Parts: nb("1/1~biên~bản"), Source: nb("biên bản của Tổ~06"), Level: 3,
	}
	p.Next = []web.NextStep{
		{
			Waits: "chờ người nhập thứ hai", Title: nb("Nhập lần~2 bảng của Tổ~06, HĐND~xã"), Text: nb("Còn 5~ô. Nháp lúc 20~giờ~47 vẫn giữ."),
			Clock:  &web.Clock{Is: web.ClockNear, Text: nb("Còn 2~giờ: nộp bảng trước 23~giờ~00"), Basis: "kế hoạch của xã"},
			Button: web.Link{Text: "Nhập tiếp", Href: "#bang"}, Level: 3,
		},
		{Done: true, Title: "Đã nhập xong mọi bảng được giao", Text: "Bảng mới sẽ hiện ở đây khi Tổ nộp giấy.", Level: 3},
	}
	p.Stages = web.StageBar{Stages: []web.Stage{
		{Name: nb("Chuẩn~bị"), Note: nb("xong 22/05"), Is: web.Past},
		{Name: nb("Ngày bầu~cử"), Note: "23/05/2021", Is: web.Past},
		{Name: nb("Kiểm~phiếu"), Note: nb("23/24 bảng khớp"), Is: web.Now},
		{Name: nb("Xác~định kết~quả"), Note: nb("0/6 đơn~vị"), Is: web.Future},
		{Name: nb("Công~bố"), Note: nb("hạn 02/06"), Is: web.Future},
		{Name: nb("Tổng~kết"), Note: nb("dự kiến 09/06"), Is: web.Future},
	}}
	p.Tags = []tagRow{
		{"state.sheet", []web.State{web.SheetNone, web.SheetFirst, web.SheetSecond, web.SheetDiffers, web.SheetMatches, web.SheetMinutes, web.SheetReopened}},
		{"state.article", []web.State{web.ArticleDraft, web.ArticleWaiting, web.ArticleTimed, web.ArticleOut, web.ArticleTaken}},
		{"state.task", []web.State{web.TaskNone, web.TaskDoing, web.TaskWaiting, web.TaskDone, web.TaskLate}},
		{"state.petition", []web.State{web.PetitionNew, web.PetitionDoing, web.PetitionForwarded, web.PetitionAnswered, web.PetitionLate}},
	}
	p.Parts = []web.Progress{
		{Label: nb("HĐND~xã"), Done: 6, Total: 6, Unit: nb("tổ")},
		{Label: nb("HĐND~huyện"), Done: 4, Total: 6, Unit: nb("tổ")},
		{Label: nb("HĐND~tỉnh"), Done: 0, Total: 6, Unit: nb("tổ")},
	}
	p.Timeline = web.Timeline{Items: []web.Moment{
		{Text: nb("Đã nhập lần~1"), When: nb("20~giờ~31, người nhập số~liệu~1"), Is: web.Past},
		{Text: nb("Đã nhập lần~2"), When: nb("20~giờ~51, người nhập số~liệu~2"), Is: web.Past},
		{Text: nb("Lệch 1~ô, chờ đọc lại"), When: nb("từ 20~giờ~51"), Is: web.Now},
		{Text: "Khớp, rồi lập biên bản", Is: web.Future},
	}}
	p.Clocks = []web.Clock{
		{Is: web.ClockMet, Text: nb("Đã nộp trước hạn 1~ngày")},
		{Is: web.ClockAhead, Text: nb("Còn 10~ngày: chậm nhất 02/06/2021"), Basis: nb("Điều~86")},
		{Is: web.ClockNear, Text: nb("Còn 2~giờ: chậm nhất 23~giờ~00 hôm~nay")},
		{Is: web.ClockLate, Text: nb("Quá hạn 1~ngày: hạn 22/05/2021")},
	}
	p.Reasons = web.ReasonTable{Caption: "Ví dụ bảng lý do", Rows: []web.ReasonRow{
		{Law: "Được quá nửa tổng số phiếu hợp lệ", Article: nb("Điều~78, khoản~2"), Ours: nb("2~×~387 = 774 > 630"), Holds: web.HoldsYes},
		{Law: "Được quá nửa tổng số phiếu hợp lệ", Article: nb("Điều~78, khoản~2"), Ours: nb("2~×~315 = 630, bằng 630"), Holds: web.HoldsNo, Note: "một nửa, chưa quá nửa"},
		{Law: "Quá nửa số cử tri trong danh sách đi bỏ phiếu", Article: nb("Điều~80, khoản~1"), Ours: nb("5/6~tổ đã nộp bảng"), Holds: web.HoldsOpen, Note: nb("thiếu Tổ~02")},
	}}
}

func (p *page) fillPapers() {
	p.Postings = []web.Posting{
		{
			What: nb("Danh sách cử tri, Tổ~06"), When: nb("Niêm yết 13/04/2021, 7~giờ~30"), Where: "Nhà văn hóa thôn Thiện Phong",
			Who: "Trưởng thôn", Photo: web.Link{Href: "#giay-to"}, Is: web.TaskDone,
		},
		{What: nb("Tiểu sử người ứng cử, Tổ~04"), When: nb("Hạn niêm yết 03/05/2021"), Where: "Nhà văn hóa thôn", Who: "chưa ghi", Is: web.TaskLate},
	}
	p.Signatures = web.Signatures{Signers: []web.Signer{
		{Office: nb("Thư ký Ủy~ban bầu~cử"), Is: web.PaperUnsigned},
		{Office: nb("Chủ tịch Ủy~ban bầu~cử"), Is: web.PaperSigned, At: "25/05/2021"},
	}}
	p.Checkpoint = web.Checkpoint{ID: "ma", Code: "7f3a91c4d02be85516af7739c0e4b1d2"}
	p.Table = web.Table{
		Caption: "Số cử tri đi bầu theo khu vực bỏ phiếu (giả định)",
		Columns: []web.Column{{Title: nb("Khu~vực")}, {Title: nb("Trạng~thái")}, {Title: nb("Cử~tri"), Figure: true}, {Title: nb("Đã~bầu"), Figure: true}, {Title: nb("Tỷ~lệ"), Figure: true}},
		Rows: []web.TableRow{
			{Cells: []web.Cell{{Text: nb("Tổ~01, thôn Một"), Href: "#danh-sach"}, {State: web.SheetMinutes}, {Text: "1.204"}, {Text: "1.203"}, {Text: "99,92%"}}},
			{Cells: []web.Cell{{Text: nb("Tổ~02, thôn Hai"), Href: "#danh-sach"}, {State: web.SheetDiffers}, {Text: "866"}, {Text: "863"}, {Text: "99,65%"}}},
			{Cells: []web.Cell{{Text: nb("Tổ~03, thôn Ba"), Href: "#danh-sach"}, {State: web.SheetSecond}, {Text: "652"}, {Text: "648"}, {Text: "99,39%"}}},
		},
		Sum: []web.Cell{{Text: "Cộng"}, {}, {Text: "2.722"}, {Text: "2.714"}, {Text: "99,71%"}},
	}.Filled()
	p.Filter = web.Filter{
		Action: Path, ID: "loc", Search: nb("Tổ~06"), Shown: 12, Total: 24, Clear: Path + "#loc",
		Selects: []web.Select{
			{Name: "cuoc", Label: "Cuộc bầu cử", Options: []web.Option{{Value: "", Text: "Tất cả", Chosen: true}, {Value: "xa", Text: "HĐND xã"}}},
			{Name: "trang-thai", Label: "Trạng thái", Options: []web.Option{{Value: "", Text: "Tất cả"}, {Value: "lech", Text: "Lệch", Chosen: true}}},
		},
	}
	p.Pages = web.Pagination{Page: 4, Last: lastPage, Href: func(n int) string { return fmt.Sprintf("%s?trang=%d#loc", Path, n) }}
}
