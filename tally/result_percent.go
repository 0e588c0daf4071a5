// Percentages as the forms want them: two decimals, the third from 5 up rounds
// up, and the parts of one whole made to total 100,00.

package tally

import (
	"cmp"
	"slices"

	"laphieu/election"
)

// Percent is part of whole in hundredths of a percent, half up, exactly. It is
// election.NoPercent where whole is zero.
func Percent(part, whole int64) election.Percent {
	if whole == 0 {
		return election.NoPercent
	}
	return election.Percent((20000*part + whole) / (2 * whole))
}

// Rest is 100,00 less a percentage: the share of invalid ballots is printed so,
// that it and the share of valid ones total 100,00.
func Rest(p election.Percent) election.Percent {
	if p == election.NoPercent {
		return p
	}
	return election.Whole - p
}

// Shares are the percentages of parts that make up a whole, adjusted so that
// they total exactly 100,00. The guidance says that they are adjusted and not
// how; the largest remainder is our method: each part gets its hundredths
// rounded down, and those left over go one each to the largest remainders, the
// earlier part first where remainders are equal. All are election.NoPercent
// where the whole is zero.
func Shares(parts []int64) []election.Percent {
	shares := make([]election.Percent, len(parts))
	whole := Sum(parts)
	if whole == 0 {
		return fill(shares, election.NoPercent)
	}
	left := election.Whole
	order := make([]int, len(parts))
	for i, p := range parts {
		shares[i] = election.Percent(10000 * p / whole)
		left -= shares[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(10000*parts[b]%whole, 10000*parts[a]%whole)
	})
	for _, i := range order[:left] {
		shares[i]++
	}
	return shares
}

func fill(p []election.Percent, v election.Percent) []election.Percent {
	for i := range p {
		p[i] = v
	}
	return p
}
