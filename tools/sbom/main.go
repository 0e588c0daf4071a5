// Command sbom prints the bill of materials of one built binary, in CycloneDX 1.5 JSON.
//
// It reads what the Go linker wrote into the binary, the same as `go version -m`, so the list is what was built, not
// what was asked for. It holds no time and no random serial: the same binary gives the same bytes.
package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
)

func main() {
	version := flag.String("version", "", "version of the binary (default: what the binary says of its module)")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: sbom [-version V] BINARY")
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Arg(0), *version); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, binary, version string) error {
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(binary)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	if version == "" {
		version = info.Main.Version
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(describe(info, filepath.Base(binary), version, hex.EncodeToString(sum[:])))
}

// The parts of CycloneDX 1.5 that a Go binary fills.
type document struct {
	Format      string      `json:"bomFormat"`
	SpecVersion string      `json:"specVersion"`
	Version     int         `json:"version"`
	Metadata    metadata    `json:"metadata"`
	Components  []component `json:"components"`
}

type metadata struct {
	Component component `json:"component"`
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	PURL       string     `json:"purl"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Properties []property `json:"properties,omitempty"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func describe(info *debug.BuildInfo, file, version, sum string) document {
	program := newComponent("application", info.Main.Path, version)
	program.Hashes = []hash{{"SHA-256", sum}}
	program.Properties = []property{{"go:file", file}, {"go:package", info.Path}}
	for _, setting := range info.Settings {
		program.Properties = append(program.Properties, property{"go:build:" + setting.Key, setting.Value})
	}
	// The standard library is listed first: it is part of the binary, and its faults are tracked by version.
	components := []component{newComponent("library", "std", info.GoVersion)}
	for _, module := range info.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		library := newComponent("library", module.Path, module.Version)
		library.Properties = []property{{"go:sum", module.Sum}}
		components = append(components, library)
	}
	return document{"CycloneDX", "1.5", 1, metadata{program}, components}
}

func newComponent(kind, path, version string) component {
	purl := "pkg:golang/" + path + "@" + version
	return component{Type: kind, Ref: purl, Name: path, Version: version, PURL: purl}
}
