package law

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"laphieu/election"
	"laphieu/tally"
)

func readJSON(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

type published struct {
	Province   string
	Unit       int
	Seats      int
	Candidates []struct {
		Name    string
		Votes   int64
		Percent int64 `json:"percent_hundredths"`
		Elected bool
	}
	Interval struct{ Min, Max int64 } `json:"valid_ballots_interval"`
}

// contest makes one consistent sheet round the published votes: only votes and
// percentages were published, so the valid ballots are taken as v, and voters,
// ballots issued and collected all equal to them.
func (p *published) contest(v int64) *election.Contest {
	c := &election.Contest{
		ElectionDay: may2021, Level: election.National, Round: election.First,
		Constituency: fmt.Sprintf("%s, đơn vị %d", p.Province, p.Unit), Seats: p.Seats, Areas: []election.AreaID{"tổng hợp"},
	}
	sheet := election.Sheet{
		Area:    "tổng hợp",
		Figures: election.Figures{Listed: v, Voted: v, Issued: v, Collected: v, Valid: v},
	}
	for i, x := range p.Candidates {
		c.Candidates = append(c.Candidates, election.Candidate{ID: election.CandidateID(fmt.Sprint(i + 1)), Name: x.Name})
		sheet.Votes = append(sheet.Votes, x.Votes)
	}
	c.Sheets = []election.Sheet{sheet}
	return c
}

// The National Assembly of 2021 as published: 184 constituencies elect exactly
// the published people, and every published percentage comes out for each number
// of valid ballots that fits them all.
func TestNationalAssembly2021(t *testing.T) {
	var data struct{ Constituencies []published }
	readJSON(t, "na_2021_constituencies.json", &data)
	if n := len(data.Constituencies); n != 184 {
		t.Fatalf("%d constituencies", n)
	}
	candidates, elected := 0, 0
	for _, p := range data.Constituencies {
		for v := p.Interval.Min; v <= p.Interval.Max; v++ {
			o := in2015.Determine(p.contest(v))
			if o.Status != election.Decided || o.Next != election.NextNone || o.Vacant != 0 {
				t.Errorf("%s %d: %s, %s, vacant %d, %v", p.Province, p.Unit, o.Status, o.Next, o.Vacant, o.Findings)
			}
			for i, x := range p.Candidates {
				got := o.Candidates[i]
				if got.Elected != x.Elected || got.Percent != election.Percent(x.Percent) {
					t.Errorf("%s %d, %s with %d valid: elected %v, %d; published %v, %d",
						p.Province, p.Unit, x.Name, v, got.Elected, got.Percent, x.Elected, x.Percent)
				}
			}
		}
		candidates += len(p.Candidates)
		for _, x := range p.Candidates {
			if x.Elected {
				elected++
			}
		}
	}
	if candidates != 866 || elected != 500 {
		t.Errorf("%d candidates, %d elected; published 866 and 500", candidates, elected)
	}
}

// R28: outside the interval some published percentage no longer comes out, so
// the interval itself is a check on the rounding.
func TestR28(t *testing.T) {
	var data struct{ Constituencies []published }
	readJSON(t, "na_2021_constituencies.json", &data)
	reproduces := func(p published, v int64) bool {
		for _, x := range p.Candidates {
			if tally.Percent(x.Votes, v) != election.Percent(x.Percent) {
				return false
			}
		}
		return true
	}
	for _, p := range data.Constituencies {
		if reproduces(p, p.Interval.Min-1) || reproduces(p, p.Interval.Max+1) {
			t.Errorf("%s %d: the percentages also come out beside [%d, %d]", p.Province, p.Unit, p.Interval.Min, p.Interval.Max)
		}
	}
}

// Every real shortfall ends as it really did.
func TestRealShortfalls(t *testing.T) {
	var data struct {
		Cases []struct {
			Place          string
			Year           int
			Level          string
			Seats, Elected int
			Outcome        string
		} `json:"unit_cases"`
	}
	readJSON(t, "shortfall_bau_them_bau_lai.json", &data)
	if len(data.Cases) != 16 {
		t.Fatalf("%d cases", len(data.Cases))
	}
	levels := map[string]election.Level{"xã": election.Commune, "huyện": election.District, "tỉnh": election.Province, "quốc hội": election.National}
	for _, c := range data.Cases {
		t.Run(fmt.Sprintf("%s %d", c.Place, c.Year), func(t *testing.T) {
			rules := in2015
			if c.Year >= 2026 {
				rules = in2025
			}
			contest := shortBy(c.Seats, c.Elected)
			contest.Level = levels[c.Level]
			o := rules.Determine(contest)
			if len(o.Elected) != c.Elected {
				t.Fatalf("%d elected, want %d", len(o.Elected), c.Elected)
			}
			want := election.NextVacantNoSupplementary
			switch {
			case contest.Level == election.National: // the Council decides; it did so both ways
				want = election.NextSupplementaryForNEC
			case c.Outcome == "bầu cử thêm":
				want = election.NextSupplementary
			}
			if o.Next != want {
				t.Errorf("%s, want %s", o.Next, want)
			}
		})
	}
}

// shortBy is a contest whose sheet elects a given number of people: they have
// all but a few of the valid ballots, the others exactly half.
func shortBy(seats, elected int) *election.Contest {
	votes := make([]int64, seats+3)
	for i := range votes {
		votes[i] = 100
		if i < elected {
			votes[i] = 190
		}
	}
	for i := len(votes) - 1; tally.Sum(votes) > int64(seats)*200; i-- {
		votes[i] = 0
	}
	return council(seats, 210, 205, 200, votes...)
}
