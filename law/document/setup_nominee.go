// The official lists of a set-up file, with the columns of the forms.

package document

import (
	"fmt"

	"laphieu/election"
)

// setupNominee is one line of an official list.
type setupNominee struct {
	candidate
	StruckBy    string               `json:"struck_by,omitempty"`
	Particulars election.Particulars `json:"particulars,omitzero"`
}

func (x *constituencyPart) nominees(m *members, at string, e *election.Election, c *election.Constituency) []election.Nominee {
	if !m.length(at+"candidates", len(x.Candidates), 0, election.MaxCandidates) {
		return nil
	}
	seen := make(map[string]bool, len(x.Candidates))
	list := make([]election.Nominee, len(x.Candidates))
	for i := range x.Candidates {
		n, in := &x.Candidates[i], fmt.Sprintf("%scandidates[%d].", at, i)
		list[i] = election.Nominee{
			Level: c.Level, Constituency: c.ID, Position: i + 1,
			Candidate: m.person(in, &n.candidate, e.Day), StruckBy: m.optionalText(in+"struck_by", n.StruckBy),
			Particulars: m.particulars(in+"particulars.", n.Particulars),
		}
		m.once(in+"id", seen, n.ID)
		if n.Struck != (n.StruckBy != "") {
			m.refuse(in+"struck_by", "struck_without_document")
		}
	}
	return list
}

// particulars takes the optional columns of the official list.
func (m *members) particulars(at string, p election.Particulars) election.Particulars {
	for _, column := range []struct {
		name string
		text *string
	}{
		{"nationality", &p.Nationality},
		{"ethnicity", &p.Ethnicity},
		{"religion", &p.Religion},
		{"hometown", &p.Hometown},
		{"residence", &p.Residence},
		{"schooling", &p.Schooling},
		{"training", &p.Training},
		{"degree", &p.Degree},
		{"theory", &p.Theory},
		{"languages", &p.Languages},
		{"occupation", &p.Occupation},
		{"workplace", &p.Workplace},
		{"party_since", &p.PartySince},
		{"earlier_deputy", &p.EarlierDeputy},
		{"remark", &p.Remark},
	} {
		*column.text = m.optionalText(at+column.name, *column.text)
	}
	return p
}
