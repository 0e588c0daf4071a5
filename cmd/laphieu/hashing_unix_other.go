//go:build unix && !linux

package main

import "syscall"

// niceness is the last that these systems know. [hashWithin] bounds what it costs on
// a busy machine.
const niceness = 20

// yield gives way to whoever else wants the processor.
func yield() error { return syscall.Setpriority(syscall.PRIO_PROCESS, 0, niceness) }
