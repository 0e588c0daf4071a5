//go:build proof

package attack

// How much of each list is tried: everything.
const (
	everyPayload = 1 // each nth payload
	seeded       = 1000
	ofRoute      = perPattern // addresses of a route that are searched for people
)
