// The verbs of `laphieu law`: one question each, and the answer with its
// reasons. The formats are in docs/formats.md.
package main

import (
	"bytes"
	"io"
	"os"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
)

type lawVerbs struct {
	Determine determineVerb `cmd:"" help:"Ai trúng cử ở một đơn vị bầu cử. / Who is elected in one constituency."`
	Check     checkVerb     `cmd:"" help:"Số liệu biên bản kiểm phiếu có thể đúng không. / Whether count sheets are possible."`
	Calendar  calendarVerb  `cmd:"" help:"Các mốc thời gian của một cuộc bầu cử. / The dates that bind."`
	Seats     seatsVerb     `cmd:"" help:"Số đại biểu Hội đồng nhân dân cấp xã. / Seats of a commune council."`
	Ballot    ballotVerb    `cmd:"" help:"Một lá phiếu có hợp lệ không. / Whether one ballot is valid."`
	Voter     voterVerb     `cmd:"" help:"Một cử tri được bầu những cấp nào. / Which contests a voter votes in."`
	Surplus   surplusVerb   `cmd:"" help:"Số người ứng cử đã đủ số dư chưa. / Whether there are enough candidates."`
	Rules     rulesVerb     `cmd:"" help:"Mọi quy định, con số và điểm còn để ngỏ. / Every rule, number and open question."`
}

// question is a verb whose input is a document.
type question struct {
	File string `arg:"" optional:"" default:"-" help:"Tệp JSON; - hoặc bỏ trống là đọc từ đầu vào chuẩn." name:"FILE"`
}

// read takes the whole document, from a file or from standard input.
func (q question) read(a *app) ([]byte, error) {
	if q.File == "-" {
		return readBounded("-", a.stdin)
	}
	f, err := os.Open(q.File)
	if err != nil {
		return nil, &election.Error{Kind: election.NotFound, Code: "file_unreadable", Args: []any{q.File}, Cause: err}
	}
	defer f.Close()
	return readBounded(q.File, f)
}

// readBounded reads one byte more than a document may have, so that a longer
// one is refused and not cut.
func readBounded(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, document.MaxBytes+1))
	if err != nil {
		return nil, &election.Error{Kind: election.Invalid, Code: "file_unreadable", Args: []any{name}, Cause: err}
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), nil
}

// answer prints a document, and says by its error whether it blocks.
func (a *app) answer(data []byte, err error, blocked bool) error {
	if err != nil {
		return err
	}
	if _, err := a.stdout.Write(data); err != nil {
		return &election.Error{Kind: election.Internal, Code: "output_failed", Cause: err}
	}
	if blocked {
		return errWrong
	}
	return nil
}

type determineVerb struct{ question }

// Help shows an example.
func (determineVerb) Help() string {
	return "Ví dụ: laphieu law determine examples/thieu-ngoc-unit-6.json"
}

// Run determines the outcome of a contest.
func (v determineVerb) Run(a *app) error {
	c, rules, err := v.contest(a)
	if err != nil {
		return err
	}
	o := rules.Determine(c)
	data, err := document.Outcome(&o)
	return a.answer(data, err, election.Blocking(o.Findings))
}

func (q question) contest(a *app) (*election.Contest, law.RuleSet, error) {
	data, err := q.read(a)
	if err != nil {
		return nil, law.RuleSet{}, err
	}
	return document.ParseContest(data)
}

type checkVerb struct{ question }

// Help shows an example.
func (checkVerb) Help() string { return "Ví dụ: laphieu law check bien-ban.json" }

// Run checks the sheets of a contest.
func (v checkVerb) Run(a *app) error {
	c, rules, err := v.contest(a)
	if err != nil {
		return err
	}
	found := rules.Check(c)
	data, err := document.Findings(found)
	return a.answer(data, err, election.Blocking(found))
}
