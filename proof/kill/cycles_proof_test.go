//go:build proof

package kill

// cycles is how often the child is killed.
const cycles = 1000
