// Drafts arrive field by field, for the pages whose rows name fields.

package desk

import (
	"net/http"
	"net/url"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// listed is a row in a mux of its own, so that what stands at a path is found as the
// page itself is.
type listed struct{ row }

// ServeHTTP is never asked: the mux is only looked into.
func (listed) ServeHTTP(http.ResponseWriter, *http.Request) {}

// rowAt finds the row of a path.
func rowAt(rows *http.ServeMux, path string) (found row, known bool) {
	asked := &http.Request{Method: http.MethodGet, URL: &url.URL{Path: path}, Host: "desk"}
	handler, _ := rows.Handler(asked)
	page, known := handler.(listed)
	return page.row, known
}

// saveDraft keeps the fields that came. A form that was taken in the meantime
// needs no draft: its page is told that it has moved on.
func (d *desk) saveDraft(w http.ResponseWriter, r *http.Request) error {
	path := seat.OwnPath(r.URL.Query().Get("trang"))
	page, known := rowAt(d.drafts, path)
	if !known || !maySend(r, page) {
		return &election.Error{Kind: election.NotFound, Code: "draft_unknown"}
	}
	key, err := web.ActKey(r)
	if err != nil {
		return err
	}
	if err := d.Keep(r, path, page.Draft); err != nil {
		return err
	}
	taken := false
	err = d.View(r, func(v *store.View) error {
		_, taken, err = v.Answered(seat.Of(r).Me().ID, key)
		return err
	})
	if err != nil {
		return err
	}
	if taken {
		d.Forget(r, path)
		return &election.Error{Kind: election.Conflict, Code: "key_forgotten"}
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// maySend reports whether who types could also send the form.
func maySend(r *http.Request, page row) bool { return seat.Of(r).Anywhere(page.Act, seat.Target(r)) }
