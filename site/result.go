// Publication: the result of a council as its announcement made it public. The act
// that announces freezes it; pages are made of it and of nothing else.

package site

import "encoding/json"

// ResultVersion is the version of the frozen form.
const ResultVersion = 1

// Result is an announced result. Days are YYYY-MM-DD, hours milliseconds by the
// election's clock, percentages whole numbers of 1/100 %, NoPercent where there is
// nothing to divide by.
type Result struct {
	V         int       `json:"v"`
	Election  string    `json:"election"` // its name
	Day       string    `json:"day"`
	Law       string    `json:"law"`
	Contest   string    `json:"contest"` // "đại biểu Hội đồng nhân dân xã …"
	MadeUp    bool      `json:"made_up"`
	Document  string    `json:"document"` // by which it was announced
	Dated     string    `json:"dated"`
	AsOf      int64     `json:"as_of"`
	Units     []Unit    `json:"units"`
	Seats     int64     `json:"seats"`
	Elected   int64     `json:"elected"`
	Totals    Figures   `json:"totals"` // of the commune
	Elsewhere []Contest `json:"elsewhere"`
}

// NoPercent stands where there is nothing to divide by.
const NoPercent = -1

// Contest is one that a board above decides: of it no figure is public here.
type Contest struct {
	Title     string `json:"title"`
	DecidedBy string `json:"decided_by"`
}

// Unit is one constituency with the votes that make its result together, in their
// order.
type Unit struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Villages []string `json:"villages"`
	Seats    int64    `json:"seats"`
	Elected  int64    `json:"elected"`
	Votes    []Vote   `json:"votes"`
}

// Vacant is how many seats of the constituency stay empty.
func (u *Unit) Vacant() int64 { return u.Seats - u.Elected }

// Vacant is how many seats of the council stay empty.
func (r *Result) Vacant() int64 { return r.Seats - r.Elected }

// Last is the vote that was held last.
func (u *Unit) Last() *Vote { return &u.Votes[len(u.Votes)-1] }

// Vote is one vote with its confirmed outcome.
type Vote struct {
	Round      int64       `json:"round"`
	Kind       string      `json:"kind"`    // first, rerun, supplementary, rerun_after_annulment
	Version    int64       `json:"version"` // of the outcome
	Seats      int64       `json:"seats"`
	Status     string      `json:"status"`
	Next       string      `json:"next"`
	Totals     Figures     `json:"totals"`
	Candidates []Candidate `json:"candidates"` // in the order of the ballot
	Reasons    []Reason    `json:"reasons"`
}

// Figures are the sums of a vote.
type Figures struct {
	Listed  int64 `json:"listed"`
	Voted   int64 `json:"voted"`
	Valid   int64 `json:"valid"`
	Invalid int64 `json:"invalid"`
	Turnout int64 `json:"turnout"`
}

// Candidate is a candidate's line.
type Candidate struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Sex     string `json:"sex"`
	Struck  bool   `json:"struck"`
	Votes   int64  `json:"votes"`
	Percent int64  `json:"percent"` // of the valid ballots
	Elected bool   `json:"elected"`
}

// Reason is one step of the law with the figures put in.
type Reason struct {
	Article  string `json:"article"`
	Relation string `json:"relation"`
	Holds    bool   `json:"holds"`
	Text     string `json:"text"`
}

// Frozen is the result as a row keeps it.
func (r *Result) Frozen() (string, error) {
	text, err := json.Marshal(r)
	return string(text), err
}

// ThawResult reads what Frozen wrote.
func ThawResult(frozen string) (r *Result, err error) {
	r = &Result{}
	return r, json.Unmarshal([]byte(frozen), r)
}
