package law

import (
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// thieuNgoc is a made-up layout of a commune with 25 seats and six areas.
func thieuNgoc() *Layout {
	l := &Layout{Level: election.Commune, Seats: 25}
	for i, seats := range []int{4, 4, 4, 4, 4, 5} {
		a := election.AreaID(rune('1' + i))
		l.Areas = append(l.Areas, a)
		l.Constituencies = append(l.Constituencies, Constituency{"Đơn vị bầu cử số " + string(a), seats, []election.AreaID{a}})
	}
	return l
}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Layout)
		want   []string
	}{
		{"lawful", func(*Layout) {}, nil},
		{"C1 council constituency with 6 seats", func(l *Layout) { l.Constituencies[0].Seats, l.Constituencies[1].Seats = 6, 2 }, []string{"10.4"}},
		{"C1 National Assembly with 4", func(l *Layout) { l.Level, l.Seats, l.Constituencies[5].Seats = election.National, 0, 3 }, []string{"10.4", "10.4", "10.4", "10.4", "10.4"}},
		{"no seat", func(l *Layout) { l.Constituencies[0].Seats, l.Constituencies[5].Seats, l.Seats = 0, 5, 21 }, []string{"10.4"}},
		{"seats do not add up", func(l *Layout) { l.Seats = 24 }, []string{"10.3"}},
		{"an area in two constituencies", func(l *Layout) { l.Constituencies[0].Areas = []election.AreaID{"1", "2"} }, []string{"11.1"}},
		{"an area in none, a constituency without", func(l *Layout) { l.Constituencies[0].Areas = nil }, []string{"11.1", "11.1"}},
		{"an area that is not there", func(l *Layout) { l.Constituencies[0].Areas = []election.AreaID{"1", "9"} }, []string{"11.1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := thieuNgoc()
			c.change(l)
			findingsAre(t, in2015.CheckLayout(l), c.want...)
		})
	}
}

func TestContestWithTooManySeats(t *testing.T) {
	o := in2025.Determine(council(6, 100, 90, 90, 80, 70, 60, 50, 48, 47, 46))
	if o.Status != election.RefusedOutcome || !election.Blocking(o.Findings) {
		t.Errorf("%s, %v", o.Status, o.Findings)
	}
}

func TestConstituencyCount(t *testing.T) {
	for _, c := range []struct {
		level        election.Level
		seats, areas int
		least, most  int
	}{
		{election.Commune, 25, 6, 5, 6},
		{election.Commune, 30, 40, 6, 30},
		{election.National, 17, 1000, 6, 17},
		{election.Commune, 15, 2, 3, 2}, // too few areas: no lawful layout
	} {
		least, most, err := in2025.ConstituencyCount(c.level, c.seats, c.areas)
		if err != nil || least != c.least || most != c.most {
			t.Errorf("%s, %d seats, %d areas: %d to %d, %v; want %d to %d", c.level, c.seats, c.areas, least, most, err, c.least, c.most)
		}
	}
	for want, f := range map[string]func() error{
		"level word_unknown":     func() error { _, _, err := in2025.ConstituencyCount("ward", 5, 5); return err },
		"level level_abolished":  func() error { _, _, err := in2025.ConstituencyCount(election.District, 5, 5); return err },
		"seats number_too_small": func() error { _, _, err := in2025.ConstituencyCount(election.Commune, 0, 5); return err },
		"areas number_negative":  func() error { _, _, err := in2025.ConstituencyCount(election.Commune, 5, -1); return err },
		"areas number_too_large": func() error {
			_, _, err := in2025.ConstituencyCount(election.Commune, 5, election.MaxCount+1)
			return err
		},
		"seats number_too_large": func() error {
			_, _, err := in2025.ConstituencyCount(election.Commune, election.MaxCount+1, 1)
			return err
		},
	} {
		if got := refusal(f()); got != want {
			t.Errorf("refused with %q, want %q", got, want)
		}
	}
}

// Dealing seats out as evenly as the least or the most number of constituencies
// allows is always lawful.
func TestEveryCountInRangeIsLawful(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seats := rapid.IntRange(1, 30).Draw(t, "seats")
		areas := rapid.IntRange(1, 40).Draw(t, "areas")
		least, most, err := in2025.ConstituencyCount(election.Commune, seats, areas)
		if err != nil {
			t.Fatal(err)
		}
		if least > most {
			return
		}
		n := rapid.IntRange(least, most).Draw(t, "constituencies")
		if found := in2025.CheckLayout(evenLayout(n, seats, areas)); found != nil {
			t.Fatalf("%d constituencies of %d seats, %d areas: %v", n, seats, areas, found)
		}
	})
}

func evenLayout(n, seats, areas int) *Layout {
	l := &Layout{Level: election.Commune, Seats: seats, Constituencies: make([]Constituency, n)}
	for i := range seats {
		l.Constituencies[i%n].Seats++
	}
	for i := range areas {
		a := election.AreaID(rune('A' + i))
		l.Areas = append(l.Areas, a)
		l.Constituencies[i%n].Areas = append(l.Constituencies[i%n].Areas, a)
	}
	return l
}
