package attack

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	chance "crypto/rand"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/webtest"
)

// payload is a script that tries to get in.
type payload struct {
	Mark  string // stands in its text and nowhere else
	Place string // where it lives when nothing is escaped
	Live  bool   // it runs there
	Text  string
}

// leastPayloads are as many as the proof promises.
const leastPayloads = 200

// firstMark makes a mark that no page holds by chance.
const firstMark = 7_300_000

var rawBytes = regexp.MustCompile(`⟦[0-9a-f ]+⟧`)

// payloads reads the list; its head says how it is written.
func payloads(t testing.TB) (all []payload) {
	t.Helper()
	file, err := os.Open("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.SplitN(line, "\t", 3)
		if len(parts) != 3 || places[parts[1]] == "" {
			t.Fatalf("no payload: %q", line)
		}
		mark := fmt.Sprint(firstMark + len(all))
		text := rawBytes.ReplaceAllStringFunc(parts[2], func(code string) string {
			raw, err := hex.DecodeString(strings.ReplaceAll(strings.Trim(code, "⟦⟧"), " ", ""))
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			return string(raw)
		})
		all = append(all, payload{mark, parts[1], parts[0] == "live", strings.ReplaceAll(text, "§", mark)})
	}
	return all
}

// tried is what this run tries: all of them, or every nth.
func tried(t testing.TB) (some []payload) {
	t.Helper()
	for i, p := range payloads(t) {
		if i%everyPayload == 0 {
			some = append(some, p)
		}
	}
	return some
}

// places are where payloads are written unescaped, to see that they live.
var places = map[string]string{
	"html":     `<div>§</div>`,
	"attr":     `<input value="§">`,
	"single":   `<input value='§'>`,
	"bare":     `<input value=§>`,
	"js":       `<script>var a = "§";</script>`,
	"jss":      `<script>var a = '§';</script>`,
	"jst":      "<script>var a = `§`;</script>",
	"handler":  `<b onclick="void('§')||void(&quot;§&quot;)">x</b>`,
	"url":      `<a href="§">x</a>`,
	"css":      `<style>a { color: § }</style>`,
	"style":    `<b style="color: §">x</b>`,
	"comment":  `<!--§-->`,
	"title":    `<title>§</title>`,
	"textarea": `<textarea>§</textarea>`,
}

// raw serves each payload at /n, unescaped.
func raw(all []payload) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		var n int
		if _, err := fmt.Sscanf(r.PathValue("n"), "%d", &n); err != nil || n >= len(all) {
			http.NotFound(w, r)
			return nil
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, err := io.WriteString(w, "<!DOCTYPE html><meta charset=utf-8><style>@keyframes x { from { opacity: 0 } }</style><body>"+strings.ReplaceAll(places[all[n].Place], "§", all[n].Text))
		return err
	}
}

// The list is long enough, says no thing twice, and lives: unescaped and without
// a policy each live payload runs. What follows would prove nothing with dead ones.
func TestPayloadsLive(t *testing.T) {
	all := payloads(t)
	texts := map[string]bool{}
	live := 0
	for _, p := range all {
		texts[p.Place+strings.ReplaceAll(p.Text, p.Mark, "")] = true
		if p.Live {
			live++
		}
	}
	if len(texts) != len(all) || live < leastPayloads {
		t.Fatalf("%d payloads, %d unlike each other, %d live", len(all), len(texts), live)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{n}", func(w http.ResponseWriter, r *http.Request) { _ = raw(all)(w, r) })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	w := webtest.Start(t).Watch(t, false)
	for i, p := range all {
		if i%everyPayload == 0 && p.Live {
			seen := w.Visit(fmt.Sprintf("%s/%d", server.URL, i))
			if !slices.ContainsFunc(seen.Ran, func(said string) bool { return strings.Contains(said, p.Mark) }) {
				t.Errorf("payload %d does not run: %q", i, p.Text)
			}
		}
	}
}

// The policy alone stops every payload, in a page of the shell that escapes
// nothing: should a page once forget it, nothing runs.
func TestPolicyAlone(t *testing.T) {
	all := payloads(t)
	shell, err := web.New(web.Config{Log: slog.New(slog.DiscardHandler), Random: chance.Reader, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(shell.Handler([]web.Route{{Method: "GET", Pattern: "/{n}", Act: access.ViewShell, Handler: raw(all)}}))
	t.Cleanup(server.Close)
	w := webtest.Start(t).Watch(t, false)
	stopped := 0
	for i, p := range all {
		if i%everyPayload != 0 {
			continue
		}
		seen := w.Visit(fmt.Sprintf("%s/%d", server.URL, i))
		if len(seen.Ran) > 0 {
			t.Errorf("payload %d runs in spite of the policy: %q %q", i, p.Text, seen.Ran)
		}
		stopped += min(len(seen.Refused), 1)
	}
	if stopped == 0 {
		t.Error("the policy had nothing to stop: the watcher is blind")
	}
}

// reflected reports whether a payload left a mark on an answer, escaped or not.
func reflected(body string, p payload) bool {
	return strings.Contains(body, p.Mark) || strings.Contains(html.UnescapeString(body), p.Mark)
}
