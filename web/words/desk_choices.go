// The answers to what the law leaves open.

package words

var deskChoices = map[string]Entry{
	"choice.anonymous_outside_article_61.refuse":    {"Không xem xét", "Not examined"},
	"choice.anonymous_outside_article_61.examine":   {"Xem xét như đơn có tên", "Examined like a signed one"},
	"choice.inventory_balance.unset":                {"Chưa chọn", "Not chosen"},
	"choice.inventory_balance.net":                  {"Không tính phiếu đổi", "Exchanged ballots not counted"},
	"choice.inventory_balance.gross":                {"Có tính phiếu đổi", "Exchanged ballots counted"},
	"choice.confidence_2015.exclude":                {"Không đưa vào danh sách", "Left off the list"},
	"choice.confidence_2015.report":                 {"Vẫn đưa vào và báo cáo rõ", "Kept and reported"},
	"choice.candidate_birthday.verify":              {"Chỉ coi là đủ tuổi khi mọi ngày có thể đều đủ", "Of age only if every possible day is"},
	"choice.candidate_birthday.earliest":            {"Lấy ngày đầu tiên có thể", "The earliest possible day"},
	"choice.tie_partial_birth.interval":             {"So như khoảng thời gian", "Compared as stretches of time"},
	"choice.tie_partial_birth.manual":               {"Chờ quyết định của cơ quan có thẩm quyền", "Left to the authority's decision"},
	"choice.struck_name_ballots.explain":            {"Tính theo biên bản và ghi quyết định", "Counted as in the minutes, with the decision"},
	"choice.struck_name_ballots.as_counted":         {"Tính theo biên bản, không hỏi thêm", "Counted as in the minutes"},
	"choice.short_after_rerun.vacant":               {"Để khuyết", "Left vacant"},
	"choice.short_after_rerun.as_first_round":       {"Áp dụng Điều 79 như lần đầu", "Article 79 as in the first round"},
	"choice.low_turnout_later_rounds.hold":          {"Chờ Hội đồng bầu cử quốc gia quyết định", "Held for the National Election Council"},
	"choice.low_turnout_later_rounds.recognise":     {"Công nhận như khoản 4 Điều 80", "Recognised as under Article 80(4)"},
	"choice.announce_before_supplementary.wait":     {"Chờ kết quả bầu cử thêm", "After the supplementary election"},
	"choice.announce_before_supplementary.announce": {"Công bố phần đã bầu, sau đó công bố bản mới thay thế", "What is elected is announced, and a new announcement takes its place later"},
	"choice.removal_of_dead.until_opening":          {"Đến lúc bắt đầu bỏ phiếu", "Until the poll opens"},
	"choice.removal_of_dead.until_24_hours":         {"Đến trước lúc bỏ phiếu 24 giờ", "Until 24 hours before the poll"},
	"choice.soldier_at_home.national_province":      {"Quốc hội và cấp tỉnh", "National Assembly and province"},
	"choice.soldier_at_home.all_levels":             {"Mọi cấp", "Every level"},
	"choice.highland_below_300.allowed":             {"Được", "Allowed"},
	"choice.highland_below_300.not_allowed":         {"Không được", "Not allowed"},
	"choice.seats_remainder_2015.floor":             {"Không tính phần lẻ", "The remainder does not count"},
	"choice.seats_remainder_2015.started":           {"Bước đã bắt đầu được tính đủ", "A step begun counts whole"},
}
