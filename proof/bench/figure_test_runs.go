// Figures that rooms take of themselves, in their own benchmarks: run from here so that one command gives all.

package main

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
)

// storeTests is an act in the store alone, to the bare insert and to itself without its entry.
func (r *run) storeTests() ([]figure, error) {
	var all []figure
	for _, part := range []struct {
		bench, what string
		want        bound
	}{
		{"Act/bare/clients=1$", "an act in the store, no HTTP, 1 client, to a bare prepared durable insert", bound{floor: 0.3, goal: 0.6}},
		{"Act/bare/clients=64", "an act in the store, no HTTP, 64 clients, to a bare prepared durable insert", bound{floor: 2, goal: 4}},
		{"Act/unlogged/clients=1$", "acts in the store with log entry to acts without, 1 client", bound{floor: 0.7, goal: 0.85}},
		{"Act/unlogged/clients=64", "acts in the store with log entry to acts without, 64 clients", bound{floor: 0.7, goal: 0.85}},
	} {
		got, err := r.benchmark("./store", part.bench)
		if err != nil {
			return all, err
		}
		f := figure{what: part.what, want: part.want, count: 21, values: quartiles{got["ratio-q1"], got["ratio-median"], got["ratio-q3"]}}
		f.notes = []string{"p99 " + number(got["p99-ms"]) + " ms", number(got["acts/commit"]) + " acts a commit"}
		f.noisy = f.values.wide()
		all = append(all, f)
	}
	return all, nil
}

// verifyTests is P13's other half.
func (r *run) verifyTests() ([]figure, error) {
	got, err := r.benchmark("./verify", "Verify$")
	f := figure{
		what: "laphieu verify of 10,000 acts that put 30,000 rows, to a bare scan of the same rows", want: bound{floor: 3, atMost: true},
		values: quartiles{got["lower-quartile"], got["ratio"], got["upper-quartile"]}, count: 41,
	}
	f.noisy = f.values.wide()
	return []figure{f}, err
}

// benchmark runs one benchmark once and reads what it reports.
func (r *run) benchmark(room, name string) (map[string]float64, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	test := exec.CommandContext(r.ctx, "go", "test", "-run", "^$", "-bench", name, "-benchtime", "1x", room)
	test.Dir = root
	out, err := test.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%s in %s: %w\n%s", name, room, err, out)
	}
	return metrics(string(out))
}

// metrics reads the line of the one benchmark that ran: a value before each unit.
func metrics(out string) (map[string]float64, error) {
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "Benchmark") {
			continue
		}
		words, found := strings.Fields(line), map[string]float64{}
		for i := 2; i+1 < len(words); i += 2 {
			value, err := strconv.ParseFloat(words[i], 64)
			if err != nil {
				return nil, err
			}
			found[words[i+1]] = value
		}
		if len(found) > 0 {
			return found, nil
		}
	}
	return nil, fmt.Errorf("no benchmark ran: %s", out)
}
