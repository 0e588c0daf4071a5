// Count: figures that are possible and still worth a second look. Nothing here is
// law: every number is the election's to choose.

package law

const (
	lookAgain = "Số liệu cần rà soát: đề nghị đối chiếu với biên bản; nếu đúng thì giải trình."
	notLaw    = "Không phải luật; mỗi cuộc bầu cử tự chọn."
)

// houseFigure is a number of the house, the same under either version of the law.
func houseFigure(n int) Figure { return Figure{N: n, Grade: House, Note: notLaw} }

var (
	invalidMost = &Constant{
		Key: "plausible_invalid_most", Article: houseArticle, Unit: "%", Text: "Tỷ lệ phiếu không hợp lệ trên phiếu thu vào cao hơn số này thì cần giải trình (100: không hỏi)",
		In2015: houseFigure(3), In2025: houseFigure(3),
	}
	turnoutLeast = &Constant{
		Key: "plausible_turnout_least", Article: houseArticle, Unit: "%", Text: "Tỷ lệ cử tri đi bỏ phiếu ở khu vực thấp hơn số này thì cần giải trình (1: không hỏi)",
		In2015: houseFigure(80), In2025: houseFigure(80),
	}
	turnoutMost = &Constant{
		Key: "plausible_turnout_most", Article: houseArticle, Unit: "%", Text: "Tỷ lệ cử tri đi bỏ phiếu ở khu vực cao hơn số này thì cần giải trình (100: không hỏi)",
		In2015: houseFigure(100), In2025: houseFigure(100),
	}
	ballotsLeast = &Constant{
		Key: "plausible_ballots_least", Article: houseArticle, Unit: "phiếu hợp lệ", Text: "Từ số phiếu hợp lệ này mới so sánh số phiếu của từng người ứng cử",
		In2015: houseFigure(50), In2025: houseFigure(50),
	}
	areasLeast = &Constant{
		Key: "plausible_areas_least", Article: houseArticle, Unit: "khu vực", Text: "Từ số khu vực khác này mới so sánh một khu vực với các khu vực khác",
		In2015: houseFigure(2), In2025: houseFigure(2),
	}
	apartMost = &Constant{
		Key: "plausible_apart", Article: houseArticle, Unit: "%", Text: "Tỷ lệ đi bỏ phiếu, tỷ lệ phiếu không hợp lệ của một khu vực lệch từ số này trở lên so với tỷ lệ của các khu vực khác cộng lại thì cần giải trình; tính trên tỷ lệ của các khu vực khác: 50 là bằng một nửa hoặc gấp rưỡi",
		In2015: houseFigure(50), In2025: houseFigure(50),
	}
	apartFloor = &Constant{
		Key: "plausible_apart_floor", Article: houseArticle, Unit: "%", Text: "Tỷ lệ phiếu không hợp lệ của cả hai bên đều thấp hơn số này thì không so sánh",
		In2015: houseFigure(1), In2025: houseFigure(1),
	}
	swapApart = &Constant{
		Key: "plausible_swap", Article: houseArticle, Unit: "%", Text: "Đổi chỗ số phiếu của hai người mà gần với các khu vực khác hơn từ số điểm phần trăm này trở lên thì nêu ra",
		In2015: houseFigure(20), In2025: houseFigure(20),
	}
	plausibleSizes = []*Constant{invalidMost, turnoutLeast, turnoutMost, ballotsLeast, areasLeast, apartMost, apartFloor, swapApart}

	manyInvalid = &Rule{
		Code: "P1", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Tỷ lệ phiếu không hợp lệ cao hơn ngưỡng.",
	}
	lowTurnout = &Rule{
		Code: "P2", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Tỷ lệ cử tri đi bỏ phiếu ở khu vực thấp hơn ngưỡng.",
		Note: "Luật chỉ xét cả đơn vị bầu cử (Điều 78(1)).",
	}
	highTurnout = &Rule{
		Code: "P3", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Tỷ lệ cử tri đi bỏ phiếu ở khu vực cao hơn ngưỡng.",
	}
	allOrNone = &Rule{
		Code: "P4", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Một người ứng cử được mọi phiếu hợp lệ, hoặc không được phiếu nào.",
	}
	sameVotes = &Rule{
		Code: "P5", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Số phiếu của mọi người ứng cử giống hệt một khu vực khác: có thể một biên bản được nhập hai lần.",
	}
	turnoutApart = &Rule{
		Code: "P6", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Tỷ lệ cử tri đi bỏ phiếu lệch xa các khu vực khác của đơn vị.",
	}
	invalidApart = &Rule{
		Code: "P7", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Tỷ lệ phiếu không hợp lệ lệch xa các khu vực khác của đơn vị.",
	}
	perhapsSwapped = &Rule{
		Code: "P8", Article: houseArticle, Effect: Warns, Grade: House,
		Text: "Số phiếu của hai người ứng cử có thể bị ghi đổi chỗ: đổi lại thì gần với các khu vực khác hơn nhiều.",
		Note: "Chỉ là gợi ý để xem lại giấy; số liệu không bao giờ tự đổi.",
	}
	plausibleRules = []*Rule{manyInvalid, lowTurnout, highTurnout, allOrNone, sameVotes, turnoutApart, invalidApart, perhapsSwapped}
)
