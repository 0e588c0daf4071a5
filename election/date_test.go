package election_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in   string
		good bool
	}{
		{"2021-05-23", true},
		{"2024-02-29", true},
		{"2021-02-29", false},
		{"2021-02-30", false},
		{"2021-13-01", false},
		{"2021-00-01", false},
		{"2021-5-23", false},
		{"23/05/2021", false},
		{"2021", false},
		{"1849-12-31", false},
		{"1850-01-01", true},
		{"2201-01-01", false},
		{"", false},
		{"2021-05-23T00:00:00Z", false},
		{"٢٠٢١-٠٥-٢٣", false},
	} {
		d, err := election.ParseDate(c.in)
		if (err == nil) != c.good {
			t.Errorf("%q: %v, %v", c.in, d, err)
		}
		if err == nil && d.String() != c.in {
			t.Errorf("%q prints as %s", c.in, d)
		}
	}
}

func TestParsePartialDate(t *testing.T) {
	for _, c := range []struct{ in, earliest, latest string }{
		{"1970", "1970-01-01", "1970-12-31"},
		{"1970-02", "1970-02-01", "1970-02-28"},
		{"1972-02", "1972-02-01", "1972-02-29"},
		{"1970-12", "1970-12-01", "1970-12-31"},
		{"1970-03-02", "1970-03-02", "1970-03-02"},
	} {
		p, err := election.ParsePartialDate(c.in)
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		if p.String() != c.in || p.Earliest().String() != c.earliest || p.Latest().String() != c.latest {
			t.Errorf("%q: %s, from %s to %s", c.in, p, p.Earliest(), p.Latest())
		}
	}
	for _, in := range []string{"", "70", "1970-2", "1970-13", "1970-02-30", "1970-00", "02/1970"} {
		if p, err := election.ParsePartialDate(in); err == nil {
			t.Errorf("%q was understood as %s", in, p)
		}
	}
}

func TestCertainlyBefore(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"1960", "1961-05", true},
		{"1960", "1960-05", false},
		{"1960-05", "1960", false},
		{"1960-05", "1960-06-01", true},
		{"1960-05-31", "1960-06", true},
		{"1960-05-31", "1960-05", false},
		{"1960-05-01", "1960-05-01", false},
		{"1960-05-01", "1960-05-02", true},
		{"1961", "1960", false},
	} {
		a, _ := election.ParsePartialDate(c.a)
		b, _ := election.ParsePartialDate(c.b)
		if got := a.CertainlyBefore(b); got != c.want {
			t.Errorf("%s before %s: %v", c.a, c.b, got)
		}
		if a.CertainlyBefore(election.PartialDate{}) || (election.PartialDate{}).CertainlyBefore(a) {
			t.Errorf("%s is ordered with an unknown date", c.a)
		}
	}
}

// Adding days is undone by taking them away, and agrees with counting them.
func TestAddDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := election.Date{Year: rapid.IntRange(1900, 2100).Draw(t, "year"), Month: time.January, Day: 1}.AddDays(rapid.IntRange(0, 365).Draw(t, "day"))
		n := rapid.IntRange(-4000, 4000).Draw(t, "n")
		e := d.AddDays(n)
		if e.AddDays(-n) != d || d.DaysUntil(e) != n || e.Before(d) != (n < 0) {
			t.Fatalf("%s and %d days is %s", d, n, e)
		}
	})
}

// Nobody reaches an age a day early: born on 29 February, 18 on 1 March.
func TestAddYearsFromLeapDay(t *testing.T) {
	leap := election.Date{Year: 2004, Month: time.February, Day: 29}
	if d := leap.AddYears(18); d.String() != "2022-03-01" {
		t.Errorf("18 years after %s is %s", leap, d)
	}
}

func FuzzParsePartialDate(f *testing.F) {
	for _, s := range []string{"1970", "1970-02", "1970-02-29", "", "9999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := election.ParsePartialDate(s)
		if err == nil && (p.String() != s || p.Latest().Before(p.Earliest())) {
			t.Errorf("%q is understood as %s, from %s to %s", s, p, p.Earliest(), p.Latest())
		}
	})
}
