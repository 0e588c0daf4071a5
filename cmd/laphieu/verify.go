// laphieu verify: re-checks everything, also beside a running server.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/verify"
)

type verifyVerb struct {
	Data       string   `type:"path" placeholder:"DIR" help:"Thư mục dữ liệu. / The data folder."`
	DB         string   `name:"db" placeholder:"URL" help:"Máy chủ PostgreSQL: postgres://… / A PostgreSQL server."`
	Checkpoint []string `sep:"none" placeholder:"FILE" help:"Tệp mã đối chiếu đã giữ ở nơi khác; ghi được nhiều lần. / Checkpoints that were kept elsewhere."`
	Key        []string `sep:"none" placeholder:"KEY" help:"Khóa công khai đã in lúc lập, hoặc tệp chứa nó; khi có thì không dùng khóa trong thư mục. / The public key as printed, or a file with it."`
	JSON       bool     `name:"json" help:"In dạng JSON. / Print JSON."`
}

// Help shows an example.
func (verifyVerb) Help() string {
	return "Ví dụ: laphieu verify --data /srv/laphieu --checkpoint doi-chieu.txt\n\n" +
		"Chỉ đọc, chạy được cạnh máy chủ đang mở. Mã thoát: 0 không sai khác, 1 có sai khác, 2 không kiểm được."
}

// Run verifies, prints what was found and what was looked at.
func (v verifyVerb) Run(a *app) error {
	source, err := v.source()
	if err != nil {
		return err
	}
	report, err := verify.Run(context.Background(), source)
	if err != nil {
		return err
	}
	if v.JSON {
		data, err := verifyDocument(a.lang, report)
		return a.answer(data, err, !report.Clean())
	}
	return a.answer(verifyText(a.lang, report), nil, !report.Clean())
}

func (v verifyVerb) source() (s verify.Source, err error) {
	if v.Data == "" && v.DB == "" {
		return s, &election.Error{Kind: election.Invalid, Code: "verify_nowhere"}
	}
	s = verify.Source{Data: v.Data, URL: v.DB}
	if s.Keys, err = v.publicKeys(); err != nil {
		return s, err
	}
	for _, path := range v.Checkpoint {
		data, err := readWhole(path, verify.MaxHeldFile)
		if err != nil {
			return s, err
		}
		held, err := verify.ReadHeld(path, data)
		if err != nil {
			return s, err
		}
		s.Held = append(s.Held, held...)
	}
	return s, nil
}

// publicKeys are those that were given, else that of the keys folder. Without
// any, verify itself says whether one is needed.
func (v verifyVerb) publicKeys() (all []note.Verifier, err error) {
	for _, given := range v.Key {
		known, err := publicKey(given)
		if err != nil {
			return nil, err
		}
		all = append(all, known)
	}
	if len(all) > 0 || v.Data == "" {
		return all, nil
	}
	own, err := keys.Open(filepath.Join(v.Data, "keys"))
	var refused *keys.Error
	switch {
	case err == nil:
		return []note.Verifier{own.Verifier()}, nil
	case errors.As(err, &refused) && refused.Code == keys.Missing:
		return nil, nil
	}
	return nil, err
}

// publicKey reads a public key as it was printed, or a file that holds it.
func publicKey(given string) (note.Verifier, error) {
	text := given
	if _, err := os.Stat(given); err == nil {
		data, err := readWhole(given, audit.MaxCheckpoint)
		if err != nil {
			return nil, err
		}
		text = string(data)
	}
	known, err := audit.NewVerifier(strings.TrimSpace(text))
	if err != nil {
		return nil, &election.Error{Kind: election.Invalid, Code: "public_key_malformed", Args: []any{given}, Cause: err}
	}
	return known, nil
}

// readWhole reads a file of a few lines; of a longer one it reads one byte more
// than there may be, so that it is refused and not cut.
func readWhole(path string, most int64) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, &election.Error{Kind: election.NotFound, Code: "file_unreadable", Args: []any{path}, Cause: err}
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, &election.Error{Kind: election.Invalid, Code: "file_unreadable", Args: []any{path}, Cause: err}
	}
	return data, nil
}
