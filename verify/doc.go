// The second pair of eyes: what the database holds, held against what the log says.

// Package verify re-checks an installation as a stranger would: with its own SQL,
// its own reader of entries and its own canonical forms, written again from the
// schema and from docs/formats.md. It shares with room store nothing but the
// format, so that a fault of store is noticed here.
//
//	structure  the file's pages, the tables and their columns, references
//	log        every entry in its order, the tree, its stored edge
//	rows       every row of every covered table against the last entry that names it
//	signed     checkpoints in the database and those held elsewhere
//	count      every sheet from its readings, every outcome from its question
//
// The log tells what was changed past the program. The recount tells what no
// honest act could have written, even where the log was written anew with it:
// [Recount] does it alone. The law is asked, and so is room verify/naive, which
// knows nothing of it; nothing of tally or acts is.
//
// [Run] only reads. It works beside a running server, on one snapshot, and makes
// no file. What it holds in memory is bounded by [MaxHeld], whatever the database
// holds; where that is not enough it reads the log again. The recount holds one
// constituency at a time.
//
// A [Finding] names table and row and says what differs in a code; the sentences
// are put at the edge. [Exceptions] lists every column that nothing covers, each
// with the reason.
//
// What it cannot show: a database put back to an earlier day agrees with itself.
// Only a checkpoint of a later day, held elsewhere, shows the loss.
package verify
