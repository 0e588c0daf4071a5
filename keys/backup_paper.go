// The backup key on paper: printed once, kept nowhere, and typed by hand on the
// day when it is needed. So each line carries a check of its own.

package keys

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// The paper's form. An identity of age is a fixed beginning and 58 letters of
// bech32; they stand in five lines, in groups of four.
const (
	// PaperLines is how many lines there are to type.
	PaperLines = 5

	paperBegin   = "AGE-SECRET-KEY-1"
	paperLetters = 58
	lineLetters  = 12 // of a line; the last one has the 10 that remain
	checkLetters = 2
	groupLetters = 4

	bech32Letters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
)

// Paper is the secret that goes onto paper. Whoever has it opens every backup.
type Paper struct{ identity *age.X25519Identity }

// NewPaper draws the paper's key and keeps its recipient in dir. Where there is
// one already it is refused as [Exists], unless again says that the paper was
// lost: the old paper then opens older backups only.
func NewPaper(dir string, again bool) (Paper, error) {
	had, err := EnsureBackup(dir)
	if err != nil {
		return Paper{}, err
	}
	path := filepath.Join(dir, paperFile)
	if had.HasPaper() && !again {
		return Paper{}, refuse(Exists, path, nil)
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return Paper{}, refuse(NoRandom, dir, err)
	}
	if err := WriteFile(path, []byte(identity.Recipient().String()+"\n"), filePerm); err != nil {
		return Paper{}, err
	}
	p := Paper{identity}
	kept, err := OpenBackup(dir)
	if err == nil {
		err = kept.Holds(p)
	}
	return p, err
}

// Holds refuses a paper that is another installation's, or one that was replaced.
func (b *Backup) Holds(p Paper) error {
	if b.paper == nil || p.identity == nil || p.identity.Recipient().String() != b.paper.String() {
		return &Error{Code: PaperOther}
	}
	return nil
}

// Identity opens backups with the paper alone.
func (p Paper) Identity() age.Identity { return p.identity }

// Text is the key as program age and a QR code have it, in one line.
func (p Paper) Text() string { return p.identity.String() }

// String hides the key: a Paper that is logged by mistake tells nothing.
func (p Paper) String() string { return "paper key" }

// GoString hides it from %#v too.
func (p Paper) GoString() string { return p.String() }

// Lines is the key to be typed: groups of four, and behind a dot the check of
// the line.
func (p Paper) Lines() (lines []string) {
	rest := strings.TrimPrefix(p.Text(), paperBegin)
	for n := 1; rest != ""; n++ {
		line := rest[:min(lineLetters, len(rest))]
		rest = rest[len(line):]
		lines = append(lines, groups(line)+" · "+lineCheck(n, line))
	}
	return lines
}

func groups(line string) string {
	var all []string
	for len(line) > groupLetters {
		all, line = append(all, line[:groupLetters]), line[groupLetters:]
	}
	return strings.Join(append(all, line), " ")
}

// lineCheck is two letters, ten bits of a digest of the line and its number: a
// slip of the hand, or a line in another's place, passes once in 1,024 times, and
// then bech32's own check of the whole finds it.
func lineCheck(number int, line string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "laphieu paper v1\n%d\n%s", number, line))
	bits := int(sum[0])<<8 | int(sum[1])
	return string([]byte{bech32Letters[bits>>11], bech32Letters[bits>>6&31]})
}

// ReadPaperLine reads one line as it was typed, numbered from 1, and answers its
// letters without groups and check. Small letters, missing spaces, and letters
// that look like one another are evened.
func ReadPaperLine(number int, typed string) (string, error) {
	text, want := evened(typed), lineLetters
	if number == PaperLines {
		want = paperLetters - lineLetters*(PaperLines-1)
	}
	if number < 1 || number > PaperLines || len(text) != want+checkLetters || lineCheck(number, text[:want]) != text[want:] {
		return "", &Error{Code: PaperLine, Line: number}
	}
	return text[:want], nil
}

// evened writes what a hand may write otherwise: bech32 has no 1, B, I and O.
func evened(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'O':
			return '0'
		case r == 'I' || r == '1':
			return 'L'
		case r == 'B':
			return '8'
		case strings.ContainsRune(bech32Letters, r):
			return r
		case strings.ContainsRune(" ·.-–\t\r\u00a0", r):
			return -1
		}
		return '?' // nothing that could pass for a letter
	}, strings.ToUpper(typed))
}

// ReadPaper puts a typed paper together, or reads the key in one line, as a
// camera reads it.
func ReadPaper(lines []string) (Paper, error) {
	if len(lines) == 1 {
		return readIdentity(strings.TrimSpace(lines[0]))
	}
	if len(lines) != PaperLines {
		return Paper{}, &Error{Code: PaperMalformed}
	}
	text := paperBegin
	for i, typed := range lines {
		line, err := ReadPaperLine(i+1, typed)
		if err != nil {
			return Paper{}, err
		}
		text += line
	}
	return readIdentity(text)
}

func readIdentity(text string) (Paper, error) {
	identity, err := age.ParseX25519Identity(text)
	if err != nil {
		return Paper{}, &Error{Code: PaperMalformed}
	}
	return Paper{identity}, nil
}
