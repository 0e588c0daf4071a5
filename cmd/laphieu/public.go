// The portal's side of a running server: what is public is read from the database
// here, and handed over as a value. The portal itself holds no store.
package main

import (
	"context"
	"log/slog"
	"time"

	"laphieu/acts"
	"laphieu/site"
	"laphieu/store"
	"laphieu/web/portal"
)

// publishEvery is how long what was announced may wait for its page.
const publishEvery = time.Second

// publish shows what is public now. Where several communes share a database there is
// no portal yet.
func (i *installation) publish(ctx context.Context, to *portal.Portal) error {
	units, err := i.store.Communes(ctx)
	if err != nil {
		return err
	}
	var public site.Public
	if len(units) == 1 {
		err = i.store.ViewGround(ctx, units[0].Code, func(v *store.View) (err error) {
			public, err = acts.ReadPublic(v)
			return err
		})
	}
	if err != nil {
		return err
	}
	return to.Show(public, time.Now())
}

// keepPublic goes on showing it, until ctx ends.
func (i *installation) keepPublic(ctx context.Context, to *portal.Portal, log *slog.Logger) {
	ticker := time.NewTicker(publishEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if err := i.publish(ctx, to); err != nil && ctx.Err() == nil {
			log.Error("portal", "error", err.Error())
		}
	}
}
