package portal_test

import (
	"regexp"
	"strings"
	"testing"
)

var (
	current = regexp.MustCompile(`<li><a href="([^"]*)" aria-current="(page|true)"`)
	crumbs  = regexp.MustCompile(`(?s)<nav class="crumbs".*?</nav>`)
)

// Each page marks the one entry of the menu that it is or lies under, and below the
// menu's own pages there is a way up.
func TestWhereAPageStands(t *testing.T) {
	_, s := show(t, announced())
	for path, want := range map[string]string{
		"/":                        "/ page",
		"/bau-cu":                  "/bau-cu page",
		"/bau-cu/ket-qua":          "/bau-cu/ket-qua page / /bau-cu",
		"/bau-cu/ket-qua/don-vi-6": "/bau-cu/ket-qua true / /bau-cu /bau-cu/ket-qua",
		"/en/bau-cu/doi-chieu":     "/en/bau-cu/doi-chieu page /en/ /en/bau-cu",
		"/so-do":                   "",
	} {
		_, body := get(t, "GET", s.URL+path)
		menu, _, _ := strings.Cut(body, "<main")
		found := []string{}
		for _, m := range current.FindAllStringSubmatch(menu, -1) {
			found = append(found, m[1], m[2])
		}
		for _, m := range leads.FindAllStringSubmatch(crumbs.FindString(body), -1) {
			found = append(found, m[1])
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
