// Needles: each way in which a person's data may be written.

package people

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"unicode/utf16"

	"laphieu/viet"

	"golang.org/x/text/unicode/norm"
)

// Datum is which of a person's data was found.
type Datum string

// The data.
const (
	Name    Datum = "name"
	Login   Datum = "login"
	Born    Datum = "date of birth"
	Phone   Datum = "phone"
	ID      Datum = "identity number"
	Address Datum = "address"
	Mail    Datum = "mail"
)

// needle is one writing of one datum.
type needle struct {
	text  string
	alone bool // digits that count only where no other letter or digit touches them
	who   int
	what  Datum
}

// needles lists the writings of a person's data, folded as [viet.Search] folds,
// and as typed, in the escaped forms of addresses, JSON and pages.
func (p Person) needles(who int) (folded, raw []needle) {
	add := func(what Datum, alone bool, texts ...string) {
		for _, text := range texts {
			folded = append(folded, needle{viet.Search(text), alone, who, what})
			if !alone {
				raw = append(raw, written(text, who, what)...)
			}
		}
	}
	words := strings.Fields(viet.Search(p.Name))
	last := len(words) - 1
	add(Name, false, p.Name)
	for _, between := range []string{"", "-", "_", "."} {
		folded = append(folded, needle{strings.Join(words, between), false, who, Name})
	}
	folded = append(folded, needle{words[last] + ", " + strings.Join(words[:last], " "), false, who, Name})
	add(Login, false, p.Login)
	add(Mail, false, p.Mail)
	add(Address, false, p.Address)
	add(ID, false, p.ID, inGroups(p.ID, " ", 3, 3, 3, 3), inGroups(p.ID, ".", 3, 3, 3, 3))
	add(Phone, true, p.Phone, inGroups(p.Phone, " ", 4, 3, 3), inGroups(p.Phone, ".", 4, 3, 3), "+84"+p.Phone[1:], "+84 "+inGroups(p.Phone[1:], " ", 3, 3, 3))
	add(Born, true, days(p.Born)...)
	return folded, raw
}

// days are the ways to write a day.
func days(d viet.Date) []string {
	texts := []string{fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day), fmt.Sprintf("%02d%02d%04d", d.Day, d.Month, d.Year)}
	for _, mark := range []string{"/", "-", "."} {
		texts = append(texts, fmt.Sprintf("%02d%s%02d%s%04d", d.Day, mark, d.Month, mark, d.Year),
			fmt.Sprintf("%d%s%d%s%04d", d.Day, mark, d.Month, mark, d.Year),
			fmt.Sprintf("%04d%s%02d%s%02d", d.Year, mark, d.Month, mark, d.Day))
	}
	return append(texts, fmt.Sprintf("ngày %d tháng %d năm %d", d.Day, d.Month, d.Year), fmt.Sprintf("ngày %02d tháng %02d năm %d", d.Day, d.Month, d.Year))
}

// written are a text's own bytes, composed and taken apart, and its escaped forms.
func written(text string, who int, what Datum) (all []needle) {
	quoted, _ := json.Marshal(text) // a string always marshals
	seen := map[string]bool{}
	for _, form := range []string{
		text, norm.NFD.String(text), strings.ToUpper(text), url.QueryEscape(text), url.PathEscape(text), html.EscapeString(text),
		strings.Trim(string(quoted), `"`), ascii(text), strings.Trim(fmt.Sprintf("%+q", text), `"`), latin(text),
	} {
		if !seen[form] {
			seen[form] = true
			all = append(all, needle{form, false, who, what})
		}
	}
	return all
}

// ascii is JSON as writers that fear other letters have it: \u1ea1.
func ascii(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		if unit < 0x80 {
			b.WriteByte(byte(unit))
			continue
		}
		fmt.Fprintf(&b, `\u%04x`, unit)
	}
	return b.String()
}

// latin is what becomes of a text whose bytes are taken for Latin-1.
func latin(text string) string {
	letters := make([]rune, 0, len(text))
	for _, b := range []byte(text) {
		letters = append(letters, rune(b))
	}
	return string(letters)
}

// inGroups writes digits as people do.
func inGroups(digits, mark string, sizes ...int) string {
	var groups []string
	for _, size := range sizes {
		groups, digits = append(groups, digits[:size]), digits[size:]
	}
	return strings.Join(groups, mark)
}
