// Lines that are shared: as many as the bound allows, opened when first needed.

package store

import (
	"context"
	"database/sql"
	"errors"
)

type pool struct {
	engine engine
	db     *sql.DB
	count  *counters
	places chan *line // a nil line is a place not yet taken
	quit   chan struct{}
}

func newPool(e engine, db *sql.DB, size int, count *counters) *pool {
	p := &pool{engine: e, db: db, count: count, places: make(chan *line, size), quit: make(chan struct{})}
	for range size {
		p.places <- nil
	}
	return p
}

func (p *pool) get(ctx context.Context) (*line, error) {
	select {
	case l := <-p.places:
		if l != nil {
			return l, nil
		}
	case <-ctx.Done():
		return nil, canceled(ctx)
	case <-p.quit:
		return nil, refused(CodeClosed)
	}
	l, err := newLine(ctx, p.engine, p.db, p.count)
	if err != nil {
		p.places <- nil
	}
	return l, err
}

func (p *pool) put(l *line) { p.places <- l }

// drop gives the place back and not the line.
func (p *pool) drop(l *line) {
	_ = l.close()
	p.places <- nil
}

// begin takes a line and opens a transaction on it. A server may have restarted
// since the line was last used, so a new line is tried before giving up.
func (p *pool) begin(ctx context.Context, query string) (*line, error) {
	l, err := p.get(ctx)
	if err != nil {
		return nil, err
	}
	if l.begin(ctx, query) == nil {
		return l, nil
	}
	l.cancel()
	_ = l.close()
	if l, err = newLine(ctx, p.engine, p.db, p.count); err != nil {
		p.places <- nil
		return nil, err
	}
	if err = l.begin(ctx, query); err != nil {
		l.cancel()
		p.drop(l)
		return nil, fault(err)
	}
	return l, nil
}

// close waits for every line to come home, or for ctx.
func (p *pool) close(ctx context.Context) error {
	close(p.quit)
	for range cap(p.places) {
		select {
		case l := <-p.places:
			if l != nil {
				_ = l.close()
			}
		case <-ctx.Done():
			return errors.New("a view does not end")
		}
	}
	return p.db.Close()
}

// read runs do in a snapshot of its own.
func (p *pool) read(ctx context.Context, do func(*line) error) error {
	if ctx.Err() != nil {
		return canceled(ctx)
	}
	l, err := p.begin(ctx, p.engine.beginRead())
	if err != nil {
		return err
	}
	defer p.finish(l)
	return do(l)
}

func (p *pool) finish(l *line) {
	if l.end("ROLLBACK") != nil {
		p.drop(l)
		return
	}
	p.put(l)
}
