package drill_test

import (
	"testing"

	"laphieu/proof/drill"
	"laphieu/store"
)

// Every kind of act is really carried out, whole and one after another, and the
// installation is then as the log says.
func TestEveryActIsCarriedOut(t *testing.T) {
	data := t.TempDir()
	p := drill.Place{Config: store.Config{Data: data}, Keys: data}
	public := drill.Begin(t, p)
	i, err := drill.Open(t.Context(), p, drill.Config{})
	drill.Must(t, err)
	s := &drill.Speaker{W: devNull{}}
	var lines []drill.Line
	for range passes {
		for _, act := range drill.Acts {
			l := s.Do(t.Context(), i, act.Kind, drill.NewKey())
			if l.Verb == drill.Fail {
				t.Fatalf("%v", l)
			}
			if l.Verb != "" {
				lines = append(lines, l)
			}
		}
	}
	drill.Must(t, i.Store.Close())
	n := drill.Check(t, p, public, lines)
	n.WantEveryKind(t)
	t.Log(n)
}

// passes are how often the list is gone through.
const passes = 3

type devNull struct{}

func (devNull) Write(p []byte) (int, error) { return len(p), nil }
