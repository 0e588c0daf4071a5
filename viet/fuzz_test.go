// This file throws any bytes at all that reads text: nothing may panic, and what is taken must be sound.

package viet_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"laphieu/viet"
)

// wantRefusal fails unless err is the typed error that repeats its input.
func wantRefusal(t *testing.T, err error, input string) {
	t.Helper()
	e, ok := errors.AsType[*viet.Error](err)
	if !ok || e.Input != input || e.Code == "" {
		t.Fatalf("%q is refused with %#v", input, err)
	}
	if strings.ContainsAny(err.Error(), "\r\n") {
		t.Fatalf("%q is refused in more than one line", input)
	}
}

func FuzzParseInt(f *testing.F) {
	for _, s := range []string{"3722", "3.722", "1.5", "0.372", "1,000", "1e3", "٣", "-1", " 5", "1000000000000001", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := viet.ParseInt(s)
		if err != nil {
			wantRefusal(t, err, s)
			return
		}
		if n < 0 || n > viet.MaxNumber {
			t.Fatalf("%q is read %d, out of bounds", s, n)
		}
		bare := strings.TrimLeft(strings.ReplaceAll(strings.TrimSpace(s), ".", ""), "0")
		if bare != strings.ReplaceAll(viet.Int(n), ".", "") && (n != 0 || bare != "") {
			t.Fatalf("%q is read %d", s, n)
		}
	})
}

func FuzzParsePercent(f *testing.F) {
	for _, s := range []string{"99,81%", "99,81", "99,8 %", "100", "99.81", "22,566", "1000", "%", ",5", "-1", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, decimals, err := viet.ParsePercent(s)
		if err != nil {
			wantRefusal(t, err, s)
			return
		}
		if n < 0 || n > viet.MaxPercent || decimals < 0 || decimals > 2 {
			t.Fatalf("%q is read %d with %d decimals", s, n, decimals)
		}
		if decimals < 2 && n%10 != 0 || decimals < 1 && n%100 != 0 {
			t.Fatalf("%q is read %d, more decimals than the %d written", s, n, decimals)
		}
		if back, _, err := viet.ParsePercent(viet.PercentSign(n)); err != nil || back != n {
			t.Fatalf("%q is read %d, printed and read %d, %v", s, n, back, err)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"23/05/2021", "5/1950", "1996", "ngày 23 tháng 5 năm 2021", "Tháng 5/1950", "năm 1950",
		"31/02/2021", "8/15/1980", "15/4/84", "00/05/1950", "2021-05-23", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := viet.ParseDate(s)
		if err != nil {
			wantRefusal(t, err, s)
			return
		}
		if !d.Valid() {
			t.Fatalf("%q is read %+v", s, d)
		}
		if back, err := viet.ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%q is read %+v, printed and read %+v, %v", s, d, back, err)
		}
	})
}

func FuzzParseISODate(f *testing.F) {
	for _, s := range []string{"2021-05-23", "1950-05", "1996", "2021-02-31", "2021-5-23", "2021-05-00", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := viet.ParseISODate(s)
		if err != nil {
			wantRefusal(t, err, s)
			return
		}
		if !d.Valid() || d.ISO() != s {
			t.Fatalf("%q is read %+v", s, d)
		}
	})
}

func FuzzSplitName(f *testing.F) {
	for _, s := range []string{"Lê Văn An", "An", " ", "H'Hen Niê", "Lê\u00a0An", "\u0301 a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name := viet.SplitName(s)
		if name.String() != viet.NFC(s) {
			t.Fatalf("%+q is split %+q and put together %+q", s, name, name.String())
		}
		if strings.ContainsRune(name.Given, ' ') || strings.ContainsRune(name.Family, ' ') {
			t.Fatalf("%+q is split %+q", s, name)
		}
	})
}

func FuzzFolds(f *testing.F) {
	for _, s := range []string{"Thiệu Ngọc", "HOÀ hoà", "Ðặng", "qúy gìa", "\u0301", "İ", "a\u0301\u0302", "\xff", "한글"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, fold := range folds {
			once := fold(s)
			if twice := fold(once); twice != once {
				t.Fatalf("%s(%+q) = %+q, and again %+q", name, s, once, twice)
			}
			if !utf8.ValidString(once) {
				t.Fatalf("%s(%+q) = %+q is no UTF-8", name, s, once)
			}
		}
		if even := viet.EvenTone(s); viet.EvenTone(even) != even || viet.Search(even) != viet.Search(s) {
			t.Fatalf("EvenTone(%+q) = %+q", s, even)
		}
		viet.Sort(s)
	})
}

func FuzzInspect(f *testing.F) {
	for _, s := range []string{"Lê Văn An", "A\u202en", "Lаn", "\xff", "Ấ\u200b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		chars := []rune(s)
		for _, found := range viet.InspectName(s) {
			if chars[found.At-1] != found.Rune {
				t.Fatalf("%+q: %+v is not there", s, found)
			}
		}
		if len(viet.Inspect(s)) > len(viet.InspectName(s)) {
			t.Fatalf("%+q: a name is held to less than a text", s)
		}
	})
}
