// The catalogue as a page: RULES.md, which a lawyer reviews without reading Go.

package law

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

const pageHead = `# Quy định mà laphieu áp dụng

Trang này được in ra từ chính các dòng dữ liệu mà chương trình dùng để tính (` + "`laphieu law rules`" + `); không sửa tay. Mỗi quy định, mỗi con số của luật chỉ đứng ở một chỗ trong mã nguồn, và đứng ở đây.

**Chưa đối chiếu với Công báo.** Các văn bản được đọc từ bản sao công khai. Trước khi dùng thật, đề nghị người có chuyên môn pháp luật so từng dòng với văn bản gốc; cột "Độ chắc" cho biết dòng nào cần xem trước.

| Độ chắc | Nghĩa |
|---|---|
| V | Đã đọc trong chính văn bản luật, nghị quyết |
| D | Suy ra chắc chắn từ chữ cũ mà luật sửa đổi nêu tên |
| S | Chỉ đọc trong nguồn thứ cấp (sách hỏi đáp, kế hoạch, báo) |
| I | Luật im lặng hoặc có nhiều cách hiểu; đây là cách hiểu của chương trình |
| U | Chưa tìm thấy nguồn |

Dòng có độ chắc **I** hoặc **U** là thiết lập của từng cuộc bầu cử, không phải con số cố định: tên thiết lập chính là mã của dòng.

E là ngày bầu cử; "E − 40" là chậm nhất 40 ngày trước ngày đó.

"Điều n" không kèm tên luật là điều của Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13. "2015" là luật đó như đã áp dụng cho các cuộc bầu cử ngày 22/05/2016 và 23/05/2021; "2025" là luật đó sau khi được Luật số 83/2025/QH15 sửa đổi, áp dụng từ cuộc bầu cử ngày 15/03/2026.

| Mức | Nghĩa |
|---|---|
| chặn | Không đi tiếp được cho đến khi sửa trên giấy |
| giải trình | Phải ghi giải trình; giải trình đi vào biên bản |
| rẽ | Luật đi theo nhánh khác |
| định nghĩa | Khái niệm, cách tính |
`

// WriteRules prints the catalogue as Markdown. The same catalogue gives the same
// bytes.
func WriteRules(w io.Writer) error {
	var p page
	p.WriteString(pageHead)
	p.calendar()
	for _, c := range Chapters() {
		p.chapter(&c)
	}
	p.openQuestions()
	_, err := io.WriteString(w, p.String())
	return err
}

type page struct{ strings.Builder }

func (p *page) heading(text string, columns ...string) {
	fmt.Fprintf(p, "\n%s\n", text)
	if len(columns) > 0 {
		p.WriteString("\n")
		p.row(columns...)
		p.WriteString(strings.Repeat("|---", len(columns)) + "|\n")
	}
}

// row prints a line of a table; a bar inside a cell would end it.
func (p *page) row(cells ...string) {
	for _, c := range cells {
		p.WriteString("| " + strings.ReplaceAll(c, "|", "\\|") + " ")
	}
	p.WriteString("|\n")
}

func (p *page) calendar() {
	p.heading("## Các mốc thời gian", "Mã", "Mốc", "Ai", "Điều", "2015", "2025", "Ghi chú")
	for _, m := range Milestones() {
		p.row("`"+m.ID+"`", m.Title, m.Who, m.Article, dayText(&m, m.In2015), dayText(&m, m.In2025), notes(m.In2015.Note, m.In2025.Note))
	}
}

// dayText says when a milestone is due: "ngày bầu cử − 40 (V)".
func dayText(m *Milestone, f Figure) string {
	var text string
	switch {
	case f.None && m.Before != "":
		text = "trước `" + m.Before + "`"
	case f.None:
		return "không có"
	case m.Hours:
		text = fmt.Sprintf("%d giờ trước khi khai mạc", max(f.N, -f.N))
	case m.After != "":
		text = fmt.Sprintf("%d ngày từ `%s`", f.N, m.After)
	case f.N < 0:
		text = fmt.Sprintf("E − %d", -f.N)
	case f.N == 0:
		text = "E"
	default:
		text = fmt.Sprintf("E + %d", f.N)
	}
	return text + " (" + string(f.Grade) + ")"
}

func (p *page) chapter(c *Chapter) {
	p.heading("## " + c.Title)
	if len(c.Rules) > 0 {
		p.heading("### Quy định", "Mã", "Điều", "Nội dung", "Áp dụng", "Mức", "Độ chắc", "Nguồn, ghi chú")
		for _, r := range c.Rules {
			p.row("`"+r.Code+"`", r.Article, r.Text, applies(r), effectText[r.Effect], string(r.Grade), notes(r.Source, r.Note))
		}
	}
	if len(c.Constants) > 0 {
		p.heading("### Con số", "Mã", "Điều", "Nội dung", "Đơn vị", "2015", "2025", "Ghi chú")
		for _, n := range c.Constants {
			p.row("`"+n.Key+"`", n.Article, n.Text, n.Unit, figureText(n, n.In2015), figureText(n, n.In2025), notes(n.In2015.Note, n.In2025.Note))
		}
	}
	if len(c.Settings) > 0 {
		p.heading("### Điểm còn để ngỏ", settingColumns...)
		for _, s := range c.Settings {
			p.setting(s)
		}
	}
}

var effectText = map[Effect]string{Blocks: "chặn", Warns: "giải trình", Steers: "rẽ", States: "định nghĩa"}

// applies names the versions of the law that a rule belongs to.
func applies(r *Rule) string {
	switch {
	case !r.AppliesTo(election.Law2015):
		return "từ " + printed(r.Since)
	case !r.AppliesTo(election.Law2025):
		return "đến " + printed(r.Until)
	}
	return "2015, 2025"
}

func figureText(c *Constant, f Figure) string {
	if f.None {
		return "không có"
	}
	n := viet.Int(int64(f.N))
	if c.Unit == unitYear {
		n = strconv.Itoa(f.N)
	}
	return n + " (" + string(f.Grade) + ")"
}

// unitYear is the unit of a constant that is a calendar year: years are written
// without a separator.
const unitYear = "năm sinh"

// notes joins what there is to say, each sentence once.
func notes(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return strings.TrimSuffix(a, ".") + ". " + b
}

var settingColumns = []string{"Thiết lập", "Điều", "Câu hỏi", "Mặc định", "Lựa chọn", "Độ chắc", "Ghi chú"}

func (p *page) setting(s *Setting) {
	p.row("`"+s.Key+"`", s.Article, s.Text, "`"+s.Default()+"`", "`"+strings.Join(s.Choices, "`, `")+"`", string(s.Grade), s.Note)
}

// openQuestions gathers everything that an election has to answer.
func (p *page) openQuestions() {
	p.heading("## Mọi điểm còn để ngỏ, ở một chỗ", settingColumns...)
	for _, s := range Settings() {
		p.setting(s)
	}
	for _, c := range Constants() {
		p.openFigure(c.Key, c.Article, c.Text, c.In2015, "2015")
		p.openFigure(c.Key, c.Article, c.Text, c.In2025, "2025")
	}
	for _, m := range Milestones() {
		p.openFigure(m.ID, m.Article, m.Title, m.In2015, "2015")
		p.openFigure(m.ID, m.Article, m.Title, m.In2025, "2025")
	}
}

func (p *page) openFigure(key, article, text string, f Figure, version string) {
	if f.None || !f.Grade.Open() {
		return
	}
	p.row("`"+key+"`", article, text+" (luật "+version+")", fmt.Sprintf("`%d`", max(f.N, -f.N)), "số nguyên", string(f.Grade), f.Note)
}
