// A second program that checks the canonical form of records and entries, written from docs/formats.md: it shares no
// line with laphieu and uses the standard library only. Run it as: go run main.go ../vectors.json
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var vectors struct {
	Canonical []struct{ Name, Input, Canonical, SHA256 string }
	Refused   []struct{ Name, Kind, Text, Code string }
	Salted    []struct{ Salt, Text, Digest string }
	Log       struct{ Entries []struct{ Text string } }
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	must(err == nil && json.Unmarshal(data, &vectors) == nil, "the file is read")
	for _, c := range vectors.Canonical {
		text, ok := canonical(c.Input)
		must(ok && text == c.Canonical, "canonical form: ", c.Name)
		must(fmt.Sprintf("%x", sha256.Sum256([]byte(text))) == c.SHA256, "digest: ", c.Name)
	}
	for _, r := range vectors.Refused { // normal forms are not in the standard library
		must(r.Code == "text_not_normal" || !valid(r.Kind, r.Text), "refused: ", r.Name)
	}
	for _, s := range vectors.Salted {
		salt, err := hex.DecodeString(s.Salt)
		mac := hmac.New(sha256.New, salt)
		mac.Write([]byte(s.Text))
		must(err == nil && hex.EncodeToString(mac.Sum(nil)) == s.Digest, "salted digest of ", s.Text)
	}
	for n, e := range vectors.Log.Entries {
		must(valid("entry", e.Text), "entry ", n)
	}
	fmt.Println(len(vectors.Canonical), "records and", len(vectors.Log.Entries), "entries taken,", len(vectors.Refused), "refused: all agree")
}

func must(holds bool, what ...any) {
	if !holds {
		fmt.Fprintln(os.Stderr, "DIFFERS:", fmt.Sprint(what...))
		os.Exit(1)
	}
}

// canonical writes any JSON text in the one form, if it has one: as encoding/json does, with fewer escapes.
func canonical(text string) (string, bool) {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value map[string]any
	if decoder.Decode(&value) != nil || !hasForm(value) {
		return "", false
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value) == nil, "JSON is written")
	version, isNumber := value["v"].(json.Number)
	plain := strings.NewReplacer(`\\`, `\\`, `\u2028`, "\u2028", `\u2029`, "\u2029", "\n", "")
	return plain.Replace(out.String()), isNumber && version != "0" && version[0] != '-'
}

func hasForm(value any) bool {
	switch v := value.(type) {
	case json.Number:
		n, err := strconv.ParseInt(v.String(), 10, 64)
		return err == nil && n < 1<<53 && n > -1<<53 && strconv.FormatInt(n, 10) == v.String()
	case []any:
		return !slices.ContainsFunc(v, func(item any) bool { return !hasForm(item) })
	case map[string]any:
		for name, item := range v {
			if !isName.MatchString(name) || !hasForm(item) {
				return false
			}
		}
	}
	return value != nil
}

var isName = regexp.MustCompile(`^[a-z0-9_]{1,64}$`)

// An entry in canonical form has its members in this order.
const (
	anyText = `"([^"\\]|\\.)*"`
	whole   = `(0|[1-9][0-9]*)`
	change  = `\{("count":[1-9][0-9]*,)?"digest":"([0-9a-f]{64})?","key":` + anyText + `,"noun":` + anyText + `\}`
)

var isEntry = regexp.MustCompile(`^\{"account":` + anyText + `,"act":` + anyText + `,"changes":\[(` + change + `(,` + change + `)*)?\]` +
	`,"claimed_at":` + whole + `,"commune":` + anyText + `,"device":` + anyText + `,"election":` + anyText +
	`,"key":"[0-9a-f]{32}","reason":` + anyText + `,"received_at":` + whole + `,"seq":` + whole + `,"v":1\}$`)

func valid(kind, text string) bool {
	again, ok := canonical(text)
	ok = ok && again == text
	return ok && (kind != "entry" || isEntry.MatchString(text) && !strings.Contains(text, `"`+strings.Repeat("0", 64)+`"`))
}
