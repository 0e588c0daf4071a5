// Every bound of the shell, by name.

package web

import (
	"net/http"
	"time"
)

const (
	// MaxForm bounds a request body unless its route says otherwise: the
	// largest sheet with every explanation filled in is under 32 KiB.
	MaxForm = 64 << 10
	// MaxHeader bounds a request's header.
	MaxHeader = 16 << 10

	// ReadHeaderTimeout ends a connection that does not say what it wants.
	ReadHeaderTimeout = 5 * time.Second
	// ReadTimeout leaves a weak signal the time to send a form.
	ReadTimeout = 60 * time.Second
	// WriteTimeout leaves it the time to receive a page. Streams set their own.
	WriteTimeout = 60 * time.Second
	// IdleTimeout keeps a connection for the next field.
	IdleTimeout = 120 * time.Second

	// EventPause is the shortest time between two events on one stream.
	EventPause = time.Second
	// EventBeat is the longest silence on a stream: middle boxes cut quiet ones.
	EventBeat = 20 * time.Second
	// EventWrite is how long one reader may take to accept one event.
	EventWrite = 5 * time.Second
	// EventRetry is when a refused reader may ask again.
	EventRetry = 30 * time.Second
	// MaxEventReaders bounds the open streams of one server.
	MaxEventReaders = 2000
)

// Server returns an HTTP server with the shell's bounds.
func Server(addr string, handler http.Handler) *http.Server {
	return &http.Server{
		Addr:              addr,
		Handler:           handler,
		ReadHeaderTimeout: ReadHeaderTimeout,
		ReadTimeout:       ReadTimeout,
		WriteTimeout:      WriteTimeout,
		IdleTimeout:       IdleTimeout,
		MaxHeaderBytes:    MaxHeader,
	}
}
