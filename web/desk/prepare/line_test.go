package prepare

import (
	"reflect"
	"testing"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
)

// What is printed as lines is read again as it is, part by part.
func TestLinesRoundTrip(t *testing.T) {
	for name, made := range map[string]election.Setup{
		"seed":     demo.ThieuNgoc().Setup,
		"invented": demo.Invented(demo.Shape{Seed: 7, Areas: 14, Law: election.Law2025}).Setup,
	} {
		made.Nominees[0].Struck, made.Nominees[0].StruckBy = true, "Quyết định 5/QĐ; ngày 01/03/2026"
		if len(made.Areas[0].Villages) > 0 {
			made.Areas[0].Venue = "Nhà văn hóa; phòng 2"
		}
		for _, p := range parts {
			done := p.paste(&made, p.print(&made))
			p.check("e", done)
			if len(done.list.Faults) > 0 {
				t.Fatalf("%s %s: %+v %v", name, p.Part, done.list.Faults[0], done.list.Faults[0].Err.Field)
			}
			if !reflect.DeepEqual(partOf(done.into, p.Part), partOf(&made, p.Part)) {
				t.Errorf("%s: %s is read otherwise:\n%+v\n%+v", name, p.Part, partOf(done.into, p.Part), partOf(&made, p.Part))
			}
			if c := changes(&made, done.into); len(c) > 0 {
				t.Errorf("%s: %s changes %+v", name, p.Part, c)
			}
		}
	}
}

func partOf(s *election.Setup, p acts.SetupPart) any {
	return map[acts.SetupPart]any{
		acts.PartContests: s.Contests, acts.PartAreas: s.Areas, acts.PartConstituencies: s.Constituencies,
		acts.PartNominees: s.Nominees, acts.PartMembers: s.Members,
	}[p]
}

// A list pasted from a spreadsheet: its own order of columns, Vietnamese sex and
// dates; what is not understood is refused by line, and nothing is left out.
func TestPasted(t *testing.T) {
	before := &election.Setup{
		Contests:       []election.LevelContest{{Level: election.Commune}},
		Areas:          []election.PollingArea{{ID: "01"}, {ID: "02"}, {ID: "03"}},
		Constituencies: []election.Constituency{{Level: election.Commune, ID: "01"}, {Level: election.Province, ID: "7"}},
	}
	done := parts[3].paste(before, "Họ và tên\tGiới tính\tNăm sinh\tSTT\tDân tộc\n"+
		"HĐND xã, đơn vị bầu cử số 1\n"+
		"Nguyễn Văn A\tNam\t02/03/1970\t2\tKinh\n"+
		"Trần Thị B\tNữ\t1970\t3\t\n"+
		"Lê C\tnam giới\t1970\t4\t\n"+
		"Lê D\tNam\t31/02/1970\t5\t\n"+
		"Lê E\tNam\t1970\t6\tKinh\tthừa\n"+
		"HĐND xã, đơn vị 9\n"+
		"Lê G\tNam\t1970\t1\t\n")
	if n := done.into.Nominees; len(n) != 2 || n[0].Name != "Nguyễn Văn A" || n[0].Born != (election.PartialDate{Year: 1970, Month: 3, Day: 2}) ||
		n[0].ID != "2" || n[0].Particulars.Ethnicity != "Kinh" || n[1].Sex != election.Female || n[1].Born != (election.PartialDate{Year: 1970}) {
		t.Errorf("%+v", n)
	}
	var codes []string
	for _, f := range done.list.Faults {
		codes = append(codes, f.Err.Code)
	}
	if want := []string{codeSex, codeDay, codeColumns, codeUnknown}; !reflect.DeepEqual(codes, want) {
		t.Errorf("refused %v, want %v", codes, want)
	}
	if got := areasIn(before, "1-3"); !reflect.DeepEqual(got, []election.AreaID{"01", "02", "03"}) {
		t.Errorf("areas %v", got)
	}
}
