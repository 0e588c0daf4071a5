// The elections of a commune, and the switch between them.

package words

var deskElections = map[string]Entry{
	"elections.title":  {"Các cuộc bầu cử", "Elections"},
	"elections.intro":  {"Chọn cuộc bầu cử để làm việc. Tên cuộc đang chọn luôn đứng trên đầu trang; lựa chọn được nhớ đến khi thoát.", "Choose the election to work in. Its name always stands at the top of the page; the choice is kept until you sign out."},
	"elections.open":   {"Đang tiến hành", "Under way"},
	"elections.past":   {"Đã qua mốc cuối cùng của luật", "Past the last day that the law fixes"},
	"elections.now":    {"Đang chọn", "Chosen"},
	"elections.choose": {"Chọn cuộc này", "Choose this one"},

	"switch.label": {"Cuộc bầu cử, mở để chọn cuộc khác", "Election, open to choose another"},
	"switch.all":   {"Xem tất cả các cuộc bầu cử", "See all elections"},
}
