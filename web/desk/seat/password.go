// New passwords: typed twice, with what makes a good one.

package seat

import (
	"net/http"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/words"
)

// NewPassword are the two fields of a new password.
func NewPassword(lang words.Lang) []web.Input {
	return []web.Input{
		{Name: "password", Kind: web.PasswordInput, Label: words.Text(lang, "field.password_new"), Note: words.Text(lang, "field.password_note", access.MinPassword), Fill: "new-password"},
		{Name: "again", Kind: web.PasswordInput, Label: words.Text(lang, "field.password_again"), Fill: "new-password"},
	}
}

// TypedTwice refuses a new password that was not typed alike both times: a slip
// would lock its owner out.
func TypedTwice(r *http.Request) *election.Error {
	if r.PostForm.Get("password") == r.PostForm.Get("again") {
		return nil
	}
	return &election.Error{Kind: election.Invalid, Code: "password_again", Field: "again"}
}
