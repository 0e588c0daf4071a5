package attack

import (
	"encoding/csv"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/site"
	"laphieu/store"
	"laphieu/web/portal"
	"laphieu/web/words"
)

// public is a house's portal, as the running server shows it.
type public struct {
	*night
	portal *portal.Portal
	server *httptest.Server
}

func (n *night) public() *public {
	p := &public{night: n, portal: portal.New(false)}
	p.server = httptest.NewServer(p.portal.Handler())
	n.t.Cleanup(p.server.Close)
	return p
}

// look shows what is public now, follows every address, tries those of the desk too,
// and gives what was answered with 200.
func (p *public) look() map[string]string {
	p.t.Helper()
	var model site.Public
	p.must(p.store.ViewGround(p.ctx(), here, func(v *store.View) (err error) {
		model, err = acts.ReadPublic(v)
		return err
	}))
	p.must(p.portal.Show(model, p.now()))
	found := map[string]string{}
	waiting := []string{"/", "/en/", "/sitemap.xml", "/robots.txt", "/healthz", "/bau-cu/ket-qua/so-phieu.csv", "/bau-cu/ket-qua/don-vi-1", "/bang"}
	for _, row := range p.desk.Table {
		waiting = append(waiting, strings.NewReplacer("{$}", "", "{election}", string(p.vote), "{level}", "commune", "{constituency}", "1", "{round}", "1", "{area}", "01").Replace(row.Pattern))
	}
	tried := map[string]bool{}
	for len(waiting) > 0 {
		path, _, _ := strings.Cut(waiting[0], "#")
		if waiting = waiting[1:]; tried[path] || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
			continue
		}
		tried[path] = true
		answer, err := http.Get(p.server.URL + path)
		p.must(err)
		body, err := io.ReadAll(answer.Body)
		p.must(err)
		answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			if p.votesIn(string(body)) != "" {
				p.t.Errorf("%s: %d with votes", path, answer.StatusCode)
			}
			continue
		}
		found[path] = string(body)
		for _, m := range addressIn.FindAllStringSubmatch(string(body), -1) {
			waiting = append(waiting, m[1])
		}
	}
	return found
}

var (
	addressIn = regexp.MustCompile(`(?:href="|src="|<loc>)([^"<]+)`)
	tagIn     = regexp.MustCompile(`<[^>]*>`)
	numberIn  = regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)*`)
)

// votesIn finds the first number of votes, or name of a candidate, of a sheet or of a
// sum that a text has; numbers of fewer than three digits are days and articles.
func (p *public) votesIn(body string) string {
	text := tagIn.ReplaceAllString(body, " ")
	secret := p.secrets()
	for _, found := range numberIn.FindAllString(text, -1) {
		if secret[found] {
			return found
		}
	}
	for name := range secret {
		if strings.ContainsAny(name, "aeiouâêôăơư") && strings.Contains(text, name) {
			return name
		}
	}
	return ""
}

// secrets are the votes of this election's papers, as both languages and a table write
// them, with the names on its ballots.
func (p *public) secrets() map[string]bool {
	all := map[string]bool{}
	add := func(n int64) {
		if n >= 100 {
			all[strconv.FormatInt(n, 10)] = true
			all[words.Number(words.VI, n)], all[words.Number(words.EN, n)] = true, true
		}
	}
	sums := map[election.BallotingID][]int64{}
	for id, s := range p.papers {
		add(s.Valid)
		add(s.Voted)
		for i, n := range s.Votes {
			add(n)
			for len(sums[id.BallotingID]) <= i {
				sums[id.BallotingID] = append(sums[id.BallotingID], 0)
			}
			sums[id.BallotingID][i] += n
		}
	}
	for _, sum := range sums {
		for _, n := range sum {
			add(n)
		}
	}
	p.must(p.store.View(p.ctx(), here, func(v *store.View) error {
		setup, err := v.Setup(p.vote)
		for _, c := range setup.Nominees {
			all[c.Name] = true
		}
		return err
	}))
	for _, year := range []string{"2026", "2021"} {
		delete(all, year)
	}
	return all
}

// wantNone wants no address of the portal to tell of votes.
func (p *public) wantNone(stage string) {
	p.t.Helper()
	pages := p.look()
	if len(pages) < 10 {
		p.t.Errorf("%s: %d addresses only", stage, len(pages))
	}
	for path, body := range pages {
		if told := p.votesIn(body); told != "" {
			p.t.Errorf("%s: %s tells %q", stage, path, told)
		}
	}
}

// Before the announcement no address of the portal tells of votes, at no step of the
// count; nor does it of a rehearsal that was announced, or when the announcement was
// taken back. What is announced is the confirmed outcome, and its sums hold.
func TestPortalTellsNothingEarly(t *testing.T) {
	h := open(t, false)
	vote, err := h.CreateElection(h.ctx(), h.by(admin), acts.CreateElectionInput{
		Name: "Bầu cử sau cùng (giả định)", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15},
	})
	h.must(err)
	n := h.count(vote.Result.Election)
	p := n.public()
	p.wantNone("the count is open")
	own := n.own()
	for i, id := range slices.Concat(n.of(own[0]), n.of(own[1]), n.rest()) {
		n.agree(id, n.papers[id])
		if i%6 == 0 {
			p.wantNone("agreed " + id.String())
		}
	}
	for _, b := range own {
		n.confirm(b)
		p.wantNone("confirmed " + b.String())
	}
	n.announce("Nghị quyết số 12/NQ-UBBC")
	p.wantSums()
	_, err = n.WithdrawAnnouncement(n.ctx(), n.because("Số nghị quyết ghi nhầm"), acts.ElectionInput{Election: n.vote})
	n.must(err)
	p.wantNone("withdrawn")
	n.announce("Nghị quyết số 13/NQ-UBBC")
	p.wantSums()
	_, err = n.ReopenSheet(n.ctx(), n.because("Biên bản được sửa"), n.at(n.of(own[0])[0]))
	n.must(err)
	p.wantNone("reopened")
}

// because is the chair's envelope with a reason.
func (n *night) because(reason string) acts.Envelope {
	e := n.by(chair)
	e.Reason = reason
	return e
}

func (n *night) announce(document string) {
	n.t.Helper()
	_, err := n.Announce(n.ctx(), n.by(chair), acts.AnnounceInput{Election: n.vote, Document: document, Day: election.Date{Year: 2026, Month: 3, Day: 18}})
	n.must(err)
}

// wantSums wants the table of votes to be the confirmed outcomes, to the ballot.
func (p *public) wantSums() {
	p.t.Helper()
	pages := p.look()
	if p.votesIn(pages["/bau-cu/ket-qua"]) == "" {
		p.t.Error("an announced result tells no votes, or nobody would see that it does")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(pages["/bau-cu/ket-qua/so-phieu.csv"], "\ufeff"))).ReadAll()
	p.must(err)
	got := map[string]string{}
	for _, row := range rows[1:] {
		got[row[7]] = row[8] + " " + row[5] + " " + row[9]
	}
	want := map[string]string{}
	for _, b := range p.own() {
		p.must(p.store.View(p.ctx(), here, func(v *store.View) error {
			setup, err := v.Setup(p.vote)
			if err != nil {
				return err
			}
			r, err := acts.ReadResult(v, p.vote, b)
			for i, c := range setup.NomineesOf(b.Level, b.Constituency) {
				line := r.Outcome.Candidates[i]
				elected := "0"
				if line.Elected {
					elected = "1"
				}
				want[c.Name] = strconv.FormatInt(line.Votes, 10) + " " + strconv.FormatInt(r.Outcome.Totals.Valid, 10) + " " + elected
				if !strings.Contains(pages["/bau-cu/ket-qua/don-vi-"+string(b.Constituency)], ">"+words.Number(words.VI, line.Votes)+"<") {
					p.t.Errorf("the record of %s lacks the votes of %s", b, c.Name)
				}
			}
			return err
		}))
	}
	if len(want) == 0 || len(got) != len(want) {
		p.t.Errorf("%d lines, want %d", len(got), len(want))
	}
	for name, line := range want {
		if got[name] != line {
			p.t.Errorf("%s: %q, want %q", name, got[name], line)
		}
	}
}
