// What each role is called: the names of election.Role.

package words

import "laphieu/election"

var roles = map[string]Entry{
	"role.chair":           {"Chủ tịch Ủy ban bầu cử", "Chair of the Election Committee"},
	"role.secretary":       {"Thư ký Ủy ban bầu cử", "Secretary of the Election Committee"},
	"role.typist":          {"Người nhập số liệu", "Typist"},
	"role.team_leader":     {"Tổ trưởng Tổ bầu cử", "Head of the polling team"},
	"role.team_secretary":  {"Thư ký Tổ bầu cử", "Secretary of the polling team"},
	"role.village_head":    {"Trưởng thôn", "Village head"},
	"role.front":           {"Mặt trận Tổ quốc", "Fatherland Front"},
	"role.police":          {"Công an", "Police"},
	"role.communication":   {"Cán bộ truyền thanh", "Broadcast officer"},
	"role.editor":          {"Biên tập viên", "Editor"},
	"role.approver":        {"Người duyệt bài", "Approver of articles"},
	"role.moderator":       {"Người duyệt bình luận", "Moderator of comments"},
	"role.one_stop":        {"Bộ phận một cửa", "One-stop desk"},
	"role.roll_clerk":      {"Cán bộ lập danh sách cử tri", "Voter roll clerk"},
	"role.party_committee": {"Ban Thường vụ Đảng ủy", "Party standing committee"},
	"role.follower":        {"Theo dõi (chỉ xem)", "Follower (read only)"},
	"role.administrator":   {"Quản trị", "Administrator"},
}

// Role names a role to a reader.
func Role(lang Lang, role election.Role) string { return Text(lang, "role."+string(role)) }
