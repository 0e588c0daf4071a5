//go:build !proof

package fault

// How much is tried.
const (
	sweptCalls    = 4
	spoiledFrames = 3
	spoiledEnds   = 3
)
