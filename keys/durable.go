// The durable write: after it answers, the file is there whole, whatever happens to the machine.

package keys

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// WriteFile replaces or makes the file at path so that at every moment, and after
// a loss of power at any moment, there is the whole old file or the whole new one.
// The system calls, in this order, and what stands when one of them fails:
//
//	openat   .NAME.tmp-N, new, in the same folder        NotWritten
//	fchmod   perm, whatever the umask                    NotWritten
//	write    all bytes                                   NotWritten
//	fsync    the file: bytes and size are on the disk    NotWritten, see below
//	close    the file                                    NotWritten
//	renameat NAME.tmp to NAME: the one step that counts  NotWritten, or Unknown
//	openat   the folder                                  Unknown
//	fsync    the folder: the new name is on the disk     Unknown
//
// A failed fsync is not tried again: the kernel may have thrown away what it could
// not write and call the next fsync a success. The temporary file is given up, and
// a second WriteFile starts with new bytes in a new file.
//
// After a failed rename the temporary file is looked for: while it is still there,
// nothing was renamed. If it is gone, the rename was done and its answer lost.
//
// A process that is killed leaves .NAME.tmp-N behind. Nobody reads it, and it may
// be removed when no writer runs.
//
// On Windows there is no fsync of a folder; the rename is as durable as the file
// system makes it.
func WriteFile(path string, data []byte, perm fs.FileMode) error {
	temp, err := writeTemp(path, data, perm)
	if err != nil {
		return refuse(NotWritten, path, err)
	}
	if err := os.Rename(temp, path); err != nil {
		return renameError(temp, path, err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return refuse(Unknown, path, err)
	}
	return nil
}

// writeTemp puts the bytes on the disk under a name that nobody reads, and removes
// it again if it cannot.
func writeTemp(path string, data []byte, perm fs.FileMode) (name string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), tempPrefix(filepath.Base(path))+"*") // 0600
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err := f.Chmod(perm); err != nil && runtime.GOOS != "windows" {
		return "", err
	}
	if _, err := f.Write(data); err != nil {
		return "", err
	}
	if err := f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// tempPrefix begins the names that a file has while it is being written.
func tempPrefix(name string) string { return "." + name + ".tmp-" }

func renameError(temp, path string, cause error) error {
	if _, err := os.Lstat(temp); err != nil {
		return refuse(Unknown, path, cause)
	}
	_ = os.Remove(temp)
	return refuse(NotWritten, path, cause)
}

// MakeFolder makes one folder durably: mkdir, chmod whatever the umask, fsync of
// the folder that it is in. An error that is fs.ErrExist made nothing.
func MakeFolder(path string, perm fs.FileMode) error {
	if err := os.Mkdir(path, perm); err != nil {
		return refuse(NotWritten, path, err)
	}
	err := errors.Join(os.Chmod(path, perm), syncFolder(filepath.Dir(path)))
	if err != nil {
		return refuse(Unknown, path, err)
	}
	return nil
}

func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
