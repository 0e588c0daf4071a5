// Publication: the texts that the commune writes about itself. Writing one makes it
// public, as its page says.

package acts

import (
	"slices"

	"laphieu/store"
)

// publicTexts are the texts that are written, by their keys.
func publicTexts(v *store.View) (map[string]string, error) {
	all, err := v.Texts() // settings of the commune too
	written := map[string]string{}
	for _, t := range all {
		if slices.ContainsFunc(communeTexts, func(c CommuneText) bool { return string(c.Key) == t.Key }) {
			written[t.Key] = t.Value
		}
	}
	return written, err
}
