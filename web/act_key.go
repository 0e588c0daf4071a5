// The key of an act: sent with the form, so that a form sent twice acts once.

package web

import (
	"encoding/hex"
	"io"
	"net/http"

	"laphieu/election"
)

// ActField is the name of the hidden field that carries the key.
const ActField = "act"

// actKeyBytes makes 32 hex digits.
const actKeyBytes = 16

func newActKey(random io.Reader) string {
	var raw [actKeyBytes]byte
	if _, err := io.ReadFull(random, raw[:]); err != nil {
		return "" // the form will be refused, not taken twice
	}
	return hex.EncodeToString(raw[:])
}

// ActKey reads the key of the act from a form.
func ActKey(r *http.Request) (string, error) {
	if err := r.ParseForm(); err != nil {
		return "", &election.Error{Kind: election.Invalid, Code: "invalid", Cause: err}
	}
	key := r.PostForm.Get(ActField)
	raw, err := hex.DecodeString(key)
	if err != nil || len(raw) != actKeyBytes {
		return "", &election.Error{Kind: election.Invalid, Code: "act_key", Field: ActField, Cause: err}
	}
	return key, nil
}
