// State words: one set for the whole program, each with a shape, a tone and a
// word, so that no state is known by its colour alone.

package web

// Tone is how urgent something is. It colours, and never stands alone.
type Tone string

// The tones.
const (
	Quiet Tone = "quiet"
	Wait  Tone = "wait"
	Good  Tone = "good"
	Done  Tone = "done"
	Care  Tone = "care"
	Bad   Tone = "bad"
)

// State is the key of a state word.
type State string

// The states of a count sheet, an article, a task, a petition; of a paper's
// signature and of a second reading.
const (
	SheetNone     State = "state.sheet.none"
	SheetFirst    State = "state.sheet.first"
	SheetSecond   State = "state.sheet.second"
	SheetDiffers  State = "state.sheet.differs"
	SheetThird    State = "state.sheet.third"
	SheetReturned State = "state.sheet.returned"
	SheetMatches  State = "state.sheet.matches"
	SheetMinutes  State = "state.sheet.minutes"
	SheetReopened State = "state.sheet.reopened"

	ArticleDraft   State = "state.article.draft"
	ArticleWaiting State = "state.article.waiting"
	ArticleTimed   State = "state.article.timed"
	ArticleOut     State = "state.article.out"
	ArticleTaken   State = "state.article.taken"

	TaskNone    State = "state.task.none"
	TaskDoing   State = "state.task.doing"
	TaskWaiting State = "state.task.waiting"
	TaskDone    State = "state.task.done"
	TaskLate    State = "state.task.late"

	PetitionNew       State = "state.petition.new"
	PetitionDoing     State = "state.petition.doing"
	PetitionForwarded State = "state.petition.forwarded"
	PetitionAnswered  State = "state.petition.answered"
	PetitionLate      State = "state.petition.late"

	PaperSigned   State = "state.paper.signed"
	PaperUnsigned State = "state.paper.unsigned"
	ReadDone      State = "state.read.done"
	ReadNone      State = "state.read.none"
)

// sign is how a state looks.
type sign struct {
	Shape string
	Tone  Tone
}

var signs = map[State]sign{
	SheetNone:     {"ring", Quiet},
	SheetFirst:    {"half", Wait},
	SheetSecond:   {"hourglass", Wait},
	SheetDiffers:  {"unequal", Care},
	SheetThird:    {"unequal", Care},
	SheetReturned: {"reply", Bad},
	SheetMatches:  {"check", Good},
	SheetMinutes:  {"sheet", Done},
	SheetReopened: {"again", Care},

	ArticleDraft:   {"pen", Quiet},
	ArticleWaiting: {"hourglass", Wait},
	ArticleTimed:   {"alarm", Wait},
	ArticleOut:     {"check", Good},
	ArticleTaken:   {"minus", Quiet},

	TaskNone:    {"ring", Quiet},
	TaskDoing:   {"play", Wait},
	TaskWaiting: {"hourglass", Wait},
	TaskDone:    {"check", Good},
	TaskLate:    {"late", Bad},

	PetitionNew:       {"dot", Wait},
	PetitionDoing:     {"play", Wait},
	PetitionForwarded: {"arrow", Quiet},
	PetitionAnswered:  {"reply", Good},
	PetitionLate:      {"late", Bad},

	PaperSigned:   {"check", Good},
	PaperUnsigned: {"ring", Quiet},
	ReadDone:      {"check", Good},
	ReadNone:      {"ring", Quiet},
}

// tag is a state ready to print.
type tag struct {
	Key, Shape string
	Tone       Tone
}

func stateOf(s State) tag { return tag{string(s), signs[s].Shape, signs[s].Tone} }
