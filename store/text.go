// Texts of the commune: what its pages say about it.

package store

import "laphieu/audit"

// Text is one text of the commune.
type Text struct {
	Key   string
	Value string
}

// Noun is "text".
func (Text) Noun() string { return "text" }

// NounKey is the text's key.
func (t Text) NounKey() string { return joinKey(t.Key) }

// Canonical is what the log's digest is taken of.
func (t Text) Canonical() audit.Object {
	return audit.Object{"v": 1, "key": t.Key, "value": t.Value}
}

const (
	selectText = `SELECT key, value FROM text WHERE commune = $1`
	upsertText = `INSERT INTO text (commune, key, value) VALUES ($1, $2, $3)
		ON CONFLICT (commune, key) DO UPDATE SET value = excluded.value`
	deleteText = `DELETE FROM text WHERE commune = $1 AND key = $2`
)

func readText(row scanner, t *Text) error { return row.Scan(&t.Key, &t.Value) }

// Text returns one text.
func (v *View) Text(key string) (Text, error) {
	if isSetting(key) {
		return groundedOne(v, "text", readText, selectText+" AND key = $2", v.commune, key)
	}
	return one(v.line, "text", readText, selectText+" AND key = $2", v.commune, key)
}

// Texts lists the texts by key.
func (v *View) Texts() ([]Text, error) {
	return many(v.line, readText, selectText+" ORDER BY key", v.commune)
}

// PutText writes a text, new or changed.
func (w *Writer) PutText(t Text) error {
	if isSetting(t.Key) {
		w.touch()
	}
	return w.put(t, upsertText, w.commune, t.Key, t.Value)
}

// DeleteText removes a text.
func (w *Writer) DeleteText(key string) error {
	if isSetting(key) {
		w.touch()
	}
	return w.remove(Text{Key: key}, deleteText, w.commune, key)
}
