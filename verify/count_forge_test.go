package verify_test

import (
	"slices"
	"strings"
	"testing"

	"laphieu/verify"
)

// forgery is what somebody does who can write the database, computes every digest
// and the whole log again, and leaves nothing that the log could tell.
type forgery struct {
	name string
	edit string // SQL; statements end with ";"

	code   verify.Code
	table  string
	key    string // below the election
	column string
}

// Rows of the story, for edits.
const (
	sheetRow    = " WHERE level = 'commune' AND constituency = '1' AND round = 1 AND area = '01'"
	nationSheet = " WHERE level = 'national' AND area = "
)

func inCommune(constituency, round, area string) string {
	return " WHERE level = 'commune' AND constituency = '" + constituency + "' AND round = " + round + " AND area = '" + area + "'"
}

// forgeries, each seen by nobody but the recount.
var forgeries = slices.Concat(forgedSheets, forgedReadings, forgedRounds, forgedOutcomes, forgedWithdrawals, forgedAnnouncements, forgedPublications)

var forgedSheets = []forgery{
	{"one vote more for a candidate", "UPDATE sheet SET votes = '71 60 20 10', total = 161" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "votes"},
	{"votes swapped between two", "UPDATE sheet SET votes = '60 70 20 10'" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "votes"},
	{"the total alone", "UPDATE sheet SET total = 161" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "total"},
	{"listed", "UPDATE sheet SET listed = 101" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "listed"},
	{"voted", "UPDATE sheet SET voted = 91" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "voted"},
	{"issued", "UPDATE sheet SET issued = 91" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "issued"},
	{"collected", "UPDATE sheet SET collected = 89, invalid = 1" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "collected"},
	{"valid and invalid", "UPDATE sheet SET valid = 89, invalid = 1" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "invalid"},
	{"kept names taken away", "UPDATE sheet SET kept = ''" + inCommune("1", "1", "03"), verify.SheetFigures, "sheet", "commune/1/1/03", "kept"},
	{"kept names moved", "UPDATE sheet SET kept = '41 137'" + inCommune("1", "1", "03"), verify.SheetFigures, "sheet", "commune/1/1/03", "kept"},
	{"kept names where nobody read them", "UPDATE sheet SET kept = '16 72'" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "kept"},
	{"what a third person did not read", "UPDATE sheet SET votes = '170 121 19 6'" + inCommune("1", "1", "03"), verify.SheetFigures, "sheet", "commune/1/1/03", "votes"},
	{"the figures of the version before", "UPDATE sheet SET votes = '60 70 20 10'" + inCommune("1", "1", "02"), verify.SheetFigures, "sheet", "commune/1/1/02", "votes"},
	{"one number too few", "UPDATE sheet SET votes = '70 60 30', total = 160" + sheetRow, verify.CountMalformed, "sheet", "commune/1/1/01", "votes"},
	{"a number with a zero before it", "UPDATE sheet SET votes = '070 60 20 10'" + sheetRow, verify.CountMalformed, "sheet", "commune/1/1/01", "votes"},
	{"two spaces between numbers", "UPDATE sheet SET votes = '70  60 20 10'" + sheetRow, verify.CountMalformed, "sheet", "commune/1/1/01", "votes"},
	{"a count beyond every country", "UPDATE sheet SET listed = 100000001" + sheetRow, verify.CountMalformed, "sheet", "commune/1/1/01", "listed"},
	{"agreed though it differs", "UPDATE sheet SET state = 'agreed', listed = 100, voted = 90, issued = 90, collected = 90, valid = 88, invalid = 2, votes = '70 60 20 10', total = 160" + nationSheet + "'04'", verify.SheetState, "sheet", "national/1/1/04", "state"},
	{"agreed after one reading", "UPDATE sheet SET state = 'agreed', listed = 100, voted = 90, issued = 90, collected = 90, valid = 88, invalid = 2, votes = '70 60 20 10', total = 160" + nationSheet + "'02'", verify.SheetState, "sheet", "national/1/1/02", "state"},
	{"agreed without any reading", "UPDATE sheet SET state = 'agreed', votes = '0 0 0 0'" + nationSheet + "'01'", verify.SheetState, "sheet", "national/1/1/01", "state"},
	{"agreed though impossible", "UPDATE sheet SET state = 'agreed'" + nationSheet + "'07'", verify.SheetState, "sheet", "national/1/1/07", "state"},
	{"returned though it agrees", "UPDATE sheet SET state = 'returned'" + sheetRow, verify.SheetState, "sheet", "commune/1/1/01", "state"},
	{"differs though it agrees", "UPDATE sheet SET state = 'differs', listed = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, votes = '', total = 0" + sheetRow, verify.SheetState, "sheet", "commune/1/1/01", "state"},
	{"awaits the second though the first is impossible", "UPDATE sheet SET state = 'awaits_second'" + nationSheet + "'03'", verify.SheetState, "sheet", "national/1/1/03", "state"},
	{"entered once though possible", "UPDATE sheet SET state = 'entered_once'" + nationSheet + "'02'", verify.SheetState, "sheet", "national/1/1/02", "state"},
	{"differs though both looked again", "UPDATE sheet SET state = 'differs'" + nationSheet + "'06'", verify.SheetState, "sheet", "national/1/1/06", "state"},
	{"reopened though it never agreed", "UPDATE sheet SET state = 'reopened'" + nationSheet + "'09'", verify.SheetState, "sheet", "national/1/1/09", "state"},
	{"awaited though it had agreed", "UPDATE sheet SET state = 'awaited'" + nationSheet + "'05'", verify.SheetState, "sheet", "national/1/1/05", "state"},
	{"awaits a third before anybody read", "UPDATE sheet SET state = 'awaits_third'" + nationSheet + "'01'", verify.SheetState, "sheet", "national/1/1/01", "state"},
	{"a version that nothing led to", "UPDATE sheet SET version = 3" + nationSheet + "'05'", verify.SheetVersion, "sheet", "national/1/1/05", "version"},
	{"a version far ahead", "UPDATE sheet SET version = 9000000000" + nationSheet + "'09'", verify.SheetVersion, "sheet", "national/1/1/09", "version"},
	{"a version behind its readings", "UPDATE sheet SET version = 1" + inCommune("1", "1", "02"), verify.ReadingVersion, "reading", "commune/1/1/02/2/1", "version"},
	{"a sheet of an area that does not vote there", "INSERT INTO sheet SELECT commune, election, level, constituency, round, '09', 1, 'awaited', 0, 0, 0, 0, 0, 0, '', 0, '', 0 FROM sheet" + sheetRow, verify.SheetOutside, "sheet", "commune/1/1/09", "area"},
	{"a sheet taken away with its readings", "DELETE FROM reading" + inCommune("2", "2", "05") + "; DELETE FROM sheet" + inCommune("2", "2", "05"), verify.SheetAbsent, "balloting", "commune/2/2", ""},
	{"the sheet of the area that votes again taken away", "DELETE FROM reading" + inCommune("3", "2", "07") + "; DELETE FROM sheet" + inCommune("3", "2", "07"), verify.SheetAbsent, "balloting", "commune/3/2", ""},
}

func nation(area, number string) string {
	return " WHERE level = 'national' AND area = '" + area + "' AND number = " + number
}

func readAt(constituency, round, area, number string) string {
	return inCommune(constituency, round, area) + " AND number = " + number
}

var forgedReadings = []forgery{
	{"one of two readings", "UPDATE reading SET votes = '71 60 20 10'" + readAt("1", "1", "01", "2"), verify.SheetState, "sheet", "commune/1/1/01", "state"},
	{"both readings", "UPDATE reading SET votes = '71 60 20 10'" + sheetRow, verify.SheetFigures, "sheet", "commune/1/1/01", "votes"},
	{"the third person's reading", "UPDATE reading SET kept = '41 138'" + readAt("1", "1", "03", "5"), verify.SheetState, "sheet", "commune/1/1/03", "state"},
	{"the second reading taken away", "DELETE FROM reading" + readAt("1", "1", "01", "2"), verify.SheetState, "sheet", "commune/1/1/01", "state"},
	{"the first reading taken away", "DELETE FROM reading" + readAt("1", "1", "01", "1"), verify.ReadingOrder, "reading", "commune/1/1/01/1/2", ""},
	{"all readings taken away", "DELETE FROM reading" + sheetRow, verify.SheetState, "sheet", "commune/1/1/01", "state"},
	{"one person read both times", "UPDATE reading SET account = 'p1'" + readAt("1", "1", "01", "2"), verify.ReadingPerson, "reading", "commune/1/1/01/1/2", ""},
	{"both in one sign-in", "UPDATE reading SET session = 's1'" + readAt("1", "1", "01", "2"), verify.ReadingPerson, "reading", "commune/1/1/01/1/2", ""},
	{"the third person is the first", "UPDATE reading SET account = 'p1'" + readAt("1", "1", "03", "5"), verify.ReadingPerson, "reading", "commune/1/1/03/1/5", ""},
	{"the third person in the second's sign-in", "UPDATE reading SET session = 's2'" + readAt("1", "1", "03", "5"), verify.ReadingPerson, "reading", "commune/1/1/03/1/5", ""},
	{"somebody else looked again", "UPDATE reading SET account = 'p4'" + readAt("1", "1", "03", "3"), verify.ReadingPerson, "reading", "commune/1/1/03/1/3", ""},
	{"the first reader twice", "UPDATE reading SET reader = 1" + readAt("1", "1", "01", "2"), verify.ReadingTurn, "reading", "commune/1/1/01/1/2", ""},
	{"a fourth person before the third", "UPDATE reading SET reader = 4" + readAt("1", "1", "03", "5"), verify.ReadingTurn, "reading", "commune/1/1/03/1/5", ""},
	{"the second looks a third time", "UPDATE reading SET reader = 2, account = 'p2', session = 's2'" + readAt("1", "1", "03", "5"), verify.ReadingTurn, "reading", "commune/1/1/03/1/5", ""},
	{"a reading numbered past the next", "UPDATE reading SET number = 7" + nation("06", "6"), verify.ReadingOrder, "reading", "national/1/1/06/1/7", ""},
	{"a figure changed that nobody asked for", "UPDATE reading SET listed = 201" + readAt("1", "1", "03", "5"), verify.ReadingCarried, "reading", "commune/1/1/03/1/5", ""},
	{"the first reader's own figure changed in passing", "UPDATE reading SET votes = '70 60 21 10'" + inCommune("1", "1", "02") + " AND version = 2 AND number = 3", verify.ReadingCarried, "reading", "commune/1/1/02/2/3", ""},
	{"fewer fields asked than were open", "UPDATE reading SET asked = 'votes[0]'" + inCommune("1", "1", "02") + " AND version = 2 AND number = 3", verify.ReadingAsked, "reading", "commune/1/1/02/2/3", ""},
	{"more fields asked than were open", "UPDATE reading SET asked = 'kept[0] kept[1]'" + readAt("1", "1", "03", "5"), verify.ReadingAsked, "reading", "commune/1/1/03/1/5", ""},
	{"the second read a part only", "UPDATE reading SET asked = 'votes[0]'" + readAt("1", "1", "01", "2"), verify.ReadingAsked, "reading", "commune/1/1/01/1/2", ""},
	{"read on after all agreed", "INSERT INTO reading SELECT commune, election, level, constituency, round, area, version, 3, 3, 'p3', 's7', at, 'votes[0]', 0, listed, voted, issued, collected, valid, invalid, '71 60 20 10', kept FROM reading" + readAt("1", "1", "01", "2"), verify.ReadingAsked, "reading", "commune/1/1/01/1/3", ""},
	{"as the paper has it, of possible figures", "UPDATE reading SET as_paper = 1" + readAt("1", "1", "01", "1"), verify.ReadingPaper, "reading", "commune/1/1/01/1/1", "as_paper"},
	{"impossible figures without a word", "UPDATE reading SET as_paper = 0" + nation("07", "1"), verify.ReadingPaper, "reading", "national/1/1/07/1/1", "as_paper"},
	{"a reading of a version to come", "UPDATE reading SET version = 2" + readAt("1", "1", "01", "2"), verify.ReadingVersion, "reading", "commune/1/1/01/2/2", "version"},
	{"a reading with one number too many", "UPDATE reading SET votes = '70 60 20 10 0'" + readAt("1", "1", "01", "2"), verify.CountMalformed, "reading", "commune/1/1/01/1/2", "votes"},
	{"a reading that is no number", "UPDATE reading SET votes = '70 60 20 1O'" + readAt("1", "1", "01", "2"), verify.CountMalformed, "reading", "commune/1/1/01/1/2", "votes"},
}

// recounted are the codes of the recount: a finding with another one would mean
// that something else noticed too.
var recounted = func() []verify.Code {
	codes := verify.Codes()
	return codes[slices.Index(codes, verify.CountMalformed):]
}()

func TestForgeries(t *testing.T) {
	folder := toldFolder(t)
	h := liteHand(t, copied(t, folder))
	relog(t, h)
	must(t, h.Close())
	wantClean(t, run(t, h.source)) // the attacker's own tools leave no trace
	if len(forgeries) < 60 {
		t.Errorf("%d forgeries", len(forgeries))
	}
	for _, f := range forgeries {
		t.Run(f.name, func(t *testing.T) {
			h := liteHand(t, copied(t, folder))
			for _, statement := range strings.Split(f.edit, "; ") {
				done, err := h.Exec(statement)
				must(t, err)
				if n, err := done.RowsAffected(); err != nil || n == 0 {
					t.Fatalf("%d rows changed by %s: %v", n, statement, err)
				}
			}
			relog(t, h)
			must(t, h.Close())
			r := run(t, h.source)
			if !slices.ContainsFunc(r.Findings, func(got verify.Finding) bool {
				return got.Code == f.code && got.Table == f.table && got.Key == string(deskVote)+"/"+f.key && got.Column == f.column
			}) {
				t.Errorf("no %s of %s %s.%s in %+v", f.code, f.table, f.key, f.column, r.Findings)
			}
			for _, got := range r.Findings {
				if !slices.Contains(recounted, got.Code) {
					t.Errorf("not by the recount alone: %+v", got)
				}
			}
		})
	}
}
