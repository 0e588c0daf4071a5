// What the sample page shows of typing: one made-up sheet of Tổ 03, on which
// somebody turned two digits round.

package sample

import (
	"strconv"
	"time"

	"laphieu/web"
)

// line is a line of the made-up paper: what stands on it, and what was typed.
type line struct{ label, note, onPaper, typed string }

var paperLines = []line{
	{"Tổng số cử tri của khu vực bỏ phiếu", "", "652", "652"},
	{"Số cử tri đã tham gia bỏ phiếu", "", "648", "648"},
	{"Số phiếu phát ra", "", "649", "649"},
	{"Số phiếu thu vào", "", "648", "684"},
	{"Số phiếu hợp lệ", "", "630", "630"},
	{"Số phiếu không hợp lệ", "", "18", "18"},
	{"Phiếu bầu 1~người", "", "3", "3"},
	{"Phiếu bầu 2~người", "", "40", "40"},
	{"Phiếu bầu 3~người", "", "587", "587"},
	{"Ông Trần Mẫu Một", madeUp, "590", "590"},
	{"Bà Lê Mẫu Hai", madeUp, "512", "512"},
	{"Bà Nguyễn Thị Mẫu Ba", madeUp, "387", ""},
	{"Ông Đỗ Mẫu Tư", madeUp, "221", ""},
	{"Bà Phạm Mẫu Năm", madeUp, "134", ""},
}

// The paper's parts: headings and the number of their lines.
var paperParts = []struct {
	title string
	lines int
}{
	{"Cử tri và phiếu", 6},
	{"Phiếu hợp lệ, chia theo số người được bầu", 3},
	{"Số phiếu bầu cho mỗi người ứng cử", 5},
}

// The picture's measures: paper.svg is drawn to them.
const (
	pictureWidth, pictureHeight = 620, 700
	firstLine, lineStep         = 168, 30
	partGap                     = 34
)

// placed gives each line its place in the picture.
func placed() (lines []web.PaperLine) {
	y := firstLine
	for _, part := range paperParts {
		for range part.lines {
			lines = append(lines, web.PaperLine{Place: len(lines) + 1, X: 34, Y: y, Width: 552, Height: 30})
			y += lineStep
		}
		y += partGap
	}
	return lines
}

var band = web.ContestBand{
	Colour: web.BallotGreen, Name: nb("Đại~biểu Hội~đồng nhân~dân xã~Thiệu~Ngọc"),
	Where: nb("Đơn~vị bầu~cử số~3 · Tổ~03"), Note: nb("Phiếu màu xanh~lá"), Level: 3,
}

func picture(at int) web.Paper {
	return web.Paper{
		Name: nb("Tổ~03"), Src: Path + "/giay.svg", Whole: Path + "/giay.svg",
		Width: pictureWidth, Height: pictureHeight, Lines: placed(), At: at,
	}
}

func (p *page) fillEntry(key string) {
	p.FieldsA = []web.NumberField{
		{Place: 21, Name: "a1", Label: "Trống", Is: web.FieldEmpty},
		{Place: 22, Name: "a2", Label: "Đang gõ", Value: "64", Is: web.FieldTyping},
		{Place: 23, Name: "a3", Label: "Đã sửa", Value: "648", Is: web.FieldMended, From: "684", FromAt: moment.Add(2 * time.Minute)},
		{Place: 24, Name: "a4", Label: "Đã khóa", Value: "630", Is: web.FieldLocked},
	}
	p.FieldsB = []web.NumberField{
		{Place: 25, Name: "b1", Label: "Cần giải trình", Value: "649", Is: web.FieldWarned, Findings: []web.Finding{warned}},
		{Place: 26, Name: "b2", Label: "Bị chặn", Value: "684", Is: web.FieldBlocked, Findings: []web.Finding{blocked}},
	}
	p.Bands = []web.ContestBand{
		{Colour: web.BallotPink, Name: nb("Đại~biểu Quốc~hội khóa~XV"), Where: nb("Tổ~03"), Note: nb("Do Ban bầu~cử tỉnh xác~định"), Level: 3},
		{Colour: web.BallotBlue, Name: nb("Đại~biểu HĐND tỉnh Thanh~Hóa"), Where: nb("Tổ~03"), Note: nb("Do Ban bầu~cử tỉnh xác~định"), Level: 3},
		{Colour: web.BallotYellow, Name: nb("Đại~biểu HĐND huyện Thiệu~Hóa"), Where: nb("Tổ~03"), Note: nb("Do Ban bầu~cử huyện xác~định"), Level: 3},
		{Colour: web.BallotGreen, Name: nb("Đại~biểu HĐND xã~Thiệu~Ngọc"), Where: nb("Đơn~vị bầu~cử số~3 · Tổ~03"), State: web.SheetSecond, Level: 3},
	}
	p.Sheet = web.SheetForm{
		Action: Path, Draft: Path + "/nhap", DraftAt: moment, ActKey: key, Band: band, Submit: nb("Nộp lần~2"),
		Paper: picture(12), Groups: groups(), Summary: web.FindingSummary{Items: []web.FindingLink{
			{Level: web.FindingBlock, Field: "o-4", Text: nb("Ô~4, Số phiếu thu vào: lớn hơn số phiếu phát ra")},
			{Level: web.FindingWarn, Field: "o-3", Text: nb("Ô~3, Số phiếu phát ra: khác số cử tri đã bỏ phiếu"), Written: true},
		}},
	}
	p.Difference = difference(key)
}

var warned = web.Finding{
	Level: web.FindingWarn, Article: nb("Điều~76, khoản~2"), Rule: "R6w",
	Text: nb("Số phiếu phát ra (649) khác số cử tri đã tham gia bỏ phiếu (648)."),
}

var blocked = web.Finding{
	Level: web.FindingBlock, Article: nb("Điều~76, khoản~2"), Rule: "R6",
	Text:   nb("Số phiếu thu vào (684) lớn hơn số phiếu phát ra (649)."),
	Remedy: nb("Đề nghị đọc lại ô~4 trên giấy. Nếu giấy ghi đúng 684: trả biên bản về Tổ để kiểm đếm lại."),
}

// groups are the sheet's fields as they were typed so far.
func groups() (all []web.FieldGroup) {
	at := 0
	for _, part := range paperParts {
		group := web.FieldGroup{Title: part.title}
		for range part.lines {
			group.Fields = append(group.Fields, field(at))
			at++
		}
		all = append(all, group)
	}
	return all
}

func field(at int) web.NumberField {
	l := paperLines[at]
	f := web.NumberField{Place: at + 1, Name: "o" + strconv.Itoa(at+1), Label: nb(l.label), Note: l.note, Value: l.typed, Is: web.FieldFilled}
	switch {
	case at == 2:
		f.Is, f.Findings = web.FieldWarned, []web.Finding{warned}
		f.Explain = &web.Explain{ID: "gt-3", Name: "gt3", Text: "Một cử tri gạch hỏng xin đổi phiếu; phiếu hỏng đã thu lại."}
	case at == 3:
		f.Is, f.Findings = web.FieldBlocked, []web.Finding{blocked}
	case l.typed == "":
		f.Is = web.FieldEmpty
	}
	return f
}

func difference(key string) web.Difference {
	paper := picture(12)
	at := placed()[11]
	paper.Whole = Path + "/giay.svg"
	paper.Crop = &web.PaperLine{X: 24, Y: at.Y - 48, Width: 572, Height: 126}
	return web.Difference{
		Action: Path, ActKey: key, Place: 12, Label: "Bà Nguyễn Thị Mẫu Ba", Note: madeUp, Paper: paper, Name: "doc12",
		Where: nb("Dòng thứ~3 của phần “Số phiếu bầu cho mỗi người ứng cử”"), Return: "#lech", Level: 3,
		Readers: []web.Reader{
			{Name: nb("Người nhập số~liệu~1"), Is: web.ReadDone, At: nb("20~giờ~52")},
			{Name: nb("Người nhập số~liệu~2"), You: true, Is: web.ReadNone},
		},
	}
}
