// The log, read by what its entries are about. There is no index for it: it would
// cost every act a statement and be a second truth for verify to check. The
// canonical form has one text for each member, so an entry is found by its bytes.

package store

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"laphieu/audit"
)

// MaxLooked bounds how many entries one reading looks through.
const MaxLooked = 50_000

// The engine looks for the bytes, so that only entries that may fit are handed
// over. LIKE is the one operator that both engines have for it; joined with an
// empty text the body is a text for SQLite, which compares no bytes so, and stays
// bytes for PostgreSQL.
const entriesLike = selectBody + ` AND seq < $2 AND seq >= $3 AND (body || '') LIKE $4 ORDER BY seq DESC LIMIT $5`

// EntriesHolding lists entries before a number, the latest first, at most limit,
// in whose canonical body the parts occur in this order: see [Member] and
// [ChangedKey], and mind that members are sorted by name. It looks at no entry
// below first and through MaxLooked at most; next is where to go on, first or less
// where nothing is left.
func (v *View) EntriesHolding(seq, first int64, limit int, parts ...[]byte) (found []audit.Entry, next int64, err error) {
	lowest := max(first, seq-MaxLooked)
	for seq > lowest {
		bodies, err := many(v.line, readBody, entriesLike, v.commune, seq, lowest, pattern(parts), limit)
		if err != nil {
			return nil, seq, err
		}
		for _, body := range bodies {
			entry, err := audit.ParseEntry(body)
			if err != nil {
				return nil, seq, err
			}
			if seq = entry.Seq; !holds(body, parts) {
				continue
			}
			if found = append(found, entry); len(found) == limit {
				return found, seq, nil
			}
		}
		if len(bodies) < limit {
			break
		}
	}
	return found, lowest, nil
}

func readBody(row scanner, body *[]byte) error { return row.Scan(body) }

// pattern joins the parts with anything between them. What has a meaning of its own
// to either engine may be anything too: each entry is looked at again.
func pattern(parts [][]byte) string {
	text := "%"
	for _, part := range parts {
		text += strings.Map(func(r rune) rune {
			if strings.ContainsRune(`_\`, r) || r == utf8.RuneError {
				return '%'
			}
			return r
		}, string(part)) + "%"
	}
	return text
}

func holds(body []byte, parts [][]byte) bool {
	for _, part := range parts {
		_, rest, found := bytes.Cut(body, part)
		if !found {
			return false
		}
		body = rest
	}
	return true
}

// Member is how a member with a text stands in a canonical body, as in
// "act":"create_account". Inside another text its quotes would be escaped.
func Member(name, value string) []byte {
	text, err := audit.Canonical(audit.Object{"v": 1, name: value})
	if err != nil {
		return []byte("\n") // a text that no record can hold stands in none
	}
	member, _ := bytes.CutPrefix(text, []byte("{"))
	member, _ = bytes.CutSuffix(member, []byte(`,"v":1}`))
	return member
}

// ChangedKey is how a change of a row begins whose key is this one or lies below
// it. Whether it is of the noun that is asked for is for the reader to see.
func ChangedKey(key string) []byte {
	return bytes.TrimSuffix(Member("key", key), []byte(`"`))
}
