//go:build !proof

package kill

// How often the child is killed.
const (
	cycles         = 50
	postgresCycles = 8
)
