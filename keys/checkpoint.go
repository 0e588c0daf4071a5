// The checkpoint key: made once, read at each start, never shown.

package keys

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
)

// checkpointFile holds the signing key as package note writes it, and a line end.
const checkpointFile = "checkpoint.key"

// Keys are the keys of one installation. It prints no secret: the signing key
// stays inside the signer.
type Keys struct {
	signer   note.Signer
	verifier note.Verifier
	public   string
}

// Create makes the keys of a new installation in dir, which is made too, or is
// empty. The name is a commune's code, or an id where one installation serves
// many; keys are called "laphieu/" and the name. Where there is any file already
// nothing is changed: a key is never replaced. random must be a source fit for
// keys.
//
// The caller keeps a second Create away, by the lock of the data folder.
func Create(dir, name string, random io.Reader) (*Keys, error) {
	private, err := newCheckpointKey(dir, name, random)
	if err != nil {
		return nil, err
	}
	if err := makeEmpty(dir); err != nil {
		return nil, err
	}
	if err := WriteFile(filepath.Join(dir, checkpointFile), []byte(private+"\n"), filePerm); err != nil {
		return nil, err
	}
	return Open(dir)
}

// newCheckpointKey makes the key before anything is written, so that a bad name
// leaves no empty folder.
func newCheckpointKey(dir, name string, random io.Reader) (string, error) {
	if _, err := (audit.Checkpoint{Origin: audit.Origin(name), Size: 1}).Text(); err != nil || strings.Contains(name, "+") {
		return "", refuse(NameBad, dir, err)
	}
	private, _, err := note.GenerateKey(random, audit.Origin(name))
	if err != nil {
		return "", refuse(NoRandom, dir, err)
	}
	return private, nil
}

// Open reads the keys in dir. A folder or a file that others than its owner may
// read is refused: whoever could read the key can sign for us.
func Open(dir string) (*Keys, error) {
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, checkpointFile)
	data, err := readPrivate(path)
	if err != nil {
		return nil, err
	}
	keys, err := parseCheckpointKey(string(data))
	if err != nil {
		return nil, refuse(Malformed, path, err)
	}
	return keys, nil
}

// errKey says no more, lest a log repeats what the file holds.
var errKey = errors.New("not a checkpoint key")

func parseCheckpointKey(text string) (*Keys, error) {
	private, ended := strings.CutSuffix(text, "\n")
	if !ended || strings.ContainsAny(private, "\r\n") {
		return nil, errKey
	}
	signer, err := note.NewSigner(private)
	if err != nil || !strings.HasPrefix(signer.Name(), audit.Origin("")) {
		return nil, errKey
	}
	public, err := publicText(private, signer.Name())
	if err != nil {
		return nil, errKey
	}
	verifier, err := audit.NewVerifier(public)
	if err != nil {
		return nil, errKey
	}
	return &Keys{signer: signer, verifier: verifier, public: public}, nil
}

// publicText derives the public key: PRIVATE+KEY+name+id+base64(1 ‖ seed).
func publicText(private, name string) (string, error) {
	fields := strings.SplitN(private, "+", 5)
	if len(fields) != 5 {
		return "", errKey
	}
	seed, err := base64.StdEncoding.Strict().DecodeString(fields[4])
	if err != nil || len(seed) != 1+ed25519.SeedSize {
		return "", errKey
	}
	key := ed25519.NewKeyFromSeed(seed[1:]).Public().(ed25519.PublicKey)
	return note.NewEd25519VerifierKey(name, key)
}

// Signer signs checkpoints.
func (k *Keys) Signer() note.Signer { return k.signer }

// Verifier checks them.
func (k *Keys) Verifier() note.Verifier { return k.verifier }

// Public is the text to print and to keep elsewhere: name, id and public key.
// [audit.NewVerifier] reads it.
func (k *Keys) Public() string { return k.public }
