package board

import (
	"reflect"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/words"
)

// Near is what lies on this machine or in the house, whatever way its address is
// written.
func TestNear(t *testing.T) {
	for peer, near := range map[string]bool{
		"127.0.0.1:5": true, "[::1]:5": true, "10.0.0.9:1": true, "172.16.0.1:1": true, "172.31.255.255:1": true,
		"192.168.1.7:443": true, "[fd12::7]:1": true, "[fe80::1%eth0]:1": true, "[::ffff:192.168.1.7]:1": true, "169.254.1.1:1": true,

		"8.8.8.8:1": false, "172.32.0.1:1": false, "192.169.0.1:1": false, "[2001:db8::1]:1": false, "[::ffff:8.8.8.8]:1": false,
		"100.64.0.1:1": false, "0.0.0.0:1": false, "": false, "192.168.1.7": false, "localhost:1": false, "@": false,
	} {
		if Near(peer) != near {
			t.Errorf("%q is near: %t", peer, !near)
		}
	}
}

// The latest round of each area counts, an area without a vote has no state, and
// what is missing is named with its leader.
func TestStand(t *testing.T) {
	setup := &election.Setup{
		Contests: []election.LevelContest{{Level: election.National, Colour: election.Pink}, {Level: election.Commune, Colour: election.Green}},
		Areas:    []election.PollingArea{{ID: "01", Villages: []string{"Một", "Hai"}}, {ID: "02"}},
		Members: []election.BodyMember{
			{Body: election.Team, Place: "02", Title: election.Plain, Phone: "1"},
			{Body: election.Board, Place: "02", Title: election.Chair, Phone: "2"},
			{Body: election.Team, Place: "02", Title: election.Chair, Phone: "0000 000 102"},
		},
	}
	sheet := func(level election.Level, area election.AreaID, round int, state election.SheetState) store.Sheet {
		return store.Sheet{SheetID: election.SheetID{BallotingID: election.BallotingID{Level: level, Constituency: "1", Round: round}, Area: area}, State: state}
	}
	b := stand(setup, []store.Sheet{
		sheet(election.National, "01", 1, election.Agreed), sheet(election.Commune, "01", 2, election.Differs),
		sheet(election.Commune, "01", 1, election.Agreed), sheet(election.National, "02", 1, election.Returned),
	})
	if got := b.Lines[0].Cells[1]; got.State != web.SheetDiffers || got.Round != 2 {
		t.Errorf("%+v is not of the second round", got)
	}
	if b.Lines[1].Cells[1].Key != "" || b.Done != 1 || b.Total != 3 || b.Columns[1].Total != 1 {
		t.Errorf("%+v", b)
	}
	if want := []call{{"02", "0000 000 102"}}; !reflect.DeepEqual(b.Missing, want) {
		t.Errorf("missing %v", b.Missing)
	}
	if known := missing(words.VI, b.Missing, true); !strings.Contains(known, "102") {
		t.Errorf("%q names no telephone", known)
	}
	if open := missing(words.VI, b.Missing, false); strings.Contains(open, "0000") {
		t.Errorf("without log-in: %q", open)
	}
}
