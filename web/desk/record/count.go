// What an entry of the count is about: a sheet, or a round of voting, by the
// numbers that the papers bear.

package record

import (
	"slices"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/web/words"
)

// levels names what a ballot is for.
var levels = map[election.Level]string{
	election.National: "level.national", election.Province: "level.province",
	election.District: "level.district", election.Commune: "level.commune",
}

// withdrawing are the acts by which what was confirmed or announced falls, besides
// those that are about just that.
var withdrawing = []access.Act{access.ReopenSheet, access.RecordDecision, access.WithdrawDecision, access.WithdrawRound}

// aboutCount reads the key of a row of the count. A decision is about its round,
// though it moves sheets; every other act is about one sheet.
func (t *Teller) aboutCount(s *subject, e *audit.Entry, noun string, key []string) {
	withdraws := slices.Contains(withdrawing, access.Act(e.Act))
	switch {
	case noun == "decision" || noun == "withdrawal" || noun == "balloting" || noun == "outcome" && !withdraws:
		s.detail = t.balloting(key)
	case noun == "nominee" && s.detail == "":
		s.detail = t.balloting([]string{"", at(key, 1), at(key, 2), "1"}) + words.Text(t.Lang, "place.candidate", at(key, 3))
	case (noun == "sheet" || noun == "reading" || noun == "explanation") && s.detail == "":
		s.detail = t.balloting(key) + words.Text(t.Lang, "place.area", at(key, 4))
	case noun == "outcome" && withdraws:
		s.more += words.Text(t.Lang, "act.with_outcome")
	case noun == "announcement" && withdraws:
		s.more += words.Text(t.Lang, "act.with_announcement")
	}
}

// balloting says a round: "Hội đồng nhân dân xã, đơn vị bầu cử 6".
func (t *Teller) balloting(key []string) string {
	level := at(key, 1)
	if name, known := levels[election.Level(level)]; known {
		level = words.Text(t.Lang, name)
	}
	text := words.Text(t.Lang, "place.balloting", level, at(key, 2))
	if round := at(key, 3); round != "1" {
		text += words.Text(t.Lang, "place.round", round)
	}
	return text
}
