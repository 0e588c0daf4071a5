//go:build !linux

package storetest

import "syscall"

func servant(string) (*syscall.SysProcAttr, error) { return &syscall.SysProcAttr{}, nil }

func lockThread() {}
