package acts

import (
	"errors"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/site"
	"laphieu/store"
)

// The public calendar is that of the latest election which is no rehearsal, by its
// law, its day and its answers.
func TestPublicCalendar(t *testing.T) {
	w := lite(t)
	undone := errors.New("undone")
	err := w.store.Write(w.ctx(), here, func(s *store.Writer) error {
		e, err := s.Election(w.vote)
		w.must(err)
		earlier := e
		earlier.ID, earlier.Day = "lan-truoc", election.Date{Year: 2016, Month: 5, Day: 22}
		w.must(s.InsertElection(earlier))
		rehearsal := e
		rehearsal.ID, rehearsal.Practice, rehearsal.Day = "tap-duot", true, e.Day.AddDays(7)
		w.must(s.InsertElection(rehearsal))
		w.dates(s, "2025", map[string]string{"election_day": "2026-03-15", "ballots_to_to": "2026-03-02", "publish_HDND_results": "2026-03-25", "result_complaint_days": ""})

		e.Law, e.Day, e.MadeUp = election.Law2015, election.Date{Year: 2021, Month: 5, Day: 23}, true
		w.must(s.UpdateElection(e))
		p := w.dates(s, "2015", map[string]string{"election_day": "2021-05-23", "ballots_to_to": "2021-05-08", "rerun_or_supplementary_by": "2021-06-07"})
		if file := string(p.ICS); !strings.HasPrefix(file, "BEGIN:VCALENDAR\r\n") || !strings.Contains(file, "(dữ liệu minh họa)") {
			t.Error("the file of a made-up election does not say so")
		}
		w.must(s.PutSetting(store.Setting{Election: e.ID, Key: "ballots_to_to", Value: "12"}))
		w.dates(s, "2015", map[string]string{"ballots_to_to": "2021-05-11"})

		w.must(s.DeleteElection(earlier.ID))
		e.Practice = true
		w.must(s.UpdateElection(e))
		if p, err := ReadPublic(&s.View); err != nil || p.Calendar != nil || p.ICS != nil || p.Day != "" {
			t.Errorf("%v, a rehearsal is public: %+v", err, p)
		}
		return undone
	})
	if !errors.Is(err, undone) {
		t.Error(err)
	}
}

// dates holds days of the public calendar against those wanted.
func (w *world) dates(s *store.Writer, version string, want map[string]string) site.Public {
	w.t.Helper()
	p, err := ReadPublic(&s.View)
	w.must(err)
	found := 0
	for _, m := range p.Calendar {
		day, asked := want[m.ID]
		if !asked {
			continue
		}
		if found++; m.Date != day {
			w.t.Errorf("%s of %s on %q, want %q", m.ID, version, m.Date, day)
		}
		if open := m.ID == "ballots_to_to" && version == "2015"; m.Open != open || open && m.Note == "" {
			w.t.Errorf("%s of %s: in doubt %v, %q", m.ID, version, m.Open, m.Note)
		}
		if m.ID == "result_complaint_days" && (m.Days != 3 || m.After != "Công bố kết quả bầu cử") {
			w.t.Errorf("a complaint hangs on %q by %d", m.After, m.Days)
		}
	}
	if found != len(want) || p.Law != version {
		w.t.Errorf("%d of %d steps by the law %s", found, len(want), p.Law)
	}
	return p
}
