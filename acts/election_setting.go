// An election answers an open question of the law.

package acts

import (
	"context"
	"errors"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// ElectionSettingInput is one answer of one election.
type ElectionSettingInput struct {
	Election election.ElectionID
	Key      string
	Value    string // empty: back to the default
}

// ChangedSetting is what the answer was; empty where the default stood.
type ChangedSetting struct {
	Before string
}

// Validate refuses what can be no key or answer at all.
func (in *ElectionSettingInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.id("key", in.Key)
	if in.Value = f.line("value", in.Value, MaxAnswer); !isPlain(in.Value) {
		f.add("value", "setting_value")
	}
	return f.err()
}

func (in *ElectionSettingInput) on() access.Target { return access.Target{Election: in.Election} }

// ChangeElectionSetting gives an answer that room law takes together with the
// others, or goes back to the default.
func (a *Acts) ChangeElectionSetting(ctx context.Context, env Envelope, in ElectionSettingInput) (Done[ChangedSetting], error) {
	return perform(ctx, a, env, access.ChangeElectionSetting, &in, changeElectionSetting)
}

func changeElectionSetting(w *work, in *ElectionSettingInput) (ChangedSetting, error) {
	if election.IsBoardSetting(in.Key) {
		return changeBoard(w, in)
	}
	answers, err := Answers(&w.View, in.Election)
	if err != nil {
		return ChangedSetting{}, err
	}
	before := ChangedSetting{answers[in.Key]}
	if in.Value == before.Before {
		return before, conflict("value", CodeUnchanged)
	}
	if in.Value == "" {
		return before, w.DeleteSetting(in.Election, in.Key)
	}
	answers[in.Key] = in.Value
	if err := w.checkAnswers(in, answers); err != nil {
		return before, err
	}
	return before, w.PutSetting(store.Setting{Election: in.Election, Key: in.Key, Value: in.Value})
}

// Answers are all that an election has given to the open questions of the law.
func Answers(v *store.View, e election.ElectionID) (map[string]string, error) {
	settings, err := v.Settings(e)
	answers := map[string]string{}
	for _, s := range settings {
		if !election.IsBoardSetting(s.Key) {
			answers[s.Key] = s.Value
		}
	}
	return answers, err
}

// changeBoard says what the board shows: yes, or nothing said, which is no.
func changeBoard(w *work, in *ElectionSettingInput) (ChangedSetting, error) {
	shown, err := BoardShows(&w.View, in.Election)
	before := ChangedSetting{}
	if shown[in.Key] {
		before.Before = election.BoardYes
	}
	switch {
	case err != nil:
		return before, err
	case in.Value != "" && in.Value != election.BoardYes:
		return before, invalid("value", "setting_value", in.Value)
	case in.Value == before.Before:
		return before, conflict("value", CodeUnchanged)
	case in.Value == "":
		return before, w.DeleteSetting(in.Election, in.Key)
	}
	if _, err := w.Election(in.Election); err != nil {
		return before, err
	}
	return before, w.PutSetting(store.Setting{Election: in.Election, Key: in.Key, Value: in.Value})
}

// BoardShows are the settings of an election's board that were answered yes.
func BoardShows(v *store.View, e election.ElectionID) (map[string]bool, error) {
	settings, err := v.Settings(e)
	shown := map[string]bool{}
	for _, s := range settings {
		if election.IsBoardSetting(s.Key) {
			shown[s.Key] = s.Value == election.BoardYes
		}
	}
	return shown, err
}

// checkAnswers lets room law judge them, and names our fields.
func (w *work) checkAnswers(in *ElectionSettingInput, answers map[string]string) error {
	e, err := w.Election(in.Election)
	if err != nil {
		return err
	}
	_, err = law.NewRuleSet(e.Law, answers)
	var wrong *election.Error
	if errors.As(err, &wrong) {
		field := "value"
		if wrong.Code == "unknown_setting" {
			field = "key"
		}
		return invalid(field, wrong.Code, wrong.Args...)
	}
	return err
}
