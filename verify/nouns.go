// The tables: what the log covers, how, and the columns that nothing covers.

package verify

import "slices"

// nouns are the covered tables, written from the migrations and from
// docs/formats.md, never from room store.
var nouns = preparedAll(slices.Concat(ground, setupNouns, countNouns, resultNouns))

// ground are those that every installation has rows of.
var ground = []noun{
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
var references = slices.Concat([]reference{
	{from: "setting", columns: []string{"election"}, to: "election", keys: []string{"id"}},
	{from: "account_secret", columns: []string{"account"}, to: "account", keys: []string{"id"}},
	{from: "role_grant", columns: []string{"account"}, to: "account", keys: []string{"id"}},
	{from: "role_grant", columns: []string{"election"}, to: "election", keys: []string{"id"}, maybe: true},
}, setupReferences, countReferences, resultReferences)

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
