// Package desk is the staff side: every page behind the door, the door itself,
// and the table of what may be asked of them.
package desk

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/seat"
	"laphieu/web/desk/tamper"
)

// Config is what the desk is given.
type Config struct {
	Store   *store.Store
	Acts    *acts.Acts
	Log     *slog.Logger
	Clock   func() time.Time
	Random  io.Reader // read by many requests at once
	Version string

	Paper entry.Papers // the paper that lies beside a form: in a demonstration's rehearsal; nil: nowhere

	Trial tamper.Trial // what a demonstration lets its visitors change in a copy; zero: nothing

	Demo     bool // the page "Chọn vai" stands, if Loopback is true too
	Loopback bool // the listener is reached from this machine only
	TLS      bool // the listener, or the proxy before it, speaks TLS
	Proxied  bool // a proxy stands before the listener: every peer is the proxy, and nobody is known to be near

	Trusted []string                        // origins besides our own that may send forms
	Hosts   map[string]election.CommuneCode // on a shared server: whose name is which commune; else there is one
}

// desk is the running desk.
type desk struct {
	seat.Desk
	config Config
	hub    *web.Hub
	live   seat.Live
	drafts *http.ServeMux // rows whose forms keep a draft; only looked into
	pages  *http.ServeMux // rows that show a page; only looked into
	only   atomic.Pointer[election.CommuneCode]
}

// Handler is the desk as the server runs it.
type Handler struct {
	http.Handler
	Table []web.Route // what can be asked, for tests that ask all of it
	hub   *web.Hub
}

// Close ends the streams of live numbers, so that the server can stop.
func (h *Handler) Close() { h.hub.Close() }

// New returns the desk.
func New(config Config) (*Handler, error) {
	d := &desk{config: config, hub: web.NewHub(0), drafts: http.NewServeMux(), pages: http.NewServeMux()}
	shell, err := web.New(web.Config{
		Log: config.Log, Random: config.Random, Version: config.Version, Trusted: config.Trusted,
		Now:   func() time.Time { return config.Clock().In(seat.Zone) },
		Guard: d.guard,
		Frame: d.frame,
	})
	if err != nil {
		return nil, err
	}
	d.Desk = seat.Desk{
		Acts: config.Acts, Store: config.Store, Shell: shell, Clock: config.Clock,
		TLS: config.TLS, Demo: config.Demo && config.Loopback, Watch: &seat.Watch{},
	}
	d.live = seat.Live{Desk: &d.Desk, Hub: d.hub}
	table := d.routes()
	return &Handler{shell.Handler(table), table, d.hub}, nil
}

// commune is the commune that a request is about: that of its host's name on a
// shared server, else the only one.
func (d *desk) commune(r *http.Request) (election.CommuneCode, error) {
	if len(d.config.Hosts) > 0 {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if code, known := d.config.Hosts[host]; known {
			return code, nil
		}
		return "", &election.Error{Kind: election.NotFound, Code: "many_communes"}
	}
	if only := d.only.Load(); only != nil {
		return *only, nil
	}
	return d.findOnly(r.Context())
}

// findOnly remembers the only commune: it is never taken away.
func (d *desk) findOnly(ctx context.Context) (election.CommuneCode, error) {
	units, err := d.Store.Communes(ctx)
	if err != nil {
		return "", err
	}
	if len(units) != 1 {
		return "", &election.Error{Kind: election.NotFound, Code: "many_communes"}
	}
	d.only.Store(&units[0].Code)
	return units[0].Code, nil
}
