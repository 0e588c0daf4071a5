// How a reader wants pages to look: the language, which stands in the address,
// and size of text and contrast, which are kept in a cookie of the device, so that
// they also hold before signing in.

package web

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"laphieu/web/words"
)

// Look is a reader's choice.
type Look struct {
	Lang     words.Lang
	Size     int // percent, one of Sizes
	Contrast bool
}

// Sizes are the sizes of text, in percent.
var Sizes = []int{80, 90, 100, 115, 130, 150, 175, 200}

const (
	lookPath   = "/hien-thi"
	lookCookie = "hienthi"
	lookYear   = 365 * 24 * 60 * 60
)

// lookFields are what the cookie keeps, in their order.
var lookFields = []string{"size", "contrast"}

// Smaller and Larger are the neighbours of the size, or the size itself.
func (l Look) Smaller() int { return l.step(-1) }

// Larger is the next size up.
func (l Look) Larger() int { return l.step(1) }

func (l Look) step(by int) int {
	at := slices.Index(Sizes, l.Size) + by
	return Sizes[min(max(at, 0), len(Sizes)-1)]
}

// Class is the class of the page's root element.
func (l Look) Class() string {
	class := "size-" + strconv.Itoa(l.Size)
	if l.Contrast {
		class += " contrast"
	}
	return class
}

// Look is how the reader of a request wants pages to look.
func (s *Shell) Look(r *http.Request) Look { return lookOf(r) }

func lookOf(r *http.Request) Look {
	look := Look{Lang: LangOf(r), Size: 100}
	if cookie, err := r.Cookie(lookCookie); err == nil {
		parts := strings.Split(cookie.Value, "-")
		for i, name := range lookFields {
			if i < len(parts) {
				look.set(name, parts[i])
			}
		}
	}
	return look
}

// set changes one part; what it does not know, it leaves.
func (l *Look) set(name, value string) {
	switch name {
	case "size":
		if size, err := strconv.Atoi(value); err == nil && slices.Contains(Sizes, size) {
			l.Size = size
		}
	case "contrast":
		l.Contrast = value == "1"
	}
}

func (l Look) String() string {
	contrast := 0
	if l.Contrast {
		contrast = 1
	}
	return fmt.Sprintf("%d-%d", l.Size, contrast)
}

// setLook keeps a choice and returns to the page it was made on.
func setLook(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return err
	}
	look := lookOf(r)
	for _, name := range lookFields {
		if r.PostForm.Has(name) {
			look.set(name, r.PostForm.Get(name))
		}
	}
	http.SetCookie(w, &http.Cookie{
		Name: lookCookie, Value: look.String(), Path: "/", MaxAge: lookYear,
		HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, ownPath(r.PostForm.Get("back")), http.StatusSeeOther)
	return nil
}

// ownPath lets a redirect lead only to this server.
func ownPath(path string) string {
	if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\\r\n\t") {
		return "/"
	}
	return path
}
