package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	if os.Getenv(role) == "people" {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestVerdict(t *testing.T) {
	least, most := bound{floor: 2, goal: 4}, bound{floor: 30, goal: 15, atMost: true}
	for _, test := range []struct {
		name   string
		want   bound
		values quartiles
		noisy  bool
		says   string
	}{
		{"at least, by the lower quartile", least, quartiles{4, 5, 6}, false, pass},
		{"at least, goal by the median only", least, quartiles{3.9, 4.1, 6}, false, floorOnly},
		{"at least, floor by the median only", least, quartiles{1.9, 4.1, 6}, false, miss},
		{"at most, by the upper quartile", most, quartiles{1, 2, 15}, false, pass},
		{"at most, goal by the median only", most, quartiles{1, 2, 16}, false, floorOnly},
		{"at most, floor by the median only", most, quartiles{1, 2, 31}, false, miss},
		{"no goal", bound{floor: 2}, quartiles{2, 3, 4}, false, pass},
		{"too far apart", least, quartiles{4, 5, 9}, true, unreliable},
	} {
		if f := (figure{want: test.want, values: test.values, noisy: test.noisy}); f.verdict() != test.says {
			t.Errorf("%s: %s, want %s", test.name, f.verdict(), test.says)
		}
	}
}

func TestQuartiles(t *testing.T) {
	if got := quartilesOf([]float64{5, 1, 4, 2, 3}); got != (quartiles{2, 3, 4}) {
		t.Errorf("of 1 to 5: %v", got)
	}
	if q := (quartiles{85, 100, 115}); q.wide() {
		t.Error("30 % apart is still measurable")
	}
	if q := (quartiles{84, 100, 115}); !q.wide() {
		t.Error("31 % apart is not")
	}
}

// Pairs come in the order ABBA, so that a disk that slows down slows both; what lies too far apart is taken again, and
// then is not measurable.
func TestPairs(t *testing.T) {
	var order strings.Builder
	take := func(name string, rate func() float64) slice {
		return func() (sample, error) {
			order.WriteString(name)
			return sample{rate: rate()}, nil
		}
	}
	r := &run{config: config{pairs: 4, tries: 3, within: time.Hour}, ctx: t.Context(), began: time.Now()}
	one := func() float64 { return 1 }
	f, pairs, err := r.compare(figure{want: bound{floor: 2}}, take("A", one), take("B", func() float64 { return 3 }), pair.ratio)
	if err != nil || order.String() != "ABBAABBA" || f.noisy || f.values.median != 3 || len(pairs) != 4 {
		t.Errorf("%s: %+v, %v", order.String(), f, err)
	}
	order.Reset()
	jumps := 1.0
	f, _, err = r.compare(f, take("A", one), take("B", func() float64 { jumps = 101 - jumps; return jumps }), pair.ratio)
	if err != nil || order.Len() != 3*8 || f.verdict() != unreliable {
		t.Errorf("%s: %+v, %v", order.String(), f, err)
	}
}

// What is patched still stands in the product as the patches know it: else a run would measure something else.
func TestPatches(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	for name, patches := range map[string][]patch{"unlogged": unlogged, "again": again, "profiled": profiled("x")} {
		if _, err := apply(patches, root, t.TempDir()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := apply([]patch{{"store/log.go", "no such line", ""}}, root, t.TempDir()); err == nil {
		t.Error("a patch of nothing was taken")
	}
}

func TestMetrics(t *testing.T) {
	got, err := metrics("goos: linux\nBenchmarkVerify\nBenchmarkVerify-2   1   2.5 lower-quartile   3.25 ratio\nPASS\n")
	if err != nil || got["lower-quartile"] != 2.5 || got["ratio"] != 3.25 {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := metrics("PASS\n"); err == nil {
		t.Error("no benchmark, and no error")
	}
}
