// Pairs: the limit and ours side by side in short slices, because a disk's rate moves by a factor within minutes and
// two slices side by side move together.

package main

import "time"

// sample is what one slice came to.
type sample struct {
	rate    float64       // a second
	p99     time.Duration // of one
	process time.Duration // processor time of the server for one, user and system
}

type pair struct{ limit, ours sample }

func (p pair) ratio() float64 { return p.ours.rate / p.limit.rate }

// slice takes one sample.
type slice func() (sample, error)

// compare takes pairs in the order limit, ours, ours, limit; again when they lie too far apart, and then says so.
func (r *run) compare(f figure, limit, ours slice, of func(pair) float64) (figure, []pair, error) {
	for try := 1; ; try++ {
		pairs, err := r.pairsOf(limit, ours)
		if err != nil {
			return f, nil, err
		}
		f.values, f.count = quartilesOf(each(pairs, of)), len(pairs)
		if f.noisy = f.values.wide(); !f.noisy || try >= r.tries || !r.again() {
			return f, pairs, nil
		}
	}
}

func (r *run) pairsOf(limit, ours slice) (pairs []pair, err error) {
	for n := range r.pairs {
		var p pair
		steps := []struct {
			take slice
			into *sample
		}{{limit, &p.limit}, {ours, &p.ours}}
		if n%2 == 1 {
			steps[0], steps[1] = steps[1], steps[0]
		}
		for _, step := range steps {
			if *step.into, err = step.take(); err != nil {
				return nil, err
			}
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

func each[T any](all []T, of func(T) float64) (values []float64) {
	for _, one := range all {
		values = append(values, of(one))
	}
	return values
}

func median(pairs []pair, of func(pair) float64) float64 { return quartilesOf(each(pairs, of)).median }
