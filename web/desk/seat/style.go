// The style that the desk's pages share.

package seat

import _ "embed"

// Style is the shared style sheet.
//
//go:embed style.css
var Style []byte
