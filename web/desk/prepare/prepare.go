// Package prepare is the guided set-up of an election, from its contests to the
// opening of the count, and the stages that it then goes through.
package prepare

import (
	"embed"
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed prepare.css
var Style []byte

// The templates.
var (
	View       = web.NewView[*guidePage](files, "guide.html")
	ListView   = web.NewView[*listPage](files, "list.html")
	ImportView = web.NewView[*importPage](files, "import.html")
	ProofView  = web.NewView[*proofPage](files, "proof.html")
)

// Path is where the guided set-up of an election begins.
const Path = "/chuan-bi"

// MaxBody bounds a list or a set-up file that is sent, in bytes: the largest
// commune's, with every column filled in, has under two million.
const MaxBody = 4 << 20

// Fields are kept as a draft while a list is typed.
var Fields = []string{"rows"}

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// Parts are the addresses of the lists, below Path.
func Parts() (paths []string) {
	for _, p := range parts {
		paths = append(paths, Path+p.Path)
	}
	return paths
}

// known is what stands of an election's set-up.
type known struct {
	election store.Election
	stage    election.Stage
	setup    election.Setup
	findings []election.Finding
}

func look(v *store.View, e store.Election) (k known, err error) {
	k = known{election: e, stage: election.Preparing}
	row, err := v.Stage(e.ID)
	switch {
	case err == nil:
		k.stage = row.Stage
	case !store.Is(err, store.CodeNoRow):
		return k, err
	}
	if k.setup, err = v.Setup(e.ID); err != nil {
		return k, err
	}
	k.findings, err = acts.SetupFindings(v, &e.Election, &k.setup)
	return k, err
}

// of are the findings of one part.
func (k *known) of(p acts.SetupPart) (all []election.Finding) {
	for _, f := range k.findings {
		if PartOf(&f) == p {
			all = append(all, f)
		}
	}
	return all
}

// PartOf is the part of the set-up where a finding is mended; empty where it is the
// election itself.
func PartOf(f *election.Finding) acts.SetupPart {
	if len(f.Fields) == 0 {
		return ""
	}
	list, _, _ := law.SetupField(f.Fields[0])
	for _, p := range parts {
		if string(p.Part) == list {
			return p.Part
		}
	}
	return ""
}

func blocking(all []election.Finding) (n int) {
	for i := range all {
		if all[i].Severity == election.Block {
			n++
		}
	}
	return n
}

// done reports whether a part has something in it and nothing that blocks.
func (k *known) done(p *part) bool { return p.size(&k.setup) > 0 && blocking(k.of(p.Part)) == 0 }

// next is the first part that is not done; nil: all are.
func (k *known) next() *part {
	for _, p := range parts {
		if !k.done(p) {
			return p
		}
	}
	return nil
}

// guidePage is the way of an election.
type guidePage struct {
	web.Page
	Next     *web.NextStep
	Stages   web.StageBar
	Steps    []step
	Findings []found
	Locked   string // why nothing is changed here now
	Stage    []web.Item
	Files    []web.Item
}

// step is one part in the list of the guide.
type step struct {
	Number           int
	Name, Text, Href string
	Is               web.Step
	Blocks, Warns    int
}

// found is a finding with the way to its part.
type found struct {
	web.Finding
	Href, Where string
}

// Show shows how far the set-up has come, and what to do next.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := &guidePage{Page: h.Desk.Page(r, words.Text(lang, "prepare.title"))}
	p.Head.Kicker, p.Head.AsOf = e.Name, p.At
	var k known
	err := h.Desk.View(r, func(v *store.View) (err error) {
		k, err = look(v, e)
		return err
	})
	if err != nil {
		return err
	}
	p.Steps, p.Findings = k.steps(lang), k.said(lang)
	p.Stages = k.bar(lang)
	may := func(a access.Act) bool { return seat.Of(r).Reaches(a, access.Target{Election: e.ID}) }
	if k.stage == election.Preparing {
		if may(access.SaveSetup) {
			next := k.nextStep(lang, may(access.OpenCount))
			p.Next = &next
		}
	} else {
		p.Locked = words.Text(lang, "prepare.locked."+string(k.stage))
	}
	p.Stage, p.Files = k.ways(lang, may)
	return View.Write(w, http.StatusOK, p)
}

func (k *known) steps(lang words.Lang) (all []step) {
	next := k.next()
	for i, p := range parts {
		s := step{Number: i + 1, Name: words.Text(lang, p.Key), Href: page(k.election.ID, p.Path), Is: web.Future}
		s.Text = words.Text(lang, p.Key+".size", p.size(&k.setup))
		of := k.of(p.Part)
		s.Blocks = blocking(of)
		s.Warns = len(of) - s.Blocks
		if p.size(&k.setup) == 0 {
			s.Text = words.Text(lang, "prepare.empty")
		}
		switch {
		case k.done(p):
			s.Is = web.Past
		case p == next:
			s.Is = web.Now
		}
		all = append(all, s)
	}
	return all
}

// bar shows the parts, and the count behind them.
func (k *known) bar(lang words.Lang) (bar web.StageBar) {
	for i, s := range k.steps(lang) {
		bar.Stages = append(bar.Stages, web.Stage{Name: words.Text(lang, parts[i].Key+".short"), Note: strconv.Itoa(parts[i].size(&k.setup)), Is: s.Is})
	}
	count := web.Stage{Name: words.Text(lang, "stage."+string(election.Counting)), Is: web.Future}
	switch {
	case k.stage == election.Counting:
		count.Is = web.Now
	case k.stage != election.Preparing:
		count.Name, count.Is = words.Text(lang, "stage."+string(k.stage)), web.Past
	case k.next() == nil:
		count.Is = web.Now
	}
	if k.stage != election.Preparing {
		for i := range bar.Stages {
			bar.Stages[i].Is = web.Past
		}
	}
	bar.Stages = append(bar.Stages, count)
	return bar
}

func (k *known) nextStep(lang words.Lang, mayOpen bool) web.NextStep {
	p := k.next()
	if p != nil {
		return web.NextStep{
			Title: words.Text(lang, p.Key), Text: words.Text(lang, p.Key+".about"),
			Button: web.Link{Text: words.Text(lang, "prepare.go"), Href: page(k.election.ID, p.Path)},
		}
	}
	n := blocking(k.findings)
	if n > 0 || !mayOpen {
		return web.NextStep{Title: words.Text(lang, "prepare.ready"), Text: words.Text(lang, "prepare.ready_other", n), Done: n == 0}
	}
	return web.NextStep{
		Title: words.Text(lang, "prepare.ready"), Text: words.Text(lang, "prepare.ready_text"),
		Button: web.Link{Text: words.Text(lang, "act.open_count.name"), Href: page(k.election.ID, OpenPath)},
	}
}

// Next is the next unfinished step of an election's set-up, for the page of the day.
func Next(v *store.View, lang words.Lang, e store.Election, mayOpen bool) (step web.NextStep, undone bool, err error) {
	k, err := look(v, e)
	if err != nil || k.stage != election.Preparing {
		return web.NextStep{}, false, err
	}
	step = k.nextStep(lang, mayOpen)
	step.Title = words.Text(lang, "prepare.step", step.Title)
	if step.Button.Href == "" {
		return step, false, nil
	}
	return step, true, nil
}

func (k *known) said(lang words.Lang) (all []found) {
	for i := range k.findings {
		f := &k.findings[i]
		one := found{Finding: finding(lang, f), Href: seat.InElection(k.election.ID, seat.Setup), Where: words.Text(lang, "prepare.election")}
		for _, p := range parts {
			if PartOf(f) == p.Part {
				one.Href, one.Where = page(k.election.ID, p.Path), words.Text(lang, p.Key)
			}
		}
		all = append(all, one)
	}
	return all
}

func finding(lang words.Lang, f *election.Finding) web.Finding {
	level := web.FindingNote
	if f.Severity == election.Block {
		level = web.FindingBlock
	}
	said := web.Finding{Level: level, Text: f.Text, Article: seat.Article(lang, f.Article)}
	if level == web.FindingNote {
		said.Title = words.Text(lang, "prepare.look")
	}
	return said
}

// page is a page of an election's set-up.
func page(e election.ElectionID, path string) string { return seat.InElection(e, Path+path) }
