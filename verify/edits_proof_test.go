//go:build proof

package verify_test

const atLeast = 500

func choose(all []edit) []edit { return all }
