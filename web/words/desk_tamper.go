// What only a demonstration has at its door: a figure changed past the program, and
// the way from here to an installation of one's own.

package words

var deskTamper = map[string]Entry{
	"tamper.title":          {"Thử sửa lén một con số", "Change a figure behind the program's back"},
	"tamper.card_text":      {"Sửa một con số ngay trong tệp cơ sở dữ liệu, không qua chương trình, rồi xem lệnh kiểm tra nêu đúng chỗ nào. Làm trên một bản sao bỏ đi.", "Change a figure in the database file itself, past the program, and see what the check names. It is done on a copy that is thrown away."},
	"tamper.go":             {"Thử ngay", "Try it"},
	"tamper.intro":          {"Chỉ có trong bản trình diễn. Chương trình chép cơ sở dữ liệu ra một bản sao, sửa một con số trong đó bằng lệnh SQL, không qua màn hình nào, rồi kiểm lại cả bản sao. Bản sao bị xóa ngay sau đó; dữ liệu đang xem giữ nguyên.", "Only in the demonstration. The database is copied, one figure of the copy is changed by a statement of SQL and through no screen, and the whole copy is checked. The copy is removed at once; the data you see stays as it is."},
	"tamper.which":          {"Sửa con số nào", "Which figure"},
	"tamper.change":         {"%s: %s thành %s", "%s: %s becomes %s"},
	"tamper.votes":          {"Số phiếu bầu cho %s", "Votes for %s"},
	"tamper.over_half":      {"Thêm một phiếu là quá nửa số phiếu hợp lệ, có thể thành trúng cử", "One vote more is more than half of the valid ballots: this could elect the person"},
	"tamper.button":         {"Sửa trên bản sao rồi kiểm tra", "Change the copy and check it"},
	"tamper.seen":           {"Chương trình nhận ra: %s~chỗ sai khác", "Noticed: %s~findings"},
	"tamper.seen_text":      {"Bảng số liệu, nhật ký và từng lần nhập được giữ riêng và đối chiếu với nhau: sửa một nơi thì các nơi khác không còn khớp.", "The sheet, the log and each reading are kept apart and held against each other: change one, and the others no longer fit."},
	"tamper.unseen":         {"Không nhận ra", "Not noticed"},
	"tamper.unseen_text":    {"Đây là lỗi của chương trình. Đề nghị báo theo SECURITY.md.", "This is a fault of the program. Please report it as SECURITY.md says."},
	"tamper.step_copy":      {"Chép cơ sở dữ liệu (%s~KB) sang một thư mục tạm.", "The database (%s~KB) was copied to a temporary folder."},
	"tamper.step_clean":     {"Kiểm bản sao khi chưa sửa, nhật ký %s~dòng: không có sai khác.", "The copy was checked as it was, %s~entries of the log: nothing differs."},
	"tamper.step_dirty":     {"Kiểm bản sao khi chưa sửa: đã có %s~chỗ sai khác.", "The copy was checked as it was: %s~findings already."},
	"tamper.step_change":    {"Sửa trong bản sao: %s (%s), từ %s thành %s. Câu lệnh:", "Changed in the copy: %s (%s), from %s to %s. The statement:"},
	"tamper.step_again":     {"Kiểm lại bản sao: %s~chỗ sai khác, nêu dưới đây.", "The copy was checked again: %s~findings, below."},
	"tamper.step_gone":      {"Xóa bản sao.", "The copy was removed."},
	"tamper.found":          {"Những chỗ sai khác được nêu", "What was named"},
	"tamper.place":          {"Bảng %s, dòng %s", "Table %s, row %s"},
	"tamper.plain_log":      {"Nhật ký giữ mã băm của dòng này lúc hai người nhập khớp nhau. Dòng bây giờ cho ra mã khác.", "The log holds the hash of this row as of when two readers agreed. The row as it is now has another."},
	"tamper.plain_readings": {"Từng lần nhập vẫn còn nguyên: cả hai người đều đọc trên giấy ra số cũ.", "Each reading is still there: both people read the old figure from the paper."},
	"tamper.plain_outcome":  {"Kết quả đã xác nhận được giữ cùng những số đã cộng. Cộng lại từ các bảng thì không ra những số ấy nữa.", "The confirmed outcome is kept with the figures it was added up from. The sheets no longer give them."},
	"tamper.real":           {"Làm như vậy với bản cài đặt thật", "The same for a real installation"},
	"tamper.real_text":      {"Lệnh này chỉ đọc, chạy được cạnh máy chủ đang mở:", "It only reads, also beside a running server:"},
	"tamper.command":        {"laphieu verify --data /srv/laphieu", "laphieu verify --data /srv/laphieu"},
	"tamper.held_text":      {"Người sửa được cả nhật ký, hoặc thay cả tệp bằng bản cũ, chỉ bị nhận ra khi có mã đối chiếu giữ ở nơi khác:", "Who rewrites the log too, or puts back an older file, is noticed only against a checkpoint kept elsewhere:"},
	"tamper.command_held":   {"laphieu verify --data /srv/laphieu --checkpoint doi-chieu.txt", "laphieu verify --data /srv/laphieu --checkpoint doi-chieu.txt"},

	"error.tamper_busy":  {"Đang có một lần thử khác. Đề nghị đợi vài giây rồi thử lại.", "Another trial is under way. Please wait a few seconds and try again."},
	"error.tamper_large": {"Cơ sở dữ liệu có %s byte, lớn hơn %s byte mà một lần thử được chép.", "The database has %s bytes, more than the %s that a trial may copy."},
	"error.tamper_gone":  {"Bảng số liệu này vừa được mở lại nên không còn số để sửa. Đề nghị chọn con số khác.", "This sheet was opened again and has no figure to change. Please choose another."},

	"real.title":   {"Dùng thật cho xã của bạn", "Use it for your own commune"},
	"real.text":    {"Dữ liệu minh họa không dùng cho việc thật. Lập một bản cài đặt riêng cho xã bằng hai lệnh; thay 15778 bằng mã xã, phường, đặc khu (năm chữ số).", "Made-up data is of no use for the real thing. Two commands make an installation of your commune's own; put its code of five digits in the place of 15778."},
	"real.init":    {"laphieu init --data /srv/laphieu --commune 15778", "laphieu init --data /srv/laphieu --commune 15778"},
	"real.serve":   {"laphieu serve --data /srv/laphieu", "laphieu serve --data /srv/laphieu"},
	"real.after":   {"Lệnh thứ nhất in mã dùng một lần để lập tài khoản quản trị và khóa sao lưu để cất trên giấy. Lệnh thứ hai mở bàn làm việc trên máy này. Trước ngày bầu cử, nên lập một cuộc tập dượt từ chính thiết lập của xã.", "The first prints a one-time secret for the administrator's account and the backup key to keep on paper. The second opens the desk on this machine. Before election day, make a rehearsal of your own set-up."},
	"real.caution": {"Không phải sản phẩm chính thức của cơ quan nào; bản giấy có chữ ký là kết quả.", "No official product of any agency; the signed paper is the result."},
}
