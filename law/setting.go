// Settings: the open questions of the law, each with a default and a note.

package law

import (
	"maps"
	"slices"
	"strconv"

	"laphieu/election"
)

// Setting is one open question: the law is silent, two texts pull apart, or a
// source was not found. An election answers it once, by an act.
type Setting struct {
	Key     string
	Article string
	Text    string       // the question, in Vietnamese
	Choices []string     // allowed answers; the first is the default
	Only    election.Law // the version that the question belongs to; empty: every version
	Grade   Grade
	Note    string // why it is open and why the default is what it is
}

// Default is the answer where an election gave none.
func (s *Setting) Default() string { return s.Choices[0] }

// AppliesTo reports whether the question arises under a version of the law. Where
// it does not it is not shown, and an answer to it is unknown_setting.
func (s *Setting) AppliesTo(l election.Law) bool { return s.Only == "" || s.Only == l }

// MaxSettingNumber bounds a number given as a setting.
const MaxSettingNumber = 100_000

// RuleSet is a version of the law together with the answers that one election
// gave to its open questions. The zero answers are the defaults, so
// RuleSet{Law: election.Law2015} is ready for use.
type RuleSet struct {
	Law    election.Law
	chosen map[string]string
}

// NewRuleSet returns a version of the law with an election's answers. An
// unknown version, key or answer is an error of kind Invalid that names it; so
// is an answer to a number that the text of the law fixes.
func NewRuleSet(l election.Law, answers map[string]string) (RuleSet, error) {
	if !l.Known() {
		return RuleSet{}, &election.Error{Kind: election.Invalid, Code: "unknown_law", Field: "law", Args: []any{string(l)}}
	}
	for _, key := range slices.Sorted(maps.Keys(answers)) {
		if err := checkAnswer(l, key, answers[key]); err != nil {
			return RuleSet{}, election.At("settings."+key, err)
		}
	}
	return RuleSet{Law: l, chosen: maps.Clone(answers)}, nil
}

func checkAnswer(l election.Law, key, answer string) error {
	if s := settingNamed(key); s != nil {
		if !s.AppliesTo(l) {
			return &election.Error{Kind: election.Invalid, Code: "unknown_setting"}
		}
		if !slices.Contains(s.Choices, answer) {
			return &election.Error{Kind: election.Invalid, Code: "setting_value", Args: []any{answer}}
		}
		return nil
	}
	f, found := figureNamed(l, key)
	if !found || f.None || !f.Grade.Asked() {
		return &election.Error{Kind: election.Invalid, Code: "unknown_setting"}
	}
	if n, err := strconv.Atoi(answer); err != nil || n < 1 || n > MaxSettingNumber || strconv.Itoa(n) != answer {
		return &election.Error{Kind: election.Invalid, Code: "setting_value", Args: []any{answer}}
	}
	return nil
}

// Answer gives the election's answer to an open question.
func (rs RuleSet) Answer(s *Setting) string {
	if a, ok := rs.chosen[s.Key]; ok {
		return a
	}
	return s.Default()
}

// Answers gives every answer that the election gave, by key.
func (rs RuleSet) Answers() map[string]string { return maps.Clone(rs.chosen) }

// Number gives the value of a number of the law; ok is false where this version
// has none.
func (rs RuleSet) Number(c *Constant) (n int, ok bool) {
	return rs.figure(c.Key, c.in(rs.Law))
}

// number is Number for the numbers that every version has.
func (rs RuleSet) number(c *Constant) int {
	n, _ := rs.Number(c)
	return n
}

func (rs RuleSet) figure(key string, f Figure) (n int, ok bool) {
	if a, chosen := rs.chosen[key]; chosen && f.Grade.Asked() {
		n, _ := strconv.Atoi(a) // checked by NewRuleSet
		if f.N < 0 {
			n = -n // days before election day are answered as a plain number
		}
		return n, true
	}
	return f.N, !f.None
}

func settingNamed(key string) *Setting {
	for _, s := range Settings() {
		if s.Key == key {
			return s
		}
	}
	return nil
}

func figureNamed(l election.Law, key string) (Figure, bool) {
	for _, c := range Constants() {
		if c.Key == key {
			return c.in(l), true
		}
	}
	for _, m := range slices.Concat(milestones, byElectionSteps) {
		if m.ID == key {
			return m.in(l), true
		}
	}
	return Figure{}, false
}
