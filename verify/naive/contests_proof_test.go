//go:build proof

package naive_test

// contests is how many random contests a proof determines twice.
const contests = 1_000_000
