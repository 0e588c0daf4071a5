// What the commune writes about itself: the page Giới thiệu, and how to reach it.

package portal

import (
	"laphieu/site"
	"laphieu/web/words"
)

// fact is a text under its name.
type fact struct{ Name, Text string }

// reach are the texts by which one comes to the commune, and the words for them.
var reach = []struct{ key, name string }{
	{site.Address, "setup.text_address"},
	{site.Contact, "portal.phone"},
	{site.Hours, "setup.text_hours"},
	{site.Reception, "setup.text_reception"},
	{site.Hotline, "setup.text_hotline"},
}

// Reach lists those that are written.
func (v *view) Reach() (all []fact) {
	for _, one := range reach {
		if text := v.Text(one.key); text != "" {
			all = append(all, fact{words.Text(v.Lang, one.name), text})
		}
	}
	return all
}
