package kill

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"time"

	"laphieu/proof/drill"
)

const (
	clients = 6
	handed  = "LAPHIEU_KILL_PLACE" // set for the child: where it works
	patient = "LAPHIEU_KILL_PATIENT"
	pause   = 100 * time.Millisecond // of a client that was told of a failure
)

// child does acts until it is killed. An impatient one ends at the first act
// that fails: nothing fails where only the process is killed.
func child(p drill.Place) {
	i, err := drill.Open(context.Background(), p, drill.Config{})
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	kinds := drawn()
	speaker := &drill.Speaker{W: os.Stdout}
	speaker.Say("ready")
	var wait sync.WaitGroup
	for range clients {
		wait.Go(func() {
			for {
				l := speaker.Do(context.Background(), i, kinds[rand.IntN(len(kinds))], drill.NewKey())
				if l.Verb != drill.Fail {
					continue
				}
				if os.Getenv(patient) == "" {
					speaker.Say("fault")
					return
				}
				time.Sleep(pause)
			}
		})
	}
	wait.Wait()
}

// drawn has each kind of act as often as its row says.
func drawn() (kinds []string) {
	for _, act := range drill.Acts {
		for range act.Often {
			kinds = append(kinds, act.Kind)
		}
	}
	return kinds
}
