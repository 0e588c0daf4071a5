// The stages of an election: each step has a page of its own that names the
// election and what follows.

package prepare

import (
	"context"
	"io"
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// The addresses, below Path.
const (
	OpenPath     = "/mo-kiem-phieu"
	BackPath     = "/tro-lai-thiet-lap"
	ClosePath    = "/ket-thuc"
	ReopenPath   = "/mo-lai"
	ArchivePath  = "/luu-tru"
	WipePath     = "/xoa-tap-duot"
	ProofPath    = "/bien-ban-xoa"
	PracticePath = "/lap-tap-duot"
	StrikePath   = "/xoa-ten"
)

// stageAct is one step of an election.
type stageAct struct {
	act     access.Act
	path    string
	key     string // begins its words; key_effects are its consequences
	effects []string
	reason  bool
	from    func(*known) bool
	do      func(*acts.Acts, context.Context, acts.Envelope, acts.ElectionInput) (int64, error)
}

func at(stage election.Stage) func(*known) bool {
	return func(k *known) bool { return k.stage == stage }
}

func seqOf[R any](done acts.Done[R], err error) (int64, error) { return done.Seq, err }

// Stages are the steps, in their order. Making a rehearsal and striking a name off
// have forms of their own.
var stageActs = []stageAct{
	{
		access.OpenCount, OpenPath, "stage.open",
		[]string{"stage.open_1", "stage.open_2", "stage.open_3"},
		false, at(election.Preparing),
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.OpenCount(ctx, env, in))
		},
	},
	{
		access.BackToSetup, BackPath, "stage.back",
		[]string{"stage.back_1", "stage.back_2"},
		false, at(election.Counting),
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.BackToSetup(ctx, env, in))
		},
	},
	{
		access.CloseElection, ClosePath, "stage.close",
		[]string{"stage.close_1", "stage.close_2"},
		false, at(election.Counting),
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.CloseElection(ctx, env, in))
		},
	},
	{
		access.ReopenElection, ReopenPath, "stage.reopen",
		[]string{"stage.reopen_1", "stage.reopen_2"},
		true, at(election.Closed),
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.ReopenElection(ctx, env, in))
		},
	},
	{
		access.ArchiveElection, ArchivePath, "stage.archive",
		[]string{"stage.archive_1", "stage.archive_2"},
		false, at(election.Closed),
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.ArchiveElection(ctx, env, in))
		},
	},
	{
		access.WipePractice, WipePath, "stage.wipe",
		[]string{"stage.wipe_1", "stage.wipe_2", "stage.wipe_3"},
		true,
		func(k *known) bool { return k.election.Practice && k.stage != election.Preparing },
		func(a *acts.Acts, ctx context.Context, env acts.Envelope, in acts.ElectionInput) (int64, error) {
			return seqOf(a.WipePractice(ctx, env, in))
		},
	},
	{access.CreatePractice, PracticePath, "stage.practice", nil, false, func(k *known) bool { return len(k.setup.Contests) > 0 }, nil},
	{access.StrikeNominee, StrikePath, "stage.strike", nil, false, func(k *known) bool {
		return len(k.setup.Nominees) > 0 && (k.stage == election.Preparing || k.stage == election.Counting)
	}, nil},
}

// StageStep is one of them for the table of routes.
type StageStep struct {
	Act  access.Act
	Path string
	Ask  func(http.ResponseWriter, *http.Request) error
	Take func(http.ResponseWriter, *http.Request) error
}

// StageSteps are the steps that ask once more and are done.
func (h Page) StageSteps() (all []StageStep) {
	for i := range stageActs {
		if s := &stageActs[i]; s.do != nil {
			all = append(all, StageStep{
				s.act, Path + s.path,
				func(w http.ResponseWriter, r *http.Request) error { return h.askStage(w, r, s) },
				func(w http.ResponseWriter, r *http.Request) error { return h.takeStage(w, r, s) },
			})
		}
	}
	return all
}

func (h Page) stagePage(r *http.Request, s *stageAct) (*seat.ConfirmPage, error) {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := h.ConfirmPage(r, words.Text(lang, s.key+"_ask", e.Name))
	p.Confirm.Action = r.URL.Path
	for _, key := range s.effects {
		p.Confirm.Effects = append(p.Confirm.Effects, words.Text(lang, key))
	}
	if s.reason {
		p.Reason(r)
	}
	p.Confirm.Button = words.Text(lang, s.key)
	p.Confirm.Back = web.Link{Text: words.Text(lang, "form.back"), Href: page(e.ID, "")}
	var k known
	err := h.Desk.View(r, func(v *store.View) (err error) {
		k, err = look(v, e)
		return err
	})
	if err != nil {
		return nil, err
	}
	if s.act == access.OpenCount && r.Method == http.MethodGet {
		for i := range k.findings {
			if f := &k.findings[i]; f.Severity == election.Block {
				p.Faults = append(p.Faults, finding(lang, f))
			}
		}
	}
	if !s.from(&k) && r.Method == http.MethodGet {
		p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: words.Text(lang, "error.stage_other")})
	}
	return p, nil
}

func (h Page) askStage(w http.ResponseWriter, r *http.Request, s *stageAct) error {
	p, err := h.stagePage(r, s)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) takeStage(w http.ResponseWriter, r *http.Request, s *stageAct) error {
	envelope := h.Envelope
	if s.reason {
		envelope = h.Reasoned
	}
	env, err := envelope(r)
	if err != nil {
		return err
	}
	id := seat.Of(r).Election.ID
	seq, err := s.do(h.Acts, r.Context(), env, acts.ElectionInput{Election: id})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.stagePage(r, s)
			if err != nil {
				return err
			}
			return p.Show(w, status, faults...)
		})
	}
	to := page(id, "")
	if s.act == access.WipePractice {
		to = page(id, ProofPath)
	}
	return seat.Done(w, r, to, seq)
}

func copyAll(to io.Writer, from io.Reader) (int64, error) {
	return io.Copy(to, io.LimitReader(from, MaxBody))
}
