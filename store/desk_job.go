// Jobs: long work with its progress, done one at a time by one worker.

package store

import (
	"context"

	"laphieu/election"
)

// JobState tells how far a job has come.
type JobState string

// The states of a job.
const (
	JobWaiting JobState = "waiting"
	JobRunning JobState = "running"
	JobDone    JobState = "done"
	JobFailed  JobState = "failed"
)

// Job is long work that a person asked for and may watch.
type Job struct {
	Commune  election.CommuneCode
	ID       string
	Kind     string
	Account  election.AccountID
	State    JobState
	Data     []byte // what to do
	Progress int64  // of Total
	Total    int64  // 0 until known
	Result   string // what came of it, or the code of the failure
	Created  int64  // milliseconds
	Changed  int64
}

const (
	jobColumns = ` commune, id, kind, account, state, data, progress, total, result, created, changed`
	selectJob  = `SELECT` + jobColumns + ` FROM job WHERE commune = $1`
	jobByID    = selectJob + ` AND id = $2`
	jobsOf     = selectJob + ` ORDER BY created DESC, id LIMIT $2`
	insertJob  = `INSERT INTO job (` + jobColumns + `) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
	claimJob   = `UPDATE job SET state = 'running', changed = $1
		WHERE state = 'waiting' AND (commune, id) = (SELECT commune, id FROM job WHERE state = 'waiting' ORDER BY created, commune, id LIMIT 1)
		RETURNING` + jobColumns
	advanceJob = `UPDATE job SET progress = $3, total = $4, changed = $5 WHERE commune = $1 AND id = $2 AND state = 'running'`
	endJob     = `UPDATE job SET state = $3, result = $4, changed = $5 WHERE commune = $1 AND id = $2 AND state = 'running'`
	requeueJob = `UPDATE job SET state = 'waiting', progress = 0, changed = $1 WHERE state = 'running' AND changed < $2`
	handBack   = `UPDATE job SET state = 'waiting', progress = 0, changed = $4
		WHERE commune = $1 AND id = $2 AND state = 'running' AND changed <= $3`
	sweepJobs = `DELETE FROM job WHERE state IN ('done', 'failed') AND created < $1`
)

func readJob(row scanner, j *Job) error {
	return row.Scan(&j.Commune, &j.ID, &j.Kind, &j.Account, &j.State, &j.Data, &j.Progress, &j.Total, &j.Result, &j.Created, &j.Changed)
}

// AddJob puts a job in the queue.
func (d *Desk) AddJob(ctx context.Context, j Job) error {
	_, err := d.exec(ctx, insertJob, j.Commune, j.ID, j.Kind, j.Account, JobWaiting, j.Data, 0, j.Total, "", j.Created, j.Created)
	return err
}

// ClaimJob takes the oldest job that waits, of any commune. Of two workers who
// come at once one gets it.
func (d *Desk) ClaimJob(ctx context.Context, now int64) (Job, bool, error) {
	return only(returned(ctx, d, readJob, claimJob, now))
}

// AdvanceJob tells how far a running job has come.
func (d *Desk) AdvanceJob(ctx context.Context, commune election.CommuneCode, id string, progress, total, now int64) error {
	return d.changeJob(ctx, advanceJob, commune, id, progress, total, now)
}

// EndJob ends a running job with JobDone or JobFailed.
func (d *Desk) EndJob(ctx context.Context, commune election.CommuneCode, id string, state JobState, result string, now int64) error {
	return d.changeJob(ctx, endJob, commune, id, state, result, now)
}

func (d *Desk) changeJob(ctx context.Context, query string, args ...any) error {
	n, err := d.exec(ctx, query, args...)
	if err == nil && n == 0 {
		return notFound("job")
	}
	return err
}

// Job returns a job.
func (d *Desk) Job(ctx context.Context, commune election.CommuneCode, id string) (Job, bool, error) {
	return only(find(ctx, d, readJob, jobByID, commune, id))
}

// Jobs lists a commune's jobs, the latest first.
func (d *Desk) Jobs(ctx context.Context, commune election.CommuneCode, limit int) ([]Job, error) {
	return find(ctx, d, readJob, jobsOf, commune, min(limit, MaxEntries))
}

// RequeueJobs lets jobs wait again whose worker has not been heard of since an
// instant: the process that ran them died.
func (d *Desk) RequeueJobs(ctx context.Context, now, heard int64) (requeued int64, err error) {
	return d.exec(ctx, requeueJob, now, heard)
}

// HandBackJob lets a running job wait again that nobody has been heard of at since an
// instant. Where somebody has, nothing is done.
func (d *Desk) HandBackJob(ctx context.Context, commune election.CommuneCode, id string, heard, now int64) error {
	_, err := d.exec(ctx, handBack, commune, id, heard, now)
	return err
}

// SweepJobs forgets ended jobs made before an instant.
func (d *Desk) SweepJobs(ctx context.Context, created int64) error {
	_, err := d.exec(ctx, sweepJobs, created)
	return err
}
