package kill

import (
	"bufio"
	"context"
	cryptorand "crypto/rand"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/verify"

	"golang.org/x/mod/sumdb/note"
)

// freshAfter is how many cycles one installation lives through: the log is read
// whole after each.
const freshAfter = 10

func TestMain(m *testing.M) {
	if data := os.Getenv(folder); data != "" {
		child(data)
		return
	}
	os.Exit(m.Run())
}

func TestKill(t *testing.T) {
	var data string
	var public note.Verifier
	acknowledged, cutOff := 0, 0
	for cycle := range cycles {
		if cycle%freshAfter == 0 {
			data = t.TempDir()
			public = begin(t, data)
		}
		lines := killed(t, data, time.Duration(rand.IntN(120))*time.Millisecond)
		acked, cut := check(t, data, lines)
		wantVerified(t, data, public)
		acknowledged, cutOff = acknowledged+acked, cutOff+cut
		if t.Failed() {
			t.Fatalf("in cycle %d", cycle)
		}
	}
	t.Logf("%d cycles, %d acts acknowledged, %d cut off", cycles, acknowledged, cutOff)
	if acknowledged < cycles {
		t.Errorf("%d acts acknowledged in %d cycles prove little", acknowledged, cycles)
	}
}

// begin makes an installation with its commune and first administrator.
func begin(t *testing.T, data string) note.Verifier {
	t.Helper()
	must(t, store.Create(t.Context(), store.Config{Data: data}))
	private, public, err := note.GenerateKey(cryptorand.Reader, "laphieu/kill")
	must(t, err)
	must(t, os.WriteFile(filepath.Join(data, keyFile), []byte(private), 0o600))
	verifier, err := audit.NewVerifier(public)
	must(t, err)
	s, a, err := open(t.Context(), data)
	must(t, err)
	defer s.Close()
	_, err = a.CreateCommune(t.Context(), acts.Envelope{Key: newKey()}, acts.CreateCommuneInput{
		Code: here, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định",
	})
	must(t, err)
	secret, err := a.IssueFirstSecret(t.Context(), here, false)
	must(t, err)
	_, err = a.UseFirstSecret(t.Context(), acts.Envelope{Commune: here}, acts.FirstInput{
		Secret: secret.Secret, Login: "quan.tri", Name: "Người quản trị", Password: "con trâu gặm cỏ non",
	})
	must(t, err)
	return verifier
}

// killed starts a child, kills it after a while and returns what it printed.
func killed(t *testing.T, data string, after time.Duration) (lines []act) {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), folder+"="+data)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	var timer *time.Timer
	if rand.IntN(8) == 0 { // while it starts
		timer = time.AfterFunc(after/2, func() { _ = cmd.Process.Kill() })
	}
	reader := bufio.NewReader(out)
	for {
		line, err := reader.ReadString('\n')
		if err != nil { // a line cut off says nothing
			break
		}
		var one act
		switch {
		case line == "ready\n":
			if timer == nil {
				timer = time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
			}
		case one.read(line):
			lines = append(lines, one)
		default:
			t.Errorf("the child says %q", strings.TrimSpace(line))
		}
	}
	if timer != nil {
		timer.Stop()
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	return lines
}

// check opens the installation after the death: what was acknowledged is there,
// nothing is half there, and what was cut off is sent again and done once.
func check(t *testing.T, data string, lines []act) (acknowledged, cutOff int) {
	t.Helper()
	s, a, err := open(t.Context(), data)
	must(t, err)
	defer func() { must(t, s.Close()) }()
	p, err := people(s)
	must(t, err)
	tried := map[string]act{}
	for _, one := range lines {
		if one.verb == "ack" {
			acknowledged++
			delete(tried, one.key)
			wantEntry(t, s, p.admin, one)
			continue
		}
		tried[one.key] = one
	}
	wantTrue(t, s)
	for _, one := range tried {
		if one.kind == "text" {
			cutOff++
			wantOnce(t, s, a, p, one)
		}
	}
	wantTrue(t, s)
	return acknowledged, cutOff
}

// wantVerified asks the second pair of eyes.
func wantVerified(t *testing.T, data string, public note.Verifier) {
	t.Helper()
	report, err := verify.Run(t.Context(), verify.Source{Data: data, Keys: []note.Verifier{public}})
	must(t, err)
	for _, finding := range report.Findings {
		t.Errorf("verify: %+v", finding)
	}
}

// wantEntry finds what was acknowledged under its number.
func wantEntry(t *testing.T, s *store.Store, account election.AccountID, one act) {
	t.Helper()
	must(t, s.View(t.Context(), here, func(v *store.View) error {
		answer, found, err := v.Answered(account, one.key)
		if err != nil {
			return err
		}
		if !found || answer.Seq != one.seq {
			t.Errorf("lost: %+v, found %v as entry %d", one, found, answer.Seq)
		}
		return nil
	}))
}

// wantOnce sends again what was cut off, twice, and counts its entries.
func wantOnce(t *testing.T, s *store.Store, a *acts.Acts, p persons, one act) {
	t.Helper()
	before := size(t, s)
	_, known := answered(t, s, p.admin, one.key)
	first, err := send(context.Background(), a, p, one)
	if store.Is(err, acts.CodeUnchanged) { // it stands there already, by another form
		return
	}
	must(t, err)
	second, err := send(context.Background(), a, p, one)
	must(t, err)
	want := before + 1
	if known {
		want = before
	}
	if first != second || size(t, s) != want {
		t.Errorf("%+v: entries %d and %d, %d entries after %d", one, first, second, size(t, s), before)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
