// The tables of results, as the log covers them.

package verify

var resultNouns = []noun{
	{table: "decision", version: 1, key: inDecision, salted: true, members: within(inDecision,
		member{name: "kind"}, member{name: "candidates"}, member{name: "areas"}, member{name: "refuses", form: flag},
		member{name: "document", form: secret}, member{name: "account"}, member{name: "at", form: whole},
	)},
	{table: "outcome", version: 1, key: inOutcome, salted: true, members: within(inOutcome,
		member{name: "state"}, member{name: "question", form: secret}, member{name: "answer", form: secret},
		member{name: "account"}, member{name: "at", form: whole}, member{name: "ended_at", form: whole},
		member{name: "ended", form: secret},
	)},
	{table: "withdrawal", version: 1, key: inDecision, salted: true, members: within(inDecision,
		member{name: "account"}, member{name: "at", form: whole}, member{name: "reason", form: secret},
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
	{table: "publication", version: 1, key: []string{"election", "level", "version"}, salted: true, members: []member{
		{name: "election"},
		{name: "level"},
		{name: "version", form: whole},
		{name: "state"},
		{name: "entry", form: whole},
		{name: "ended_at", form: whole},
		{name: "model", form: secret},
	}},
}

var resultReferences = []reference{
	below("decision", "balloting", inBalloting...),
	byAccount("decision"),
	below("outcome", "balloting", inBalloting...),
	byAccount("outcome"),
	below("withdrawal", "balloting", inBalloting...),
	byAccount("withdrawal"),
	below("announcement", "level_contest", "election", "level"),
	byAccount("announcement"),
	below("publication", "announcement", "election", "level", "version"),
}
