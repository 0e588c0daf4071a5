// laphieu serve: the real thing, on two listeners: the desk for staff, the
// portal for the public.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/web"
	"laphieu/web/desk"
	"laphieu/web/portal"
)

// The bounds of a running server.
const (
	stopWithin = 5 * time.Second // from the signal to the end
	tickEvery  = time.Minute     // between rounds of the work that nobody asks for
)

// listenFlags say where a server is reached.
type listenFlags struct {
	Addr   string `default:"127.0.0.1:8080" help:"Địa chỉ của bàn làm việc. / The staff address."`
	Portal string `default:"127.0.0.1:8081" help:"Địa chỉ của cổng công khai. / The public address."`
}

type serveVerb struct {
	dataFlags
	listenFlags
}

// Help shows an example.
func (serveVerb) Help() string {
	return "Ví dụ: laphieu serve --data /srv/laphieu\n\nHiện chỉ nhận kết nối từ chính máy này (127.0.0.1)."
}

// Run serves until it is told to stop.
func (v serveVerb) Run(a *app) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listeners, err := v.listen()
	if err != nil {
		return err
	}
	defer listeners.close()
	i, err := v.open(ctx, listeners.address())
	if err != nil {
		return err
	}
	if err := paperMissing(a, v.keysFolder()); err != nil {
		return errors.Join(err, i.close())
	}
	return errors.Join(i.serve(ctx, a, listeners, false), i.close())
}

// listeners are the two doors.
type listeners struct{ staff, public net.Listener }

// listen opens both doors. Without TLS they open to this machine only.
func (f listenFlags) listen() (l listeners, err error) {
	for _, door := range []struct {
		flag, address string
		into          *net.Listener
	}{
		{"addr", f.Addr, &l.staff},
		{"portal", f.Portal, &l.public},
	} {
		if !loopback(door.address) {
			return l, errors.Join(&election.Error{Kind: election.Refused, Code: "plain_only_loopback", Field: door.flag, Args: []any{door.address}}, l.close())
		}
		if *door.into, err = net.Listen("tcp", door.address); err != nil {
			return l, errors.Join(&election.Error{Kind: election.Refused, Code: "address_taken", Field: door.flag, Args: []any{door.address}, Cause: err}, l.close())
		}
	}
	return l, nil
}

// loopback reports whether an address is reached from this machine alone.
func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

func (l listeners) address() string { return "http://" + l.staff.Addr().String() }

func (l listeners) close() error {
	for _, door := range []net.Listener{l.staff, l.public} {
		if door != nil {
			_ = door.Close() // already closed by its server, or never used
		}
	}
	return nil
}

// serve answers on both listeners until ctx ends, and then lets every act that
// has begun be answered.
func (i *installation) serve(ctx context.Context, a *app, l listeners, demo bool) error {
	log := slog.New(slog.NewJSONHandler(a.stderr, nil))
	staff, err := desk.New(i.deskConfig(log, demo))
	if err != nil {
		return err
	}
	beside := newHashing(a.self)
	if a.self != "" {
		i.hasher.DeriveBy(beside.derive)
	}
	public := portal.New(demo)
	if err := i.publish(ctx, public); err != nil {
		return err
	}
	var rest resting
	servers := []*http.Server{
		web.Server("", rest.counted(staff)), // answers /healthz itself
		web.Server("", healthy(public.Handler())),
	}
	ended := make(chan error, len(servers))
	for k, door := range []net.Listener{l.staff, l.public} {
		go func() { ended <- servers[k].Serve(door) }()
	}
	work, end := context.WithCancel(ctx)
	defer end()
	go i.tick(work, log)
	go i.keepPublic(work, public, log)
	go rest.watch(work)
	worked := make(chan struct{})
	go func() {
		defer close(worked)
		i.acts.Work(work)
	}()
	select {
	case <-ctx.Done():
		err = nil
	case err = <-ended:
	}
	staff.Close()
	end()
	beside.close()
	return errors.Join(err, shutDown(servers, worked))
}

// deskConfig is what the desk of an installation is given.
func (i *installation) deskConfig(log *slog.Logger, demo bool) desk.Config {
	return desk.Config{
		Store: i.store, Acts: i.acts, Log: log, Clock: time.Now, Random: rand.Reader,
		Version: version, Demo: demo, Loopback: true, Paper: i.papers, Trial: i.trial,
	}
}

// healthy answers /healthz before everything else, under /en/ too: scripts wait for it.
func healthy(next http.Handler) http.Handler {
	answer, _ := json.Marshal(map[string]string{"status": "ok", "version": version})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.TrimPrefix(r.URL.Path, "/en") != "/healthz" || r.Method != http.MethodGet {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		_, _ = io.WriteString(w, string(answer)+"\n") // the asker has gone
	})
}

// tick does what nobody asks for, until ctx ends.
func (i *installation) tick(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(tickEvery)
	defer ticker.Stop()
	for {
		done, err := i.acts.Tick(ctx, time.Now())
		if err = errors.Join(err, i.keepOutside(done.Checkpoints)); err != nil && ctx.Err() == nil {
			log.Error("tick", "error", err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// keepOutside writes checkpoints beside the database, where a rolled-back
// database does not take them along.
func (i *installation) keepOutside(taken []acts.Checkpoint) error {
	if len(taken) == 0 {
		return nil
	}
	dir := filepath.Join(i.data, "checkpoints")
	all := keys.MakeFolder(dir, 0o700)
	if errors.Is(all, fs.ErrExist) {
		all = nil
	}
	for _, c := range taken {
		name := fmt.Sprintf("%s-%012d.txt", c.Commune, c.Size)
		all = errors.Join(all, keys.WriteFile(filepath.Join(dir, name), []byte(c.Note), 0o600))
	}
	return all
}

// shutDown stops taking requests and waits for those that were begun, and for the
// worker to hand back the job that it was at.
func shutDown(servers []*http.Server, worked <-chan struct{}) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
	defer cancel()
	var all error
	for _, s := range servers {
		if err := s.Shutdown(ctx); err != nil && !errors.Is(err, http.ErrServerClosed) {
			all = errors.Join(all, err)
		}
	}
	select {
	case <-worked:
	case <-ctx.Done(): // the job does not end: it will not be heard of, and is begun again
	}
	return all
}
