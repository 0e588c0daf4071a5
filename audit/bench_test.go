// What the log costs an act, and a verifier. docs/performance.md, P13.

package audit_test

import (
	"crypto/sha256"
	"testing"

	"laphieu/audit"
)

// BenchmarkAppend is the log's part in one act, without the database.
func BenchmarkAppend(b *testing.B) {
	e := anEntry(7)
	head := headOf(someLeaves(100_000))
	b.ReportAllocs()
	for b.Loop() {
		body, err := e.Body()
		if err != nil {
			b.Fatal(err)
		}
		head.Append(audit.Leaf(body))
	}
}

func BenchmarkParseEntry(b *testing.B) {
	body := bodyOf(b, anEntry(7))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := audit.ParseEntry(body); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSHA256 is the limit: the same bytes, only hashed.
func BenchmarkSHA256(b *testing.B) {
	body := bodyOf(b, anEntry(7))
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		sha256.Sum256(body)
	}
}

func BenchmarkInclusion(b *testing.B) {
	leaves := someLeaves(100_000)
	for b.Loop() {
		if _, err := audit.Inclusion(leaves, 50_000, 100_000); err != nil {
			b.Fatal(err)
		}
	}
}
