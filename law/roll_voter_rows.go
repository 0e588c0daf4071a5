// Roll: the sentences that say who is listed and for which contests.

package law

var (
	votingAge = &Constant{
		Key: "voting_age", Article: "2", Unit: "tuổi", Text: "Tuổi bầu cử, tính đến ngày bầu cử",
		In2015: Figure{N: 18, Grade: Verified}, In2025: Figure{N: 18, Grade: Verified},
	}
	temporaryMonths = &Constant{
		Key: "temporary_months", Article: "29(3)", Unit: "tháng", Text: "Thời gian tạm trú để được bầu đại biểu Hội đồng nhân dân cấp xã",
		In2015: Figure{N: 12, Grade: Derived}, In2025: Figure{N: 12, Grade: Verified},
	}

	oldEnough = &Rule{
		Code: "2", Article: "2", Effect: Blocks, Grade: Verified,
		Text: "Tính đến ngày bầu cử, công dân đủ mười tám tuổi trở lên có quyền bầu cử.",
		Note: "Người sinh đúng ngày này mười tám năm trước được tính là đủ tuổi (hỏi đáp của Hội đồng bầu cử quốc gia). Sinh ngày 29/02 thì đủ tuổi vào ngày 01/3 của năm không nhuận.",
	}
	unknownBirthday = &Rule{
		Code: "2.ngay-sinh", Article: "2", Effect: States, Grade: Secondary, Source: rollQuestions,
		Text: "Không xác định được ngày sinh thì lấy ngày 01 của tháng sinh; không xác định được cả ngày và tháng sinh thì lấy ngày 01 tháng 01 của năm sinh.",
		Note: "Căn cứ giấy khai sinh, nếu không có thì giấy tờ tùy thân.",
	}
	barredFromList = &Rule{
		Code: "30.1", Article: "30(1)", Effect: Blocks, Grade: Verified,
		Text: "Không được ghi tên vào danh sách cử tri: người đang bị tước quyền bầu cử theo bản án, quyết định của Tòa án đã có hiệu lực; người bị kết án tử hình đang chờ thi hành án; người đang chấp hành hình phạt tù mà không được hưởng án treo; người mất năng lực hành vi dân sự.",
		Note: "Người bị hạn chế năng lực hành vi dân sự vẫn được bầu cử, chỉ không được ứng cử (Điều 37).",
	}
	suspendedVotes = &Rule{
		Code: "30.1.an-treo", Article: "30(1)", Effect: States, Grade: Verified,
		Text: "Người bị phạt tù được hưởng án treo vẫn được ghi tên vào danh sách cử tri.",
	}
	postponedVotes = &Rule{
		Code: "30.1.hoan", Article: "30(1)", Effect: States, Grade: Secondary, Source: "Hỏi đáp năm 2026, câu 82",
		Text: "Người được hoãn, tạm đình chỉ chấp hành hình phạt tù vẫn được ghi tên vào danh sách cử tri.",
	}
	votesAtHome = &Rule{
		Code: "29.2", Article: "29(2)", Effect: States, Grade: Verified,
		Text: "Mỗi công dân chỉ được ghi tên vào một danh sách cử tri ở nơi mình thường trú hoặc tạm trú; ở nơi thường trú thì bầu đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp.",
	}
	votesWhereStaying = &Rule{
		Code: "29.3.du-thang", Article: "29(3)", Effect: States, Grade: Derived, Source: "Mẫu 31 (NQ 40/NQ-HĐBCQG)",
		Text: "Người tạm trú đủ 12 tháng trở lên tính đến ngày bầu cử, có nguyện vọng bỏ phiếu ở nơi tạm trú, bầu đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp.",
		Note: "Suy ngược từ khoản 3 Điều 29; Mẫu 31 năm 2026 ghi rõ. Đúng 12 tháng tính đến ngày bầu cử là đủ.",
	}
	votesAsNewcomer = &Rule{
		Code: "29.3", Article: "29(3)", Effect: States, Grade: Verified, Grade2015: Derived,
		Text: "Người tạm trú chưa đủ 12 tháng bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh ở nơi tạm trú, không bầu đại biểu Hội đồng nhân dân cấp xã.",
		Note: districtToo,
	}
	votesAtUnit = &Rule{
		Code: "29.3.vu-trang", Article: "29(3)", Effect: States, Grade: Verified, Grade2015: Derived,
		Text: "Quân nhân ở đơn vị vũ trang nhân dân bỏ phiếu tại đơn vị bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh nơi đóng quân, không bầu đại biểu Hội đồng nhân dân cấp xã.",
		Note: districtToo,
	}
	votesReturned = &Rule{
		Code: "29.4", Article: "29(4)", Effect: States, Grade: Verified, Grade2015: Derived,
		Text: "Công dân từ nước ngoài về sau khi danh sách cử tri đã niêm yết, trước lúc bắt đầu bỏ phiếu 24 giờ, xuất trình Hộ chiếu có ghi quốc tịch Việt Nam ở nơi thường trú thì được ghi tên và bầu ở mọi cấp.",
	}
	votesReturnedAway = &Rule{
		Code: "29.4.tam-tru", Article: "29(4)", Effect: States, Grade: Verified, Grade2015: Derived,
		Text: "Công dân từ nước ngoài về như trên mà chọn bỏ phiếu ở nơi tạm trú thì bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh.",
		Note: districtToo,
	}
	votesWhereHeld = &Rule{
		Code: "29.5", Article: "29(5)", Effect: States, Grade: Verified,
		Text: "Người đang bị tạm giam, tạm giữ, đang chấp hành biện pháp đưa vào cơ sở giáo dục bắt buộc, cơ sở cai nghiện bắt buộc bầu đại biểu Quốc hội và đại biểu Hội đồng nhân dân cấp tỉnh nơi đang bị giữ hoặc đang chấp hành.",
	}
	votesTransferred = &Rule{
		Code: "34", Article: "34", Effect: States, Grade: Verified,
		Text: "Cử tri có giấy chứng nhận đi bỏ phiếu nơi khác được bổ sung tên ở nơi đến để bầu đại biểu Quốc hội và đại biểu Hội đồng nhân dân cấp tỉnh; nơi đi ghi ngay \"Bỏ phiếu ở nơi khác\" bên cạnh tên người đó.",
	}
	soldierVotesHome = &Rule{
		Code: "31.2", Article: "31(2)", Effect: States, Grade: Verified,
		Text: "Quân nhân có nơi thường trú ở địa phương gần khu vực đóng quân có thể được chỉ huy đơn vị cấp giấy chứng nhận để bỏ phiếu ở nơi thường trú; đơn vị ghi \"Bỏ phiếu ở nơi cư trú\" bên cạnh tên người đó.",
		Note: "Bầu ở những cấp nào: xem thiết lập soldier_at_home.",
	}
	voterRules     = []*Rule{oldEnough, unknownBirthday, barredFromList, suspendedVotes, postponedVotes}
	residenceRules = []*Rule{
		votesAtHome, votesWhereStaying, votesAsNewcomer, votesAtUnit, votesReturned,
		votesReturnedAway, votesWhereHeld, soldierVotesHome, votesTransferred,
	}

	soldierAtHome = &Setting{
		Key: "soldier_at_home", Article: "31(2)", Grade: Interpreted,
		Text:    "Quân nhân có giấy chứng nhận (Mẫu 12) bỏ phiếu ở nơi cư trú thì bầu ở những cấp nào?",
		Choices: []string{"national_province", "all_levels"},
		Note:    "national_province: chỉ Quốc hội và cấp tỉnh, theo hỏi đáp năm 2026 (câu 95); all_levels: mọi cấp, vì khoản 2 Điều 31 không đặt giới hạn và Mẫu 31 đánh dấu mọi cấp cho người thường trú.",
	}
)

// bars are the statuses that keep a person off the list (Article 30(1)).
var bars = map[VoterStatus]string{
	Deprived:      "Đang bị tước quyền bầu cử: không được ghi tên.",
	DeathSentence: "Bị kết án tử hình, đang chờ thi hành án: không được ghi tên.",
	Prison:        "Đang chấp hành hình phạt tù mà không được hưởng án treo: không được ghi tên.",
	Incapacitated: "Mất năng lực hành vi dân sự: không được ghi tên.",
}

// keepsRight are the sentences that leave the right to vote.
var keepsRight = map[VoterStatus]voterClass{
	SuspendedSentence: {rule: suspendedVotes, text: "Được hưởng án treo: vẫn được ghi tên."},
	SentencePostponed: {rule: postponedVotes, text: "Được hoãn, tạm đình chỉ chấp hành hình phạt tù: vẫn được ghi tên."},
}
