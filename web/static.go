// Styles and scripts: small files in the binary, under an address that changes
// when any of them does, so that browsers may keep them for good.

package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"time"

	"laphieu/election"
)

//go:embed static
var static embed.FS

const (
	staticPath = "/tinh/"
	forGood    = "public, max-age=31536000, immutable"
)

// staticHash is of all files together: scripts name each other without it.
var staticHash = hashStatic()

// Asset is the address of a file in static.
func Asset(name string) string { return staticPath + staticHash + "/" + name }

func hashStatic() string {
	sum := sha256.New()
	entries, err := fs.ReadDir(static, "static")
	if err != nil {
		panic(err) // the binary is broken
	}
	for _, entry := range entries {
		content, err := fs.ReadFile(static, "static/"+entry.Name())
		if err != nil {
			panic(err)
		}
		sum.Write([]byte(entry.Name() + "\x00"))
		sum.Write(content)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}

// serveStatic answers an address of another release with today's file, unkept:
// a page left open over an upgrade goes on working.
func serveStatic(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("file")
	content, err := fs.ReadFile(static, "static/"+name)
	if err != nil {
		return &election.Error{Kind: election.NotFound, Code: "not_found", Cause: err}
	}
	if r.PathValue("hash") == staticHash {
		w.Header().Set("Cache-Control", forGood)
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	return nil
}
