// The security journal is capped and lives on the desk. Each hour of it is
// summed up in one entry of the log: how many, of which act, with which code.

package acts

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// SummaryInput is a stretch of the journal, summed up.
type SummaryInput struct {
	From, To int64 // line numbers
	Counts   string
}

// Validate has nothing to refuse: the program made it.
func (*SummaryInput) Validate() error { return nil }

func (*SummaryInput) on() access.Target { return access.Target{} }

// summaryForm is how a summary begins in the entry's reason.
const summaryForm = "journal %d-%d:"

// summarise sums up the lines of hours that are over. Its key is made of the
// first line, so that two servers do it once.
func (a *Acts) summarise(ctx context.Context, commune election.CommuneCode, now int64) (did bool, err error) {
	from, err := a.summarisedThrough(ctx, commune)
	if err != nil {
		return false, err
	}
	lines, err := a.journalAfter(ctx, commune, &from)
	if err != nil {
		return false, err
	}
	hour := now - now%ms(time.Hour)
	if n := slices.IndexFunc(lines, func(i store.Incident) bool { return i.At >= hour }); n >= 0 {
		lines = lines[:n]
	}
	if len(lines) == 0 {
		return false, nil
	}
	in := SummaryInput{from + 1, lines[len(lines)-1].Seq, counts(lines)}
	env := Envelope{
		Commune: commune, Key: mark("journal", commune, lines[0].Seq, lines[0].At), ReceivedAt: now,
		Reason: fmt.Sprintf(summaryForm, in.From, in.To) + in.Counts,
	}
	_, err = perform(ctx, a, env.bySystem(), access.SummariseJournal, &in, func(*work, *SummaryInput) (Nothing, error) {
		return Nothing{}, nil
	})
	if err == nil {
		a.ticks.summarised[commune] = in.To
	}
	return err == nil, err
}

// summarisedThrough is the last line that the log has summed up. After a start
// the log itself says so.
func (a *Acts) summarisedThrough(ctx context.Context, commune election.CommuneCode) (through int64, err error) {
	if through, known := a.ticks.summarised[commune]; known {
		return through, nil
	}
	err = a.store.View(ctx, commune, func(v *store.View) error {
		head, err := v.Head()
		if err != nil {
			return err
		}
		entries, err := v.EntriesBy(System, head.Size, store.MaxEntries)
		for _, e := range entries {
			var from int64
			if e.Act == string(access.SummariseJournal) {
				_, err = fmt.Sscanf(e.Reason, summaryForm, &from, &through)
				return err
			}
		}
		return err
	})
	return through, err
}

// journalAfter lists the lines after one, the earliest first. Where the numbers
// have begun anew, because the desk was lost, so does the summing up.
func (a *Acts) journalAfter(ctx context.Context, commune election.CommuneCode, after *int64) (lines []store.Incident, err error) {
	before := int64(1) << 62
	for {
		page, err := a.desk.Journal(ctx, commune, before, store.MaxEntries)
		if err != nil {
			return nil, err
		}
		if len(lines) == 0 && len(page) > 0 && page[0].Seq < *after {
			*after = 0
		}
		for _, line := range page {
			if line.Seq <= *after {
				slices.Reverse(lines)
				return lines, nil
			}
			lines = append(lines, line)
		}
		if len(page) < store.MaxEntries {
			slices.Reverse(lines)
			return lines, nil
		}
		before = page[len(page)-1].Seq
	}
}

// counts says how many lines there are of each act and code: no person, no
// address.
func counts(lines []store.Incident) string {
	number := map[string]int{}
	for _, line := range lines {
		number[line.Act+"/"+line.Code]++
	}
	var kinds []string
	for kind := range number {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		if number[a] != number[b] {
			return number[b] - number[a]
		}
		return strings.Compare(a, b)
	})
	var text strings.Builder
	rest := 0
	for i, kind := range kinds {
		piece := fmt.Sprintf(" %s %d;", kind, number[kind])
		if i >= MaxSummaryKinds || text.Len()+len(piece) > MaxReason-100 {
			rest += number[kind]
			continue
		}
		text.WriteString(piece)
	}
	if rest > 0 {
		fmt.Fprintf(&text, " … %d;", rest)
	}
	return strings.TrimSuffix(text.String(), ";")
}
