// The table. Read a line as: this act, it reads or changes, in these words, by
// these roles so far.

package access

import "laphieu/election"

const (
	chair         = election.RoleChair
	secretary     = election.RoleSecretary
	typist        = election.RoleTypist
	teamLeader    = election.RoleTeamLeader
	teamSecretary = election.RoleTeamSecretary
	villageHead   = election.RoleVillageHead
	front         = election.RoleFront
	police        = election.RolePolice
	communication = election.RoleCommunication
	editor        = election.RoleEditor
	approver      = election.RoleApprover
	moderator     = election.RoleModerator
	oneStop       = election.RoleOneStop
	rollClerk     = election.RoleRollClerk
	party         = election.RolePartyCommittee
	follower      = election.RoleFollower
	administrator = election.RoleAdministrator
)

// Chapters lists the whole table.
func Chapters() []Chapter {
	return []Chapter{
		{AtDoor, "Cửa vào", doorRules},
		{Own, "Tài khoản và trang của mình", ownRules},
		{Accounts, "Tài khoản của người khác", accountRules},
		{Setup, "Thiết lập", setupRules},
		{Records, "Nhật ký và đối chiếu", recordRules},
		{Sections, "Các mục của bàn làm việc", sectionRules},
		{Planning, "Kế hoạch", planRules},
		{Counting, "Kiểm phiếu", countRules},
	}
}

// who and to make a line read like a sentence.
func who(reaches ...Reach) []Reach { return reaches }

func to(s Scope, roles ...election.Role) Reach { return Reach{s, roles} }

var doorRules = []Rule{
	{ViewShell, Reads, "Tải kiểu chữ, mã lệnh, trang báo lỗi và trang sức khỏe của chương trình", who(to(Anyone, Visitor))},
	{SignIn, Changes, "Đăng nhập", who(to(Anyone, Visitor))},
	{UseFirstSecret, Changes, "Lập tài khoản đầu tiên bằng mã dùng một lần", who(to(Anyone, Visitor))},
	{UseSecret, Changes, "Đặt mật khẩu bằng mã dùng một lần được cấp", who(to(Anyone, Visitor))},
	{ChooseDemoRole, Changes, "Chọn vai (chỉ có trong bản trình diễn)", who(to(Anyone, Visitor))},
	{TryTampering, Changes, "Thử sửa lén một con số trong một bản sao bỏ đi (chỉ có trong bản trình diễn)", who(to(Anyone, Visitor))},
	{ViewOpenBoard, Reads, "Xem bảng theo dõi kiểm phiếu không cần đăng nhập, từ mạng nội bộ, khi Chủ tịch hoặc Thư ký đã mở", who(to(Anyone, Visitor))},
}

var ownRules = []Rule{
	{ViewHome, Reads, "Xem trang của mình, \"Việc hôm nay\"", who(to(OwnAccount, AnyAccount))},
	{ViewOwnAccount, Reads, "Xem tài khoản của mình", who(to(OwnAccount, AnyAccount))},
	{ViewAccess, Reads, "Xem bảng quyền hạn", who(to(InCommune, AnyAccount))},
	{ViewSamplePage, Reads, "Xem trang giao diện mẫu", who(to(InCommune, AnyAccount))},
	{Listen, Reads, "Nhận số liệu mới ngay trên trang đang mở", who(to(OwnAccount, AnyAccount))},
	{SaveDraft, Changes, "Lưu bản nháp của mình", who(to(OwnAccount, AnyAccount))},
	{ChooseElection, Changes, "Chọn cuộc bầu cử mà mình đang làm việc", who(to(OwnAccount, AnyAccount))},
	{ResumeSession, Changes, "Mở lại phiên của mình sau khi tạm nghỉ", who(to(OwnAccount, AnyAccount))},
	{SignOut, Changes, "Đăng xuất", who(to(OwnAccount, AnyAccount))},
	{EndOwnSessions, Changes, "Kết thúc mọi phiên đăng nhập của mình", who(to(OwnAccount, AnyAccount))},
	{ChangeOwnPassword, Changes, "Đổi mật khẩu của mình", who(to(OwnAccount, AnyAccount))},
	{SetUpOwnSecondFactor, Changes, "Cài mã xác thực hai lớp của mình", who(to(OwnAccount, AnyAccount))},
}

var accountRules = []Rule{
	{ViewAccounts, Reads, "Xem danh sách tài khoản và vai trò", who(to(InCommune, administrator, chair, secretary))},
	{CreateAccount, Changes, "Lập tài khoản cho một người", who(to(CommuneOnly, administrator))},
	{RenameAccount, Changes, "Sửa họ tên, tên đăng nhập của một tài khoản", who(to(CommuneOnly, administrator))},
	{DisableAccount, Changes, "Ngừng dùng một tài khoản", who(to(CommuneOnly, administrator))},
	{EnableAccount, Changes, "Cho dùng lại một tài khoản", who(to(CommuneOnly, administrator))},
	{GrantRole, Changes, "Giao vai trò", who(to(InCommune, administrator))},
	{RevokeRole, Changes, "Thôi giao vai trò", who(to(InCommune, administrator))},
	{IssueSecret, Changes, "Cấp mã dùng một lần để một người đặt lại mật khẩu", who(to(CommuneOnly, administrator))},
	{EndSessions, Changes, "Kết thúc mọi phiên đăng nhập của một tài khoản", who(to(CommuneOnly, administrator, chair, secretary))},
	{UnlockAccount, Changes, "Mở khóa tài khoản bị khóa vì nhập sai nhiều lần", who(to(CommuneOnly, administrator, chair, secretary))},
	{UnlockAddress, Changes, "Mở khóa một địa chỉ máy bị khóa vì nhập sai nhiều lần", who(to(CommuneOnly, administrator, chair, secretary))},
	{AskSecondFactorReset, Changes, "Đề nghị xóa mã xác thực hai lớp đã mất của một người", who(to(CommuneOnly, administrator, chair, secretary))},
	{ResetSecondFactor, Changes, "Đồng ý xóa mã xác thực hai lớp đã mất của một người", who(to(CommuneOnly, administrator, chair, secretary))},
	{AskEmergencyGrant, Changes, "Đề nghị giao vai trò khẩn cấp khi không có người quản trị", who(to(InCommune, chair, secretary))},
	{EmergencyGrant, Changes, "Đồng ý giao vai trò khẩn cấp khi không có người quản trị", who(to(InCommune, chair, secretary))},
	{RehashPassword, Changes, "Lưu lại một mật khẩu vừa được nhập đúng, ở mức bảo vệ hiện nay", who(to(CommuneOnly, System))},
}

var setupRules = []Rule{
	{ViewSetup, Reads, "Xem mục Thiết lập", who(to(InCommune, administrator), to(OwnElection, chair, secretary, party))},
	{CreateCommune, Changes, "Lập xã trong chương trình", who(to(CommuneOnly, System))},
	{CreateElection, Changes, "Lập một cuộc bầu cử", who(to(CommuneOnly, administrator, chair, secretary))},
	{ChangeSetting, Changes, "Đổi thiết lập chung của xã", who(to(CommuneOnly, administrator))},
	{ChangeElectionSetting, Changes, "Đổi thiết lập của một cuộc bầu cử: điểm luật để ngỏ, ngưỡng rà soát", who(to(OwnElection, chair, secretary))},
	{SaveSetup, Changes, "Lập và sửa thiết lập cuộc bầu cử: màu phiếu, khu vực bỏ phiếu, đơn vị bầu cử, người ứng cử, thành viên tổ chức phụ trách bầu cử", who(to(InCommune, administrator), to(OwnElection, chair, secretary))},
	{StrikeNominee, Changes, "Xóa tên một người ứng cử theo quyết định (Điều 60)", who(to(OwnElection, chair, secretary))},
	{OpenCount, Changes, "Mở kiểm phiếu: khóa thiết lập, chờ bảng số liệu của các Tổ", who(to(OwnElection, chair, secretary))},
	{BackToSetup, Changes, "Trở lại thiết lập khi chưa nhập bảng số liệu nào", who(to(OwnElection, chair, secretary))},
	{CloseElection, Changes, "Kết thúc một cuộc bầu cử", who(to(OwnElection, chair, secretary))},
	{ReopenElection, Changes, "Mở lại một cuộc bầu cử đã kết thúc", who(to(OwnElection, chair, secretary))},
	{ArchiveElection, Changes, "Đưa một cuộc bầu cử đã kết thúc vào lưu trữ", who(to(OwnElection, chair, secretary))},
	{CreatePractice, Changes, "Lập cuộc tập dượt theo thiết lập của một cuộc bầu cử", who(to(InCommune, administrator), to(OwnElection, chair, secretary))},
	{WipePractice, Changes, "Xóa số liệu của một cuộc tập dượt, có biên bản xóa", who(to(OwnElection, chair, secretary))},
	{ChangeCommuneText, Changes, "Sửa lời giới thiệu, thông tin liên hệ của xã", who(to(CommuneOnly, administrator, secretary, communication))},
}

var recordRules = []Rule{
	{ReadLog, Reads, "Xem nhật ký", who(to(OwnElection, chair, secretary, party), to(CommuneOnly, administrator))},
	{ReadJournal, Reads, "Xem nhật ký an ninh: đăng nhập, khóa, việc bị từ chối", who(to(CommuneOnly, administrator, chair, secretary))},
	{SummariseJournal, Changes, "Ghi tóm tắt nhật ký an ninh vào nhật ký", who(to(InCommune, System))},
	{ViewCheckpoints, Reads, "Xem các mã đối chiếu đã lấy", who(to(InCommune, administrator, chair, secretary, front, party, follower))},
	{TakeCheckpoint, Changes, "Lấy mã đối chiếu", who(to(InCommune, administrator, chair, secretary, System))},
}

var sectionRules = []Rule{
	{ViewCalendar, Reads, "Xem mục Lịch và kế hoạch", who(to(OwnElection, chair, secretary, teamLeader, teamSecretary, villageHead, front, police, communication, rollClerk, party, follower))},
	{ViewPeople, Reads, "Xem mục Tổ chức và nhân sự", who(to(OwnElection, chair, secretary, front, party), to(OwnArea, teamLeader, teamSecretary))},
	{ViewRoll, Reads, "Xem mục Cử tri", who(to(OwnElection, chair, secretary, police, rollClerk), to(OwnArea, teamLeader, teamSecretary), to(OwnVillage, villageHead))},
	{ViewCandidates, Reads, "Xem mục Người ứng cử", who(to(OwnElection, chair, secretary, front, communication, party, follower))},
	{ViewOutreach, Reads, "Xem mục Tuyên truyền", who(to(OwnElection, chair, secretary, villageHead, front, communication, party))},
	{ViewTurnout, Reads, "Xem mục Cử tri đi bầu", who(to(OwnElection, chair, secretary, front, party, follower), to(OwnArea, teamLeader, teamSecretary), to(OwnVillage, villageHead))},
	{ViewIncidents, Reads, "Xem mục Tình huống", who(to(OwnElection, chair, secretary, police, party), to(OwnArea, teamLeader, teamSecretary))},
	{ViewComplaints, Reads, "Xem mục Đơn thư", who(to(OwnElection, chair, secretary, front, party))},
	{ViewInspection, Reads, "Xem mục Kiểm tra", who(to(OwnElection, chair, secretary, front, party))},
	{ViewCommendation, Reads, "Xem mục Khen thưởng", who(to(OwnElection, chair, secretary, party))},
	{ViewSummary, Reads, "Xem mục Tổng kết", who(to(OwnElection, chair, secretary, party, follower))},
	{ViewSite, Reads, "Xem mục Cổng thông tin", who(to(InCommune, chair, secretary, communication, editor, approver, moderator, oneStop))},
}

var planRules = []Rule{
	{ApprovePlan, Changes, "Phê duyệt kế hoạch", who(to(OwnElection, party))},
}

var countRules = []Rule{
	{ViewEntry, Reads, "Xem mục Nhập số liệu", who(to(OwnElection, chair, secretary, typist))},
	{ViewResults, Reads, "Xem mục Kết quả và biên bản", who(to(OwnElection, chair, secretary, party), to(OwnArea, teamLeader, teamSecretary))},
	{ViewCount, Reads, "Xem bảng số liệu nào đã nhận, đang chờ, đã khớp", who(to(OwnElection, chair, secretary, front, party, follower), to(OwnArea, teamLeader, teamSecretary))},
	{ViewBoard, Reads, "Xem bảng theo dõi kiểm phiếu", who(to(OwnElection, chair, secretary, typist, front, party, follower))},
	{EnterSheet, Changes, "Nhập bảng số liệu lần 1", who(to(OwnElection, typist))},
	{EnterSheetAgain, Changes, "Nhập bảng số liệu lần 2", who(to(OwnElection, typist))},
	{ReadSheetAgain, Changes, "Đọc lại trên giấy những số mà hai lần nhập lệch nhau", who(to(OwnElection, typist))},
	{ReadSheetThird, Changes, "Là người thứ ba, đọc những số còn lệch", who(to(OwnElection, typist))},
	{CallThirdReader, Changes, "Gọi người thứ ba khi một trong hai người nhập không quay lại được", who(to(OwnElection, chair, secretary))},
	{TakeBackEntry, Changes, "Rút lại lần nhập của chính mình khi chưa ai nhập lần 2", who(to(OwnElection, typist))},
	{SendSheetBack, Changes, "Trả lại Tổ bầu cử biên bản mờ, tẩy xóa, không đọc được", who(to(OwnElection, chair, secretary, typist))},
	{StartSheetAgain, Changes, "Bỏ các lần nhập chưa khớp của một bảng số liệu để nhập lại từ đầu", who(to(OwnElection, chair, secretary))},
	{ReopenSheet, Changes, "Mở lại một bảng số liệu đã khớp", who(to(OwnElection, chair, secretary))},
	{ExplainFinding, Changes, "Giải trình một số liệu cần rà soát", who(to(OwnElection, chair, secretary, typist))},
	{RecordDecision, Changes, "Ghi quyết định của Ban bầu cử, Ủy ban bầu cử, Hội đồng bầu cử quốc gia về một bảng số liệu hoặc một kết quả", who(to(OwnElection, chair, secretary))},
	{WithdrawDecision, Changes, "Rút lại một quyết định đã ghi nhầm", who(to(OwnElection, chair, secretary))},
	{ConfirmOutcome, Changes, "Xác nhận kết quả của một đơn vị bầu cử", who(to(OwnElection, chair, secretary))},
	{WithdrawOutcome, Changes, "Rút lại một kết quả đã xác nhận", who(to(OwnElection, chair, secretary))},
	{OpenRound, Changes, "Mở lượt bầu cử thêm, bầu cử lại", who(to(OwnElection, chair, secretary))},
	{WithdrawRound, Changes, "Rút lại một lượt bầu đã mở nhầm", who(to(OwnElection, chair, secretary))},
	{Announce, Changes, "Công bố kết quả bầu cử đại biểu Hội đồng nhân dân xã", who(to(OwnElection, chair))},
	{WithdrawAnnouncement, Changes, "Rút lại công bố để đính chính", who(to(OwnElection, chair))},
}
