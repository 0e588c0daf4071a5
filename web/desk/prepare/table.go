// The parts of a set-up as tables, to look at and to print.

package prepare

import (
	"strconv"
	"strings"

	"laphieu/acts"
	"laphieu/election"
)

// columnsOf are the columns that a table shows.
var columnsOf = map[acts.SetupPart][]column{
	acts.PartContests: contestColumns, acts.PartAreas: areaColumns, acts.PartConstituencies: constituencyColumns,
	acts.PartNominees: append([]column{nomineeColumns[1], nomineeColumns[0], {"in", "Đơn vị bầu cử", nil}}, nomineeColumns[2:plainNominee]...),
	acts.PartMembers:  append([]column{memberColumns[0], {"in", "Tổ chức", nil}}, memberColumns[1:]...),
}

// rowsOf prints a part row by row.
func rowsOf(of *part, s *election.Setup, row func([]string)) {
	switch of.Part {
	case acts.PartContests:
		for _, c := range s.Contests {
			row([]string{levelNames[c.Level], c.Title, colourNames[c.Colour], c.DecidedBy})
		}
	case acts.PartAreas:
		for _, a := range s.Areas {
			row([]string{string(a.ID), strings.Join(a.Villages, ", "), a.Venue})
		}
	case acts.PartConstituencies:
		for _, c := range s.Constituencies {
			areas := make([]string, len(c.Areas))
			for i, a := range c.Areas {
				areas[i] = string(a)
			}
			row([]string{levelNames[c.Level], string(c.ID), c.Name, strconv.Itoa(c.Seats), strings.Join(areas, ", ")})
		}
	case acts.PartNominees:
		for _, n := range s.Nominees {
			in := election.Constituency{Level: n.Level, ID: n.Constituency}
			name := n.Name
			if n.Struck {
				name += " (đã xóa tên: " + n.StruckBy + ")"
			}
			row([]string{name, string(n.ID), sectionOf(&in), bornAs(n.Born), sexNames[n.Sex]})
		}
	case acts.PartMembers:
		for _, m := range s.Members {
			row([]string{m.Name, bodyName(m.Body, m.Place), titleNames[m.Body][m.Title], m.Office, m.Phone})
		}
	}
}
