// What the sample page shows of notices, and of pages with nothing else to show.

package sample

import (
	"laphieu/web"
	"laphieu/web/words"
)

func (p *page) fillNotices(key string) {
	lang := p.Look.Lang
	p.Findings = []web.Finding{
		blocked,
		{Level: web.FindingWarn, Article: nb("Điều~76, khoản~2"), Rule: "R6w", Text: warned.Text, Remedy: "Đề nghị ghi lý do; người ghi và giờ ghi được lưu và in vào biên bản."},
		{Level: web.FindingGood, Text: nb("Hai lần nhập giống nhau ở cả 14~ô.")},
		{Level: web.FindingNote, Text: "Kết quả cuộc này do Ban bầu cử huyện xác định."},
	}
	p.Uploads = []web.Upload{
		{ID: "tep-1", Name: "tep1", Label: nb("Ảnh giấy của Tổ~03"), Accept: "image/jpeg,image/png,application/pdf", Kinds: "JPG, PNG hoặc PDF", Most: nb("10~MB")},
		{
			ID: "tep-2", Name: "tep2", Label: nb("Ảnh giấy của Tổ~06"), Accept: "image/jpeg,image/png,application/pdf", Kinds: "JPG, PNG hoặc PDF", Most: nb("10~MB"),
			Progress: &web.Progress{Label: "bien-ban-to-06.jpg", Done: 3, Total: 5, Unit: "MB"},
		},
		{
			ID: "tep-3", Name: "tep3", Label: nb("Ảnh giấy của Tổ~02"), Accept: "image/jpeg,image/png,application/pdf", Kinds: "JPG, PNG hoặc PDF", Most: nb("10~MB"),
			Fault: &web.Finding{Level: web.FindingBlock, Title: "tệp không mở được", Text: "Tệp bien-ban.heic không phải JPG, PNG hoặc PDF.", Remedy: "Đề nghị chụp lại ở dạng JPG."},
		},
	}
	p.Confirm = web.Confirm{
		Action: Path, ActKey: key, Title: nb("Mở lại bảng số liệu Tổ~06, HĐND~xã"), ReasonName: "ly_do", Level: 3,
		Effects: []string{
			nb("Kết quả của Đơn~vị bầu~cử số~6 trở về “chưa đủ số liệu”."),
			nb("2~giấy tờ đã lập từ bảng này được đánh dấu “đã thay”; bản cũ vẫn giữ."),
			"Hai người nhập lại từ đầu.",
		},
		ReasonNote: "Lý do được ghi vào nhật ký và không sửa được.",
		Button:     nb("Mở lại bảng của Tổ~06"), Back: web.Link{Text: "Không mở, quay về", Href: "#bao"},
	}
	p.Flashes = []*web.Flash{
		{Text: "Đã gỡ tin “Lịch cắt điện”.", Undo: web.Link{Text: "Hoàn tác", Href: "#bao"}},
		{Text: nb("Biên bản số~27: “Đã ký bản giấy”, 25/05/2021.")},
	}
	p.IdleSample = web.Idle{After: 15, Leave: 5, Stay: "#bao", Out: Path, Shown: true}
	p.Work = web.LongWork{
		Title: nb("In 3.722~thẻ cử~tri"), Progress: web.Progress{Label: "Đã dựng", Done: 2140, Total: 3722, Unit: nb("thẻ")},
		Left: nb("1~phút"), Stop: web.Link{Text: "Dừng in", Href: "#trang"}, Level: 3,
	}
	p.Blanks = []web.Blank{
		{
			Drawing: "box", Title: "Chưa có biên bản nào", Level: 3,
			Text:   nb("Biên bản của sáu Tổ sẽ hiện ở đây. Thư ký Tổ đưa đến, chậm nhất 26/05/2021 (Điều~76)."),
			Button: web.Link{Text: "Xem tổ nào chưa nộp", Href: "#trang"},
		},
		{
			Drawing: "torn", Title: words.Text(lang, "error.title.not_found"), Level: 3, Text: words.Text(lang, "error.not_found"),
			Button: web.Link{Text: words.Text(lang, "error.home"), Href: "#trang"},
		},
		{
			Drawing: "offline", Title: words.Text(lang, "offline.title"), Level: 3, Text: words.Text(lang, "offline.text", 6),
			Button: web.Link{Text: words.Text(lang, "offline.retry"), Href: "#trang"},
		},
	}
}
