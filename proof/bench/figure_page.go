// Staff pages: how long one takes, and how it compares with its template alone.

package main

import (
	"net/http"
	"time"
)

// staffPages are looked at by the administrator of a commune with a long log and many accounts.
var staffPages = []struct{ name, path string }{
	{"home", "/"}, {"accounts", "/tai-khoan"}, {"log of 10,000 entries", "/nhat-ky"},
}

const (
	pageLength  = 5 * time.Second
	pageRate    = 40 // a second, whether or not the last has been answered
	pageClients = 8  // for the ratio
)

// pages takes both figures of each page.
func (r *run) pages() (all []figure, err error) {
	in, err := r.large.copied(r.scratch)
	if err != nil {
		return nil, err
	}
	defer in.remove()
	ours, err := serve(r.ctx, r.product, in)
	if err != nil {
		return nil, err
	}
	defer ours.stop()
	twin, err := r.large.copied(r.scratch)
	if err != nil {
		return nil, err
	}
	defer twin.remove()
	bare, err := serve(r.ctx, r.bare, twin)
	if err != nil {
		return nil, err
	}
	defer bare.stop()
	for _, page := range staffPages {
		o := order{Do: "page", Path: page.path, Sessions: []string{in.keeper}}
		latency, err := r.latency(ours, o)
		if err != nil {
			return all, err
		}
		latency.what = "staff page, " + page.name + ", p99 from asked to whole, 40 a second"
		ratio, err := r.template(ours, bare, o)
		if err != nil {
			return all, err
		}
		ratio.what = "staff page, " + page.name + ", to its template alone with the same struct"
		all = append(all, latency, ratio)
	}
	return all, nil
}

// latency is the p99 of a page at a fixed rate, in five stretches.
func (r *run) latency(server *server, o order) (figure, error) {
	const stretches = 5
	f := figure{want: bound{floor: 50, atMost: true}, unit: " ms", count: stretches}
	o.Address, o.Clients, o.Rate, o.Warm, o.Length = server.address, 2, pageRate, warmUp, pageLength/stretches
	var p99s []float64
	for range stretches {
		came, err := r.users.obey(o, http.StatusOK)
		if err != nil {
			return f, err
		}
		p99s = append(p99s, milliseconds(came.P99))
	}
	f.values = quartilesOf(p99s) // the verdict is by the upper quartile: no pairs, so no spread to be too wide
	return f, nil
}

// template is P4: pages a second to what the template alone gives.
func (r *run) template(ours, bare *server, o order) (figure, error) {
	o.Clients = pageClients
	on := func(server *server) slice {
		return func() (sample, error) { return r.measured(server, o, http.StatusOK) }
	}
	f, pairs, err := r.compare(figure{want: bound{floor: 0.5}}, on(bare), on(ours), pair.ratio)
	f.notes = append(f.notes, "processor "+processor(pairs, func(p pair) sample { return p.ours })+" a page, template "+
		processor(pairs, func(p pair) sample { return p.limit }))
	return f, err
}
