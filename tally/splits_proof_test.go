//go:build proof

package tally_test

// randomSplits is the number of random splits tried by make proof.
const randomSplits = 1_000_000
