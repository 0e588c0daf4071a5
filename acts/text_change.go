// Texts of the commune: what its pages say about it.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/store"
)

// TextKey names a text.
type TextKey string

// The texts.
const (
	TextIntroduction TextKey = "introduction" // Giới thiệu xã
	TextAddress      TextKey = "address"      // Địa chỉ trụ sở
	TextContact      TextKey = "contact"      // Liên hệ: điện thoại, thư điện tử
	TextHours        TextKey = "hours"        // Giờ làm việc
	TextReception    TextKey = "reception"    // Lịch tiếp công dân
	TextHotline      TextKey = "hotline"      // Đường dây nóng về bầu cử
)

// CommuneText is one text that a commune may write.
type CommuneText struct {
	Key   TextKey
	Title string // Vietnamese
	Most  int    // characters
}

var communeTexts = []CommuneText{
	{TextIntroduction, "Giới thiệu", MaxText},
	{TextAddress, "Địa chỉ trụ sở", 300},
	{TextContact, "Liên hệ", 1000},
	{TextHours, "Giờ làm việc", 500},
	{TextReception, "Lịch tiếp công dân", 2000},
	{TextHotline, "Đường dây nóng về bầu cử", 300},
}

// CommuneTexts lists the texts in the order of their page.
func CommuneTexts() []CommuneText { return slices.Clone(communeTexts) }

// TextInput is a text with its new wording.
type TextInput struct {
	Key   TextKey
	Value string // empty: none
}

// Validate cleans the wording line by line.
func (in *TextInput) Validate() error {
	at := slices.IndexFunc(communeTexts, func(t CommuneText) bool { return t.Key == in.Key })
	if at < 0 {
		return invalid("key", CodeWord)
	}
	var f faults
	in.Value = f.text("value", in.Value, communeTexts[at].Most)
	return f.err()
}

func (in *TextInput) on() access.Target { return access.Target{} }

// ChangeCommuneText writes a text anew, or removes it.
func (a *Acts) ChangeCommuneText(ctx context.Context, env Envelope, in TextInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.ChangeCommuneText, &in, func(w *work, in *TextInput) (Nothing, error) {
		_, err := w.changeText(string(in.Key), in.Value)
		return Nothing{}, err
	})
}

// changeText writes a row of texts and tells what stood there.
func (w *work) changeText(key, value string) (before ChangedSetting, err error) {
	text, err := w.Text(key)
	if err = instead(err, store.CodeNoRow, nil); err != nil {
		return before, err
	}
	before.Before = text.Value
	switch value {
	case text.Value:
		return before, conflict("value", CodeUnchanged)
	case "":
		return before, w.DeleteText(key)
	}
	return before, w.PutText(store.Text{Key: key, Value: value})
}
