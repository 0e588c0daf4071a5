// What a rule is: one sentence of the law, with everything a lawyer needs to
// check it.

package law

import (
	"slices"
	"time"

	"laphieu/election"
)

// Grade tells how far the source of a rule or a number was checked.
type Grade string

// The grades, surest first. What is graded Interpreted or Unverified is a
// setting of the election, never a fixed number.
const (
	Verified    Grade = "V" // read in the text of the law or resolution
	Derived     Grade = "D" // follows with certainty from the words the amendment replaces
	Secondary   Grade = "S" // read in a secondary source only
	Interpreted Grade = "I" // the law is silent or ambiguous; our reading
	Unverified  Grade = "U" // recalled, not found in a source
	House       Grade = "H" // no law: what the program needs or finds worth a look
)

// Open reports whether the grade leaves the matter open, so that it has to be a
// setting.
func (g Grade) Open() bool { return g == Interpreted || g == Unverified }

// Asked reports whether an election answers a number of this grade: what the law
// leaves open, and what is the house's to choose.
func (g Grade) Asked() bool { return g.Open() || g == House }

// Effect tells what happens when a rule is not kept.
type Effect string

// The effects.
const (
	Blocks Effect = "block"  // nothing goes on until it is mended
	Warns  Effect = "warn"   // "cần giải trình": an explanation is asked for
	Steers Effect = "branch" // the law takes another way
	States Effect = "state"  // a definition or a computation
)

// The days on which the two versions of the law came into force.
var (
	InForce2015 = election.Date{Year: 2015, Month: time.September, Day: 1}
	InForce2025 = election.Date{Year: 2025, Month: time.July, Day: 1}
)

// Rule is one sentence of the law as the program applies it.
type Rule struct {
	Code    string        // unique: "R4" for the relations of the forms, else the article: "78.2"
	Article string        // "78(2)"; for a relation the form or the article it rests on
	Text    string        // the sentence, in Vietnamese
	Since   election.Date // first election day it applies to; zero for Law 85/2015 from its beginning
	Until   election.Date // first election day it no longer applies to; zero if still in force
	Effect  Effect
	Grade   Grade
	Source  string // where it was read, if not in Law 85/2015 itself
	Note    string // what a reader must know: conflicts, open questions

	Grade2015 Grade // of the sentence as it stood before 2025, where that was checked less far; else empty
}

// GradeIn is how far the rule was checked in one version of the law.
func (r *Rule) GradeIn(l election.Law) Grade {
	if l == election.Law2015 && r.Grade2015 != "" {
		return r.Grade2015
	}
	return r.Grade
}

// Open reports whether a version that the rule belongs to leaves it open.
func (r *Rule) Open() bool {
	return slices.ContainsFunc([]election.Law{election.Law2015, election.Law2025}, func(l election.Law) bool {
		return r.AppliesTo(l) && r.GradeIn(l).Open()
	})
}

// AppliesTo reports whether the rule belongs to a version of the law.
func (r *Rule) AppliesTo(l election.Law) bool {
	if l == election.Law2015 {
		return r.Since.Before(InForce2025)
	}
	return r.Until.IsZero()
}

// finding states that the rule is broken in one place.
func (r *Rule) finding(area election.AreaID, fields []string, relation, text string) election.Finding {
	severity := election.Warn
	if r.Effect == Blocks {
		severity = election.Block
	}
	return election.Finding{
		Rule: r.Code, Severity: severity, Area: area, Fields: fields,
		Relation: relation, Text: text, Article: r.Article,
	}
}

// reason states the rule as a step of an answer.
func (r *Rule) reason(subject election.CandidateID, relation string, holds bool, text string) election.Reason {
	return election.Reason{Article: r.Article, Relation: relation, Holds: holds, Subject: subject, Text: text}
}
