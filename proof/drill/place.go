// The installation on which a drill is held, and its people.

package drill

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"

	"golang.org/x/mod/sumdb/note"
)

// Here is the commune of every drill.
const Here election.CommuneCode = "00001"

const (
	keyFile  = "drill.key" // of checkpoints
	adminOf  = "quan.tri"
	others   = 12
	otherOf  = "dien.vien." // and a number
	password = "con trâu gặm cỏ non"
)

// Place says where an installation lies. Keys is the folder with the key of its
// checkpoints; it is Data where the databases are files.
type Place struct {
	store.Config
	Keys string
}

// Config is what [Open] is given beside the place; nil means the machine's own.
type Config struct {
	Clock  func() time.Time
	Random io.Reader
}

// Installation is an open one.
type Installation struct {
	*acts.Acts
	Store *store.Store
	Cast  *Cast
}

// Open opens an installation. Hashing is made cheap: it is not what breaks here.
func Open(ctx context.Context, p Place, c Config) (*Installation, error) {
	s, err := store.Open(ctx, p.Config)
	if err != nil {
		return nil, err
	}
	i, err := door(s, p, c)
	if err == nil {
		i.Cast, err = people(ctx, s)
	}
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return i, nil
}

func door(s *store.Store, p Place, c Config) (*Installation, error) {
	if c.Clock == nil {
		c.Clock = time.Now
	}
	if c.Random == nil {
		c.Random = rand.Reader
	}
	hasher, err := access.NewHasher(c.Random, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	if err != nil {
		return nil, err
	}
	private, err := os.ReadFile(filepath.Join(p.Keys, keyFile))
	if err != nil {
		return nil, err
	}
	signer, err := note.NewSigner(string(private))
	if err != nil {
		return nil, err
	}
	return &Installation{
		Acts:  acts.New(acts.Config{Store: s, Clock: c.Clock, Random: c.Random, Hasher: hasher, Signer: signer}),
		Store: s,
	}, nil
}

// Cast are the people and the election that forms name. They stay the same for
// the life of an installation.
type Cast struct {
	Admin  election.AccountID
	Others []election.Account
	Vote   election.ElectionID

	Chair   election.AccountID // and who counts, in an election of their own
	Typists []election.AccountID
	Count   election.ElectionID
	Small   election.ElectionID // what is rehearsed
	papers  map[election.SheetID]election.Sheet
	smalls  map[election.SheetID]election.Sheet
}

// byPlace are the papers of a night by the place of their sheet in the first round.
func byPlace(night demo.Night) map[election.SheetID]election.Sheet {
	all := map[election.SheetID]election.Sheet{}
	for n := range night.Papers {
		all[night.Papers[n].ID()] = night.Papers[n].Sheet
	}
	return all
}

func (c *Cast) one(key string) election.Account { return c.Others[draw(key, len(c.Others))] }

func (c *Cast) typist(key string) acts.RoleInput {
	return acts.RoleInput{Account: c.one(key).ID, Role: election.RoleTypist, Election: c.Vote}
}

func people(ctx context.Context, s *store.Store) (*Cast, error) {
	c := &Cast{papers: byPlace(counted()), smalls: byPlace(small())}
	return c, s.View(ctx, Here, func(v *store.View) error {
		accounts, err := v.Accounts()
		if store.Is(err, store.CodeNoRow) || err != nil {
			return err
		}
		for _, account := range accounts {
			if account.Login == adminOf {
				c.Admin = account.ID
			} else if strings.HasPrefix(account.Login, otherOf) {
				c.Others = append(c.Others, account.Account)
			} else if strings.HasPrefix(account.Login, typistOf) {
				c.Typists = append(c.Typists, account.ID)
			} else if account.Login == chairOf {
				c.Chair = account.ID
			}
		}
		votes, err := v.Elections()
		for _, vote := range votes {
			if vote.Name == adminOf {
				c.Vote = vote.ID
			}
			if vote.Name == countOf {
				c.Count = vote.ID
			}
			if vote.Name == smallOf {
				c.Small = vote.ID
			}
		}
		return err
	})
}

// Begin makes an installation with its commune, people and election, and leaves
// it closed. The verifier is that of its checkpoints.
func Begin(t testing.TB, p Place) note.Verifier {
	t.Helper()
	Must(t, store.Create(t.Context(), p.Config))
	private, public, err := note.GenerateKey(rand.Reader, "laphieu/drill")
	Must(t, err)
	Must(t, os.WriteFile(filepath.Join(p.Keys, keyFile), []byte(private), 0o600))
	verifier, err := audit.NewVerifier(public)
	Must(t, err)
	i, err := Open(t.Context(), p, Config{})
	Must(t, err)
	defer func() { Must(t, i.Store.Close()) }()
	i.found(t)
	return verifier
}

func (i *Installation) found(t testing.TB) {
	t.Helper()
	ctx := t.Context()
	_, err := i.CreateCommune(ctx, acts.Envelope{Key: NewKey()}, acts.CreateCommuneInput{
		Code: Here, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định",
	})
	Must(t, err)
	secret, err := i.IssueFirstSecret(ctx, Here, false)
	Must(t, err)
	first, err := i.UseFirstSecret(ctx, acts.Envelope{Commune: Here}, acts.FirstInput{
		Secret: secret.Secret, Login: adminOf, Name: "Người quản trị", Password: password,
	})
	Must(t, err)
	env := func() acts.Envelope {
		return acts.Envelope{Commune: Here, Account: first.Result.Account, Session: "s", Key: NewKey()}
	}
	for n := range others {
		_, err := i.CreateAccount(ctx, env(), acts.CreateAccountInput{Login: fmt.Sprint(otherOf, n), Name: fmt.Sprint("Diễn viên ", n)})
		Must(t, err)
	}
	_, err = i.CreateElection(ctx, env(), acts.CreateElectionInput{Name: adminOf, Law: election.Law2025, Day: law.InForce2025})
	Must(t, err)
	i.setUp(t, env)
}

// NewKey draws a form's key.
func NewKey() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:])
	return hex.EncodeToString(raw[:])
}

// Must ends the test on an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// ToEnv and FromEnv hand a place to a child process.
func (p Place) ToEnv(name string) string {
	text, _ := json.Marshal(p)
	return name + "=" + string(text)
}

// FromEnv reports whether a place was handed over.
func FromEnv(name string) (p Place, handed bool) {
	text := os.Getenv(name)
	return p, text != "" && json.Unmarshal([]byte(text), &p) == nil
}
