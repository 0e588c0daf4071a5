//go:build proof

package night

import "laphieu/election"

// The whole night: 88 sheets.
var size = shape{areas: 22, levels: election.Levels, seed: 2021, blurredEvery: 6}
