// This file tries the order of ballots: the cases of the law, and that it is an order at all.

package viet_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

func TestSplitName(t *testing.T) {
	tests := []struct {
		name, in string
		want     viet.Name
	}{
		{"empty", " ", viet.Name{}},
		{"one word", "An", viet.Name{Given: "An"}},
		{"two words", "Lê An", viet.Name{Family: "Lê", Given: "An"}},
		{"three words", "Lê Văn An", viet.Name{Family: "Lê", Middle: "Văn", Given: "An"}},
		{"five words", "Tôn Nữ Thị Thu Hà", viet.Name{Family: "Tôn", Middle: "Nữ Thị Thu", Given: "Hà"}},
		{"untidy", "  Lê\u00a0Văn   An\t", viet.Name{Family: "Lê", Middle: "Văn", Given: "An"}},
		{"decomposed", norm.NFD.String("Đỗ Thị Ánh"), viet.Name{Family: "Đỗ", Middle: "Thị", Given: "Ánh"}},
		{"spelling kept", "NGUYỄN THỊ HOÀ", viet.Name{Family: "NGUYỄN", Middle: "THỊ", Given: "HOÀ"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := viet.SplitName(tt.in)
			if got != tt.want {
				t.Errorf("SplitName(%q) = %+v, want %+v", tt.in, got, tt.want)
			}
			if got.String() != viet.NFC(tt.in) {
				t.Errorf("%+v is written %q", got, got)
			}
		})
	}
}

// person reads "Lê Văn Hùng" or "Lê Văn Hùng 02/03/1970".
func person(t *testing.T, s string) viet.Person {
	t.Helper()
	name, born := s, ""
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		name, born = s[:i], s[i:]
	}
	p := viet.Person{Name: viet.SplitName(name)}
	if born != "" {
		var err error
		if p.Born, err = viet.ParseDate(born); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// TestBallotOrder lists people in the order of a ballot: each comes before all that
// follow.
func TestBallotOrder(t *testing.T) {
	tests := []struct {
		name string
		list []string
	}{
		{"C10: by given name", []string{"Nguyễn Văn An", "Trần Thị Ánh", "Lê Bình"}},
		{"C11: namesakes, the older first", []string{"Lê Văn Hùng 01/12/1969", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 03/03/1970"}},
		{"family before middle, against the habit of offices", []string{"Lê Văn An", "Trần Anh An"}},
		{"middle before birth", []string{"Lê Anh An 01/01/1990", "Lê Văn An 01/01/1950"}},
		{"no middle first", []string{"Lê An", "Lê Anh An", "Lê Văn An"}},
		{"one word first", []string{"An", "Bùi An"}},
		{"given names of section 6", []string{"Lê An", "Lê Ánh", "Lê Ân", "Lê Dũng", "Lê Đạt", "Lê Em", "Lê Ưng", "Lê Yến"}},
		{"tone of the given name before the family", []string{"Vũ Hoa", "Bùi Hòa"}},
		{"tone of the family name before the middle", []string{"Ma Bình An", "Ma Cường An", "Mà An An", "Má Bình An"}},
		{"new tone placement does not count", []string{"Bùi Hoà", "Lê Hòa", "Vũ Hoà"}},
		{"case does not count", []string{"BÙI VĂN AN", "Lê An", "VŨ AN"}},
		{"a longer given name after every family", []string{"Vũ An", "Bùi Anh"}},
		{"partial births after full ones", []string{"Lê An 31/12/1950", "Lê An 12/1950", "Lê An 1950", "Lê An 01/01/1951", "Lê An"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i := range tt.list {
				for j := i + 1; j < len(tt.list); j++ {
					a, b := person(t, tt.list[i]), person(t, tt.list[j])
					if viet.CompareNames(a, b) >= 0 || viet.CompareNames(b, a) <= 0 {
						t.Errorf("%q is not before %q", tt.list[i], tt.list[j])
					}
				}
			}
		})
	}
}

func TestTied(t *testing.T) {
	tests := []struct {
		name  string
		a, b  string
		order int // sign of CompareNames
		tied  bool
	}{
		{"same name and day", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 02/03/1970", 0, true},
		{"same name written otherwise", "Lê Thị Hoà 02/03/1970", "LÊ THỊ HÒA 02/03/1970", 0, true},
		{"births unknown", "Lê Văn Hùng", "Lê Văn Hùng", 0, true},
		{"one birth unknown", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng", -1, true},
		{"only the year of one", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 1970", -1, true},
		{"only the month of one", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 3/1970", -1, true},
		{"other years", "Lê Văn Hùng 1970", "Lê Văn Hùng 1971", -1, false},
		{"other months", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 4/1970", -1, false},
		{"other days", "Lê Văn Hùng 02/03/1970", "Lê Văn Hùng 03/03/1970", -1, false},
		{"other names", "Lê Văn Hùng 02/03/1970", "Lê Viết Hùng 02/03/1970", -1, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := person(t, tt.a), person(t, tt.b)
			if got := viet.CompareNames(a, b); got != tt.order {
				t.Errorf("CompareNames = %d, want %d", got, tt.order)
			}
			if viet.Tied(a, b) != tt.tied || viet.Tied(b, a) != tt.tied {
				t.Errorf("Tied is not %v both ways", tt.tied)
			}
		})
	}
}

// people draws persons of few names and dates, so that namesakes are frequent.
func people() *rapid.Generator[viet.Person] {
	part := rapid.SampledFrom([]string{"", "An", "an", "Án", "Anh", "Hoà", "Hòa", "Hoa", "Đạt", "Dat", norm.NFD.String("Hoà")})
	return rapid.Custom(func(t *rapid.T) viet.Person {
		p := viet.Person{Name: viet.Name{
			Family: part.Draw(t, "family"), Middle: part.Draw(t, "middle"), Given: part.Draw(t, "given"),
		}}
		if p.Born.Year = rapid.SampledFrom([]int{0, 1950, 1951}).Draw(t, "year"); p.Born.Year != 0 {
			p.Born.Month = rapid.IntRange(0, 2).Draw(t, "month")
		}
		if p.Born.Month != 0 {
			p.Born.Day = rapid.IntRange(0, 2).Draw(t, "day")
		}
		return p
	})
}

func TestCompareNamesIsAStrictWeakOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := people().Draw(t, "a"), people().Draw(t, "b"), people().Draw(t, "c")
		ab, bc, ac := viet.CompareNames(a, b), viet.CompareNames(b, c), viet.CompareNames(a, c)
		switch {
		case viet.CompareNames(a, a) != 0:
			t.Fatal("one is not equal to itself")
		case ab != -viet.CompareNames(b, a):
			t.Fatal("the order depends on who is asked first")
		case ab <= 0 && bc <= 0 && ac > 0:
			t.Fatal("a ≤ b ≤ c, but a > c")
		case ab == 0 && bc != ac:
			t.Fatal("a = b, but they stand differently to c")
		case ab == 0 && !viet.Tied(a, b):
			t.Fatal("no order, but not tied")
		}
	})
}

func TestCompareNamesIsBlindToWriting(t *testing.T) {
	part := rapid.OneOf(phrases(), rapid.Just(""))
	rapid.Check(t, func(t *rapid.T) {
		name := viet.Name{Family: part.Draw(t, "family"), Middle: part.Draw(t, "middle"), Given: part.Draw(t, "given")}
		other := people().Draw(t, "other")
		rewrite := rapid.SampledFrom([]func(string) string{
			norm.NFC.String, norm.NFD.String, viet.EvenTone, strings.ToLower, strings.ToUpper,
		}).Draw(t, "rewrite")
		a := viet.Person{Name: name}
		b := viet.Person{Name: viet.Name{
			Family: rewrite(name.Family), Middle: rewrite(name.Middle), Given: rewrite(name.Given),
		}}
		if viet.CompareNames(a, b) != 0 || viet.CompareNames(a, other) != viet.CompareNames(b, other) {
			t.Fatalf("%+q and %+q are not one", a.Name, b.Name)
		}
	})
}

func TestSortNameIsTheOrderOfNames(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := people().Draw(t, "a"), people().Draw(t, "b")
		a.Born, b.Born = viet.Date{}, viet.Date{}
		if got, want := bytes.Compare(viet.SortName(a.Name), viet.SortName(b.Name)), viet.CompareNames(a, b); got != want {
			t.Fatalf("by key %d, by name %d", got, want)
		}
	})
}

// TestEveryShuffleSortsAlike sorts the same people from any start.
func TestEveryShuffleSortsAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(people(), 2, 12).Draw(t, "people")
		sorted := slices.SortedStableFunc(slices.Values(list), viet.CompareNames)
		again := slices.SortedStableFunc(slices.Values(rapid.Permutation(list).Draw(t, "shuffled")), viet.CompareNames)
		for i := range sorted {
			if viet.CompareNames(sorted[i], again[i]) != 0 {
				t.Fatalf("place %d: %+v or %+v", i, sorted[i], again[i])
			}
		}
	})
}

func BenchmarkCompareNames(b *testing.B) {
	x := viet.Person{Name: viet.SplitName("Nguyễn Thị Thuỷ")}
	y := viet.Person{Name: viet.SplitName("Nguyễn Văn Thủy")}
	for b.Loop() {
		viet.CompareNames(x, y)
	}
}
