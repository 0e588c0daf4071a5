// Polling: the hours, the room, the boxes. The articles on voting (69 to 72) are
// the same in both versions of the law.

package law

import "slices"

const (
	pollingQuestions = "Hỏi đáp của Hội đồng bầu cử quốc gia năm 2021, 2026"
	pollingRoomRules = "Nghị quyết 40/NQ-HĐBCQG, Điều 4"
	countCircular    = "Thông tư 21/2025/TT-BNV"
)

var (
	pollingRules = slices.Concat(campaignRules, []*Rule{
		pollingNotice, pollingHours, noEarlyClose, closeOnTime, otherDay, boxCheck, boxWitnesses,
		continuousVoting, oneBallotInPerson, cardShown, assistedVoting, mobileBox, secretVoting,
		spoiledBallot, votedStamp, stampedBallots, roomRules, turnoutReports,
		boxOpenedAfterClose, countFinished,
	})
	pollingConstants = []*Constant{
		pollOpens, pollCloses, pollOpensEarliest, pollClosesLatest, boxCheckWitnesses, countHours,
	}
	pollingSettings = []*Setting{}
)

var (
	pollingNotice = &Rule{
		Code: "70", Article: "25(2)d, 70", Effect: States, Grade: Verified,
		Text: "Trong 10 ngày trước ngày bầu cử, Tổ bầu cử phải thường xuyên thông báo cho cử tri biết ngày bầu cử, nơi bỏ phiếu, thời gian bỏ phiếu.",
	}
	otherDay = &Rule{
		Code: "72", Article: "72", Effect: Steers, Grade: Verified,
		Text: "Trường hợp đặc biệt cần hoãn ngày bỏ phiếu hoặc bỏ phiếu sớm ở đơn vị bầu cử, khu vực bỏ phiếu thì Ủy ban bầu cử đề nghị và Hội đồng bầu cử quốc gia quyết định.",
	}
	continuousVoting = &Rule{
		Code: "71.3", Article: "71(3)", Effect: Steers, Grade: Verified,
		Text: "Việc bỏ phiếu phải liên tục. Có sự kiện bất ngờ làm gián đoạn thì Tổ bầu cử phải lập tức niêm phong hòm phiếu và tài liệu, báo cáo Ban bầu cử và có biện pháp để việc bỏ phiếu được tiếp tục.",
	}
	oneBallotInPerson = &Rule{
		Code: "69.1", Article: "69(1), 69(2)", Effect: States, Grade: Verified,
		Text: "Mỗi cử tri có quyền bỏ một phiếu bầu đại biểu Quốc hội và một phiếu bầu đại biểu Hội đồng nhân dân tương ứng với mỗi cấp; phải tự mình đi bầu, không được nhờ người khác bầu thay.",
	}
	cardShown = &Rule{
		Code: "69.2", Article: "69(2)", Effect: States, Grade: Verified,
		Text: "Khi bầu cử, cử tri phải xuất trình thẻ cử tri.",
	}
	assistedVoting = &Rule{
		Code: "69.3", Article: "69(3)", Effect: States, Grade: Verified,
		Text: "Cử tri không thể tự viết thì nhờ người khác viết hộ nhưng phải tự mình bỏ phiếu; người viết hộ phải giữ bí mật. Cử tri khuyết tật không tự bỏ phiếu được thì nhờ người khác bỏ phiếu vào hòm phiếu.",
	}
	mobileBox = &Rule{
		Code: "69.4", Article: "69(4)", Effect: States, Grade: Verified,
		Text: "Cử tri ốm đau, già yếu, khuyết tật không thể đến phòng bỏ phiếu thì Tổ bầu cử mang hòm phiếu phụ và phiếu bầu đến chỗ ở, chỗ điều trị; cũng làm như vậy ở nơi tạm giam, tạm giữ, cơ sở giáo dục, cai nghiện bắt buộc không có khu vực bỏ phiếu riêng.",
	}
	secretVoting = &Rule{
		Code: "69.5", Article: "69(5)", Effect: States, Grade: Verified,
		Text: "Khi cử tri viết phiếu bầu, không ai được xem, kể cả thành viên Tổ bầu cử.",
	}
	spoiledBallot = &Rule{
		Code: "69.6", Article: "69(6)", Effect: States, Grade: Verified,
		Text: "Nếu viết hỏng, cử tri có quyền đổi phiếu bầu khác.",
		Note: "Tổ bầu cử thu lại phiếu hỏng trước khi phát phiếu mới (hỏi đáp của Hội đồng bầu cử quốc gia) và ghi số phiếu đổi vào biên bản kiểm kê.",
	}
	votedStamp = &Rule{
		Code: "69.7", Article: "69(7)", Effect: States, Grade: Verified,
		Text: "Khi cử tri bỏ phiếu xong, Tổ bầu cử đóng dấu \"Đã bỏ phiếu\" vào thẻ cử tri.",
		Note: "Năm 2026 đóng ở mặt trước thẻ; dấu 4 × 2,5 cm (Mẫu 39).",
	}
	stampedBallots = &Rule{
		Code: "25.2c", Article: "25(2)c", Effect: States, Grade: Verified,
		Text: "Tổ bầu cử nhận tài liệu và phiếu bầu từ Ban bầu cử, phát thẻ cử tri và phát phiếu bầu có đóng dấu của Tổ bầu cử.",
		Note: "Dấu của Tổ bầu cử ở góc trên bên trái phiếu; phiếu không có dấu là phiếu không hợp lệ (Điều 74(1)b).",
	}
	roomRules = &Rule{
		Code: "NQ40.4", Article: "NQ 40/NQ-HĐBCQG, 4", Since: InForce2025, Effect: States, Grade: Verified, Source: pollingRoomRules,
		Text: "Tổ bầu cử niêm yết Nội quy phòng bỏ phiếu: xếp hàng lần lượt, ưu tiên người cao tuổi, người khuyết tật, phụ nữ có thai; không vận động bầu cử tại nơi bỏ phiếu; không mang vũ khí, chất nổ, tài liệu xấu; người không có nhiệm vụ không vào phòng bỏ phiếu.",
		Note: "Nội quy năm 2021 có nghị quyết riêng, chưa tìm thấy văn bản.",
	}
	turnoutReports = &Rule{
		Code: "25.2i", Article: "25(2)i", Effect: States, Grade: Verified,
		Text: "Tổ bầu cử báo cáo tình hình tổ chức và tiến hành bầu cử theo yêu cầu của các tổ chức phụ trách bầu cử cấp trên.",
		Note: "Luật không định giờ báo cáo số cử tri đi bỏ phiếu; giờ do cấp trên yêu cầu và được đặt cho từng cuộc bầu cử.",
	}
)
