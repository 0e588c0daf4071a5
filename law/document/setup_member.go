// Members of a set-up file: people in bodies, and the checks that only set-ups
// make.

package document

import (
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"

	"laphieu/election"
)

// setupMember is one member of one body, in the order of the decision that formed
// it.
type setupMember struct {
	Body   string `json:"body"`
	Place  string `json:"place,omitempty"`
	Name   string `json:"name"`
	Title  string `json:"title"`
	Office string `json:"office,omitempty"`
	Phone  string `json:"phone,omitempty"`
}

// maxMembers is more than the bodies of a commune can have together.
const maxMembers = election.MaxBodyMembers * (1 + election.MaxConstituencies + election.MaxAreas)

func (w *setup) members(m *members, s *election.Setup) []election.BodyMember {
	if !m.length("members", len(w.Members), 0, maxMembers) {
		return nil
	}
	type seat struct {
		body  election.Body
		place string
	}
	sizes := map[seat]int{}
	list := make([]election.BodyMember, len(w.Members))
	for i, x := range w.Members {
		at := fmt.Sprintf("members[%d].", i)
		body := word[election.Body](m, at+"body", x.Body)
		m.placeOf(at+"place", body, x.Place, s)
		in := seat{body, x.Place}
		if sizes[in]++; sizes[in] > election.MaxBodyMembers {
			m.refuse(at+"body", "list_too_long", sizes[in], election.MaxBodyMembers)
		}
		list[i] = election.BodyMember{
			Body: body, Place: x.Place, Position: sizes[in], Name: m.text(at+"name", x.Name),
			Title: word[election.BodyTitle](m, at+"title", x.Title), Office: m.optionalText(at+"office", x.Office), Phone: m.optionalText(at+"phone", x.Phone),
		}
	}
	return list
}

// placeOf takes where a body works: a board in a constituency of the commune's
// council, a team in a polling area, the committee in the whole commune.
func (m *members) placeOf(field string, b election.Body, place string, s *election.Setup) {
	known := false
	switch b {
	case election.Committee:
		if place != "" {
			m.refuse(field, "place_not_for_body", string(b))
		}
		return
	case election.Board:
		known = slices.ContainsFunc(s.Constituencies, func(c election.Constituency) bool {
			return c.Level == election.Commune && string(c.ID) == place
		})
	case election.Team:
		known = slices.ContainsFunc(s.Areas, func(a election.PollingArea) bool { return string(a.ID) == place })
	}
	switch {
	case place == "":
		m.refuse(field, "member_missing")
	case !known:
		m.refuse(field, "place_unknown", place)
	}
}

var communeCode = regexp.MustCompile(`^[0-9]{5}$`)

func (m *members) communeCode(field, s string) string {
	if s == "" {
		m.refuse(field, "member_missing")
	} else if !communeCode.MatchString(s) {
		m.refuse(field, "commune_code", s)
	}
	return s
}

// optionalText takes a text that may be empty, of at most
// [election.MaxParticular] characters.
func (m *members) optionalText(field, s string) string {
	if s == "" {
		return ""
	}
	if n := utf8.RuneCountInString(s); n > election.MaxParticular {
		m.refuse(field, "text_characters", election.MaxParticular)
	}
	return m.text(field, s)
}

func (m *members) texts(field string, list []string, most int) []string {
	if !m.length(field, len(list), 0, most) || len(list) == 0 {
		return nil
	}
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = m.text(fmt.Sprintf("%s[%d]", field, i), s)
	}
	return texts
}

// optionalWord is word where the member may be absent.
func optionalWord[T interface {
	~string
	Known() bool
}](m *members, field string, s string) T {
	if s == "" {
		return ""
	}
	return word[T](m, field, s)
}
