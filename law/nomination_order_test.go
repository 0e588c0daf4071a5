package law

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// people makes candidates a, b, c … of "name|birth".
func people(lines ...string) []election.Candidate {
	all := make([]election.Candidate, len(lines))
	for i, line := range lines {
		name, date, _ := strings.Cut(line, "|")
		all[i] = election.Candidate{ID: election.CandidateID(rune('a' + i)), Name: name}
		if date != "" {
			all[i].Born = born(date)
		}
	}
	return all
}

func ids(list []election.CandidateID) string {
	var b strings.Builder
	for _, id := range list {
		b.WriteString(string(id))
	}
	return b.String()
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		name        string
		people      []election.Candidate
		order, born string
		open        []string
	}{
		{"C10 by given name", people("Lê Bình", "Trần Thị Ánh", "Nguyễn Văn An"), "cba", "", nil},
		{"C10 then by family name", people("Trần Văn An", "Lê Thị An", "Đỗ An"), "cba", "", nil},
		{"C10 then by middle name", people("Lê Văn An", "Lê Đức An", "Lê Thị An"), "bca", "", nil},
		{"C11 earlier birth first", people("Lê Văn Hùng|1971-05-02", "Lê Văn Hùng|1970-05-02"), "ba", "ba", nil},
		{"C11 among others", people("Lê Văn Hùng|1971", "Phạm An", "Lê Văn Hùng|1970-05-02"), "bca", "ca", nil},
		{"same birth date", people("Lê Văn Hùng|1970-05-02", "Lê Văn Hùng|1970-05-02"), "ab", "ab", []string{"ab"}},
		{"a year that may be either", people("Lê Văn Hùng|1970", "Lê Văn Hùng|1970-05-02"), "ba", "ba", []string{"ba"}},
		{"no birth date", people("Lê Văn Hùng", "Lê Văn Hùng|1970-05-02"), "ba", "ba", []string{"ba"}},
		{"another name in brackets does not count", people("Nguyễn Văn Bình (Thích An)", "Lê Anh"), "ba", "", nil},
		{"nobody", nil, "", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := in2025.OrderOf(c.people)
			var open []string
			for _, group := range o.Open {
				open = append(open, ids(group))
			}
			if ids(o.Order) != c.order || ids(o.PrintBorn) != c.born || !slices.Equal(open, c.open) {
				t.Errorf("order %s, birth dates %s, open %v; want %s, %s, %v", ids(o.Order), ids(o.PrintBorn), open, c.order, c.born, c.open)
			}
		})
	}
}

func TestCheckOrder(t *testing.T) {
	for _, c := range []struct {
		name   string
		people []election.Candidate
		want   []string
	}{
		{"C10 in order", people("Nguyễn Văn An", "Trần Thị Ánh", "Lê Bình"), nil},
		{"C10 out of order", people("Lê Bình", "Nguyễn Văn An"), []string{"57.5"}},
		{"C11 out of order", people("Lê Văn Hùng|1971", "Lê Văn Hùng|1970"), []string{"57.5"}},
		{"the law gives no order", people("Lê Văn Hùng|1970", "Lê Văn Hùng|1970-05"), []string{"57.5.im-lang"}},
		{"nor the other way round", people("Lê Văn Hùng|1970-05", "Lê Văn Hùng|1970"), []string{"57.5.im-lang"}},
	} {
		t.Run(c.name, func(t *testing.T) { findingsAre(t, in2025.CheckOrder(c.people), c.want...) })
	}
}

// The order does not depend on how the names come in, but where the law leaves it
// open; and a list put in order is found in order.
func TestOrderOfAnyShuffle(t *testing.T) {
	names := []string{"An", "Lê An", "Lê Ân", "Lê Ấn", "Đỗ Thị Ánh|1980", "Đỗ Thị Ánh|1990", "Trần Bình", "Trần Văn Bình"}
	want := in2025.OrderOf(people(names...))
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(people(names...)).Draw(t, "shuffled")
		got := in2025.OrderOf(shuffled)
		if ids(got.Order) != ids(want.Order) || got.Open != nil {
			t.Fatalf("%s, want %s", ids(got.Order), ids(want.Order))
		}
		sorted := make([]election.Candidate, len(shuffled))
		for _, p := range shuffled {
			sorted[slices.Index(got.Order, p.ID)] = p
		}
		if found := in2025.CheckOrder(sorted); found != nil {
			t.Fatalf("%v", found)
		}
	})
}

func TestProofBallot(t *testing.T) {
	unknown := people("Lê Hoa")
	findingsAre(t, in2025.ProofBallot(unknown, []PrintedName{{Title: Ms, Name: "Lê Hoa"}}), "57.5.ong-ba")
	official := people("Nguyễn Văn An", "Lê Thị Hoa|1970", "Lê Thị Hoa|1980")
	official[0].Sex, official[1].Sex, official[2].Sex = election.Male, election.Female, election.Female
	for _, c := range []struct {
		name   string
		change func([]PrintedName) []PrintedName
		want   []string
	}{
		{"as on the official list", func(l []PrintedName) []PrintedName { return l }, nil},
		{"dirty D20 wrong form of address", func(l []PrintedName) []PrintedName { l[0].Title = Ms; return l }, []string{"57.5.ong-ba"}},
		{"dirty D20 no form of address", func(l []PrintedName) []PrintedName { l[1].Title = ""; return l }, []string{"57.5.ong-ba"}},
		{"a tone lost", func(l []PrintedName) []PrintedName { l[0].Name = "Nguyên Văn An"; return l }, []string{"57.5.ong-ba"}},
		{"a namesake without birth date", func(l []PrintedName) []PrintedName { l[2].Born = false; return l }, []string{"57.5.ngay-sinh"}},
		{"a line lost", func(l []PrintedName) []PrintedName { return l[:2] }, []string{"57.5.ong-ba"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := c.change([]PrintedName{{Mr, "Nguyễn Văn An", false}, {Ms, "Lê Thị Hoa", true}, {Ms, "Lê Thị Hoa", true}})
			found := in2025.ProofBallot(official, lines)
			findingsAre(t, found, c.want...)
			if election.Blocking(found) != (c.want != nil) {
				t.Error("a misprinted ballot must not be handed out")
			}
		})
	}
}
