// The run: what is built and made first, the figures one after the other, and the table at the end.

package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// role is the environment variable that makes this program the people who use the server.
const role = "LAPHIEU_BENCH_ROLE"

func main() {
	if os.Getenv(role) == "people" {
		if err := people(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	c := config{}
	flag.IntVar(&c.pairs, "pairs", 21, "slices of limit and of ours in one try")
	flag.DurationVar(&c.slice, "slice", 250*time.Millisecond, "length of a slice")
	flag.IntVar(&c.tries, "tries", 3, "times that a figure is taken before it is not measurable today")
	flag.DurationVar(&c.within, "within", 11*time.Minute, "no figure is tried again after this time")
	flag.StringVar(&c.profile, "profile", "", "a folder for profiles of the program's processes; figures taken with it do not count")
	only := flag.String("only", "", "figures whose name has this, or several with commas between")
	flag.Parse()
	c.only = strings.Split(*only, ",")
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	figures, err := measure(ctx, c)
	fmt.Print(table(figures))
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// config is how a run measures.
type config struct {
	pairs, tries  int
	slice, within time.Duration
	only          []string
	profile       string
}

// wants reports whether a figure was asked for.
func (c config) wants(name string) bool {
	for _, part := range c.only {
		if strings.Contains(name, part) {
			return true
		}
	}
	return len(c.only) == 0
}

// run is what the figures share.
type run struct {
	config
	ctx     context.Context
	began   time.Time
	scratch string // a folder of this run, on the file system that is measured
	where   place

	product, unlogged, bare string // programs
	small, large            *installation

	users, stormers *crowd
}

// row is one figure: its name, and how it is taken.
type row struct {
	name string
	take func(*run) ([]figure, error)
}

var rows = []row{
	{"size", (*run).size},
	{"act", (*run).acts},
	{"log", (*run).logCost},
	{"page", (*run).pages},
	{"start", (*run).starts},
	{"stop", (*run).stops},
	{"storm", (*run).storm},
	{"portal", (*run).portals},
	{"store", (*run).storeTests},
	{"verify", (*run).verifyTests},
}

// measure takes the figures. What was taken before an error is returned with it.
func measure(ctx context.Context, c config) (all []figure, err error) {
	r := &run{config: c, ctx: ctx, began: time.Now()}
	defer r.close()
	if err := r.prepare(); err != nil {
		return nil, err
	}
	for _, row := range rows {
		if !c.wants(row.name) {
			continue
		}
		began := time.Now()
		figures, err := row.take(r)
		if err != nil {
			return all, fmt.Errorf("%s: %w", row.name, err)
		}
		for i := range figures {
			figures[i].where, figures[i].command = r.where, "go run ./proof/bench -only "+row.name
			fmt.Fprintln(os.Stderr, figures[i].line())
		}
		fmt.Fprintf(os.Stderr, "   %s: %.0f s\n", row.name, time.Since(began).Seconds())
		all = append(all, figures...)
	}
	return all, nil
}

// prepare builds the programs and makes the installations.
func (r *run) prepare() (err error) {
	if r.where, err = here(); err != nil {
		return err
	}
	if r.scratch, err = os.MkdirTemp("", "laphieu-bench-"); err != nil {
		return err
	}
	if err = r.build(); err != nil {
		return err
	}
	if r.small, err = r.install("small", 0); err != nil {
		return err
	}
	if r.large, err = r.install("large", largeLog); err != nil {
		return err
	}
	if r.users, err = newCrowd(r.ctx); err != nil {
		return err
	}
	r.stormers, err = newCrowd(r.ctx)
	return err
}

func (r *run) close() {
	for _, c := range []*crowd{r.users, r.stormers} {
		if c != nil {
			c.close()
		}
	}
	_ = os.RemoveAll(r.scratch)
}

// again reports whether there is time to take a figure once more.
func (r *run) again() bool { return time.Since(r.began) < r.within && r.ctx.Err() == nil }
