//go:build proof

package acts

const (
	stories = 300 // random ones that are told
	takings = 250 // of a role while its acts are in flight: forty each time
)
