// Package setup is the set-up of a commune: its elections, the points that the law
// leaves open in each, its own few settings, and what its pages say of it.
package setup

import (
	"embed"
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed setup.css
var Style []byte

// The templates.
var (
	View         = web.NewView[*page](files, "setup.html")
	ElectionView = web.NewView[*electionPage](files, "election.html")
	TextsView    = web.NewView[*textsPage](files, "texts.html")
)

// page is the commune's set-up.
type page struct {
	web.Page
	Unit      []seat.Fact
	Settings  []web.Item
	Elections []web.Item
	New       *web.Link
}

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// Show shows what this person may see of it.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.settings"))}
	if s.Reaches(access.CreateElection, access.Target{}) {
		p.New = &web.Link{Text: words.Text(lang, "step.election_do"), Href: seat.Elections + "/moi"}
	}
	err := h.Desk.View(r, func(v *store.View) error {
		unit, err := v.Commune()
		if err != nil {
			return err
		}
		p.Unit = unitFacts(lang, unit.Unit)
		if p.Elections, err = elections(lang, s, v); err != nil {
			return err
		}
		p.Settings, err = settings(lang, s, v)
		return err
	})
	if err != nil {
		return err
	}
	return View.Write(w, http.StatusOK, p)
}

func unitFacts(lang words.Lang, u election.Unit) (all []seat.Fact) {
	for _, f := range []seat.Fact{
		{Name: words.Text(lang, "setup.name"), Text: seat.Commune(u)},
		{Name: words.Text(lang, "setup.code"), Text: string(u.Code)},
		{Name: words.Text(lang, "setup.district"), Text: u.District},
		{Name: words.Text(lang, "setup.province"), Text: u.Province},
	} {
		if f.Text != "" {
			all = append(all, f)
		}
	}
	return all
}

func elections(lang words.Lang, s *seat.Seat, v *store.View) (all []web.Item, err error) {
	found, err := v.Elections()
	for _, e := range found {
		if s.Reaches(access.ViewSetup, access.Target{Election: e.ID}) {
			all = append(all, web.Item{
				Name: e.Name, Text: seat.Day(lang, e.Day) + " · " + lawName(lang, e.Law) + kindNote(lang, &e.Election),
				Href: electionPath(e.ID),
			})
		}
	}
	return all, err
}

func electionPath(id election.ElectionID) string { return seat.InElection(id, seat.Setup) }

func lawName(lang words.Lang, l election.Law) string {
	if l == election.Law2015 {
		return words.Text(lang, "setup.law_2015")
	}
	return words.Text(lang, "setup.law_2025")
}

func kindNote(lang words.Lang, e *election.Election) (note string) {
	if e.Practice {
		note += " · " + words.Text(lang, "data.practice")
	}
	if e.MadeUp {
		note += " · " + words.Text(lang, "data.made_up")
	}
	return note
}

func settings(lang words.Lang, s *seat.Seat, v *store.View) (all []web.Item, err error) {
	for _, c := range acts.CommuneSettings() {
		n, err := acts.Setting(v, c.Key)
		if err != nil {
			return nil, err
		}
		one := web.Item{Name: communeSettingName(lang, &c), Text: words.Text(lang, "setup.now", n)}
		if s.Reaches(access.ChangeSetting, access.Target{}) {
			one.Href = seat.Setup + "/xa/" + c.Key
		}
		all = append(all, one)
	}
	return all, nil
}

// communeSettingNames are the settings that have words in both languages.
var communeSettingNames = map[string]string{acts.IdleMinutes: "setup.idle_minutes"}

func communeSettingName(lang words.Lang, c *acts.CommuneSetting) string {
	if key, known := communeSettingNames[c.Key]; known {
		return words.Text(lang, key)
	}
	return c.Text
}

var textNames = map[acts.TextKey]string{
	acts.TextIntroduction: "setup.text_introduction",
	acts.TextAddress:      "setup.text_address",
	acts.TextContact:      "setup.text_contact",
	acts.TextHours:        "setup.text_hours",
	acts.TextReception:    "setup.text_reception",
	acts.TextHotline:      "setup.text_hotline",
}

func textName(lang words.Lang, t *acts.CommuneText) string {
	if key, known := textNames[t.Key]; known {
		return words.Text(lang, key)
	}
	return t.Title
}

func texts(lang words.Lang, s *seat.Seat, v *store.View) (all []web.Item, err error) {
	written, err := v.Texts()
	if err != nil {
		return nil, err
	}
	values := map[string]string{}
	for _, t := range written {
		values[t.Key] = t.Value
	}
	for _, t := range acts.CommuneTexts() {
		one := web.Item{Name: textName(lang, &t), Text: shortened(values[string(t.Key)])}
		if one.Text == "" {
			one.Text = words.Text(lang, "setup.not_written")
		}
		if s.Reaches(access.ChangeCommuneText, access.Target{}) {
			one.Href = seat.Texts + "/" + string(t.Key)
		}
		all = append(all, one)
	}
	return all, nil
}

// textsPage lists the commune's texts, for those who write them and nothing else.
type textsPage struct {
	web.Page
	Texts []web.Item
}

// ShowTexts lists them.
func (h Page) ShowTexts(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &textsPage{Page: h.Desk.Page(r, words.Text(lang, "nav.texts"))}
	err := h.Desk.View(r, func(v *store.View) (err error) {
		p.Texts, err = texts(lang, seat.Of(r), v)
		return err
	})
	if err != nil {
		return err
	}
	return TextsView.Write(w, http.StatusOK, p)
}

// shortLetters of a text are shown in a list.
const shortLetters = 120

func shortened(text string) string {
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > shortLetters {
		return string(letters[:shortLetters]) + " …"
	}
	return string(letters)
}
