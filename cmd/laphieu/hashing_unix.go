//go:build unix

package main

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// startLast starts a process that asks for its place itself, see serveLast.
func startLast(cmd *exec.Cmd) error { return cmd.Start() }

// serveLast has the system serve this process after all others, and begins it anew:
// on Linux each thread has a place of its own, and a program takes that of the
// thread which begins it. It returns only where that cannot be.
func serveLast(program string) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if yield() == nil {
		_ = syscall.Exec(program, []string{os.Args[0], hashCommand, "--last"}, os.Environ())
	}
}
