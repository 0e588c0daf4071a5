package audit_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
)

func signed(t testing.TB, c audit.Checkpoint, signer note.Signer) []byte {
	t.Helper()
	text, err := c.Sign(signer)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestCheckpoint(t *testing.T) {
	signer, verifier, _ := aKey(t, "laphieu/99001", 1)
	for _, size := range []int{0, 1, 300} {
		c := checkpointOf(t, someLeaves(size))
		text := signed(t, c, signer)
		back, err := audit.OpenCheckpoint(text, note.VerifierList(verifier))
		if err != nil || back != c {
			t.Errorf("%s is read %+v, %v", text, back, err)
		}
		if c.Commune() != "99001" {
			t.Errorf("commune %q", c.Commune())
		}
	}
}

// Every bit of a checkpoint counts, those of the signature too.
func TestCheckpointNoticesEveryBit(t *testing.T) {
	signer, verifier, _ := aKey(t, "laphieu/99001", 1)
	text := signed(t, checkpointOf(t, someLeaves(300)), signer)
	for bit := range 8 * len(text) {
		if c, err := audit.OpenCheckpoint(flip(text, bit), note.VerifierList(verifier)); err == nil {
			t.Errorf("bit %d: %q is read %+v", bit, flip(text, bit), c)
		}
	}
	for end := range text {
		if _, err := audit.OpenCheckpoint(text[:end], note.VerifierList(verifier)); err == nil {
			t.Errorf("cut at %d it is read", end)
		}
	}
}

// signText signs any text, as a broken or hostile program with the key could.
func signText(t testing.TB, text string, signers ...note.Signer) []byte {
	t.Helper()
	msg, err := note.Sign(&note.Note{Text: text}, signers...)
	if err != nil {
		t.Fatal(err)
	}
	return msg
}

func TestOpenCheckpointRefuses(t *testing.T) {
	signer, verifier, _ := aKey(t, "laphieu/99001", 1)
	impostor, _, _ := aKey(t, "laphieu/99001", 2)
	c := checkpointOf(t, someLeaves(5))
	text, err := c.Text()
	if err != nil {
		t.Fatal(err)
	}
	root := c.Root.String()
	good := signed(t, c, signer)
	line := good[bytes.Index(good, []byte("— ")):]
	for _, test := range []struct {
		name   string
		signed []byte
		code   audit.Code
	}{
		{"nothing", nil, audit.CheckpointMalformed},
		{"no signature", []byte(text), audit.CheckpointMalformed},
		{"longer than the bound", bytes.Repeat([]byte("a"), audit.MaxCheckpoint+1), audit.CheckpointMalformed},
		{"another key of the same name", signed(t, c, impostor), audit.CheckpointUnsigned},
		{"another text under the signature", bytes.Replace(good, []byte("\n5\n"), []byte("\n6\n"), 1), audit.CheckpointForged},
		{"the signature twice", append(bytes.Clone(good), line...), audit.CheckpointMalformed},
		{"Windows line ends", bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")), audit.CheckpointMalformed},
		{"a line more", signText(t, text+"more\n", signer), audit.CheckpointMalformed},
		{"a line less", signText(t, "laphieu/99001\n5\n", signer), audit.CheckpointMalformed},
		{"a zero in front", signText(t, "laphieu/99001\n05\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"a sign", signText(t, "laphieu/99001\n+5\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"below 0", signText(t, "laphieu/99001\n-5\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"beyond the bound", signText(t, "laphieu/99001\n9223372036854775807\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"a short root", signText(t, "laphieu/99001\n5\nAAAA\n", signer), audit.CheckpointMalformed},
		{"an idle bit in the root", signText(t, "laphieu/99001\n5\n"+strings.Repeat("A", 42)+"B=\n", signer), audit.CheckpointMalformed},
		{"another program", signText(t, "elsewhere/99001\n5\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"no commune", signText(t, "laphieu/\n5\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"a space in the commune", signText(t, "laphieu/99001 \n5\n"+root+"\n", signer), audit.CheckpointMalformed},
		{"empty, with a root", signText(t, "laphieu/99001\n0\n"+root+"\n", signer), audit.CheckpointMalformed},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := audit.OpenCheckpoint(test.signed, note.VerifierList(verifier))
			wantCode(t, err, test.code)
		})
	}
	_, err = audit.OpenCheckpoint(good, nil)
	wantCode(t, err, audit.CheckpointUnsigned)
}

// A witness may sign below: his signature is passed over by those who do not know him.
func TestCheckpointWithWitness(t *testing.T) {
	signer, verifier, _ := aKey(t, "laphieu/99001", 1)
	witness, known, _ := aKey(t, "province.example", 3)
	c := checkpointOf(t, someLeaves(5))
	text, err := c.Text()
	if err != nil {
		t.Fatal(err)
	}
	both := signText(t, text, witness, signer)
	for name, keys := range map[string]note.Verifiers{
		"ours":    note.VerifierList(verifier),
		"his":     note.VerifierList(known),
		"of both": note.VerifierList(known, verifier),
	} {
		if back, err := audit.OpenCheckpoint(both, keys); err != nil || back != c {
			t.Errorf("with the key %s: %+v, %v", name, back, err)
		}
	}
}

type brokenSigner struct{ note.Signer }

func (brokenSigner) Sign([]byte) ([]byte, error) { return nil, errBroken }

func TestSignRefuses(t *testing.T) {
	signer, _, _ := aKey(t, "laphieu/99001", 1)
	c := checkpointOf(t, someLeaves(5))
	if _, err := c.Sign(brokenSigner{signer}); !errors.Is(err, errBroken) {
		t.Errorf("error %v", err)
	}
	for _, commune := range []string{"", "99 001", "99001\n", "\xff", "\u200b", strings.Repeat("9", audit.MaxLine+1)} {
		c.Origin = audit.Origin(commune)
		_, err := c.Sign(signer)
		wantCode(t, err, audit.CheckpointMalformed)
	}
}

func TestNewVerifierRefuses(t *testing.T) {
	_, _, public := aKey(t, "laphieu/99001", 1)
	name, rest, _ := strings.Cut(public, "+")
	hash, key, _ := strings.Cut(rest, "+")
	for what, text := range map[string]string{
		"nothing":          "",
		"another name":     "laphieu/99002+" + rest,
		"no key":           name + "+" + hash + "+",
		"another key":      name + "+" + hash + "+" + key[:10] + key[11:] + "A",
		"hash in capitals": name + "+" + strings.ToUpper(hash) + "+" + key,
		"a line end":       public + "\n",
		"a line end in it": name + "+" + hash + "+" + key[:4] + "\n" + key[4:],
		"a space in front": " " + public,
	} {
		_, err := audit.NewVerifier(text)
		if text == public {
			t.Fatalf("%s is no change", what)
		}
		wantCode(t, err, audit.KeyMalformed)
	}
}
