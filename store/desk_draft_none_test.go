package store

import "testing"

// A draft that is saved while the form is being forgotten is not taken for none, whichever is told first.
func TestNoDraftsInTheMeantime(t *testing.T) {
	f := form{"00001", "mot", "/a"}
	var n noDrafts
	_, saves := n.has(f)
	n.saved(f)
	n.deleted(f, saves)
	if none, _ := n.has(f); none {
		t.Error("saved, then deleted: known to have none")
	}
	_, saves = n.has(f)
	n.deleted(f, saves)
	n.saved(f)
	if none, _ := n.has(f); none {
		t.Error("deleted, then saved: known to have none")
	}
	for i := range 2 * MaxNoDrafts {
		n.deleted(form{"00001", "mot", string(rune(i))}, 2)
	}
	if len(n.forms) > MaxNoDrafts {
		t.Errorf("%d forms are remembered", len(n.forms))
	}
}
