// What is found, and where.

package verify

import (
	"cmp"
	"slices"
)

// Code names what is wrong. The list only grows: scripts compare it.
type Code string

// Codes of the file and its schema.
const (
	FileDamaged   Code = "file_damaged"    // the pages do not fit together; args: what the engine says
	JournalLost   Code = "journal_lost"    // a process did not stop cleanly and its last acts are gone; args: the file
	Unreadable    Code = "table_damaged"   // reading the table met damaged pages; args: what the engine says
	TableMissing  Code = "table_missing"   //
	TableUnknown  Code = "table_unknown"   // a table that no release made
	ColumnMissing Code = "column_missing"  //
	ColumnUnknown Code = "column_unknown"  // a column that no release made
	ColumnType    Code = "column_type"     // args: the type, the type it should have
	KeyChanged    Code = "primary_key"     // args: the key, the key it should have
	ObjectUnknown Code = "object_unknown"  // a trigger, view, rule or policy; args: its kind and name
	Dangling      Code = "reference_broke" // the row refers to one that is not there; args: table and key
)

// Codes of rows.
const (
	RowDiffers   Code = "row_differs"   // from what the log says; args: the entry that last named it
	RowUnlogged  Code = "row_unlogged"  // no entry names it
	RowMissing   Code = "row_missing"   // the log says it is there; args: the entry that last named it
	RowUndeleted Code = "row_undeleted" // the log says it was deleted; args: the entry
	RowMalformed Code = "row_malformed" // a value without canonical form; args: why
)

// Codes of the log.
const (
	LogGap       Code = "log_gap"       // args: first and last number that are missing
	LogMalformed Code = "log_malformed" // the body is no entry; args: why
	LogColumn    Code = "log_column"    // a column differs from the body
	LogLeaf      Code = "log_leaf"      // the leaf is not the hash of the body
	NounUnknown  Code = "noun_unknown"  // the entry names what no table holds; args: noun and key
	HeadMissing  Code = "head_missing"  // entries, and no stored edge of their tree
	HeadDiffers  Code = "head_differs"  // the stored size or edge is not that of the entries; args: sizes stored, counted
)

// Codes of checkpoints. Those held elsewhere carry the name of their file as the
// last argument.
const (
	NoteForged    Code = "checkpoint_note"    // the note is not signed by a known key, or is none; args: why
	NoteDiffers   Code = "checkpoint_column"  // a column differs from the signed note
	RootDiffers   Code = "checkpoint_root"    // the log is not the one that was signed; args: size
	LogTooShort   Code = "checkpoint_ahead"   // signed over more entries than there are; args: signed, found
	HeldForged    Code = "held_note"          // a held note is not signed by a known key; args: why, file
	LogRewritten  Code = "log_rewritten"      // the log is not the one of a held checkpoint; args: size, file
	LogRolledBack Code = "log_rolled_back"    // shorter than a held checkpoint says; args: signed, found, file
	CommuneGone   Code = "log_of_held_absent" // a held checkpoint of a commune that is not here; args: size, file
)

// Codes of the count: what the recount says otherwise. Keys and fields are as in
// docs/formats.md.
const (
	CountMalformed Code = "count_malformed" // no list of ids or counts, or one of another length; column
	CountNotOpen   Code = "count_not_open"  // a round in an election that is still being prepared
	RoundUnlike    Code = "round_differs"   // from what was set up; column

	SheetAbsent  Code = "sheet_absent"  // an area of the round has no sheet; args: the area
	SheetOutside Code = "sheet_outside" // the round does not list the area
	SheetVersion Code = "sheet_version" // no reading led to this version
	SheetState   Code = "sheet_state"   // args: the state, those that the readings lead to
	SheetFigures Code = "sheet_figures" // not what two people read last; args: field, value, what stands

	ReadingVersion Code = "reading_version" // of a version to come; args: the sheet's version
	ReadingOrder   Code = "reading_order"   // args: its number, the number that should come
	ReadingTurn    Code = "reading_turn"    // it was not this reader's turn; args: reader
	ReadingAsked   Code = "reading_asked"   // of other fields than were open; args: those
	ReadingCarried Code = "reading_carried" // a figure changed that was not asked for; args: field
	ReadingPerson  Code = "reading_person"  // account or sign-in is another reader's; args: that reader
	ReadingPaper   Code = "reading_paper"   // "as the paper has it" stands where it must not, or does not where it must

	OutcomeQuestion Code = "outcome_question" // it cannot be asked; args: why
	OutcomeAnswer   Code = "outcome_answer"   // it is no outcome
	OutcomeLaw      Code = "outcome_law"      // the law answers otherwise; args: member
	OutcomeRules    Code = "outcome_rules"    // the law answers otherwise under the settings of today; args: member
	OutcomeNaive    Code = "outcome_second"   // the second opinion is another; args: member
	OutcomeSums     Code = "outcome_sums"     // the sheets add up to something else; args: member
	OutcomeRows     Code = "outcome_rows"     // the question is not what the rows say; args: member
	OutcomeBase     Code = "outcome_base"     // the vote it rests on has no outcome that stands and leads to it; args: that vote's key

	RoundWithdrawn  Code = "round_withdrawn"  // the round was taken back and still counts; args: the area or "outcome"; column: the first round
	WithdrawalStray Code = "withdrawal_stray" // it takes back a decision that is not there

	AnnouncedUnconfirmed Code = "announcement_unconfirmed" // a round has no outcome that stands; args: its key
	AnnouncedUndecided   Code = "announcement_undecided"   // the outcome of the last round decides nothing; args: its key, the status
	AnnouncedReplaced    Code = "announcement_replaced"    // it says that another took its place, and none did
	AnnouncedElsewhere   Code = "announcement_elsewhere"   // a board above decides this level

	PublicationModel   Code = "publication_model"   // what was made public cannot be read
	PublicationDiffers Code = "publication_differs" // from its announcement, an outcome, or its own sums; args: member
	PublicationStray   Code = "publication_stray"   // it shows a vote without such an outcome, or one that no longer stands; args: the outcome's key
	PublicationLacks   Code = "publication_lacks"   // an outcome that stands; args: its key
)

// Codes lists every code, for those who put the words.
func Codes() []Code {
	return []Code{
		FileDamaged, JournalLost, Unreadable, TableMissing, TableUnknown, ColumnMissing, ColumnUnknown, ColumnType, KeyChanged, ObjectUnknown, Dangling,
		RowDiffers, RowUnlogged, RowMissing, RowUndeleted, RowMalformed,
		LogGap, LogMalformed, LogColumn, LogLeaf, NounUnknown, HeadMissing, HeadDiffers,
		NoteForged, NoteDiffers, RootDiffers, LogTooShort, HeldForged, LogRewritten, LogRolledBack, CommuneGone,
		CountMalformed, CountNotOpen, RoundUnlike,
		SheetAbsent, SheetOutside, SheetVersion, SheetState, SheetFigures,
		ReadingVersion, ReadingOrder, ReadingTurn, ReadingAsked, ReadingCarried, ReadingPerson, ReadingPaper,
		OutcomeQuestion, OutcomeAnswer, OutcomeLaw, OutcomeRules, OutcomeNaive, OutcomeSums, OutcomeRows, OutcomeBase,
		RoundWithdrawn, WithdrawalStray,
		AnnouncedUnconfirmed, AnnouncedUndecided, AnnouncedReplaced, AnnouncedElsewhere,
		PublicationModel, PublicationDiffers, PublicationStray, PublicationLacks,
	}
}

// Finding is one difference.
type Finding struct {
	Code    Code
	Commune string // empty: the whole database
	Table   string
	Key     string // of the row within its commune, as entries write it; empty: the whole table
	Column  string // empty: the whole row
	Args    []any  // what the sentence needs, in its order: int64 and string
}

// findings collects, up to a bound.
type findings struct {
	list    []Finding
	omitted int64
}

func (f *findings) add(found Finding) {
	if len(f.list) == MaxFindings {
		f.omitted++
		return
	}
	f.list = append(f.list, found)
}

func (f *findings) full() bool { return len(f.list) == MaxFindings }

// sorted puts the findings of one row together.
func sorted(list []Finding) []Finding {
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Commune, b.Commune), cmp.Compare(a.Table, b.Table), cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	return list
}
