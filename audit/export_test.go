package audit

// The two ways of reading an entry, for the test that holds them against each other.
var (
	ScanEntry = scanEntry
	ReadEntry = readEntry
)
