// What every plain form says, and the bar of a demonstration.

package words

var forms = map[string]Entry{
	"form.refused":       {"Chưa ghi. Đề nghị xem lại %s chỗ:", "Not saved. Please look at %s places:"},
	"form.optional":      {"(không bắt buộc)", "(optional)"},
	"draft.refused_here": {"Chưa lưu được nháp. Nội dung vẫn còn trên trang này.", "The draft could not be saved. What you typed is still on this page."},

	"shell.viewing_about":  {"Vai đang xem", "Role in use"},
	"shell.viewing":        {"Đang xem với vai %s", "Seen as %s"},
	"shell.viewing_change": {"Đổi vai", "Change role"},
}
