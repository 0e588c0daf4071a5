// The rows of the calendar from election day on.

package law

var milestonesAfter = []Milestone{
	{
		ID: "election_day", Article: "5", Who: "Cử tri", Title: "Ngày bầu cử",
		In2015: Figure{N: 0, Grade: Verified}, In2025: Figure{N: 0, Grade: Verified},
	},
	{
		ID: "to_minutes_sent", Article: "76(3)", Who: team, Title: "Gửi biên bản kết quả kiểm phiếu",
		In2015: Figure{N: 3, Grade: Verified}, In2025: Figure{N: 3, Grade: Verified},
	},
	{
		ID: "ban_minutes_sent", Article: "77(3), 77(4)", Who: board, Title: "Gửi biên bản xác định kết quả bầu cử ở đơn vị bầu cử",
		In2015: Figure{N: 5, Grade: Verified}, In2025: Figure{N: 5, Grade: Verified},
	},
	{
		ID: "province_NA_minutes", Article: "83(3)", Who: committeeAbove, Title: "Gửi biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh",
		In2015: Figure{N: 7, Grade: Derived, Note: provinceNote}, In2025: Figure{N: 7, Grade: Verified, Note: provinceNote},
	},
	{
		ID: "rerun_or_supplementary_by", Article: "79(3), 80(4), 81(2)", Who: nationalCouncil + "; " + committee, Title: "Hết hạn tổ chức bầu cử thêm, bầu cử lại",
		In2015: Figure{N: 15, Grade: Derived, Note: firstDayNote}, In2025: Figure{N: 7, Grade: Verified, Note: firstDayNote},
	},
	{
		ID: "publish_HDND_results", Article: "86(2)", Who: committee, Title: "Công bố kết quả bầu cử đại biểu Hội đồng nhân dân",
		In2015: Figure{N: 10, Grade: Verified}, In2025: Figure{N: 10, Grade: Verified},
	},
	{
		ID: "publish_NA_results", Article: "86(1)", Who: nationalCouncil, Title: "Công bố kết quả bầu cử đại biểu Quốc hội",
		In2015: Figure{N: 20, Grade: Derived}, In2025: Figure{N: 10, Grade: Verified},
	},
	{
		ID: "result_complaint_days", Article: "87(1)", Who: "Người khiếu nại", Title: "Hết hạn khiếu nại về kết quả bầu cử",
		After:  ResultsPublished,
		In2015: Figure{N: 5, Grade: Derived, Note: "5 ngày kể từ ngày công bố kết quả."}, In2025: Figure{N: 3, Grade: Verified, Note: "3 ngày kể từ ngày công bố kết quả."},
	},
	{
		ID: "result_complaint_resolve_NA", Article: "87(2)", Who: nationalCouncil, Title: "Giải quyết khiếu nại về kết quả bầu cử đại biểu Quốc hội",
		After:  ResultComplaintReceived,
		In2015: Figure{N: 30, Grade: Derived, Note: "30 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng."}, In2025: Figure{N: 7, Grade: Verified, Note: "7 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng."},
	},
	{
		ID: "result_complaint_resolve_HDND", Article: "87(2)", Who: committee, Title: "Giải quyết khiếu nại về kết quả bầu cử đại biểu Hội đồng nhân dân",
		After:  ResultComplaintReceived,
		In2015: Figure{N: 20, Grade: Derived, Note: "20 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng."}, In2025: Figure{N: 7, Grade: Verified, Note: "7 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng."},
	},
}

const (
	provinceNote = "Nơi có bầu cử thêm, bầu cử lại thì tính từ ngày bầu cử cuối cùng đó (hỏi đáp năm 2026, câu 187)."
	firstDayNote = "Tính từ ngày bầu cử đầu tiên, không phải từ ngày có kết quả."
)
