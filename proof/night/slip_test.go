package night

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strconv"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/tally"
)

// slipsIn1000 is how many figures of a thousand a tired reader types wrong. What is
// published of figures typed once runs from under 10 in a thousand, by practised
// people at a desk, to 73 (357 of 4,900 fields of a clinic's survey, on hand-held
// devices). Twenty stands for people who type well and have been up since five.
const slipsIn1000 = 20

// slip is how a figure was typed wrong.
type slip string

// The slips that are drawn, and the one that is planted.
const (
	swapped   slip = "two digits swapped"
	neighbour slip = "a neighbouring key"
	missed    slip = "a digit missed"
	lineOff   slip = "the line above or below"
	blurred   slip = "a figure that is hard to read"
)

var drawn = []slip{swapped, neighbour, missed, lineOff}

// beside are the keys next to a digit on the number pad.
var beside = map[byte]string{
	'7': "48", '8': "795", '9': "86", '4': "751", '5': "4682", '6': "953", '1': "420", '2': "150", '3': "62", '0': "12",
}

// paper is a sheet as it lies on the desk: its figures in order, empty where the
// polling team left a part out.
type paper struct {
	id      election.SheetID
	names   []string
	figures []string
	blurred int // the field that is hard to read; -1: none
	seats   int
	both    bool // and both first readers read it wrong
}

// digits is how many digits stand on the paper.
func (p *paper) digits() (n int) {
	for _, figure := range p.figures {
		n += len(figure)
	}
	return n
}

func onDesk(p *demo.Paper, seats int) *paper {
	out := &paper{id: p.ID(), names: tally.FieldNames(len(p.Sheet.Votes), seats, seats > 1), blurred: -1}
	for _, name := range out.names {
		text := ""
		if n, given := tally.Field(&p.Sheet, name); given {
			text = strconv.FormatInt(n, 10)
		}
		out.figures = append(out.figures, text)
	}
	return out
}

// blur makes the last candidate whose votes do not end in 0 or 1 hard to read:
// such a figure is read a little too small, which breaks no relation.
func (p *paper) blur(both bool) {
	for i, figure := range p.figures {
		if last := figure[max(0, len(figure)-1):]; len(figure) > 1 && last > "1" && p.names[i][0] == 'v' && p.names[i][1] == 'o' && p.names[i] != "voted" {
			p.blurred, p.both = i, both
		}
	}
}

// reads is what a reader of a paper, its first or second or a later one, reads in a
// field when looking for the nth time. The same question has the same answer: that
// is how two methods are asked about the same slips.
func (s shape) reads(p *paper, reader, field, look int) (string, slip) {
	right := p.figures[field]
	if field == p.blurred && (reader == 1 || reader == 2 && p.both) {
		n := number(right)
		return strconv.FormatInt(n-int64(reader), 10), blurred
	}
	hash := fnv.New64a()
	fmt.Fprint(hash, p.id, "|", reader, "|", field, "|", look)
	r := rand.New(rand.NewPCG(s.seed, hash.Sum64()))
	if right == "" || r.IntN(1000) >= slipsIn1000 {
		return right, ""
	}
	for _, at := range r.Perm(len(drawn)) {
		if wrong := slipped(r, p, field, drawn[at]); wrong != "" && number(wrong) != number(right) {
			return wrong, drawn[at]
		}
	}
	return right, "" // a single digit among its equals
}

// slipped is a figure with a slip; empty where it cannot be.
func slipped(r *rand.Rand, p *paper, field int, how slip) string {
	text := []byte(p.figures[field])
	at := r.IntN(len(text))
	switch how {
	case swapped:
		if len(text) < 2 {
			return ""
		}
		at %= len(text) - 1
		text[at], text[at+1] = text[at+1], text[at]
	case neighbour:
		keys := beside[text[at]]
		text[at] = keys[r.IntN(len(keys))]
	case missed:
		text = append(text[:at], text[at+1:]...)
	case lineOff:
		next := field + 1 - 2*r.IntN(2)
		if next < 0 || next >= len(p.figures) {
			return ""
		}
		return p.figures[next]
	}
	return string(text)
}

// number is a typed figure; -1 where none is.
func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return tally.NotGiven
	}
	return n
}
