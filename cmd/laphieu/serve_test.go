package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// running is a laphieu that serves, as its own process.
type running struct {
	cmd           *exec.Cmd
	staff, public string
}

// start runs this test binary as laphieu until it prints its two addresses.
func start(t *testing.T, args ...string) *running {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "LAPHIEU_AS_MAIN=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+`)
	r := &running{cmd: cmd}
	lines := bufio.NewScanner(out)
	for (r.staff == "" || r.public == "") && lines.Scan() {
		switch found := address.FindString(lines.Text()); {
		case found == "":
		case r.staff == "":
			r.staff = found
		default:
			r.public = found
		}
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return r
}

func (r *running) stop(t *testing.T) {
	t.Helper()
	began := time.Now()
	if err := r.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := r.cmd.Wait(); err != nil {
		t.Errorf("stopped with %v", err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %s to stop", took)
	}
}

func get(t *testing.T, url string) (status int, body string) {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(data)
}

// takeRole presses the first button of the page of roles.
func takeRole(t *testing.T, staff, page string) string {
	t.Helper()
	hidden := regexp.MustCompile(`<input type="hidden" name="(act|account)" value="([^"]+)"`)
	form := url.Values{}
	for _, field := range hidden.FindAllStringSubmatch(page, -1) {
		if !form.Has(field[1]) {
			form.Set(field[1], field[2])
		}
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Jar: jar}
	answer, err := client.PostForm(staff+"/chon-vai", form)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	home, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(home)
}

// The demonstration: both addresses are healthy, the staff address asks which
// role to take and marks the data as made up, a second writer is told who holds
// the data, and it stops when told.
func TestDemo(t *testing.T) {
	data := filepath.Join(t.TempDir(), "demo")
	r := start(t, "demo", "--data", data, "--addr", "127.0.0.1:0", "--portal", "127.0.0.1:0")
	for _, door := range []string{r.staff, r.public, r.staff + "/en", r.public + "/en"} {
		status, body := get(t, door+"/healthz")
		var health struct{ Status, Version string }
		if err := json.Unmarshal([]byte(body), &health); err != nil || status != 200 || health.Status != "ok" || health.Version != version {
			t.Errorf("%s/healthz: %d %s %v", door, status, body, err)
		}
	}
	status, body := get(t, r.staff+"/")
	body = strings.ReplaceAll(body, "\u00a0", " ")
	for _, want := range []string{"Chọn vai", "Dữ liệu minh họa", "Xã Thiệu Ngọc", "noindex"} {
		if status != 200 || !strings.Contains(body, want) {
			t.Errorf("the first page (%d) does not say %q", status, want)
		}
	}
	if home := takeRole(t, r.staff, body); !strings.Contains(home, "Việc hôm nay") || !strings.Contains(home, "Đang xem với vai") {
		t.Errorf("one click did not lead to a desk:\n%s", home)
	}
	second := exec.Command(os.Args[0], "serve", "--data", data, "--addr", "127.0.0.1:0", "--portal", "127.0.0.1:0")
	second.Env = r.cmd.Env
	if out, err := second.CombinedOutput(); err == nil || !strings.Contains(string(out), r.staff) {
		t.Errorf("a second writer: %v, %s", err, out)
	}
	r.stop(t)
	again := exec.Command(os.Args[0], "checkpoint", "--data", data)
	again.Env = r.cmd.Env
	if out, err := again.CombinedOutput(); err != nil || !strings.HasPrefix(string(out), "laphieu/15775\n") {
		t.Errorf("after the stop: %v, %s", err, out)
	}
}
