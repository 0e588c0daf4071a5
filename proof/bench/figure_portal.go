// The portal: its pages to a handler that serves as many bytes from memory and does nothing else, and what arriving
// publications cost their readers.

package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"laphieu/site"
	"laphieu/web"
	"laphieu/web/portal"
)

// publicPages are looked at by everybody once a council is announced.
var publicPages = []struct{ name, path string }{
	{"result", "/bau-cu/ket-qua"}, {"record of a constituency", "/bau-cu/ket-qua/don-vi-6"},
}

const (
	publicClients  = 8
	publishesEvery = 100 * time.Millisecond // a commune has one or two in an election
)

// portals takes the figures of P3 and P12 that concern pages already rendered.
func (r *run) portals() (all []figure, err error) {
	public := portal.New(false)
	if err := public.Show(announced(0), time.Now()); err != nil {
		return nil, err
	}
	ours, stop, err := within(r.ctx, public.Handler())
	if err != nil {
		return nil, err
	}
	defer stop()
	for _, page := range publicPages {
		limit, stop, err := within(r.ctx, bytesOf(public, page.path))
		if err != nil {
			return all, err
		}
		on := func(address string) slice {
			return func() (sample, error) {
				came, err := r.users.obey(order{
					Address: address, Do: "page", Path: page.path, Sessions: []string{""}, Clients: publicClients, Warm: warmUp, Length: r.slice,
				}, http.StatusOK)
				return sample{rate: float64(came.Done) / came.Took.Seconds(), p99: came.P99}, err
			}
		}
		f, pairs, err := r.compare(figure{want: bound{floor: 0.8}}, on(limit), on(ours), pair.ratio)
		if err == nil {
			f.what = "portal, " + page.name + ", to as many bytes from memory"
			f.notes = append(f.notes, fmt.Sprintf("%.0f a second", median(pairs, func(p pair) float64 { return p.ours.rate })))
			all = append(all, f)
			f, _, err = r.compare(figure{want: bound{floor: 2, atMost: true}}, on(ours), publishing(public, on(ours)), func(p pair) float64 {
				return float64(p.ours.p99) / float64(p.limit.p99)
			})
			f.what = "portal, " + page.name + ", p99 while ten publications a second arrive, to none"
			all = append(all, f)
		}
		stop()
		if err != nil {
			return all, err
		}
	}
	return all, nil
}

// publishing takes a slice while publications arrive.
func publishing(public *portal.Portal, take slice) slice {
	return func() (s sample, err error) {
		done, failed := make(chan struct{}), make(chan error, 1)
		var wait sync.WaitGroup
		wait.Go(func() {
			tick := time.NewTicker(publishesEvery)
			defer tick.Stop()
			for n := 1; ; n++ {
				select {
				case <-done:
					failed <- nil
					return
				case <-tick.C:
				}
				if err := public.Show(announced(n), time.Now()); err != nil {
					failed <- err
					return
				}
			}
		})
		s, err = take()
		close(done)
		wait.Wait()
		if wrong := <-failed; err == nil {
			err = wrong
		}
		return s, err
	}
}

// within serves in this process.
func within(ctx context.Context, h http.Handler) (address string, stop func(), err error) {
	var config net.ListenConfig
	door, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	s := web.Server("", h)
	go func() { _ = s.Serve(door) }() // ends with stop
	return door.Addr().String(), func() { _ = s.Close() }, nil
}

// bytesOf serves what a page is, and nothing else.
func bytesOf(public *portal.Portal, path string) http.Handler {
	var kept keeper
	request, _ := http.NewRequest(http.MethodGet, path, nil) // the path is one of ours
	public.Handler().ServeHTTP(&kept, request)
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Length", strconv.Itoa(len(kept.body)))
		_, _ = w.Write(kept.body) // the reader has gone: nobody to tell
	})
}

// keeper keeps what is written.
type keeper struct {
	header http.Header
	body   []byte
}

func (k *keeper) Header() http.Header {
	if k.header == nil {
		k.header = http.Header{}
	}
	return k.header
}
func (k *keeper) WriteHeader(int) {}
func (k *keeper) Write(p []byte) (int, error) {
	k.body = append(k.body, p...)
	return len(p), nil
}

// announced is what a commune of six constituencies makes public; each n another document.
func announced(n int) site.Public {
	r := &site.Result{
		V: site.ResultVersion, Election: "Bầu cử giả định", Day: "2026-03-15", Contest: "đại biểu Hội đồng nhân dân xã", MadeUp: true,
		Document: fmt.Sprintf("Nghị quyết số %d/NQ-UBBC (giả định)", n), Dated: "2026-03-18", Seats: 25, Elected: 24, Totals: site.Figures{Listed: 3722, Voted: 3714, Valid: 3600, Invalid: 114, Turnout: 9979},
	}
	for u := range 6 {
		vote := site.Vote{
			Round: 1, Kind: "first", Version: 1, Seats: 4, Status: "decided", Next: "none",
			Totals:  site.Figures{Listed: 706, Voted: 704, Valid: 682, Invalid: 22, Turnout: 9972},
			Reasons: []site.Reason{{Article: "78(1)", Relation: "2*704 > 706", Holds: true, Text: "Quá nửa số cử tri đã đi bầu"}},
		}
		for c := range 8 {
			vote.Candidates = append(vote.Candidates, site.Candidate{ID: strconv.Itoa(c), Name: fmt.Sprintf("Người ứng cử %d (tên giả định)", c), Votes: int64(600 - 50*c), Percent: 5000, Elected: c < 4})
			vote.Reasons = append(vote.Reasons, site.Reason{Article: "78(2)", Relation: fmt.Sprintf("2*%d > 682", 600-50*c), Holds: c < 4, Text: "Được quá nửa số phiếu hợp lệ"})
		}
		r.Units = append(r.Units, site.Unit{ID: strconv.Itoa(u + 1), Name: fmt.Sprintf("Đơn vị bầu cử số %d", u+1), Villages: []string{"Thôn giả định"}, Seats: 4, Elected: 4, Votes: []site.Vote{vote}})
	}
	return site.Public{Commune: "Xã Giả Định", Election: r.Election, Day: r.Day, MadeUp: true, Results: []site.Published{{State: "standing", Entry: 7, Result: r}}}
}
