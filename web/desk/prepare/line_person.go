// Lists of people: candidates by constituency, members of bodies by body, as lines
// under the head of their section.

package prepare

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"laphieu/election"
	"laphieu/viet"
)

// nomineeColumns are the columns of the official lists; those of particulars bear
// the names of their fields.
var nomineeColumns = []column{
	{"id", "STT", []string{"tt", "so thu tu", "so"}},
	{"name", "Họ và tên", []string{"ho ten", "ho va ten", "ten", "ho va ten nguoi ung cu", "nguoi ung cu"}},
	{"born", "Ngày sinh", []string{"ngay thang nam sinh", "nam sinh", "sinh ngay", "ngay, thang, nam sinh"}},
	{"sex", "Giới tính", []string{"nam nu", "nam/nu", "gioi"}},
	{"nationality", "Quốc tịch", nil},
	{"ethnicity", "Dân tộc", nil},
	{"religion", "Tôn giáo", nil},
	{"hometown", "Quê quán", []string{"que"}},
	{"residence", "Nơi ở hiện nay", []string{"noi o", "cho o hien nay", "noi thuong tru"}},
	{"schooling", "Giáo dục phổ thông", []string{"trinh do pho thong", "van hoa"}},
	{"training", "Chuyên môn, nghiệp vụ", []string{"chuyen mon", "chuyen mon nghiep vu", "trinh do chuyen mon"}},
	{"degree", "Học hàm, học vị", []string{"hoc ham hoc vi", "hoc vi"}},
	{"theory", "Lý luận chính trị", []string{"ly luan"}},
	{"languages", "Ngoại ngữ", nil},
	{"occupation", "Nghề nghiệp, chức vụ", []string{"nghe nghiep", "chuc vu", "nghe nghiep chuc vu"}},
	{"workplace", "Nơi công tác", []string{"noi cong tac", "don vi cong tac"}},
	{"party_since", "Ngày vào Đảng", []string{"dang vien", "ngay vao dang"}},
	{"earlier_deputy", "Là đại biểu Quốc hội, HĐND", []string{"la dai bieu", "dai bieu hdnd", "la dai bieu hdnd", "la dbqh, dai bieu hdnd"}},
	{"remark", "Ghi chú", nil},
}

// plainNominee are the columns that a list always prints.
const plainNominee = 4

// particulars gives a column of a person's particulars by its name.
func particulars(p *election.Particulars) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	v := reflect.ValueOf(p).Elem()
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		all[name] = v.Field(i)
	}
	return all
}

var sexNames = map[election.Sex]string{election.Male: "Nam", election.Female: "Nữ"}

var sexWords = map[string]election.Sex{
	"nam": election.Male, "ong": election.Male, "nu": election.Female, "ba": election.Female, "": "",
}

// bornAs prints what is known of a birth as papers have it.
func bornAs(d election.PartialDate) string {
	if d == (election.PartialDate{}) {
		return ""
	}
	return viet.Date{Year: d.Year, Month: int(d.Month), Day: d.Day}.String()
}

func sectionOf(c *election.Constituency) string {
	return levelNames[c.Level] + ", đơn vị " + string(c.ID)
}

func printNominees(s *election.Setup) string {
	used := slices.Clone(nomineeColumns[:plainNominee])
	for _, c := range nomineeColumns[plainNominee:] {
		if slices.ContainsFunc(s.Nominees, func(n election.Nominee) bool { return particulars(&n.Particulars)[c.Key].String() != "" }) {
			used = append(used, c)
		}
	}
	var rows [][]string
	for i := range s.Constituencies {
		c := &s.Constituencies[i]
		rows = append(rows, []string{sectionOf(c)})
		for _, n := range s.NomineesOf(c.Level, c.ID) {
			row := []string{string(n.ID), n.Name, bornAs(n.Born), sexNames[n.Sex]}
			for _, c := range used[plainNominee:] {
				row = append(row, particulars(&n.Particulars)[c.Key].String())
			}
			rows = append(rows, row)
		}
	}
	return written(used, rows)
}

var unitNumber = regexp.MustCompile(`don vi(?: bau cu)?(?: so)? ([0-9a-z._-]+)\b`)

// nominees reads official lists. A name that was struck off stays so.
func (p *pasted) nominees(text string) {
	was := p.into.Nominees
	p.into.Nominees = nil
	var in *election.Constituency
	lost := "" // a section that names what is not there
	p.list = list{columns: nomineeColumns, section: func(line string) bool {
		found := unitNumber.FindStringSubmatch(viet.Search(line))
		if found == nil {
			return false
		}
		in, lost = p.constituency(line, found[1], in), line
		return true
	}}
	if len(p.into.Constituencies) == 1 {
		in = &p.into.Constituencies[0]
	}
	p.list.each(text, func(r read) {
		switch {
		case in == nil && lost != "":
			p.list.refuse(r.Number, codeUnknown, lost)
		case in == nil:
			p.list.refuse(r.Number, codePlace)
		default:
			p.nominee(in, r, was)
		}
	})
}

// constituency finds the one that a section names: of its level, or of the level
// of the section before where it names none.
func (p *pasted) constituency(line, number string, before *election.Constituency) *election.Constituency {
	level, named := levelOf(unitNumber.ReplaceAllString(viet.Search(line), ""))
	if !named && before != nil {
		level, named = before.Level, true
	}
	var found *election.Constituency
	for i := range p.into.Constituencies {
		c := &p.into.Constituencies[i]
		if (!named || c.Level == level) && sameNumber(viet.Search(string(c.ID)), number) {
			if found != nil {
				return nil // of two levels: which is meant?
			}
			found = c
		}
	}
	return found
}

func (p *pasted) nominee(in *election.Constituency, r read, was []election.Nominee) {
	n := election.Nominee{Level: in.Level, Constituency: in.ID}
	n.ID, n.Name = election.CandidateID(r.Cells["id"]), r.Cells["name"]
	if n.ID == "" {
		n.ID = election.CandidateID(strconv.Itoa(len(p.into.NomineesOf(in.Level, in.ID)) + 1))
	}
	sex, known := sexWords[viet.Search(r.Cells["sex"])]
	if !known {
		p.list.refuse(r.Number, codeSex, r.Cells["sex"])
		return
	}
	n.Sex = sex
	if typed := r.Cells["born"]; typed != "" {
		d, err := viet.ParseDate(typed)
		if err != nil {
			p.list.refuse(r.Number, codeDay, typed)
			return
		}
		n.Born = election.PartialDate{Year: d.Year, Month: time.Month(d.Month), Day: d.Day}
	}
	for key, field := range particulars(&n.Particulars) {
		field.SetString(r.Cells[key])
	}
	for i := range was {
		if w := &was[i]; w.Struck && w.Level == n.Level && w.Constituency == n.Constituency && w.ID == n.ID && viet.Exact(w.Name) == viet.Exact(n.Name) {
			n.Struck, n.StruckBy = true, w.StruckBy
		}
	}
	n.Position = len(p.into.NomineesOf(in.Level, in.ID)) + 1
	p.into.Nominees = append(p.into.Nominees, n)
	p.at = append(p.at, r.Number)
}

var memberColumns = []column{
	{"name", "Họ và tên", []string{"ho ten", "ten"}},
	{"title", "Chức danh", []string{"chuc danh trong to chuc bau cu", "nhiem vu"}},
	{"office", "Chức vụ, nơi công tác", []string{"chuc vu", "chuc vu noi cong tac", "cong tac"}},
	{"phone", "Điện thoại", []string{"so dien thoai", "dt", "sdt"}},
}

var titleWords = []struct {
	word  string
	title election.BodyTitle
}{
	{"pho", election.ViceChair},
	{"thu ky", election.Secretary},
	{"chu tich", election.Chair},
	{"truong ban", election.Chair},
	{"to truong", election.Chair},
	{"truong", election.Chair},
	{"uy vien", election.Plain},
	{"thanh vien", election.Plain},
}

var titleNames = map[election.Body]map[election.BodyTitle]string{
	election.Committee: {election.Chair: "Chủ tịch", election.ViceChair: "Phó Chủ tịch", election.Secretary: "Thư ký", election.Plain: "Ủy viên"},
	election.Board:     {election.Chair: "Trưởng ban", election.ViceChair: "Phó Trưởng ban", election.Secretary: "Thư ký", election.Plain: "Ủy viên"},
	election.Team:      {election.Chair: "Tổ trưởng", election.ViceChair: "Tổ phó", election.Secretary: "Thư ký", election.Plain: "Ủy viên"},
}

// bodyName heads the section of a body.
func bodyName(b election.Body, place string) string {
	switch b {
	case election.Board:
		return "Ban bầu cử, đơn vị " + place
	case election.Team:
		return "Tổ bầu cử số " + place
	}
	return "Ủy ban bầu cử"
}

// printMembers prints every body that has members, in the order in which they stand,
// and then the heads of those that have none yet.
func printMembers(s *election.Setup) string {
	var rows [][]string
	printed := map[string]bool{}
	section := func(b election.Body, place string) {
		if name := bodyName(b, place); printed[name] {
			return
		}
		printed[bodyName(b, place)] = true
		rows = append(rows, []string{bodyName(b, place)})
		for _, m := range s.Members {
			if m.Body == b && m.Place == place {
				rows = append(rows, []string{m.Name, titleNames[b][m.Title], m.Office, m.Phone})
			}
		}
	}
	for _, m := range s.Members {
		section(m.Body, m.Place)
	}
	section(election.Committee, "")
	for _, c := range s.Constituencies {
		if c.Level == election.Commune {
			section(election.Board, string(c.ID))
		}
	}
	for _, a := range s.Areas {
		section(election.Team, string(a.ID))
	}
	return written(memberColumns, rows)
}

var teamNumber = regexp.MustCompile(`^to(?: bau cu)?(?: so)? ([0-9a-z._-]+)$`)

func (p *pasted) members(text string) {
	p.into.Members = nil
	var body election.Body
	place := ""
	p.list = list{columns: memberColumns, section: func(line string) bool {
		folded := viet.Search(line)
		team := teamNumber.FindStringSubmatch(folded)
		unit := unitNumber.FindStringSubmatch(folded)
		switch {
		case strings.HasPrefix(folded, "uy ban bau cu"):
			body, place = election.Committee, ""
		case strings.HasPrefix(folded, "ban bau cu") && unit != nil:
			body, place = election.Board, unit[1]
			for _, c := range p.into.Constituencies {
				if c.Level == election.Commune && sameNumber(viet.Search(string(c.ID)), unit[1]) {
					place = string(c.ID)
				}
			}
		case team != nil:
			body, place = election.Team, team[1]
			for _, a := range p.into.Areas {
				if sameNumber(viet.Search(string(a.ID)), team[1]) {
					place = string(a.ID)
				}
			}
		default:
			return false
		}
		return true
	}}
	p.list.each(text, func(r read) {
		if body == "" {
			p.list.refuse(r.Number, codePlace)
			return
		}
		title, known := titleOf(r.Cells["title"])
		if !known {
			p.list.refuse(r.Number, codeTitle, r.Cells["title"])
			return
		}
		p.into.Members = append(p.into.Members, election.BodyMember{
			Body: body, Place: place, Name: r.Cells["name"], Title: title, Office: r.Cells["office"], Phone: r.Cells["phone"],
			Position: p.count(body, place) + 1,
		})
		p.at = append(p.at, r.Number)
	})
}

func (p *pasted) count(b election.Body, place string) (n int) {
	for i := range p.into.Members {
		if p.into.Members[i].Body == b && p.into.Members[i].Place == place {
			n++
		}
	}
	return n
}

func titleOf(text string) (election.BodyTitle, bool) {
	folded := viet.Search(text)
	for _, w := range titleWords {
		if strings.Contains(folded, w.word) {
			return w.title, true
		}
	}
	return "", false
}
