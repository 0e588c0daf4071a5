// What a sheet is called: the contest in full, in the colour of its ballot, with
// constituency, polling team and village.

package entry

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/words"
)

// places are the contests and polling areas of an election.
type places struct {
	lang     words.Lang
	contests map[election.Level]election.LevelContest
	areas    map[election.AreaID]election.PollingArea
	order    []election.AreaID
}

func readPlaces(v *store.View, lang words.Lang, e election.ElectionID) (*places, error) {
	p := &places{lang, map[election.Level]election.LevelContest{}, map[election.AreaID]election.PollingArea{}, nil}
	contests, err := v.LevelContests(e)
	if err != nil {
		return nil, err
	}
	for _, c := range contests {
		p.contests[c.Level] = c.LevelContest
	}
	areas, err := v.PollingAreas(e)
	for _, a := range areas {
		p.areas[a.ID] = a.PollingArea
		p.order = append(p.order, a.ID)
	}
	return p, err
}

// band is the head of a round's sheets.
func (p *places) band(b election.BallotingID) web.ContestBand {
	c := p.contests[b.Level]
	where := words.Text(p.lang, "entry.constituency", string(b.Constituency))
	if b.Round > 1 {
		where += words.Text(p.lang, "place.round", b.Round)
	}
	note := words.Text(p.lang, "colour."+string(c.Colour))
	if c.Elsewhere() {
		note += " · " + words.Text(p.lang, "entry.decided_by", c.DecidedBy)
	}
	return web.ContestBand{Colour: web.BallotColour(c.Colour), Name: capital(c.Title), Where: where, Note: note}
}

// bandOf is the head of one sheet.
func (p *places) bandOf(s election.SheetID) web.ContestBand {
	band := p.band(s.BallotingID)
	band.Where += " · " + p.area(s.Area)
	return band
}

// area is "Tổ 06, thôn Thiện Phong".
func (p *places) area(id election.AreaID) string {
	name := p.team(id)
	if villages := strings.Join(p.areas[id].Villages, ", "); villages != "" {
		name += ", " + villages
	}
	return name
}

// team is "Tổ 06".
func (p *places) team(id election.AreaID) string {
	return words.Text(p.lang, "entry.team", string(id))
}

// line is one sheet in a line of text: "Tổ 06, Đại biểu Hội đồng nhân dân xã …".
func (p *places) line(s election.SheetID) string {
	return p.team(s.Area) + ", " + p.contests[s.Level].Title
}

// capital begins a title that stands alone.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// stateTag is the word and shape of a sheet's state.
var stateTag = map[election.SheetState]web.State{
	election.Awaited: web.SheetNone, election.EnteredOnce: web.SheetFirst, election.AwaitsSecond: web.SheetSecond,
	election.Differs: web.SheetDiffers, election.AwaitsThird: web.SheetThird, election.Returned: web.SheetReturned,
	election.Agreed: web.SheetMatches, election.Reopened: web.SheetReopened,
}
