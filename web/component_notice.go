// The components that speak up: findings, notices, and pages that have nothing
// else to show.

package web

// FindingLevel is how a finding binds.
type FindingLevel string

// A finding blocks, asks for an explanation, says that all is well, or notes.
const (
	FindingBlock FindingLevel = "block"
	FindingWarn  FindingLevel = "warn"
	FindingGood  FindingLevel = "good"
	FindingNote  FindingLevel = "note"
)

// Finding says what is wrong, under which article, and how to mend it.
type Finding struct {
	Level   FindingLevel
	Title   string // empty: the level's word alone
	Article string
	Text    string
	Remedy  string
	Rule    string // R4
}

// WordKey is the level's word.
func (f Finding) WordKey() string {
	return map[FindingLevel]string{
		FindingBlock: "finding.block", FindingWarn: "finding.warn", FindingGood: "finding.good", FindingNote: "finding.note",
	}[f.Level]
}

// Shape is the level's shape.
func (f Finding) Shape() string {
	return map[FindingLevel]string{FindingBlock: "block", FindingWarn: "late", FindingGood: "check", FindingNote: "note"}[f.Level]
}

// FindingSummary stands above a form and leads to each field.
type FindingSummary struct{ Items []FindingLink }

// FindingLink leads to the field that a finding is about.
type FindingLink struct {
	Level   FindingLevel
	Field   string // the field's id
	Text    string
	Written bool   // the explanation stands
	Others  []Link // the other fields that it names
}

// Count counts the findings of a level.
func (s FindingSummary) Count(level FindingLevel) int {
	n := 0
	for _, item := range s.Items {
		if item.Level == level {
			n++
		}
	}
	return n
}

// Blocks counts what must be mended; Warns what must be explained.
func (s FindingSummary) Blocks() int { return s.Count(FindingBlock) }

// Warns counts what must be explained.
func (s FindingSummary) Warns() int { return s.Count(FindingWarn) }

// Flash is one line on the page after an act: what was done, and how to undo it.
type Flash struct {
	Text string
	Undo Link // empty: it cannot be undone
}

// Alarm stands above every page while something lasts that everybody must know.
type Alarm struct {
	Title string
	Lines []string
	See   Link // empty: not for this reader
}

// Idle tells a reader who has left the desk that the draft is kept.
type Idle struct {
	After, Leave int    // minutes
	Stay, Out    string // addresses
	Shown        bool   // at once, without waiting: the sample page
}

// Confirm is the page of a dangerous act: the thing, the consequence, the reason.
type Confirm struct {
	Action, ActKey string
	Title          string
	Effects        []string
	ReasonName     string // empty: no reason is asked
	ReasonNote     string
	Reason         string // as typed so far
	Button         string
	Back           Link
	Level          int // of the heading; zero is 1
}

// LongWork is work that goes on without its reader.
type LongWork struct {
	Title    string
	Progress Progress
	Left     string // "1 phút"
	Stop     Link
	Level    int
}

// Blank is a page or part with nothing to show yet: what will stand here, who
// brings it, by when, and one button.
type Blank struct {
	Drawing string
	Title   string
	Text    string
	Button  Link
	Level   int
}
