// What was taken back counts nowhere, and takes back something that is there.

package verify

import "laphieu/election"

// held are the rounds that stand.
func (c *constituency) held() (all []*balloting) {
	for _, b := range c.rounds {
		if !b.withdrawn {
			all = append(all, b)
		}
	}
	return all
}

// takenBack: of a round that was taken back nothing is read and nothing confirmed;
// the first round never is.
func (b *balloting) takenBack() {
	if !b.withdrawn {
		return
	}
	if b.kind == election.First {
		b.wrong(RoundWithdrawn, "round")
	}
	for _, area := range b.typed {
		b.wrong(RoundWithdrawn, "", area)
	}
	if b.standing != nil {
		b.wrong(RoundWithdrawn, "", "outcome")
	}
}

// selectStray finds withdrawals of decisions that are not there.
const selectStray = `SELECT x.election, x.level, x.constituency, x.round, x.number FROM withdrawal x
	WHERE x.commune = $1 AND x.number > 0 AND NOT EXISTS (SELECT 1 FROM decision d
		WHERE d.commune = x.commune AND d.election = x.election AND d.level = x.level AND d.constituency = x.constituency
			AND d.round = x.round AND d.number = x.number)
	ORDER BY 1, 2, 3, 4, 5`

func (r *recount) strays() error {
	err := r.each(5, selectStray, func(cells []any) {
		r.add(Finding{
			Code: WithdrawalStray, Commune: r.code, Table: "withdrawal", Column: "number",
			Key: keyOf(textOf(cells[0]), textOf(cells[1]), textOf(cells[2]), wholeOf(cells[3]), wholeOf(cells[4])),
		})
	}, r.code)
	return r.damaged("withdrawal", err)
}
