//go:build !proof

package acts

const (
	stories = 4 // random ones that are told
	takings = 5 // of a role while its acts are in flight: forty each time
)
