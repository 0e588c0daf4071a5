// What stands on the pages of a PDF that the browser printed.

package webtest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	pdfObject = regexp.MustCompile(`(?s)(\d+) 0 obj\s*(.*?)endobj`)
	pdfStream = regexp.MustCompile(`(?s)^(.*?)stream\r?\n(.*)endstream`)
	pdfPage   = regexp.MustCompile(`/Type\s*/Page\b`)
	pdfRef    = regexp.MustCompile(`/(\w+)\s+(\d+) 0 R`)
	pdfShow   = regexp.MustCompile(`/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>`)
	pdfChar   = regexp.MustCompile(`(?m)^<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>$`)
	pdfRange  = regexp.MustCompile(`(?m)^<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>$`)
)

// Printing is what [Tab.Paper] gave, page by page, as text in the order in which
// the browser drew it.
func Printing(t testing.TB, pdf []byte) (pages []string) {
	t.Helper()
	objects := map[string]string{}
	var numbers []int
	for _, found := range pdfObject.FindAllSubmatch(pdf, -1) {
		n, _ := strconv.Atoi(string(found[1])) // digits, by the expression
		numbers = append(numbers, n)
		objects[string(found[1])] = string(found[2])
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		page := objects[strconv.Itoa(n)]
		if !pdfPage.MatchString(page) {
			continue
		}
		fonts := map[string]map[string]string{}
		var content string
		for _, ref := range pdfRef.FindAllStringSubmatch(page, -1) {
			switch body := objects[ref[2]]; {
			case ref[1] == "Contents":
				content = inflate(t, body)
			case strings.Contains(body, "/ToUnicode"):
				fonts[ref[1]] = letters(t, objects, body)
			}
		}
		pages = append(pages, shown(content, fonts))
	}
	return pages
}

// inflate opens a stream.
func inflate(t testing.TB, body string) string {
	t.Helper()
	parts := pdfStream.FindStringSubmatch(body)
	if parts == nil {
		return ""
	}
	r, err := zlib.NewReader(strings.NewReader(parts[2]))
	if err != nil {
		t.Fatalf("a stream of the PDF: %v", err)
	}
	var out bytes.Buffer
	_, _ = io.Copy(&out, r) // the line break before endstream is no part of it
	return out.String()
}

// letters is what a font's glyphs mean.
func letters(t testing.TB, objects map[string]string, font string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, ref := range pdfRef.FindAllStringSubmatch(font, -1) {
		if ref[1] != "ToUnicode" {
			continue
		}
		table := inflate(t, objects[ref[2]])
		for _, one := range pdfChar.FindAllStringSubmatch(table, -1) {
			all[strings.ToUpper(one[1])] = utf16Text(one[2])
		}
		for _, some := range pdfRange.FindAllStringSubmatch(table, -1) {
			from, _ := strconv.ParseUint(some[1], 16, 32)
			to, _ := strconv.ParseUint(some[2], 16, 32)
			letter, _ := strconv.ParseUint(some[3], 16, 32)
			for code := from; code <= to; code++ {
				all[fmt.Sprintf("%0*X", len(some[1]), code)] = string(rune(letter + code - from))
			}
		}
	}
	return all
}

func utf16Text(code string) string {
	var b strings.Builder
	for ; len(code) >= 4; code = code[4:] {
		n, _ := strconv.ParseUint(code[:4], 16, 32)
		b.WriteRune(rune(n))
	}
	return b.String()
}

// shown reads what a page draws, one space between two strokes of letters.
func shown(content string, fonts map[string]map[string]string) string {
	var b strings.Builder
	var font map[string]string
	for _, step := range pdfShow.FindAllStringSubmatch(content, -1) {
		if step[1] != "" {
			font = fonts[step[1]]
			continue
		}
		for code := strings.ToUpper(step[2]); len(code) >= 4; code = code[4:] {
			b.WriteString(font[code[:4]])
		}
		b.WriteByte(' ')
	}
	return b.String()
}
