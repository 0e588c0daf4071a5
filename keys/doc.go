// The keys that an installation signs with, and the one way to write a file that must not be lost.

// Package keys makes and opens the keys of an installation: a folder that only
// its owner may enter (0700), with files that only he may read (0600).
//
//	checkpoint.key   the Ed25519 key that signs the state of the log
//	backup.key       the X25519 identity with which this machine opens backups
//	backup.paper     the recipient of the backup key that is on paper only
//
// [Create] makes the first once, [Open] reads it at each start and refuses what
// others could have read. The backup keys came later: [EnsureBackup] makes the
// machine's where an older installation has none, [NewPaper] the one to print. The public text of a key, [Keys.Public], is what people
// print and keep: with it anybody checks a checkpoint, with nothing of ours.
//
// A key that is lost cannot be made again. The log goes on with a new one, and
// the old checkpoints stay good under the old public text.
//
// Permission bits say nothing on Windows: there the folder's access list decides,
// which a folder inside the user's profile inherits. The program does not check
// it.
//
// [WriteFile] is for keys and for every other file beside the database.
package keys
