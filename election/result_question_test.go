package election_test

import (
	"reflect"
	"testing"
	"time"

	"laphieu/election"
)

// The question of a balloting takes the names from the set-up, the order and the
// number of seats from the balloting, and nobody of another list.
func TestSetupContest(t *testing.T) {
	day := election.Date{Year: 2021, Month: time.May, Day: 23}
	e := &election.Election{Law: election.Law2015, Day: day}
	nominee := func(level election.Level, constituency election.ConstituencyID, id election.CandidateID, name string) election.Nominee {
		return election.Nominee{Level: level, Constituency: constituency, Candidate: election.Candidate{ID: id, Name: name}}
	}
	s := &election.Setup{
		Constituencies: []election.Constituency{
			{Level: election.Commune, ID: "1", Name: "Đơn vị bầu cử số 1", Seats: 3, Areas: []election.AreaID{"01"}},
			{Level: election.Commune, ID: "6", Name: "Đơn vị bầu cử số 6", Seats: 2, Areas: []election.AreaID{"06", "07"}},
		},
		Nominees: []election.Nominee{
			nominee(election.Province, "6", "a", "Người khác cấp"),
			nominee(election.Commune, "1", "a", "Người đơn vị khác"),
			nominee(election.Commune, "6", "a", "Lê Văn An"),
			nominee(election.Commune, "6", "b", "Trần Thị Bình"),
			nominee(election.Commune, "6", "c", "Phạm Đức"),
		},
	}
	s.Nominees[3].Struck = true
	first := s.FirstBalloting(e, &s.Constituencies[1])
	want := election.Balloting{
		BallotingID: election.BallotingID{Level: election.Commune, Constituency: "6", Round: 1},
		Kind:        election.First, Seats: 2, Day: day, Areas: []election.AreaID{"06", "07"}, Candidates: []election.CandidateID{"a", "b", "c"},
	}
	if !reflect.DeepEqual(first, want) {
		t.Errorf("first balloting: %+v", first)
	}
	next := first
	next.Round, next.Kind, next.Seats, next.Day, next.Candidates = 2, election.Supplementary, 1, day.AddDays(7), []election.CandidateID{"c", "b", "x"}
	sheets, decisions := []election.Sheet{{Area: "06"}}, []election.Decision{{Kind: election.DecideHeld, Document: "NQ 1"}}
	got := s.Contest(e, &next, sheets, decisions)
	if want := (election.Contest{
		ElectionDay: day, Level: election.Commune, Round: election.Supplementary, Constituency: "Đơn vị bầu cử số 6", Seats: 1,
		Areas:      []election.AreaID{"06", "07"},
		Candidates: []election.Candidate{{ID: "c", Name: "Phạm Đức"}, {ID: "b", Name: "Trần Thị Bình", Struck: true}, {ID: "x"}},
		Sheets:     sheets, Decisions: decisions,
	}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}
