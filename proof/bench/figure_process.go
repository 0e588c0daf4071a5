// The process: its size on the disk and in memory, its start, its stop.

package main

import (
	"net/http"
	"os"
	"time"
)

const (
	restFor   = 3 * time.Second // before the idle memory is read
	stopTimes = 5
)

// size is the binary's, as make dist builds it.
func (r *run) size() ([]figure, error) {
	info, err := os.Stat(r.product)
	if err != nil {
		return nil, err
	}
	mebibytes := float64(info.Size()) / (1 << 20)
	return []figure{{
		what: "size of the binary", want: bound{floor: 40, atMost: true}, unit: " MiB",
		values: quartiles{mebibytes, mebibytes, mebibytes}, count: 1,
	}}, nil
}

// starts are from the start of the process to the first healthy answer, on an installation with a log; then the memory
// of the last one at rest, after each page was looked at once.
func (r *run) starts() ([]figure, error) {
	in, err := r.large.copied(r.scratch)
	if err != nil {
		return nil, err
	}
	defer in.remove()
	var took, memory []float64
	for n := range r.pairs {
		server, err := serve(r.ctx, r.product, in)
		if err != nil {
			return nil, err
		}
		took = append(took, milliseconds(server.started))
		if n >= r.pairs-3 {
			kept, err := r.atRest(server, in)
			if err != nil {
				return nil, err
			}
			memory = append(memory, kept)
		}
		if _, err := server.stop(); err != nil {
			return nil, err
		}
	}
	return []figure{
		{what: "start, process to healthy, with 10,000 log entries", want: bound{floor: 300, atMost: true}, unit: " ms", values: quartilesOf(took), count: len(took)},
		{what: "idle memory (RSS), after a look at each page", want: bound{floor: 60, atMost: true}, unit: " MiB", values: quartilesOf(memory), count: len(memory)},
	}, nil
}

func (r *run) atRest(server *server, in *installation) (float64, error) {
	for _, page := range staffPages {
		if _, err := r.users.obey(order{
			Address: server.address, Do: "page", Path: page.path, Sessions: []string{in.keeper}, Clients: 1, Length: warmUp,
		}, http.StatusOK); err != nil {
			return 0, err
		}
	}
	time.Sleep(restFor)
	return server.resident()
}

// stops are from the signal to the end while everybody sends acts.
func (r *run) stops() ([]figure, error) {
	var took []float64
	for range stopTimes {
		in, err := r.small.copied(r.scratch)
		if err != nil {
			return nil, err
		}
		server, err := serve(r.ctx, r.product, in)
		if err != nil {
			return nil, err
		}
		busy := make(chan error, 1)
		go func() {
			_, err := r.users.obey(order{
				Address: server.address, Do: "act", Sessions: in.sessions, Clients: clients, Length: time.Second, Cut: true,
			}, 0)
			busy <- err
		}()
		time.Sleep(r.slice)
		ended, err := server.stop()
		if busyErr := <-busy; err == nil {
			err = busyErr
		}
		if err != nil {
			return nil, err
		}
		in.remove()
		took = append(took, ended.Seconds())
	}
	return []figure{{
		what: "clean stop while 64 clients send acts", want: bound{floor: 5, atMost: true}, unit: " s",
		values: quartilesOf(took), count: len(took),
	}}, nil
}
