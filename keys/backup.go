// The backup keys: one that the machine holds, so that a rehearsal can open a
// backup by itself, and one on paper, for the day when the machine is gone.

package keys

import (
	"errors"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// The files: the machine's own identity, and the recipient of the paper's. Both
// as age writes them, and a line end.
const (
	backupFile = "backup.key"
	paperFile  = "backup.paper"
)

// Backup is what backups are encrypted to, and what the machine opens them with.
// It prints no secret.
type Backup struct {
	machine *age.X25519Identity
	paper   *age.X25519Recipient // nil: there is no paper
}

// EnsureBackup reads the backup keys in dir, which [Create] made, and makes the
// machine's own where an older release left none; a key that is there is never
// replaced. age draws the key itself, from the system's source.
//
// The caller keeps a second writer away, by the lock of the data folder.
func EnsureBackup(dir string) (*Backup, error) {
	found, err := OpenBackup(dir)
	var e *Error
	if !errors.As(err, &e) || e.Code != Missing {
		return found, err
	}
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	machine, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, refuse(NoRandom, dir, err)
	}
	if err := WriteFile(filepath.Join(dir, backupFile), []byte(machine.String()+"\n"), filePerm); err != nil {
		return nil, err
	}
	return OpenBackup(dir)
}

// OpenBackup reads the backup keys in dir. Without the machine's own it is refused
// as [Missing]; that there is no paper is said by [Backup.HasPaper].
func OpenBackup(dir string) (*Backup, error) {
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	text, err := readLine(filepath.Join(dir, backupFile))
	if err != nil {
		return nil, err
	}
	machine, err := age.ParseX25519Identity(text)
	if err != nil { // whose text may repeat what the file holds
		return nil, refuse(Malformed, filepath.Join(dir, backupFile), errBackup)
	}
	paper, err := openPaper(filepath.Join(dir, paperFile))
	if err != nil {
		return nil, err
	}
	return &Backup{machine, paper}, nil
}

// errBackup says no more, lest a log repeats what the file holds.
var errBackup = errors.New("not a backup key")

func openPaper(path string) (*age.X25519Recipient, error) {
	text, err := readLine(path)
	var e *Error
	if errors.As(err, &e) && e.Code == Missing {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	paper, err := age.ParseX25519Recipient(text)
	if err != nil {
		return nil, refuse(Malformed, path, errBackup)
	}
	return paper, nil
}

// readLine reads a private file of exactly one line.
func readLine(path string) (string, error) {
	data, err := readPrivate(path)
	if err != nil {
		return "", err
	}
	text, ended := strings.CutSuffix(string(data), "\n")
	if !ended || strings.ContainsAny(text, "\r\n") {
		return "", refuse(Malformed, path, errBackup)
	}
	return text, nil
}

// HasPaper reports whether backups can be opened without this machine.
func (b *Backup) HasPaper() bool { return b.paper != nil }

// Recipients are those whom a backup is encrypted to: the machine, and the paper
// where there is one.
func (b *Backup) Recipients() []age.Recipient {
	all := []age.Recipient{b.machine.Recipient()}
	if b.paper != nil {
		all = append(all, b.paper)
	}
	return all
}

// Identity opens backups on this machine.
func (b *Backup) Identity() age.Identity { return b.machine }
