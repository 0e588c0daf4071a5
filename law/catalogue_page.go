// The catalogue as a page: RULES.md, which a lawyer reviews without reading Go.

package law

import (
	"fmt"
	"io"
	"slices"
	"strings"
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
| H | Không phải luật: điều mà chương trình cần, hoặc thấy nên xem lại |

Quy định áp dụng cho cả hai phiên bản luật mà độ chắc khác nhau thì in hai chữ, luật 2015 trước, luật 2025 sau: "D / V".

Điều gì có độ chắc **I** hoặc **U** thì không cố định mà do từng cuộc bầu cử trả lời. Con số: tên thiết lập chính là mã của dòng. Quy định: cột "Thiết lập" ghi thiết lập, loại quyết định (` + "`tie`, `held`, `annulled`, `overcount`" + `) hoặc người giải quyết điểm đó. Con số độ chắc **H** cũng do cuộc bầu cử chọn, dưới mã của dòng.

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
	p.milestones("## Các mốc thời gian", Milestones())
	p.milestones("## Các mốc của bầu cử bổ sung trong nhiệm kỳ\n\nE ở bảng này là ngày bầu cử bổ sung.", ByElectionSteps())
}

func (p *page) milestones(title string, rows []Milestone) {
	p.heading(title, "Mã", "Mốc", "Ai", "Điều", "2015", "2025", "Ghi chú")
	for i := range rows {
		m := &rows[i]
		p.row("`"+m.ID+"`", m.Title, m.Who, m.Article, dayText(m, m.In2015), dayText(m, m.In2025), notes(m.In2015.Note, m.In2025.Note))
	}
}

func (p *page) chapter(c *Chapter) {
	p.heading("## " + c.Title)
	if len(c.Rules) > 0 {
		p.heading("### Quy định", "Mã", "Điều", "Nội dung", "Áp dụng", "Mức", "Độ chắc", "Thiết lập", "Nguồn, ghi chú")
		for _, r := range c.Rules {
			p.row("`"+r.Code+"`", r.Article, r.Text, applies(r), effectText[r.Effect], gradeText(r), settledText(r), notes(r.Source, r.Note))
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

var settingColumns = []string{"Thiết lập", "Điều", "Câu hỏi", "Áp dụng", "Mặc định", "Lựa chọn", "Độ chắc", "Ghi chú"}

func (p *page) setting(s *Setting) {
	p.row("`"+s.Key+"`", s.Article, s.Text, versions(s.AppliesTo), "`"+s.Default()+"`", "`"+strings.Join(s.Choices, "`, `")+"`", string(s.Grade), s.Note)
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
	for _, m := range slices.Concat(Milestones(), ByElectionSteps()) {
		p.openFigure(m.ID, m.Article, m.Title, m.In2015, "2015")
		p.openFigure(m.ID, m.Article, m.Title, m.In2025, "2025")
	}
}

func (p *page) openFigure(key, article, text string, f Figure, version string) {
	if f.None || !f.Grade.Open() {
		return
	}
	p.row("`"+key+"`", article, text, "luật "+version, fmt.Sprintf("`%d`", max(f.N, -f.N)), "số nguyên", string(f.Grade), f.Note)
}
