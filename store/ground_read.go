// Reading the ground: what one view has read of it serves the next, for as long as it stands.

package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"laphieu/election"
)

// MaxMemory bounds the lists of rows that are remembered.
const MaxMemory = 1024

// memory has rows of the ground as they stood at one count of its changes.
type memory struct {
	mu  sync.Mutex
	at  int64
	all map[string]any // by query and arguments; a slice of rows
}

func (m *memory) find(question string, at int64) (rows any, found bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.at != at {
		return nil, false
	}
	rows, found = m.all[question]
	return rows, found
}

func (m *memory) keep(question string, at int64, rows any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if at < m.at {
		return
	}
	if at > m.at || m.all == nil || len(m.all) >= MaxMemory {
		m.at, m.all = at, map[string]any{}
	}
	m.all[question] = rows
}

// stands reports whether this view sees the ground as it was counted before the
// view began. The first read fixes what a view sees; where the count is the same
// after it, and no commit is under way, nothing came between.
func (v *View) stands() (bool, error) {
	if v.memory == nil {
		return false, nil
	}
	if !v.fixed {
		if _, err := v.Head(); err != nil {
			return false, err
		}
		v.fixed = true
		v.standing = v.ground%2 == 0 && v.line.count.ground.Load() == v.ground
	}
	return v.standing, nil
}

// errForgotten is what a statement is told where only memory is asked.
var errForgotten = internal("forgotten", nil)

// ViewGround is [Store.View] for whoever reads the ground and, as a rule, nothing
// else: where memory answers all, no transaction is begun. Where it does not, do
// runs once more on a view of its own: it may only keep what the last run found.
func (s *Store) ViewGround(ctx context.Context, commune election.CommuneCode, do func(*View) error) error {
	ground := s.count.ground.Load()
	if s.memory == nil || ground%2 != 0 || ctx.Err() != nil || commune == "" {
		return s.View(ctx, commune, do)
	}
	l := &line{failed: errForgotten, count: s.count}
	err := do(&View{commune: commune, line: l, memory: s.memory, ground: ground, fixed: true, standing: true})
	if l.refused { // even if do went on
		return s.View(ctx, commune, do)
	}
	return err
}

// grounded reads rows of the ground, from memory where they stand. The list is the
// caller's own; what its rows point to is everybody's.
func grounded[T any](v *View, read func(scanner, *T) error, query string, args ...any) ([]T, error) {
	standing, err := v.stands()
	if err != nil {
		return nil, err
	}
	if !standing {
		return many(v.line, read, query, args...)
	}
	question := ask(query, args)
	if rows, found := v.memory.find(question, v.ground); found {
		return slices.Clone(rows.([]T)), nil
	}
	rows, err := many(v.line, read, query, args...)
	if err == nil {
		v.memory.keep(question, v.ground, slices.Clone(rows))
	}
	return rows, err
}

// ask writes a query and its arguments so that no two look alike.
func ask(query string, args []any) string {
	var b strings.Builder
	b.WriteString(query)
	for _, arg := range args {
		fmt.Fprintf(&b, "\x00%q", fmt.Sprint(arg))
	}
	return b.String()
}

// groundedOne is the one row that a query of the ground is about.
func groundedOne[T any](v *View, noun string, read func(scanner, *T) error, query string, args ...any) (T, error) {
	all, err := grounded(v, read, query, args...)
	if err == nil && len(all) == 0 {
		err = notFound(noun)
	}
	if err != nil {
		var none T
		return none, err
	}
	return all[0], nil
}
