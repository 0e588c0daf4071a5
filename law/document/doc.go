// Package document reads and writes the documents of `laphieu law`: the
// questions other programs ask and the answers they get, as UTF-8 JSON.
//
// The formats are promises (docs/formats.md): fields may be added and are never
// renamed or dropped. Reading is strict. An unknown or repeated member, another
// letter case, a missing member, a fraction, a number out of bounds or text
// that is not in Unicode normal form C is refused with an error that names the
// member by its path, for example "sheets[0].voted". Nothing is guessed and
// nothing is skipped.
package document

// The names of the formats.
const (
	FormatContest  = "laphieu/contest/v1"
	FormatOutcome  = "laphieu/outcome/v1"
	FormatFindings = "laphieu/findings/v1"
	FormatCalendar = "laphieu/calendar/v1"
	FormatElection = "laphieu/election/v1"
)

// MaxBytes bounds one document: a national constituency of a thousand polling
// areas takes under a megabyte.
const MaxBytes = 32 << 20
