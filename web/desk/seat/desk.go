// The desk as a page sees it: the acts it may ask for, the store it may read.

package seat

import (
	"net"
	"net/http"
	"strings"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
)

// Desk is what the pages share.
type Desk struct {
	Acts  *acts.Acts
	Store *store.Store
	Shell *web.Shell
	Clock func() time.Time
	TLS   bool // the listener, or a proxy before it, speaks TLS
	Demo  bool
	Watch *Watch
}

// Zone is where every hour is shown: Vietnam has one, and no summer time.
var Zone = time.FixedZone("+07", 7*60*60)

// Time is an instant in milliseconds as it is shown.
func Time(ms int64) time.Time { return time.UnixMilli(ms).In(Zone) }

// Now is the machine's hour as it is shown.
func (d *Desk) Now() time.Time { return d.Clock().In(Zone) }

// View reads the commune of a request.
func (d *Desk) View(r *http.Request, do func(*store.View) error) error {
	return d.Store.View(r.Context(), Of(r).Commune, do)
}

// Ground reads what every request stands on, mostly from memory. do may run twice.
func (d *Desk) Ground(r *http.Request, do func(*store.View) error) error {
	return d.Store.ViewGround(r.Context(), Of(r).Commune, do)
}

// Envelope surrounds the act that a form asks for.
func (d *Desk) Envelope(r *http.Request) (acts.Envelope, error) {
	key, err := web.ActKey(r)
	if err != nil {
		return acts.Envelope{}, err
	}
	s := Of(r)
	env := s.Session.Envelope(key)
	env.Commune, env.Device = s.Commune, Device(r)
	return env, nil
}

// Reasoned is the envelope of a form that asks for a reason. No other form has
// one: it would stand in the log for ever, unasked.
func (d *Desk) Reasoned(r *http.Request) (acts.Envelope, error) {
	env, err := d.Envelope(r)
	env.Reason = r.PostForm.Get("reason")
	return env, err
}

// Target is what a route is about, as its address says.
func Target(r *http.Request) access.Target {
	return access.Target{
		Commune:  Of(r).Commune,
		Election: electionID(r.PathValue("election")),
		Area:     election.AreaID(r.PathValue("area")),
		Account:  accountID(r.PathValue("account")),
	}
}

// Here is this server as the request named it: what one person tells another.
func (d *Desk) Here(r *http.Request) string {
	if d.TLS {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// Address is the network address of a request, for the ladder of wrong tries.
func Address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// Loopback reports whether a request comes from this machine and names it so: a
// page of another site cannot make its name mean us.
func Loopback(r *http.Request) bool {
	ip := net.ParseIP(Address(r))
	host := r.Host
	if name, _, err := net.SplitHostPort(r.Host); err == nil {
		host = name
	}
	named := net.ParseIP(strings.Trim(host, "[]"))
	return ip != nil && ip.IsLoopback() && (host == "localhost" || named != nil && named.IsLoopback())
}
