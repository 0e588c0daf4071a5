// What stands around every page: header, entries, footer.

package words

var shell = map[string]Entry{
	"shell.skip":         {"Đến nội dung chính", "Skip to the main content"},
	"shell.menu":         {"Mục", "Sections"},
	"shell.menu_rail":    {"Các mục", "Sections"},
	"shell.role":         {"Vai trò", "Role"},
	"shell.leave":        {"Thoát", "Sign out"},
	"shell.about_data":   {"Về dữ liệu trên trang", "About the data on this page"},
	"shell.as_of":        {"Tính đến %s", "As of %s"},
	"clock.server":       {"%s (giờ máy chủ)", "%s (server time)"},
	"clock.server_page":  {"giờ trên trang này là giờ máy chủ, không theo đồng hồ của “%s”", "times on this page are the server's, not by the clock of “%s”"},
	"shell.source":       {"Nguồn: %s", "Source: %s"},
	"shell.printed_at":   {"In lúc %s", "Printed at %s"},
	"shell.version":      {"Phiên bản %s", "Version %s"},
	"shell.checkpoint":   {"Mã đối chiếu", "Checkpoint"},
	"shell.foot":         {"Chân trang", "Footer"},
	"shell.paper_leads":  {"Bản giấy có chữ ký là bản gốc. Số liệu trên màn hình theo bản giấy.", "The signed paper is the original. The figures on screen follow the paper."},
	"shell.notice_saved": {"Đã ghi", "Saved"},

	"data.practice":      {"Tập dượt", "Rehearsal"},
	"data.practice_text": {"Số liệu ở đây không vào kết quả và sẽ được xóa, có biên bản xóa.", "Figures entered here do not enter the result and will be deleted, with a record of the deletion."},
	"data.made_up":       {"Dữ liệu minh họa", "Illustrative data"},
	"data.made_up_text":  {"Mọi tên, giờ và con số trên trang là giả định.", "Every name, time and figure on this page is made up."},

	"nav.today":      {"Việc hôm nay", "Today"},
	"nav.prepare":    {"Chuẩn bị", "Preparation"},
	"nav.calendar":   {"Lịch và kế hoạch", "Calendar and plan"},
	"nav.bodies":     {"Tổ chức và nhân sự", "Bodies and people"},
	"nav.roll":       {"Cử tri", "Voters"},
	"nav.candidates": {"Người ứng cử", "Candidates"},
	"nav.outreach":   {"Tuyên truyền", "Outreach"},
	"nav.day":        {"Ngày bầu cử", "Election day"},
	"nav.turnout":    {"Cử tri đi bầu", "Turnout"},
	"nav.incidents":  {"Tình huống", "Incidents"},
	"nav.count":      {"Kiểm phiếu", "Count"},
	"nav.entry":      {"Nhập số liệu", "Enter figures"},
	"nav.results":    {"Kết quả và biên bản", "Results and minutes"},
	"nav.after":      {"Sau bầu cử", "After the election"},
	"nav.complaints": {"Đơn thư", "Complaints"},
	"nav.inspection": {"Kiểm tra", "Inspection"},
	"nav.commend":    {"Khen thưởng", "Commendation"},
	"nav.summary":    {"Tổng kết", "Summary"},
	"nav.portal":     {"Cổng thông tin", "Portal"},
	"nav.log":        {"Nhật ký", "Log"},
	"nav.settings":   {"Thiết lập", "Settings"},
	"nav.sample":     {"Giao diện mẫu", "Pattern page"},
	"nav.waiting":    {"%s việc chờ", "%s waiting"},
}

// views is what a reader sets for the eyes.
var views = map[string]Entry{
	"view.language":     {"Ngôn ngữ", "Language"},
	"view.vi":           {"Tiếng Việt", "Tiếng Việt"},
	"view.en":           {"English", "English"},
	"view.size":         {"Cỡ chữ", "Text size"},
	"view.smaller":      {"Chữ nhỏ hơn", "Smaller text"},
	"view.larger":       {"Chữ lớn hơn", "Larger text"},
	"view.size_now":     {"%s~%%", "%s~%%"},
	"view.contrast":     {"Tương phản cao", "High contrast"},
	"view.contrast_off": {"Tương phản thường", "Normal contrast"},
}
