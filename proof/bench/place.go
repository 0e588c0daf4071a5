// Where and of what a figure was taken: rows of different machines are not compared.

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// place is a commit and a machine.
type place struct{ commit, machine string }

// here describes this folder and this machine.
func here() (place, error) {
	commit, err := exec.Command("git", "describe", "--always", "--dirty", "--abbrev=7", "--exclude=*").Output()
	if err != nil {
		return place{}, fmt.Errorf("which commit this is: %w", err)
	}
	return place{string(bytes.TrimSpace(commit)), fmt.Sprintf("%d cores%s%s, %s/%s, %s%s",
		runtime.NumCPU(), field("/proc/cpuinfo", "model name"), memory(), runtime.GOOS, runtime.GOARCH, version(), load())}, nil
}

func version() string { return "Go " + strings.TrimPrefix(runtime.Version(), "go") }

// field reads one line "name : value" of a file of the system; nothing where there is none.
func field(path, name string) string {
	data, _ := os.ReadFile(path) // Linux has it
	for line := range strings.Lines(string(data)) {
		if key, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(key) == name {
			return " " + strings.TrimSpace(value)
		}
	}
	return ""
}

func memory() string {
	var kilobytes int
	if _, err := fmt.Sscanf(field("/proc/meminfo", "MemTotal"), "%d", &kilobytes); err != nil {
		return ""
	}
	return fmt.Sprintf(", %d GiB", (kilobytes+1<<19)>>20)
}

// load says how busy the machine was when the run began.
func load() string {
	data, _ := os.ReadFile("/proc/loadavg")
	one, _, _ := strings.Cut(string(data), " ")
	if one == "" {
		return ""
	}
	return ", load " + one + " before the run"
}
