// The envelope: who asks, from where, when and with which key.

package acts

import (
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
)

// System is the actor "hệ thống" in the log: the program itself. No account has
// such an id.
const System election.AccountID = "system"

// Envelope is what surrounds every act. Order comes from the log's own sequence
// and never from its instants.
type Envelope struct {
	Commune    election.CommuneCode
	Account    election.AccountID // who asks; empty where nobody is known yet
	Session    string             // name of the sign-in it is asked in
	Device     string             // where, as far as known; plain in the log for ever
	Key        string             // 32 hex digits, made when the form was shown
	ClaimedAt  int64              // ms UTC by the sender's clock: only a claim; 0 for none
	ReceivedAt int64              // ms UTC by our clock; 0: when the act begins
	Reason     string             // a citation; plain in the log for ever

	system bool  // the program asks, through a method of this room
	hands  []ask // who did the act that must go before, as the desk has it
}

// bySystem is the envelope of an act that the program does by itself.
func (env Envelope) bySystem() Envelope {
	env.Account, env.system = System, true
	return env
}

// receive cleans an envelope and refuses one that could not be logged.
func (a *Acts) receive(env Envelope) (Envelope, error) {
	var f faults
	env.Device = f.line("device", env.Device, MaxDevice)
	env.Reason = f.line("reason", env.Reason, MaxReason)
	if env.ReceivedAt == 0 {
		env.ReceivedAt = a.now()
	}
	switch {
	case env.Commune == "":
		f.add("commune", CodeMissing)
	case !isKey(env.Key):
		f.add("act", CodeActKey)
	case env.ClaimedAt < 0 || env.ReceivedAt < 0:
		f.add("claimed_at", CodeRange)
	case env.Account == System && !env.system:
		return env, &election.Error{Kind: election.Forbidden, Code: CodeSystemOnly}
	}
	return env, f.err()
}

// isKey reports whether a key has 128 bits in hex, letters small.
func isKey(key string) bool {
	for _, c := range []byte(key) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return len(key) == keyDigits
}

// spares refuses a reason that names the person whose account is touched: the
// log is plain and for ever, and a person has the right to be forgotten.
func (env *Envelope) spares(person *store.Account) error {
	reason := " " + viet.Search(env.Reason) + " "
	for _, name := range []string{person.Name, person.Login} {
		if words := viet.Search(name); words != "" && containsWords(reason, words) {
			return &election.Error{Kind: election.Invalid, Code: CodeNamesPerson, Field: "reason"}
		}
	}
	return nil
}
