// The table as a page: what the manual prints and a chair can check without
// reading Go.

package access

import (
	"fmt"
	"io"
	"strings"

	"laphieu/election"
)

const pageHead = `# Ai được làm gì

Trang này được in ra từ chính bảng mà chương trình dùng để cho phép hay từ chối từng việc; không sửa tay. Không có dòng thì không được làm.
`

var scopeText = map[Scope]string{
	Anyone:      "không cần đăng nhập",
	InCommune:   "trong toàn xã",
	CommuneOnly: "việc chung của xã",
	OwnElection: "trong cuộc bầu cử được giao",
	OwnArea:     "trong khu vực bỏ phiếu của mình",
	OwnVillage:  "trong thôn của mình",
	OwnAccount:  "của chính mình",
}

var boundText = map[Bound]string{
	WholeCommune: "cho toàn xã",
	ByElection:   "cho một cuộc bầu cử hoặc toàn xã",
	ByArea:       "cho một khu vực bỏ phiếu của một cuộc bầu cử",
	ByVillage:    "cho một thôn",
}

// Title gives the Vietnamese name of a role, the three that nobody is granted
// included.
func Title(role election.Role) string {
	switch role {
	case Visitor:
		return "Bất cứ ai"
	case AnyAccount:
		return "Mọi tài khoản"
	case System:
		return "Hệ thống"
	}
	r, _ := roleRow(role)
	return r.Title
}

// WritePage prints both tables as Markdown. The same tables give the same bytes.
func WritePage(w io.Writer) error {
	var p strings.Builder
	p.WriteString(pageHead)
	writeRoles(&p)
	for _, c := range Chapters() {
		writeChapter(&p, &c)
	}
	writeEyes(&p)
	_, err := io.WriteString(w, p.String())
	return err
}

func writeRoles(p *strings.Builder) {
	p.WriteString("\n## Vai trò\n\n| Vai trò | Giao | Mã xác thực hai lớp |\n|---|---|---|\n")
	for _, r := range roleRows {
		factor := ""
		if r.SecondFactor {
			factor = "bắt buộc"
		}
		fmt.Fprintf(p, "| %s | %s | %s |\n", r.Title, boundText[r.Bound], factor)
	}
	p.WriteString("\nTài khoản có vai trò Quản trị không bao giờ được kiểm phiếu, dù được giao thêm vai trò nào.\n")
}

func writeChapter(p *strings.Builder, c *Chapter) {
	fmt.Fprintf(p, "\n## %s\n\n| Việc | Ai được làm |\n|---|---|\n", c.Title)
	for _, r := range c.Rules {
		fmt.Fprintf(p, "| %s | %s |\n", r.Text, strings.Join(reachTexts(&r), "; "))
	}
}

// reachTexts says each reach of a rule: "Chủ tịch, Thư ký (trong cuộc bầu cử được giao)".
func reachTexts(r *Rule) []string {
	var texts []string
	for _, reach := range r.Who {
		var titles []string
		for _, role := range reach.Roles {
			titles = append(titles, Title(role))
		}
		texts = append(texts, strings.Join(titles, ", ")+" ("+scopeText[reach.Scope]+")")
	}
	return texts
}

func writeEyes(p *strings.Builder) {
	p.WriteString("\n## Bốn mắt\n\n| Việc | Sau việc | Điều kiện |\n|---|---|---|\n")
	for _, e := range eyesRows {
		before := ""
		if e.After != "" {
			before = table.rules[e.After].Text
		}
		fmt.Fprintf(p, "| %s | %s | %s |\n", table.rules[e.Act].Text, before, e.Text)
	}
}
