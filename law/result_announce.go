// Result: when a committee may announce what its constituencies have voted.

package law

var announceShort = &Setting{
	Key: "announce_before_supplementary", Article: "79, 86(2)", Grade: Interpreted,
	Text:    "Còn phải bầu cử thêm ở một đơn vị bầu cử thì đã công bố kết quả bầu cử Hội đồng nhân dân được chưa?",
	Choices: []string{"wait", "announce"},
	Note:    "wait: chờ kết quả bầu cử thêm; announce: công bố phần đã bầu, sau bầu cử thêm thì công bố bản mới thay thế. Luật không nói rõ. Theo luật năm 2015, bầu cử thêm có thể đến ngày thứ 15 sau ngày bầu cử, công bố chậm nhất là ngày thứ 10: cần hỏi cơ quan có thẩm quyền trước khi chọn.",
}

// AnnouncesShort reports whether a council's result is announced while a
// supplementary election is still due.
func (rs RuleSet) AnnouncesShort() bool { return rs.Answer(announceShort) == "announce" }
