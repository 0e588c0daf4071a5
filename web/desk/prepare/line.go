// Lists as people type and paste them: one line a thing, columns by tab or
// semicolon, a heading understood where there is one. Nothing is left out in
// silence: a line is read whole, or refused with what is wrong.

package prepare

import (
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

// Codes of lines that are refused.
const (
	codeColumns = "line_columns" // more cells than there are columns; the first that is too many
	codeNumber  = "line_number"
	codeDay     = "line_date"
	codeSex     = "line_sex"
	codeTitle   = "line_title"
	codeColour  = "line_colour"
	codeLevel   = "line_level"
	codePlace   = "line_place"   // no section above says whose it is
	codeUnknown = "line_section" // the section names what the election does not have
	codeLines   = "line_many"    // how many lines at most
)

// MaxLines bounds a pasted list.
const MaxLines = 10_000

// column is one column of a list.
type column struct {
	Key   string   // a field of the thing, as acts name it in their faults
	Title string   // as a heading prints it, in Vietnamese as papers are
	Names []string // what else it is called, folded
}

func (c *column) is(heading string) bool {
	folded := viet.Search(heading)
	return folded != "" && (folded == viet.Search(c.Title) || slices.Contains(c.Names, folded))
}

// read is one line that holds a thing.
type read struct {
	Number int // of the line, from 1
	Cells  map[string]string
}

// fault is a line that was refused, and why.
type fault struct {
	Number int
	Text   string // the line as it was typed
	Err    *election.Error
}

// list is a text being read.
type list struct {
	columns []column
	section func(line string) bool // takes a line that heads a section
	order   []string               // keys of the columns as they stand now
	lines   []string
	Faults  []fault
}

func (l *list) refuse(number int, code string, args ...any) {
	l.Faults = append(l.Faults, fault{number, l.lines[number-1], &election.Error{Kind: election.Invalid, Code: code, Args: args}})
}

// each reads a text and hands out its lines in their order.
func (l *list) each(text string, take func(read)) {
	l.lines = strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n")
	if len(l.lines) > MaxLines {
		l.lines = l.lines[:MaxLines]
		l.refuse(MaxLines, codeLines, MaxLines)
		return
	}
	for _, c := range l.columns {
		l.order = append(l.order, c.Key)
	}
	for i, line := range l.lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := cellsOf(line)
		if l.section != nil && filled(cells) == 1 && l.section(strings.Trim(cellOf(cells), "[]# ")) {
			continue
		}
		if l.heading(cells) {
			continue
		}
		if r, ok := l.row(i+1, cells); ok {
			take(r)
		}
	}
}

// cellsOf cuts a line at its tabs, else at its semicolons.
func cellsOf(line string) []string {
	cut := ";"
	if strings.Contains(line, "\t") {
		cut = "\t"
	}
	cells := strings.Split(line, cut)
	for i := range cells {
		cells[i] = viet.NFC(cells[i])
	}
	return cells
}

func filled(cells []string) (n int) {
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// cellOf is the one that is filled.
func cellOf(cells []string) string { return strings.Join(cells, "") }

// heading reads a line that names columns: two or more of them, and nothing else.
func (l *list) heading(cells []string) bool {
	var order []string
	known := 0
	for _, cell := range cells {
		at := slices.IndexFunc(l.columns, func(c column) bool { return c.is(cell) })
		switch {
		case at >= 0:
			order = append(order, l.columns[at].Key)
			known++
		case cell == "":
			order = append(order, "")
		default:
			return false
		}
	}
	if known < 2 {
		return false
	}
	l.order = order
	return true
}

func (l *list) row(number int, cells []string) (read, bool) {
	r := read{number, map[string]string{}}
	for i, cell := range cells {
		switch {
		case cell == "":
		case i >= len(l.order) || l.order[i] == "":
			l.refuse(number, codeColumns, cell)
			return r, false
		default:
			r.Cells[l.order[i]] = cell
		}
	}
	return r, true
}

// written prints a list so that it is read again as it is: by semicolons, and by
// tabs where a cell has one.
func written(columns []column, rows [][]string) string {
	var b strings.Builder
	var head []string
	for _, c := range columns {
		head = append(head, c.Title)
	}
	for _, row := range append([][]string{head}, rows...) {
		if len(row) == 1 { // the head of a section
			b.WriteString("\n[" + row[0] + "]\n")
			continue
		}
		cut := "; "
		if slices.ContainsFunc(row, func(cell string) bool { return strings.Contains(cell, ";") }) {
			cut = "\t"
		}
		b.WriteString(strings.TrimRight(strings.Join(row, cut), "; ") + "\n")
	}
	return b.String()
}
