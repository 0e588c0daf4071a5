//go:build proof

package acts

// stories is how many random stories are told.
const stories = 300
