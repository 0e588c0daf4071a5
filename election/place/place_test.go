package place_test

import (
	"testing"
	"time"

	"laphieu/election"
	"laphieu/election/place"
)

var (
	may2021   = election.Date{Year: 2021, Month: time.May, Day: 23}
	march2026 = election.Date{Year: 2026, Month: time.March, Day: 15}
	lastDay   = election.Date{Year: 2025, Month: time.June, Day: 30}
)

// A code names another commune after the merger, or none.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		code election.CommuneCode
		day  election.Date
		want string
	}{
		{"15775", may2021, "xã Thiệu Ngọc, Huyện Thiệu Hóa, Tỉnh Thanh Hóa"},
		{"15775", march2026, ""},
		{"15778", may2021, "xã Thiệu Vũ, Huyện Thiệu Hóa, Tỉnh Thanh Hóa"},
		{"15778", lastDay, "xã Thiệu Vũ, Huyện Thiệu Hóa, Tỉnh Thanh Hóa"},
		{"15778", place.Merged, "xã Thiệu Tiến, , Tỉnh Thanh Hóa"},
		{"15784", may2021, "xã Thiệu Tiến, Huyện Thiệu Hóa, Tỉnh Thanh Hóa"},
		{"20333", march2026, "đặc khu Hoàng Sa, , Thành phố Đà Nẵng"},
		{"99999", may2021, ""},
	} {
		u, found := place.Find(c.code, c.day)
		got := ""
		if found {
			got = u.Kind + " " + u.Name + ", " + u.District + ", " + u.Province
		}
		if got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.code, c.day, got, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	if n := place.Count(may2021); n != 10_035 {
		t.Errorf("%d communes in 2021, want 10,035", n)
	}
	if n := place.Count(march2026); n != 3_321 {
		t.Errorf("%d communes in 2026, want 3,321", n)
	}
}
