package words

import (
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/law"
)

// Whatever the calendar says in either version of the law has its English, and the
// table says nothing else.
func TestLawInEnglish(t *testing.T) {
	spoken := map[string]bool{}
	for _, l := range []election.Law{election.Law2015, election.Law2025} {
		rules, err := law.NewRuleSet(l, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range rules.Calendar(election.Date{Year: 2026, Month: 3, Day: 15}) {
			said := append(strings.Split(d.Who, "; "), d.Title, d.Note, law.EventTitle(d.After), law.EventTitle(d.Before))
			if strings.Contains(d.Article, "Luật") {
				said = append(said, d.Article)
			}
			for _, text := range said {
				spoken[text] = true
			}
		}
	}
	delete(spoken, "")
	for text := range spoken {
		if english, known := OfLaw(EN, text); !known || english == text {
			t.Errorf("no English for %q", text)
		}
		if same, known := OfLaw(VI, text); !known || same != text {
			t.Errorf("Vietnamese %q became %q", text, same)
		}
	}
	for text, english := range lawEnglish {
		if !spoken[text] {
			t.Errorf("nobody says %q", text)
		}
		if english == "" || strings.ContainsAny(english, "!~’") {
			t.Errorf("not how the house speaks: %q", english)
		}
	}
}
