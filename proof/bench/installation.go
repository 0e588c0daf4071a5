// Installations that the figures are taken on: a commune with people who are signed in, made once and copied for each
// slice.

package main

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/store"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
)

const (
	commune   = "00001" // nobody's
	clients   = 64
	largeLog  = 10_000 // entries, in the installation whose pages are looked at
	password  = "con trâu gặm cỏ non"
	idleMost  = 60 // minutes: longer than a run
	writersAt = 64 // who fill the log
)

// installation is a folder with people in it and the cookies of their sessions.
type installation struct {
	folder   string
	sessions []string // of those who write, one a person
	keeper   string   // of the administrator
}

// install makes an installation whose log has at least so many entries.
func (r *run) install(name string, entries int) (*installation, error) {
	in := &installation{folder: filepath.Join(r.scratch, name)}
	b, err := begin(r.ctx, in.folder)
	if err != nil {
		return nil, err
	}
	err = b.furnish(in)
	if err == nil {
		err = b.fill(entries)
	}
	if closed := b.store.Close(); err == nil {
		err = closed
	}
	return in, err
}

// builder makes an installation as people would, through acts.
type builder struct {
	*acts.Acts
	ctx   context.Context
	store *store.Store
	admin election.AccountID
	ids   []election.AccountID // of those who write
}

// begin makes an empty installation. Passwords are hashed cheaply here: the program checks sessions, not these.
func begin(ctx context.Context, folder string) (*builder, error) {
	c := store.Config{Data: folder}
	if err := store.Create(ctx, c); err != nil {
		return nil, err
	}
	made, err := keys.Create(filepath.Join(folder, "keys"), commune, rand.Reader)
	if err != nil {
		return nil, err
	}
	hasher, err := access.NewHasher(rand.Reader, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, c)
	if err != nil {
		return nil, err
	}
	return &builder{ctx: ctx, store: s, Acts: acts.New(acts.Config{
		Store: s, Clock: time.Now, Random: rand.Reader, Hasher: hasher, Signer: made.Signer(),
	})}, nil
}

// by is the envelope of somebody with a new form.
func (b *builder) by(id election.AccountID) acts.Envelope {
	return acts.Envelope{Commune: commune, Account: id, Session: "bench", Device: "Firefox, Linux", Key: newKey()}
}

func newKey() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // it never fails: it ends the process
	return hex.EncodeToString(raw[:])
}

// furnish makes the commune, an election and its people, and signs them in.
func (b *builder) furnish(in *installation) error {
	_, err := b.CreateCommune(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.CreateCommuneInput{
		Code: commune, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định",
	})
	if err != nil {
		return err
	}
	if in.keeper, err = b.administrator(); err != nil {
		return err
	}
	if _, err := b.ChangeSetting(b.ctx, b.by(b.admin), acts.SettingInput{Key: acts.IdleMinutes, Value: idleMost}); err != nil {
		return err
	}
	y, m, d := time.Now().AddDate(0, 0, 20).Date()
	if _, err := b.CreateElection(b.ctx, b.by(b.admin), acts.CreateElectionInput{
		Name: "Bầu cử giả định", Law: election.Law2025, Day: election.Date{Year: y, Month: m, Day: d}, MadeUp: true,
	}); err != nil {
		return err
	}
	for n := range clients {
		session, err := b.person(fmt.Sprintf("nguoi.%02d", n))
		if err != nil {
			return err
		}
		in.sessions = append(in.sessions, session)
	}
	return nil
}

// administrator opens the first account, with its second factor, and signs it in.
func (b *builder) administrator() (session string, err error) {
	const login = "quan.tri"
	first, err := b.IssueFirstSecret(b.ctx, commune, false)
	if err != nil {
		return "", err
	}
	made, err := b.UseFirstSecret(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.FirstInput{
		Secret: first.Secret, Login: login, Name: "Người quản trị", Password: password,
	})
	if err != nil {
		return "", err
	}
	b.admin = made.Result.Account
	env := b.by(b.admin)
	shown, err := b.BeginSecondFactor(b.ctx, env)
	if err != nil {
		return "", err
	}
	code, err := codeOf(shown.Typed, time.Now())
	if err != nil {
		return "", err
	}
	if _, err := b.SetUpOwnSecondFactor(b.ctx, env, acts.FactorInput{Password: password, Code: code}); err != nil {
		return "", err
	}
	step, err := b.SignIn(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.SignInInput{Login: login, Password: password})
	if err != nil {
		return "", err
	}
	if code, err = codeOf(shown.Typed, time.Now()); err != nil {
		return "", err
	}
	opened, err := b.SignInCode(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.CodeInput{Step: step.Step, Code: code})
	return opened.Token, err
}

// codeOf is the code that a phone shows for a typed key.
func codeOf(typed string, at time.Time) (string, error) {
	key, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(typed, " ", ""))
	if err != nil {
		return "", err
	}
	return hotp.GenerateCodeCustom(base32.StdEncoding.EncodeToString(key), uint64(at.Unix()/access.CodePeriod), hotp.ValidateOpts{
		Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
}

// person opens the account of somebody who writes the commune's texts, and signs it in.
func (b *builder) person(login string) (session string, err error) {
	made, err := b.CreateAccount(b.ctx, b.by(b.admin), acts.CreateAccountInput{Login: login, Name: "Người giả định " + login[6:]})
	if err != nil {
		return "", err
	}
	id := made.Result.Account
	b.ids = append(b.ids, id)
	if _, err := b.GrantRole(b.ctx, b.by(b.admin), acts.RoleInput{Account: id, Role: election.RoleCommunication}); err != nil {
		return "", err
	}
	issued, err := b.IssueSecret(b.ctx, b.by(b.admin), acts.AccountInput{Account: id})
	if err != nil {
		return "", err
	}
	if _, err := b.UseSecret(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.ResetInput{
		Login: login, Secret: issued.Result.Secret, Password: password,
	}); err != nil {
		return "", err
	}
	in, err := b.SignIn(b.ctx, acts.Envelope{Commune: commune, Key: newKey()}, acts.SignInInput{Login: login, Password: password})
	return in.Token, err
}

// fill does acts until the log has so many entries.
func (b *builder) fill(entries int) error {
	texts := acts.CommuneTexts()
	failed := make(chan error, writersAt)
	each := entries / writersAt
	for writer := range writersAt {
		go func() {
			var err error
			for n := 0; n < each && err == nil; n++ {
				_, err = b.ChangeCommuneText(b.ctx, b.by(b.ids[writer]), acts.TextInput{
					Key: texts[writer%len(texts)].Key, Value: written(writer*each + n),
				})
			}
			failed <- err
		}()
	}
	var first error
	for range writersAt {
		if err := <-failed; first == nil {
			first = err
		}
	}
	return first
}

// copied is the installation anew, in a folder of its own.
func (in *installation) copied(scratch string) (*installation, error) {
	folder, err := os.MkdirTemp(scratch, "data-")
	if err != nil {
		return nil, err
	}
	again := *in
	again.folder = filepath.Join(folder, "data")
	return &again, copyFolder(in.folder, again.folder)
}

// copyFolder keeps the modes: keys that others may read are refused.
func copyFolder(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.Mkdir(filepath.Join(to, inside), 0o700)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, inside), data, 0o600)
	})
}

func (in *installation) remove() { _ = os.RemoveAll(filepath.Dir(in.folder)) }
