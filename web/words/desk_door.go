// The door of the desk: signing in, the first account, a password by secret, the
// lock, the roles of a demonstration; and what the fields of forms are called.

package words

var deskDoor = map[string]Entry{
	"sign_in.title":       {"Đăng nhập", "Sign in"},
	"sign_in.intro":       {"Dành cho người được giao việc bầu cử của xã.", "For those who work on the commune's election."},
	"sign_in.button":      {"Đăng nhập", "Sign in"},
	"sign_in.have_secret": {"Có mã dùng một lần: đặt mật khẩu", "I have a one-time secret: set a password"},
	"sign_in.first":       {"Lập tài khoản đầu tiên", "Open the first account"},
	"sign_in.code_title":  {"Mã xác thực hai lớp", "Second factor"},
	"sign_in.code_intro":  {"Đề nghị mở ứng dụng mã trên điện thoại và gõ sáu số đang hiện.", "Open the code app on your phone and type the six figures it shows."},
	"sign_in.again":       {"Đăng nhập lại từ đầu", "Begin signing in again"},
	"sign_in.lost":        {"Không còn điện thoại có mã", "The phone with the codes is gone"},
	"sign_in.lost_how":    {"Đề nghị gặp trực tiếp hai cán bộ: một người đề nghị, một người đồng ý xóa mã cũ. Sau đó đăng nhập bằng mật khẩu và cài mã mới.", "See two officers in person: one asks and one agrees to remove the old code. Then sign in with the password and set up a new one."},

	"first.title":       {"Lập tài khoản đầu tiên", "Open the first account"},
	"first.intro":       {"Người cài chương trình có một mã dùng một lần. Tài khoản này là Quản trị: lập tài khoản cho người khác và không kiểm phiếu.", "Whoever installed the program has a one-time secret. This account is the administrator's: it opens accounts for others and never counts."},
	"first.secret_note": {"Sáu nhóm bốn chữ, hiện một lần khi cài. Dùng được trong một giờ.", "Six groups of four, shown once at the installation. Good for one hour."},
	"first.name_note":   {"Viết như trên giấy tờ. Tên này hiện trong nhật ký.", "As on your papers. This name shows in the log."},
	"first.button":      {"Lập tài khoản", "Open the account"},

	"reset.title":       {"Đặt mật khẩu bằng mã dùng một lần", "Set a password with a one-time secret"},
	"reset.intro":       {"Người quản trị đã trao một mã. Mật khẩu do chính người dùng đặt, không ai khác biết.", "The administrator handed you a secret. You set the password yourself and nobody else knows it."},
	"reset.secret_note": {"Sáu nhóm bốn chữ. Dùng một lần, trong một giờ.", "Six groups of four. Good once, for an hour."},
	"reset.button":      {"Đặt mật khẩu và đăng nhập", "Set the password and sign in"},

	"lock.title":  {"Màn hình đã tạm khóa", "The screen is locked"},
	"lock.intro":  {"Người đang làm việc: %s. Nháp vẫn giữ. Gõ mật khẩu để trở lại đúng chỗ đang làm.", "At work here: %s. The draft is kept. Type the password to go back to the same place."},
	"lock.button": {"Làm tiếp", "Go on"},

	"choose.title":   {"Chọn vai", "Choose a role"},
	"choose.intro":   {"Đây là bản trình diễn phần mềm, không phải cổng chính thức. Chọn một vai để xem bàn làm việc của người đó; đổi lúc nào cũng được.", "This is a demonstration of the program and no official portal. Choose a role to see that person's desk; change it at any time."},
	"choose.button":  {"Xem với vai này", "See as this role"},
	"choose.current": {"đang xem", "in use"},
	"choose.empty":   {"Chưa có tài khoản nào để chọn.", "There is no account to choose yet."},

	"again.title": {"Không rõ lần ghi này đã xong hay chưa", "It is not known whether this was saved"},
	"again.once":  {"Gửi hai lần cũng chỉ ghi một lần: trang này giữ nguyên mã của lần gửi trước.", "Sending twice saves once: this page keeps the key of the first time."},
	"again.send":  {"Gửi lại", "Send again"},

	"other.title":   {"Trang này đã gửi một lần với nội dung khác", "This page was sent once with other content"},
	"other.saved":   {"Đã ghi", "Saved"},
	"other.entry":   {"Xem trong nhật ký", "See it in the log"},
	"other.unsaved": {"Chưa ghi, của lần gửi sau", "Not saved, from the later time"},
	"other.nothing": {"Không có nội dung nào khác.", "Nothing else."},
	"other.open":    {"Mở trang mới để ghi tiếp", "Open a new page to go on"},

	"confirm.reason_stays": {"Lý do được ghi vào nhật ký, không sửa được, và không nêu tên người liên quan.", "The reason goes into the log, cannot be changed, and names nobody."},

	"election_none": {"Chưa có cuộc bầu cử", "No election yet"},
	"role_none":     {"Chưa được giao vai trò", "No role yet"},

	"nav.checkpoints": {"Mã đối chiếu", "Checkpoints"},
	"nav.journal":     {"Nhật ký an ninh", "Security journal"},
	"nav.accounts":    {"Tài khoản", "Accounts"},
	"nav.mine":        {"Tài khoản của tôi", "My account"},
	"nav.rights":      {"Ai được làm gì", "Who may do what"},

	"field.login":          {"Tên đăng nhập", "Sign-in name"},
	"field.login_note":     {"Chữ cái không dấu, chữ số, dấu chấm; ví dụ: an.nguyen.", "Letters without marks, digits, dots; for example: an.nguyen."},
	"field.name":           {"Họ và tên", "Full name"},
	"field.password":       {"Mật khẩu", "Password"},
	"field.password_new":   {"Mật khẩu mới", "New password"},
	"field.password_note":  {"Ít nhất %s ký tự. Một câu dễ nhớ là tốt nhất; không cần chữ hoa, số hay dấu lạ.", "At least %s characters. A sentence that is easy to remember is best; no capitals, digits or signs are asked for."},
	"field.password_again": {"Gõ lại mật khẩu mới", "The new password again"},
	"field.password_old":   {"Mật khẩu đang dùng", "Present password"},
	"field.code":           {"Mã sáu số trên điện thoại", "Six figures on the phone"},
	"field.old_code":       {"Mã sáu số của điện thoại cũ", "Six figures of the old phone"},
	"field.secret":         {"Mã dùng một lần", "One-time secret"},
	"field.reason":         {"Lý do", "Reason"},
	"field.role":           {"Vai trò", "Role"},
	"field.election":       {"Cuộc bầu cử", "Election"},
	"field.area":           {"Khu vực bỏ phiếu", "Polling area"},
	"field.village":        {"Thôn, tổ dân phố", "Village"},
	"field.law":            {"Luật áp dụng", "Law"},
	"field.day":            {"Ngày bầu cử", "Election day"},
	"field.kind":           {"Loại", "Kind"},
	"field.setting":        {"Thiết lập", "Setting"},
	"field.value":          {"Nội dung", "Content"},
	"field.account":        {"Tài khoản", "Account"},
}
