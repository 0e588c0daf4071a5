// Mid-term by-elections (bầu cử bổ sung): the sentences and numbers of Articles
// 89 to 94, and what Law 72/2025 says beside them.

package law

const localLaw49 = "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 49(2)"

var (
	assemblyByElection = &Rule{
		Code: "89.1", Article: "89(1)", Effect: Steers, Grade: Verified,
		Text: "Bầu cử bổ sung đại biểu Quốc hội chỉ được tiến hành khi thời gian còn lại của nhiệm kỳ nhiều hơn hai năm và thiếu trên mười phần trăm tổng số đại biểu đã được bầu ở đầu nhiệm kỳ.",
	}
	termLeft = &Rule{
		Code: "89.2", Article: "89(2)", Effect: Steers, Grade: Verified,
		Text: "Bầu cử bổ sung đại biểu Hội đồng nhân dân chỉ được tiến hành khi thời gian còn lại của nhiệm kỳ nhiều hơn 18 tháng.",
	}
	thirdMissing = &Rule{
		Code: "89.2a", Article: "89(2)a", Effect: Steers, Grade: Verified,
		Text: "Còn đủ thời gian, Hội đồng nhân dân thiếu trên một phần ba tổng số đại biểu đã được bầu ở đầu nhiệm kỳ thì được bầu cử bổ sung.",
		Note: "So sánh bằng số nguyên: 3 × số thiếu > số đã được bầu ở đầu nhiệm kỳ.",
	}
	newUnitShort = &Rule{
		Code: "89.2b", Article: "89(2)b", Effect: Steers, Grade: Verified,
		Text: "Còn đủ thời gian, đơn vị hành chính mới thành lập trên cơ sở nhập, chia, điều chỉnh địa giới mà số đại biểu không đủ hai phần ba tổng số được bầu theo quy định thì cũng được bầu cử bổ sung.",
		Note: "So sánh bằng số nguyên: 3 × số hiện có < 2 × số theo luật định.",
	}
	belowTwoThirds = &Rule{
		Code: "L72.49.2a", Article: "49(2)a Luật 72/2025", Since: InForce2025, Effect: Steers, Grade: Verified, Source: localLaw49,
		Text: "Thời gian còn lại của nhiệm kỳ nhiều hơn 18 tháng mà số đại biểu Hội đồng nhân dân không đủ hai phần ba tổng số đại biểu được bầu theo luật thì bầu cử bổ sung.",
	}
	noneLate = &Rule{
		Code: "L72.49.2b", Article: "49(2)b Luật 72/2025", Since: InForce2025, Effect: Steers, Grade: Verified, Source: localLaw49,
		Text: "Còn 18 tháng trở xuống thì không bầu cử bổ sung. Hội đồng nhân dân có từ một phần ba số đại biểu theo luật trở lên hoạt động cho đến khi bầu ra khóa mới, quyết định phải được trên hai phần ba số đại biểu hiện có tán thành; không đủ một phần ba thì theo quy định của Ủy ban Thường vụ Quốc hội.",
	}
	twoTests = &Rule{
		Code: "89.2.hai-luat", Article: "89(2)a; 49(2)a Luật 72/2025", Since: InForce2025, Effect: Steers, Grade: Interpreted,
		Text: "Hai luật cho kết quả khác nhau thì nêu cả hai, không tự chọn; cơ quan quyết định ngày bầu cử bổ sung giải quyết.",
		Note: "Luật Bầu cử so số thiếu với số đã được bầu ở đầu nhiệm kỳ, Luật Tổ chức chính quyền địa phương so số hiện có với số theo luật định: luật định 25, bầu được 24 thì theo luật thứ nhất phải khuyết thêm 9, theo luật thứ hai chỉ cần 8.",
	}
	byElectionOrdered = &Rule{
		Code: "89.3", Article: "89(3)", Effect: States, Grade: Verified, Grade2015: Derived,
		Text: "Ngày bầu cử bổ sung: đại biểu Quốc hội do Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh do Ủy ban Thường vụ Quốc hội, đại biểu Hội đồng nhân dân cấp xã do Thường trực Hội đồng nhân dân cấp tỉnh quyết định và công bố.",
		Note: "Luật 2015: Thường trực Hội đồng nhân dân cấp tỉnh quyết định cả cho cấp huyện.",
	}
	byElectionSunday = &Rule{
		Code: "89.4", Article: "89(4)", Effect: Warns, Grade: Verified,
		Text: "Ngày bầu cử bổ sung phải là ngày Chủ nhật và được công bố chậm nhất 30 ngày trước ngày bầu cử.",
	}
	byElectionBodies = &Rule{
		Code: "90", Article: "90", Effect: Warns, Grade: Verified,
		Text: "Bầu cử bổ sung có Ủy ban bầu cử bổ sung, Ban bầu cử bổ sung và Tổ bầu cử bổ sung; số thành viên trong khoảng luật định.",
	}
	byElectionCount = &Rule{
		Code: "94", Article: "89 đến 94", Effect: States, Grade: Verified,
		Text: "Việc bỏ phiếu, kiểm phiếu, xác định kết quả của bầu cử bổ sung theo các chương VII, VIII như cuộc bầu cử chung.",
	}
	midtermRules = []*Rule{
		assemblyByElection, termLeft, thirdMissing, newUnitShort, belowTwoThirds, noneLate, twoTests,
		byElectionOrdered, byElectionSunday, byElectionBodies, byElectionCount,
	}

	monthsLeft = &Constant{
		Key: "by_election_months_left", Article: "89(2)", Unit: "tháng", Text: "Thời gian còn lại của nhiệm kỳ Hội đồng nhân dân phải nhiều hơn số này",
		In2015: Figure{N: 18, Grade: Verified}, In2025: Figure{N: 18, Grade: Verified},
	}
	smallBodyLeast = &Constant{
		Key: "by_election_body_least", Article: "90", Unit: "thành viên", Text: "Số thành viên ít nhất của Ủy ban, Ban bầu cử bổ sung",
		In2015: Figure{N: 3, Grade: Verified}, In2025: Figure{N: 3, Grade: Verified},
	}
	smallBodyMost = &Constant{
		Key: "by_election_body_most", Article: "90", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ủy ban, Ban bầu cử bổ sung",
		In2015: Figure{N: 5, Grade: Verified}, In2025: Figure{N: 5, Grade: Verified},
	}
	smallTeamLeast = &Constant{
		Key: "by_election_team_least", Article: "90", Unit: "thành viên", Text: "Số thành viên ít nhất của Tổ bầu cử bổ sung",
		In2015: Figure{N: 9, Grade: Verified}, In2025: Figure{N: 9, Grade: Verified},
	}
	smallTeamMost = &Constant{
		Key: "by_election_team_most", Article: "90", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Tổ bầu cử bổ sung",
		In2015: Figure{N: 11, Grade: Verified}, In2025: Figure{N: 11, Grade: Verified},
	}
	midtermConstants = []*Constant{monthsLeft, smallBodyLeast, smallBodyMost, smallTeamLeast, smallTeamMost}
)
