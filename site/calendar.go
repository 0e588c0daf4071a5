// Calendar: the steps that the law dates, for the public.

package site

// Milestone is one step of the calendar. Texts are the law engine's, in Vietnamese.
type Milestone struct {
	ID      string // stable key
	Date    string // YYYY-MM-DD, the last lawful day; empty: only an event dates it
	Minute  int    // of that day; 0: the whole day is meant
	Title   string
	Who     string // who acts; several are parted by "; "
	Article string
	After   string // what it hangs on; empty: election day
	Before  string // what it must precede, where the law gives no days
	Days    int    // from After
	Open    bool   // the law leaves its day in doubt: Note says why
	Note    string
}
