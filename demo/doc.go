// Package demo invents elections: the set-up of a commune and every figure of its
// count, the same each time. The demonstration shows them, tests and benchmarks
// type them.
//
// Xã Thiệu Ngọc is a real commune, and of its election of 23 May 2021 only what
// its portal wrote is known: six polling teams with their villages, 3.722 voters
// listed, 99,8 % voted, three, three and four deputies above the commune, 24 of
// 25 in the commune, one missing at polling team 06. Everything else here is made
// up and says so: names end in [Mark], candidates above the commune have numbers
// instead of names, members of the bodies appear by office, and telephone numbers
// begin with 0000.
//
// Votes are made by filling in ballots one by one, so that whatever must hold
// between the figures of a real paper holds here too.
package demo

import "laphieu/election"

// Seed is that of the demonstration.
const Seed = 20210523

// Mark ends every invented name of a person.
const Mark = " (tên giả định)"

// Night is an election with everything that its count will show.
type Night struct {
	Setup  election.Setup
	Papers []Paper // in the order of contests, constituencies and areas
}

// Paper is the count minutes of one polling area in one constituency.
type Paper struct {
	Level        election.Level
	Constituency election.ConstituencyID
	Sheet        election.Sheet
}

// ID is the place of the paper's sheet in the first round.
func (p *Paper) ID() election.SheetID {
	return election.SheetID{
		BallotingID: election.BallotingID{Level: p.Level, Constituency: p.Constituency, Round: 1},
		Area:        p.Sheet.Area,
	}
}
