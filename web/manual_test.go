package web_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"laphieu/web/words"
)

// The manual calls things as the screens do, and each picture and page that it leads
// to is there.
func TestManual(t *testing.T) {
	folder := filepath.Join("..", "docs", "manual")
	page, err := os.ReadFile(filepath.Join(folder, "kiem-phieu.md"))
	if err != nil {
		t.Fatal(err)
	}
	said := sentences()
	bold := regexp.MustCompile(`\*\*([^*]+)\*\*`).FindAllStringSubmatch(string(page), -1)
	for _, label := range bold {
		if !said.MatchString(label[1]) {
			t.Errorf("no screen says %q", label[1])
		}
	}
	links := regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(string(page), -1)
	for _, link := range links {
		if _, err := os.Stat(filepath.Join(folder, link[1])); err != nil {
			t.Errorf("leads to %s: %v", link[1], err)
		}
	}
	if len(bold) < 50 || len(links) < 20 {
		t.Errorf("%d labels and %d links: that is not the whole chapter", len(bold), len(links))
	}
}

// sentences match whatever a screen says in Vietnamese, with any arguments.
func sentences() *regexp.Regexp {
	verb := regexp.MustCompile(`%(\[\d+\])?s`)
	var all []string
	for _, key := range words.Keys() {
		var said []string
		for _, part := range verb.Split(strings.ReplaceAll(words.Text(words.VI, key), "\u00a0", " "), -1) {
			said = append(said, regexp.QuoteMeta(part))
		}
		if pattern := strings.Join(said, ".+"); regexp.MustCompile(`\pL{2}`).MatchString(pattern) {
			all = append(all, pattern)
		}
	}
	return regexp.MustCompile(`^(?:` + strings.Join(all, "|") + `)$`)
}
