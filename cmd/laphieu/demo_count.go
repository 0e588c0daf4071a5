// The demonstration's two elections: the one of the seed is counted, confirmed
// and announced; the rehearsal stands at the count with two sheets left to type.
// All of it goes through acts, by the people of the demonstration.
package main

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/seat"
)

// The made-up document by which the seed's result is announced.
const demoDocument = "Nghị quyết số 12/NQ-UBBC (số giả định)"

// Where the rehearsal stands: nobody has typed the one sheet, and the other was
// typed once, with a slip, and for the most part a second time.
const (
	demoUntouched election.AreaID = "05"
	demoTypedOnce election.AreaID = "06"
)

// demoStory is one who can speak for everybody of the demonstration.
type demoStory struct {
	*installation
	ctx    context.Context
	people map[string]election.AccountID // by login
	night  demo.Night
}

// by is the envelope of somebody, each in a sign-in of their own.
func (d *demoStory) by(login string) acts.Envelope {
	return acts.Envelope{Commune: demoCommune, Account: d.people[login], Session: "demo-" + login, Key: newKey()}
}

// tell fills both elections.
func (d *demoStory) tell(finished election.ElectionID) (practice election.ElectionID, err error) {
	d.night = demo.ThieuNgoc()
	if err := d.setUp(finished); err != nil {
		return "", err
	}
	made, err := d.acts.CreatePractice(d.ctx, d.by("chu-tich"), acts.PracticeInput{
		Election: finished, Name: "Tập dượt kiểm phiếu", ClockOffset: clockBackTo(demoDay),
	})
	if err != nil {
		return "", err
	}
	practice = made.Result.Election
	return practice, errors.Join(d.finish(finished), d.rehearse(practice))
}

// setUp saves the invented set-up.
func (d *demoStory) setUp(e election.ElectionID) error {
	_, err := d.acts.SaveSetup(d.ctx, d.by("thu-ky"), acts.SetupInput{
		Election: e, Parts: acts.SetupParts, Setup: d.night.Setup,
		Shown: acts.SetupMark(&election.Setup{}, acts.SetupParts...),
	})
	return err
}

// finish counts, confirms and announces.
func (d *demoStory) finish(e election.ElectionID) error {
	if _, err := d.acts.OpenCount(d.ctx, d.by("chu-tich"), acts.ElectionInput{Election: e}); err != nil {
		return err
	}
	for i := range d.night.Papers {
		if err := d.typeTwice(e, &d.night.Papers[i]); err != nil {
			return err
		}
	}
	for i := range d.night.Setup.Constituencies {
		c := &d.night.Setup.Constituencies[i]
		id := election.BallotingID{Level: c.Level, Constituency: c.ID, Round: 1}
		if err := d.explainAll(e, id); err != nil {
			return err
		}
		if c.Level == election.Commune {
			if err := d.confirm(e, id); err != nil {
				return err
			}
		}
	}
	_, err := d.acts.Announce(d.ctx, d.by("chu-tich"), acts.AnnounceInput{
		Election: e, Document: demoDocument, Day: demoDay.AddDays(4),
	})
	return err
}

// typeTwice lets both typists type a paper as it is.
func (d *demoStory) typeTwice(e election.ElectionID, p *demo.Paper) error {
	if err := d.typeOnce(e, p); err != nil {
		return err
	}
	_, err := d.acts.EnterSheetAgain(d.ctx, d.by("nhap-lieu-2"), typed(e, p))
	return err
}

func (d *demoStory) typeOnce(e election.ElectionID, p *demo.Paper) error {
	_, err := d.acts.EnterSheet(d.ctx, d.by("nhap-lieu-1"), typed(e, p))
	return err
}

func typed(e election.ElectionID, p *demo.Paper) acts.EnterSheetInput {
	return acts.EnterSheetInput{
		SheetInput: acts.SheetInput{Election: e, Sheet: p.ID(), Version: 1},
		Figures:    p.Sheet.Figures, Votes: p.Sheet.Votes, Kept: p.Sheet.Kept,
	}
}

// explainAll closes what asks to be explained.
func (d *demoStory) explainAll(e election.ElectionID, id election.BallotingID) error {
	r, err := d.result(e, id)
	if err != nil {
		return err
	}
	for _, f := range r.Open {
		_, err := d.acts.ExplainFinding(d.ctx, d.by("thu-ky"), acts.ExplainInput{
			SheetInput: acts.SheetInput{Election: e, Sheet: election.SheetID{BallotingID: id, Area: f.Area}, Version: 1},
			Rule:       f.Rule, Fields: strings.Join(f.Fields, ","),
			Text: "Tổ bầu cử đã kiểm lại trên phiếu, số ghi đúng (nội dung giả định).",
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *demoStory) confirm(e election.ElectionID, id election.BallotingID) error {
	r, err := d.result(e, id)
	if err != nil {
		return err
	}
	mark, err := r.Mark()
	if err != nil {
		return err
	}
	_, err = d.acts.ConfirmOutcome(d.ctx, d.by("chu-tich"), acts.ConfirmInput{Election: e, Balloting: id, Shown: mark})
	return err
}

func (d *demoStory) result(e election.ElectionID, id election.BallotingID) (r *acts.Result, err error) {
	err = d.store.View(d.ctx, demoCommune, func(v *store.View) (err error) {
		r, err = acts.ReadResult(v, e, id)
		return err
	})
	return r, err
}

// rehearse brings the rehearsal to the middle of its night.
func (d *demoStory) rehearse(e election.ElectionID) error {
	if _, err := d.acts.OpenCount(d.ctx, d.by("chu-tich"), acts.ElectionInput{Election: e}); err != nil {
		return err
	}
	for i := range d.night.Papers {
		p := d.night.Papers[i]
		var err error
		switch {
		case p.Level == election.Commune && p.Sheet.Area == demoUntouched:
		case p.Level == election.Commune && p.Sheet.Area == demoTypedOnce:
			err = errors.Join(d.slip(e, p), d.leave(e, &p))
		default:
			err = d.typeTwice(e, &p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// slip types a paper with the planted slip. With it the ballots no longer add up,
// so the first typist had to say that the paper has it so, and did not look again.
func (d *demoStory) slip(e election.ElectionID, p demo.Paper) error {
	p.Sheet.Votes = append([]int64(nil), p.Sheet.Votes...)
	tally.SetField(&p.Sheet, demo.SlipField, demo.SlipValue)
	in := typed(e, &p)
	in.AsPaper = true
	_, err := d.acts.EnterSheet(d.ctx, d.by("nhap-lieu-1"), in)
	return err
}

// leave has the second typist type most of a paper and go: what was typed stands in
// the draft of the form, as the desk keeps it.
func (d *demoStory) leave(e election.ElectionID, p *demo.Paper) error {
	fields := tally.FieldNames(len(p.Sheet.Votes), len(p.Sheet.Kept), p.Sheet.Kept != nil)
	for _, field := range fields[:demo.Drafted] {
		figure, _ := tally.Field(&p.Sheet, field)
		err := d.store.Desk().SaveDraft(d.ctx, store.Draft{
			Commune: demoCommune, Account: d.people["nhap-lieu-2"], Form: seat.SheetPage(e, seat.Entry, p.ID(), entry.SecondPage),
			Field: field, Value: strconv.FormatInt(figure, 10), At: time.Now().UnixMilli(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// papers gives the paper that lies beside a form of the rehearsal.
func (d *demoStory) papers(rehearsal election.ElectionID) entry.Papers {
	sheets := map[election.SheetID]*election.Sheet{}
	for i := range d.night.Papers {
		sheets[d.night.Papers[i].ID()] = &d.night.Papers[i].Sheet
	}
	return func(e election.ElectionID, id election.SheetID) (*election.Sheet, bool) {
		sheet, there := sheets[id]
		return sheet, there && e == rehearsal
	}
}

// demoPublished is the day on which the seed's page was put online: the finished
// election's clock stands there.
var demoPublished = demoDay.AddDays(30)

// demoName is the finished election.
const demoName = "Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026"

// clockBackTo is the offset of an election's clock that makes today that day.
func clockBackTo(day election.Date) int64 {
	return int64(today().DaysUntil(day)) * 24 * time.Hour.Milliseconds()
}
