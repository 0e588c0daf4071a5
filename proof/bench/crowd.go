// The crowd: the people's process as this one sees it.

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
)

type crowd struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	orders  *json.Encoder
	answers *json.Decoder
}

// newCrowd starts this program again as the people.
func newCrowd(ctx context.Context) (*crowd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &crowd{cmd: exec.CommandContext(ctx, self)}
	c.cmd.Env = append(os.Environ(), role+"=people")
	c.cmd.Stderr = os.Stderr
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.orders, c.answers = json.NewEncoder(c.in), json.NewDecoder(out)
	return c, c.cmd.Start()
}

// obey gives an order and waits for what comes of it; want is the status that every answer must have, 0 for any.
func (c *crowd) obey(o order, want int) (outcome, error) {
	var came outcome
	if err := c.orders.Encode(o); err != nil {
		return came, err
	}
	if err := c.answers.Decode(&came); err != nil {
		return came, err
	}
	if came.Fault != "" {
		return came, fmt.Errorf("%s: %s", o.Do, came.Fault)
	}
	if want != 0 && (came.Done == 0 || came.Statuses[want] != came.Done) {
		return came, fmt.Errorf("%s %s: %d answers, by status %v", o.Do, o.Path, came.Done, came.Statuses)
	}
	return came, nil
}

func (c *crowd) close() {
	_ = c.in.Close()
	_ = c.cmd.Wait()
}
