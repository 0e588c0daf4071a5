// Where a page stands: the menu, and the way from the first page down to it.

package portal

import "laphieu/web/words"

// link is a line of a menu. Here is aria-current: of the page itself, or of the
// section that it lies in.
type link struct{ Href, Text, Here string }

// menu has a page's address with its short title.
var menu = []address{
	{path: "/", title: "portal.home"},
	{path: "/gioi-thieu", title: "portal.about"},
	{path: "/bau-cu", title: "portal.election"},
	{path: resultPath, title: "portal.result_short"},
	{path: "/bau-cu/doi-chieu", title: "portal.check_short"},
}

// Menu marks the entry that the page lies under most closely.
func (v *view) Menu() (all []link) {
	closest := ""
	for _, a := range menu {
		if (a.path == v.Path || a.path != "/" && v.under(a.path)) && len(a.path) > len(closest) {
			closest = a.path
		}
	}
	for _, a := range menu {
		one := link{Href: a.path, Text: words.Text(v.Lang, a.title)}
		switch a.path {
		case v.Path:
			one.Here = "page"
		case closest:
			one.Here = "true"
		}
		all = append(all, one)
	}
	return all
}

// Crumbs are the pages above this one; the first page and those beside it need none.
func (v *view) Crumbs() (all []link) {
	for _, a := range addresses {
		if a.path == v.Path || !v.under(a.path) {
			continue
		}
		all = append(all, link{Href: a.path, Text: words.Text(v.Lang, a.title)})
	}
	if len(all) == 1 {
		return nil // the menu leads home
	}
	return all
}

// under reports whether the page lies below an address.
func (v *view) under(path string) bool {
	return path == "/" || len(v.Path) > len(path) && v.Path[:len(path)+1] == path+"/"
}
