package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/election"
	"laphieu/law/document"
)

// goodSetup is the example of docs/formats.md.
func goodSetup(t testing.TB) string {
	t.Helper()
	page, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(page), "## laphieu/election/v1\n")
	_, rest, fenced := strings.Cut(rest, "```json\n")
	text, _, closed := strings.Cut(rest, "```")
	if !found || !fenced || !closed {
		t.Fatal("docs/formats.md has no example of a set-up")
	}
	return text
}

func TestParseSetup(t *testing.T) {
	e, s, err := document.ParseSetup([]byte(goodSetup(t)))
	if err != nil {
		t.Fatal(err)
	}
	if want := (election.Election{
		Commune: "99001", Name: "Tập dượt bầu cử xã Bình Minh", Law: election.Law2025,
		Day: election.Date{Year: 2026, Month: time.March, Day: 15}, Practice: true, MadeUp: true,
	}); e != want {
		t.Errorf("read %+v", e)
	}
	if len(s.Contests) != 2 || len(s.Areas) != 2 || len(s.Constituencies) != 2 || len(s.Nominees) != 5 || len(s.Members) != 3 {
		t.Fatalf("read %+v", s)
	}
	if c := s.Contests[0]; !c.Elsewhere() || c.Level != election.Province || c.Colour != election.Yellow {
		t.Errorf("read %+v", c)
	}
	if n := s.Nominees[4]; n.Level != election.Commune || n.Constituency != "1" || n.Position != 3 || n.ID != "c" || !n.Struck || n.StruckBy == "" {
		t.Errorf("read %+v", n)
	}
	if p := s.Nominees[2].Particulars; p.Hometown != "Xã Bình Minh" || p.PartySince != "03/02/1998" {
		t.Errorf("read %+v", p)
	}
	if m := s.Members[2]; m.Body != election.Team || m.Place != "01" || m.Position != 1 {
		t.Errorf("read %+v", m)
	}
	if text, err := document.Setup(&e, &s); err != nil || string(text) != goodSetup(t) {
		t.Errorf("the example is written otherwise (%v):\n%s", err, text)
	}
}

// An election of which nothing is prepared yet is a file too.
func TestParseSetupEmpty(t *testing.T) {
	e, s, err := document.ParseSetup([]byte(`{"format": "laphieu/election/v1", "commune": "99001", "name": "Tập dượt", "law": "2015", "election_day": "2021-05-23"}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.Setup(&e, &s); err != nil {
		t.Error(err)
	}
}

// Whatever is set up comes back from its file as it was, and the file is the same
// when it is written again.
func TestSetupBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, s := drawSetup(t)
		text, err := document.Setup(&e, &s)
		if err != nil {
			t.Fatal(err)
		}
		e2, s2, err := document.ParseSetup(text)
		if err != nil {
			t.Fatal(err)
		}
		if e != e2 || !reflect.DeepEqual(s, s2) {
			t.Fatalf("wrote %+v\nread %+v\n%s", s, s2, text)
		}
		if again, err := document.Setup(&e2, &s2); err != nil || !bytes.Equal(text, again) {
			t.Fatalf("%v\n%s\n%s", err, text, again)
		}
	})
}

func drawSetup(t *rapid.T) (election.Election, election.Setup) {
	e := election.Election{
		Commune: "99001", Name: drawText(t, "name"), Law: rapid.SampledFrom([]election.Law{election.Law2015, election.Law2025}).Draw(t, "law"),
		Day: election.Date{Year: 2026, Month: time.March, Day: 15}, Practice: rapid.Bool().Draw(t, "practice"), MadeUp: rapid.Bool().Draw(t, "made up"),
	}
	var s election.Setup
	for i := range rapid.IntRange(1, 4).Draw(t, "areas") {
		a := election.PollingArea{ID: election.AreaID(fmt.Sprintf("%02d", i+1)), Venue: drawOptional(t, "venue")}
		if rapid.Bool().Draw(t, "villages known") {
			a.Villages = rapid.SliceOfN(rapid.SampledFrom([]string{"Thôn 1", "Thôn Đông"}), 1, 3).Draw(t, "villages")
		}
		s.Areas = append(s.Areas, a)
	}
	for _, level := range []election.Level{election.National, election.Province, election.Commune} {
		if rapid.Bool().Draw(t, "voted for") {
			s.Contests = append(s.Contests, election.LevelContest{
				Level: level, Title: drawOptional(t, "title"), DecidedBy: drawOptional(t, "decided by"),
				Colour: rapid.SampledFrom(append(election.BallotColours, "")).Draw(t, "colour"),
			})
			drawConstituencies(t, level, &s)
		}
	}
	drawMembers(t, &s)
	return e, s
}

func drawOptional(t *rapid.T, label string) string {
	if rapid.Bool().Draw(t, label+" given") {
		return drawText(t, label)
	}
	return ""
}

// drawConstituencies deals the areas out in turns.
func drawConstituencies(t *rapid.T, level election.Level, s *election.Setup) {
	n := rapid.IntRange(1, 3).Draw(t, "constituencies")
	for i := range n {
		c := election.Constituency{
			Level: level, ID: election.ConstituencyID(fmt.Sprint(i + 1)), Name: drawText(t, "constituency"),
			Seats: rapid.IntRange(1, 5).Draw(t, "seats"), Areas: []election.AreaID{},
		}
		for j := i; j < len(s.Areas); j += n {
			c.Areas = append(c.Areas, s.Areas[j].ID)
		}
		s.Constituencies = append(s.Constituencies, c)
		for k := range rapid.IntRange(0, 3).Draw(t, "candidates") {
			x := election.Nominee{
				Level: level, Constituency: c.ID, Position: k + 1,
				Candidate: election.Candidate{ID: election.CandidateID(fmt.Sprint(k)), Name: drawText(t, "name"), Born: drawBorn(t)},
				StruckBy:  drawOptional(t, "struck"),
			}
			x.Struck = x.StruckBy != ""
			for _, column := range []*string{&x.Particulars.Nationality, &x.Particulars.Remark, &x.Particulars.EarlierDeputy} {
				*column = drawOptional(t, "column")
			}
			s.Nominees = append(s.Nominees, x)
		}
	}
}

func drawMembers(t *rapid.T, s *election.Setup) {
	places := map[election.Body][]string{election.Committee: {""}}
	for _, a := range s.Areas {
		places[election.Team] = append(places[election.Team], string(a.ID))
	}
	for _, c := range s.Constituencies {
		if c.Level == election.Commune {
			places[election.Board] = append(places[election.Board], string(c.ID))
		}
	}
	sizes := map[string]int{}
	for range rapid.IntRange(0, 5).Draw(t, "members") {
		body := rapid.SampledFrom([]election.Body{election.Committee, election.Board, election.Team}).Draw(t, "body")
		if len(places[body]) == 0 {
			continue
		}
		place := rapid.SampledFrom(places[body]).Draw(t, "place")
		sizes[string(body)+place]++
		s.Members = append(s.Members, election.BodyMember{
			Body: body, Place: place, Position: sizes[string(body)+place], Name: drawText(t, "name"),
			Title:  rapid.SampledFrom([]election.BodyTitle{election.Chair, election.ViceChair, election.Secretary, election.Plain}).Draw(t, "title"),
			Office: drawOptional(t, "office"), Phone: drawOptional(t, "phone"),
		})
	}
	if s.Members == nil {
		s.Members = []election.BodyMember{}
	}
}

// Every way of being misunderstood is refused, and the error names the member.
func TestParseSetupRefuses(t *testing.T) {
	good := goodSetup(t)
	for _, c := range []struct {
		name, old, new string
		field, code    string
	}{
		{"an unknown member", `"areas"`, `"aras": [], "areas"`, "aras", "member_unknown"},
		{"an unknown column", `"hometown"`, `"home"`, "contests[1].constituencies[0].candidates[0].particulars.home", "member_unknown"},
		{"a column twice", `"hometown"`, `"hometown": "x", "hometown"`, "contests[1].constituencies[0].candidates[0].particulars.hometown", "member_repeated"},
		{"no format", `"format": "laphieu/election/v1",`, ``, "format", "member_missing"},
		{"another format", `election/v1`, `contest/v1`, "format", "format_unknown"},
		{"no commune", `"commune": "99001",`, ``, "commune", "member_missing"},
		{"a commune by its name", `"99001"`, `"Bình Minh"`, "commune", "commune_code"},
		{"no name", `"name": "Tập dượt bầu cử xã Bình Minh"`, `"name": ""`, "name", "member_missing"},
		{"no law", `"law": "2025",`, ``, "law", "member_missing"},
		{"an unknown law", `"2025"`, `"1997"`, "law", "unknown_law"},
		{"a day that does not exist", `2026-03-15`, `2026-02-30`, "election_day", "date"},
		{"a truth as text", `"practice": true`, `"practice": "true"`, "practice", "member_type"},
		{"an area without a number", `"id": "02"`, `"id": ""`, "areas[1].id", "member_missing"},
		{"an area twice", `"id": "02"`, `"id": "01"`, "areas[1].id", "entry_repeated"},
		{"a village without a name", `"Thôn 2"`, `" "`, "areas[0].villages[1]", "member_missing"},
		{"too many villages", `"Thôn 2"`, strings.Repeat(`"Thôn 2", `, election.MaxVillages) + `"Thôn 2"`, "areas[0].villages", "list_too_long"},
		{"a venue too long", `"Nhà văn hóa thôn 1"`, `"` + strings.Repeat("ồ", election.MaxParticular+1) + `"`, "areas[0].venue", "text_characters"},
		{"a venue not composed", `"Nhà văn hóa thôn 1"`, `"` + norm.NFD.String("Nhà") + `"`, "areas[0].venue", "text_not_nfc"},
		{"an unknown level", `"level": "commune"`, `"level": "village"`, "contests[1].level", "word_unknown"},
		{"a district after its abolition", `"level": "province"`, `"level": "district"`, "contests[0].level", "level_abolished"},
		{"a level twice", `"level": "province"`, `"level": "commune"`, "contests[1].level", "levels_order"},
		{"an unknown colour", `"pink"`, `"black"`, "contests[1].colour", "word_unknown"},
		{"a constituency without a name", `"name": "Đơn vị bầu cử số 1"`, `"name": ""`, "contests[1].constituencies[0].name", "member_missing"},
		{"a constituency without seats", `"seats": 2,`, ``, "contests[1].constituencies[0].seats", "member_missing"},
		{"no seat", `"seats": 2`, `"seats": 0`, "contests[1].constituencies[0].seats", "number_too_small"},
		{"seats beyond all bounds", `"seats": 2`, `"seats": 101`, "contests[1].constituencies[0].seats", "number_too_large"},
		{"an unknown area", `"areas": ["01"`, `"areas": ["03"`, "contests[0].constituencies[0].areas[0]", "area_unknown"},
		{"an area in it twice", `"areas": ["01", "02"]`, `"areas": ["01", "01"]`, "contests[0].constituencies[0].areas[1]", "entry_repeated"},
		{"a candidate twice", `"id": "b"`, `"id": "a"`, "contests[0].constituencies[0].candidates[1].id", "entry_repeated"},
		{"born after election day", `1975-11-20`, `2027-11-20`, "contests[1].constituencies[0].candidates[0].born", "date_after_election_day"},
		{"struck off by nobody", `"struck_by"`, `"particulars": {"remark": "x"}, "struck_by": "", "strucked"`, "contests[1].constituencies[0].candidates[2].strucked", "member_unknown"},
		{"struck off without a document", `"struck": true,`, ``, "contests[1].constituencies[0].candidates[2].struck_by", "struck_without_document"},
		{"an unknown body", `"body": "board"`, `"body": "party"`, "members[1].body", "word_unknown"},
		{"a committee with a place", `"body": "committee",`, `"body": "committee", "place": "1",`, "members[0].place", "place_not_for_body"},
		{"a board without a place", `"place": "1",`, ``, "members[1].place", "member_missing"},
		{"a board of nowhere", `"place": "1",`, `"place": "2",`, "members[1].place", "place_unknown"},
		{"a team of nowhere", `"place": "01",`, `"place": "03",`, "members[2].place", "place_unknown"},
		{"an unknown title", `"title": "chair"`, `"title": "boss"`, "members[0].title", "word_unknown"},
		{"a hidden character in a name", `Lê Thị An`, "Lê Thị\u200b An", "members[0].name", "text_hidden"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Join(strings.Fields(good), " ") // one line, so that the rows above need not know the indent
			text = strings.NewReplacer("[ ", "[", " ]", "]").Replace(text)
			if !strings.Contains(text, c.old) {
				t.Fatalf("the example has no %q to replace", c.old)
			}
			_, _, err := document.ParseSetup([]byte(strings.Replace(text, c.old, c.new, 1)))
			var e *election.Error
			if !errors.As(err, &e) || e.Kind != election.Invalid || e.Field != c.field || e.Code != c.code {
				t.Errorf("got %v, want %s at %s", err, c.code, c.field)
			}
		})
	}
}

// More than the bounds is refused before it is looked at.
func TestParseSetupBounds(t *testing.T) {
	var areas, members []string
	for i := range election.MaxAreas + 1 {
		areas = append(areas, fmt.Sprintf(`{"id": "%d"}`, i))
	}
	for range election.MaxBodyMembers + 1 {
		members = append(members, `{"body": "committee", "name": "Lê An", "title": "member"}`)
	}
	head := `{"format": "laphieu/election/v1", "commune": "99001", "name": "x", "law": "2015", "election_day": "2021-05-23", `
	for field, text := range map[string]string{
		"areas":            head + `"areas": [` + strings.Join(areas, ",") + `]}`,
		"members[60].body": head + `"members": [` + strings.Join(members, ",") + `]}`,
	} {
		_, _, err := document.ParseSetup([]byte(text))
		var e *election.Error
		if !errors.As(err, &e) || e.Field != field || e.Code != "list_too_long" {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// What has no place in the file is not left out in silence.
func TestSetupLosesNothing(t *testing.T) {
	for name, change := range map[string]func(*election.Setup){
		"constituencies": func(s *election.Setup) { s.Constituencies[0].Level = election.National },
		"nominees":       func(s *election.Setup) { s.Nominees[0].Constituency = "9" },
	} {
		e, s, err := document.ParseSetup([]byte(goodSetup(t)))
		if err != nil {
			t.Fatal(err)
		}
		change(&s)
		text, err := document.Setup(&e, &s)
		var refused *election.Error
		if !errors.As(err, &refused) || refused.Field != name || text != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever is thrown at the parser, it answers with a set-up that is written and
// read again as it is, or with one error of ours.
func FuzzParseSetup(f *testing.F) {
	good := goodSetup(f)
	f.Add([]byte(good))
	f.Add([]byte(strings.Replace(good, `"01"`, `"02"`, 1)))
	f.Add([]byte(strings.Replace(good, `"practice": true`, `"practice": null`, 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, s, err := document.ParseSetup(data)
		if err != nil {
			if election.KindOf(err) != election.Invalid {
				t.Fatalf("an error not of ours: %v", err)
			}
			return
		}
		text, err := document.Setup(&e, &s)
		if err != nil {
			t.Fatalf("read and not written: %v", err)
		}
		e2, s2, err := document.ParseSetup(text)
		if err != nil || e != e2 {
			t.Fatalf("%v\n%s", err, text)
		}
		if again, err := document.Setup(&e2, &s2); err != nil || !bytes.Equal(text, again) {
			t.Fatalf("%v\n%s\n%s", err, text, again)
		}
	})
}
