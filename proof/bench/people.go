// The people: a process that knows the server's address and the cookies of some sessions, and sends what browsers send.

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// order is what people are told to do. With a rate they come at fixed times whether or not the server keeps up, and a
// time is counted from when somebody came; without, each sends the next when the last was answered.
type order struct {
	Address  string
	Do       string // act, page, door
	Path     string // of page
	Sessions []string
	Clients  int
	Warm     time.Duration // not counted
	Length   time.Duration // counted
	Rate     float64       // a second; 0: none
	First    int           // number of the first thing done
	Cut      bool          // the server may go away: what it did not answer is no fault
}

// outcome is what came of it.
type outcome struct {
	Done     int // counted
	All      int // with those before counting began
	Took     time.Duration
	P50, P99 time.Duration
	Most     time.Duration
	Statuses map[int]int
	Fault    string
}

// people obeys orders, a line each, until there are no more.
func people(in io.Reader, out io.Writer) error {
	orders, answers := json.NewDecoder(in), json.NewEncoder(out)
	for {
		var o order
		if err := orders.Decode(&o); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := answers.Encode(o.obey()); err != nil {
			return err
		}
	}
}

// deed is what one person does over and over.
type deed func(n int) (status int, err error)

func (o *order) obey() outcome {
	l := &ledger{order: o, began: time.Now(), statuses: map[int]int{}}
	var wait sync.WaitGroup
	due := l.schedule()
	for client := range o.Clients {
		wait.Go(func() {
			do, leave, err := o.person(client)
			if err != nil {
				l.fault(err)
				return
			}
			defer leave()
			l.work(client, do, due)
		})
	}
	wait.Wait()
	return l.outcome()
}

// person gives one of the people something to do.
func (o *order) person(client int) (do deed, leave func(), err error) {
	if o.Do == "door" {
		return func(n int) (int, error) { return o.storm(o.First + n) }, func() {}, nil
	}
	b, err := o.browser("", o.Sessions[client%len(o.Sessions)])
	if err != nil {
		return nil, nil, err
	}
	if o.Do == "page" {
		return func(int) (int, error) { return b.get(o.Path) }, b.close, nil
	}
	return func(n int) (int, error) { return b.act(client, o.First+n) }, b.close, nil
}

// storm is one try of a password at the door, from an address of its own, with a login that nobody has.
func (o *order) storm(n int) (int, error) {
	b, err := o.browser(fmt.Sprintf("127.%d.%d.%d", 1+n/62500, n/250%250, 1+n%250), "")
	if err != nil {
		return 0, err
	}
	defer b.close()
	return b.post("/dang-nhap", url.Values{"login": {fmt.Sprintf("ai.do.%d", n)}, "password": {"không biết"}})
}

// browser is one connection that is kept open.
type browser struct {
	net.Conn
	read    *bufio.Reader
	headers string
	sent    int
}

func (o *order) browser(from, session string) (*browser, error) {
	dialer := net.Dialer{Timeout: 10 * time.Second}
	if from != "" {
		dialer.LocalAddr = &net.TCPAddr{IP: net.ParseIP(from)}
	}
	conn, err := dialer.Dial("tcp", o.Address)
	if err != nil {
		return nil, err
	}
	cookie := ""
	if session != "" {
		cookie = "Cookie: laphieu=" + session + "\r\n"
	}
	return &browser{Conn: conn, read: bufio.NewReader(conn), headers: "Host: " + o.Address + "\r\n" + cookie +
		"User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n" +
		"Accept: text/html\r\nAccept-Language: vi\r\n"}, nil
}

func (b *browser) close() { _ = b.Close() }

func (b *browser) get(path string) (int, error) {
	status, _, err := b.send("GET " + path + " HTTP/1.1\r\n" + b.headers + "Sec-Fetch-Site: same-origin\r\n\r\n")
	return status, err
}

// texts are the pages whose forms are sent; their last part is the text's key.
var texts = []string{"introduction", "address", "contact", "hours", "reception", "hotline"}

// act sends a form that changes one text of the commune. It counts as done when the answer names its log entry.
func (b *browser) act(client, n int) (int, error) {
	form := url.Values{"act": {newKey()}, "value": {written(n)}}
	status, where, err := b.form("/loi-cua-xa/"+texts[client%len(texts)], form)
	if err == nil && status == http.StatusSeeOther && !strings.Contains(where, "ghi=") {
		err = fmt.Errorf("led to %s", where)
	}
	return status, err
}

func (b *browser) post(path string, form url.Values) (int, error) {
	form.Set("act", newKey())
	status, _, err := b.form(path, form)
	return status, err
}

func (b *browser) form(path string, form url.Values) (status int, where string, err error) {
	body := form.Encode()
	return b.send("POST " + path + " HTTP/1.1\r\n" + b.headers + "Sec-Fetch-Site: same-origin\r\n" +
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + strconv.Itoa(len(body)) + "\r\n\r\n" + body)
}

func (b *browser) send(request string) (status int, where string, err error) {
	if b.sent++; b.sent%patience == 1 {
		if err := b.SetDeadline(time.Now().Add(time.Minute)); err != nil {
			return 0, "", err
		}
	}
	if _, err := io.WriteString(b, request); err != nil {
		return 0, "", err
	}
	return b.answer()
}

// patience is how many requests pass between two deadlines: each is a call of the system.
const patience = 50

// answer reads what came, in few steps: the people share the cores with the server.
func (b *browser) answer() (status int, where string, err error) {
	length := int64(-1)
	for line := 0; ; line++ {
		text, err := b.read.ReadSlice('\n')
		if err != nil {
			return 0, "", err
		}
		text = bytes.TrimRight(text, "\r\n")
		if len(text) == 0 {
			break
		}
		name, value, _ := bytes.Cut(text, []byte(" "))
		switch {
		case line == 0:
			if status, err = strconv.Atoi(string(value[:min(3, len(value))])); err != nil {
				return 0, "", err
			}
		case bytes.EqualFold(name, []byte("Location:")):
			where = string(value)
		case bytes.EqualFold(name, []byte("Content-Length:")):
			if length, err = strconv.ParseInt(string(value), 10, 64); err != nil {
				return 0, "", err
			}
		}
	}
	if length >= 0 {
		_, err = b.read.Discard(int(length))
		return status, where, err
	}
	_, err = io.Copy(io.Discard, httputil.NewChunkedReader(b.read)) // a long page comes in pieces
	if err == nil {
		_, err = b.read.ReadSlice('\n') // the empty line behind them
	}
	return status, where, err
}

// ledger counts what is done.
type ledger struct {
	*order
	began time.Time

	mu       sync.Mutex
	times    []time.Duration
	all      int
	last     time.Time
	statuses map[int]int
	failed   error
}

// schedule says when the next one comes; without a rate it is nil.
func (l *ledger) schedule() <-chan time.Time {
	if l.Rate == 0 {
		return nil
	}
	total := int((l.Warm + l.Length).Seconds() * l.Rate)
	due := make(chan time.Time, total)
	go func() {
		defer close(due)
		for n := range total {
			at := l.began.Add(time.Duration(float64(n) / l.Rate * float64(time.Second)))
			time.Sleep(time.Until(at))
			due <- at
		}
	}()
	return due
}

// work does deeds until the time is over.
func (l *ledger) work(client int, do deed, due <-chan time.Time) {
	var times []time.Duration
	statuses, all, last := map[int]int{}, 0, l.began
	for n := client; ; n += l.Clients {
		came, more := l.next(due)
		if !more {
			break
		}
		status, err := do(n)
		if err != nil {
			l.fault(err)
			break
		}
		now := time.Now()
		all++
		if came.Sub(l.began) >= l.Warm {
			times, last = append(times, now.Sub(came)), now
			statuses[status]++
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.times, l.all = append(l.times, times...), l.all+all
	if last.After(l.last) {
		l.last = last
	}
	for status, count := range statuses {
		l.statuses[status] += count
	}
}

// next is when the next thing is to be done, now or earlier.
func (l *ledger) next(due <-chan time.Time) (time.Time, bool) {
	if due != nil {
		at, more := <-due
		return at, more
	}
	now := time.Now()
	return now, now.Sub(l.began) < l.Warm+l.Length
}

func (l *ledger) fault(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.Cut && l.failed == nil {
		l.failed = err
	}
}

func (l *ledger) outcome() outcome {
	o := outcome{Done: len(l.times), All: l.all, Statuses: l.statuses, Took: l.last.Sub(l.began) - l.Warm}
	if l.failed != nil {
		o.Fault = l.failed.Error()
	}
	if len(l.times) > 0 {
		slices.Sort(l.times)
		o.P50, o.P99, o.Most = l.times[len(l.times)/2], l.times[len(l.times)*99/100], l.times[len(l.times)-1]
	}
	return o
}
