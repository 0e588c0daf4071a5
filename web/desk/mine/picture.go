// The QR picture, drawn here: no other server ever sees the key.

package mine

import (
	"strconv"
	"strings"

	"laphieu/election"

	"rsc.io/qr"
)

// quiet is the empty edge that a camera needs, in squares.
const quiet = 4

// picture is a QR code as one path of squares.
type picture struct {
	Side int
	Path string
}

// draw joins neighbours of a row into one stroke: a tenth of the bytes.
func draw(text string) (picture, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return picture{}, &election.Error{Kind: election.Internal, Code: "qr", Cause: err}
	}
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			from := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if n := strconv.Itoa(x - from); x > from {
				path.WriteString("M" + strconv.Itoa(from+quiet) + " " + strconv.Itoa(y+quiet) + "h" + n + "v1h-" + n + "z")
			}
		}
	}
	return picture{code.Size + 2*quiet, path.String()}, nil
}
