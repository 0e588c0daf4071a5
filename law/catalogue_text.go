// The cells of the catalogue's page: how a day, a number, a grade is written.

package law

import (
	"fmt"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

// dayText says when a milestone is due: "ngày bầu cử − 40 (V)".
func dayText(m *Milestone, f Figure) string {
	var text string
	switch {
	case f.None && m.After != "":
		text = "giữa `" + m.After + "` và `" + m.Before + "`"
	case f.None && m.Before != "":
		text = "trước `" + m.Before + "`"
	case f.None:
		return "không có"
	case m.Hours:
		text = fmt.Sprintf("%d giờ trước khi bắt đầu bỏ phiếu", max(f.N, -f.N))
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

var effectText = map[Effect]string{Blocks: "chặn", Warns: "giải trình", Steers: "rẽ", States: "định nghĩa"}

// applies names the versions of the law that a rule belongs to.
func applies(r *Rule) string { return versions(r.AppliesTo) }

func versions(has func(election.Law) bool) string {
	switch {
	case !has(election.Law2015):
		return "luật 2025"
	case !has(election.Law2025):
		return "luật 2015"
	}
	return "luật 2015, luật 2025"
}

// gradeText is one grade, or two where the versions were not checked alike.
func gradeText(r *Rule) string {
	then, now := r.GradeIn(election.Law2015), r.GradeIn(election.Law2025)
	if then == now {
		return string(now)
	}
	return string(then) + " / " + string(now)
}

// settledText names what settles an open rule.
func settledText(r *Rule) string {
	s := settledBy[r]
	var by []string
	for _, key := range s.settings {
		by = append(by, "`"+key+"`")
	}
	if s.decision != "" {
		by = append(by, "quyết định `"+string(s.decision)+"`")
	}
	if s.people != "" {
		by = append(by, s.people)
	}
	return strings.Join(by, "; ")
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
