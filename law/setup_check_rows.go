// Set-up: what must be there before a count can begin, beside what the other
// rules of this stage say.

package law

// houseArticle stands where a law is named: a rule that only the program needs.
const houseArticle = "Quy ước của chương trình"

const ballotForms = "Mẫu 13, 14, 15 (NQ 40/NQ-HĐBCQG ngày 29/9/2025)"

var (
	levelsOfElection = &Rule{
		Code: "5.cac-cap", Article: "1, 5", Effect: Warns, Grade: Derived,
		Text: "Cử tri của xã bầu ở mọi cấp mà luật có: theo luật 2015 là Quốc hội và Hội đồng nhân dân cấp tỉnh, cấp huyện, cấp xã; theo luật 2025 không còn cấp huyện.",
		Note: "Nơi không tổ chức Hội đồng nhân dân ở một cấp thì không có cuộc bầu cử cấp đó; vì vậy thiếu một cấp thì chỉ nêu ra.",
	}
	boardDecides = &Rule{
		Code: "77.ban-nao", Article: "24, 77", Effect: Blocks, Grade: Verified,
		Text: "Kết quả bầu cử ở cấp trên xã do Ban bầu cử của đơn vị bầu cử đó xác định, không do xã; kết quả bầu cử đại biểu Hội đồng nhân dân xã do Ban bầu cử ở xã xác định.",
	}
	ballotColours = &Rule{
		Code: "mau-phieu", Article: "Mẫu 13, 14, 15", Effect: Warns, Grade: Verified, Grade2015: Secondary, Source: ballotForms,
		Text: "Phiếu bầu mỗi cấp một màu, các màu khác nhau trong cùng một khu vực bỏ phiếu.",
		Note: "Luật không ấn định màu; mỗi tỉnh chọn.",
	}
	setupComplete = &Rule{
		Code: "S1", Article: houseArticle, Effect: Blocks, Grade: House,
		Text: "Trước khi kiểm phiếu phải có khu vực bỏ phiếu, cuộc bầu cử, đơn vị bầu cử và người ứng cử; mỗi số, mỗi mã chỉ ghi một lần.",
	}
	setupLikely = &Rule{
		Code: "S2", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Những điều thường là ghi nhầm khi thiết lập: tên trùng nhau, thôn thuộc hai khu vực bỏ phiếu, mã xã không có trong danh mục vào ngày bầu cử, thiếu người liên hệ.",
	}
	birthsForTies = &Rule{
		Code: "S3", Article: "78(4)", Effect: Warns, Grade: House,
		Text: "Ngày sinh của người ứng cử cần có trước khi kiểm phiếu: khi số phiếu bằng nhau, người nhiều tuổi hơn trúng cử.",
	}
	setupCheckRules = []*Rule{levelsOfElection, boardDecides, ballotColours, setupComplete, setupLikely, birthsForTies}
)
