// Set-up of an election in a commune: which levels are voted for, in which
// constituencies and polling areas, and who the members of the bodies are.

package election

// Bounds of one election's set-up.
const (
	MaxAreas          = 200 // polling areas of a commune; the largest of 2026 had under one hundred
	MaxConstituencies = 100 // constituencies of one level within a commune
	MaxVillages       = 60  // villages named with one polling area
	MaxBodyMembers    = 60  // members of one body: committee, board or polling team
)

// LevelContest is one level's contest as a commune runs it: the ballot that its
// voters are handed. The commune decides its own council; what is voted for
// above is counted here and decided elsewhere.
type LevelContest struct {
	Level     Level
	Title     string       // as ballots and minutes print it, for example "đại biểu Hội đồng nhân dân xã Thiệu Ngọc"
	Colour    BallotColour // of the ballot
	DecidedBy string       // the board above that decides, for example "Ban bầu cử huyện Thiệu Hóa"; empty: decided in the commune
}

// Elsewhere reports whether the contest is decided above the commune: its
// outcome here is only the commune's part.
func (c *LevelContest) Elsewhere() bool { return c.DecidedBy != "" }

// BallotColour is the colour by which the ballots of an election are told apart.
// The law fixes none; each province chooses.
type BallotColour string

// The colours that pages can show with enough contrast.
const (
	Pink   BallotColour = "pink"
	Blue   BallotColour = "blue"
	Yellow BallotColour = "yellow"
	Green  BallotColour = "green"
	White  BallotColour = "white"
	Violet BallotColour = "violet"
)

// BallotColours lists the colours in the order in which forms offer them.
var BallotColours = []BallotColour{Pink, Blue, Yellow, Green, White, Violet}

// Known reports whether c is one of the colours.
func (c BallotColour) Known() bool {
	for _, k := range BallotColours {
		if k == c {
			return true
		}
	}
	return false
}

// PollingArea is a polling area (khu vực bỏ phiếu) with its polling team, which
// bears the same number.
type PollingArea struct {
	ID       AreaID
	Villages []string // thôn, tổ dân phố, as the list of voters names them
	Venue    string   // the polling place; may be empty
}

// ConstituencyID is the number of a constituency within its level as the minutes
// print it, for example "6".
type ConstituencyID string

// Constituency is a constituency (đơn vị bầu cử), as far as the commune's polling
// areas belong to it.
type Constituency struct {
	Level Level
	ID    ConstituencyID
	Name  string // as printed, for example "Đơn vị bầu cử số 6"
	Seats int    // to be filled in the first round
	Areas []AreaID
}

// Body is one of the three kinds of bodies in charge of an election (Articles
// 22, 24 and 25).
type Body string

// The bodies of a commune's election.
const (
	Committee Body = "committee" // Ủy ban bầu cử xã
	Board     Body = "board"     // Ban bầu cử of a constituency of the commune's council
	Team      Body = "team"      // Tổ bầu cử of a polling area
)

// Known reports whether b is one of the bodies.
func (b Body) Known() bool { return b == Committee || b == Board || b == Team }

// BodyTitle is a member's place in a body.
type BodyTitle string

// The titles of Articles 22 to 25. Chair is Chủ tịch of the committee, Trưởng
// ban of a board, Tổ trưởng of a team.
const (
	Chair     BodyTitle = "chair"
	ViceChair BodyTitle = "vice_chair"
	Secretary BodyTitle = "secretary"
	Plain     BodyTitle = "member"
)

// Known reports whether t is one of the titles.
func (t BodyTitle) Known() bool {
	return t == Chair || t == ViceChair || t == Secretary || t == Plain
}

// BodyMember is one member of one body.
type BodyMember struct {
	Body     Body
	Place    string // board: its constituency of the commune's level; team: its polling area; committee: empty
	Position int    // in the order of the decision that formed the body, from 1
	Name     string
	Title    BodyTitle
	Office   string // post outside the election, for example "Phó Chủ tịch UBND xã"; may be empty
	Phone    string // may be empty
}

// Stage is how far an election has come.
type Stage string

// The stages. What is set up changes only in Preparing; sheets are entered only
// in Counting; a closed election is read, and can be opened again with a reason;
// an archived one stays as it is.
const (
	Preparing Stage = "preparing" // Đang chuẩn bị
	Counting  Stage = "counting"  // Đang kiểm phiếu
	Closed    Stage = "closed"    // Đã kết thúc
	Archived  Stage = "archived"  // Đã lưu trữ
)

// Stages lists them in their order.
var Stages = []Stage{Preparing, Counting, Closed, Archived}

// Known reports whether s is one of the stages.
func (s Stage) Known() bool {
	return s == Preparing || s == Counting || s == Closed || s == Archived
}

// Setup is everything that is settled before the count, in the order of the
// paper: the content of the set-up file.
type Setup struct {
	Contests       []LevelContest // highest level first
	Areas          []PollingArea
	Constituencies []Constituency
	Nominees       []Nominee
	Members        []BodyMember
}
