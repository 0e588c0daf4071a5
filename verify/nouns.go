// The tables: what the log covers, how, and the columns that nothing covers.

package verify

import "slices"

// nouns are the covered tables, written from the migrations and from
// docs/formats.md, never from room store.
var nouns = preparedAll([]noun{
	{table: "commune", version: 1, key: []string{"commune"}, members: []member{
		{name: "code", column: "commune"}, {name: "name"}, {name: "kind"}, {name: "district"}, {name: "province"},
	}},
	{table: "election", version: 1, key: []string{"id"}, members: []member{
		{name: "id"},
		{name: "name"},
		{name: "law"},
		{name: "day"},
		{name: "practice", form: flag},
		{name: "made_up", form: flag},
		{name: "clock_offset", form: whole},
	}},
	{table: "setting", version: 1, key: []string{"election", "key"}, members: []member{
		{name: "election"}, {name: "key"}, {name: "value"},
	}},
	{table: "text", version: 1, key: []string{"key"}, members: []member{
		{name: "key"}, {name: "value"},
	}},
	{table: "account", version: 1, key: []string{"id"}, salted: true, members: []member{
		{name: "id"}, {name: "login", form: secret}, {name: "name", form: secret}, {name: "disabled", form: flag},
	}},
	{table: "account_secret", version: 1, key: []string{"account"}, salted: true, members: []member{
		{name: "account"},
		{name: "password", form: secret},
		{name: "totp", form: hidden},
		{name: "totp_confirmed", form: flag},
		{name: "must_change", form: flag},
	}},
	{table: "role_grant", version: 1, key: []string{"account", "role", "election", "area", "village"}, members: []member{
		{name: "account"}, {name: "role"}, {name: "election"}, {name: "area"}, {name: "village"},
	}},
	{table: "election_stage", version: 1, key: []string{"election"}, members: []member{{name: "election"}, {name: "stage"}}},
	{table: "level_contest", version: 1, key: []string{"election", "level"}, members: []member{
		{name: "election"}, {name: "level"}, {name: "title"}, {name: "colour"}, {name: "decided_by"},
	}},
	{table: "polling_area", version: 1, key: []string{"election", "area"}, members: []member{
		{name: "election"}, {name: "area"}, {name: "position", form: whole}, {name: "villages"}, {name: "venue"},
	}},
	{table: "constituency", version: 1, key: []string{"election", "level", "constituency"}, members: []member{
		{name: "election"},
		{name: "level"},
		{name: "constituency"},
		{name: "position", form: whole},
		{name: "name"},
		{name: "seats", form: whole},
	}},
	{table: "constituency_area", version: 1, key: []string{"election", "level", "area"}, members: []member{
		{name: "election"}, {name: "level"}, {name: "area"}, {name: "constituency"},
	}},
	{table: "nominee", version: 1, key: []string{"election", "level", "constituency", "candidate"}, salted: true, members: []member{
		{name: "election"},
		{name: "level"},
		{name: "constituency"},
		{name: "candidate"},
		{name: "position", form: whole},
		{name: "name", form: secret},
		{name: "sex", form: secret},
		{name: "born", form: secret},
		{name: "struck", form: flag},
		{name: "struck_by", form: secret},
		{name: "particulars", form: secret},
	}},
	{table: "body_member", version: 1, key: []string{"election", "body", "place", "position"}, salted: true, members: []member{
		{name: "election"},
		{name: "body"},
		{name: "place"},
		{name: "position", form: whole},
		{name: "title"},
		{name: "name", form: secret},
		{name: "office", form: secret},
		{name: "phone", form: secret},
	}},
	{table: "balloting", version: 1, key: inBalloting, members: within(inBalloting,
		member{name: "kind"}, member{name: "seats", form: whole}, member{name: "day"}, member{name: "areas"},
		member{name: "candidates"}, member{name: "document"},
	)},
	{table: "sheet", version: 1, key: inSheet, members: within(inSheet, slices.Concat(figures, []member{
		{name: "version", form: whole}, {name: "state"}, {name: "total", form: whole}, {name: "changed_at", form: whole},
	})...)},
	{table: "reading", version: 1, key: inReading, members: within(inReading, slices.Concat(figures, []member{
		{name: "reader", form: whole},
		{name: "account"},
		{name: "session"},
		{name: "at", form: whole},
		{name: "asked"},
		{name: "as_paper", form: flag},
	})...)},
	{table: "explanation", version: 1, key: inExplanation, salted: true, members: within(inExplanation,
		member{name: "account"}, member{name: "at", form: whole}, member{name: "text", form: secret},
	)},
	{table: "decision", version: 1, key: inDecision, salted: true, members: within(inDecision,
		member{name: "kind"}, member{name: "candidates"}, member{name: "areas"}, member{name: "refuses", form: flag},
		member{name: "document", form: secret}, member{name: "account"}, member{name: "at", form: whole},
	)},
	{table: "outcome", version: 1, key: inOutcome, salted: true, members: within(inOutcome,
		member{name: "state"}, member{name: "question", form: secret}, member{name: "answer", form: secret},
		member{name: "account"}, member{name: "at", form: whole}, member{name: "ended_at", form: whole},
		member{name: "ended", form: secret},
	)},
	{table: "announcement", version: 1, key: []string{"election", "level", "version"}, members: []member{
		{name: "election"},
		{name: "level"},
		{name: "version", form: whole},
		{name: "state"},
		{name: "document"},
		{name: "day"},
		{name: "account"},
		{name: "at", form: whole},
		{name: "ended_at", form: whole},
		{name: "ended"},
	}},
})

// The keys of rows below a round of voting begin alike.
var (
	inBalloting   = []string{"election", "level", "constituency", "round"}
	inSheet       = append(slices.Clone(inBalloting), "area")
	inReading     = append(slices.Clone(inSheet), "version", "number")
	inExplanation = append(slices.Clone(inSheet), "version", "rule", "fields")
	inDecision    = append(slices.Clone(inBalloting), "number")
	inOutcome     = append(slices.Clone(inBalloting), "version")
)

// figures are what a sheet and a reading of it have in common.
var figures = []member{
	{name: "listed", form: whole},
	{name: "voted", form: whole},
	{name: "issued", form: whole},
	{name: "collected", form: whole},
	{name: "valid", form: whole},
	{name: "invalid", form: whole},
	{name: "votes"},
	{name: "kept"},
}

// within are the members of a record that has its whole key among them.
func within(key []string, others ...member) (all []member) {
	for _, name := range key {
		form := text
		if name == "round" || name == "version" || name == "number" {
			form = whole
		}
		all = append(all, member{name: name, form: form})
	}
	return append(all, others...)
}

func preparedAll(described []noun) []noun {
	for i := range described {
		described[i] = described[i].prepared()
	}
	return described
}

// ledger are the tables of the log itself, which is checked by computing it
// again.
var ledger = []table{
	{"log", []column{
		{communeColumn, isText},
		{"seq", isWhole},
		{"account", isText},
		{"key", isText},
		{"at", isWhole},
		{"leaf", isBytes},
		{"body", isBytes},
	}, []string{communeColumn, "seq"}},
	{"log_head", []column{{communeColumn, isText}, {"size", isWhole}, {"edge", isBytes}}, []string{communeColumn}},
	{"checkpoint", []column{
		{communeColumn, isText}, {"size", isWhole}, {"root", isBytes}, {"note", isText},
	}, []string{communeColumn, "size"}},
}

// Exception is a column that may be changed by hand without a finding.
type Exception struct {
	Table, Column string
	Why           string
}

const migrationHistory = "history of migrations, no election data; the greatest version is compared with the program's"

// Exceptions are all such columns. A test reads the schema and fails for a
// column that is neither covered nor here.
var Exceptions = []Exception{
	{"role_grant", "in_election", "computed by the database from election; it cannot be written"},
	{"log", "request", "serves a form that is sent again, and is forgotten"},
	{"log", "answer", "serves a form that is sent again, and is forgotten"},
	{"checkpoint", "at", "the hour is not part of what is signed; the order is the size of the log"},
	{"schema_version", "id", migrationHistory},
	{"schema_version", "version_id", migrationHistory},
	{"schema_version", "is_applied", migrationHistory},
	{"schema_version", "tstamp", migrationHistory},
}

// reference says that columns of one table name a row of another. The commune
// belongs to each.
type reference struct {
	from    string
	columns []string
	to      string
	keys    []string
	maybe   bool // empty: none is meant
}

// references are those beside the commune's own, to which every table refers.
var references = []reference{
	{from: "setting", columns: []string{"election"}, to: "election", keys: []string{"id"}},
	{from: "account_secret", columns: []string{"account"}, to: "account", keys: []string{"id"}},
	{from: "role_grant", columns: []string{"account"}, to: "account", keys: []string{"id"}},
	{from: "role_grant", columns: []string{"election"}, to: "election", keys: []string{"id"}, maybe: true},
	ofElection("election_stage"),
	ofElection("level_contest"),
	ofElection("polling_area"),
	below("constituency", "level_contest", "election", "level"),
	below("constituency_area", "polling_area", "election", "area"),
	below("constituency_area", "constituency", inConstituency...),
	below("nominee", "constituency", inConstituency...),
	ofElection("body_member"),
	below("balloting", "constituency", inConstituency...),
	below("sheet", "balloting", inBalloting...),
	below("sheet", "polling_area", "election", "area"),
	below("reading", "sheet", inSheet...),
	byAccount("reading"),
	below("explanation", "sheet", inSheet...),
	byAccount("explanation"),
	below("decision", "balloting", inBalloting...),
	byAccount("decision"),
	below("outcome", "balloting", inBalloting...),
	byAccount("outcome"),
	below("announcement", "level_contest", "election", "level"),
	byAccount("announcement"),
}

var inConstituency = []string{"election", "level", "constituency"}

// below refers by columns that have the same names in both tables.
func below(from, to string, columns ...string) reference {
	return reference{from: from, columns: columns, to: to, keys: columns}
}

func ofElection(from string) reference {
	return reference{from: from, columns: []string{"election"}, to: "election", keys: []string{"id"}}
}

func byAccount(from string) reference {
	return reference{from: from, columns: []string{"account"}, to: "account", keys: []string{"id"}}
}
