package kill

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"

	"golang.org/x/mod/sumdb/note"
)

const (
	here    election.CommuneCode = "00001"
	clients int                  = 6
	folder  string               = "LAPHIEU_KILL_FOLDER" // set for the child: where it works
	keyFile string               = "kill.key"            // of checkpoints, beside the databases
)

// open opens the installation and its acts. Hashing is made cheap: it is not
// what is killed here.
func open(ctx context.Context, data string) (*store.Store, *acts.Acts, error) {
	s, err := store.Open(ctx, store.Config{Data: data})
	if err != nil {
		return nil, nil, err
	}
	hasher, err := access.NewHasher(rand.Reader, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	if err != nil {
		return nil, nil, err
	}
	private, err := os.ReadFile(filepath.Join(data, keyFile))
	if err != nil {
		return nil, nil, err
	}
	signer, err := note.NewSigner(string(private))
	if err != nil {
		return nil, nil, err
	}
	return s, acts.New(acts.Config{Store: s, Clock: time.Now, Random: rand.Reader, Hasher: hasher, Signer: signer}), nil
}

// act is one line of the child: what it tries, and what was acknowledged.
type act struct {
	verb  string // try or ack
	key   string
	kind  string
	value string // of a text
	seq   int64
}

func (a act) write(w io.Writer) {
	_, _ = fmt.Fprintf(w, "%s %s %s %s %d\n", a.verb, a.key, a.kind, a.value, a.seq)
}

func (a *act) read(line string) bool {
	n, err := fmt.Sscanf(line, "%s %s %s %s %d", &a.verb, &a.key, &a.kind, &a.value, &a.seq)
	return n == 5 && err == nil
}

// child does acts until it is killed.
func child(data string) {
	s, a, err := open(context.Background(), data)
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	who, err := people(s)
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	fmt.Println("ready")
	var wait sync.WaitGroup
	for range clients {
		wait.Go(func() {
			for work(a, who) {
			}
		})
	}
	wait.Wait()
}

// people are the accounts: the administrator, who was the first, and the others.
type persons struct {
	admin  election.AccountID
	others []election.AccountID
	vote   election.ElectionID
}

func people(s *store.Store) (p persons, err error) {
	err = s.View(context.Background(), here, func(v *store.View) error {
		accounts, err := v.Accounts()
		if err != nil {
			return err
		}
		for _, account := range accounts {
			if account.Login == "quan.tri" {
				p.admin = account.ID
			} else if len(p.others) < 20 {
				p.others = append(p.others, account.ID)
			}
		}
		votes, err := v.Elections()
		if len(votes) > 0 {
			p.vote = votes[0].ID
		}
		return err
	})
	return p, err
}

func newKey() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:])
	return hex.EncodeToString(raw[:])
}

// work does one act. A refusal is no fault; anything else ends the child.
func work(a *acts.Acts, p persons) bool {
	one := act{verb: "try", key: newKey(), value: "-"}
	kinds := []string{"text", "text", "account", "rename", "grant", "revoke", "setting", "election", "checkpoint", "secret"}
	if one.kind = kinds[mathrand.IntN(len(kinds))]; one.kind == "text" {
		one.value = newKey()
	}
	one.write(os.Stdout)
	seq, err := send(context.Background(), a, p, one)
	switch election.KindOf(err) {
	case election.Internal:
		if err != nil {
			fmt.Println("fault", err)
			return false
		}
	default:
		return true
	}
	one.verb, one.seq = "ack", seq
	one.write(os.Stdout)
	return true
}

func send(ctx context.Context, a *acts.Acts, p persons, one act) (int64, error) {
	env := acts.Envelope{Commune: here, Account: p.admin, Session: "s", Key: one.key}
	on := p.admin
	if len(p.others) > 0 {
		on = p.others[mathrand.IntN(len(p.others))]
	}
	name := one.key[:12]
	role := acts.RoleInput{Account: on, Role: election.RoleTypist, Election: p.vote}
	switch one.kind {
	case "account":
		return seq(a.CreateAccount(ctx, env, acts.CreateAccountInput{Login: name, Name: "Người " + name}))
	case "rename":
		return seq(a.RenameAccount(ctx, env, acts.RenameAccountInput{Account: on, Login: otherLogin(on, p, name), Name: "Tên " + name}))
	case "grant":
		return seq(a.GrantRole(ctx, env, role))
	case "revoke":
		return seq(a.RevokeRole(ctx, env, role))
	case "setting":
		return seq(a.ChangeSetting(ctx, env, acts.SettingInput{Key: acts.IdleMinutes, Value: 5 + mathrand.IntN(50)}))
	case "election":
		return seq(a.CreateElection(ctx, env, acts.CreateElectionInput{Name: name, Law: election.Law2025, Day: law.InForce2025}))
	case "checkpoint":
		return seq(a.TakeCheckpoint(ctx, env))
	case "secret":
		return seq(a.IssueSecret(ctx, env, acts.AccountInput{Account: on}))
	}
	return seq(a.ChangeCommuneText(ctx, env, acts.TextInput{Key: acts.TextHours, Value: one.value}))
}

// otherLogin keeps the administrator's, by which the next child finds them.
func otherLogin(on election.AccountID, p persons, name string) string {
	if on == p.admin {
		return "quan.tri"
	}
	return name
}

func seq[R any](done acts.Done[R], err error) (int64, error) { return done.Seq, err }
