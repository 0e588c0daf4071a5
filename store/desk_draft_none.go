// Forms without a draft: most forms are sent so, and forgetting what is not there
// is a transaction all the same.

package store

import (
	"sync"

	"laphieu/election"
)

// MaxNoDrafts bounds the forms that are remembered to have none.
const MaxNoDrafts = 4096

// form is one account's page.
type form struct {
	commune election.CommuneCode
	account election.AccountID
	form    string
}

// noDrafts are forms whose draft was deleted and not saved again since. Only the
// process that alone writes to the desk may remember it.
type noDrafts struct {
	mu    sync.Mutex
	saves int64
	forms map[form]bool
}

// has reports whether a form has no draft, and how many were saved so far: for
// deleted.
func (n *noDrafts) has(f form) (none bool, saves int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.forms[f], n.saves
}

// deleted remembers that a form has none, unless any was saved in the meantime.
func (n *noDrafts) deleted(f form, saves int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.saves != saves {
		return
	}
	if n.forms == nil || len(n.forms) >= MaxNoDrafts {
		n.forms = map[form]bool{}
	}
	n.forms[f] = true
}

// saved is told after a draft was saved, or may have been.
func (n *noDrafts) saved(f form) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.saves++
	delete(n.forms, f)
}
