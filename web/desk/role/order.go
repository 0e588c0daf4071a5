// The order of people: chair, secretary, typists, teams by their area, as a
// committee lists itself.

package role

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
)

// inOrder compares two accounts by their first role, its area, and their names,
// where 2 stands before 10.
func inOrder(a, b store.Account) int {
	rankA, areaA := place(&a)
	rankB, areaB := place(&b)
	nameA, numberA := numbered(a.Name)
	nameB, numberB := numbered(b.Name)
	return cmp.Or(
		cmp.Compare(rankA, rankB), cmp.Compare(len(areaA), len(areaB)), cmp.Compare(areaA, areaB),
		viet.Compare(nameA, nameB), cmp.Compare(numberA, numberB), cmp.Compare(a.Login, b.Login),
	)
}

// place is the rank of an account's first role, and that role's area. Who has no
// role stands last.
func place(a *store.Account) (rank int, area election.AreaID) {
	rank = len(election.Roles)
	for _, g := range a.Grants {
		if at := slices.Index(election.Roles, g.Role); at >= 0 && at < rank {
			rank, area = at, g.Area
		}
	}
	return rank, area
}

// numbered takes the number off the end of a name.
func numbered(name string) (rest string, number int) {
	rest = strings.TrimRight(name, "0123456789")
	number, _ = strconv.Atoi(name[len(rest):]) // none is before 1
	return strings.TrimSpace(rest), number
}
