// Who read a sheet when; and, once it agrees, what each of them read.

package sheet

import (
	"time"

	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/words"
)

// way is every reading of every version, and where the sheet stands now.
func (p *paper) way() (way web.Timeline) {
	for i := range p.readings {
		read := &p.readings[i]
		text := p.say("sheet.read_whole", read.Reader)
		if len(read.Asked) > 0 {
			text = p.say("sheet.read_again", read.Reader, len(read.Asked))
		}
		if read.AsPaper {
			text += ", " + p.say("sheet.as_paper")
		}
		version := p.say("sheet.version", read.Version)
		if read.Version < p.row.Version {
			version = p.say("sheet.version_old", read.Version)
		}
		way.Items = append(way.Items, web.Moment{
			Text: version + ": " + text, When: p.who(read.Account) + p.When(read.At), Is: web.Past,
		})
	}
	way.Items = append(way.Items, web.Moment{
		Text: p.say("sheet.version", p.row.Version) + ": " + p.say(string(names.Tag(p.row.State))),
		When: p.When(p.row.ChangedAt), Is: web.Now,
	})
	return way
}

// took says how long the present version differed.
func (p *paper) took() string {
	var at []int64
	for i := range p.readings {
		if p.readings[i].Version == p.row.Version {
			at = append(at, p.readings[i].At)
		}
	}
	ms, differed := names.Took(p.row.State, at)
	if !differed {
		return ""
	}
	return p.say("sheet.took", words.Lasted(p.Lang, time.Duration(ms)*time.Millisecond))
}

// columns are the figures of each reading, beside those that stand. Only a sheet
// that agrees has them on its page.
func (p *paper) columns() web.Table {
	t := web.Table{Caption: p.say("sheet.readings"), Columns: []web.Column{{Title: p.say("sheet.field")}}}
	for i := range p.readings {
		t.Columns = append(t.Columns, web.Column{Title: p.say("sheet.column", p.readings[i].Version, p.readings[i].Number), Figure: true})
	}
	for i, name := range p.fields() {
		cells := []web.Cell{{Text: p.label(i, name)}}
		for j := range p.readings {
			cells = append(cells, web.Cell{Text: p.read(&p.readings[j].Sheet, p.readings[j].Asked, name)})
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: cells})
	}
	return t.Filled()
}

// read is a figure as somebody read it; empty where they were not asked.
func (p *paper) read(s *election.Sheet, asked []string, name string) string {
	if len(asked) == 0 {
		return p.figure(s, name)
	}
	for _, field := range asked {
		if field == name {
			return p.figure(s, name)
		}
	}
	return ""
}
