// This file holds the one error of the room; the words for people are put at the edge.

package viet

import "fmt"

// Code names what is wrong with a text. It is stable: the words shown to people,
// in either language, are looked up by it.
type Code string

// Codes of a text that could not be read as a number, a percentage or a date.
const (
	Empty      Code = "empty"        // nothing but white space
	Malformed  Code = "malformed"    // in none of the accepted forms
	Ambiguous  Code = "ambiguous"    // can be read in two ways, as 1.5, 15/4/84 or 8/15/1980
	OutOfRange Code = "out_of_range" // beyond a named bound, as MaxNumber or MaxYear
	TooPrecise Code = "too_precise"  // more than two decimals in a percentage
	NoSuchDate Code = "no_such_date" // a day the calendar does not have, as 31/02/2021
)

// quoted is how many characters of a refused text Error repeats.
const quoted = 40

// Error is the refusal of one text.
type Error struct {
	Code  Code
	Input string // the text as it was given
}

// Error says in one English line, for the log, what was refused.
func (e *Error) Error() string {
	return fmt.Sprintf("viet: %s: %.*q", e.Code, quoted, e.Input)
}

// refuse makes the error of one refused text.
func refuse(code Code, input string) error {
	return &Error{Code: code, Input: input}
}
