package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"runtime"
	"testing"
	"time"
)

// After requests memory is given back once, and not again until there were others.
func TestIdleGivesMemoryBack(t *testing.T) {
	t.Setenv("GOGC", "100") // the tests' own stays
	var rest resting
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan bool)
	go func() { rest.watch(ctx); close(ended) }()
	given := func() uint32 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.NumForcedGC
	}
	wait := func(n uint32) {
		t.Helper()
		before := given()
		time.Sleep(2*idleAfter + idleAfter/2)
		if got := given() - before; got != n {
			t.Errorf("given back %d times, want %d", got, n)
		}
	}
	wait(1) // what the start needed
	wait(0)
	called := false
	handler := rest.counted(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { called = true }))
	handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil))
	wait(1)
	cancel()
	select {
	case <-ended:
	case <-time.After(time.Second):
		t.Error("it does not end")
	}
	if !called {
		t.Error("the request was not passed on")
	}
}
