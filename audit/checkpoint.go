// The checkpoint: the state of the log in three lines and a signature, short enough to print under a paper.

package audit

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// MaxCheckpoint bounds the text of a checkpoint, some twenty signatures.
const MaxCheckpoint = 4096

const originPrefix = "laphieu/"

// publicKeyBytes: one for the kind of key, and the Ed25519 key.
const publicKeyBytes = 1 + ed25519.PublicKeySize

// Origin names the log of a commune.
func Origin(commune string) string { return originPrefix + commune }

// Checkpoint is the state of a log: how many entries, and the root over them. Two
// logs of the same size and root have the same entries.
type Checkpoint struct {
	Origin string // whose log, see Origin
	Size   int64
	Root   Hash
}

// Commune is whose log it is.
func (c Checkpoint) Commune() string { return strings.TrimPrefix(c.Origin, originPrefix) }

// Text is what is signed: origin, size, and root in base64, a line each.
func (c Checkpoint) Text() (string, error) {
	if err := c.check(); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s\n%d\n%s\n", c.Origin, c.Size, c.Root), nil
}

// Sign writes the checkpoint as a signed note.
func (c Checkpoint) Sign(signer note.Signer) ([]byte, error) {
	text, err := c.Text()
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		return nil, &Error{Code: SigningFailed, Cause: err}
	}
	return signed, nil
}

// OpenCheckpoint reads a signed checkpoint. One of the known keys must have signed
// it, and none of the known keys wrongly. Every byte counts: a change anywhere but
// in the signatures of strangers is refused. Whose log it is, the caller compares.
func OpenCheckpoint(signed []byte, known note.Verifiers) (Checkpoint, error) {
	if len(signed) > MaxCheckpoint {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	opened, err := note.Open(signed, known)
	if err != nil {
		return Checkpoint{}, openError(err)
	}
	if !strictlySigned(signed, opened) {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	return parseCheckpoint(opened.Text)
}

func openError(err error) error {
	var forged *note.InvalidSignatureError
	var unsigned *note.UnverifiedNoteError
	switch {
	case errors.As(err, &forged):
		return &Error{Code: CheckpointForged, Cause: err}
	case errors.As(err, &unsigned):
		return &Error{Code: CheckpointUnsigned, Cause: err}
	}
	return &Error{Code: CheckpointMalformed, Cause: err}
}

// strictlySigned refuses what package note passes over: a signature given twice,
// and base64 with bits that mean nothing, which could be altered unseen.
func strictlySigned(signed []byte, opened *note.Note) bool {
	length := len(opened.Text) + len("\n")
	for _, s := range slices.Concat(opened.Sigs, opened.UnverifiedSigs) {
		if _, err := base64.StdEncoding.Strict().DecodeString(s.Base64); err != nil {
			return false
		}
		length += len("— "+s.Name+" "+s.Base64) + len("\n")
	}
	return length == len(signed)
}

func parseCheckpoint(text string) (Checkpoint, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	c := Checkpoint{Origin: lines[0], Size: size, Root: root}
	if again, err := c.Text(); err != nil || again != text {
		return Checkpoint{}, refuse("", CheckpointMalformed)
	}
	return c, nil
}

func (c Checkpoint) check() error {
	commune, ours := strings.CutPrefix(c.Origin, originPrefix)
	odd := !utf8.ValidString(commune) || strings.ContainsFunc(commune, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r)
	})
	switch {
	case !ours || commune == "" || len(commune) > MaxLine || odd:
		return refuse("origin", CheckpointMalformed)
	case c.Size < 0 || c.Size > MaxSize:
		return refuse("size", CheckpointMalformed)
	case c.Size == 0 && c.Root != emptyRoot:
		return refuse("root", CheckpointMalformed)
	}
	return nil
}

// NewVerifier reads the public text of a checkpoint key, as it is printed when
// the key is made: name+hash+key.
func NewVerifier(public string) (note.Verifier, error) {
	verifier, err := note.NewVerifier(public)
	if err != nil {
		return nil, &Error{Code: KeyMalformed, Cause: err}
	}
	hashed := fmt.Sprintf("%s+%08x+", verifier.Name(), verifier.KeyHash())
	key, found := strings.CutPrefix(public, hashed)
	if !found || len(key) != base64.StdEncoding.EncodedLen(publicKeyBytes) {
		return nil, refuse("", KeyMalformed)
	}
	return verifier, nil
}
