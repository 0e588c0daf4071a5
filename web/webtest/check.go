// What every page must pass, whatever it shows.

package webtest

import (
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"testing"

	"github.com/jba/templatecheck"
)

// Check looks at a page as it stands: axe finds nothing, nothing scrolls
// sideways, no mark is clipped, nothing is too small to read or to hit, and the
// browser complains of nothing.
func (tab *Tab) Check(t testing.TB) {
	t.Helper()
	for _, complaint := range tab.Complaints() {
		t.Errorf("the browser complains: %s", complaint)
	}
	if over := tab.Sideways(); len(over) > 0 {
		t.Errorf("wider than %d px: %v", tab.view.Width, over)
	}
	for _, fault := range Eval[[]string](tab, legible) {
		t.Error(fault)
	}
	if tab.view.NoScript {
		return // axe is a script
	}
	for _, fault := range tab.Axe() {
		t.Errorf("axe: %s", fault)
	}
}

// Sideways names what makes the page wider than its window.
func (tab *Tab) Sideways() []string {
	tab.t.Helper()
	return Eval[[]string](tab, sideways)
}

const sideways = `(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > wide + 1 && getComputedStyle(e).position !== "absolute")
    .map((e) => e.tagName.toLowerCase() + "." + e.className + " " + Math.round(e.getBoundingClientRect().right))
    .slice(0, 8);
})()`

// legible finds lines tighter than Vietnamese needs, letters below 14 px, and
// targets below 44 px. A link within a sentence is as tall as its line.
const legible = `(() => {
  const faults = new Set();
  const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + "." + (e.getAttribute("class") ?? "");
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden" && !e.closest(".sr, .first-submit, .skip");
  const base = parseFloat(getComputedStyle(document.documentElement).fontSize) / 17;
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest("svg") || !seen(e)) continue;
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const style = getComputedStyle(e);
    const size = parseFloat(style.fontSize);
    if (own && size < 14 * Math.min(base, 1) - 0.01) faults.add("letters of " + size + " px: " + name(e));
    if ((own || e.tagName === "INPUT") && parseFloat(style.lineHeight) / size < 1.35) faults.add("lines of " + style.lineHeight + " for " + size + " px: " + name(e));
    if (own && (e.scrollHeight > e.clientHeight + 1) && style.overflowY === "hidden" && e.clientHeight > 1) faults.add("clipped: " + name(e));
  }
  for (const e of document.querySelectorAll("button, input, select, textarea, summary, a")) {
    if (!seen(e) || e.type === "hidden" || e.type === "checkbox" || e.type === "radio") continue;
    const inSentence = e.tagName === "A" && (getComputedStyle(e).display === "inline");
    if (!inSentence && e.getBoundingClientRect().height < 43.5 * Math.min(base, 1)) faults.add("target of " + e.getBoundingClientRect().height + " px: " + name(e) + " " + e.textContent.trim().slice(0, 30));
  }
  return [...faults];
})()`

// Axe runs axe-core with the rules of WCAG 2.2 A and AA and of good practice,
// and gives a line for each thing found.
func (tab *Tab) Axe() []string {
	tab.t.Helper()
	source, err := os.ReadFile(filepath.Join(Root(tab.t), "web/webtest/testdata/node_modules/axe-core/axe.min.js"))
	if err != nil {
		Need(tab.t, "axe-core from npm")
	}
	Eval[bool](tab, string(source)+";true")
	return Eval[[]string](tab, runAxe)
}

const runAxe = `axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then((found) => found.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " ").slice(0, 220))))`

// Checked is a template with the type it is given.
type Checked interface {
	Check(check func(t *template.Template, dot any) error) error
}

// CheckViews type-checks the templates of pages.
func CheckViews(t testing.TB, views ...Checked) {
	t.Helper()
	for i, view := range views {
		if err := view.Check(func(tmpl *template.Template, dot any) error {
			if err := templatecheck.CheckHTML(tmpl, dot); err != nil {
				return fmt.Errorf("view %d: %w", i, err)
			}
			return nil
		}); err != nil {
			t.Error(err)
		}
	}
}
