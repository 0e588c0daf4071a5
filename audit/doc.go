// The log: what was done, in an order and a wording that nobody can change unseen.

// Package audit is the tamper-evident log of a commune.
//
// Each act that changed something is one [Entry]. Its canonical bytes are hashed
// into a leaf, the leaves into one Merkle tree per commune (RFC 6962), and the
// root of the tree is signed now and then as a [Checkpoint]. Whoever keeps a
// checkpoint somewhere else notices when an entry it covers is changed, left
// out, put in or moved.
//
//	Entry → Body → Leaf → Head.Append → Head.Root → Checkpoint.Sign
//
// What it cannot show: a database rolled back to yesterday agrees with
// yesterday's checkpoints. Only a later one, kept elsewhere, shows the loss.
//
// # What enters the log
//
// An entry does not hold what was written, only its digest: for each row changed,
// the SHA-256 of the canonical bytes of the noun (see [Canonical], [Digest]).
// Personal data enters those bytes as [SaltedDigest] only, so that nobody can
// find a person by trying names, and forgetting the salt forgets the person. The
// fields of [Entry] itself are plain and stay for ever: never a name, a birth
// date or what a person typed about another.
//
// docs/formats.md, "The log", is the format for those who write a verifier of
// their own; testdata/vectors.json are its examples.
//
// The package is pure: no file, no clock, no randomness of its own.
package audit
