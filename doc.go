// Package laphieu is the house: this folder reads as its table of contents, and holds no code of its own.
//
// Rooms are folders, by what kind of thing they hold. Stages of an election are file names: setup, plan, roll,
// nomination, polling, count, result, minutes, publication. The same stage has the same file name in every room that
// knows it, so `ls */count*.go` shows counting through the whole house.
//
//	cmd/laphieu   wiring and verbs
//
//	              pure: no files, no network, no clock, no database
//	election      nouns of the election: ids, entities, state machines, the one error type
//	site          nouns of the commune's site
//	viet          the language: folding, sorting, numbers and dates as printed and spoken
//	tally         sums: the identities of a count sheet, totals, official percentages
//	law           the rules: one per file with its article; calendars; who is elected, and why
//	access        who may do what
//	audit         the append-only log and its proofs
//
//	              the only door through which anything changes
//	acts          one act is one method, one savepoint, one log entry
//
//	              adapters
//	store         the databases
//	verify        a second pair of eyes, which shares no sums with the first
//	intake        spreadsheets in
//	paper         official forms out
//	export        data out
//	keys          signing, backup and TLS keys
//	web           pages: desk for staff, portal for the public
//
//	proof         heavy tests; never imported
//
// Not every room is built yet. Who may import whom is a table in arch_test.go, and a test keeps it.
package laphieu
