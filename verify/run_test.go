package verify_test

import (
	"testing"

	"laphieu/verify"
)

func TestClean(t *testing.T) {
	r := run(t, verify.Source{Data: settled(t)})
	wantClean(t, r)
	t.Logf("%+v", r)
}
