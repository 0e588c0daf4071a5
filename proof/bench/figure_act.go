// Acts through HTTP: session, access, act, log, disk; and what of it is the log's.

package main

import (
	"fmt"
	"net/http"
	"time"
)

// warmUp goes before each slice: connections are opened and statements prepared.
const warmUp = 50 * time.Millisecond

// acts is P1 and P2 of the performance goals.
func (r *run) acts() (all []figure, err error) {
	for _, want := range []struct {
		clients int
		bound   bound
	}{{1, bound{floor: 0.3, goal: 0.6}}, {clients, bound{floor: 2, goal: 4}}} {
		f := figure{what: fmt.Sprintf("an act through HTTP, session, access and log, %s, to a bare prepared durable insert", persons(want.clients)), want: want.bound}
		f, pairs, err := r.compare(f, r.inserts, r.actsOf(&r.product, want.clients), pair.ratio)
		if err != nil {
			return all, err
		}
		f.notes = append(f.notes,
			"bare "+number(median(pairs, func(p pair) float64 { return p.limit.rate }))+"/s",
			"p99 "+number(median(pairs, func(p pair) float64 { return milliseconds(p.ours.p99) }))+" ms",
			"processor "+processor(pairs, func(p pair) sample { return p.ours })+" an act")
		all = append(all, f)
	}
	return all, nil
}

// logCost is P13: the same acts with their log and without.
func (r *run) logCost() (all []figure, err error) {
	for _, clients := range []int{1, clients} {
		f := figure{what: "the log's part of an act through HTTP, " + persons(clients), want: bound{floor: 30, goal: 15, atMost: true}, unit: " %"}
		f, pairs, err := r.compare(f, r.actsOf(&r.unlogged, clients), r.actsOf(&r.product, clients), pair.ratio)
		if err != nil {
			return all, err
		}
		f.values = quartiles{100 * (1 - f.values.high), 100 * (1 - f.values.median), 100 * (1 - f.values.low)}
		f.notes = append(f.notes, "processor "+processor(pairs, func(p pair) sample { return p.ours })+" an act, without log "+
			processor(pairs, func(p pair) sample { return p.limit }))
		all = append(all, f)
	}
	return all, nil
}

func persons(n int) string {
	if n == 1 {
		return "1 client"
	}
	return fmt.Sprintf("%d clients", n)
}

func processor(pairs []pair, of func(pair) sample) string {
	return microseconds(time.Duration(median(pairs, func(p pair) float64 { return float64(of(p).process) })))
}

// actsOf is one slice of acts against a program in a fresh folder.
func (r *run) actsOf(program *string, clients int) slice {
	return func() (s sample, err error) {
		in, err := r.small.copied(r.scratch)
		if err != nil {
			return s, err
		}
		defer in.remove()
		server, err := serve(r.ctx, *program, in)
		if err != nil {
			return s, err
		}
		if s, err = r.measured(server, order{Do: "act", Sessions: in.sessions, Clients: clients}, http.StatusSeeOther); err != nil {
			return s, err
		}
		_, err = server.stop()
		return s, err
	}
}

// measured is what came of an order of one slice, with the server's processor time.
func (r *run) measured(server *server, o order, want int) (s sample, err error) {
	before, err := server.used()
	if err != nil {
		return s, err
	}
	o.Address, o.Warm, o.Length = server.address, warmUp, r.slice
	came, err := r.users.obey(o, want)
	if err != nil {
		return s, fmt.Errorf("%w; the server said %s", err, server.said.String())
	}
	after, err := server.used()
	return sample{
		rate: float64(came.Done) / came.Took.Seconds(), p99: came.P99,
		process: (after - before) / time.Duration(max(came.All, 1)),
	}, err
}
