package role

import (
	"slices"
	"testing"

	"laphieu/election"
	"laphieu/store"
)

func TestOrder(t *testing.T) {
	account := func(name string, grants ...election.Grant) store.Account {
		return store.Account{Account: election.Account{ID: election.AccountID("id of " + name), Name: name, Grants: grants}}
	}
	team := func(role election.Role, area election.AreaID) election.Grant {
		return election.Grant{Role: role, Election: "e", Area: area}
	}
	want := []store.Account{
		account("Phạm Văn Chủ", election.Grant{Role: election.RoleChair}),
		account("Ngô Thị Ký", election.Grant{Role: election.RoleEditor}, election.Grant{Role: election.RoleSecretary}),
		account("Người nhập số liệu 1", election.Grant{Role: election.RoleTypist}),
		account("Người nhập số liệu 2", election.Grant{Role: election.RoleTypist}),
		account("Người nhập số liệu 10", election.Grant{Role: election.RoleTypist}),
		account("Tổ trưởng B", team(election.RoleTeamLeader, "02")),
		account("Tổ trưởng A", team(election.RoleTeamLeader, "06")),
		account("Tổ trưởng C", team(election.RoleTeamLeader, "110")),
		account("Ấn", team(election.RoleTeamSecretary, "01")),
		account("Đạt"),
		account("Em"),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, inOrder)
	for i := range want {
		if got[i].Name != want[i].Name {
			t.Errorf("place %d: %s, want %s", i, got[i].Name, want[i].Name)
		}
	}
}
