// Small things that the inventions share.

package demo

import (
	"strconv"
	"time"

	"laphieu/election"
)

func number(n int) election.CandidateID { return election.CandidateID(strconv.Itoa(n)) }

func born(year, month, day int) election.PartialDate {
	return election.PartialDate{Year: year, Month: time.Month(month), Day: day}
}

// names are those that nobody else may bear.
func names(list []election.Candidate) map[string]bool {
	used := map[string]bool{}
	for _, c := range list {
		used[c.Name] = true
	}
	return used
}
