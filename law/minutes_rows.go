// Minutes: the addressees, one row a kind.

package law

import "laphieu/election"

// sending is one row: for which contests it holds, and who gets a copy.
type sending struct {
	kind  MinutesKind
	scope Scope
	level election.Level // empty for every level of the scope
	Sending
}

const (
	frontOf  = "Ban Thường trực Ủy ban Mặt trận Tổ quốc "
	sameTier = "cùng cấp"
)

var sendings = []sending{
	{CountMinutes, BothScopes, "", Sending{countMinutes, []string{"Ban bầu cử", "Ủy ban nhân dân cấp xã", frontOf + "cấp xã"}}},
	{BoardMinutes, AssemblyScope, "", Sending{boardMinutesNational, []string{nationalCouncil, committeeAbove, frontOf + "cấp tỉnh"}}},
	{BoardMinutes, CouncilScope, "", Sending{boardMinutesCouncil, []string{"Ủy ban bầu cử " + sameTier, "Thường trực Hội đồng nhân dân " + sameTier, "Ủy ban nhân dân " + sameTier, frontOf + sameTier}}},
	{ProvinceMinutes, AssemblyScope, "", Sending{provinceMinutes, []string{nationalCouncil, "Ủy ban Thường vụ Quốc hội", frontOf + "ở trung ương", frontOf + "cấp tỉnh"}}},
	{SummaryMinutes, CouncilScope, election.Commune, Sending{councilSummary, []string{
		"Hội đồng nhân dân cấp xã", "Ủy ban nhân dân cấp xã", "Ủy ban Mặt trận Tổ quốc cấp xã",
		"Hội đồng nhân dân cấp tỉnh", "Ủy ban nhân dân cấp tỉnh", "Ủy ban Mặt trận Tổ quốc cấp tỉnh",
	}}},
	{SummaryMinutes, CouncilScope, election.Province, Sending{councilSummary, []string{
		"Hội đồng nhân dân cấp tỉnh", "Ủy ban nhân dân cấp tỉnh", "Ủy ban Mặt trận Tổ quốc cấp tỉnh",
		"Ủy ban Thường vụ Quốc hội", "Chính phủ", "Ủy ban trung ương Mặt trận Tổ quốc Việt Nam",
	}}},
}
