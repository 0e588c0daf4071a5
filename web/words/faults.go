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

	// files that are read in
	"error.document_empty":          {"Tệp trống.", "The file is empty."},
	"error.document_malformed":      {"Tệp không phải JSON đúng dạng UTF-8.", "The file is not well-formed JSON in UTF-8."},
	"error.document_too_large":      {"Tệp dài quá %s byte.", "The file is longer than %s bytes."},
	"error.format_unknown":          {"Không hiểu định dạng %s, cần %s.", "Unknown format %s, expected %s."},
	"error.member_missing":          {"Còn thiếu mục này.", "This is missing."},
	"error.member_unknown":          {"Mục này không có trong định dạng. Đề nghị kiểm lại cách viết.", "There is no such member. Please check the spelling."},
	"error.member_repeated":         {"Mục này ghi hai lần.", "This is given twice."},
	"error.member_type":             {"Mục này không đúng kiểu dữ liệu.", "This has the wrong type."},
	"error.list_too_long":           {"Có %s dòng, nhiều nhất là %s.", "%s entries, at most %s."},
	"error.list_empty":              {"Phải có ít nhất một dòng.", "At least one entry is needed."},
	"error.text_characters":         {"Dài quá %s ký tự. Đề nghị viết gọn lại.", "Longer than %s characters. Please shorten it."},
	"error.text_too_long":           {"Dài quá %s byte. Đề nghị viết gọn lại.", "Longer than %s bytes. Please shorten it."},
	"error.text_hidden":             {"Ký tự thứ %s không nhìn thấy được hoặc thuộc bảng chữ khác. Đề nghị gõ lại thay vì dán.", "Character %s is invisible or of another alphabet. Please type instead of pasting."},
	"error.text_not_nfc":            {"Chữ có dấu chưa ở dạng dựng sẵn (Unicode NFC). Đề nghị gõ lại.", "Letters and marks are not composed (Unicode NFC). Please type it again."},
	"error.text_spaces":             {"Có khoảng trắng thừa.", "There are spaces that are not needed."},
	"error.number_not_whole":        {"Phải là số nguyên, không có phần thập phân.", "Must be a whole number, without a fraction."},
	"error.number_negative":         {"Số âm: %s.", "Negative: %s."},
	"error.number_too_small":        {"%s nhỏ hơn %s.", "%s is below %s."},
	"error.number_too_large":        {"%s lớn hơn %s.", "%s is above %s."},
	"error.partial_date":            {"Ngày %s không có trong lịch. Đề nghị ghi dạng YYYY, YYYY-MM hoặc YYYY-MM-DD.", "There is no date %s. Please write YYYY, YYYY-MM or YYYY-MM-DD."},
	"error.date_after_election_day": {"Ngày %s ở sau ngày bầu cử.", "The date %s is after election day."},
	"error.level_abolished":         {"Luật năm 2025 không còn bầu ở cấp này.", "The law of 2025 does not elect at this level."},
	"error.levels_order":            {"Mỗi cấp ghi một lần, từ cấp cao nhất xuống.", "Each level stands once, the highest first."},
	"error.place_unknown":           {"Không có đơn vị bầu cử, khu vực bỏ phiếu nào mang số %s.", "No constituency or polling area has the number %s."},
	"error.place_not_for_body":      {"Ủy ban bầu cử làm việc cho cả xã, không ghi nơi.", "The committee works for the whole commune; no place is given."},
	"error.struck_without_document": {"Người bị xóa tên phải có quyết định xóa tên, và ngược lại.", "Somebody struck off needs the decision, and the other way round."},
}
