package words

import "testing"

// A comparison is printed as it is true, with its products worked out.
func TestRelation(t *testing.T) {
	for _, x := range []struct {
		relation string
		holds    bool
		want     string
	}{
		{"2*704 > 706", true, "2 × 704 = 1.408 > 706"},
		{"2*341 > 682", false, "2 × 341 = 682 ≤ 682"},
		{"3*3 < 2*4", false, "3 × 3 = 9 ≥ 8 = 2 × 4"},
		{"3*2 < 2*4", true, "3 × 2 = 6 < 8 = 2 × 4"},
		{"5 = 6", false, "5 ≠ 6"},
		{"500 = 500 = 500", true, "500 = 500 = 500"},
		{"1610 + 9 = 1620", false, "1.610 + 9 ≠ 1.620"},
		{"705 <= 704", false, "705 > 704"},
		{"480 >= 500", false, "480 < 500"},
		{"", true, ""},
	} {
		if got := Relation(VI, x.relation, x.holds); got != x.want {
			t.Errorf("%q, %v is %q, want %q", x.relation, x.holds, got, x.want)
		}
	}
}
