// The rows of the calendar up to election day. Where the two versions differ,
// Article 1(23) of Law 83/2025 names the old number, so that of 2015 is derived;
// articles that were written anew (9, 10, 22, 24, 25, 53, 56, 58) say nothing of
// it, and 2015 then rests on the plans of 2021.

package law

import "slices"

// Who acts, where it is said more than once.
const (
	assembly        = "Quốc hội"
	nationalCouncil = "Hội đồng bầu cử quốc gia"
	committee       = "Ủy ban bầu cử"
	committeeAbove  = "Ủy ban bầu cử ở tỉnh"
	board           = "Ban bầu cử"
	team            = "Tổ bầu cử"
	communeOffice   = "Ủy ban nhân dân cấp xã"
	offices         = "Ủy ban nhân dân các cấp"
	front           = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"
	conveners       = front + " cấp xã (nơi cư trú); người đứng đầu cơ quan, tổ chức, đơn vị (nơi công tác)"
	standingBodies  = "Ủy ban Thường vụ Quốc hội; Thường trực Hội đồng nhân dân"
)

const planOf2021 = "Luật 2015: theo kế hoạch năm 2021 của Hội đồng bầu cử quốc gia."

var milestones = slices.Concat(milestonesBefore, milestonesAfter)

var milestonesBefore = []Milestone{
	{
		ID: "announce_election_day", Article: "5", Who: assembly, Title: "Công bố ngày bầu cử",
		In2015: Figure{N: -115, Grade: Verified}, In2025: Figure{N: -115, Grade: Verified},
	},
	{
		ID: "planned_structure", Article: "8, 9", Who: standingBodies, Title: "Dự kiến cơ cấu, thành phần, phân bổ số lượng người được giới thiệu ứng cử",
		In2015: Figure{N: -105, Grade: Secondary, Note: planOf2021}, In2025: Figure{N: -105, Grade: Verified},
	},
	{
		ID: "ubbc_established", Article: "22", Who: offices, Title: "Thành lập Ủy ban bầu cử",
		In2015: Figure{N: -105, Grade: Secondary, Note: planOf2021}, In2025: Figure{N: -105, Grade: Verified},
	},
	{
		ID: "consult1", Article: "38, 39, 50", Who: front, Title: "Hội nghị hiệp thương lần thứ nhất",
		In2015: Figure{N: -95, Grade: Derived}, In2025: Figure{N: -95, Grade: Verified},
	},
	{
		ID: "adjust1", Article: "40, 51", Who: standingBodies, Title: "Điều chỉnh lần thứ nhất cơ cấu, thành phần, số lượng người được giới thiệu ứng cử",
		In2015: Figure{N: -90, Grade: Derived}, In2025: Figure{N: -90, Grade: Verified},
	},
	{
		ID: "constituencies_published", Article: "10", Who: nationalCouncil + "; " + committee, Title: "Công bố số đơn vị bầu cử, danh sách các đơn vị bầu cử và số đại biểu được bầu ở mỗi đơn vị",
		In2015: Figure{N: -80, Grade: Secondary, Note: planOf2021}, In2025: Figure{N: -80, Grade: Verified},
	},
	{
		ID: "ban_established", Article: "24", Who: offices, Title: "Thành lập Ban bầu cử",
		In2015: Figure{N: -70, Grade: Secondary, Note: planOf2021}, In2025: Figure{N: -70, Grade: Verified},
	},
	{
		ID: "polling_areas_fixed", Article: "11(4)", Who: communeOffice, Title: "Xác định các khu vực bỏ phiếu",
		Before: "to_established",
		In2015: Figure{None: true, Grade: Secondary, Note: "Xong trước khi thành lập Tổ bầu cử; Ủy ban nhân dân cấp huyện phê chuẩn."},
		In2025: Figure{None: true, Grade: Verified, Note: "Xong trước khi thành lập Tổ bầu cử; báo cáo Ủy ban nhân dân cấp tỉnh, nơi có thể điều chỉnh."},
	},
	{
		ID: "dossier_deadline", Article: "35(1)", Who: "Người ứng cử", Title: "Hết hạn nộp hồ sơ ứng cử",
		In2015: Figure{N: -70, Grade: Derived}, In2025: Figure{N: -42, Grade: Verified, Note: "Năm 2026 nhận đến 17 giờ 00 ngày cuối (Điều 3 Nghị quyết 40/NQ-HĐBCQG)."},
	},
	{
		ID: "to_established", Article: "25(1)", Who: communeOffice, Title: "Thành lập Tổ bầu cử",
		In2015: Figure{N: -50, Grade: Secondary, Note: planOf2021}, In2025: Figure{N: -43, Grade: Verified},
	},
	{
		ID: "consult2", Article: "43, 44", Who: front, Title: "Hội nghị hiệp thương lần thứ hai về người ứng cử đại biểu Quốc hội",
		In2015: Figure{N: -65, Grade: Derived}, In2025: Figure{N: -40, Grade: Verified},
	},
	{
		ID: "consult2_HDND", Article: "53", Who: front, Title: "Hội nghị hiệp thương lần thứ hai về người ứng cử đại biểu Hội đồng nhân dân",
		In2015: Figure{N: -65, Grade: Unverified, Note: unsourced("53")}, In2025: Figure{N: -40, Grade: Verified},
	},
	{
		ID: "voter_conferences", Article: "45, 54", Who: conveners, Title: "Hội nghị cử tri nơi cư trú, nơi công tác",
		After: "consult2", Before: "consult3",
		In2015: Figure{None: true, Grade: Secondary, Note: "Giữa hội nghị hiệp thương lần thứ hai và lần thứ ba."},
		In2025: Figure{None: true, Grade: Verified, Note: "Giữa hội nghị hiệp thương lần thứ hai và lần thứ ba; năm 2026 từ ngày 04 đến ngày 08/02/2026."},
	},
	{
		ID: "adjust2_NA", Article: "47", Who: "Ủy ban Thường vụ Quốc hội", Title: "Điều chỉnh lần thứ hai cơ cấu, thành phần, số lượng người được giới thiệu ứng cử đại biểu Quốc hội",
		In2015: Figure{N: -55, Grade: Derived}, In2025: Figure{N: -38, Grade: Verified},
	},
	{
		ID: "voter_list_posted", Article: "32", Who: communeOffice, Title: "Niêm yết danh sách cử tri",
		In2015: Figure{N: -40, Grade: Verified}, In2025: Figure{N: -40, Grade: Verified},
	},
	{
		ID: "verification_done", Article: "46(4), 55(4)", Who: "Cơ quan, tổ chức có thẩm quyền", Title: "Xong việc xác minh, trả lời các vụ việc cử tri nêu về người ứng cử",
		In2015: Figure{N: -40, Grade: Derived}, In2025: Figure{N: -35, Grade: Verified},
	},
	{
		ID: "consult3", Article: "48, 49, 56", Who: front, Title: "Hội nghị hiệp thương lần thứ ba",
		In2015: Figure{N: -35, Grade: Secondary, Note: "Quốc hội: suy ra từ Luật 83/2025; Hội đồng nhân dân: theo hỏi đáp năm 2021."}, In2025: Figure{N: -23, Grade: Verified},
	},
	{
		ID: "mttq_sends_list", Article: "57(1), 57(2)", Who: front, Title: "Gửi biên bản hiệp thương lần thứ ba và danh sách người đủ tiêu chuẩn ứng cử đại biểu Quốc hội",
		In2015: Figure{N: -30, Grade: Derived}, In2025: Figure{N: -21, Grade: Verified},
	},
	{
		ID: "mttq_sends_list_HDND", Article: "58(1)", Who: front, Title: "Gửi biên bản hiệp thương lần thứ ba và danh sách người đủ tiêu chuẩn ứng cử đại biểu Hội đồng nhân dân",
		In2015: Figure{N: -30, Grade: Unverified, Note: unsourced("58(1)")}, In2025: Figure{N: -21, Grade: Verified},
	},
	{
		ID: "official_list", Article: "57(4), 64", Who: nationalCouncil, Title: "Công bố danh sách chính thức những người ứng cử đại biểu Quốc hội; bắt đầu vận động bầu cử",
		In2015: Figure{N: -25, Grade: Derived}, In2025: Figure{N: -17, Grade: Verified},
	},
	{
		ID: "official_list_HDND", Article: "58(2), 64", Who: committee, Title: "Công bố danh sách chính thức những người ứng cử đại biểu Hội đồng nhân dân; bắt đầu vận động bầu cử",
		In2015: Figure{N: -25, Grade: Unverified, Note: unsourced("58(2)")}, In2025: Figure{N: -17, Grade: Verified},
	},
	{
		ID: "ballots_to_ban", Article: "23(1)g, 23(2)h", Who: committee, Title: "Chuyển tài liệu, phiếu bầu cử cho Ban bầu cử",
		In2015: Figure{N: -25, Grade: Derived}, In2025: Figure{N: -17, Grade: Verified},
	},
	{
		ID: "province_publishes_NA_list", Article: "57(7)", Who: committeeAbove, Title: "Công bố ở địa phương danh sách chính thức những người ứng cử đại biểu Quốc hội",
		In2015: Figure{N: -20, Grade: Derived}, In2025: Figure{N: -16, Grade: Verified},
	},
	{
		ID: "list_posted_at_polling_area", Article: "59", Who: team, Title: "Niêm yết danh sách chính thức những người ứng cử ở khu vực bỏ phiếu",
		In2015: Figure{N: -20, Grade: Derived}, In2025: Figure{N: -16, Grade: Verified},
	},
	{
		ID: "ballots_to_to", Article: "24(3)d", Who: board, Title: "Phân phối tài liệu, phiếu bầu cử cho các Tổ bầu cử",
		In2015: Figure{N: -15, Grade: Unverified, Note: "Luật 2015: Điều 24 đã được viết lại năm 2025; số 15 ngày chưa tìm thấy nguồn."}, In2025: Figure{N: -13, Grade: Verified},
	},
	{
		ID: "list_complaint_window_days", Article: "33", Who: "Công dân", Title: "Hết hạn khiếu nại về danh sách cử tri",
		After:  "voter_list_posted",
		In2015: Figure{N: 30, Grade: Verified, Note: windowNote}, In2025: Figure{N: 30, Grade: Verified, Note: windowNote},
	},
	{
		ID: "list_complaint_resolve_days", Article: "33", Who: "Cơ quan lập danh sách cử tri", Title: "Hết hạn giải quyết khiếu nại về danh sách cử tri",
		After:  "list_complaint_window_days",
		In2015: Figure{N: 5, Grade: Verified, Note: resolveNote}, In2025: Figure{N: 5, Grade: Verified, Note: resolveNote},
	},
	{
		ID: "stop_candidate_complaints", Article: "61(2)", Who: nationalCouncil + "; " + committee + "; " + board, Title: "Ngừng xem xét khiếu nại, tố cáo, kiến nghị về người ứng cử và việc lập danh sách người ứng cử",
		In2015: Figure{N: -10, Grade: Verified}, In2025: Figure{N: -10, Grade: Verified},
	},
	{
		ID: "polling_notice_period", Article: "25(2)d, 70", Who: team, Title: "Bắt đầu thông báo thường xuyên về ngày bầu cử, nơi bỏ phiếu, thời gian bỏ phiếu",
		In2015: Figure{N: -10, Grade: Verified}, In2025: Figure{N: -10, Grade: Verified},
	},
	{
		ID: "list_lawsuit_end", Article: "116(2)c Luật Tố tụng hành chính", Who: "Công dân", Title: "Hết hạn khởi kiện ra Tòa án về danh sách cử tri",
		In2015: Figure{N: -5, Grade: Verified}, In2025: Figure{N: -5, Grade: Verified},
	},
	{
		ID: "campaign_end_hours_before", Article: "64", Who: "Người ứng cử", Title: "Kết thúc vận động bầu cử", Hours: true,
		In2015: Figure{N: -24, Grade: Verified, Note: openingNote}, In2025: Figure{N: -24, Grade: Verified, Note: openingNote},
	},
	{
		ID: "list_changes_end_hours_before", Article: "29(4), 30", Who: communeOffice, Title: "Kết thúc bổ sung, thay đổi thông thường trong danh sách cử tri", Hours: true,
		In2015: Figure{N: -24, Grade: Derived, Note: openingNote + lossNote}, In2025: Figure{N: -24, Grade: Verified, Note: openingNote + lossNote},
	},
}

// unsourced is the note on a number of 2015 for councils that was not found.
func unsourced(article string) string {
	return "Luật 2015: Điều " + article + " đã được viết lại năm 2025, số cũ chưa tìm thấy nguồn; lấy như bầu cử đại biểu Quốc hội."
}

const (
	windowNote  = "30 ngày kể từ ngày niêm yết; ngày ghi ở đây là khi niêm yết vào ngày cuối cùng của thời hạn."
	resolveNote = "5 ngày kể từ ngày nhận; ngày ghi ở đây là khi nhận vào ngày cuối cùng của thời hạn khiếu nại."
	openingNote = "24 giờ trước giờ bắt đầu bỏ phiếu; nơi bắt đầu sớm hơn 7 giờ 00 thì tính theo giờ đó."
	lossNote    = " Xóa tên người mất quyền bầu cử thì đến lúc bắt đầu bỏ phiếu (Điều 30(5))."
)
