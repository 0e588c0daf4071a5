package verify_test

import (
	"laphieu/verify"
)

func ballotingOf(constituency, round string) string {
	return " WHERE level = 'commune' AND constituency = '" + constituency + "' AND round = " + round
}

var forgedRounds = []forgery{
	{"one seat more", "UPDATE balloting SET seats = 3" + ballotingOf("1", "1"), verify.RoundUnlike, "balloting", "commune/1/1", "seats"},
	{"a candidate left off the ballot", "UPDATE balloting SET candidates = 'a b c'" + ballotingOf("1", "1"), verify.RoundUnlike, "balloting", "commune/1/1", "candidates"},
	{"two names change places on the ballot", "UPDATE balloting SET candidates = 'b a c d'" + ballotingOf("1", "1"), verify.RoundUnlike, "balloting", "commune/1/1", "candidates"},
	{"two names change places on the list", "UPDATE nominee SET position = 3 - position WHERE level = 'commune' AND constituency = '1' AND candidate IN ('a', 'b')", verify.RoundUnlike, "balloting", "commune/1/1", "candidates"},
	{"an area left out of the round", "UPDATE balloting SET areas = '01 02'" + ballotingOf("1", "1"), verify.SheetOutside, "sheet", "commune/1/1/03", "area"},
	{"an area put into another constituency", "UPDATE constituency_area SET constituency = '2' WHERE level = 'commune' AND area = '03'", verify.RoundUnlike, "balloting", "commune/1/1", "areas"},
	{"the day of the first round", "UPDATE balloting SET day = '2021-05-24'" + ballotingOf("1", "1"), verify.RoundUnlike, "balloting", "commune/1/1", "day"},
	{"a first round called a re-run", "UPDATE balloting SET kind = 'rerun'" + ballotingOf("1", "1"), verify.RoundUnlike, "balloting", "commune/1/1", "kind"},
	{"a re-run on fewer names in another order", "UPDATE balloting SET candidates = 'b a'" + ballotingOf("2", "2"), verify.RoundUnlike, "balloting", "commune/2/2", "candidates"},
	{"a re-run with more seats than there are", "UPDATE balloting SET seats = 2" + ballotingOf("2", "2"), verify.RoundUnlike, "balloting", "commune/2/2", "seats"},
	{"a re-run in an area from elsewhere", "UPDATE balloting SET areas = '04 05 09'" + ballotingOf("2", "2"), verify.RoundUnlike, "balloting", "commune/2/2", "areas"},
	{"more seats in the set-up", "UPDATE constituency SET seats = 3 WHERE level = 'commune' AND constituency = '1'", verify.RoundUnlike, "balloting", "commune/1/1", "seats"},
	{"no area at all in a list", "UPDATE balloting SET areas = '01  03'" + ballotingOf("1", "1"), verify.CountMalformed, "balloting", "commune/1/1", "areas"},
	{"the election put back to its preparation", "DELETE FROM election_stage", verify.CountNotOpen, "balloting", "commune/1/1", ""},
}

func outcomeOf(constituency, round, version string) string {
	return ballotingOf(constituency, round) + " AND version = " + version
}

// replaced edits a kept text.
func replaced(column, from, to, where string) string {
	return "UPDATE outcome SET " + column + " = replace(" + column + ", '" + from + "', '" + to + "')" + where +
		" AND instr(" + column + ", '" + from + "') > 0"
}

var forgedOutcomes = []forgery{
	{"somebody else elected", replaced("answer", "    \"b\"\n  ]", "    \"c\"\n  ]", outcomeOf("1", "1", "2")), verify.OutcomeLaw, "outcome", "commune/1/1/2", "answer"},
	{"somebody else elected, for the second opinion", replaced("answer", "    \"b\"\n  ]", "    \"c\"\n  ]", outcomeOf("1", "1", "2")), verify.OutcomeNaive, "outcome", "commune/1/1/2", "answer"},
	{"a withdrawn outcome changed after", replaced("answer", "    \"b\"\n  ]", "    \"c\"\n  ]", outcomeOf("1", "1", "1")), verify.OutcomeLaw, "outcome", "commune/1/1/1", "answer"},
	{"an invalid first vote called decided", replaced("answer", `"status": "invalid_turnout"`, `"status": "decided"`, outcomeOf("2", "1", "1")), verify.OutcomeLaw, "outcome", "commune/2/1/1", "answer"},
	{"no further vote ordered", replaced("answer", `"next": "rerun"`, `"next": "none"`, outcomeOf("2", "1", "1")), verify.OutcomeNaive, "outcome", "commune/2/1/1", "answer"},
	{"a later last day", replaced("answer", "2021-06-07", "2021-06-20", outcomeOf("2", "1", "1")), verify.OutcomeNaive, "outcome", "commune/2/1/1", "answer"},
	{"a sum in the answer", replaced("answer", `"voted": 360`, `"voted": 361`, outcomeOf("1", "1", "2")), verify.OutcomeSums, "outcome", "commune/1/1/2", "answer"},
	{"a candidate's sum in the answer", replaced("answer", `"votes": 310`, `"votes": 311`, outcomeOf("1", "1", "2")), verify.OutcomeSums, "outcome", "commune/1/1/2", "answer"},
	{"a reason in the answer", replaced("answer", `"holds": true`, `"holds": false`, outcomeOf("1", "1", "2")), verify.OutcomeLaw, "outcome", "commune/1/1/2", "answer"},
	{"the whole answer of another round", "UPDATE outcome SET answer = (SELECT o.answer FROM outcome o WHERE o.level = 'commune' AND o.constituency = '2' AND o.round = 2)" + outcomeOf("1", "1", "2"), verify.OutcomeLaw, "outcome", "commune/1/1/2", "answer"},
	{"question and answer of another round", "UPDATE outcome SET question = (SELECT o.question FROM outcome o WHERE o.level = 'commune' AND o.constituency = '2' AND o.round = 2), answer = (SELECT o.answer FROM outcome o WHERE o.level = 'commune' AND o.constituency = '2' AND o.round = 2)" + outcomeOf("1", "1", "2"), verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a sheet in the question", replaced("question", `"listed": 200`, `"listed": 201`, outcomeOf("1", "1", "2")), verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a birth in the question", replaced("question", "1971", "1961", outcomeOf("1", "1", "2")), verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a birth on the list", "UPDATE nominee SET born = '1999' WHERE level = 'commune' AND constituency = '1' AND candidate = 'a'", verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a name on the list", "UPDATE nominee SET name = 'Người khác' WHERE level = 'commune' AND constituency = '1' AND candidate = 'a'", verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"somebody struck off after", "UPDATE nominee SET struck = 1 WHERE level = 'commune' AND constituency = '1' AND candidate = 'a'", verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"the law of another year in the question", replaced("question", `"law": "2015"`, `"law": "2025"`, outcomeOf("1", "1", "2")), verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"the decision that let the count go on", "UPDATE decision SET document = 'Quyết định khác'" + ballotingOf("2", "2"), verify.OutcomeRows, "outcome", "commune/2/2/1", "question"},
	{"that decision taken away", "DELETE FROM decision" + ballotingOf("2", "2"), verify.SheetState, "sheet", "commune/2/2/04", "state"},
	{"that decision for another area", "UPDATE decision SET areas = '05'" + ballotingOf("2", "2"), verify.SheetState, "sheet", "commune/2/2/04", "state"},
	{"a decision that nobody asked the law about", "INSERT INTO decision SELECT commune, election, level, constituency, round, 2, 'held', '', '', 0, 'Nghị quyết', account, at, salt FROM decision" + ballotingOf("2", "2"), verify.OutcomeRows, "outcome", "commune/2/2/1", "question"},
	{"another area annulled", "UPDATE decision SET areas = '06'" + ballotingOf("3", "1"), verify.OutcomeRows, "outcome", "commune/3/2/1", "question"},
	{"the annulment of a re-run's question", "UPDATE decision SET document = 'khác'" + ballotingOf("3", "2"), verify.OutcomeRows, "outcome", "commune/3/2/1", "question"},
	{"the sheet that was carried over, its readings with it", "UPDATE reading SET votes = '20 20'" + inCommune("3", "1", "06") + "; UPDATE sheet SET votes = '20 20'" + inCommune("3", "1", "06"), verify.OutcomeRows, "outcome", "commune/3/2/1", "question"},
	{"sheet and readings together", "UPDATE reading SET votes = '60 70 20 10'" + sheetRow + "; UPDATE sheet SET votes = '60 70 20 10'" + sheetRow, verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a sheet reopened behind the outcome", "UPDATE sheet SET version = 2, state = 'reopened', listed = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, votes = '', total = 0" + sheetRow, verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"a question that cannot be asked", replaced("question", `"round": "first"`, `"round": "last"`, outcomeOf("1", "1", "2")), verify.OutcomeQuestion, "outcome", "commune/1/1/2", "question"},
	{"an empty question", "UPDATE outcome SET question = ''" + outcomeOf("1", "1", "2"), verify.OutcomeQuestion, "outcome", "commune/1/1/2", "question"},
	{"an answer that is none", "UPDATE outcome SET answer = 'a, b'" + outcomeOf("1", "1", "2"), verify.OutcomeAnswer, "outcome", "commune/1/1/2", "answer"},
	{"an answer that says one thing twice", replaced("answer", `"seats": 2`, `"seats": 2, "status": "decided"`, outcomeOf("1", "1", "2")), verify.OutcomeAnswer, "outcome", "commune/1/1/2", "answer"},
	{"the outcome that led to the re-run withdrawn", "UPDATE outcome SET state = 'withdrawn', ended_at = 20" + outcomeOf("2", "1", "1"), verify.OutcomeBase, "outcome", "commune/2/2/1", ""},
	{"an outcome that led to no re-run", replaced("answer", `"next": "rerun"`, `"next": "none"`, outcomeOf("2", "1", "1")), verify.OutcomeBase, "outcome", "commune/2/2/1", ""},
	{"two seats to be filled where one was left", "UPDATE balloting SET seats = 2" + ballotingOf("4", "2"), verify.OutcomeBase, "outcome", "commune/4/2/1", ""},
	{"who was elected stands again", replaced("answer", "    \"a\"\n  ]", "    \"b\"\n  ]", outcomeOf("4", "1", "1")), verify.OutcomeBase, "outcome", "commune/4/2/1", ""},
	{"the election's law", "UPDATE election SET law = '2025'", verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
	{"the election's day", "UPDATE election SET day = '2021-05-22'", verify.OutcomeRows, "outcome", "commune/1/1/2", "question"},
}

func takenBack(constituency, round, number string) string {
	return "INSERT INTO withdrawal SELECT commune, election, level, constituency, round, " + number + ", '', 'p0', 9, salt FROM decision" + ballotingOf(constituency, round)
}

var forgedWithdrawals = []forgery{
	{"the decision that let the count go on taken back", takenBack("2", "2", "1"), verify.SheetState, "sheet", "commune/2/2/04", "state"},
	{"the annulment that ordered a vote taken back", takenBack("3", "1", "1"), verify.RoundUnlike, "balloting", "commune/3/2", "kind"},
	{"an annulment that was taken back put into force", "DELETE FROM withdrawal" + ballotingOf("5", "1") + " AND number = 1", verify.OutcomeRows, "outcome", "commune/5/1/2", "question"},
	{"a vote that counts taken back", takenBack("3", "2", "0"), verify.RoundWithdrawn, "balloting", "commune/3/2", ""},
	{"a vote that was taken back put into force", "DELETE FROM withdrawal" + ballotingOf("5", "2"), verify.AnnouncedUnconfirmed, "announcement", "commune/2", "state"},
	{"a vote whose outcome was withdrawn taken back with its papers", "UPDATE outcome SET state = 'withdrawn', ended_at = 20" + ballotingOf("3", "2") + "; " + takenBack("3", "2", "0"), verify.RoundWithdrawn, "balloting", "commune/3/2", ""},
	{"a vote taken back whose papers went back behind its outcome", "UPDATE sheet SET state = 'returned'" + ballotingOf("3", "2") + "; " + takenBack("3", "2", "0"), verify.RoundWithdrawn, "balloting", "commune/3/2", ""},
	{"a decision taken back that nobody recorded", takenBack("3", "2", "2"), verify.WithdrawalStray, "withdrawal", "commune/3/2/2", "number"},
}

var forgedAnnouncements = []forgery{
	{"an outcome withdrawn behind the announcement", "UPDATE outcome SET state = 'withdrawn', ended_at = 20" + outcomeOf("1", "1", "2"), verify.AnnouncedUnconfirmed, "announcement", "commune/2", "state"},
	{"the outcome of an earlier round withdrawn", "UPDATE outcome SET state = 'withdrawn', ended_at = 20" + outcomeOf("2", "1", "1"), verify.AnnouncedUnconfirmed, "announcement", "commune/2", "state"},
	{"an outcome taken away", "DELETE FROM outcome" + outcomeOf("1", "1", "2"), verify.AnnouncedUnconfirmed, "announcement", "commune/2", "state"},
	{"a constituency that never voted", "INSERT INTO constituency SELECT commune, election, level, '6', 6, name, seats FROM constituency WHERE level = 'commune' AND constituency = '3'", verify.AnnouncedUnconfirmed, "announcement", "commune/2", "state"},
	{"the re-run taken away", "DELETE FROM outcome" + ballotingOf("2", "2") + "; DELETE FROM reading" + ballotingOf("2", "2") + "; DELETE FROM sheet" + ballotingOf("2", "2") + "; DELETE FROM decision" + ballotingOf("2", "2") + "; DELETE FROM balloting" + ballotingOf("2", "2"), verify.AnnouncedUndecided, "announcement", "commune/2", "state"},
	{"a level that a board above decides", "UPDATE level_contest SET decided_by = 'Ủy ban bầu cử tỉnh' WHERE level = 'commune'", verify.AnnouncedElsewhere, "announcement", "commune/2", "state"},
	{"replaced by none", "UPDATE announcement SET state = 'superseded', ended_at = 12 WHERE version = 2", verify.AnnouncedReplaced, "announcement", "commune/2", "state"},
	{"an announcement put back", "UPDATE announcement SET state = 'standing', ended_at = 0, level = 'national' WHERE version = 1; DELETE FROM publication WHERE version = 1", verify.AnnouncedElsewhere, "announcement", "national/1", "state"},
}
