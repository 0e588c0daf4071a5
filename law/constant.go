// Numbers of the law: one row a number, with its value in each version.

package law

import "laphieu/election"

// Figure is the value of a number in one version of the law.
type Figure struct {
	N     int
	Grade Grade
	Note  string // source or doubt, in Vietnamese; may be empty
	None  bool   // this version has no such number
}

// none marks a number that a version of the law does not have.
var none = Figure{None: true}

// Constant is one number of the law.
type Constant struct {
	Key     string // unique; also the name of the setting where a value is open
	Article string
	Unit    string // Vietnamese: "ngày", "đại biểu", "cử tri", "thành viên", …
	Text    string // what it counts, in Vietnamese
	In2015  Figure
	In2025  Figure
}

// in gives the figure of a version of the law.
func (c *Constant) in(l election.Law) Figure {
	if l == election.Law2015 {
		return c.In2015
	}
	return c.In2025
}
