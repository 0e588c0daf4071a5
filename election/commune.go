// The commune and its elections: the two names under which every row is kept.

package election

// CommuneCode is the number that the General Statistics Office gives a commune,
// five digits, for example "15316"; a made-up commune has a made-up code.
type CommuneCode string

// ElectionID names one election of a commune: 80 random bits as 16 letters of
// base32.
type ElectionID string

// Unit is a commune as an administrative unit. Its name is shown together with
// its kind: "xã Thiệu Ngọc".
type Unit struct {
	Code     CommuneCode
	Name     string
	Kind     string // xã, phường, đặc khu; thị trấn until 30/06/2025
	District string // empty since 01/07/2025
	Province string
}

// Election is one election held in a commune: every level whose ballots its
// polling teams count on one day.
type Election struct {
	Commune     CommuneCode
	ID          ElectionID
	Name        string
	Law         Law
	Day         Date
	Practice    bool  // a rehearsal: nothing of it is a result
	MadeUp      bool  // invented data: every page and paper says so
	ClockOffset int64 // milliseconds that its clock runs ahead of the machine's
}
