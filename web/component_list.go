// The components around lists and papers.

package web

// Filter is a row of fields over a list. It is a GET form: what is filtered
// stands in the address, so that a view can be sent.
type Filter struct {
	Action  string
	ID      string // begins the fields' ids
	Search  string
	Selects []Select
	Shown   int
	Total   int
	Clear   string // empty: nothing is filtered
}

// Select is one choice of a filter.
type Select struct {
	Name, Label string
	Options     []Option
}

// Option is one of its values.
type Option struct {
	Value, Text string
	Note        string // under the text, where there is room
	Chosen      bool
}

// Pagination leads through a long list.
type Pagination struct {
	Page, Last int
	Href       func(page int) string
}

// PageLink is one place in a pagination; Gap stands for pages left out.
type PageLink struct {
	Number  int
	Href    string
	Current bool
	Gap     bool
}

// Prev is the address of the page before; empty on the first.
func (p Pagination) Prev() string { return p.href(p.Page - 1) }

// Next is the address of the page after; empty on the last.
func (p Pagination) Next() string { return p.href(p.Page + 1) }

func (p Pagination) href(page int) string {
	if page < 1 || page > p.Last {
		return ""
	}
	return p.Href(page)
}

// Links are the first page, the last, and the neighbours of this one.
func (p Pagination) Links() (links []PageLink) {
	shown := 0
	for page := 1; page <= p.Last; page++ {
		near := page >= p.Page-1 && page <= p.Page+1
		if page != 1 && page != p.Last && !near {
			continue
		}
		if page > shown+1 {
			links = append(links, PageLink{Gap: true})
		}
		links = append(links, PageLink{Number: page, Href: p.href(page), Current: page == p.Page})
		shown = page
	}
	return links
}

// Upload takes a file: dropped, chosen, or photographed.
type Upload struct {
	ID, Name, Label string
	Accept          string // "image/jpeg,image/png"
	Kinds, Most     string // in words: "JPG, PNG hoặc PDF", "10 MB"
	File            string // what is under way or was refused
	Progress        *Progress
	Fault           *Finding
}

// Posting is the proof that a paper was posted.
type Posting struct {
	What, When, Where string
	Who               string
	Photo             Link // empty: none yet
	Is                State
}

// Signatures is a block of offices that sign on paper. The program holds no
// signature.
type Signatures struct{ Signers []Signer }

// Signer is one office.
type Signer struct {
	Office, Name string
	Is           State // PaperSigned or PaperUnsigned
	At           string
}

// Checkpoint is a code to compare with the printed one, with a button to copy.
type Checkpoint struct{ ID, Code string }

// Groups splits the code into fours, as people read it out.
func (c Checkpoint) Groups() (groups []string) {
	for code := c.Code; code != ""; {
		n := min(4, len(code))
		groups, code = append(groups, code[:n]), code[n:]
	}
	return groups
}

// Table is a plain table. Up to three columns stay one on phones; of more, each
// row becomes a block.
type Table struct {
	Caption string
	Columns []Column
	Rows    []TableRow
	Sum     []Cell // the total row; empty: none
}

// Column is a column's heading.
type Column struct {
	Title  string
	Figure bool // right-aligned
}

// TableRow is one row; its first cell names it.
type TableRow struct{ Cells []Cell }

// Cell is text, a link, a state, or a clock.
type Cell struct {
	Text, Href string
	State      State
	Clock      *Clock
	Label      string // the column's title, on phones
	Figure     bool
}

// Empty reports whether there is nothing in the cell.
func (c Cell) Empty() bool { return c.Text == "" && c.State == "" && c.Clock == nil }

// Filled puts each column's title and kind into its cells.
func (t Table) Filled() Table {
	for i := range t.Rows {
		t.fill(t.Rows[i].Cells)
	}
	t.fill(t.Sum)
	return t
}

func (t Table) fill(cells []Cell) {
	for i := range cells {
		cells[i].Label, cells[i].Figure = t.Columns[i].Title, t.Columns[i].Figure
	}
}

// Blocks reports whether rows become blocks on phones.
func (t Table) Blocks() bool { return len(t.Columns) > 3 }

// OptionID is the id of a filter's field.
func (f Filter) OptionID(name string) string { return f.ID + "-" + name }
