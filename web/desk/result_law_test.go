package desk_test

import (
	"fmt"
	"html"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"laphieu/acts"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/law/document"
)

// answered is what a result's page says, read back from it.
type answered struct {
	Status, Next, Deadline string
	Vacant                 int
	Elected, Tied, Missing []string
	Reasons                []string // article, relation, whether it holds, text
}

var (
	dataIn    = regexp.MustCompile(`<data value="([^"]*)"`)
	reasonRow = regexp.MustCompile(`<tr><td><span lang="vi">([^<]*)</span><span class="under"><data value="([^"]*)" class="reason-article">[^<]*</data></span></td><td class="sum"><data value="([^"]*)" class="reason-relation">[^<]*</data></td><td><span class="holds holds-(yes|no|open)">`)
)

func (a answer) class(name string) string {
	m := regexp.MustCompile(`<data value="([^"]*)" class="` + name + `"`).FindStringSubmatch(a.body)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}

// listed are the values of a list of the page.
func (a answer) listed(name string) (all []string) {
	m := regexp.MustCompile(`(?s)<[uo]l class="` + name + `">(.*?)</[uo]l>`).FindStringSubmatch(a.body)
	if m == nil {
		return nil
	}
	for _, v := range dataIn.FindAllStringSubmatch(m[1], -1) {
		all = append(all, html.UnescapeString(v[1]))
	}
	return all
}

func (a answer) outcome(t *testing.T) (o answered) {
	t.Helper()
	o.Status, o.Next, o.Deadline = a.class("outcome-status"), a.class("outcome-next"), a.class("outcome-deadline")
	vacant, err := strconv.Atoi(a.class("outcome-vacant"))
	if err != nil {
		t.Fatalf("no vacancy: %.2000s", a.text())
	}
	o.Vacant = vacant
	o.Elected, o.Tied, o.Missing = a.listed("outcome-elected"), a.listed("outcome-tied"), a.listed("outcome-missing")
	for _, m := range reasonRow.FindAllStringSubmatch(a.body, -1) {
		o.Reasons = append(o.Reasons, fmt.Sprintf("%s|%s|%v|%s", html.UnescapeString(m[2]), html.UnescapeString(m[3]), m[4] == "yes", html.UnescapeString(m[1])))
	}
	return o
}

// drawn draws a paper: often with votes at the half, and with equal ones.
func drawn(r *rand.Rand, s election.Sheet, seats int) election.Sheet {
	f := &s.Figures
	f.Listed = 20 + r.Int64N(400)
	f.Voted = f.Listed - r.Int64N(10)
	if r.IntN(3) == 0 {
		f.Voted = f.Listed/2 + r.Int64N(4) - 1
	}
	f.Issued, f.Collected = f.Voted, f.Voted
	f.Invalid = r.Int64N(f.Voted/4 + 1)
	f.Valid = f.Collected - f.Invalid
	s.Kept = nil
	s.Votes = make([]int64, len(s.Votes))
	left := int64(seats) * f.Valid
	for i := range s.Votes {
		want := []int64{r.Int64N(f.Valid + 1), f.Valid / 2, f.Valid/2 + 1, f.Valid}[r.IntN(4)]
		s.Votes[i] = min(want, left, f.Valid)
		left -= s.Votes[i]
	}
	r.Shuffle(len(s.Votes), func(i, j int) { s.Votes[i], s.Votes[j] = s.Votes[j], s.Votes[i] })
	return s
}

// The page of a result says exactly what `laphieu law determine` answers to the
// question that can be downloaded from it, and that question has the figures of
// the papers that two people typed: for elections drawn at random.
func TestPagesSayWhatTheLawAnswers(t *testing.T) {
	laphieu := built(t)
	w := open(t, demo)
	w.first("quan.tri")
	r := rand.New(rand.NewPCG(20, 26))
	var chair *visitor
	seen := map[string]int{}
	for i := range pagesAsked {
		versions := []election.Law{election.Law2015, election.Law2025}
		shape := invented.Shape{Seed: r.Uint64(), Areas: 1 + r.IntN(3), Law: versions[i%2]}
		made := invented.Invented(shape)
		if r.IntN(3) == 0 { // nobody is certainly older
			for j := range made.Setup.Nominees {
				made.Setup.Nominees[j].Born = election.PartialDate{Year: 1980}
			}
		}
		day := election.Date{Year: 2026, Month: 3, Day: 15}
		if shape.Law == election.Law2015 {
			day = election.Date{Year: 2021, Month: 5, Day: 23}
		}
		done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{Name: fmt.Sprint("Cuộc ", i), Law: shape.Law, Day: day, MadeUp: true})
		w.must(err)
		n := w.begun(done.Result.Election, &made)
		if chair == nil {
			chair = w.signIn(countChair)
		}
		b := n.own()[0]
		typed := map[election.AreaID]election.Sheet{}
		for _, id := range n.sheets(b) {
			if r.IntN(8) > 0 {
				s := drawn(r, n.paper(id), n.seats(id))
				n.agree(id, s)
				if n.row(id).State == election.Agreed {
					typed[id.Area] = s
				}
			}
		}
		question := chair.get(n.resultOf(b, "/cau-hoi.json")).body
		asked, _, err := document.ParseContest([]byte(question))
		w.must(err)
		for _, s := range asked.Sheets {
			if want := typed[s.Area]; s.Figures != want.Figures || !slices.Equal(s.Votes, want.Votes) {
				t.Fatalf("election %d asks with %+v, typed were %+v", i, s, want)
			}
		}
		if len(asked.Sheets) != len(typed) {
			t.Fatalf("election %d asks with %d sheets of %d", i, len(asked.Sheets), len(typed))
		}
		got, want := chair.get(n.resultOf(b, "")).outcome(t), determine(t, laphieu, question)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("election %d: the page says\n%+v\nthe law\n%+v", i, got, want)
		}
		seen[got.Status+" "+got.Next]++
	}
	if len(seen) < 4 {
		t.Errorf("only %v was met", seen)
	}
}
