// Set-up: what the acts refuse, by code.

package acts

// Codes of a set-up.
const (
	CodeNotPreparing = "stage_not_preparing" // the count was opened already
	CodeSetupShown   = "setup_changed"       // somebody saved another one since
	CodeSetupUsed    = "setup_in_use"        // a part that stays refers to what goes; which
	CodeSetupBlocked = "setup_blocked"       // how many findings block
	CodeCountBegun   = "count_begun"         // readings are there
	CodeStage        = "stage_other"         // the stage it is in
	CodeNotPractice  = "practice_only"
	CodeStruck       = "nominee_struck" // already
	CodeTooMany      = "too_many"       // how many at most
)
