// Package names says what the contests, constituencies, polling areas and
// candidates of an election are called: the same on every page of the count.
package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Places knows the set-up of one election.
type Places struct {
	Lang  words.Lang
	Vote  store.Election
	Setup election.Setup
}

// Read looks the set-up up.
func Read(v *store.View, lang words.Lang, e election.ElectionID) (*Places, error) {
	vote, err := v.Election(e)
	if err != nil {
		return nil, err
	}
	setup, err := v.Setup(e)
	return &Places{lang, vote, setup}, err
}

// When is an instant by the election's clock, with its day.
func (p *Places) When(ms int64) string { return words.Moment(p.Lang, seat.At(&p.Vote, ms)) }

// Hour is one without its day.
func (p *Places) Hour(ms int64) string { return words.Clock(p.Lang, seat.At(&p.Vote, ms)) }

// Ballot is one level's contest; one without a title where there is none.
func (p *Places) Ballot(l election.Level) election.LevelContest {
	for _, c := range p.Setup.Contests {
		if c.Level == l {
			return c
		}
	}
	return election.LevelContest{Level: l, Title: string(l)}
}

// Title is a contest's title as it stands alone: "Đại biểu Hội đồng nhân dân xã …".
func (p *Places) Title(l election.Level) string { return capital(p.Ballot(l).Title) }

// constituency finds one; nil where there is none.
func (p *Places) constituency(l election.Level, id election.ConstituencyID) *election.Constituency {
	for i := range p.Setup.Constituencies {
		if c := &p.Setup.Constituencies[i]; c.Level == l && c.ID == id {
			return c
		}
	}
	return nil
}

// Constituency is "Đơn vị bầu cử số 6", and after the first vote which one it is.
func (p *Places) Constituency(b election.BallotingID) string {
	name := string(b.Constituency)
	if c := p.constituency(b.Level, b.Constituency); c != nil {
		name = c.Name
	}
	if b.Round > 1 {
		name += words.Text(p.Lang, "place.round", b.Round)
	}
	return name
}

// Team is "Tổ 06".
func (p *Places) Team(id election.AreaID) string {
	return words.Text(p.Lang, "names.team", string(id))
}

// Villages are those that an area's list of voters names.
func (p *Places) Villages(id election.AreaID) string {
	for _, a := range p.Setup.Areas {
		if a.ID == id {
			return strings.Join(a.Villages, ", ")
		}
	}
	return ""
}

// Area is "Tổ 06, Thiện Phong".
func (p *Places) Area(id election.AreaID) string {
	if villages := p.Villages(id); villages != "" {
		return p.Team(id) + ", " + villages
	}
	return p.Team(id)
}

// Candidate is a person as the ballot has them: "Bà Lê Thị Diệp Chi".
func (p *Places) Candidate(b election.BallotingID, id election.CandidateID) string {
	for i := range p.Setup.Nominees {
		if n := &p.Setup.Nominees[i]; n.Level == b.Level && n.Constituency == b.Constituency && n.ID == id {
			return Person(p.Lang, &n.Candidate)
		}
	}
	return string(id)
}

// Person is a candidate with the form of address that ballots print.
func Person(lang words.Lang, c *election.Candidate) string {
	switch c.Sex {
	case election.Male:
		return words.Text(lang, "names.mr", c.Name)
	case election.Female:
		return words.Text(lang, "names.ms", c.Name)
	}
	return c.Name
}

// Leader is the head of an area's polling team.
func (p *Places) Leader(id election.AreaID) (election.BodyMember, bool) {
	i := slices.IndexFunc(p.Setup.Members, func(m election.BodyMember) bool {
		return m.Body == election.Team && m.Place == string(id) && m.Title == election.Chair
	})
	if i < 0 {
		return election.BodyMember{}, false
	}
	return p.Setup.Members[i], true
}

// Elsewhere says who decides a contest above the commune; empty: it is decided here.
func (p *Places) Elsewhere(l election.Level) string {
	c := p.Ballot(l)
	if !c.Elsewhere() {
		return ""
	}
	return words.Text(p.Lang, "names.elsewhere", c.DecidedBy)
}

// Band is the head of a round's pages, in the colour of its ballot.
func (p *Places) Band(b election.BallotingID) web.ContestBand {
	c := p.Ballot(b.Level)
	note := p.Colour(c.Colour)
	if by := p.Elsewhere(b.Level); by != "" {
		note += " · " + by
	}
	return web.ContestBand{Colour: web.BallotColour(c.Colour), Name: p.Title(b.Level), Where: p.Constituency(b), Note: note}
}

// SheetBand is the head of one sheet's pages.
func (p *Places) SheetBand(s election.SheetID) web.ContestBand {
	band := p.Band(s.BallotingID)
	band.Where += " · " + p.Area(s.Area)
	return band
}

// Line is one sheet in a line of text: "Tổ 06, đại biểu Hội đồng nhân dân xã …".
func (p *Places) Line(s election.SheetID) string {
	return p.Team(s.Area) + ", " + p.Ballot(s.Level).Title
}

// Colour is "Phiếu màu xanh lá"; empty where none is chosen.
func (p *Places) Colour(c election.BallotColour) string {
	if c == "" {
		return ""
	}
	return words.Text(p.Lang, "names.ballot", words.Text(p.Lang, colours[c]))
}

var colours = map[election.BallotColour]string{
	election.Pink: "names.colour_pink", election.Blue: "names.colour_blue", election.Yellow: "names.colour_yellow",
	election.Green: "names.colour_green", election.White: "names.colour_white", election.Violet: "names.colour_violet",
}

// capital begins a title that stands alone.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// Tag is the word and shape of a sheet's state.
func Tag(s election.SheetState) web.State { return tags[s] }

var tags = map[election.SheetState]web.State{
	election.Awaited: web.SheetNone, election.EnteredOnce: web.SheetFirst, election.AwaitsSecond: web.SheetSecond,
	election.Differs: web.SheetDiffers, election.AwaitsThird: web.SheetThird, election.Returned: web.SheetReturned,
	election.Agreed: web.SheetMatches, election.Reopened: web.SheetReopened,
}
