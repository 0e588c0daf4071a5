// Count: the structure of those elected, as forms 28 and 30 tabulate it.

package law

import (
	"fmt"
	"maps"
	"slices"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

// Structure counts the elected of one body by groups (form 30 of 2026, 32 of
// 2021). Overlapping groups stand in Groups; those that share out everybody
// stand in Wholes, by name.
type Structure struct {
	Elected int64
	Groups  map[string]int64   // nữ, trẻ tuổi, ngoài Đảng, …
	Wholes  map[string][]int64 // trình độ chuyên môn, khối công tác
}

// CheckStructure reports groups larger than the whole and wholes that do not
// add up (R26), in the order of their names.
func CheckStructure(s Structure) []election.Finding {
	var found []election.Finding
	for _, name := range sortedKeys(s.Groups) {
		if n := s.Groups[name]; n > s.Elected {
			found = append(found, r26.finding("", []string{name}, fmt.Sprintf("%d <= %d", n, s.Elected),
				fmt.Sprintf("%s (%s) lớn hơn số người trúng cử (%s).", name, viet.Int(n), viet.Int(s.Elected))))
		}
	}
	for _, name := range sortedKeys(s.Wholes) {
		if sum := tally.Sum(s.Wholes[name]); sum != s.Elected {
			found = append(found, r26.finding("", []string{name}, fmt.Sprintf("%d = %d", sum, s.Elected),
				fmt.Sprintf("%s cộng lại là %s, số người trúng cử là %s.", name, viet.Int(sum), viet.Int(s.Elected))))
		}
	}
	return found
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
