//go:build unix

package main

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// niceness leaves a tenth of a core to hashing where others want all of it: people
// who sign in on a busy machine still come in.
const niceness = 10

// startLast starts a process that asks for its place itself, see serveLast.
func startLast(cmd *exec.Cmd) error { return cmd.Start() }

// serveLast has the system serve this process after all others, and begins it anew:
// on Linux each thread has a niceness of its own, and a program takes that of the
// thread which begins it. It returns only where that cannot be.
func serveLast(program string) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if syscall.Setpriority(syscall.PRIO_PROCESS, 0, niceness) == nil {
		_ = syscall.Exec(program, []string{os.Args[0], hashCommand, "--last"}, os.Environ())
	}
}
