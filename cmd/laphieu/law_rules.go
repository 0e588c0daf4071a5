// The catalogue at the command line: the page that RULES.md is.
package main

import (
	"bytes"

	"laphieu/law"
)

type rulesVerb struct{}

// Run prints every rule, number and open question.
func (rulesVerb) Run(a *app) error {
	var page bytes.Buffer
	err := law.WriteRules(&page)
	return a.answer(page.Bytes(), err, false)
}
