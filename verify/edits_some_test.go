//go:build !proof

package verify_test

const (
	atLeast = 50 // edits
	flips   = 40 // bits
)

// choose keeps one edit of each kind; `make proof` tries them all.
func choose(all []edit) []edit { return some(all, 1) }
