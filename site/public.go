// What the public is shown, as one value: pages are made of it and of nothing else.

package site

// Public is everything that is public of a commune.
type Public struct {
	Commune  string // "Xã Thiệu Ngọc"
	Place    string // "huyện Thiệu Hóa, tỉnh Thanh Hóa"
	Election string // the next or the last one; empty: none
	Day      string // YYYY-MM-DD
	Offset   int64  // ms that the election's clock runs ahead of the machine's
	MadeUp   bool
	Law      string            // of the election: "2015", "2025"
	Calendar []Milestone       // of the election, the earliest first
	ICS      []byte            `json:"-"` // the same as a file for phones
	Texts    map[string]string // of the commune about itself, by key
	Results  []Published       // of the election that was announced last, in their order
	Check    Checkpoint        // over the announcement that stands; zero: not signed yet
}

// Published is one announcement. Of one that does not stand only the document is
// kept.
type Published struct {
	State   string // standing, withdrawn, superseded
	EndedAt int64  // by the election's clock
	Entry   int64  // in the log
	Result  *Result
}

// Checkpoint is a signed state of the log.
type Checkpoint struct {
	Size int64
	Note string
}

// Standing is the announcement that stands; nil: there is none.
func (p *Public) Standing() *Published {
	for i := range p.Results {
		if p.Results[i].State == "standing" {
			return &p.Results[i]
		}
	}
	return nil
}

// Units are the constituencies of the announcement that stands.
func (p *Public) Units() []Unit {
	if at := p.Standing(); at != nil {
		return at.Result.Units
	}
	return nil
}

// Bare is the result without a figure: what is left of an announcement that does
// not stand.
func (r *Result) Bare() *Result {
	return &Result{V: r.V, Election: r.Election, Day: r.Day, Law: r.Law, Contest: r.Contest, MadeUp: r.MadeUp, Document: r.Document, Dated: r.Dated, AsOf: r.AsOf}
}
