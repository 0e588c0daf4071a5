//go:build proof

package kill

// How often the child is killed.
const (
	cycles         = 1000
	postgresCycles = 200
)
