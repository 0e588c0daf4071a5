// Package store keeps what the acts decided: rows, and the log entry of each
// act beside them, committed together.
//
// # Engines
//
// One installation is a folder with SQLite databases, or a PostgreSQL database.
// Every query is one text for both; so is every migration, with {{int}},
// {{text}}, {{bytes}}, {{strict}} and {{wide}} expanded.
//
// # Reading and writing
//
// [Store.View] hands its closure one snapshot of one commune. [Store.Write]
// hands its closure a [Writer]: what the closure changes is committed whole or
// not at all, and Write answers only after the disk has it. On SQLite one
// goroutine runs the closures that wait, up to [MaxBatch] of them in one
// transaction and one fsync. On PostgreSQL each closure is a transaction that
// first locks its commune's row of log_head.
//
// The commune is part of the View and of the Writer: no method can name
// another.
//
// # What the log covers
//
// A [Writer] notes every covered row that it changes, and [Writer.Append] puts
// the notes into the entry. A closure that changed a covered row and appended
// no entry is refused, so nothing changes unseen.
//
// # When a commit fails
//
//	failed, not saved     the closure's own error, or not_saved: send it again
//	failed, unknown       outcome_unknown: send it again with the same key
//	answered              on the disk
//
// [Desk] is a second database for sessions, drafts, jobs and the like. It is
// not logged and no act depends on it.
package store
