// Accounts: who works with the program, and what each was asked to do. They
// exist before the first act of an election and outlive its last.

package election

// AccountID names an account for good: 80 random bits as 16 letters of base32,
// for example "k3q7zt2mfb5hw6ra".
type AccountID string

// Role is what a person was asked to do. What a role may do is not said here
// but in the table of room access.
type Role string

// The roles, in the order in which lists show them. The actor "hệ thống" has
// none.
const (
	RoleChair          Role = "chair"           // Chủ tịch Ủy ban bầu cử xã
	RoleSecretary      Role = "secretary"       // Thư ký Ủy ban bầu cử, công chức thống kê
	RoleTypist         Role = "typist"          // Người nhập số liệu
	RoleTeamLeader     Role = "team_leader"     // Tổ trưởng Tổ bầu cử
	RoleTeamSecretary  Role = "team_secretary"  // Thư ký Tổ bầu cử
	RoleVillageHead    Role = "village_head"    // Trưởng thôn, tổ trưởng tổ dân phố
	RoleFront          Role = "front"           // Mặt trận Tổ quốc Việt Nam xã
	RolePolice         Role = "police"          // Công an xã
	RoleCommunication  Role = "communication"   // Cán bộ truyền thanh
	RoleEditor         Role = "editor"          // Biên tập viên cổng thông tin
	RoleApprover       Role = "approver"        // Người duyệt bài
	RoleModerator      Role = "moderator"       // Người duyệt bình luận
	RoleOneStop        Role = "one_stop"        // Bộ phận một cửa
	RoleRollClerk      Role = "roll_clerk"      // Cán bộ lập danh sách cử tri
	RolePartyCommittee Role = "party_committee" // Ban Thường vụ Đảng ủy
	RoleFollower       Role = "follower"        // Theo dõi (chỉ xem)
	RoleAdministrator  Role = "administrator"   // Quản trị: tài khoản và thiết lập, không kiểm phiếu
)

// Roles lists every role in the order in which lists show them.
var Roles = []Role{
	RoleChair, RoleSecretary, RoleTypist, RoleTeamLeader, RoleTeamSecretary, RoleVillageHead,
	RoleFront, RolePolice, RoleCommunication, RoleEditor, RoleApprover, RoleModerator, RoleOneStop,
	RoleRollClerk, RolePartyCommittee, RoleFollower, RoleAdministrator,
}

// Known reports whether r is a role of this program.
func (r Role) Known() bool {
	for _, known := range Roles {
		if r == known {
			return true
		}
	}
	return false
}

// Account is one person's way in. Two people never share one: four eyes would
// be two names for the same pair.
type Account struct {
	Commune  CommuneCode
	ID       AccountID
	Login    string // what is typed, unique in the commune
	Name     string // as the person writes it
	Disabled bool
	Grants   []Grant
}

// Grant is one role of an account and how far it reaches.
type Grant struct {
	Role     Role
	Election ElectionID // empty: every election of the commune, and what belongs to none
	Area     AreaID     // polling team: the area it serves
	Village  string     // village head: the village
}
