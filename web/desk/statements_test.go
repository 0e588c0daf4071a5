package desk_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web/desk"
)

// maxStatements is how many statements a page may ask of both databases, with the session and all that stands around
// the page.
const maxStatements = 8

// Every page keeps to that, for the officer who sees most of it, in a commune with people and a log; also the first
// time after something changed, except for what is read of the ground, which is then read once for everybody.
func TestStatementsOfPages(t *testing.T) {
	c := play(t)
	for n := range 30 {
		c.person(fmt.Sprintf("them.%d", n), "Người thêm", election.Grant{Role: election.RoleTypist})
	}
	_, err := c.TakeCheckpoint(c.ctx(), c.by("quan.tri"))
	c.must(err)
	looked, most := 0, map[string]int64{}
	for _, row := range desk.Rows() {
		if row.Method != http.MethodGet || row.Act == access.Listen {
			continue
		}
		for _, at := range c.addresses(row.Pattern) {
			for _, login := range c.readers(row, at) {
				if n, ok := c.statements(login, at.path); ok {
					looked++
					most[row.Pattern] = max(most[row.Pattern], n)
				}
			}
		}
	}
	for pattern, n := range most {
		if n > maxStatements {
			t.Errorf("%s asks %d statements, at most %d", pattern, n, maxStatements)
		}
	}
	if looked < 40 || len(most) < 20 {
		t.Errorf("only %d pages of %d rows were looked at", looked, len(most))
	}
}

// readers are one of each role that may open a page.
func (c *cast) readers(row desk.Row, at address) (logins []string) {
	for login := range c.actors {
		if strings.HasSuffix(login, "-0") && c.allows(login, row.Act, at) && (row.For == "" || c.allows(login, row.For, at)) {
			logins = append(logins, login)
		}
	}
	slices.Sort(logins)
	return logins
}

// statements counts those of a page that somebody opens a second time.
func (c *cast) statements(login, path string) (n int64, ok bool) {
	v := c.visitors[login]
	v.get(path)
	before := c.store.Stats().Statements + c.store.Desk().Statements()
	ok = v.get(path).StatusCode == http.StatusOK
	return c.store.Stats().Statements + c.store.Desk().Statements() - before, ok
}
