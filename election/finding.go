// Findings: what a check of figures has to say.

package election

// Severity tells what a finding asks for.
type Severity string

// A blocking finding must be mended on paper before the sheet can count. A
// warning ("cần giải trình") is closed by a typed explanation.
const (
	Block Severity = "block"
	Warn  Severity = "warn"
)

// Finding is one violated relation in one place.
type Finding struct {
	Rule     string   // id of the relation, for example "R4"
	Severity Severity //
	Area     AreaID   // empty where the whole contest is meant
	Fields   []string // the fields that take part, in the order of the paper
	Relation string   // as it stands in whole numbers: "610 + 9 = 620"
	Text     string   // Vietnamese: what is wrong and how to mend it
	Article  string   // article or form the relation comes from
}

// Blocking reports whether any finding blocks.
func Blocking(findings []Finding) bool {
	for i := range findings {
		if findings[i].Severity == Block {
			return true
		}
	}
	return false
}
