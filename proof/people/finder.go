// The finder: looks through a text for everybody at once.

package people

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"laphieu/viet"
)

// window is how many bytes of a needle are looked up at once: no needle is
// shorter.
const window = 6

// unwrapped is how often a text is taken out of its escapes: an address in JSON
// in a page.
const unwrapped = 4

// Hit is somebody's datum where it was found.
type Hit struct {
	Who    int // place in the list that the finder was made of
	What   Datum
	Around string
}

func (h Hit) String() string { return fmt.Sprintf("%s of person %d in %q", h.What, h.Who, h.Around) }

// Finder finds people in texts. It is safe for concurrent use.
type Finder struct{ folded, raw map[string][]needle }

// NewFinder returns a finder of these people.
func NewFinder(people []Person) *Finder {
	f := &Finder{map[string][]needle{}, map[string][]needle{}}
	for who, p := range people {
		folded, raw := p.needles(who)
		index(f.folded, folded)
		index(f.raw, raw)
	}
	return f
}

func index(by map[string][]needle, all []needle) {
	for _, n := range all {
		if len(n.text) < window {
			panic("people: " + n.text + " is too short to be found")
		}
		by[n.text[:window]] = append(by[n.text[:window]], n)
	}
}

// Find lists whose data stand in a text: as it is, and with every escape of pages,
// addresses and JSON undone, folded so that neither marks nor capitals hide them.
// Each datum of a person is told once.
func (f *Finder) Find(text string) []Hit {
	seen := map[Hit]bool{}
	var hits []Hit
	keep := func(found []Hit) {
		for _, hit := range found {
			if key := (Hit{hit.Who, hit.What, ""}); !seen[key] {
				seen[key] = true
				hits = append(hits, hit)
			}
		}
	}
	keep(look(f.raw, text))
	for range unwrapped {
		keep(look(f.folded, viet.Search(text)))
		open := unwrap(text)
		if open == text {
			break
		}
		text = open
	}
	return hits
}

func look(by map[string][]needle, text string) (hits []Hit) {
	for at := 0; at+window <= len(text); at++ {
		for _, n := range by[text[at:at+window]] {
			end := at + len(n.text)
			if strings.HasPrefix(text[at:], n.text) && !(n.alone && (touches(lastRune(text[:at])) || touches(firstRune(text[end:])))) {
				hits = append(hits, Hit{n.who, n.what, text[max(0, at-40):min(len(text), end+40)]})
			}
		}
	}
	return hits
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

func touches(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

var escape = regexp.MustCompile(`%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}`)

// unwrap undoes one layer of escapes; what only looks like one stays.
func unwrap(text string) string {
	text = html.UnescapeString(text)
	text = escape.ReplaceAllStringFunc(text, func(code string) string {
		if code[0] == '%' {
			if plain, err := url.PathUnescape(code); err == nil {
				return plain
			}
			return code
		}
		n, err := strconv.ParseUint(code[2:], 16, 32)
		switch {
		case err != nil:
			return code
		case code[1] == 'x':
			return string([]byte{byte(n)})
		}
		return string(rune(n))
	})
	return strings.NewReplacer("+", " ", `\"`, `"`, `\n`, " ", `\t`, " ", `\/`, "/").Replace(text)
}
