// Set-up: the size of a polling area, Article 11.

package law

import (
	"fmt"

	"laphieu/election"
	"laphieu/viet"
)

var (
	areaSize = &Rule{
		Code: "11.2", Article: "11(2)", Effect: Warns, Grade: Verified, Grade2015: Secondary,
		Text: "Mỗi khu vực bỏ phiếu có từ ba trăm đến bốn nghìn cử tri. Ở miền núi, hải đảo và những nơi dân cư không tập trung thì dù chưa có đủ ba trăm cử tri cũng được thành lập một khu vực bỏ phiếu.",
		Note: "Luật 2015 được nhớ là có thêm \"vùng cao\"; xem thiết lập highland_below_300.",
	}
	separateArea = &Rule{
		Code: "11.3", Article: "11(3)a, 11(3)c", Effect: States, Grade: Verified,
		Text: "Đơn vị vũ trang nhân dân; cơ sở giáo dục bắt buộc, cơ sở cai nghiện bắt buộc, trại tạm giam có thể được thành lập khu vực bỏ phiếu riêng.",
	}
	careArea = &Rule{
		Code: "11.3b", Article: "11(3)b", Effect: Blocks, Grade: Verified,
		Text: "Bệnh viện, nhà hộ sinh, nhà an dưỡng, cơ sở chăm sóc người khuyết tật, cơ sở chăm sóc người cao tuổi có từ năm mươi cử tri trở lên mới được thành lập khu vực bỏ phiếu riêng.",
	}
	areaDecision = &Rule{
		Code: "11.4", Article: "11(4)", Since: InForce2025, Effect: States, Grade: Verified,
		Text: "Ủy ban nhân dân cấp xã quyết định khu vực bỏ phiếu và báo cáo Ủy ban nhân dân cấp tỉnh, nơi có thể điều chỉnh; xong trước khi thành lập Tổ bầu cử.",
	}
	areaDecision2015 = &Rule{
		Code: "11.4.2015", Article: "11(4)", Until: InForce2025, Effect: States, Grade: Secondary, Source: "Các quyết định phê chuẩn tháng 3/2021",
		Text: "Ủy ban nhân dân cấp xã quyết định khu vực bỏ phiếu, Ủy ban nhân dân cấp huyện phê chuẩn.",
	}
	areaRules = []*Rule{areaSize, separateArea, careArea, areaDecision, areaDecision2015}

	areaVotersLeast = &Constant{
		Key: "area_voters_least", Article: "11(2)", Unit: "cử tri", Text: "Số cử tri ít nhất của một khu vực bỏ phiếu",
		In2015: Figure{N: 300, Grade: Secondary}, In2025: Figure{N: 300, Grade: Verified},
	}
	areaVotersMost = &Constant{
		Key: "area_voters_most", Article: "11(2)", Unit: "cử tri", Text: "Số cử tri nhiều nhất của một khu vực bỏ phiếu",
		In2015: Figure{N: 4000, Grade: Unverified, Note: "Khoản 2 Điều 11 đã được viết lại năm 2025; số cũ chưa tìm thấy nguồn."},
		In2025: Figure{N: 4000, Grade: Verified},
	}
	careAreaVoters = &Constant{
		Key: "care_area_voters_least", Article: "11(3)b", Unit: "cử tri", Text: "Số cử tri ít nhất để bệnh viện, nhà an dưỡng và cơ sở tương tự là khu vực bỏ phiếu riêng",
		In2015: Figure{N: 50, Grade: Verified}, In2025: Figure{N: 50, Grade: Verified},
	}
	areaConstants = []*Constant{areaVotersLeast, areaVotersMost, careAreaVoters}

	highlandAreas = &Setting{
		Key: "highland_below_300", Article: "11(2)", Only: election.Law2015, Grade: Unverified,
		Text:    "Theo luật 2015, vùng cao có được thành lập khu vực bỏ phiếu dưới 300 cử tri như miền núi, hải đảo không?",
		Choices: []string{"allowed", "not_allowed"},
		Note:    "allowed: \"vùng cao\" được nhớ là có trong khoản 2 Điều 11 trước khi sửa đổi, chưa tìm thấy nguồn. Luật 2025 không nêu vùng cao; nơi đó nếu là miền núi hoặc dân cư không tập trung thì ghi như vậy.",
	}
)

// Terrain is the ground of a polling area as Article 11(2) tells it apart.
type Terrain string

// The grounds.
const (
	Lowland   Terrain = ""
	Mountain  Terrain = "mountain"  // miền núi
	Highland  Terrain = "highland"  // vùng cao, in the law of 2015
	Island    Terrain = "island"    // hải đảo
	Scattered Terrain = "scattered" // nơi dân cư không tập trung
)

// Separate tells for whom a polling area of its own was made (Article 11(3)).
type Separate string

// The separate polling areas.
const (
	NotSeparate  Separate = ""
	ForArmedUnit Separate = "armed_unit" // đơn vị vũ trang nhân dân
	ForCare      Separate = "care"       // bệnh viện, nhà hộ sinh, nhà an dưỡng, cơ sở chăm sóc
	ForCustody   Separate = "custody"    // cơ sở giáo dục, cai nghiện bắt buộc, trại tạm giam
)

// PollingArea is a polling area as far as its size goes.
type PollingArea struct {
	ID       election.AreaID
	Voters   int64
	Terrain  Terrain
	Separate Separate
}

// CheckArea judges the size of a polling area.
func (rs RuleSet) CheckArea(a PollingArea) []election.Finding {
	most, least := int64(rs.number(areaVotersMost)), rs.leastVoters(&a)
	switch {
	case a.Voters > most:
		text := fmt.Sprintf("Khu vực bỏ phiếu có %s cử tri, nhiều hơn %s. Đề nghị chia thành các khu vực bỏ phiếu nhỏ hơn hoặc giải trình.", viet.Int(a.Voters), viet.Int(most))
		return []election.Finding{areaSize.finding(a.ID, []string{"voters"}, fmt.Sprintf("%d <= %d", a.Voters, most), text)}
	case a.Voters >= least:
		return nil
	case a.Separate == ForCare:
		text := fmt.Sprintf("Nơi này có %s cử tri, chưa đủ %s để thành lập khu vực bỏ phiếu riêng. Đề nghị mang hòm phiếu phụ đến hoặc ghép vào khu vực bỏ phiếu liền kề.", viet.Int(a.Voters), viet.Int(least))
		return []election.Finding{careArea.finding(a.ID, []string{"voters"}, fmt.Sprintf("%d >= %d", a.Voters, least), text)}
	}
	text := fmt.Sprintf("Khu vực bỏ phiếu có %s cử tri, ít hơn %s. Chỉ miền núi, hải đảo, nơi dân cư không tập trung mới được ít hơn. Đề nghị ghép hoặc giải trình.", viet.Int(a.Voters), viet.Int(least))
	return []election.Finding{areaSize.finding(a.ID, []string{"voters"}, fmt.Sprintf("%d >= %d", a.Voters, least), text)}
}

func (rs RuleSet) leastVoters(a *PollingArea) int64 {
	switch a.Separate {
	case ForCare:
		return int64(rs.number(careAreaVoters))
	case ForArmedUnit, ForCustody:
		return 0
	}
	switch {
	case a.Terrain == Mountain, a.Terrain == Island, a.Terrain == Scattered:
		return 0
	case a.Terrain == Highland && rs.Law == election.Law2015 && rs.Answer(highlandAreas) == "allowed":
		return 0
	}
	return int64(rs.number(areaVotersLeast))
}
