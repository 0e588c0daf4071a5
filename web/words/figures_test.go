package words

import (
	"testing"
	"time"
)

func TestLasted(t *testing.T) {
	for _, c := range []struct {
		d      time.Duration
		vi, en string
	}{
		{0, "0~giây", "0~s"},
		{59*time.Second + 999*time.Millisecond, "59~giây", "59~s"},
		{time.Minute, "1~phút 00~giây", "1~min 00~s"},
		{4*time.Minute + 5*time.Second, "4~phút 05~giây", "4~min 05~s"},
		{time.Hour + 5*time.Minute + 59*time.Second, "1~giờ 05~phút", "1~h 05~min"},
		{30 * time.Hour, "30~giờ 00~phút", "30~h 00~min"},
	} {
		if vi, en := Lasted(VI, c.d), Lasted(EN, c.d); vi != Bind(c.vi) || en != Bind(c.en) {
			t.Errorf("%s: %q, %q", c.d, vi, en)
		}
	}
}

// The days of both elections are Sundays.
func TestLongDay(t *testing.T) {
	for day, want := range map[time.Time][4]string{
		time.Date(2021, 5, 23, 0, 0, 0, 0, time.UTC):   {"Chủ nhật, 23/05/2021", "Sunday, 23 May 2021", "Tháng~5 năm~2021", "May 2021"},
		time.Date(2021, 1, 28, 0, 0, 0, 0, time.UTC):   {"Thứ~Năm, 28/01/2021", "Thursday, 28 January 2021", "Tháng~1 năm~2021", "January 2021"},
		time.Date(2025, 12, 10, 23, 0, 0, 0, time.UTC): {"Thứ~Tư, 10/12/2025", "Wednesday, 10 December 2025", "Tháng~12 năm~2025", "December 2025"},
	} {
		got := [4]string{LongDay(VI, day), LongDay(EN, day), Month(VI, day), Month(EN, day)}
		for i := range want {
			if got[i] != Bind(want[i]) {
				t.Errorf("%q, want %q", got[i], want[i])
			}
		}
	}
}
