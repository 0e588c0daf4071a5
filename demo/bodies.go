// Members of the bodies in charge, by office: no person is named.

package demo

import (
	"fmt"
	"strconv"

	"laphieu/election"
)

// Sizes of the invented bodies, within Articles 22, 24 and 25.
const (
	committeeSize = 9
	boardSize     = 7
	teamSize      = 11
)

// bodies are the committee, a board for each constituency of the commune's council
// and a team for each polling area.
func bodies(s *election.Setup) []election.BodyMember {
	all := body(election.Committee, "", "Ủy ban bầu cử xã", committeeSize, 1)
	boards := 0
	for i := range s.Constituencies {
		if c := &s.Constituencies[i]; c.Level == election.Commune {
			all = append(all, body(election.Board, string(c.ID), "Ban bầu cử số "+string(c.ID), boardSize, 20+boards)...)
			boards++
		}
	}
	for i := range s.Areas {
		area := string(s.Areas[i].ID)
		all = append(all, body(election.Team, area, "Tổ bầu cử số "+area, teamSize, 101+i)...)
	}
	return all
}

// body makes up one body. Its head can be called under a number that nobody has.
func body(b election.Body, place, name string, size, phone int) []election.BodyMember {
	heads := map[election.Body]string{election.Committee: "Chủ tịch", election.Board: "Trưởng ban", election.Team: "Tổ trưởng"}
	deputies := map[election.Body]string{election.Committee: "Phó Chủ tịch", election.Board: "Phó Trưởng ban", election.Team: "Tổ phó"}
	members := make([]election.BodyMember, size)
	for i := range members {
		title, office := election.Plain, "Ủy viên "+strconv.Itoa(i-2)
		switch i {
		case 0:
			title, office = election.Chair, heads[b]
		case 1:
			title, office = election.ViceChair, deputies[b]
		case 2:
			title, office = election.Secretary, "Thư ký"
		}
		members[i] = election.BodyMember{
			Body: b, Place: place, Position: i + 1, Title: title, Name: office + " " + name + " (giả định)",
		}
	}
	members[0].Phone = fmt.Sprintf("0000 000 %03d", phone)
	return members
}
