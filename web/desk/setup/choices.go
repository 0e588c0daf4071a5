// What the answers to open questions are called. Room law has their keys only: a
// test holds this table against it.

package setup

var choices = map[string]string{
	"anonymous_outside_article_61/refuse":    "choice.anonymous_outside_article_61.refuse",
	"anonymous_outside_article_61/examine":   "choice.anonymous_outside_article_61.examine",
	"inventory_balance/unset":                "choice.inventory_balance.unset",
	"inventory_balance/net":                  "choice.inventory_balance.net",
	"inventory_balance/gross":                "choice.inventory_balance.gross",
	"confidence_2015/exclude":                "choice.confidence_2015.exclude",
	"confidence_2015/report":                 "choice.confidence_2015.report",
	"candidate_birthday/verify":              "choice.candidate_birthday.verify",
	"candidate_birthday/earliest":            "choice.candidate_birthday.earliest",
	"tie_partial_birth/interval":             "choice.tie_partial_birth.interval",
	"tie_partial_birth/manual":               "choice.tie_partial_birth.manual",
	"struck_name_ballots/explain":            "choice.struck_name_ballots.explain",
	"struck_name_ballots/as_counted":         "choice.struck_name_ballots.as_counted",
	"short_after_rerun/vacant":               "choice.short_after_rerun.vacant",
	"short_after_rerun/as_first_round":       "choice.short_after_rerun.as_first_round",
	"low_turnout_later_rounds/hold":          "choice.low_turnout_later_rounds.hold",
	"low_turnout_later_rounds/recognise":     "choice.low_turnout_later_rounds.recognise",
	"announce_before_supplementary/wait":     "choice.announce_before_supplementary.wait",
	"announce_before_supplementary/announce": "choice.announce_before_supplementary.announce",
	"removal_of_dead/until_opening":          "choice.removal_of_dead.until_opening",
	"removal_of_dead/until_24_hours":         "choice.removal_of_dead.until_24_hours",
	"soldier_at_home/national_province":      "choice.soldier_at_home.national_province",
	"soldier_at_home/all_levels":             "choice.soldier_at_home.all_levels",
	"highland_below_300/allowed":             "choice.highland_below_300.allowed",
	"highland_below_300/not_allowed":         "choice.highland_below_300.not_allowed",
	"seats_remainder_2015/floor":             "choice.seats_remainder_2015.floor",
	"seats_remainder_2015/started":           "choice.seats_remainder_2015.started",
}

// ChoiceKey is the words' key of an answer.
func ChoiceKey(setting, choice string) (key string, known bool) {
	key, known = choices[setting+"/"+choice]
	return key, known
}
