// Who answers which complaint, by when, and what is open to the complainant
// afterwards: one row a kind.

package law

import (
	"slices"

	"laphieu/election"
)

// ComplaintKind is what a complaint or denunciation is about.
type ComplaintKind string

// The kinds.
const (
	AboutRoll      ComplaintKind = "voter_list" // danh sách cử tri
	AboutBodies    ComplaintKind = "bodies"     // việc thành lập tổ chức phụ trách bầu cử
	AboutCandidate ComplaintKind = "candidate"  // người ứng cử, việc lập danh sách người ứng cử
	AboutCampaign  ComplaintKind = "campaign"   // vận động bầu cử
	AboutTeam      ComplaintKind = "team"       // việc thực hiện nhiệm vụ của Tổ bầu cử
	AboutCount     ComplaintKind = "count"      // kiểm phiếu
	AboutResult    ComplaintKind = "result"     // kết quả bầu cử
)

// Scope tells whether a route is for the National Assembly, for councils, or for
// both.
type Scope string

// The scopes.
const (
	BothScopes    Scope = ""
	AssemblyScope Scope = "national"
	CouncilScope  Scope = "council"
)

func (s Scope) covers(v election.Level) bool {
	switch s {
	case AssemblyScope:
		return v == election.National
	case CouncilScope:
		return v.Council()
	}
	return true
}

// ComplaintRoute is the way of one kind of complaint.
type ComplaintRoute struct {
	About  ComplaintKind
	Scope  Scope
	To     []string // Vietnamese: who receives it, the nearest first
	Window string   // milestone that ends the filing; empty where the law sets none
	Decide string   // milestone that ends the examination; empty where the law sets none
	Final  bool     // the last decision cannot be appealed
	Then   string   // Vietnamese: what follows a decision or its absence
	Quiet  bool     // nothing is examined in the ten days before election day
	Rule   *Rule
}

const finalDecision = "Quyết định giải quyết là quyết định cuối cùng."

var complaintRoutes = []ComplaintRoute{
	{
		About: AboutRoll, To: []string{"Ủy ban nhân dân cấp xã hoặc chỉ huy đơn vị vũ trang đã lập danh sách"}, Rule: rollComplaint,
		Window: "list_complaint_window_days", Decide: "list_complaint_resolve_days",
		Then: "Không đồng ý hoặc không được giải quyết trong thời hạn thì có quyền khởi kiện tại Tòa án, đến trước ngày bầu cử 5 ngày.",
	},
	{
		About: AboutBodies, To: []string{"Ủy ban nhân dân đã quyết định thành lập"}, Rule: bodyComplaint,
	},
	{
		About: AboutCandidate, Scope: AssemblyScope, To: []string{"Ban bầu cử đại biểu Quốc hội", "Ủy ban bầu cử ở tỉnh", "Hội đồng bầu cử quốc gia"}, Rule: candidateComplaint,
		Final: true, Then: finalDecision, Quiet: true,
	},
	{
		About: AboutCandidate, Scope: CouncilScope, To: []string{"Ban bầu cử đại biểu Hội đồng nhân dân", "Ủy ban bầu cử cùng cấp"}, Rule: candidateComplaint,
		Final: true, Then: finalDecision, Quiet: true,
	},
	{
		About: AboutCampaign, To: []string{"Ủy ban bầu cử"}, Rule: campaignComplaint,
	},
	{
		About: AboutTeam, To: []string{"Tổ bầu cử", "Ban bầu cử"}, Rule: teamComplaint,
		Final: true, Then: "Ban bầu cử giải quyết sau cùng.",
	},
	{
		About: AboutCount, To: []string{"Tổ bầu cử", "Ban bầu cử"}, Rule: countComplaint,
		Then: "Giải quyết tại chỗ và ghi vào biên bản; không giải quyết được thì ghi ý kiến và chuyển Ban bầu cử.",
	},
	{
		About: AboutResult, Scope: AssemblyScope, To: []string{"Hội đồng bầu cử quốc gia"}, Rule: resultComplaint,
		Window: "result_complaint_days", Decide: "result_complaint_resolve_NA", Final: true, Then: finalDecision,
	},
	{
		About: AboutResult, Scope: CouncilScope, To: []string{"Ủy ban bầu cử cùng cấp"}, Rule: resultComplaint,
		Window: "result_complaint_days", Decide: "result_complaint_resolve_HDND", Final: true, Then: finalDecision,
	},
}

// ComplaintRoutes lists the ways of all complaints, in the order of an election.
func ComplaintRoutes() []ComplaintRoute { return slices.Clone(complaintRoutes) }

// RouteOf finds the way of a complaint. The level matters for candidates and
// results only; an unknown kind, or a level missing where it matters, is an
// error of kind Invalid.
func RouteOf(about ComplaintKind, level election.Level) (ComplaintRoute, error) {
	field, value := "about", string(about)
	for i := range complaintRoutes {
		if r := &complaintRoutes[i]; r.About == about {
			if r.Scope.covers(level) {
				return *r, nil
			}
			field, value = "level", string(level)
		}
	}
	return ComplaintRoute{}, &election.Error{Kind: election.Invalid, Code: "complaint_" + field, Field: field, Args: []any{value}}
}
