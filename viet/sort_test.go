// This file tries dictionary order: letters, tones, and that Sort and Compare are one.

package viet_test

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

// TestOrder lists texts in their order: each must come before all that follow.
func TestOrder(t *testing.T) {
	tests := []struct{ name, list string }{
		{"the eight of the byte-sort trap", "An Ánh Ân Dũng Đạt Em Ưng Yến"},
		{"the alphabet", "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"},
		{"the six tones", "ma mà mả mã má mạ"},
		{"tones of a shaped vowel", "ân ần ẩn ẫn ấn ận"},
		{"letters before tones", "Mạ Man Màn"},
		{"shorter first", "An Anh Ánh"},
		{"empty first", " a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list := strings.Split(tt.list, " ")
			for i := range list {
				for j := range list {
					if got := viet.Compare(list[i], list[j]); got != cmp.Compare(i, j) {
						t.Errorf("Compare(%q, %q) = %d", list[i], list[j], got)
					}
				}
			}
		})
	}
}

func TestOrderOfEveryVowelAndTone(t *testing.T) {
	var last string
	for _, row := range alphabet() {
		for i, letter := range row {
			if last != "" && viet.Compare(last, letter) >= 0 {
				t.Errorf("%q is not before %q", last, letter)
			}
			if capital := strings.ToUpper(letter); viet.Compare(letter, capital) != 0 {
				t.Errorf("case orders %q and %q", letter, capital)
			}
			if i > 0 && viet.Compare(letter+"n", row[0]+"t") >= 0 {
				t.Errorf("the tone of %qn counts before the letter t", letter)
			}
			last = letter
		}
	}
}

func TestSortIsBlindToWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := phrases().Draw(t, "text")
		for _, other := range []string{
			norm.NFC.String(s), norm.NFD.String(s), viet.EvenTone(s), strings.ToUpper(s), " " + s + "\u00a0",
		} {
			if !bytes.Equal(viet.Sort(s), viet.Sort(other)) || viet.Compare(s, other) != 0 {
				t.Fatalf("%+q and %+q differ", s, other)
			}
		}
	})
}

func TestSortTellsExactApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := phrases().Draw(t, "a"), phrases().Draw(t, "b")
		if same := viet.Exact(a) == viet.Exact(b); same != (viet.Compare(a, b) == 0) {
			t.Fatalf("%q and %q: one name %v, order %d", a, b, same, viet.Compare(a, b))
		}
	})
}

// TestNoKeyBeginsAnother is what SortName stands on when it puts keys in a row.
func TestNoKeyBeginsAnother(t *testing.T) {
	letter := rapid.SampledFrom([]string{"a", "A", "á", "ạ", "â", "b", "đ", " ", "-", "'", "1", "", "𐀀", "漢"})
	text := rapid.OneOf(rapid.String(), rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(letter, 0, 4).Draw(t, "letters"), "")
	}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		if x, y := viet.Sort(a), viet.Sort(b); !bytes.Equal(x, y) && bytes.HasPrefix(y, x) {
			t.Fatalf("the key of %q begins that of %q: %x and %x", a, b, x, y)
		}
	})
}

// TestSortInManyGoroutines is for the race detector; a shared collator would also
// give wrong keys.
func TestSortInManyGoroutines(t *testing.T) {
	names := strings.Fields("An Ánh Ân Dũng Đạt Em Ưng Yến Hoà Thuỷ")
	want := make([][]byte, len(names))
	for i, name := range names {
		want[i] = viet.Sort(name)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 2000 {
				i %= len(names)
				if got := viet.Sort(names[i]); !bytes.Equal(got, want[i]) {
					t.Errorf("Sort(%q) = %x, alone %x", names[i], got, want[i])
					return
				}
			}
		})
	}
	wg.Wait()
}

func TestSortKeyIsTheCallersOwn(t *testing.T) {
	first := viet.Sort("An")
	kept := slices.Clone(first)
	viet.Sort("Yến Nguyễn")
	if !bytes.Equal(first, kept) {
		t.Error("a later call wrote over the key")
	}
}

func BenchmarkSort(b *testing.B) {
	for b.Loop() {
		viet.Sort("Nguyễn Thị Thuỷ")
	}
}
