// The tables of an election's set-up, as the log covers them.

package verify

var setupNouns = []noun{
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
}

var setupReferences = []reference{
	ofElection("election_stage"),
	ofElection("level_contest"),
	ofElection("polling_area"),
	below("constituency", "level_contest", "election", "level"),
	below("constituency_area", "polling_area", "election", "area"),
	below("constituency_area", "constituency", inConstituency...),
	below("nominee", "constituency", inConstituency...),
	ofElection("body_member"),
}
