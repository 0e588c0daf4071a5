//go:build proof

package fault

// How much is tried.
const (
	sweptCalls    = 500     // of each sweep, in as many ways
	spoiledFrames = 1 << 20 // every one
	spoiledEnds   = 200
)
