// What a page's template is put together from: its own file, and of the house's parts those that it names. A copy of
// all parts for each of some dozen pages, in two languages, would be most of what the program keeps in memory.

package web

import (
	"html/template"
	"io/fs"
	"sync"
	"text/template/parse"

	"laphieu/web/words"
)

// frameName is the template that every page begins with.
const frameName = "layout.html"

// partsIn are the frame and the parts in one language, read once.
var partsIn = map[words.Lang]func() *template.Template{
	words.VI: sync.OnceValue(func() *template.Template { return readParts(words.VI) }),
	words.EN: sync.OnceValue(func() *template.Template { return readParts(words.EN) }),
}

func readParts(lang words.Lang) *template.Template {
	return template.Must(template.New(frameName).Funcs(funcs(lang)).ParseFS(own, frameName, "parts/*.html"))
}

// assemble puts a page's template together. What the page's file defines goes before a part of the same name.
func assemble(lang words.Lang, files fs.FS, name string) *template.Template {
	page := template.Must(template.New(name).Funcs(funcs(lang)).ParseFS(files, name))
	whole := template.New(frameName).Funcs(funcs(lang))
	a := assembly{page: page, parts: partsIn[lang](), whole: whole, has: map[string]bool{}}
	a.add(frameName)
	return whole.Lookup(frameName)
}

// assembly is a template being put together.
type assembly struct {
	page, parts, whole *template.Template
	has                map[string]bool
}

// add copies a template and those that it names: each view changes its own when it is first printed.
func (a *assembly) add(name string) {
	if a.has[name] {
		return
	}
	a.has[name] = true
	found := a.page.Lookup(name)
	if found == nil || found.Tree == nil {
		found = a.parts.Lookup(name)
	}
	if found == nil || found.Tree == nil {
		panic("web: " + a.page.Name() + " names " + name + ", which nobody defines")
	}
	template.Must(a.whole.AddParseTree(name, found.Tree.Copy()))
	a.follow(found.Tree.Root)
}

// follow adds what a list of nodes names.
func (a *assembly) follow(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TemplateNode:
			a.add(n.Name)
		case *parse.IfNode:
			a.branches(&n.BranchNode)
		case *parse.RangeNode:
			a.branches(&n.BranchNode)
		case *parse.WithNode:
			a.branches(&n.BranchNode)
		}
	}
}

func (a *assembly) branches(n *parse.BranchNode) {
	a.follow(n.List)
	a.follow(n.ElseList)
}
