// The guided set-up of an election, and the stages that it goes through.

package words

var setupPages = map[string]Entry{
	"prepare.title": {"Chuẩn bị cuộc bầu cử", "Preparing the election"},
}
