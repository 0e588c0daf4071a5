// Package site has the nouns of the commune's site: what the public is shown, as
// an act froze it. It knows no votes but those that were announced, and imports
// nothing of ours.
package site
