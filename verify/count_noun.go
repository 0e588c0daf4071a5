// The tables of the count, as the log covers them.

package verify

import "slices"

var countNouns = []noun{
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
}

var countReferences = []reference{
	below("balloting", "constituency", inConstituency...),
	below("sheet", "balloting", inBalloting...),
	below("sheet", "polling_area", "election", "area"),
	below("reading", "sheet", inSheet...),
	byAccount("reading"),
	below("explanation", "sheet", inSheet...),
	byAccount("explanation"),
}

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
