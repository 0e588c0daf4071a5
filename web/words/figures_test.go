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
