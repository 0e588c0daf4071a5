// Package drill holds what the tests of room proof have in common: an
// installation with a small cast of people, the list of acts that are tried on
// it, and the checks that nothing acknowledged is lost, nothing is half done and
// a form sent again has one effect.
//
// An act joins every drill by one row of [Acts].
package drill
