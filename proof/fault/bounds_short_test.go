//go:build !proof

package fault

// How much is tried.
const (
	everyCall     = false
	spoiledFrames = 3
	spoiledEnds   = 3
)
