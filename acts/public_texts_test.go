package acts

import (
	"maps"
	"testing"

	"laphieu/site"
)

// What a commune writes about itself is public with the act that writes it, and gone
// with the one that removes it; its settings are not public.
func TestPublicTexts(t *testing.T) {
	w := lite(t)
	n, _ := w.three()
	_, err := n.ChangeSetting(n.ctx(), n.by("quan.tri"), SettingInput{Key: IdleMinutes, Value: 7})
	n.must(err)
	write := func(key TextKey, text string) {
		t.Helper()
		_, err := n.ChangeCommuneText(n.ctx(), n.by("quan.tri"), TextInput{key, text})
		n.must(err)
	}
	want := map[string]string{}
	check := func() {
		t.Helper()
		if got := n.public().Texts; !maps.Equal(got, want) {
			t.Errorf("public %q, want %q", got, want)
		}
	}
	check()
	for _, text := range CommuneTexts() {
		write(text.Key, "Lời của xã: "+text.Title)
		want[string(text.Key)] = "Lời của xã: " + text.Title
		check()
	}
	for _, key := range []string{site.Introduction, site.Address, site.Contact, site.Hours, site.Reception, site.Hotline} {
		if want[key] == "" {
			t.Errorf("nobody can write %s", key)
		}
	}
	write(TextContact, "")
	delete(want, site.Contact)
	check()
}
