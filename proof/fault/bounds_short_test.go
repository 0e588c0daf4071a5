//go:build !proof

package fault

// How much is tried.
const everyCall = false
