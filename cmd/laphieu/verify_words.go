// The sentences of findings, in both languages. The verbs of fmt take the
// arguments in their order.
package main

import (
	"fmt"
	"strings"

	"laphieu/verify"
)

var findingWords = map[verify.Code]struct{ vi, en string }{
	verify.FileDamaged:   {"tệp cơ sở dữ liệu bị hỏng: %v", "the database file is damaged: %v"},
	verify.JournalLost:   {"lần chạy trước không dừng bình thường và tệp %v đã mất, các thao tác cuối mất theo", "the last run did not stop cleanly and %v is gone, and the last acts with it"},
	verify.Unreadable:    {"không đọc hết được bảng, có trang bị hỏng: %v", "the table has damaged pages: %v"},
	verify.TableMissing:  {"thiếu bảng này", "this table is missing"},
	verify.TableUnknown:  {"bảng lạ, không phiên bản nào tạo ra", "a table that no release made"},
	verify.ColumnMissing: {"thiếu cột này", "this column is missing"},
	verify.ColumnUnknown: {"cột lạ, không phiên bản nào tạo ra", "a column that no release made"},
	verify.ColumnType:    {"kiểu là %v, phải là %v", "the type is %v and should be %v"},
	verify.KeyChanged:    {"khóa của bảng là (%v), phải là (%v)", "the key of the table is (%v) and should be (%v)"},
	verify.ObjectUnknown: {"có %v %v lạ, có thể làm cơ sở dữ liệu trả lời sai", "%v %v is foreign and could make the database answer wrongly"},
	verify.Dangling:      {"nhắc đến một dòng không có trong bảng %v", "refers to a row that is not in table %v"},

	verify.RowDiffers:   {"khác với nhật ký; mục cuối cùng ghi về dòng này: %v", "differs from the log; the last entry about this row is %v"},
	verify.RowUnlogged:  {"không mục nào của nhật ký ghi về dòng này: đã thêm ngoài chương trình", "no entry of the log names this row: it was added past the program"},
	verify.RowMissing:   {"nhật ký có (mục %v) mà bảng không còn dòng này", "the log has it (entry %v) and the table has not"},
	verify.RowUndeleted: {"nhật ký đã ghi xóa (mục %v) mà dòng này vẫn còn", "the log says it was deleted (entry %v), and it is there"},
	verify.RowMalformed: {"giá trị không có dạng chuẩn (%v): đã sửa ngoài chương trình", "a value without canonical form (%v): it was changed past the program"},

	verify.LogGap:       {"thiếu các mục từ %v đến %v", "the entries %v to %v are missing"},
	verify.LogMalformed: {"không phải một mục nhật ký đúng dạng (%v)", "is no well-formed entry (%v)"},
	verify.LogColumn:    {"cột này khác với nội dung của mục", "the column differs from the entry's body"},
	verify.LogLeaf:      {"mã băm không phải của nội dung mục này", "the leaf is not the hash of the entry's body"},
	verify.NounUnknown:  {"mục nhắc đến %v %v, không bảng nào chứa", "the entry names %v %v, which no table holds"},
	verify.HeadMissing:  {"nhật ký có mục mà thiếu dòng giữ đỉnh của nó", "the log has entries and no stored head"},
	verify.HeadDiffers:  {"đỉnh nhật ký đã lưu (%v mục) khác với tính lại (%v mục)", "the stored head (%v entries) differs from the log (%v entries)"},

	verify.NoteForged:    {"chữ ký của mã đối chiếu không đúng với khóa đã biết (%v)", "the checkpoint is not signed by a known key (%v)"},
	verify.NoteDiffers:   {"cột này khác với mã đối chiếu đã ký", "the column differs from the signed checkpoint"},
	verify.RootDiffers:   {"nhật ký không còn là nhật ký đã ký khi có %v mục: đã bị viết lại", "the log is not the one that was signed at %v entries: it was rewritten"},
	verify.LogTooShort:   {"đã ký khi có %v mục mà nhật ký chỉ có %v: đã bị cắt bớt", "signed over %v entries, and the log has %v: it was cut"},
	verify.HeldForged:    {"mã đối chiếu không được ký bằng khóa đã biết (%v), trong %v", "a held checkpoint is not signed by a known key (%v), in %v"},
	verify.LogRewritten:  {"nhật ký đã bị viết lại: khác với mã đối chiếu ở %v mục, trong %v", "the log was rewritten: it differs from the checkpoint at %v entries, in %v"},
	verify.LogRolledBack: {"dữ liệu là bản cũ: mã đối chiếu có %v mục mà nhật ký chỉ có %v, trong %v", "the data was put back: the checkpoint has %v entries and the log %v, in %v"},
	verify.CommuneGone:   {"mã đối chiếu có %v mục của một xã không có ở đây, trong %v", "a checkpoint of %v entries of a commune that is not here, in %v"},

	verify.CountMalformed: {"cột này không đọc được thành danh sách đúng số lượng", "the column is no list of the right length"},
	verify.CountNotOpen:   {"đã có lượt bầu cử trong khi cuộc bầu cử còn đang chuẩn bị", "there is a round of voting while the election is still being prepared"},
	verify.RoundUnlike:    {"lượt bầu cử khác với phần đã thiết lập", "the round differs from what was set up"},

	verify.SheetAbsent:  {"thiếu bảng số liệu của khu vực bỏ phiếu số %v", "polling area %v has no count sheet"},
	verify.SheetOutside: {"khu vực này không thuộc lượt bầu cử", "the round does not list this polling area"},
	verify.SheetVersion: {"không lần nhập nào dẫn đến bản này", "no reading led to this version"},
	verify.SheetState:   {"trạng thái là %v; theo các lần nhập phải là %v", "the state is %v; by its readings it must be %v"},
	verify.SheetFigures: {"ô %v ghi %v; hai người nhập sau cùng khớp nhau ở %v", "%v has %v; what two people last read alike is %v"},

	verify.ReadingVersion: {"lần nhập của một bản chưa có; bản hiện tại là %v", "a reading of a version to come; the sheet has version %v"},
	verify.ReadingOrder:   {"lần nhập số %v, đáng lẽ là số %v", "reading number %v should be number %v"},
	verify.ReadingTurn:    {"chưa đến lượt hoặc đã hết lượt của người nhập thứ %v", "it was not the turn of reader %v"},
	verify.ReadingAsked:   {"ghi là nhập lại ô khác với những ô đang lệch (%v)", "it says that other fields were asked than those that differed (%v)"},
	verify.ReadingCarried: {"ô %v bị đổi mà không ai hỏi lại", "%v changed though nobody asked for it"},
	verify.ReadingPerson:  {"cùng tài khoản hoặc cùng phiên đăng nhập với người nhập thứ %v", "same account or same sign-in as reader %v"},
	verify.ReadingPaper:   {"dấu \"Giấy ghi đúng như vậy\" không hợp với số liệu đã nhập", "the mark \"as the paper has it\" does not fit the figures"},

	verify.OutcomeQuestion: {"câu hỏi đã lưu không hỏi lại được (%v)", "the question that was kept cannot be asked (%v)"},
	verify.OutcomeAnswer:   {"kết quả đã lưu không đọc được", "the outcome that was kept cannot be read"},
	verify.OutcomeLaw:      {"hỏi lại luật thì kết quả khác, ở mục %v", "the law, asked again, answers otherwise in %v"},
	verify.OutcomeRules:    {"theo lựa chọn hiện nay của cuộc bầu cử thì kết quả khác, ở mục %v", "under the election's present answers the law says otherwise in %v"},
	verify.OutcomeNaive:    {"cách tính độc lập cho kết quả khác, ở mục %v", "the independent second determination differs in %v"},
	verify.OutcomeSums:     {"cộng lại các bảng số liệu ra số khác, ở mục %v", "the sheets add up to something else in %v"},
	verify.OutcomeRows:     {"câu hỏi đã lưu khác với các dòng số liệu, ở mục %v", "the question that was kept differs from the rows in %v"},
	verify.OutcomeBase:     {"kết quả này dựa vào %v, mà lượt đó không có kết quả đang có hiệu lực dẫn đến lượt này", "it rests on %v, which has no outcome that stands and leads to this vote"},

	verify.RoundWithdrawn:  {"lượt bầu đã rút lại mà vẫn còn được tính (%v)", "the vote was taken back and still counts (%v)"},
	verify.WithdrawalStray: {"rút lại một quyết định không có", "takes back a decision that is not there"},

	verify.AnnouncedUnconfirmed: {"đã công bố mà chưa có kết quả được xác nhận của %v", "announced though %v has no confirmed outcome that stands"},
	verify.AnnouncedUndecided:   {"đã công bố mà kết quả của %v chưa ngã ngũ (%v)", "announced though the outcome of %v decides nothing (%v)"},
	verify.AnnouncedReplaced:    {"ghi là đã được thay bằng công bố khác mà không có công bố nào sau đó", "said to be replaced by another announcement, and none came after"},
	verify.PublicationModel:     {"phần đã công khai không đọc được", "what was made public cannot be read"},
	verify.PublicationDiffers:   {"phần đã công khai khác với văn bản công bố, với kết quả đã xác nhận hoặc với tổng của chính nó, ở mục %v", "what was made public differs from its announcement, a confirmed outcome or its own sums in %v"},
	verify.PublicationStray:     {"phần đã công khai nêu kết quả %v, không có hoặc không còn hiệu lực", "what was made public shows the outcome %v, which is not there or no longer stands"},
	verify.PublicationLacks:     {"phần đã công khai thiếu kết quả đang có hiệu lực %v", "what was made public lacks the outcome %v, which stands"},

	verify.AnnouncedElsewhere: {"đã công bố kết quả của cấp do ban bầu cử cấp trên xác định", "announced though a board above decides this level"},
}

// findingSentence says what is wrong, without the place.
func findingSentence(lang string, f verify.Finding) string {
	words := findingWords[f.Code]
	pattern := words.vi
	if lang == "en" {
		pattern = words.en
	}
	return fmt.Sprintf(pattern, f.Args[:min(len(f.Args), strings.Count(pattern, "%"))]...)
}
