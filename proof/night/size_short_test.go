//go:build !proof

package night

import "laphieu/election"

// A few sheets, one of them with a figure that cannot be read well.
var size = shape{areas: 2, levels: []election.Level{election.National, election.Province}, seed: 16, blurredEvery: 2}
