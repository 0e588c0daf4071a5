package names

import (
	"testing"

	"laphieu/election"
)

func TestTook(t *testing.T) {
	for name, c := range map[string]struct {
		state    election.SheetState
		at       []int64
		want     int64
		differed bool
	}{
		"agreed at once":   {election.Agreed, []int64{1, 5}, 0, false},
		"read once more":   {election.Agreed, []int64{1, 5, 65}, 60, true},
		"by a third":       {election.Agreed, []int64{1, 5, 65, 70, 305}, 300, true},
		"differs still":    {election.Differs, []int64{1, 5, 65}, 0, false},
		"nobody has read":  {election.Awaited, nil, 0, false},
		"went to the team": {election.Returned, []int64{1, 5, 65}, 0, false},
	} {
		if got, differed := Took(c.state, c.at); got != c.want || differed != c.differed {
			t.Errorf("%s: %d, %v", name, got, differed)
		}
	}
}

func TestMedian(t *testing.T) {
	for want, all := range map[int64][]int64{0: nil, 7: {7}, 5: {9, 1, 5}, 6: {100, 4, 8, 1}} {
		if got := Median(all); got != want {
			t.Errorf("of %v: %d", all, got)
		}
	}
}
