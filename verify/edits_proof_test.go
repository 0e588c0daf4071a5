//go:build proof

package verify_test

const (
	atLeast = 500  // edits
	flips   = 1000 // bits
)

func choose(all []edit) []edit { return all }
