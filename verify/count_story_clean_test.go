package verify_test

import (
	"testing"

	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

// An honest count gives no finding, on both engines, and all of it is recounted.
func TestHonestCount(t *testing.T) {
	url := storetest.PostgresURL(t)
	told(t, storetest.Open(t, store.Config{URL: url}))
	for name, source := range map[string]verify.Source{"sqlite": {Data: toldFolder(t)}, "postgres": {URL: url}} {
		t.Run(name, func(t *testing.T) {
			whole := run(t, source)
			wantClean(t, whole)
			want := verify.Recounted{Sheets: 31, Readings: 66, Outcomes: 11}
			if got := whole.Communes[0].Recounted; got != want {
				t.Errorf("recounted %+v, want %+v", got, want)
			}
			only, err := verify.Recount(t.Context(), source)
			must(t, err)
			wantClean(t, only)
			if only.Communes[0].Recounted != want || only.Communes[0].Log.Size != 0 {
				t.Errorf("%+v", only.Communes[0])
			}
		})
	}
}
