// What every answer says to the browser before its content.

package web

import (
	"net/http"
	"strings"
)

// policy lets a page load from its own server and nowhere else, and run no
// script or style that stands in the page itself.
var policy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"media-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
}, "; ")

var securityHeaders = map[string]string{
	"Content-Security-Policy":      policy,
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY", // browsers before frame-ancestors
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()",
	// Pages of the desk stay in no cache; what may be kept says so itself.
	"Cache-Control": "no-store",
}

// secured sets the headers; a handler may loosen those of its own answer.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		for name, value := range securityHeaders {
			header.Set(name, value)
		}
		next.ServeHTTP(w, r)
	})
}
