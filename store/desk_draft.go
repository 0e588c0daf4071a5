// Drafts: what was typed and not yet sent, by field.

package store

import (
	"context"

	"laphieu/election"
)

// Draft is one field of a form that an account has not sent.
type Draft struct {
	Commune election.CommuneCode
	Account election.AccountID
	Form    string
	Field   string
	Value   string
	At      int64 // milliseconds
}

const (
	selectDraft = `SELECT commune, account, form, field, value, at FROM draft WHERE commune = $1 AND account = $2`
	draftsOf    = selectDraft + ` AND form = $3 ORDER BY field`
	allDrafts   = selectDraft + ` ORDER BY form, field`
	upsertDraft = `INSERT INTO draft (commune, account, form, field, value, at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (commune, account, form, field) DO UPDATE SET value = excluded.value, at = excluded.at
		WHERE excluded.at >= draft.at`
	deleteDraft = `DELETE FROM draft WHERE commune = $1 AND account = $2 AND form = $3`
)

func readDraft(row scanner, d *Draft) error {
	return row.Scan(&d.Commune, &d.Account, &d.Form, &d.Field, &d.Value, &d.At)
}

// SaveDraft keeps a field. An older value that comes late changes nothing.
func (d *Desk) SaveDraft(ctx context.Context, draft Draft) error {
	if len(draft.Value) > MaxDraftValue {
		return tooLong(draft.Field, MaxDraftValue)
	}
	defer d.none.saved(form{draft.Commune, draft.Account, draft.Form})
	_, err := d.exec(ctx, upsertDraft, draft.Commune, draft.Account, draft.Form, draft.Field, draft.Value, draft.At)
	return err
}

// Drafts lists the fields of a form; of every form if it is empty.
func (d *Desk) Drafts(ctx context.Context, commune election.CommuneCode, account election.AccountID, form string) ([]Draft, error) {
	if form == "" {
		return find(ctx, d, readDraft, allDrafts, commune, account)
	}
	return find(ctx, d, readDraft, draftsOf, commune, account, form)
}

// DeleteDraft forgets a form that was sent or given up.
func (d *Desk) DeleteDraft(ctx context.Context, commune election.CommuneCode, account election.AccountID, path string) error {
	f := form{commune, account, path}
	none, saves := d.none.has(f)
	if none && d.readers.engine == sqlite {
		return nil
	}
	_, err := d.exec(ctx, deleteDraft, commune, account, path)
	if err == nil {
		d.none.deleted(f, saves)
	}
	return err
}
