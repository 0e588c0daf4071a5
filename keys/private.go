// What only the owner may read: made so, and refused if it is not so any more.

package keys

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

const (
	folderPerm fs.FileMode = 0o700
	filePerm   fs.FileMode = 0o600
)

// MaxKeyFile bounds what is read of a key's file.
const MaxKeyFile = 4096

// makeEmpty makes the folder, or takes an empty one that only the owner may enter.
// What an interrupted Create left behind is removed: a key that was never used.
func makeEmpty(dir string) error {
	err := MakeFolder(dir, folderPerm)
	if err == nil || !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := checkFolder(dir); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return refuse(Unreadable, dir, err)
	}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if !strings.HasPrefix(entry.Name(), tempPrefix(checkpointFile)) {
			return refuse(Exists, path, nil)
		}
		if err := os.Remove(path); err != nil {
			return refuse(NotWritten, path, err)
		}
	}
	return nil
}

func checkFolder(dir string) error {
	info, err := os.Stat(dir)
	if err != nil {
		return readError(dir, err)
	}
	if !info.IsDir() {
		return refuse(Malformed, dir, nil)
	}
	return checkMode(dir, info)
}

// readPrivate reads a key's file. The file that is opened is the file that is
// checked, whatever happens to its name.
func readPrivate(path string) ([]byte, error) {
	// A named pipe would block the open; nothing but a plain file is opened.
	if info, err := os.Lstat(path); err != nil {
		return nil, readError(path, err)
	} else if !info.Mode().IsRegular() {
		return nil, refuse(Malformed, path, nil)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, readError(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, readError(path, err)
	}
	if err := checkMode(path, info); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxKeyFile+1))
	if err != nil {
		return nil, readError(path, err)
	}
	if len(data) > MaxKeyFile {
		return nil, refuse(Malformed, path, nil)
	}
	return data, nil
}

// checkMode: on Windows the bits are made up by Go and say nothing.
func checkMode(path string, info fs.FileInfo) error {
	const others fs.FileMode = 0o077
	if runtime.GOOS != "windows" && info.Mode().Perm()&others != 0 {
		return &Error{Code: Exposed, Path: path, Mode: info.Mode().Perm()}
	}
	return nil
}

func readError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return refuse(Missing, path, err)
	}
	return refuse(Unreadable, path, err)
}
