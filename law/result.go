// Result: the rules by which a constituency's outcome is determined, Articles
// 77 to 82. They are the same in 2015 and 2025 but for the days.

package law

var (
	boardNeedsAllSheets = &Rule{
		Code: "77.1", Article: "77(1)", Effect: Steers, Grade: Verified,
		Text: "Ban bầu cử xác định kết quả ở đơn vị bầu cử sau khi nhận được biên bản kết quả kiểm phiếu của tất cả các Tổ bầu cử; thiếu một biên bản thì chưa có kết quả.",
	}
	moreThanHalfVoted = &Rule{
		Code: "78.1", Article: "78(1)", Effect: Steers, Grade: Verified, Source: "R17",
		Text: "Kết quả bầu cử tính trên số phiếu bầu hợp lệ và chỉ được công nhận khi có quá một nửa tổng số cử tri ở đơn vị bầu cử tham gia bỏ phiếu.",
		Note: "Tính trên cả đơn vị bầu cử; một khu vực bỏ phiếu dưới một nửa không làm thay đổi gì.",
	}
	moreThanHalfOfValid = &Rule{
		Code: "78.2", Article: "78(2)", Effect: Steers, Grade: Verified, Source: "R18",
		Text: "Người trúng cử phải được quá một nửa tổng số phiếu bầu hợp lệ; đúng một nửa thì không trúng cử.",
		Note: "So sánh bằng số nguyên: 2 × số phiếu > số phiếu hợp lệ, không bao giờ bằng tỷ lệ đã làm tròn.",
	}
	moreVotesFirst = &Rule{
		Code: "78.3", Article: "78(3)", Effect: Steers, Grade: Verified, Source: "R19",
		Text: "Số người được quá một nửa số phiếu hợp lệ nhiều hơn số đại biểu được bầu thì người được nhiều phiếu hơn trúng cử.",
	}
	olderOfEqual = &Rule{
		Code: "78.4", Article: "78(4)", Effect: Steers, Grade: Verified, Source: "R19",
		Text: "Cuối danh sách trúng cử có nhiều người được số phiếu bằng nhau mà vượt quá số đại biểu được bầu thì người nhiều tuổi hơn trúng cử.",
	}
	partialBirthDates = &Rule{
		Code: "78.4.ngay-sinh", Article: "78(4)", Effect: Steers, Grade: Interpreted, Source: "R19",
		Text: "Ngày sinh chỉ biết tháng hoặc năm được so như một khoảng: 1960 trước 05/1961; các khoảng chồng lên nhau thì không xác định được ai nhiều tuổi hơn.",
		Note: "Thiết lập tie_partial_birth: có thể chọn để người có thẩm quyền quyết định mỗi khi thiếu ngày sinh đầy đủ.",
	}
	struckNameBallots = &Rule{
		Code: "60.phieu", Article: "60, 74", Effect: Warns, Grade: Unverified,
		Text: "Phiếu còn để tên người đã bị xóa tên sau khi in phiếu: luật không nói rõ được tính thế nào; ghi theo quyết định của Tổ bầu cử, Ban bầu cử.",
		Note: "Thiết lập struck_name_ballots. Số phiếu hợp lệ luôn lấy theo biên bản.",
	}
	sameBirthDate = &Rule{
		Code: "78.4.im-lang", Article: "78(4)", Effect: Steers, Grade: Interpreted, Source: "R19",
		Text: "Số phiếu bằng nhau và cùng ngày sinh (hoặc không rõ ai nhiều tuổi hơn): luật không quy định; không ai trong số đó trúng cử cho đến khi có quyết định của cơ quan có thẩm quyền.",
		Note: "Chương trình không bốc thăm, không xếp theo tên. Quyết định được nhập cùng số, ngày văn bản.",
	}
	struckCannotBeElected = &Rule{
		Code: "60", Article: "60", Effect: Steers, Grade: Verified,
		Text: "Người bị xóa tên khỏi danh sách chính thức trước khi bắt đầu bỏ phiếu thì không thể trúng cử.",
	}
	supplementaryForAssembly = &Rule{
		Code: "79.1", Article: "79(1)", Effect: Steers, Grade: Verified, Source: "R21",
		Text: "Bầu cử đại biểu Quốc hội lần đầu mà số người trúng cử ít hơn số được bầu, thiếu bao nhiêu cũng vậy: Ban bầu cử ghi vào biên bản và báo cáo Ủy ban bầu cử để đề nghị Hội đồng bầu cử quốc gia xem xét, quyết định việc bầu cử thêm.",
	}
	supplementaryBelowTwoThirds = &Rule{
		Code: "79.2", Article: "79(2)", Effect: Steers, Grade: Verified, Source: "R21",
		Text: "Bầu cử đại biểu Hội đồng nhân dân lần đầu mà số người trúng cử chưa đủ hai phần ba số đại biểu được bầu của đơn vị thì Ủy ban bầu cử ấn định ngày bầu cử thêm.",
		Note: "So sánh bằng số nguyên: 3 × số trúng cử < 2 × số được bầu.",
	}
	vacantFromTwoThirds = &Rule{
		Code: "79.2.nguoc", Article: "79(2)", Effect: Steers, Grade: Derived, Source: "R21",
		Text: "Số người trúng cử đã đủ hai phần ba số đại biểu được bầu của đơn vị thì không bầu cử thêm, số đại biểu còn lại để khuyết.",
		Note: "Suy ngược từ khoản 2 Điều 79. Chú thích (7) của Mẫu 24 (2026), 26 (2021) đề nghị bầu cử thêm mỗi khi thiếu; mẫu không mở rộng được luật: in số thiếu, không in câu đề nghị.",
	}
	onlyOneSupplementary = &Rule{
		Code: "79.3", Article: "79(3)", Effect: Steers, Grade: Verified, Source: "R21",
		Text: "Bầu cử thêm chỉ chọn trong những người ứng cử lần đầu không trúng cử; sau bầu cử thêm mà vẫn thiếu thì không bầu cử thêm lần thứ hai.",
	}
	shortAfterRerun = &Rule{
		Code: "79.im-lang", Article: "79", Effect: Steers, Grade: Interpreted,
		Text: "Thiếu đại biểu sau khi bầu cử lại thì không bầu cử thêm: Điều 79 chỉ nói về cuộc bầu cử đầu tiên.",
		Note: "Cách hiểu của chương trình. Khi cơ quan có thẩm quyền quyết định khác thì theo quyết định đó.",
	}
	rerunForTurnout = &Rule{
		Code: "80.1", Article: "80(1)", Effect: Steers, Grade: Verified, Source: "R22",
		Text: "Đơn vị bầu cử có số cử tri đi bỏ phiếu chưa được quá một nửa tổng số cử tri ghi trong danh sách thì bầu cử lại.",
	}
	rerunStands = &Rule{
		Code: "80.4", Article: "80(4)", Effect: Steers, Grade: Verified, Source: "R17",
		Text: "Bầu cử lại vì không đủ cử tri mà số cử tri đi bỏ phiếu vẫn chưa quá một nửa thì kết quả vẫn được công nhận, không bầu cử lại lần thứ hai.",
	}
	annulment = &Rule{
		Code: "81", Article: "81", Effect: Steers, Grade: Verified, Source: "R22",
		Text: "Hội đồng bầu cử quốc gia hủy bỏ kết quả bầu cử ở khu vực bỏ phiếu, đơn vị bầu cử có vi phạm pháp luật nghiêm trọng và quyết định ngày bầu cử lại ở đó.",
	}
	annulledAgain = &Rule{
		Code: "81.im-lang", Article: "81", Effect: States, Grade: Interpreted,
		Text: "Kết quả bầu cử lại sau khi hủy lại bị hủy lần nữa: luật không nói có bầu cử lại lần nữa không. Chương trình dừng ở đây, chờ Hội đồng bầu cử quốc gia quyết định.",
		Note: "Điểm luật để ngỏ. Điều 80 không cho bầu cử lại lần thứ hai vì không đủ cử tri, Điều 81 không nói gì. Quyết định hủy ghi muộn, khi lượt bầu cử lại đã mở, thì rút lại lượt đó rồi mở lại theo cả hai quyết định.",
	}
	lowTurnoutLater = &Rule{
		Code: "78.1.im-lang", Article: "78(1)", Effect: Steers, Grade: Interpreted, Source: "R17",
		Text: "Bầu cử thêm, hoặc bầu cử lại sau khi bị hủy kết quả, mà số cử tri đi bỏ phiếu không quá một nửa: luật không quy định ngoại lệ; chờ Hội đồng bầu cử quốc gia quyết định.",
		Note: "Khoản 4 Điều 80 chỉ nói về bầu cử lại vì không đủ cử tri.",
	}
	decidedAbove = &Rule{
		Code: "77.cap-tren", Article: "77", Effect: States, Grade: Verified,
		Text: "Kết quả ở đơn vị bầu cử do Ban bầu cử của cấp đó xác định; xã chỉ cộng phần của các khu vực bỏ phiếu trong xã.",
	}

	resultRules = []*Rule{
		boardNeedsAllSheets, decidedAbove, moreThanHalfVoted, lowTurnoutLater, moreThanHalfOfValid,
		moreVotesFirst, olderOfEqual, partialBirthDates, sameBirthDate, struckCannotBeElected, struckNameBallots,
		supplementaryForAssembly, supplementaryBelowTwoThirds, vacantFromTwoThirds, onlyOneSupplementary, shortAfterRerun, rerunForTurnout, rerunStands, annulment, annulledAgain,
	}
	resultConstants = []*Constant{}
	resultSettings  = []*Setting{afterRerunShort, lowTurnoutSetting, partialBirths, struckNames, announceShort}

	partialBirths = &Setting{
		Key: "tie_partial_birth", Article: "78(4)", Grade: Interpreted,
		Text:    "Số phiếu bằng nhau mà ngày sinh chỉ biết tháng hoặc năm thì so tuổi thế nào?",
		Choices: []string{"interval", "manual"},
		Note:    "interval: so như khoảng thời gian, 1960 chắc chắn trước 05/1961; manual: thiếu ngày đầy đủ thì chờ quyết định của cơ quan có thẩm quyền. Luật không nói rõ.",
	}
	struckNames = &Setting{
		Key: "struck_name_ballots", Article: "60, 74", Grade: Unverified,
		Text:    "Phiếu còn để tên người đã bị xóa tên sau khi in phiếu thì xử lý thế nào?",
		Choices: []string{"explain", "as_counted"},
		Note:    "explain: tính theo biên bản và đề nghị ghi quyết định của Tổ bầu cử, Ban bầu cử; as_counted: tính theo biên bản, không hỏi thêm. Chưa tìm thấy văn bản quy định.",
	}

	afterRerunShort = &Setting{
		Key: "short_after_rerun", Article: "79", Grade: Interpreted,
		Text:    "Thiếu đại biểu sau khi bầu cử lại thì làm gì?",
		Choices: []string{"vacant", "as_first_round"},
		Note:    "vacant: để khuyết (Điều 79 chỉ nói về cuộc bầu cử đầu tiên); as_first_round: áp dụng Điều 79 như lần đầu. Luật không nói rõ.",
	}
	lowTurnoutSetting = &Setting{
		Key: "low_turnout_later_rounds", Article: "78(1)", Grade: Interpreted,
		Text:    "Bầu cử thêm, hoặc bầu cử lại sau khi hủy kết quả, không quá một nửa cử tri tham gia thì làm gì?",
		Choices: []string{"hold", "recognise"},
		Note:    "hold: chờ Hội đồng bầu cử quốc gia quyết định; recognise: công nhận như khoản 4 Điều 80. Luật không nói rõ.",
	}
)
