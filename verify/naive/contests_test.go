//go:build !proof

package naive_test

// contests is how many random contests an ordinary run determines twice.
const contests = 10_000
