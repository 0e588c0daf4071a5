// Settings of the commune itself: few, each with a default and its bounds.

package acts

import (
	"context"
	"strconv"
	"time"

	"laphieu/access"
	"laphieu/store"
)

// CommuneSetting is one number that a commune may choose.
type CommuneSetting struct {
	Key     string
	Text    string // Vietnamese
	Default int
	Least   int
	Most    int
}

// IdleMinutes is how long a screen may be left before the password is asked
// again.
const IdleMinutes = "idle_minutes"

// CommuneSettings lists them.
func CommuneSettings() []CommuneSetting {
	return []CommuneSetting{
		{IdleMinutes, "Số phút không thao tác thì tạm khóa màn hình", 15, 5, 60},
	}
}

// settingPrefix sets the rows of settings apart from texts: the store keeps both
// in one table, for a setting row belongs to an election.
const settingPrefix = store.SettingPrefix

func communeSetting(key string) (CommuneSetting, bool) {
	for _, s := range CommuneSettings() {
		if s.Key == key {
			return s, true
		}
	}
	return CommuneSetting{}, false
}

// SettingInput is one choice of the commune.
type SettingInput struct {
	Key   string
	Value int
}

// Validate refuses an unknown key and a number out of bounds.
func (in *SettingInput) Validate() error {
	s, known := communeSetting(in.Key)
	switch {
	case !known:
		return invalid("key", "unknown_setting")
	case in.Value < s.Least || in.Value > s.Most:
		return invalid("value", CodeRange, s.Least, s.Most)
	}
	return nil
}

func (in *SettingInput) on() access.Target { return access.Target{} }

// ChangeSetting chooses a number for the commune.
func (a *Acts) ChangeSetting(ctx context.Context, env Envelope, in SettingInput) (Done[ChangedSetting], error) {
	return perform(ctx, a, env, access.ChangeSetting, &in, func(w *work, in *SettingInput) (ChangedSetting, error) {
		return w.changeText(settingPrefix+in.Key, strconv.Itoa(in.Value))
	})
}

// Setting reads a number of the commune, its default where none was chosen.
func Setting(v *store.View, key string) (int, error) {
	s, _ := communeSetting(key)
	text, err := v.Text(settingPrefix + key)
	if err != nil {
		return s.Default, instead(err, store.CodeNoRow, nil)
	}
	n, err := strconv.Atoi(text.Value)
	if err != nil || n < s.Least || n > s.Most {
		return s.Default, nil // written by a release that knew other bounds
	}
	return n, nil
}

func idleAfter(v *store.View) (time.Duration, error) {
	minutes, err := Setting(v, IdleMinutes)
	return time.Duration(minutes) * time.Minute, err
}
