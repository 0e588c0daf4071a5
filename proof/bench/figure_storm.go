// The storm: somebody tries passwords, a hundred a second from as many addresses, while others do acts.

package main

import (
	"fmt"
	"net/http"
	"time"
)

const (
	stormRate   = 100             // tries a second
	stormLength = 5 * time.Second // two seconds have two hundred acts, of which the second slowest is the p99: too few to be steady
	stormers    = 256             // connections: more than the queue at the door is long, so that nobody waits to come
	actRate     = 100             // acts a second, by fixed times: a commune's busiest hour has two
)

// storm is P15: the p99 of acts during to before.
func (r *run) storm() ([]figure, error) {
	in, err := r.small.copied(r.scratch)
	if err != nil {
		return nil, err
	}
	defer in.remove()
	server, err := serve(r.ctx, r.product, in)
	if err != nil {
		return nil, err
	}
	defer server.stop()
	statuses, tried, first := map[int]int{}, 0, 0
	calm := func() (sample, error) {
		first += int(stormRate * stormLength.Seconds() * 2)
		came, err := r.users.obey(order{
			Address: server.address, Do: "act", Sessions: in.sessions, Clients: 16, Rate: actRate, Warm: warmUp, Length: stormLength, First: first,
		}, http.StatusSeeOther)
		return sample{p99: came.P99}, err
	}
	during := func() (sample, error) {
		over := make(chan error, 1)
		go func() {
			came, err := r.stormers.obey(order{
				Address: server.address, Do: "door", Clients: stormers, Rate: stormRate, Length: stormLength + 2*warmUp, First: tried,
			}, 0)
			tried += came.All
			for status, n := range came.Statuses {
				statuses[status] += n
			}
			over <- err
		}()
		time.Sleep(warmUp)
		s, err := calm()
		if stormErr := <-over; err == nil {
			err = stormErr
		}
		return s, err
	}
	f := figure{what: "p99 of acts at 100 a second while 100 passwords a second are tried, during to before", want: bound{floor: 2, atMost: true}}
	f, pairs, err := r.compare(f, calm, during, func(p pair) float64 { return float64(p.ours.p99) / float64(p.limit.p99) })
	f.notes = append(f.notes,
		fmt.Sprintf("p99 before %s ms, during %s ms", number(median(pairs, func(p pair) float64 { return milliseconds(p.limit.p99) })),
			number(median(pairs, func(p pair) float64 { return milliseconds(p.ours.p99) }))),
		fmt.Sprintf("tries by status %v", statuses))
	return []figure{f}, err
}
