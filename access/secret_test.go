package access

import (
	"regexp"
	"strings"
	"testing"
)

func TestOneTime(t *testing.T) {
	const now = int64(1_700_000_000_000)
	shown, fresh, err := NewOneTime(seeded(7), now)
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$`).MatchString(shown) {
		t.Fatalf("%q is not six groups of four", shown)
	}
	used := fresh
	used.Used = true
	for name, test := range map[string]struct {
		kept  OneTime
		typed string
		now   int64
		code  string
	}{
		"as shown":                  {fresh, shown, now, ""},
		"in capitals":               {fresh, strings.ToUpper(shown), now, ""},
		"without groups":            {fresh, strings.ReplaceAll(shown, "-", ""), now, ""},
		"with spaces":               {fresh, " " + strings.ReplaceAll(shown, "-", " ") + "\r\n", now, ""},
		"figures as letters":        {fresh, strings.NewReplacer("0", "O", "1", "l").Replace(shown), now, ""},
		"in the last moment":        {fresh, shown, now + OneTimeLife - 1, ""},
		"after an hour":             {fresh, shown, now + OneTimeLife, "secret_expired"},
		"a second time":             {used, shown, now, "secret_used"},
		"a second time, late":       {used, shown, now + OneTimeLife, "secret_used"},
		"a letter wrong":            {fresh, shown[:len(shown)-1] + "u", now, "secret_wrong"},
		"a letter short":            {fresh, shown[:len(shown)-1], now, "secret_wrong"},
		"empty":                     {fresh, "", now, "secret_wrong"},
		"wrong and late":            {fresh, "x", now + OneTimeLife, "secret_wrong"},
		"wrong and used":            {used, "x", now, "secret_wrong"},
		"nothing kept, empty typed": {OneTime{}, "", now, "secret_wrong"},
		"nothing kept":              {OneTime{}, shown, now, "secret_wrong"},
	} {
		t.Run(name, func(t *testing.T) {
			next, err := test.kept.Use(test.typed, test.now)
			wantCode(t, err, test.code)
			want := test.kept
			want.Used = want.Used || test.code == ""
			if next != want {
				t.Errorf("kept %+v", next)
			}
		})
	}
}

func TestOneTimeIsDrawn(t *testing.T) {
	random := seeded(7)
	seen := map[string]bool{}
	for range 100 {
		shown, o, err := NewOneTime(random, 0)
		if err != nil || seen[shown] || o.Used || o.Expires != OneTimeLife {
			t.Fatalf("%q %+v %v", shown, o, err)
		}
		seen[shown] = true
	}
	_, _, err := NewOneTime(strings.NewReader("short"), 0)
	wantCode(t, err, "randomness")
	if oneTimeBytes*8 < 112 {
		t.Error("a plain hash is not enough for so short a secret")
	}
}
