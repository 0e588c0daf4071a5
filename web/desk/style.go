// The style of the desk's pages: each page's own file lies beside it, and all of
// them reach the browser as one, under an address that changes with it.

package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"time"

	"laphieu/web/desk/accounts"
	"laphieu/web/desk/board"
	"laphieu/web/desk/checkpoints"
	"laphieu/web/desk/count"
	"laphieu/web/desk/elections"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/home"
	"laphieu/web/desk/log"
	"laphieu/web/desk/mine"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/result"
	"laphieu/web/desk/rights"
	"laphieu/web/desk/role"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/setup"
	"laphieu/web/desk/tamper"
)

var (
	style = bytes.Join([][]byte{
		seat.Style, role.Style, home.Style, mine.Style, accounts.Style, setup.Style, elections.Style, log.Style, checkpoints.Style, rights.Style, board.Style, prepare.Style, entry.Style, count.Style, result.Style, tamper.Style,
	}, []byte("\n"))
	styleAddress = "/tinh/" + styleHash() + "/desk/style.css"
)

func styleHash() string {
	sum := sha256.Sum256(style)
	return hex.EncodeToString(sum[:8])
}

// showStyle answers an address of another release with today's file, unkept.
func (d *desk) showStyle(w http.ResponseWriter, r *http.Request) error {
	if r.URL.Path == styleAddress {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	http.ServeContent(w, r, "style.css", time.Time{}, bytes.NewReader(style))
	return nil
}
