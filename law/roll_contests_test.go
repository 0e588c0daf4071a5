package law

import (
	"strings"
	"testing"

	"laphieu/election"
)

// The sentence of an answer names the contests of its version of the law, and
// those that the voter does not vote in.
func TestVoterSentences(t *testing.T) {
	everywhere, err := NewRuleSet(election.Law2025, map[string]string{"soldier_at_home": "all_levels"})
	if err != nil {
		t.Fatal(err)
	}
	newcomer := Voter{Residence: Temporary, TemporarySince: born("2021-01-02")}
	for _, c := range []struct {
		name  string
		rs    RuleSet
		voter Voter
		want  string
	}{
		{"at home in 2021", in2015, Voter{Residence: Permanent}, "Thường trú: bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh, cấp huyện, cấp xã."},
		{"newcomer in 2021", in2015, newcomer, "cấp tỉnh, cấp huyện; không bầu cấp xã."},
		{"soldier at the unit in 2026", in2025, Voter{Residence: AtUnit}, "Hội đồng nhân dân cấp tỉnh; không bầu cấp xã."},
		{"transferred in 2021", in2015, Voter{Residence: Transferred}, "cấp tỉnh; không bầu cấp huyện, cấp xã."},
		{"soldier at home", in2025, Voter{Residence: SoldierHome}, "Theo hỏi đáp năm 2026, câu 95 (thiết lập soldier_at_home): bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh; không bầu cấp xã."},
		{"soldier at home, the other answer", everywhere, Voter{Residence: SoldierHome}, "Khoản 2 Điều 31 không đặt giới hạn (thiết lập soldier_at_home): bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh, cấp xã."},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := c.voter
			v.ElectionDay, v.Born, v.Status = may2021, born("1980"), Free
			a, err := c.rs.Voter(v)
			if err != nil {
				t.Fatal(err)
			}
			if got := a.Reasons[len(a.Reasons)-1].Text; !strings.HasSuffix(got, c.want) {
				t.Errorf("said %q, want %q", got, c.want)
			}
		})
	}
}
