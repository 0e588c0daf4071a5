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

// thieuNgocMembers are those of the committee, of a board for each constituency
// and of a team for each polling area.
func thieuNgocMembers() []election.BodyMember {
	all := body(election.Committee, "", "Ủy ban bầu cử xã", committeeSize, 1)
	for i, v := range thieuNgoc {
		c := string(number(i + 1))
		all = append(all, body(election.Board, c, "Ban bầu cử số "+c, boardSize, 20+i)...)
		all = append(all, body(election.Team, string(v.area), "Tổ bầu cử số "+string(v.area), teamSize, 101+i)...)
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
