// One's own account.

package words

var deskOwn = map[string]Entry{
	"form.back": {"Quay về", "Go back"},

	"mine.who":              {"Tôi là ai trong chương trình", "Who I am here"},
	"mine.must_change":      {"Đặt mật khẩu của riêng mình", "Set a password of your own"},
	"mine.must_change_text": {"Mật khẩu đang dùng do người khác đặt. Đặt xong thì các mục khác mở ra.", "Somebody else set the present one. Everything else opens after that."},
	"mine.must_factor":      {"Cài mã xác thực hai lớp", "Set up your second factor"},
	"mine.must_factor_text": {"Vai trò này quản trị hoặc xác nhận kết quả, nên cần thêm mã trên điện thoại. Cài xong thì các mục khác mở ra.", "This role administers or confirms outcomes and needs a code on the phone as well. Everything else opens after that."},
	"mine.change":           {"Đổi mật khẩu", "Change the password"},
	"mine.change_intro":     {"Đổi xong, mọi phiên đăng nhập khác của tài khoản này kết thúc; phiên này vẫn tiếp tục.", "All other sessions of this account end; this one goes on."},
	"mine.factor":           {"Mã xác thực hai lớp", "Second factor"},
	"mine.factor_none":      {"Chưa cài", "Not set up"},
	"mine.factor_set":       {"Đã cài", "Set up"},
	"mine.factor_do":        {"Cài mã xác thực", "Set it up"},
	"mine.factor_again":     {"Cài mã cho điện thoại mới", "Set it up on a new phone"},
	"mine.where":            {"Nơi đang đăng nhập", "Where I am signed in"},
	"mine.device":           {"Máy", "Device"},
	"mine.device_unknown":   {"Không rõ máy", "Unknown device"},
	"mine.this":             {"(máy này)", "(this one)"},
	"mine.opened":           {"Đăng nhập lúc", "Signed in"},
	"mine.seen":             {"Dùng gần nhất", "Last seen"},
	"mine.end_others":       {"Kết thúc %s~phiên khác", "End %s~other sessions"},

	"factor.title":     {"Mã xác thực hai lớp", "Second factor"},
	"factor.intro":     {"Mỗi lần đăng nhập, ngoài mật khẩu còn gõ sáu số hiện trên điện thoại. Ai biết mật khẩu mà không có điện thoại thì không vào được.", "Each sign-in asks for six figures from the phone besides the password. Who knows the password and lacks the phone stays out."},
	"factor.need":      {"Cần một điện thoại có ứng dụng mã, ví dụ Google Authenticator hoặc FreeOTP. Điện thoại không cần có mạng.", "It needs a phone with a code app, for example Google Authenticator or FreeOTP. The phone needs no network."},
	"factor.begin":     {"Hiện hình QR", "Show the QR picture"},
	"factor.scan":      {"1. Quét bằng ứng dụng mã", "1. Scan with the code app"},
	"factor.picture":   {"Hình QR của khóa bí mật", "QR picture of the secret key"},
	"factor.typed":     {"Máy ảnh hỏng thì gõ khóa này vào ứng dụng:", "If the camera is broken, type this key into the app:"},
	"factor.prove":     {"2. Gõ mã đầu tiên", "2. Type the first code"},
	"factor.code_note": {"Số đổi 30~giây một lần; giờ trên điện thoại phải đúng.", "It changes every 30~seconds; the phone's clock must be right."},
	"factor.old_note":  {"Tài khoản đã có mã: gõ thêm mã của điện thoại đang dùng.", "The account has a factor: type a code of the phone in use as well."},
	"factor.confirm":   {"Xác nhận và dùng từ nay", "Confirm and use from now on"},
}
