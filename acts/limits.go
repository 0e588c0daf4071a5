// Every bound of the room, by name.

package acts

import "time"

// Bounds of what is typed, in characters unless said otherwise.
const (
	MinLogin   = 3
	MaxLogin   = 32
	MaxName    = 80   // of a person
	MaxPlace   = 80   // of a commune, a province
	MaxTitle   = 160  // of an election
	MaxVillage = 40   // with election and area it must fit into a row's key in the log
	MaxArea    = 10   // bytes
	MaxAnswer  = 64   // bytes of a setting's answer
	MaxDevice  = 60   // in the log for ever
	MaxReason  = 500  // in the log for ever
	MaxSecret  = 64   // of a typed one-time secret or code
	MaxAddress = 64   // bytes of a network address
	MaxText    = 8000 // of a text of the commune

	// MaxClockOffset is how far a rehearsal's clock may run ahead or behind.
	MaxClockOffset = 100 * 365 * 24 * int64(time.Hour/time.Millisecond)

	keyDigits = 32 // of an act's key, in hex
)

// How long things live.
const (
	SessionLife   = 12 * time.Hour       // a working day: then everyone signs in again
	SessionTouch  = 30 * time.Second     // how exactly the last sign of life is kept
	StepLife      = 5 * time.Minute      // between password and code
	FactorLife    = 10 * time.Minute     // between the QR picture and its first code
	AskLife       = 24 * time.Hour       // a first officer waits for the second; shorter than AnswersKept, by which the ask is known
	AnswersKept   = 48 * time.Hour       // a form may be sent again and is told the same
	AttemptsKept  = 400 * 24 * time.Hour // of wrong tries that have not locked; a lock stays until an officer lifts it
	JobsKept      = 30 * 24 * time.Hour
	JobSilence    = 2 * time.Minute // a worker not heard of for so long has died
	JobBeat       = 20 * time.Second
	JobPause      = time.Second // between two looks for work
	JobHandBack   = time.Second // to hand a job back when the program ends
	CheckpointGap = time.Hour   // between two checkpoints that the program takes
)

// Bounds of one Tick and of what it writes.
const (
	MaxForget       = 1000    // answers forgotten in one act
	MaxSummaryKinds = 40      // kinds of denials that a summary names
	MaxJobData      = 1 << 20 // bytes
	MaxJobResult    = 500     // bytes
)

func ms(d time.Duration) int64 { return d.Milliseconds() }
