// The rows of four eyes. An act without a row here needs one pair.

package access

import "slices"

// FourEyes lists every row.
func FourEyes() []Eyes { return slices.Clone(eyesRows) }

var eyesRows = []Eyes{
	{DisableAccount, "", []Demand{NotOwner}, "Không ai tự ngừng tài khoản của mình"},
	{EnableAccount, "", []Demand{NotOwner}, "Không ai tự cho dùng lại tài khoản của mình"},
	{GrantRole, "", []Demand{NotOwner}, "Không ai tự giao vai trò cho mình"},
	{RevokeRole, "", []Demand{NotOwner}, "Không ai tự thôi vai trò của mình"},
	{IssueSecret, "", []Demand{NotOwner}, "Không ai tự cấp mã đặt lại mật khẩu cho mình"},
	{UnlockAccount, "", []Demand{NotOwner}, "Không ai tự mở khóa cho mình"},
	{
		AskSecondFactorReset, "",
		[]Demand{NotOwner, WithReason},
		"Người mất mã không tự đề nghị; phải ghi lý do và đã gặp tận mặt người mất mã",
	},
	{
		ResetSecondFactor, AskSecondFactorReset,
		[]Demand{OtherPerson, OtherSession, NotOwner, Standing},
		"Hai cán bộ khác nhau, ở hai phiên đăng nhập, không ai là người mất mã",
	},
	{
		AskEmergencyGrant, "",
		[]Demand{NotOwner, WithReason},
		"Không đề nghị cho chính mình; phải ghi lý do",
	},
	{
		EmergencyGrant, AskEmergencyGrant,
		[]Demand{OtherPerson, OtherSession, NotOwner, Standing},
		"Hai cán bộ khác nhau, ở hai phiên đăng nhập, không ai là người được giao; hiện trên nhật ký và bảng theo dõi",
	},
	{
		EnterSheetAgain, EnterSheet,
		[]Demand{OtherPerson, OtherSession},
		"Người nhập lần 2 khác người nhập lần 1 và ở phiên đăng nhập khác",
	},
	{
		ReadSheetAgain, EnterSheetAgain,
		[]Demand{OtherPerson, OtherSession},
		"Một trong hai người đã nhập đọc lại, không ở phiên đăng nhập của người kia",
	},
	{
		ReadSheetThird, EnterSheetAgain,
		[]Demand{OtherPerson, OtherSession},
		"Người thứ ba khác mọi người đã đọc bảng này và ở phiên đăng nhập khác",
	},
	{CallThirdReader, "", []Demand{WithReason}, "Phải ghi lý do"},
	{SendSheetBack, "", []Demand{WithReason}, "Phải ghi số nào không đọc được"},
	{StartSheetAgain, "", []Demand{WithReason}, "Phải ghi lý do"},
	{ReopenSheet, "", []Demand{WithReason}, "Phải ghi lý do; kết quả đã xác nhận, đã công bố từ bảng này được rút lại cùng lúc"},
	{WithdrawDecision, "", []Demand{WithReason}, "Phải ghi lý do; kết quả đã xác nhận, đã công bố theo quyết định này được rút lại cùng lúc"},
	{WithdrawRound, "", []Demand{WithReason}, "Phải ghi lý do; chỉ rút được khi không còn bảng số liệu nào của lượt bầu đã nhập"},
	{ReopenElection, "", []Demand{WithReason}, "Phải ghi lý do"},
	{WipePractice, "", []Demand{WithReason}, "Phải ghi lý do; chỉ xóa được cuộc tập dượt"},
	{WithdrawOutcome, "", []Demand{WithReason}, "Phải ghi lý do; công bố đứng trên kết quả này được rút lại cùng lúc"},
	{WithdrawAnnouncement, "", []Demand{WithReason}, "Phải ghi lý do; bản đính chính được công bố lại"},
}
