package attack

import (
	chance "crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/sample"
	"laphieu/web/webtest"
)

// Live numbers: whatever a stream brings is a text. All payloads come in one event,
// as values and as names.
func TestLiveNumbers(t *testing.T) {
	all := payloads(t)
	numbers := map[string]string{}
	for i, p := range all {
		numbers[fmt.Sprintf("p%d", i)] = p.Text
		numbers[p.Text] = "tên lạ"
	}
	server, hub := live(t)
	hub.Publish("sample", numbers)
	w := webtest.Start(t).Watch(t, true) // with the policy aside: the script alone protects
	w.Visit(server.URL + sample.Path)
	places := fmt.Sprintf(`(() => {
  const part = document.querySelector("[data-events]");
  for (let i = 0; i < %d; i++) {
    const place = document.createElement("b");
    place.dataset.live = "p" + i;
    part.append(place);
  }
  return true;
})()`, len(all))
	if seen := w.Run(places); len(seen.Ran) > 0 {
		t.Fatal(seen.Ran)
	}
	seen := webtest.Seen{}
	for range 100 {
		hub.Publish("sample", numbers) // those who came after the last event wait for the next
		time.Sleep(100 * time.Millisecond)
		seen = w.Run(fmt.Sprintf(`document.querySelector('[data-live="p%d"]').textContent !== ""`, len(all)-1))
		if seen.Holds {
			break
		}
	}
	if !seen.Holds {
		t.Fatal("the numbers never came")
	}
	if len(seen.Ran) > 0 {
		t.Errorf("a stream brought a script: %q", seen.Ran)
	}
	if !w.Run(fmt.Sprintf(`[...document.querySelectorAll("[data-live]")].slice(-%d).every((e) => e.childElementCount === 0)`, len(all))).Holds {
		t.Error("a live number has elements in it")
	}
}

// Names of files: the page says which file was chosen, in the words of a stranger.
func TestFileNames(t *testing.T) {
	server, _ := live(t)
	w := webtest.Start(t).Watch(t, true)
	w.Visit(server.URL + sample.Path)
	for _, p := range payloads(t) {
		name, err := json.Marshal(strings.ToValidUTF8(p.Text, "?"))
		if err != nil {
			t.Fatal(err)
		}
		seen := w.Run(`(() => {
  const input = document.querySelector(".drop input[type=file]"), files = new DataTransfer();
  files.items.add(new File(["x"], ` + string(name) + `));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  const word = input.closest(".drop").querySelector("[data-chosen]");
  return word.childElementCount === 0 && word.textContent.includes("` + p.Mark + `");
})()`)
		if len(seen.Ran) > 0 || !seen.Holds {
			t.Errorf("a file named %q: ran %q, shown as text: %v", p.Text, seen.Ran, seen.Holds)
		}
	}
}

// live is the page of every component, open to everybody, with its stream.
func live(t *testing.T) (*httptest.Server, *web.Hub) {
	t.Helper()
	shell, err := web.New(web.Config{
		Log: slog.New(slog.DiscardHandler), Random: chance.Reader, Now: time.Now,
		Guard: func(r *http.Request, _ access.Act) (*http.Request, error) { return r, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	hub := web.NewHub(8)
	server := httptest.NewServer(shell.Handler(sample.Routes(shell, hub)))
	t.Cleanup(func() { hub.Close(); server.Close() })
	return server, hub
}
