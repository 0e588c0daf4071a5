// Complaints and denunciations: where, by when, and when they stop. The rules
// are Articles 33, 61, 62, 75 and 87; the table of who answers what is below
// them.

package law

const administrativeProcedure = "Luật Tố tụng hành chính số 93/2015/QH13"

var (
	complaintRules = []*Rule{
		rollComplaint, rollAnswer, rollLawsuit, bodyComplaint, candidateComplaint, boardPassesOn, quietPeriod, clearProof,
		anonymous, handover, campaignComplaint, teamComplaint, countComplaint, resultComplaint, resultAnswer,
	}
	complaintConstants = []*Constant{}
	complaintSettings  = []*Setting{anonymousElsewhere}
)

var (
	rollComplaint = &Rule{
		Code: "33", Article: "33", Effect: Blocks, Grade: Verified,
		Text: "Trong 30 ngày kể từ ngày niêm yết, công dân phát hiện sai sót trong danh sách cử tri có quyền khiếu nại với cơ quan lập danh sách; cơ quan đó phải ghi khiếu nại vào sổ.",
		Note: "Ngày niêm yết không tính; ngày thứ 30 sau đó còn hạn, ngày thứ 31 hết hạn. Luật không nói khi ngày cuối là ngày nghỉ.",
	}
	rollAnswer = &Rule{
		Code: "33.giai-quyet", Article: "33", Effect: Warns, Grade: Verified,
		Text: "Trong 5 ngày kể từ ngày nhận khiếu nại, cơ quan lập danh sách cử tri phải giải quyết và thông báo kết quả cho người khiếu nại.",
	}
	rollLawsuit = &Rule{
		Code: "33.khoi-kien", Article: "33", Effect: States, Grade: Verified, Source: administrativeProcedure + ", Điều 115(3), 116(2)c, 198-202",
		Text: "Không đồng ý với kết quả giải quyết, hoặc hết thời hạn mà không được giải quyết, người khiếu nại có quyền khởi kiện tại Tòa án, đến trước ngày bầu cử 5 ngày; bản án có hiệu lực ngay, không kháng cáo, kháng nghị.",
	}
	bodyComplaint = &Rule{
		Code: "22.khieu-nai", Article: "22, 24, 25", Effect: States, Grade: Secondary, Source: "Hướng dẫn giám sát của Mặt trận Tổ quốc tỉnh Quảng Ninh, năm 2025",
		Text: "Khiếu nại về việc thành lập tổ chức phụ trách bầu cử gửi đến Ủy ban nhân dân đã quyết định thành lập.",
	}
	candidateComplaint = &Rule{
		Code: "61.1", Article: "61(1)", Effect: States, Grade: Verified,
		Text: "Khiếu nại, tố cáo, kiến nghị về người ứng cử và việc lập danh sách người ứng cử: đại biểu Quốc hội gửi Ban bầu cử, Ủy ban bầu cử ở tỉnh, Hội đồng bầu cử quốc gia; đại biểu Hội đồng nhân dân gửi Ban bầu cử, Ủy ban bầu cử cấp đó. Nơi nhận phải ghi vào sổ; quyết định của Hội đồng bầu cử quốc gia, của Ủy ban bầu cử là quyết định cuối cùng.",
	}
	boardPassesOn = &Rule{
		Code: "24.3e", Article: "24(3)e", Since: InForce2025, Effect: Steers, Grade: Verified, Source: "Luật số 83/2025/QH15, Điều 1(7)",
		Text: "Ban bầu cử nhận khiếu nại, tố cáo về người ứng cử đại biểu Quốc hội và chuyển đến Ủy ban bầu cử ở tỉnh; nhận khiếu nại, tố cáo về người ứng cử đại biểu Hội đồng nhân dân và chuyển đến Ủy ban bầu cử tương ứng.",
		Note: "Từ năm 2025 Ban bầu cử chỉ nhận và chuyển. Điều 61(1), không sửa đổi, vẫn kể Ban bầu cử trong những nơi nhận.",
	}
	quietPeriod = &Rule{
		Code: "61.2", Article: "61(2)", Effect: Blocks, Grade: Verified,
		Text: "Trong 10 ngày trước ngày bầu cử, Hội đồng bầu cử quốc gia, Ủy ban bầu cử, Ban bầu cử ngừng xem xét mọi khiếu nại, tố cáo, kiến nghị về người ứng cử và việc lập danh sách người ứng cử.",
		Note: "Ngừng cả đơn đã nhận mà chưa giải quyết xong. Không áp dụng cho khiếu nại về danh sách cử tri, về Tổ bầu cử, về kiểm phiếu, về kết quả.",
	}
	clearProof = &Rule{
		Code: "61.2.xoa-ten", Article: "61(2)", Effect: Steers, Grade: Verified,
		Text: "Đã rõ ràng, có đủ cơ sở kết luận người ứng cử không đủ tiêu chuẩn thì quyết định xóa tên người đó trong danh sách trước ngày bầu cử và thông báo cho cử tri biết.",
		Note: "Có đủ cơ sở hay chưa do Hội đồng bầu cử quốc gia, Ủy ban bầu cử kết luận; chương trình chỉ ghi lại kết luận đó.",
	}
	anonymous = &Rule{
		Code: "61.3", Article: "61(3)", Effect: Blocks, Grade: Verified,
		Text: "Không xem xét, giải quyết tố cáo không rõ tên hoặc mạo danh.",
	}
	handover = &Rule{
		Code: "61.4", Article: "61(4)", Effect: Steers, Grade: Verified, Grade2015: Derived,
		Text: "Khiếu nại, tố cáo chưa được giải quyết được chuyển toàn bộ hồ sơ: về đại biểu Quốc hội đến Ủy ban Thường vụ Quốc hội, về đại biểu Hội đồng nhân dân đến Thường trực Hội đồng nhân dân khóa mới.",
	}
	campaignComplaint = &Rule{
		Code: "62.1", Article: "62(1)", Effect: States, Grade: Verified,
		Text: "Khiếu nại, tố cáo về vận động bầu cử gửi đến Ủy ban bầu cử.",
	}
	teamComplaint = &Rule{
		Code: "25.2e", Article: "25(2)e, 24(3)e", Effect: States, Grade: Verified,
		Text: "Tổ bầu cử giải quyết khiếu nại, tố cáo về việc thực hiện nhiệm vụ của mình; Ban bầu cử giải quyết khiếu nại, tố cáo đối với Tổ bầu cử và do Tổ bầu cử chuyển đến.",
		Note: "Ban bầu cử giải quyết sau cùng: theo nguồn thứ cấp, luật không nói.",
	}
	countComplaint = &Rule{
		Code: "75", Article: "75", Effect: States, Grade: Verified,
		Text: "Khiếu nại, tố cáo tại chỗ về kiểm phiếu do Tổ bầu cử nhận, giải quyết và ghi nội dung giải quyết vào biên bản; không giải quyết được thì ghi rõ ý kiến của Tổ và chuyển đến Ban bầu cử.",
	}
	resultComplaint = &Rule{
		Code: "87.1", Article: "87(1)", Effect: Blocks, Grade: Verified,
		Text: "Khiếu nại về kết quả bầu cử đại biểu Quốc hội gửi Hội đồng bầu cử quốc gia, về kết quả bầu cử đại biểu Hội đồng nhân dân gửi Ủy ban bầu cử cấp đó, trong thời hạn kể từ ngày công bố kết quả.",
		Note: "5 ngày theo Luật 2015, 3 ngày theo Luật 83/2025. Ngày công bố không tính. Luật không nói khi ngày cuối là ngày nghỉ.",
	}
	resultAnswer = &Rule{
		Code: "87.2", Article: "87(2), 87(3)", Effect: Warns, Grade: Verified,
		Text: "Hội đồng bầu cử quốc gia, Ủy ban bầu cử xem xét, giải quyết khiếu nại về kết quả bầu cử trong thời hạn kể từ ngày nhận; quyết định giải quyết là quyết định cuối cùng.",
		Note: "Luật 2015: 30 ngày với đại biểu Quốc hội, 20 ngày với đại biểu Hội đồng nhân dân; Luật 83/2025: 7 ngày.",
	}

	anonymousElsewhere = &Setting{
		Key: "anonymous_outside_article_61", Article: "61(3)", Grade: Interpreted,
		Text:    "Đơn không rõ tên hoặc mạo danh về việc khác người ứng cử (danh sách cử tri, Tổ bầu cử, kiểm phiếu, kết quả) có được xem xét không?",
		Choices: []string{"refuse", "examine"},
		Note:    "refuse: không xem xét, như Điều 61(3); examine: xem xét như đơn có tên. Điều 61 chỉ nói về người ứng cử và danh sách người ứng cử.",
	}
)
