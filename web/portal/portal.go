// Package portal is the commune's public site. Each page is rendered once, when what
// it is made of has changed, and served as bytes from memory. Its handlers hold no
// store, read no cookie and take nothing but GET and HEAD.
package portal

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"laphieu/site"
	"laphieu/web"
)

// policy lets a page load its style and its one script, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"

const (
	fresh   = "public, no-cache" // kept, and asked for again each time
	forGood = "public, max-age=31536000, immutable"
)

// Portal serves what it was shown last.
type Portal struct {
	demo     bool
	mu       sync.Mutex // of Show
	pages    atomic.Pointer[map[string]*page]
	Rendered int // pages, since the start
}

// page is one address as bytes.
type page struct {
	made          [sha256.Size]byte // of what it was made of
	plain, zipped variant
}

// variant is a page in one encoding, with the headers that go before it.
type variant struct {
	body   []byte
	header http.Header // shared by all answers
}

// New is a portal with nothing to show yet; demo says so on every page.
func New(demo bool) *Portal {
	p := &Portal{demo: demo}
	p.pages.Store(&map[string]*page{})
	return p
}

// Show renders the pages that change, and serves them from now on.
func (p *Portal) Show(public site.Public, now time.Time) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	whole, err := fingerprint(public)
	if err != nil {
		return err
	}
	before, after := *p.pages.Load(), map[string]*page{}
	for _, one := range p.sources(public, whole, now) {
		made, err := fingerprint(one.data)
		if err != nil {
			return err
		}
		if old := before[one.path]; old != nil && old.made == made {
			after[one.path] = old
			continue
		}
		if after[one.path], err = one.render(made); err != nil {
			return err
		}
		p.Rendered++
	}
	p.pages.Store(&after)
	return nil
}

// source is what a page is made of.
type source struct {
	path, kind, cache string
	data              any // another, and the page is rendered again
	write             func(*bytes.Buffer) error
	hidden            bool
}

func fingerprint(data any) ([sha256.Size]byte, error) {
	text, err := json.Marshal(data)
	return sha256.Sum256(text), err
}

func (s *source) render(made [sha256.Size]byte) (*page, error) {
	var plain, zipped bytes.Buffer
	if err := s.write(&plain); err != nil {
		return nil, err
	}
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write(plain.Bytes()) // memory takes all
	_ = z.Close()
	sum := sha256.Sum256(plain.Bytes())
	tag := hex.EncodeToString(sum[:16])
	return &page{made: made, plain: s.variant(plain.Bytes(), tag, ""), zipped: s.variant(zipped.Bytes(), tag+"-gz", "gzip")}, nil
}

func (s *source) variant(body []byte, tag, encoding string) variant {
	v := variant{body, http.Header{
		"Content-Type": {s.kind}, "Content-Length": {strconv.Itoa(len(body))}, "Cache-Control": {s.cache}, "Etag": {`"` + tag + `"`},
		"Vary": {"Accept-Encoding"}, "Accept-Ranges": {"bytes"}, "Content-Security-Policy": {policy},
	}}
	if encoding != "" {
		v.header.Set("Content-Encoding", encoding)
	}
	if s.hidden {
		v.header.Set("X-Robots-Tag", "noindex")
	}
	return v
}

// Handler answers every address of the portal.
func (p *Portal) Handler() http.Handler { return web.Secured(http.HandlerFunc(p.serve)) }

func (p *Portal) serve(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405", http.StatusMethodNotAllowed)
		return
	}
	pages := *p.pages.Load()
	if one := pages[r.URL.Path]; one != nil && r.URL.RawPath == "" && r.URL.Path != notFound && r.URL.Path != notFoundEnglish {
		one.serve(w, r)
		return
	}
	missing := notFound
	if strings.HasPrefix(r.URL.Path, "/en/") {
		missing = notFoundEnglish
	}
	if one := pages[missing]; one != nil {
		one.serveMissing(w, r)
		return
	}
	http.Error(w, "503", http.StatusServiceUnavailable)
}

func (o *page) variant(r *http.Request) *variant {
	if acceptsGzip(r.Header) {
		return &o.zipped
	}
	return &o.plain
}

// serve answers with the page. What most readers ask for, all of it, is written as it
// is; the rest of RFC 9110 is the library's.
func (o *page) serve(w http.ResponseWriter, r *http.Request) {
	v, header := o.variant(r), w.Header()
	maps.Copy(header, v.header)
	if conditional(r.Header) {
		header.Del("Content-Length") // a part has its own
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(v.body))
		return
	}
	v.write(w, r)
}

func (o *page) serveMissing(w http.ResponseWriter, r *http.Request) {
	v, header := o.variant(r), w.Header()
	maps.Copy(header, v.header)
	header.Del("Etag")
	header.Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNotFound)
	v.write(w, r)
}

func (v *variant) write(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		_, _ = w.Write(v.body) // the reader has gone: nobody to tell
	}
}

// conditional reports whether a part of a page is asked for, or one that the reader
// may have.
func conditional(h http.Header) bool {
	for _, name := range []string{"If-None-Match", "If-Modified-Since", "Range", "If-Match", "If-Unmodified-Since", "If-Range"} {
		if _, asks := h[name]; asks {
			return true
		}
	}
	return false
}

func acceptsGzip(h http.Header) bool {
	if h.Get("Range") != "" {
		return false // parts are of the plain page
	}
	for one := range strings.SplitSeq(h.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(one), ";")
		if name == "gzip" {
			return strings.ReplaceAll(weight, " ", "") != "q=0"
		}
	}
	return false
}
