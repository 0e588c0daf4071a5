// The server: the program itself, as a process of its own.

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	startWithin = 10 * time.Second
	lookEvery   = time.Millisecond // while it starts
)

// server is a laphieu that serves.
type server struct {
	cmd     *exec.Cmd
	said    bytes.Buffer
	address string
	started time.Duration // from the start of the process to its first healthy answer
	over    bool
}

// serve starts a program on an installation and waits until it is healthy.
func serve(ctx context.Context, program string, in *installation) (*server, error) {
	staff, public, err := freePorts()
	if err != nil {
		return nil, err
	}
	s := &server{address: staff}
	s.cmd = exec.CommandContext(ctx, program, "serve", "--data", in.folder, "--addr", staff, "--portal", public)
	s.cmd.Stderr = &s.said
	began := time.Now()
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	for time.Since(began) < startWithin {
		if answer, err := http.Get("http://" + staff + "/healthz"); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				s.started = time.Since(began)
				return s, nil
			}
		}
		time.Sleep(lookEvery)
	}
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	return nil, fmt.Errorf("the server does not start: %s", s.said.String())
}

// freePorts are two addresses that nobody listens on now.
func freePorts() (first, second string, err error) {
	var listeners [2]net.Listener
	for i := range listeners {
		if listeners[i], err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
			return "", "", err
		}
		defer listeners[i].Close()
	}
	return listeners[0].Addr().String(), listeners[1].Addr().String(), nil
}

// stop ends the server as a system does, and says how long that took.
func (s *server) stop() (took time.Duration, err error) {
	if s.over {
		return 0, nil
	}
	s.over = true
	began := time.Now()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return 0, err
	}
	if err := s.cmd.Wait(); err != nil {
		return 0, fmt.Errorf("the server ended with %w: %s", err, s.said.String())
	}
	return time.Since(began), nil
}

// used is the processor time of the server so far, user and system, of all its threads.
func (s *server) used() (total time.Duration, err error) {
	threads, err := filepath.Glob(s.system("task/*/schedstat"))
	if err != nil || len(threads) == 0 {
		return 0, errors.Join(err, errors.New("the system does not tell a process's processor time"))
	}
	for _, path := range threads {
		data, err := os.ReadFile(path)
		if err != nil {
			continue // a thread that has just ended
		}
		first, _, _ := strings.Cut(string(data), " ")
		nanoseconds, err := strconv.ParseInt(first, 10, 64)
		if err != nil {
			return 0, err
		}
		total += time.Duration(nanoseconds)
	}
	return total, nil
}

// resident is the memory that the system keeps for the server, in MiB.
func (s *server) resident() (float64, error) {
	var kilobytes int
	_, err := fmt.Sscanf(field(s.system("status"), "VmRSS"), "%d", &kilobytes)
	return float64(kilobytes) / 1024, err
}

func (s *server) system(name string) string {
	return filepath.Join("/proc", strconv.Itoa(s.cmd.Process.Pid), name)
}
