//go:build proof

package fault

// How much is tried.
const (
	everyCall     = true
	spoiledFrames = 1 << 20 // every one
	spoiledEnds   = 200
)
