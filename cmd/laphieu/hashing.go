// Passwords are hashed beside the server, by processes of this program that the
// system serves last: a storm at the door takes what those who are signed in leave
// over. Within one process Go knows no such order.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"time"

	"laphieu/access"
)

// The bounds of a hashing process.
const (
	hashIdle   = 30 * time.Second // kept with nothing to do
	hashWithin = 2 * time.Second  // from the question to the answer; then the server hashes itself: where other programs take the whole machine, nothing is left over
	hashEnd    = time.Second      // from the end of its input to its own
)

// hashQuestion is one password to be hashed, a line on the way in.
type hashQuestion struct {
	Password string
	Salt     []byte
	Cost     access.Cost
	Size     int
}

// hashCommand is the verb of such a process.
const hashCommand = "hash"

// hashVerb is the other end: a process that hashes until its input ends.
type hashVerb struct {
	Last bool `hidden:"" help:"Đã nhường các tiến trình khác. / Is served after all others already."`
}

// Run answers each question with its key, a line each, beginning with a greeting.
func (v hashVerb) Run(a *app) error {
	if !v.Last {
		serveLast(a.self)
	}
	questions, answers := json.NewDecoder(a.stdin), json.NewEncoder(a.stdout)
	if err := answers.Encode(version); err != nil {
		return err
	}
	for {
		var q hashQuestion
		if err := questions.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := answers.Encode(access.Derive(q.Password, q.Salt, q.Cost, q.Size)); err != nil {
			return err
		}
	}
}

// hashing keeps processes that hash: one for each hash at work, started when they
// are needed.
type hashing struct {
	program string
	idle    chan *hasherProcess
	serving context.Context // ends with close
	stop    context.CancelFunc

	within, ending time.Duration // hashWithin and hashEnd
}

func newHashing(program string) *hashing {
	serving, stop := context.WithCancel(context.Background())
	return &hashing{program, make(chan *hasherProcess, access.MaxHashesAtOnce), serving, stop, hashWithin, hashEnd}
}

// derive has a key computed beside the server, or here where that cannot be.
func (h *hashing) derive(password string, salt []byte, c access.Cost, size int) []byte {
	p, err := h.take()
	if err != nil {
		return access.Derive(password, salt, c, size)
	}
	key, err := p.ask(hashQuestion{password, salt, c, size})
	if err != nil || len(key) != size {
		p.end()
		return access.Derive(password, salt, c, size)
	}
	h.keep(p)
	return key
}

// take gets a process that has nothing to do, or starts one.
func (h *hashing) take() (*hasherProcess, error) {
	for {
		select {
		case p := <-h.idle:
			if p.rest.Stop() {
				return p, nil
			}
			// It is being ended; there may be another.
		default:
			if err := h.serving.Err(); err != nil {
				return nil, err
			}
			return h.start()
		}
	}
}

// keep puts a process back for a while.
func (h *hashing) keep(p *hasherProcess) {
	if h.serving.Err() != nil {
		p.end()
		return
	}
	p.rest = time.AfterFunc(hashIdle, p.end)
	select {
	case h.idle <- p:
	default:
		if p.rest.Stop() {
			p.end()
		}
	}
}

// close ends them. Who waits for one at work is answered by the server itself, which
// nobody serves last: it ends within its time, however busy the machine is.
func (h *hashing) close() {
	h.stop()
	for {
		select {
		case p := <-h.idle:
			if p.rest.Stop() {
				p.end()
			}
		default:
			return
		}
	}
}

// hasherProcess is one such process, seen from the server.
type hasherProcess struct {
	cmd       *exec.Cmd
	in        io.WriteCloser
	questions *json.Encoder
	answers   *json.Decoder
	of        *hashing
	rest      *time.Timer // ends it when it has long had nothing to do
}

// start starts one and waits for its greeting.
func (h *hashing) start() (*hasherProcess, error) {
	p := &hasherProcess{of: h, cmd: &exec.Cmd{Path: h.program, Args: []string{os.Args[0], hashCommand}}}
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.questions, p.answers = json.NewEncoder(p.in), json.NewDecoder(out)
	if err := startLast(p.cmd); err != nil {
		return nil, err
	}
	var greeting string
	if err := p.read(&greeting); err != nil || greeting != version {
		p.end()
		return nil, errors.Join(err, errNotOurs)
	}
	return p, nil
}

var errNotOurs = errors.New("the program was replaced while it ran")

func (p *hasherProcess) ask(q hashQuestion) (key []byte, err error) {
	if err := p.questions.Encode(q); err != nil {
		return nil, err
	}
	err = p.read(&key)
	return key, err
}

// read reads one line, and ends the process where none comes, or where the server
// waits no longer.
func (p *hasherProcess) read(into any) error {
	late := time.AfterFunc(p.of.within, p.kill)
	defer late.Stop()
	defer context.AfterFunc(p.of.serving, p.kill)()
	return p.answers.Decode(into)
}

func (p *hasherProcess) kill() { _ = p.cmd.Process.Kill() }

// end closes its input, upon which it ends by itself, and sees to it that it does.
func (p *hasherProcess) end() {
	late := time.AfterFunc(p.of.ending, p.kill)
	defer late.Stop()
	_ = p.in.Close()
	_ = p.cmd.Wait()
}
