// The official list of a constituency, with the columns that forms 16, 17, 22 and
// 26 (2026) print of a person.

package election

// Nominee is one line of an official list (danh sách chính thức những người ứng
// cử): the candidate and where they stand.
type Nominee struct {
	Level        Level
	Constituency ConstituencyID
	Position     int // on the ballot, from 1
	Candidate
	StruckBy    string // number, date and body of the decision that struck the name off (Article 60); empty if not struck
	Particulars Particulars
}

// Particulars are the columns of the official lists beside name, birth and sex.
// Each may be empty: the count needs none of them.
type Particulars struct {
	Nationality   string `json:"nationality,omitempty"`    // quốc tịch
	Ethnicity     string `json:"ethnicity,omitempty"`      // dân tộc
	Religion      string `json:"religion,omitempty"`       // tôn giáo
	Hometown      string `json:"hometown,omitempty"`       // quê quán
	Residence     string `json:"residence,omitempty"`      // nơi ở hiện nay
	Schooling     string `json:"schooling,omitempty"`      // giáo dục phổ thông
	Training      string `json:"training,omitempty"`       // chuyên môn, nghiệp vụ
	Degree        string `json:"degree,omitempty"`         // học hàm, học vị
	Theory        string `json:"theory,omitempty"`         // lý luận chính trị
	Languages     string `json:"languages,omitempty"`      // ngoại ngữ
	Occupation    string `json:"occupation,omitempty"`     // nghề nghiệp, chức vụ
	Workplace     string `json:"workplace,omitempty"`      // nơi công tác
	PartySince    string `json:"party_since,omitempty"`    // ngày vào Đảng; empty counts as outside the Party
	EarlierDeputy string `json:"earlier_deputy,omitempty"` // là đại biểu Quốc hội, HĐND
	Remark        string `json:"remark,omitempty"`         // ghi chú, for example "tự ứng cử"
}

// MaxParticular bounds one column, in characters.
const MaxParticular = 300
