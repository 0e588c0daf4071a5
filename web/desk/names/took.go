// How long it took until people who had read different figures agreed: from the
// second reading, which showed the difference, to the one that settled it.

package names

import (
	"slices"

	"laphieu/election"
)

// Took is that time in milliseconds of one version of a sheet, from when each of its
// readings was made, in their order. A sheet that does not agree, or agreed at once,
// has none.
func Took(state election.SheetState, at []int64) (ms int64, differed bool) {
	if state != election.Agreed || len(at) < 3 {
		return 0, false
	}
	return at[len(at)-1] - at[1], true
}

// Median is the middle one, of an even number the mean of the two; 0 of none.
func Median(all []int64) int64 {
	if len(all) == 0 {
		return 0
	}
	all = slices.Sorted(slices.Values(all))
	half := len(all) / 2
	if len(all)%2 == 1 {
		return all[half]
	}
	return (all[half-1] + all[half]) / 2
}
