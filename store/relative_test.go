package store_test

import (
	"testing"

	"laphieu/store"
)

// A folder named from where one stands is found there, not at the root.
func TestRelativeFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	c := store.Config{Data: "data"}
	if err := store.Create(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
