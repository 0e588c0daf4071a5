// Package words holds what the screens say, in Vietnamese and English. Rooms
// and templates name a key; only this table has sentences, so that a lawyer can
// read every word of the program in one place.
package words

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Lang is a language of the screens.
type Lang string

// The languages. Vietnamese is the first of every screen; English is complete.
const (
	VI Lang = "vi"
	EN Lang = "en"
)

// Entry is one thing said in both languages. A tilde is a no-break space: it
// binds "Tổ~06", and a number to its unit. Arguments stand as %s, or %[2]s
// where the two languages have another order.
type Entry struct{ VI, EN string }

// table is all the parts, one file each.
var table = joined(
	shell, views, roles, components, states, faults, sampleHeads,
	forms, deskFaults, deskDoor, deskTamper, deskHome, deskOwn, deskAccounts, deskSetup, deskElections, deskEmergency, deskChoices, deskLog, deskActs, countActs, setupActs, board, setupPages, entry, results, portal, voting,
)

// Text says key in a language. Whole numbers among the arguments are printed as
// the language prints them.
func Text(lang Lang, key string, args ...any) string {
	entry, known := table[key]
	if !known {
		return "⟦" + key + "⟧" // a test finds it; a reader at least sees where it is
	}
	text := entry.VI
	if lang == EN {
		text = entry.EN
	}
	if len(args) == 0 || !strings.Contains(text, "%") { // a sentence need not say all that an error knows
		return text
	}
	return fmt.Sprintf(text, printed(lang, args)...)
}

// Known reports whether the table has a key.
func Known(key string) bool { _, known := table[key]; return known }

// Keys lists every key, in order.
func Keys() []string { return slices.Sorted(maps.Keys(table)) }

// Bind turns each tilde into a no-break space.
func Bind(text string) string { return strings.ReplaceAll(text, "~", "\u00a0") }

func printed(lang Lang, args []any) []any {
	out := make([]any, len(args))
	for i, arg := range args {
		switch n := arg.(type) {
		case int:
			out[i] = Number(lang, int64(n))
		case int64:
			out[i] = Number(lang, n)
		default:
			out[i] = arg
		}
	}
	return out
}

// joined puts the parts into one table. A key of two parts is a fault of the
// program that no run may hide.
func joined(parts ...map[string]Entry) map[string]Entry {
	all := map[string]Entry{}
	for _, part := range parts {
		for key, entry := range part {
			if _, twice := all[key]; twice {
				panic("words: two sentences for " + key)
			}
			all[key] = Entry{Bind(entry.VI), Bind(entry.EN)}
		}
	}
	return all
}
