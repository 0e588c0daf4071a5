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
	"net/http"
	"slices"
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
	kind, cache, tag string
	made             [sha256.Size]byte // of what it was made of
	plain, zipped    []byte
	hidden           bool // from search engines
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
	before, after := *p.pages.Load(), map[string]*page{}
	for _, one := range p.sources(public, now) {
		made, err := one.fingerprint()
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
	data              any
	write             func(*bytes.Buffer) error
	hidden            bool
}

func (s *source) fingerprint() ([sha256.Size]byte, error) {
	text, err := json.Marshal(s.data)
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
	return &page{
		kind: s.kind, cache: s.cache, hidden: s.hidden, tag: hex.EncodeToString(sum[:16]),
		made: made, plain: plain.Bytes(), zipped: zipped.Bytes(),
	}, nil
}

// Handler answers every address of the portal.
func (p *Portal) Handler() http.Handler { return web.Secured(http.HandlerFunc(p.serve)) }

func (p *Portal) serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", policy)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405", http.StatusMethodNotAllowed)
		return
	}
	pages := *p.pages.Load()
	if one := pages[r.URL.Path]; one != nil && r.URL.RawPath == "" && r.URL.Path != notFound && r.URL.Path != notFoundEnglish {
		one.serve(w, r, http.StatusOK)
		return
	}
	missing := notFound
	if strings.HasPrefix(r.URL.Path, "/en/") {
		missing = notFoundEnglish
	}
	if one := pages[missing]; one != nil {
		one.serve(w, r, http.StatusNotFound)
		return
	}
	http.Error(w, "503", http.StatusServiceUnavailable)
}

func (o *page) serve(w http.ResponseWriter, r *http.Request, status int) {
	header, body, tag := w.Header(), o.plain, `"`+o.tag+`"`
	header.Set("Vary", "Accept-Encoding")
	if acceptsGzip(r) {
		header.Set("Content-Encoding", "gzip")
		body, tag = o.zipped, `"`+o.tag+`-gz"`
	}
	header.Set("Content-Type", o.kind)
	header.Set("Cache-Control", o.cache)
	if o.hidden {
		header.Set("X-Robots-Tag", "noindex")
	}
	if status != http.StatusOK {
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(status)
		if r.Method == http.MethodGet {
			_, _ = w.Write(body) // the reader has gone: nobody to tell
		}
		return
	}
	header.Set("ETag", tag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func acceptsGzip(r *http.Request) bool {
	if r.Header.Get("Range") != "" {
		return false // parts are of the plain page
	}
	return slices.ContainsFunc(strings.Split(r.Header.Get("Accept-Encoding"), ","), func(one string) bool {
		name, weight, _ := strings.Cut(strings.TrimSpace(one), ";")
		return name == "gzip" && strings.ReplaceAll(weight, " ", "") != "q=0"
	})
}
