// The version, as the build set it.
package main

import "fmt"

// version is set by the release build (-ldflags "-X main.version=…"); a build
// from a working tree says so.
var version = "dev"

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(a *app) error {
	return a.answer(fmt.Appendln(nil, "laphieu", version), nil, false)
}
