package laphieu_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var pictureIn = regexp.MustCompile(`\]\((pictures/[^)]+)\)`)

// Every picture that a chapter of the manual shows is there.
func TestManualHasItsPictures(t *testing.T) {
	chapters, err := filepath.Glob("docs/manual/*.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, chapter := range chapters {
		text, err := os.ReadFile(chapter)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pictureIn.FindAllStringSubmatch(string(text), -1) {
			shown++
			if _, err := os.Stat(filepath.Join("docs/manual", m[1])); err != nil {
				t.Errorf("%s: %v", chapter, err)
			}
		}
	}
	if shown < 50 {
		t.Errorf("%d pictures: the chapters are not read", shown)
	}
}
