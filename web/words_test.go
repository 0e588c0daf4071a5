package web_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/web/words"
)

// sources reads the files below a room with one of the endings, tests left out.
func sources(t *testing.T, room string, endings ...string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(room, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && (name == "testdata" || name == "node_modules") {
			return fs.SkipDir
		}
		if slices.Contains(endings, filepath.Ext(path)) && !strings.HasSuffix(path, "_test.go") {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			found[path] = string(content)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

var (
	keyInTemplate = regexp.MustCompile(`\bt "([^"]+)"`)
	composedFirst = regexp.MustCompile(`"([a-z_.]+[._])" ?\+ ?[\w.()]+(?: ?\+ ?"([._][a-z_]+)")?`)
	composedLast  = regexp.MustCompile(`[\w)] ?\+ ?"([._][a-z_]+)"`)
)

// spoken is what the code of the web says: keys written out there or as the name of a
// noun ("board_open"), and keys put together of a beginning, such a name and an end.
type spoken struct {
	code   string     // of the web and of the election's nouns
	firsts [][]string // beginning and end of `"board."+level+"_text"`
	lasts  [][]string // end of `part.Key+".about"`
}

func readSpoken(t *testing.T) spoken {
	t.Helper()
	code := strings.Builder{}
	for _, room := range []string{".", "../election"} {
		for path, content := range sources(t, room, ".go") {
			if !strings.HasPrefix(path, "words/") {
				code.WriteString(content)
			}
		}
	}
	return spoken{
		code:   code.String(),
		firsts: composedFirst.FindAllStringSubmatch(code.String(), -1),
		lasts:  composedLast.FindAllStringSubmatch(code.String(), -1),
	}
}

func (s spoken) written(literal string) bool { return strings.Contains(s.code, `"`+literal+`"`) }

func (s spoken) says(key string) bool {
	if s.written(key) {
		return true
	}
	for _, first := range s.firsts {
		rest, begins := strings.CutPrefix(key, first[1])
		middle, ends := strings.CutSuffix(rest, first[2])
		if begins && ends && s.written(middle) {
			return true
		}
	}
	return slices.ContainsFunc(s.lasts, func(last []string) bool {
		base, ends := strings.CutSuffix(key, last[1])
		return ends && s.written(base)
	})
}

// Each key that a template names is in the table, and each key of the table is
// named somewhere. Codes of errors are named by the rooms that return them.
func TestKeys(t *testing.T) {
	used := map[string]bool{}
	for path, content := range sources(t, ".", ".html") {
		for _, match := range keyInTemplate.FindAllStringSubmatch(content, -1) {
			used[match[1]] = true
			if !words.Known(match[1]) {
				t.Errorf("%s names %q, which has no sentence", path, match[1])
			}
		}
	}
	said := readSpoken(t)
	for _, key := range words.Keys() {
		if !used[key] && !strings.HasPrefix(key, "error.") && !strings.HasPrefix(key, "role.") && !said.says(key) {
			t.Errorf("%q has sentences that nobody says", key)
		}
	}
}

// Every role of the house has a name, and nothing else has one.
func TestRoles(t *testing.T) {
	named := 0
	for _, key := range words.Keys() {
		if strings.HasPrefix(key, "role.") {
			named++
		}
	}
	for _, role := range election.Roles {
		if !words.Known("role." + string(role)) {
			t.Errorf("role %s has no name", role)
		}
	}
	if named != len(election.Roles) {
		t.Errorf("%d names for %d roles", named, len(election.Roles))
	}
}

// Both languages are there, take the same arguments, and keep house style.
func TestSentences(t *testing.T) {
	verbs := regexp.MustCompile(`%(\[\d+\])?s`)
	for _, key := range words.Keys() {
		vi, en := words.Text(words.VI, key), words.Text(words.EN, key)
		if vi == "" || en == "" {
			t.Errorf("%s lacks a language: %q, %q", key, vi, en)
		}
		if a, b := len(verbs.FindAllString(vi, -1)), len(verbs.FindAllString(en, -1)); a != b {
			t.Errorf("%s takes %d arguments in Vietnamese and %d in English", key, a, b)
		}
		if strings.ContainsAny(vi+en, "!~") || strings.Contains(vi, "Thất bại") || strings.Contains(vi, "ảnh báo") || strings.Contains(vi, "ứng viên") {
			t.Errorf("%s is not how the house speaks: %q, %q", key, vi, en)
		}
	}
}

var action = regexp.MustCompile(`(?s)\{\{.*?\}\}`)

// Templates hold keys and no sentences: no letters between tags, and none in the
// attributes that are read out.
func TestTemplatesHoldNoSentences(t *testing.T) {
	letters := regexp.MustCompile(`\pL{2,}`)
	between := regexp.MustCompile(`>([^<]*)<`)
	readOut := regexp.MustCompile(`\b(?:title|alt|placeholder|aria-label)="([^"]*)"`)
	for path, content := range sources(t, ".", ".html") {
		bare := "<>" + action.ReplaceAllString(content, "") + "<"
		for _, match := range append(between.FindAllStringSubmatch(bare, -1), readOut.FindAllStringSubmatch(bare, -1)...) {
			if text := strings.TrimSpace(match[1]); letters.MatchString(text) && text != "Enter" {
				t.Errorf("%s says %q itself", path, text)
			}
		}
	}
	// Vietnamese stands in Go only where it is content or a sentence.
	for path, content := range sources(t, ".", ".js", ".css") {
		for i, line := range strings.Split(content, "\n") {
			code, _, _ := strings.Cut(strings.TrimSpace(line), "//")
			if regexp.MustCompile(`[ăâđêôơưáàảãạếềểễệốồổỗộ]`).MatchString(code) && !strings.Contains(code, "giờ") && !strings.Contains(path, "print.css") {
				t.Errorf("%s:%d says %q itself", path, i+1, code)
			}
		}
	}
}
