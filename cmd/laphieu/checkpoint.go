// laphieu checkpoint: the signed state of the log, to keep elsewhere.
package main

import (
	"context"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/store"
)

type checkpointVerb struct {
	dataFlags
	Commune string `help:"Mã xã, khi máy chủ có nhiều xã. / The commune, where there are several."`
}

// Help shows an example.
func (checkpointVerb) Help() string {
	return "Ví dụ: laphieu checkpoint --data /srv/laphieu > doi-chieu.txt\n\n" +
		"Chỉ mã đối chiếu giữ ở nơi khác mới cho thấy tệp dữ liệu đã bị thay bằng bản cũ."
}

// Run prints the signed state. It only reads, also beside a running server.
func (v checkpointVerb) Run(a *app) error {
	ctx := context.Background()
	if err := v.exists(); err != nil {
		return err
	}
	k, err := keys.Open(v.keysFolder())
	if err != nil {
		return err
	}
	s, err := store.OpenReadOnly(ctx, v.config(""))
	if err != nil {
		return err
	}
	defer s.Close()
	commune, err := communeOf(ctx, s, v.Commune)
	if err != nil {
		return err
	}
	signed, err := signedState(ctx, s, commune, k)
	return a.answer(signed, err, false)
}

func signedState(ctx context.Context, s *store.Store, commune election.CommuneCode, k *keys.Keys) ([]byte, error) {
	var head audit.Head
	err := s.View(ctx, commune, func(v *store.View) (err error) {
		head, err = v.Head()
		return err
	})
	if err != nil {
		return nil, err
	}
	state, err := head.Checkpoint(string(commune))
	if err != nil {
		return nil, err
	}
	return state.Sign(k.Signer())
}
