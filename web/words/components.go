// What the components say by themselves; what they show comes from the page.

package words

var components = map[string]Entry{
	"next.kicker": {"Việc tiếp theo", "Next step"},
	"next.none":   {"Không còn việc chờ", "Nothing is waiting"},

	"stage.list": {"Các giai đoạn", "Stages"},
	"stage.past": {"đã xong", "done"},
	"stage.now":  {"đang làm", "now"},
	"stage.todo": {"chưa tới", "to come"},

	"field.place":      {"Ô~%s", "Field~%s"},
	"field.mended":     {"Đã sửa từ %s lúc %s", "Changed from %s at %s"},
	"field.locked":     {"Đã khóa", "Locked"},
	"field.locked_why": {"Hai lần nhập đã khớp. Muốn sửa phải mở lại bảng, có lý do.", "The two entries match. To change it, reopen the sheet with a reason."},
	"field.explain":    {"Giải trình", "Explanation"},
	"field.explain_to": {"Lời giải trình được ghi vào biên bản, kèm tên người ghi và giờ ghi.", "The explanation goes into the minutes, with the writer's name and the time."},
	"field.whole":      {"Chỉ nhập chữ số, không nhập dấu chấm.", "Digits only, no separators."},

	"sheet.progress":    {"Đã nhập", "Entered"},
	"sheet.fields":      {"%s / %s~ô", "%s / %s fields"},
	"sheet.rest":        {"Nghỉ, giữ nháp", "Pause, keep the draft"},
	"sheet.save":        {"Lưu nháp", "Save draft"},
	"sheet.keys":        {"Phím", "Keys"},
	"sheet.key_enter":   {"ô kế tiếp theo giấy", "next field on the paper"},
	"sheet.key_plus":    {"ô trước", "previous field"},
	"sheet.key_star":    {"tới nút nộp, chưa nộp", "to the button, sends nothing"},
	"sheet.key_minus":   {"ô kế tiếp cần xem lại", "next field to look at"},
	"sheet.no_mouse":    {"Không cần chuột", "No mouse needed"},
	"sheet.paper":       {"Giấy của %s", "Paper of %s"},
	"sheet.paper_whole": {"Xem cả trang, phóng to", "See the whole page, enlarged"},
	"sheet.paper_line":  {"đang ở ô~%s", "now at field~%s"},
	"sheet.blocked":     {"Còn lỗi phải sửa trên các ô đã đánh dấu thì mới nộp được.", "Mend the marked fields before you submit."},

	"draft.saving":  {"Đang lưu nháp", "Saving the draft"},
	"draft.saved":   {"Đã lưu nháp lúc %s", "Draft saved at %s"},
	"draft.kept":    {"Đang mất mạng. Nháp giữ trên máy này và tự gửi khi có mạng.", "No network. The draft is kept on this device and sent when the network is back."},
	"draft.refused": {"Chưa lưu được nháp. Đề nghị bấm “Lưu nháp”.", "The draft could not be saved. Please press “Save draft”."},

	"finding.block":   {"Lỗi", "Error"},
	"finding.warn":    {"Cần giải trình", "Needs an explanation"},
	"finding.good":    {"Khớp", "Matches"},
	"finding.note":    {"Ghi chú", "Note"},
	"finding.mend":    {"Cách sửa:", "How to mend:"},
	"finding.summary": {"Còn %s lỗi và %s chỗ cần giải trình", "%s errors and %s places that need an explanation"},
	"finding.written": {"(đã ghi)", "(written)"},

	"pair.read_again": {"Đọc lại trên giấy", "Read the paper again"},
	"pair.ask":        {"Đề nghị đọc lại giấy rồi gõ con số đọc được. Chương trình chỉ cho xem hai số đã nhập sau khi cả hai người đọc lại.", "Please read the paper again and type the figure you read. The program shows the two entries only after both people have read again."},
	"pair.label":      {"Số phiếu đọc được trên giấy", "Number read on the paper"},
	"pair.confirm":    {"Xác nhận số vừa đọc", "Confirm the figure"},
	"pair.unreadable": {"Giấy mờ hoặc bị tẩy xóa: trả về Tổ", "The paper is faint or erased: send it back to the team"},
	"pair.readers":    {"Hai người cùng đọc lại", "Two people read again"},
	"pair.third":      {"Nếu hai số đọc lại vẫn khác nhau, người thứ ba sẽ đọc.", "If the two figures still differ, a third person reads."},
	"pair.you":        {"(đang xem)", "(you)"},

	"reasons.law":   {"Câu luật", "The law says"},
	"reasons.ours":  {"Số của ta", "Our figures"},
	"reasons.holds": {"Điều kiện", "Condition"},
	"reasons.yes":   {"Đạt", "Met"},
	"reasons.no":    {"Không đạt", "Not met"},
	"reasons.open":  {"Chưa đủ số liệu", "Figures are missing"},

	"clock.met":    {"Đã xong", "Done"},
	"clock.ahead":  {"Còn hạn", "In time"},
	"clock.near":   {"Gần hạn", "Due soon"},
	"clock.late":   {"Quá hạn", "Overdue"},
	"proof.poster": {"Người niêm yết: %s", "Posted by: %s"},
	"proof.photo":  {"Xem ảnh chụp", "See the photograph"},
	"proof.lacks":  {"Chưa có ảnh chụp", "No photograph yet"},
	"sign.here":    {"Ký trên bản giấy", "Signs on paper"},

	"upload.drop":      {"Kéo tệp vào đây, hoặc", "Drop a file here, or"},
	"upload.choose":    {"Chọn tệp", "Choose a file"},
	"upload.chosen":    {"Đã chọn tệp", "A file is chosen"},
	"upload.chosen_is": {"Đã chọn: %s", "Chosen: %s"},
	"upload.limits":    {"%s, tối đa %s", "%s, at most %s"},
	"upload.resume":    {"Có thể rời trang; tải tiếp khi trở lại.", "You may leave the page; the upload goes on when you return."},

	"filter.search": {"Tìm", "Search"},
	"filter.apply":  {"Lọc", "Filter"},
	"filter.clear":  {"Bỏ lọc", "Clear"},
	"filter.shown":  {"%s trong %s dòng", "%s of %s rows"},
	"pages.nav":     {"Các trang của danh sách", "Pages of the list"},
	"pages.prev":    {"Trước", "Previous"},
	"pages.next":    {"Sau", "Next"},
	"pages.page":    {"Trang %s", "Page %s"},

	"confirm.effects": {"Nếu làm, những việc sau xảy ra cùng lúc:", "If you do this, the following happens at once:"},
	"confirm.reason":  {"Lý do", "Reason"},

	"idle.title": {"Đã %s phút không thao tác.", "No activity for %s minutes."},
	"idle.kept":  {"Nháp vẫn giữ. Sau %s~phút nữa sẽ tự thoát, mở lại là làm tiếp được.", "The draft is kept. You will be signed out in %s~minutes and can go on after signing in."},
	"idle.stay":  {"Làm tiếp", "Go on"},

	"work.leave": {"Có thể rời trang này và quay lại.", "You may leave this page and come back."},
	"work.left":  {"Còn khoảng %s", "About %s left"},

	"hash.copy":   {"Chép mã", "Copy the code"},
	"hash.copied": {"Đã chép", "Copied"},

	"offline.title": {"Đang mất mạng", "No network"},
	"offline.text":  {"Vẫn nhập được. %s ô chưa gửi nằm trên máy này và sẽ tự gửi khi có mạng.", "You can go on typing. %s fields are kept on this device and will be sent when the network is back."},
	"offline.retry": {"Thử kết nối lại", "Try again"},
}
