// Texts that the commune writes about itself, plain lines each.

package site

// The keys of texts, in the order in which pages show them.
const (
	Introduction = "introduction"
	Address      = "address"
	Contact      = "contact"
	Hours        = "hours"
	Reception    = "reception"
	Hotline      = "hotline"
)

// Text is the wording under a key; empty where the commune has written none.
func (p *Public) Text(key string) string { return p.Texts[key] }
