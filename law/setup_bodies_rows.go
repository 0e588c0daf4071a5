// Set-up: the rules and numbers of the bodies in charge of an election.

package law

// Notes on the numbers of 2015.
const (
	bodySizes2015 = "Các điều 22, 24 đã được viết lại năm 2025; số cũ chưa tìm thấy nguồn."
	teamRewritten = "Luật 2015: Điều 25(1) đã được viết lại toàn bộ năm 2025; số cũ theo nguồn thứ cấp."
)

var (
	committeeProvinceRule = &Rule{
		Code: "22.1", Article: "22(1)", Effect: Warns, Grade: Verified, Grade2015: Unverified,
		Text: "Ủy ban nhân dân cấp tỉnh, sau khi thống nhất với Thường trực Hội đồng nhân dân và Ban thường trực Ủy ban Mặt trận Tổ quốc cùng cấp, thành lập Ủy ban bầu cử ở tỉnh; số thành viên trong khoảng luật định.",
		Note: "Luật 2025 có thêm Thư ký. Số thành viên theo Luật 2015 chưa tìm thấy nguồn.",
	}
	committeeDistrictRule = &Rule{
		Code: "22.huyen", Article: "22", Until: InForce2025, Effect: Warns, Grade: Secondary, Source: "Kế hoạch bầu cử năm 2021",
		Text: "Ủy ban nhân dân cấp huyện thành lập Ủy ban bầu cử ở huyện; số thành viên trong khoảng luật định.",
	}
	committeeCommuneRule = &Rule{
		Code: "22.2", Article: "22(2)", Effect: Warns, Grade: Verified, Grade2015: Secondary,
		Text: "Ủy ban nhân dân cấp xã, sau khi thống nhất với Thường trực Hội đồng nhân dân và Ban thường trực Ủy ban Mặt trận Tổ quốc cùng cấp, thành lập Ủy ban bầu cử ở xã; số thành viên trong khoảng luật định.",
		Note: "Luật 2025 có thêm Thư ký; danh sách gửi Ủy ban bầu cử ở tỉnh, Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc cấp tỉnh.",
	}
	boardNationalRule = &Rule{
		Code: "24.1", Article: "24(1)", Effect: Warns, Grade: Verified, Grade2015: Unverified,
		Text: "Ở mỗi đơn vị bầu cử đại biểu Quốc hội có một Ban bầu cử do Ủy ban nhân dân cấp tỉnh thành lập; số thành viên trong khoảng luật định.",
		Note: "Luật 2025 có thêm Thư ký. Số thành viên theo Luật 2015 chưa tìm thấy nguồn.",
	}
	boardCouncilRule = &Rule{
		Code: "24.2", Article: "24(2)", Effect: Warns, Grade: Verified, Grade2015: Secondary,
		Text: "Ở mỗi đơn vị bầu cử đại biểu Hội đồng nhân dân có một Ban bầu cử do Ủy ban nhân dân cấp đó thành lập; Ban của cấp xã có thêm đại diện cử tri ở địa phương; số thành viên trong khoảng luật định.",
	}
	teamRule = &Rule{
		Code: "25.1", Article: "25(1)", Effect: Warns, Grade: Verified, Grade2015: Secondary,
		Text: "Ở mỗi khu vực bỏ phiếu có một Tổ bầu cử do Ủy ban nhân dân cấp xã thành lập, làm việc cho mọi cuộc bầu cử; gồm Tổ trưởng, Thư ký và các Ủy viên; số thành viên trong khoảng luật định.",
		Note: "Đơn vị vũ trang và địa phương chung một khu vực bỏ phiếu thì Tổ bầu cử có số thành viên như Tổ của địa phương.",
	}
	armedTeamRule = &Rule{
		Code: "25.1.vu-trang", Article: "25(1)", Effect: Warns, Grade: Verified, Grade2015: Secondary,
		Text: "Đơn vị vũ trang nhân dân được xác định là khu vực bỏ phiếu riêng có một Tổ bầu cử gồm đại diện chỉ huy và đại diện quân nhân; số thành viên trong khoảng luật định.",
	}
	staffTotal = &Rule{
		Code: "25.1.cong", Article: "25(1)", Effect: Warns, Grade: Derived,
		Text: "Tổng số thành viên các Tổ bầu cử ghi trong kế hoạch phải bằng tổng của từng khu vực bỏ phiếu.",
	}
	bodyQuorum = &Rule{
		Code: "26.1", Article: "26(1)", Effect: Blocks, Grade: Verified,
		Text: "Cuộc họp của tổ chức phụ trách bầu cử được tiến hành khi có ít nhất hai phần ba tổng số thành viên tham dự.",
	}
	bodyMajority = &Rule{
		Code: "26.1.bieu-quyet", Article: "26(1)", Effect: Blocks, Grade: Verified,
		Text: "Tổ chức phụ trách bầu cử làm việc theo chế độ tập thể; quyết định được thông qua khi có quá nửa tổng số thành viên biểu quyết tán thành.",
	}
	bodyRules = []*Rule{
		committeeProvinceRule, committeeDistrictRule, committeeCommuneRule, boardNationalRule,
		boardCouncilRule, teamRule, armedTeamRule, staffTotal, bodyQuorum, bodyMajority,
	}
)

// bodySize is the range of one body.
type bodySize struct {
	body        Body
	rule        *Rule
	least, most *Constant
}

var bodySizes = []bodySize{
	{CommitteeProvince, committeeProvinceRule, committeeProvinceLeast, committeeProvinceMost},
	{CommitteeDistrict, committeeDistrictRule, committeeDistrictLeast, committeeDistrictMost},
	{CommitteeCommune, committeeCommuneRule, committeeCommuneLeast, committeeCommuneMost},
	{BoardNational, boardNationalRule, boardNationalLeast, boardNationalMost},
	{BoardProvince, boardCouncilRule, boardProvinceLeast, boardProvinceMost},
	{BoardDistrict, boardCouncilRule, boardDistrictLeast, boardDistrictMost},
	{BoardCommune, boardCouncilRule, boardCommuneLeast, boardCommuneMost},
	{Team, teamRule, teamLeast, teamMost},
	{ArmedTeam, armedTeamRule, armedTeamLeast, armedTeamMost},
}

var (
	committeeProvinceLeast = &Constant{
		Key: "committee_province_least", Article: "22(1)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ủy ban bầu cử ở tỉnh",
		In2015: Figure{N: 21, Grade: Unverified, Note: bodySizes2015},
		In2025: Figure{N: 23, Grade: Verified},
	}
	committeeProvinceMost = &Constant{
		Key: "committee_province_most", Article: "22(1)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ủy ban bầu cử ở tỉnh",
		In2015: Figure{N: 31, Grade: Unverified, Note: bodySizes2015},
		In2025: Figure{N: 37, Grade: Verified},
	}
	committeeDistrictLeast = &Constant{
		Key: "committee_district_least", Article: "22", Unit: "thành viên", Text: "Số thành viên ít nhất của Ủy ban bầu cử ở huyện",
		In2015: Figure{N: 11, Grade: Secondary},
		In2025: none,
	}
	committeeDistrictMost = &Constant{
		Key: "committee_district_most", Article: "22", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ủy ban bầu cử ở huyện",
		In2015: Figure{N: 15, Grade: Secondary},
		In2025: none,
	}
	committeeCommuneLeast = &Constant{
		Key: "committee_commune_least", Article: "22(2)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ủy ban bầu cử ở xã",
		In2015: Figure{N: 9, Grade: Secondary},
		In2025: Figure{N: 9, Grade: Verified},
	}
	committeeCommuneMost = &Constant{
		Key: "committee_commune_most", Article: "22(2)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ủy ban bầu cử ở xã",
		In2015: Figure{N: 11, Grade: Secondary},
		In2025: Figure{N: 17, Grade: Verified},
	}
	boardNationalLeast = &Constant{
		Key: "board_national_least", Article: "24(1)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ban bầu cử đại biểu Quốc hội",
		In2015: Figure{N: 9, Grade: Unverified, Note: bodySizes2015},
		In2025: Figure{N: 9, Grade: Verified},
	}
	boardNationalMost = &Constant{
		Key: "board_national_most", Article: "24(1)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ban bầu cử đại biểu Quốc hội",
		In2015: Figure{N: 15, Grade: Unverified, Note: bodySizes2015},
		In2025: Figure{N: 17, Grade: Verified},
	}
	boardProvinceLeast = &Constant{
		Key: "board_province_least", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp tỉnh",
		In2015: Figure{N: 11, Grade: Secondary},
		In2025: Figure{N: 11, Grade: Verified},
	}
	boardProvinceMost = &Constant{
		Key: "board_province_most", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp tỉnh",
		In2015: Figure{N: 13, Grade: Secondary},
		In2025: Figure{N: 15, Grade: Verified},
	}
	boardDistrictLeast = &Constant{
		Key: "board_district_least", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp huyện",
		In2015: Figure{N: 9, Grade: Secondary},
		In2025: none,
	}
	boardDistrictMost = &Constant{
		Key: "board_district_most", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp huyện",
		In2015: Figure{N: 11, Grade: Secondary},
		In2025: none,
	}
	boardCommuneLeast = &Constant{
		Key: "board_commune_least", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên ít nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp xã",
		In2015: Figure{N: 7, Grade: Secondary},
		In2025: Figure{N: 9, Grade: Verified},
	}
	boardCommuneMost = &Constant{
		Key: "board_commune_most", Article: "24(2)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Ban bầu cử đại biểu Hội đồng nhân dân cấp xã",
		In2015: Figure{N: 9, Grade: Secondary},
		In2025: Figure{N: 15, Grade: Verified},
	}
	teamLeast = &Constant{
		Key: "team_least", Article: "25(1)", Unit: "thành viên", Text: "Số thành viên ít nhất của Tổ bầu cử",
		In2015: Figure{N: 11, Grade: Secondary},
		In2025: Figure{N: 11, Grade: Verified},
	}
	teamMost = &Constant{
		Key: "team_most", Article: "25(1)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Tổ bầu cử",
		In2015: Figure{N: 21, Grade: Secondary},
		In2025: Figure{N: 21, Grade: Verified},
	}
	armedTeamLeast = &Constant{
		Key: "team_armed_least", Article: "25(1)", Unit: "thành viên", Text: "Số thành viên ít nhất của Tổ bầu cử của đơn vị vũ trang nhân dân là khu vực bỏ phiếu riêng",
		In2015: Figure{N: 5, Grade: Secondary, Note: teamRewritten},
		In2025: Figure{N: 5, Grade: Verified},
	}
	armedTeamMost = &Constant{
		Key: "team_armed_most", Article: "25(1)", Unit: "thành viên", Text: "Số thành viên nhiều nhất của Tổ bầu cử của đơn vị vũ trang nhân dân là khu vực bỏ phiếu riêng",
		In2015: Figure{N: 9, Grade: Secondary, Note: teamRewritten},
		In2025: Figure{N: 9, Grade: Verified},
	}
	bodyConstants = []*Constant{
		committeeProvinceLeast, committeeProvinceMost,
		committeeDistrictLeast, committeeDistrictMost,
		committeeCommuneLeast, committeeCommuneMost,
		boardNationalLeast, boardNationalMost,
		boardProvinceLeast, boardProvinceMost,
		boardDistrictLeast, boardDistrictMost,
		boardCommuneLeast, boardCommuneMost,
		teamLeast, teamMost,
		armedTeamLeast, armedTeamMost,
	}
)
