// A short list of things that each have a page of their own.

package web

// Item is one thing with the way to it.
type Item struct {
	Name string
	Text string // under the name
	Href string // empty: to look at only
}
