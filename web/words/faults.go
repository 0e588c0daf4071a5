// What is wrong, in sentences: for each kind a title and what to do, for each
// code its own sentence. Rooms return codes; causes go to the log.

package words

var faults = map[string]Entry{
	"error.title.invalid":   {"Chưa hiểu nội dung gửi lên", "What was sent is not understood"},
	"error.title.refused":   {"Chưa làm được việc này", "This cannot be done yet"},
	"error.title.not_found": {"Không có trang này", "There is no such page"},
	"error.title.forbidden": {"Vai trò này không mở được mục này", "This role cannot open this"},
	"error.title.conflict":  {"Nội dung vừa được thay đổi", "This has just been changed"},
	"error.title.internal":  {"Chương trình gặp lỗi", "The program has a fault"},

	"error.request":   {"Mã sự việc", "Incident code"},
	"error.tell":      {"Khi báo cho người quản trị, đề nghị đọc mã này.", "When you report this to the administrator, please read out this code."},
	"error.home":      {"Về Việc hôm nay", "Back to Today"},
	"error.back_safe": {"Những gì đã ghi trước đó vẫn còn nguyên.", "What was saved before is unchanged."},

	"error.invalid":   {"Không hiểu được nội dung gửi lên. Đề nghị quay lại, kiểm tra các ô và gửi lại.", "What was sent cannot be understood. Please go back, check the fields and send again."},
	"error.refused":   {"Việc này chưa làm được theo quy định. Đề nghị xem lại điều kiện trên trang trước.", "The rules do not allow this yet. Please look at the conditions on the page before."},
	"error.not_found": {"Địa chỉ này không dẫn tới đâu, hoặc đã đổi. Đề nghị mở lại từ Việc hôm nay.", "This address leads nowhere, or has changed. Please open it again from Today."},
	"error.forbidden": {"Nếu cần mở mục này, đề nghị hỏi người quản trị của xã.", "If you need it, please ask the commune's administrator."},
	"error.conflict":  {"Một người khác vừa thay đổi nội dung này. Đề nghị mở lại để xem bản mới, rồi làm tiếp.", "Somebody has just changed this. Please open it again to see the new version, then go on."},
	"error.internal":  {"Lỗi này không phải do người dùng. Đề nghị thử lại sau ít phút.", "It is not your doing. Please try again in a few minutes."},

	"error.act_key":         {"Trang đã mở từ lâu nên thiếu mã của lần gửi. Đề nghị mở lại trang rồi gửi.", "The page was opened too long ago and lacks the key of this request. Please open it again and send."},
	"error.body_too_large":  {"Nội dung gửi lên lớn hơn %s byte. Đề nghị gửi tệp nhỏ hơn.", "What was sent is larger than %s bytes. Please send a smaller file."},
	"error.method":          {"Trang này không nhận cách gửi đó. Đề nghị mở lại từ Việc hôm nay.", "This page does not accept that method. Please open it again from Today."},
	"error.cross_origin":    {"Yêu cầu đến từ một trang khác nên không được nhận. Đề nghị mở lại trang của xã rồi làm lại.", "The request came from another site and was not accepted. Please open the commune's page and try again."},
	"error.events_full":     {"Nhiều người đang xem số liệu trực tiếp. Trang vẫn dùng được; con số mới hiện khi mở lại trang.", "Many people are watching live figures. The page works; reload it for new figures."},
	"error.outcome_unknown": {"Không rõ lần ghi này đã xong hay chưa. Đề nghị gửi lại: gửi hai lần cũng chỉ ghi một lần.", "It is not known whether this was saved. Please send it again: sending twice saves once."},
}
