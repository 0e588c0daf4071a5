// The lock that keeps a second writer out of an installation's folder, and by
// which the next start sees whether the last one ended well.

package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

const (
	lockName   = "laphieu.lock"
	maxAddress = 1 << 10
)

// errHeld is what tryLock says of a lock that another process holds.
var errHeld = errors.New("held by another process")

// fileLock is held as long as the process lives; the system frees it even after
// kill -9. While held the file has the holder's address; a clean end empties it.
type fileLock struct {
	file    *os.File
	unclean bool   // the holder before us did not come to its end
	journal string // the write-ahead log that is being written, see lineage
}

func takeLock(folder string) (*fileLock, error) {
	file, err := os.OpenFile(filepath.Join(folder, lockName), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, internal(CodeFailed, err)
	}
	held := tryLock(file)
	text, err := io.ReadAll(io.LimitReader(file, maxAddress))
	address, journal, _ := strings.Cut(string(text), "\n")
	if held == nil && err == nil {
		return &fileLock{file: file, unclean: len(text) > 0, journal: strings.TrimSpace(journal)}, nil
	}
	_ = file.Close()
	if errors.Is(held, errHeld) {
		return nil, refused(CodeLocked, address)
	}
	return nil, internal(CodeFailed, errors.Join(held, err))
}

// write replaces what the file says, durably.
func (l *fileLock) write(text string) error {
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	if _, err := l.file.WriteAt([]byte(text), 0); err != nil {
		return err
	}
	return l.file.Sync()
}

// enter says where the holder is reached and which log it writes. The folder
// goes first: a log that a later start looks for must have its name on the disk.
func (l *fileLock) enter(address string) error {
	if err := syncFolder(filepath.Dir(l.file.Name())); err != nil {
		return internal(CodeFailed, err)
	}
	if err := l.write(strings.ReplaceAll(address, "\n", " ") + "\n" + l.journal + "\n"); err != nil {
		return internal(CodeFailed, err)
	}
	return nil
}

// Alone reports whether no other process can write: an installation in a folder
// has one writer, who holds its lock. Of PostgreSQL's servers nobody knows.
func (s *Store) Alone() bool { return s.lock != nil }

// release frees the lock. What the file says stays: write("") first says that
// the end was clean.
func (l *fileLock) release() { _ = l.file.Close() }
