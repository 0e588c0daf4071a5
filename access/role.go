// Roles: what each is called, how a grant of it is bounded, and which of them
// need a second factor.

package access

import (
	"slices"

	"laphieu/election"
)

// Bound is what a grant of a role must name, so that it means one thing.
type Bound string

// The bounds.
const (
	WholeCommune Bound = "commune"  // nothing: the role belongs to no election
	ByElection   Bound = "election" // one election, or none for all of them
	ByArea       Bound = "area"     // an election and a polling area of it: teams are set up per election
	ByVillage    Bound = "village"  // a village; one election, or none for all of them
)

// RoleRow is what the house knows of a role.
type RoleRow struct {
	Role         election.Role
	Title        string // Vietnamese
	Bound        Bound
	SecondFactor bool // confirms outcomes or papers, publishes, or rules over accounts
}

var roleRows = []RoleRow{
	{chair, "Chủ tịch Ủy ban bầu cử", ByElection, true},
	{secretary, "Thư ký Ủy ban bầu cử", ByElection, true},
	{typist, "Người nhập số liệu", ByElection, false},
	{teamLeader, "Tổ trưởng Tổ bầu cử", ByArea, false},
	{teamSecretary, "Thư ký Tổ bầu cử", ByArea, false},
	{villageHead, "Trưởng thôn", ByVillage, false},
	{front, "Mặt trận Tổ quốc", ByElection, false},
	{police, "Công an", ByElection, false},
	{communication, "Cán bộ truyền thanh", ByElection, false},
	{editor, "Biên tập viên", WholeCommune, false},
	{approver, "Người duyệt bài", WholeCommune, true},
	{moderator, "Người duyệt bình luận", WholeCommune, false},
	{oneStop, "Bộ phận một cửa", WholeCommune, false},
	{rollClerk, "Cán bộ lập danh sách cử tri", ByElection, false},
	{party, "Ban Thường vụ Đảng ủy", ByElection, false},
	{follower, "Theo dõi (chỉ xem)", ByElection, false},
	{administrator, "Quản trị", WholeCommune, true},
}

// RoleRows lists every role in the order of election.Roles.
func RoleRows() []RoleRow { return slices.Clone(roleRows) }

func roleRow(role election.Role) (RoleRow, bool) {
	for _, r := range roleRows {
		if r.Role == role {
			return r, true
		}
	}
	return RoleRow{}, false
}

// NeedsSecondFactor reports whether an account may work only after it set up its
// second factor.
func NeedsSecondFactor(a *election.Account) bool {
	return slices.ContainsFunc(a.Grants, func(g election.Grant) bool {
		r, _ := roleRow(g.Role)
		return r.SecondFactor
	})
}

// early are the acts of someone who signed in but has still to set a password of
// their own or a second factor. Nothing else is open to them.
var early = []Act{
	ViewOwnAccount, ChangeOwnPassword, SetUpOwnSecondFactor, ResumeSession, EndOwnSessions, SignOut,
}

// Early reports whether an act is open before signing in is complete.
func Early(act Act) bool {
	e := table.rules[act]
	return slices.Contains(early, act) || e.open()
}

// CheckGrants refuses what an account must not be given: an unknown role, a role
// bounded wrongly or granted twice, and an administrator who counts.
func CheckGrants(grants []election.Grant) error {
	for i, g := range grants {
		switch {
		case !g.Role.Known():
			return badGrant("grant_role", g)
		case !wellBound(g):
			return badGrant("grant_bounds", g)
		case slices.Contains(grants[:i], g):
			return badGrant("grant_twice", g)
		}
	}
	if i := slices.IndexFunc(grants, func(g election.Grant) bool { return table.counts(g.Role) }); i >= 0 && administers(grants) {
		return &election.Error{Kind: election.Refused, Code: "administrator_counts", Field: "grants", Args: []any{string(grants[i].Role)}}
	}
	return nil
}

func badGrant(code string, g election.Grant) error {
	return &election.Error{Kind: election.Invalid, Code: code, Field: "grants", Args: []any{string(g.Role)}}
}

// wellBound reports whether a grant names exactly what its role asks for. [May]
// passes over a grant that does not: what means nothing allows nothing.
func wellBound(g election.Grant) bool {
	r, known := roleRow(g.Role)
	if !known {
		return false
	}
	switch r.Bound {
	case WholeCommune:
		return g.Election == "" && g.Area == "" && g.Village == ""
	case ByElection:
		return g.Area == "" && g.Village == ""
	case ByArea:
		return g.Election != "" && g.Area != "" && g.Village == ""
	case ByVillage:
		return g.Area == "" && g.Village != ""
	}
	return false
}

// administers reports whether any grant, even one bounded wrongly, is that of an
// administrator.
func administers(grants []election.Grant) bool {
	return slices.ContainsFunc(grants, func(g election.Grant) bool { return g.Role == administrator })
}
