// This file makes the keys by which rolls, lists and ballots stand in alphabetical order.

package viet

import (
	"bytes"
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Sort gives the key of a text in Vietnamese dictionary order: of two texts the
// one whose key is smaller byte by byte comes first, in memory and in a database
// column of bytes. Case, NFC or NFD, and tone placement make no difference.
//
// Keys change with the release of golang.org/x/text: stored ones are rebuilt
// when it is raised. Order people by [SortName], not by their whole name, because
// a text is compared by its letters first and by its tones only then.
func Sort(s string) []byte {
	c := collators.Get().(*collator)
	defer collators.Put(c)
	c.buf.Reset()
	return slices.Clone(c.KeyFromString(&c.buf, Exact(s)))
}

// Compare orders two texts as [Sort] does: negative when a comes first, zero
// when no difference counts.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	return bytes.Compare(Sort(a), Sort(b))
}

// collator is a table of the alphabet with its scratch space. One must not be
// used by two goroutines at once, so each call borrows its own.
type collator struct {
	*collate.Collator
	buf collate.Buffer
}

var collators = sync.Pool{New: func() any {
	return &collator{Collator: collate.New(language.Vietnamese)}
}}
