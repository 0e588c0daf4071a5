// Roll: until when the voter list may be changed, Articles 29, 30 and 34.

package law

import (
	"cmp"
	"fmt"

	"laphieu/election"
)

var (
	rightRestored = &Rule{
		Code: "30.2", Article: "30(2)", Effect: Blocks, Grade: Verified,
		Text: "Người bị mất quyền bầu cử mà đến trước lúc bắt đầu bỏ phiếu 24 giờ được khôi phục quyền, được trả tự do hoặc được Tòa án tuyên không còn mất năng lực hành vi dân sự thì được bổ sung tên và được nhận thẻ cử tri.",
	}
	moved = &Rule{
		Code: "30.3", Article: "30(3)", Effect: Blocks, Grade: Verified, Grade2015: Derived,
		Text: "Từ sau khi niêm yết đến trước lúc bắt đầu bỏ phiếu 24 giờ, người chuyển nơi thường trú ra ngoài cấp xã thì được xóa tên ở nơi cũ và bổ sung ở nơi mới, bầu ở mọi cấp; người chuyển đến nơi tạm trú mới và có nguyện vọng bỏ phiếu ở đó thì được bổ sung, không bầu cấp xã.",
		Note: districtToo,
	}
	released = &Rule{
		Code: "30.4", Article: "30(4)", Effect: Blocks, Grade: Verified, Grade2015: Derived,
		Text: "Người bị tạm giam, tạm giữ, ở cơ sở giáo dục, cai nghiện bắt buộc mà đến trước lúc bắt đầu bỏ phiếu 24 giờ được trả tự do hoặc hết thời hạn thì được xóa tên ở nơi giữ và bổ sung tên ở nơi thường trú (bầu ở mọi cấp) hoặc nơi tạm trú (không bầu cấp xã).",
		Note: districtToo,
	}
	returnedInTime = &Rule{
		Code: "29.4.24-gio", Article: "29(4)", Effect: Blocks, Grade: Verified, Grade2015: Derived,
		Text: "Công dân từ nước ngoài về được bổ sung tên đến trước lúc bắt đầu bỏ phiếu 24 giờ.",
	}
	rightLost = &Rule{
		Code: "30.5", Article: "30(5)", Effect: Blocks, Grade: Verified,
		Text: "Người đã có tên trong danh sách cử tri mà đến lúc bắt đầu bỏ phiếu bị Tòa án tước quyền bầu cử, phải chấp hành hình phạt tù hoặc mất năng lực hành vi dân sự thì bị xóa tên và thu hồi thẻ cử tri.",
	}
	certificateIssued = &Rule{
		Code: "34.thoi-han", Article: "34", Effect: Blocks, Grade: Verified, Source: "Hỏi đáp năm 2026, câu 95",
		Text: "Từ khi niêm yết danh sách cử tri đến ngày bầu cử, cử tri không thể bỏ phiếu ở nơi đã ghi tên thì xin giấy chứng nhận để được bổ sung tên ở nơi mình có thể bỏ phiếu; việc bổ sung xong trước lúc bắt đầu bỏ phiếu.",
	}
	died = &Rule{
		Code: "30.chet", Article: "30", Effect: Blocks, Grade: Interpreted,
		Text: "Cử tri chết sau khi niêm yết danh sách thì được xóa tên.",
		Note: "Điều 30 không nêu người chết; xóa tên là thực tế đã làm. Đến lúc nào: xem thiết lập removal_of_dead.",
	}
	changeRules = []*Rule{returnedInTime, rightRestored, moved, released, rightLost, certificateIssued, died}

	removalOfDead = &Setting{
		Key: "removal_of_dead", Article: "30", Grade: Interpreted,
		Text:    "Xóa tên cử tri đã chết được làm đến lúc nào?",
		Choices: []string{untilOpening, untilDayBefore},
		Note:    "until_opening: đến lúc bắt đầu bỏ phiếu, như người mất quyền bầu cử; until_24_hours: đến trước lúc bắt đầu bỏ phiếu 24 giờ, như các thay đổi khác. Luật không nói.",
	}
)

// RollChange is a kind of change of a posted voter list.
type RollChange string

// The changes.
const (
	ChangeReturned  RollChange = "returned"   // back from abroad: added
	ChangeRestored  RollChange = "restored"   // right to vote restored: added
	ChangeMoved     RollChange = "moved"      // moved: removed here, added there
	ChangeReleased  RollChange = "released"   // released: removed where held, added at home
	ChangeRightLost RollChange = "right_lost" // deprived, imprisoned, incapacitated: removed
	ChangeCertified RollChange = "certified"  // certificate to vote elsewhere or, for a soldier, at home
	ChangeDied      RollChange = "died"       // removed
)

// The ends of the time for changes; also the choices of the setting on the dead.
const (
	untilOpening   = "until_opening"
	untilDayBefore = "until_24_hours"
)

// changeWindow is until when a kind of change may be made.
type changeWindow struct {
	rule  *Rule
	until string
	what  string // Vietnamese: what is done, where the law says more than that the list changes
}

var changeWindows = map[RollChange]changeWindow{
	ChangeReturned:  {rule: returnedInTime, until: untilDayBefore},
	ChangeRestored:  {rightRestored, untilDayBefore, "Việc bổ sung tên và phát thẻ cử tri"},
	ChangeMoved:     {rule: moved, until: untilDayBefore},
	ChangeReleased:  {rule: released, until: untilDayBefore},
	ChangeRightLost: {rightLost, untilOpening, "Việc xóa tên và thu hồi thẻ cử tri"},
	ChangeCertified: {rule: certificateIssued, until: untilOpening},
	ChangeDied:      {rule: died}, // until when is a setting
}

// RollChangeAllowed tells whether a change of a posted list may still be made at
// a moment, with its reason. Nothing is changed once the poll has opened.
func (rs RuleSet) RollChangeAllowed(c RollChange, at, opening Moment) (allowed bool, why election.Reason, err error) {
	w, known := changeWindows[c]
	if !known {
		return false, election.Reason{}, invalid("change", "word_unknown", string(c))
	}
	if c == ChangeDied {
		w.until = rs.Answer(removalOfDead)
	}
	allowed = at.Before(opening)
	until := "đến lúc bắt đầu bỏ phiếu"
	if w.until == untilDayBefore {
		allowed = rs.ListChangeAllowed(at, opening)
		until = "đến trước lúc bắt đầu bỏ phiếu 24 giờ"
	}
	text := fmt.Sprintf("%s được làm %s (bắt đầu bỏ phiếu: %s ngày %s).", cmp.Or(w.what, "Thay đổi này"), until, opening.Clock.spoken(), printed(opening.Date))
	return allowed, w.rule.reason("", "", allowed, text), nil
}
