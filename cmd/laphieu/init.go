// laphieu init: a new installation.
package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/election/place"
	"laphieu/keys"
	"laphieu/store"
)

type initVerb struct {
	dataFlags
	Commune  string `help:"Mã xã, phường, đặc khu (5 chữ số). / The commune's code."`
	Name     string `help:"Tên, khi mã không có trong danh mục kèm theo. / Its name, if the code is not in the table."`
	Kind     string `help:"Loại: xã, phường, đặc khu. / Its kind." default:"xã"`
	Province string `help:"Tỉnh, thành phố. / Its province."`
}

// Help shows an example.
func (initVerb) Help() string { return "Ví dụ: laphieu init --data /srv/laphieu --commune 15778" }

// Run makes keys and databases, the commune, and the one-time secret of the
// first account. It replaces nothing: where anything lies already it refuses, but for
// what an init left that was cut off before it had made the commune.
func (v initVerb) Run(a *app) error {
	ctx := context.Background()
	unit, err := v.unit()
	if err != nil {
		return err
	}
	err = store.Create(ctx, v.config(""))
	if err != nil && !(store.Is(err, store.CodeExists) && v.unused(ctx)) {
		return err
	}
	if err := makeKeys(v.keysFolder(), unit.Code); err != nil {
		return err
	}
	i, err := v.open(ctx, "")
	if err != nil {
		return err
	}
	defer i.close()
	if err := i.createCommune(ctx, unit); err != nil {
		return err
	}
	secret, err := i.acts.IssueFirstSecret(ctx, unit.Code, false)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, `Đã lập %s %s (%s) trong %s.

Khóa công khai của mã đối chiếu, đề nghị in và giữ ở nơi khác:
  %s

`, unit.Kind, unit.Name, unit.Code, v.Data, i.keys.Public())
	if err := printPaper(a, v.keysFolder(), false); err != nil {
		return err
	}
	fmt.Fprintln(a.stdout)
	printSecret(a.stdout, secret)
	fmt.Fprintf(a.stdout, "\nTiếp theo: laphieu serve --data %s\n", v.Data)
	return nil
}

// unused reports whether the installation that is there was never used: it opens, and
// has no commune, no account and no entry. Any doubt says no.
func (v initVerb) unused(ctx context.Context) bool {
	s, err := store.OpenReadOnly(ctx, v.config(""))
	if err != nil {
		return false
	}
	unused, err := s.Unused(ctx)
	return errors.Join(err, s.Close()) == nil && unused
}

// unit finds the commune in the table of today, or takes what was typed.
func (v initVerb) unit() (election.Unit, error) {
	code := election.CommuneCode(v.Commune)
	if unit, found := place.Find(code, today()); found && v.Name == "" {
		return unit, nil
	}
	if v.Commune == "" || v.Name == "" || v.Province == "" {
		return election.Unit{}, &election.Error{Kind: election.Invalid, Code: "commune_unknown", Field: "commune", Args: []any{v.Commune}}
	}
	return election.Unit{Code: code, Name: v.Name, Kind: v.Kind, Province: v.Province}, nil
}

// today is the day at fixed +07:00, wherever the machine stands.
func today() election.Date {
	y, m, d := time.Now().UTC().Add(7 * time.Hour).Date()
	return election.Date{Year: y, Month: m, Day: d}
}

// makeKeys makes the keys of a new installation but for the one on paper; those
// that an interrupted init left are used.
func makeKeys(dir string, commune election.CommuneCode) error {
	_, err := keys.Create(dir, string(commune), rand.Reader)
	var exist *keys.Error
	if errors.As(err, &exist) && exist.Code == keys.Exists {
		_, err = keys.Open(dir)
	}
	if err == nil {
		_, err = keys.EnsureBackup(dir)
	}
	return err
}

func (i *installation) createCommune(ctx context.Context, unit election.Unit) error {
	_, err := i.acts.CreateCommune(ctx, acts.Envelope{Commune: unit.Code, Key: newKey()}, acts.CreateCommuneInput{
		Code: unit.Code, Name: unit.Name, Kind: unit.Kind, District: unit.District, Province: unit.Province,
	})
	return err
}

// newKey draws the key of an act that no form was made for.
func newKey() string {
	var raw [16]byte
	_, _ = io.ReadFull(rand.Reader, raw[:]) // crypto/rand never fails: it ends the process
	return hex.EncodeToString(raw[:])
}

func printSecret(w io.Writer, s acts.IssuedSecret) {
	fmt.Fprintf(w, "Mã dùng một lần để lập tài khoản quản trị, đến %s:\n  %s\n",
		time.UnixMilli(s.Expires).UTC().Add(7*time.Hour).Format("15 giờ 04, 02/01/2006"), s.Secret)
}

type secretVerb struct {
	dataFlags
	Commune string `help:"Mã xã, khi máy chủ có nhiều xã. / The commune, where there are several."`
	Anyway  bool   `help:"Cấp cả khi đã có người quản trị: người đó không vào được nữa. / Even where there is an administrator."`
}

// Help shows an example.
func (secretVerb) Help() string { return "Ví dụ: laphieu secret --data /srv/laphieu" }

// Run prints a new one-time secret, when the first was lost or ran out.
func (v secretVerb) Run(a *app) error {
	ctx := context.Background()
	i, err := v.open(ctx, "")
	if err != nil {
		return err
	}
	defer i.close()
	if err := paperMissing(a, v.keysFolder()); err != nil {
		return err
	}
	commune, err := i.commune(ctx, v.Commune)
	if err != nil {
		return err
	}
	secret, err := i.acts.IssueFirstSecret(ctx, commune, v.Anyway)
	if err == nil {
		printSecret(a.stdout, secret)
	}
	return err
}
