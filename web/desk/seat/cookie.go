// Cookies: what the browser holds of a session, and nothing else.

package seat

import (
	"net/http"
	"time"
)

const (
	sessionCookie = "laphieu"
	stepCookie    = "laphieu-buoc"
	stepLife      = 5 * time.Minute
)

func (d *Desk) cookie(name string) string {
	if d.TLS {
		return "__Host-" + name
	}
	return name
}

// Token is what the browser holds of its session.
func (d *Desk) Token(r *http.Request) string { return d.read(r, sessionCookie) }

// Step is what it holds between password and code.
func (d *Desk) Step(r *http.Request) string { return d.read(r, stepCookie) }

func (d *Desk) read(r *http.Request, name string) string {
	cookie, err := r.Cookie(d.cookie(name))
	if err != nil {
		return ""
	}
	return cookie.Value
}

// Enter lets the browser hold a session. Its token was never used before: what a
// browser held earlier opens nothing.
func (d *Desk) Enter(w http.ResponseWriter, token string) {
	d.set(w, sessionCookie, token, 0)
	d.set(w, stepCookie, "", -1)
}

// Leave takes it away.
func (d *Desk) Leave(w http.ResponseWriter) { d.set(w, sessionCookie, "", -1) }

// AskCode lets it hold the step before a session.
func (d *Desk) AskCode(w http.ResponseWriter, step string) {
	d.set(w, stepCookie, step, int(stepLife/time.Second))
}

func (d *Desk) set(w http.ResponseWriter, name, value string, age int) {
	http.SetCookie(w, &http.Cookie{
		Name: d.cookie(name), Value: value, Path: "/", MaxAge: age,
		HttpOnly: true, Secure: d.TLS, SameSite: http.SameSiteStrictMode,
	})
}
