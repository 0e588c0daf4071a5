// Package access says who may do what, and how a person proves to be who they
// say.
//
// # Who may
//
// One table ([Chapters], [Rows]) holds every act of the program with the roles
// that may do it and how far: in the whole commune, in their own election,
// polling area, village or account. Nothing is allowed without a row. A second
// table ([FourEyes]) holds the acts that take two people, or that nobody may do
// to their own account. [May] asks both; [Reaches] asks only the first, for
// menus and for pages that merely show a form.
//
// A later stage of the election adds rows and no code: its [Act] constants in
// act.go, their rows in table_rows.go, its pairs of eyes in eyes_rows.go. The
// tests enumerate the tables, and testdata/matrix.txt shows what changed.
//
// # Who is it
//
// Passwords are kept as Argon2id in PHC text ([Hasher]), the second factor is
// TOTP ([CheckCode]), guessing is slowed and stopped by a state machine
// ([Ladder]), and the first account is opened by a secret that works once
// ([OneTime]).
//
// The package is pure: the hour is passed in as milliseconds UTC and randomness
// as a reader. Only [Hasher] holds anything, the places for hashes at work.
package access
