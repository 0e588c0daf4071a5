package law

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

var ngoc = election.Unit{Code: "15316", Name: "Thiệu Ngọc", Kind: "xã", District: "Huyện Thiệu Hóa", Province: "Tỉnh Thanh Hóa"}

// inOrder is a set-up with nothing to say about: two areas, four levels under the
// law of 2015, two constituencies of the commune's council.
func inOrder() (election.Election, *election.Setup) {
	e := election.Election{Commune: "15316", Name: "Bầu cử", Law: election.Law2015, Day: may2021}
	s := &election.Setup{Areas: []election.PollingArea{{ID: "01", Villages: []string{"Thôn 1", "Thôn 2"}}, {ID: "02", Villages: []string{"Thôn 3"}}}}
	colours := []election.BallotColour{election.Pink, election.Yellow, election.Blue, election.Green}
	for i, v := range election.Levels {
		l := election.LevelContest{Level: v, Title: "đại biểu", Colour: colours[i], DecidedBy: "Ban bầu cử đơn vị số 2"}
		if v == election.Commune {
			l.Title, l.DecidedBy = "đại biểu Hội đồng nhân dân xã Thiệu Ngọc", ""
			addConstituency(s, v, "1", 2, "01")
			addConstituency(s, v, "2", 2, "02")
		} else {
			addConstituency(s, v, "2", 3, "01", "02")
		}
		s.Contests = append(s.Contests, l)
	}
	addBody(s, election.Committee, "", 9)
	addBody(s, election.Board, "1", 7)
	addBody(s, election.Board, "2", 7)
	addBody(s, election.Team, "01", 11)
	addBody(s, election.Team, "02", 11)
	return e, s
}

func addConstituency(s *election.Setup, v election.Level, id election.ConstituencyID, seats int, areas ...election.AreaID) {
	s.Constituencies = append(s.Constituencies, election.Constituency{Level: v, ID: id, Name: "Đơn vị bầu cử số " + string(id), Seats: seats, Areas: areas})
	for i := range seats + 2 {
		letter := string(rune('A' + i))
		s.Nominees = append(s.Nominees, election.Nominee{
			Level: v, Constituency: id, Position: i + 1,
			Candidate: election.Candidate{
				ID: election.CandidateID(strings.ToLower(letter)), Name: fmt.Sprintf("%s %s Lê %s", v, id, letter),
				Sex: election.Female, Born: election.PartialDate{Year: 1970 + i, Month: 3, Day: 2},
			},
		})
	}
}

func addBody(s *election.Setup, b election.Body, place string, size int) {
	for i := range size {
		title := election.Plain
		if i < 2 {
			title = []election.BodyTitle{election.Chair, election.Secretary}[i]
		}
		s.Members = append(s.Members, election.BodyMember{Body: b, Place: place, Position: i + 1, Name: fmt.Sprint("Người ", b, place, i), Title: title})
	}
}

// Every fault is told once, under its rule, as heavy as it is, and at its place;
// and a set-up without faults is silent.
func TestCheckSetup(t *testing.T) {
	type change = func(*election.Election, *election.Setup)
	setup := func(f func(*election.Setup)) change { return func(_ *election.Election, s *election.Setup) { f(s) } }
	head := func(f func(*election.Election)) change { return func(e *election.Election, _ *election.Setup) { f(e) } }
	const national, commune1 = 0, 3 // constituencies
	for _, x := range []struct {
		name   string
		change change
		want   string // "rule severity fields", more than one separated by a semicolon
	}{
		{"nothing", setup(func(*election.Setup) {}), ""},
		{"a Saturday", head(func(e *election.Election) { e.Day = e.Day.AddDays(-1) }), "5 warn election.day"},
		{"a day of the other law", head(func(e *election.Election) { e.Day = march2026 }), "5 warn election.law,election.day"},
		{"no contests", setup(func(s *election.Setup) {
			s.Contests, s.Constituencies, s.Nominees, s.Members = nil, nil, nil, s.Members[:9]
		}), "S1 block contests; 25.1 warn members"},
		{"a level twice", setup(func(s *election.Setup) { s.Contests = append(s.Contests, s.Contests[3]) }), "S1 block contests[4].level; mau-phieu warn contests[3].colour,contests[4].colour"},
		{"a level missing", setup(func(s *election.Setup) { dropLevel(s, election.Province) }), "5.cac-cap warn contests"},
		{"nobody decides above", setup(func(s *election.Setup) { s.Contests[1].DecidedBy = "" }), "77.ban-nao block contests[1].decided_by"},
		{"the commune's council decided above", setup(func(s *election.Setup) { s.Contests[3].DecidedBy = "Ban" }), "77.ban-nao warn contests[3].decided_by"},
		{"a level without constituencies", setup(func(s *election.Setup) {
			title := s.Contests[1]
			dropLevel(s, election.Province)
			s.Contests = slices.Insert(s.Contests, 1, title)
		}), "S1 block constituencies"},
		{"copied from another commune", setup(func(s *election.Setup) { s.Contests[3].Title = "đại biểu HĐND xã Khác" }), "S2 warn contests[3].title"},
		{"no colour", setup(func(s *election.Setup) { s.Contests[2].Colour = "" }), "mau-phieu warn contests[2].colour"},
		{"an unknown colour", setup(func(s *election.Setup) { s.Contests[2].Colour = "black" }), "mau-phieu warn contests[2].colour"},
		{"one colour twice", setup(func(s *election.Setup) { s.Contests[2].Colour = election.Pink }), "mau-phieu warn contests[0].colour,contests[2].colour"},

		{"an area twice", setup(func(s *election.Setup) { s.Areas = append(s.Areas, election.PollingArea{ID: "02"}) }), "S1 block areas[2].id; " + inNoLevel(2)},
		{"a village in two areas", setup(func(s *election.Setup) { s.Areas[1].Villages = []string{"THÔN 1"} }), "S2 warn areas[0].villages,areas[1].villages"},
		{"an area too many", setup(func(s *election.Setup) { s.Areas = append(s.Areas, election.PollingArea{ID: "03"}) }), inNoLevel(2) + "; 25.1 warn members"},
		{"an unknown area", setup(func(s *election.Setup) { s.Constituencies[national].Areas = []election.AreaID{"01", "02", "9"} }), "11.1 block constituencies[0].areas"},
		{"an area in two constituencies", setup(func(s *election.Setup) { s.Constituencies[4].Areas = []election.AreaID{"01", "02"} }), "11.1 block constituencies[3].areas,constituencies[4].areas"},
		{"an area twice in one", setup(func(s *election.Setup) { s.Constituencies[commune1].Areas = []election.AreaID{"01", "01"} }), "11.1 block constituencies[3].areas,constituencies[3].areas"},
		{"barracks that vote for no commune council", setup(func(s *election.Setup) { s.Constituencies[4].Areas = nil }), "11.1 block constituencies[4].areas; 11.1 warn areas[1]"},
		{"a constituency twice", setup(func(s *election.Setup) {
			s.Constituencies[4].ID, s.Constituencies[4].Areas = "1", []election.AreaID{"02"}
		}), "S1 block constituencies[4].id; S1 block *; S2 warn *"},
		{"six seats", setup(func(s *election.Setup) { s.Constituencies[commune1].Seats = 6 }), "10.4 block constituencies[3].seats"},
		{"no seat", setup(func(s *election.Setup) { s.Constituencies[commune1].Seats = 0 }), "10.4 block constituencies[3].seats"},

		{"nobody stands", setup(func(s *election.Setup) { s.Nominees = deleteList(s, election.Commune, "1") }), "S1 block nominees,constituencies[3]"},
		{"one too few", setup(func(s *election.Setup) { s.Nominees = slices.Delete(s.Nominees, 2, 5) }), "57.6 warn nominees,constituencies[0].seats"},
		{"somebody of nowhere", setup(func(s *election.Setup) { s.Nominees[0].Constituency = "7" }), "57.6 warn nominees,constituencies[0].seats; S1 block nominees[0].constituency"},
		{"an id twice", setup(func(s *election.Setup) { s.Nominees[1].ID = "a" }), "S1 block nominees[1].id"},
		{"no name", setup(func(s *election.Setup) { s.Nominees[0].Name = " " }), "S1 block nominees[0].name"},
		{"not in the order of names", setup(func(s *election.Setup) {
			s.Nominees[0].Candidate, s.Nominees[1].Candidate = s.Nominees[1].Candidate, s.Nominees[0].Candidate
		}), "57.5 warn nominees[0].position"},
		{"namesakes of one day", setup(func(s *election.Setup) {
			s.Nominees[1].Name, s.Nominees[1].Born = s.Nominees[0].Name, s.Nominees[0].Born
		}), "57.5.im-lang warn nominees; 57.5.mot-don-vi warn nominees[0],nominees[1]"},
		{"twenty years old", setup(func(s *election.Setup) { s.Nominees[0].Born = born("2000-05-24") }), "2.ung-cu block nominees[0].born"},
		{"perhaps twenty", setup(func(s *election.Setup) { s.Nominees[0].Born = born("2000") }), "2.ung-cu.ngay-sinh warn nominees[0].born"},
		{"not known when born", setup(func(s *election.Setup) {
			s.Nominees[0].Born, s.Nominees[2].Born = election.PartialDate{}, election.PartialDate{}
		}), "S3 warn nominees[0].born,nominees[2].born"},
		{"struck off by nobody", setup(func(s *election.Setup) { s.Nominees[0].Struck = true }), "60 warn nominees[0].struck_by"},
		{"struck off until too few are left", setup(func(s *election.Setup) {
			for k := range 2 {
				s.Nominees[k].Struck, s.Nominees[k].StruckBy = true, "QĐ 1"
			}
		}), "58.3.sau-niem-yet warn constituencies[0].seats"},
		{"one person for three councils", setup(func(s *election.Setup) {
			for _, k := range []int{5, 10, 15} {
				s.Nominees[k].Name = "Lê A"
			}
		}), "36.3 warn nominees[5],nominees[10],nominees[15]"},
		{"namesakes born in one year for three councils", setup(func(s *election.Setup) {
			for _, k := range []int{5, 10, 15} {
				s.Nominees[k].Name, s.Nominees[k].Born = "Lê A", born("1970")
			}
		}), ""},
		{"few women", setup(func(s *election.Setup) {
			for k := range s.Nominees {
				s.Nominees[k].Sex = election.Male
			}
		}), "8.3 warn nominees"},

		{"no members", setup(func(s *election.Setup) { s.Members = nil }), "22.2 warn members; 24.2 warn members; 25.1 warn members"},
		{"a small team", setup(func(s *election.Setup) { s.Members = s.Members[:len(s.Members)-1] }), "25.1 warn members"},
		{"two heads", setup(func(s *election.Setup) { s.Members[3].Title = election.Chair }), "22.2 warn members[0].title,members[3].title"},
		{"no head", setup(func(s *election.Setup) { s.Members[9].Title = election.Plain }), "24.2 warn members"},
		{"a team without a secretary", setup(func(s *election.Setup) { s.Members[24].Title = election.Plain }), "25.1 warn members"},
		{"a member twice", setup(func(s *election.Setup) { s.Members[1].Name = s.Members[0].Name }), "S2 warn members[1].name"},
		{"a member of nowhere", setup(func(s *election.Setup) {
			s.Members = append(s.Members, election.BodyMember{Body: election.Team, Place: "9", Name: "Lê"})
		}), "S2 warn members[45].place"},
		{"a candidate on the own board", setup(func(s *election.Setup) { s.Members[9].Name = s.Nominees[15].Name }), "27 warn members[9].name,nominees[15].name"},
		{"a candidate on another board", setup(func(s *election.Setup) { s.Members[16].Name = s.Nominees[15].Name }), ""},
		{"a candidate on the committee", setup(func(s *election.Setup) { s.Members[0].Name = s.Nominees[15].Name }), ""},
		{"a candidate of the Assembly in a team", setup(func(s *election.Setup) { s.Members[23].Name = s.Nominees[0].Name }), "27 warn members[23].name,nominees[0].name"},
		{"a candidate of another constituency in a team", setup(func(s *election.Setup) { s.Members[34].Name = s.Nominees[15].Name }), ""},
		{"a candidate of the own constituency in a team", setup(func(s *election.Setup) { s.Members[23].Name = s.Nominees[15].Name }), "27 warn members[23].name,nominees[15].name"},
		{"a candidate struck off in a team", setup(func(s *election.Setup) {
			s.Members[23].Name, s.Nominees[0].Struck, s.Nominees[0].StruckBy = s.Nominees[0].Name, true, "QĐ"
		}), ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			e, s := inOrder()
			x.change(&e, s)
			found := CheckSetup(in2015, e, ngoc, s)
			var got []string
			for _, f := range found {
				got = append(got, fmt.Sprintf("%s %s %s", f.Rule, f.Severity, strings.Join(f.Fields, ",")))
				wellSaid(t, &f, s)
			}
			if !matches(got, x.want) {
				t.Errorf("got  %s\nwant %s\n%v", strings.Join(got, "; "), x.want, found)
			}
		})
	}
}

// matches compares findings with those wanted, of which a star stands for any
// number more of a rule.
func matches(got []string, want string) bool {
	var wanted []string
	if want != "" {
		wanted = strings.Split(want, "; ")
	}
	for _, w := range wanted {
		prefix, star := strings.CutSuffix(w, "*")
		if star {
			got = slices.DeleteFunc(slices.Clone(got), func(g string) bool { return strings.HasPrefix(g, prefix) })
			continue
		}
		at := slices.Index(got, w)
		if at < 0 {
			return false
		}
		got = slices.Delete(slices.Clone(got), at, at+1)
	}
	return len(got) == 0
}

// inNoLevel is what is said of an area in no constituency of the four levels.
func inNoLevel(area int) string {
	return strings.TrimSuffix(strings.Repeat(fmt.Sprintf("11.1 warn areas[%d]; ", area), 4), "; ")
}

func dropLevel(s *election.Setup, v election.Level) {
	s.Contests = slices.DeleteFunc(s.Contests, func(l election.LevelContest) bool { return l.Level == v })
	s.Constituencies = slices.DeleteFunc(s.Constituencies, func(p election.Constituency) bool { return p.Level == v })
	s.Nominees = slices.DeleteFunc(s.Nominees, func(n election.Nominee) bool { return n.Level == v })
}

func deleteList(s *election.Setup, v election.Level, id election.ConstituencyID) []election.Nominee {
	return slices.DeleteFunc(s.Nominees, func(n election.Nominee) bool { return n.Level == v && n.Constituency == id })
}

// wellSaid checks what every finding owes its reader: the article, a sentence
// that ends, how to mend it, and places that are there.
func wellSaid(t interface {
	Helper()
	Errorf(string, ...any)
}, f *election.Finding, s *election.Setup,
) {
	t.Helper()
	if f.Article == "" || !strings.HasSuffix(f.Text, ".") || len(f.Fields) == 0 {
		t.Errorf("incomplete: %+v", f)
	}
	if strings.Contains(f.Text, "  ") || strings.Contains(f.Text, "%!") || strings.Contains(f.Text, "đại biểu .") {
		t.Errorf("a broken sentence: %s", f.Text)
	}
	lists := map[string]int{"contests": len(s.Contests), "areas": len(s.Areas), "constituencies": len(s.Constituencies), "nominees": len(s.Nominees), "members": len(s.Members)}
	for _, field := range f.Fields {
		list, i, member := SetupField(field)
		if n, known := lists[list]; list != "election" && list != "commune" && (!known || i >= n) {
			t.Errorf("%s leads nowhere: %s, %d, %s", field, list, i, member)
		}
	}
}

func TestSetupField(t *testing.T) {
	for field, want := range map[string]string{
		"areas": "areas -1 ", "members[3]": "members 3 ", "constituencies[12].seats": "constituencies 12 seats", "election.day": "election -1 day", "commune": "commune -1 ",
	} {
		list, i, member := SetupField(field)
		if got := fmt.Sprint(list, " ", i, " ", member); got != want {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
	}
}

// A set-up that nothing blocks can be counted: every constituency has a question
// that awaits its sheets and is not refused. Whatever is left out or doubled, the
// check answers, and its places are there.
func TestCheckSetupLetsCountOnlyWhatCan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, s := inOrder()
		for range rapid.IntRange(0, 3).Draw(t, "changes") {
			spoil(t, s)
		}
		found := CheckSetup(in2015, e, ngoc, s)
		for i := range found {
			wellSaid(t, &found[i], s)
		}
		if election.Blocking(found) {
			return
		}
		for i := range s.Constituencies {
			b := s.FirstBalloting(&e, &s.Constituencies[i])
			c := s.Contest(&e, &b, nil, nil)
			if o := in2015.Determine(&c); o.Status != election.Partial || len(o.Missing) != len(b.Areas) || len(o.Missing) == 0 || len(c.Candidates) == 0 {
				t.Fatalf("constituency %d: %s, %v\n%+v", i, o.Status, o.Findings, c)
			}
		}
	})
}

// spoil leaves something out, doubles it, or mixes it up.
func spoil(t *rapid.T, s *election.Setup) {
	drop := func(n int, label string) (int, bool) {
		if n == 0 {
			return 0, false
		}
		return rapid.IntRange(0, n-1).Draw(t, label), true
	}
	switch rapid.SampledFrom([]string{"contest", "area", "constituency", "seats", "nominee", "moved", "list", "doubled"}).Draw(t, "what") {
	case "contest":
		if i, ok := drop(len(s.Contests), "contest"); ok {
			s.Contests = slices.Delete(s.Contests, i, i+1)
		}
	case "area":
		if i, ok := drop(len(s.Areas), "area"); ok {
			s.Areas = slices.Delete(s.Areas, i, i+1)
		}
	case "constituency":
		if i, ok := drop(len(s.Constituencies), "constituency"); ok {
			s.Constituencies = slices.Delete(s.Constituencies, i, i+1)
		}
	case "seats":
		if i, ok := drop(len(s.Constituencies), "constituency"); ok {
			s.Constituencies[i].Seats = rapid.IntRange(0, 7).Draw(t, "seats")
		}
	case "nominee":
		if i, ok := drop(len(s.Nominees), "nominee"); ok {
			s.Nominees[i].Struck = true
		}
	case "moved":
		if i, ok := drop(len(s.Constituencies), "constituency"); ok {
			s.Constituencies[i].Areas = rapid.SliceOfN(rapid.SampledFrom([]election.AreaID{"01", "02", "03"}), 0, 3).Draw(t, "areas")
		}
	case "list":
		if i, ok := drop(len(s.Constituencies), "constituency"); ok {
			s.Nominees = deleteList(s, s.Constituencies[i].Level, s.Constituencies[i].ID)
		}
	case "doubled":
		if i, ok := drop(len(s.Nominees), "nominee"); ok {
			s.Nominees = append(s.Nominees, s.Nominees[i])
		}
	}
}
