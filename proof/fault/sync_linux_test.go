package fault

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"laphieu/proof/drill"
	"laphieu/store"
)

// TestOneSync counts what the disk is asked to keep: once for an act by itself,
// once for as many as one commit takes, never for one that is refused; always
// the write-ahead log and nothing else.
func TestOneSync(t *testing.T) {
	data := t.TempDir()
	x := &trial{play: "count", place: drill.Place{Config: store.Config{Data: data}, Keys: data}}
	public := drill.Begin(t, x.place)
	x.files = append(files(data, "laphieu.db", "desk.db"), data)
	for _, act := range drill.Acts {
		x.files = append(x.files, filepath.Join(data, marker+act.Kind))
	}
	x.files = append(x.files, filepath.Join(data, marker+"many"), filepath.Join(data, marker+"shared"))
	o := x.run(t)
	o.wantEnd(t)
	syncs, order := o.syncs(t)
	if order[len(order)-1] != "shared" {
		t.Fatalf("%d acts did not come into one commit: %v", store.MaxBatch, syncs)
	}
	if n := syncs["many"]; n != 1 {
		t.Errorf("%d syncs for %d acts that waited together", n, store.MaxBatch)
	}
	acknowledged := 0
	for _, l := range o.lines {
		want := map[string]int{drill.Ack: 1, drill.No: 0}
		if n, final := want[l.Verb]; final && l.Key == formKey("count", l.Kind) {
			acknowledged += n
			if act := kindOf(l.Kind); n == 0 && act.Aimed() {
				t.Errorf("refused: %v", l)
			}
			if syncs[l.Kind] != n {
				t.Errorf("%d syncs for %v", syncs[l.Kind], l)
			}
		}
	}
	if acknowledged < len(drill.Acts)/2 {
		t.Errorf("only %d kinds of act were acknowledged", acknowledged)
	}
	t.Logf("%d acts by themselves: %d syncs; %d together: %d", len(drill.Acts), acknowledged, store.MaxBatch, syncs["many"])
	drill.Check(t, x.place, public, o.lines)
}

func kindOf(kind string) *drill.Act {
	return &drill.Acts[slices.IndexFunc(drill.Acts, func(a drill.Act) bool { return a.Kind == kind })]
}

var markOf = regexp.MustCompile(`"[^"]*/` + marker + `([a-z]+)"`)

// syncs counts the syncs of the write-ahead log after each mark; of the tries at
// one mark the last counts. Until the last mark nothing else may be synced.
func (o *outcome) syncs(t *testing.T) (count map[string]int, order []string) {
	t.Helper()
	count = map[string]int{}
	mark := ""
	for _, c := range o.seen() {
		if found := markOf.FindStringSubmatch(c.rest); c.name == "openat" && found != nil {
			mark = found[1]
			count[mark] = 0
			order = append(order, mark)
		}
		if (c.name == "fsync" || c.name == "fdatasync") && mark != "" && mark != "shared" {
			count[mark]++
			if !strings.Contains(c.rest, wal+">") {
				t.Errorf("in %s: %s(%s", mark, c.name, c.rest)
			}
		}
	}
	return count, order
}
