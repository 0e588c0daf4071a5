// Package people makes up citizens and finds them again: in pages, logs, errors
// and files where none of their data may stand. A test of any room that takes
// people's data puts [Made] people in and asks [Finder] what came out.
//
// Nobody is real: identity numbers and phones begin with 000, which no one has,
// and mail goes to example.invalid.
package people
