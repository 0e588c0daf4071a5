// Drafts: what was typed and not sent is kept per account and form, and is there
// again after a lock, a crash, or on another machine. A form's name is the path
// of its page.

package seat

import (
	"net/http"
	"net/url"
	"strings"

	"laphieu/store"
	"laphieu/web"
)

// Restore fills a form with its draft and lets it save single fields.
func (d *Desk) Restore(r *http.Request, form *web.Form) error {
	path, _, _ := strings.Cut(form.Action, "?") // the page before may have left its log entry there
	form.Draft = Drafts + "?" + url.Values{"trang": {path}}.Encode()
	s := Of(r)
	rows, err := d.Store.Desk().Drafts(r.Context(), s.Commune, s.Me().ID, path)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for i := range form.Inputs {
			if in := &form.Inputs[i]; in.Name == row.Field && !Secret(row.Field) {
				in.Value = row.Value
				form.DraftAt = Kept(r, row.At)
			}
		}
	}
	return nil
}

// Keep saves some fields of a form that was sent to a desk that is locked.
func (d *Desk) Keep(r *http.Request, form string, fields []string) error {
	s := Of(r)
	for _, field := range fields {
		if Secret(field) || !r.PostForm.Has(field) {
			continue
		}
		err := d.Store.Desk().SaveDraft(r.Context(), store.Draft{
			Commune: s.Commune, Account: s.Me().ID, Form: form, Field: field,
			Value: r.PostForm.Get(field), At: d.Clock().UnixMilli(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Forget drops the draft of a form that was taken. That it fails leaves an old
// draft and harms nothing else.
func (d *Desk) Forget(r *http.Request, form string) {
	s := Of(r)
	_ = d.Store.Desk().DeleteDraft(r.Context(), s.Commune, s.Me().ID, form)
}

// secret are the fields that are neither kept nor shown again.
var secret = map[string]bool{
	"password": true, "again": true, "old": true, "code": true, "old_code": true, "secret": true, web.ActField: true,
}

// Secret reports whether a field is one of those.
func Secret(field string) bool { return secret[field] }
