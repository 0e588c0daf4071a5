// Links keep the language: when the English copy of a template is read, each
// address in it is led through [In]. Whoever writes a page writes plain paths.

package web

import (
	"html/template"
	"regexp"
	"strings"
	"text/template/parse"

	"laphieu/web/words"
)

// leading are the attributes that lead to a page of this server.
const leading = `(?:href|action|formaction|src|data-draft|data-out|data-events|data-fresh)`

var (
	addressBegins = regexp.MustCompile(`\s` + leading + `="$`)
	addressStands = regexp.MustCompile(`\s` + leading + `="/[^"]*`)
	// A value that stands between these is an address with its language already.
	knowsItsLanguage = map[string]bool{"asset": true, "in": true}
)

// keepEnglish leads the addresses of a template and of its parts through "in".
func keepEnglish(t *template.Template) {
	for _, part := range t.Templates() {
		if part.Tree != nil {
			keepIn(part.Tree, part.Tree.Root)
		}
	}
}

func keepIn(tree *parse.Tree, list *parse.ListNode) {
	if list == nil {
		return
	}
	begun := false
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TextNode:
			begun = addressBegins.Match(n.Text)
			n.Text = addressStands.ReplaceAllFunc(n.Text, englishText)
			continue
		case *parse.ActionNode:
			if begun {
				lead(tree, n)
			}
		case *parse.IfNode:
			keepBranch(tree, &n.BranchNode, begun)
		case *parse.RangeNode:
			keepBranch(tree, &n.BranchNode, begun)
		case *parse.WithNode:
			keepBranch(tree, &n.BranchNode, begun)
		}
		begun = false
	}
}

// keepBranch panics where an address is made of branches: which of them leads
// away could not be told. That is a fault of the program, found at its start.
func keepBranch(tree *parse.Tree, n *parse.BranchNode, begun bool) {
	if begun {
		panic("web: an address of branches in " + tree.Name + ": " + n.String())
	}
	keepIn(tree, n.List)
	keepIn(tree, n.ElseList)
}

func englishText(text []byte) []byte {
	before, path, _ := strings.Cut(string(text), `"`)
	return []byte(before + `"` + In(words.EN, path))
}

// lead sends a value through "in", which has the language bound to it.
func lead(tree *parse.Tree, n *parse.ActionNode) {
	commands := n.Pipe.Cmds
	if first, ok := commands[0].Args[0].(*parse.IdentifierNode); ok && knowsItsLanguage[first.Ident] {
		return
	}
	through := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos}
	through.Args = []parse.Node{
		parse.NewIdentifier("in").SetPos(n.Pos).SetTree(tree),
		&parse.StringNode{NodeType: parse.NodeString, Pos: n.Pos, Quoted: `"en"`, Text: "en"},
	}
	n.Pipe.Cmds = append(commands, through)
}
