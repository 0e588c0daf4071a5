//go:build !proof

package attack

// How much of each list is tried: a sample that takes seconds.
const (
	everyPayload = 40 // each nth payload
	seeded       = 60
	ofRoute      = 1 // addresses of a route that are searched for people
)
