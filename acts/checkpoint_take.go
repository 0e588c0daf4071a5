// Checkpoints: the state of the log, signed, to be kept elsewhere. Only one held
// outside shows that a database was rolled back.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// CheckpointInput asks for nothing more.
type CheckpointInput struct{}

// Validate has nothing to refuse.
func (*CheckpointInput) Validate() error { return nil }

func (*CheckpointInput) on() access.Target { return access.Target{} }

// Checkpoint is a checkpoint that was taken.
type Checkpoint struct {
	Commune election.CommuneCode
	Size    int64
	Note    string // the signed text: print it, send it, keep it elsewhere
}

// TakeCheckpoint signs the log as it stands on the disk and keeps the text. Its
// own entry comes after what it signs.
func (a *Acts) TakeCheckpoint(ctx context.Context, env Envelope) (Done[Checkpoint], error) {
	if a.signer == nil {
		return Done[Checkpoint]{}, refused(CodeNoKey)
	}
	signed, err := a.sign(ctx, env.Commune)
	if err != nil {
		return Done[Checkpoint]{}, err
	}
	return perform(ctx, a, env, access.TakeCheckpoint, &CheckpointInput{}, func(w *work, _ *CheckpointInput) (Checkpoint, error) {
		signed.At = w.env.ReceivedAt
		err := instead(w.InsertCheckpoint(signed), store.CodeTaken, conflict("", CodeTaken))
		return Checkpoint{w.Scope(), signed.Size, signed.Note}, err
	})
}

// sign signs what is committed. Within an act the log may hold entries that a
// failed commit takes away again: nobody may ever hold a signature over those.
func (a *Acts) sign(ctx context.Context, commune election.CommuneCode) (signed store.Checkpoint, err error) {
	var head audit.Head
	err = a.store.View(ctx, commune, func(v *store.View) (err error) {
		head, err = v.Head()
		return err
	})
	if err != nil {
		return signed, err
	}
	if head.Size == 0 {
		return signed, refused(CodeEmptyLog)
	}
	root, err := head.Root()
	if err != nil {
		return signed, internal(err)
	}
	text, err := audit.Checkpoint{Origin: audit.Origin(string(commune)), Size: head.Size, Root: root}.Sign(a.signer)
	if err != nil {
		return signed, internal(err)
	}
	return store.Checkpoint{Size: head.Size, Root: root, Note: string(text)}, nil
}
