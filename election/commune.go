// The commune and its elections: the two names under which every row is kept.

package election

// CommuneCode is the number that the General Statistics Office gives a commune,
// five digits, for example "15316"; a made-up commune has a made-up code.
type CommuneCode string

// ElectionID names one election of a commune: 80 random bits as 16 letters of
// base32.
type ElectionID string
