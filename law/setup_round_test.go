package law

import (
	"testing"

	"laphieu/election"
)

func TestRoundNames(t *testing.T) {
	for _, r := range []election.Round{election.First, election.Supplementary, election.Rerun, election.RerunAfterAnnulment} {
		if got, err := RoundNamed(RoundName(r)); err != nil || got != r {
			t.Errorf("%s is called %q, which is %s, %v", r, RoundName(r), got, err)
		}
	}
	t.Run("dirty D19 a supplementary election called a by-election", func(t *testing.T) {
		if _, err := RoundNamed("Bầu cử bổ sung"); refusal(err) != "round word_unknown" {
			t.Errorf("%v", err)
		}
		if got, err := RoundNamed("Bầu cử thêm"); got != election.Supplementary || err != nil {
			t.Errorf("%s, %v", got, err)
		}
	})
	if _, err := RoundNamed("bầu cử"); refusal(err) != "round word_unknown" {
		t.Errorf("%v", err)
	}
}
