//go:build !proof

package fault

// How much is tried.
const (
	everyCall     = false
	spoiledFrames = 20
	spoiledEnds   = 20
)
