//go:build !proof

package tally_test

// randomSplits is the number of random splits tried in an ordinary run.
const randomSplits = 10_000
