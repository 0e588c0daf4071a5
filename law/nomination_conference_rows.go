// Nomination: the sentences on voter conferences. The resolutions of 2021 and of
// 2025 are two texts with the same numbers.

package law

import "laphieu/election"

// The texts of the resolutions of 2021 and 2025. What was in force in 2016 was
// not compared.
const (
	conferenceText = "Nghị quyết 101/2025/UBTVQH15"
	conferenceThen = "Nghị quyết 1186/2021/UBTVQH14"
	consultSource  = "NQLT 102/2025, Điều 9(3), 14(3), 26(1), 28(1)"

	notOf2016 = "Con số như năm 2025. Văn bản áp dụng cho cuộc bầu cử năm 2016 chưa được so sánh."
)

// The sentences that both resolutions hold.
const (
	residenceText       = "Hội nghị cử tri nơi cư trú: nơi có dưới 100 cử tri thì họp toàn thể và có mặt ít nhất 50% số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 55 cử tri."
	workText            = "Hội nghị cử tri nơi công tác: nơi có dưới 100 cử tri thì họp toàn thể và có mặt ít nhất hai phần ba số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 70 cử tri."
	villageText         = "Hội nghị cử tri ở thôn, tổ dân phố giới thiệu người ứng cử đại biểu Hội đồng nhân dân cấp xã: nơi có dưới 100 cử tri thì có mặt ít nhất 50% số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 55 cử tri."
	villageNomineesText = "Người được thôn, tổ dân phố giới thiệu phải được trên 50% số cử tri có mặt tín nhiệm; nhiều hơn số được phân bổ thì lấy từ cao xuống thấp; ngang nhau thì hội nghị biểu quyết lại và lấy người cao hơn, không cần trên 50%; vẫn ngang nhau thì hội nghị quyết định có biểu quyết tiếp hay không."
)

var (
	residenceConference = &Rule{
		Code: "NQ101.2.3", Article: "NQ 101/2025, 2(3)", Since: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceText,
		Text: residenceText,
	}
	residenceConference2021 = &Rule{
		Code: "NQ1186.2", Article: "NQ 1186/2021, 2", Until: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceThen,
		Text: residenceText,
		Note: notOf2016,
	}
	workConference = &Rule{
		Code: "NQ101.1.4", Article: "NQ 101/2025, 1(4)", Since: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceText,
		Text: workText,
	}
	workConference2021 = &Rule{
		Code: "NQ1186.1", Article: "NQ 1186/2021, 1", Until: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceThen,
		Text: workText,
		Note: notOf2016,
	}
	villageConference = &Rule{
		Code: "NQ101.6.1a", Article: "NQ 101/2025, 6(1)a", Since: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceText,
		Text: villageText,
	}
	villageConference2021 = &Rule{
		Code: "NQ1186.6", Article: "NQ 1186/2021, 6", Until: InForce2025, Effect: Blocks, Grade: Verified, Source: conferenceThen,
		Text: villageText,
		Note: notOf2016,
	}
	villageNominees = &Rule{
		Code: "NQ101.6.2e", Article: "NQ 101/2025, 6(2)e", Since: InForce2025, Effect: Steers, Grade: Verified, Source: conferenceText,
		Text: villageNomineesText,
	}
	villageNominees2021 = &Rule{
		Code: "NQ1186.6.tin-nhiem", Article: "NQ 1186/2021, 6", Until: InForce2025, Effect: Steers, Grade: Verified, Source: conferenceThen,
		Text: villageNomineesText,
		Note: notOf2016,
	}
	confidence = &Rule{
		Code: "NQLT102.28", Article: "NQLT 102/2025, 26(1), 28(1)", Since: InForce2025, Effect: Steers, Grade: Verified, Source: consultSource,
		Text: "Người ứng cử không được trên 50% số cử tri dự hội nghị nơi cư trú tín nhiệm thì không đưa vào danh sách giới thiệu tại hội nghị hiệp thương lần thứ ba, trừ trường hợp đặc biệt cần báo cáo rõ để hội nghị quyết định; người không được trên 50% ở nơi công tác thì giới thiệu người khác.",
	}
	confidenceIn2015 = &Rule{
		Code: "NQLT09.tin-nhiem", Article: "NQLT 09/2021", Until: InForce2025, Effect: Steers, Grade: Unverified,
		Text: "Năm 2021, người ứng cử không được trên 50% số cử tri dự hội nghị nơi cư trú tín nhiệm thì không đưa vào danh sách hiệp thương lần thứ ba.",
		Note: "Được nhớ là như năm 2026, chưa tìm thấy văn bản; xem thiết lập confidence_2015.",
	}
	conferenceRules = []*Rule{
		workConference2021, workConference, residenceConference2021, residenceConference,
		villageConference2021, villageConference, villageNominees2021, villageNominees, confidenceIn2015, confidence,
	}

	confidence2015 = &Setting{
		Key: "confidence_2015", Article: "NQLT 09/2021", Only: election.Law2015, Grade: Unverified,
		Text:    "Năm 2021, người không được trên 50% cử tri dự hội nghị tín nhiệm có bị loại khỏi danh sách hiệp thương lần thứ ba không?",
		Choices: []string{"exclude", "report"},
		Note:    "exclude: không đưa vào danh sách, như NQLT 102/2025; report: vẫn đưa vào và báo cáo rõ. Chưa đọc được nghị quyết liên tịch năm 2021.",
	}
)
