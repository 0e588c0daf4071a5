// The commune's own: a number it may choose, a text it may write.

package setup

import (
	"net/http"
	"strconv"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// TextFields are kept as a draft.
var TextFields = []string{"value"}

// AskSetting asks for a number of the commune.
func (h Page) AskSetting(w http.ResponseWriter, r *http.Request) error {
	p, err := h.askSetting(r)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askSetting(r *http.Request) (*seat.FormPage, error) {
	lang := h.Lang(r)
	for _, c := range acts.CommuneSettings() {
		if c.Key != r.PathValue("key") {
			continue
		}
		p := h.FormPage(r, communeSettingName(lang, &c))
		p.Form.Inputs = []web.Input{{
			Name: "value", Kind: web.NumberInput, Label: words.Text(lang, "setup.number"), First: true,
			Note: words.Text(lang, "setup.bounds", c.Least, c.Most, c.Default),
		}}
		p.Form.Button = words.Text(lang, "setup.save")
		p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Setup}
		return p, h.Desk.View(r, func(v *store.View) error {
			n, err := acts.Setting(v, c.Key)
			p.Form.Inputs[0].Value = strconv.Itoa(n)
			return err
		})
	}
	return nil, seat.NotHere()
}

// ChangeSetting chooses the number.
func (h Page) ChangeSetting(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	var done acts.Done[acts.ChangedSetting]
	n, err := strconv.Atoi(strings.TrimSpace(r.PostForm.Get("value")))
	if err != nil {
		err = &election.Error{Kind: election.Invalid, Code: "whole_number", Field: "value"}
	} else {
		done, err = h.Acts.ChangeSetting(r.Context(), env, acts.SettingInput{Key: r.PathValue("key"), Value: n})
	}
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askSetting(r)
			if err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, seat.Setup, done.Seq)
}

// AskText shows a text to be written.
func (h Page) AskText(w http.ResponseWriter, r *http.Request) error {
	p, err := h.askText(r)
	if err == nil {
		err = h.Restore(r, &p.Form)
	}
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askText(r *http.Request) (*seat.FormPage, error) {
	lang := h.Lang(r)
	for _, t := range acts.CommuneTexts() {
		if string(t.Key) != r.PathValue("key") {
			continue
		}
		p := h.FormPage(r, textName(lang, &t))
		p.Intro = []string{words.Text(lang, "setup.text_intro")}
		p.Form.Inputs = []web.Input{{
			Name: "value", Kind: web.AreaInput, Label: words.Text(lang, "field.value"), Rows: rows(t.Most), Optional: true, First: true,
			Note: words.Text(lang, "setup.most", t.Most),
		}}
		p.Form.Button = words.Text(lang, "setup.save")
		p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Texts}
		return p, h.Desk.View(r, func(v *store.View) error {
			text, err := v.Text(string(t.Key))
			p.Form.Inputs[0].Value = text.Value
			if store.Is(err, store.CodeNoRow) {
				return nil
			}
			return err
		})
	}
	return nil, seat.NotHere()
}

// rows of a field leave room for a text of that length.
func rows(most int) int { return min(3+most/400, 16) }

// ChangeText writes the text.
func (h Page) ChangeText(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.ChangeCommuneText(r.Context(), env, acts.TextInput{
		Key: acts.TextKey(r.PathValue("key")), Value: r.PostForm.Get("value"),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askText(r)
			if err == nil {
				err = h.Restore(r, &p.Form)
			}
			if err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	h.Forget(r, r.URL.Path)
	return seat.Done(w, r, seat.Texts, done.Seq)
}
