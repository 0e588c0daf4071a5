// Set-up: what an election's board may show, and to whom. These are settings of
// the house, no question of the law: room law is never asked with them.

package election

import "slices"

// The keys of the board's settings, which stand among an election's settings. Each
// is answered BoardYes; without an answer it is no.
const (
	BoardOpen     = "board_open"     // the board opens without log-in to the local network
	BoardOutcomes = "board_outcomes" // the board shows confirmed outcomes; else states alone

	BoardYes = "yes"
)

// BoardSettings lists the keys.
var BoardSettings = []string{BoardOpen, BoardOutcomes}

// IsBoardSetting reports whether the key of a setting is the board's own, and so
// not for room law.
func IsBoardSetting(key string) bool { return slices.Contains(BoardSettings, key) }
