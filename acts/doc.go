// Package acts is the one door through which laphieu.db changes.
//
// Each act is one exported method in a file named by what it touches
// (account_create.go, role_grant.go, election_create.go): it takes a context,
// an [Envelope] that says who asks, from where and with which key, and an input
// whose Validate cleans it in place and refuses what breaks a bound. It answers
// [Done]: the number of its log entry and what came of it.
//
// # One act, one savepoint, one entry
//
// All acts run through one runner (run.go). Within one closure of store.Write
// it asks room access, makes the change and appends the log entry, which takes
// each key once. An act that failed is looked up: if its form was answered
// before, it is answered alike. A refused act leaves nothing behind but a line in
// the security journal, and no key: the mended form may be sent again with the
// same one.
//
//	same key, same request     the first answer again, Repeated is true
//	same key, other request    Conflict key_other_request; its cause is a [Saved]
//	outcome_unknown            send it again with the same key: one effect
//	anything else              nothing was saved
//
// Work that takes time, such as hashing a password, is done before the closure;
// what it relied on is compared again inside.
//
// # Beside the acts
//
// Signing in, sessions and jobs live on the desk (store.Desk): they write no
// log entry but lines of the security journal, which [Acts.Tick] sums up hourly
// in one entry. Nothing on the desk can open what laphieu.db closes: a session
// dies with the password, second factor or roles that it was opened with, and a
// one-time secret is used up by the log entry of its use.
//
// # What stays out of the log
//
// Names, logins, passwords and keys of second factors enter the log as salted
// digests only (room store). Reason and Device are plain and stay for ever: an
// act on an account refuses a reason that names its owner.
package acts
