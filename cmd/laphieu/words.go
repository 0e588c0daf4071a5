// Words: the sentences for errors, in both languages. Rooms return codes; this
// is where they become sentences.
package main

import (
	"errors"
	"fmt"
	"strings"

	"laphieu/election"
	"laphieu/keys"
)

// sentences gives for each code what is wrong and how to mend it. The verbs of
// fmt take the error's arguments in order.
var sentences = map[string]struct{ vi, en string }{
	"store_missing":           {"không có bản cài đặt ở %s; lập bản mới bằng laphieu init", "there is no installation at %s; laphieu init makes one"},
	"store_empty":             {"tệp %s trống: có thể ổ đĩa hoặc bản sao bị hỏng; không có gì bị thay thế", "the file %s is empty: perhaps the disk or the copy is damaged; nothing was replaced"},
	"store_foreign":           {"tệp %s là của chương trình khác; không có gì bị thay thế", "the file %s belongs to another program; nothing was replaced"},
	"store_newer":             {"dữ liệu do phiên bản mới hơn ghi; đề nghị dùng phiên bản đó", "the data was written by a newer release; please use that release"},
	"store_older":             {"dữ liệu của phiên bản cũ; đề nghị chạy laphieu serve một lần để nâng cấp", "the data is of an older release; run laphieu serve once to bring it up to date"},
	"store_exists":            {"đã có %s; không có gì bị thay thế; nếu chưa lập được tài khoản quản trị, cấp lại mã bằng laphieu secret", "%s is already there; nothing was replaced; if there is no administrator yet, laphieu secret makes a new secret"},
	"store_locked":            {"một tiến trình khác đang ghi dữ liệu này: %s", "another process writes this data: %s"},
	"store_wal_lost":          {"lần chạy trước không dừng bình thường và tệp %s đã mất; đề nghị khôi phục từ bản sao lưu", "the last run did not stop cleanly and the file %s is gone; please restore a backup"},
	"store_wal_foreign":       {"tệp %s không thuộc cơ sở dữ liệu này; đề nghị khôi phục từ bản sao lưu", "the file %s does not belong to this database; please restore a backup"},
	"store_damaged":           {"cơ sở dữ liệu mâu thuẫn với chính nó; đề nghị khôi phục từ bản sao lưu", "the database contradicts itself; please restore a backup"},
	"store_read_only":         {"bản cài đặt đang mở chỉ để đọc", "the installation is open for reading only"},
	"store_closed":            {"chương trình đang dừng; chưa ghi gì", "the program is stopping; nothing was saved"},
	"store_url":               {"địa chỉ máy chủ không đúng dạng postgres://…", "not an address as postgres://…"},
	"verify_nowhere":          {"cần --data hoặc --db", "--data or --db is needed"},
	"public_key_malformed":    {"%q không phải khóa công khai, cũng không phải tệp chứa nó", "%q is no public key, nor a file with one"},
	"checkpoint_key_missing":  {"có mã đối chiếu mà không có khóa công khai để kiểm chữ ký; đề nghị thêm --key", "there are checkpoints and no public key to check them; please add --key"},
	"checkpoints_too_many":    {"xã %s có hơn %d mã đối chiếu", "commune %s has more than %d checkpoints"},
	"held_malformed":          {"tệp %s không chứa mã đối chiếu", "the file %s holds no checkpoint"},
	"held_too_large":          {"tệp %s dài quá %d byte", "the file %s is longer than %d bytes"},
	"keys_missing":            {"không có khóa trong %s", "there are no keys in %s"},
	"keys_exist":              {"đã có khóa trong %s; khóa không bao giờ bị thay thế", "there are keys in %s already; a key is never replaced"},
	"keys_exposed":            {"người khác đọc được %s: khóa có thể đã lộ; đề nghị đặt lại quyền riêng cho chủ sở hữu", "others can read %s: the key may be known; please restrict it to its owner"},
	"keys_malformed":          {"%s không phải là khóa", "%s is not a key"},
	"keys_unreadable":         {"không đọc được khóa %s", "cannot read the key %s"},
	"keys_name":               {"không đặt được tên khóa ở %s", "the key in %s cannot have that name"},
	"keys_no_random":          {"máy không cho số ngẫu nhiên", "the machine gives no random numbers"},
	"keys_paper_line":         {"dòng %d chưa đúng; đề nghị gõ lại dòng đó, cả hai chữ kiểm sau dấu chấm", "line %d is not right; please type it again, with the two letters behind the dot"},
	"keys_paper_malformed":    {"đây không phải khóa sao lưu trên giấy: cần năm dòng, hoặc cả khóa trên một dòng", "this is no backup key on paper: five lines are needed, or the whole key in one"},
	"keys_paper_other":        {"đây là khóa sao lưu khác", "this is another backup key"},
	"backup_paper_missing":    {"bản cài đặt này chưa có khóa sao lưu trên giấy; đề nghị chạy laphieu backup-key và cất tờ giấy ở nơi khác", "this installation has no backup key on paper; please run laphieu backup-key and keep the paper elsewhere"},
	"file_not_written":        {"không ghi được %s; nội dung cũ còn nguyên", "%s could not be written; what was there before stands"},
	"file_outcome_unknown":    {"không rõ %s đã ghi xong chưa; đề nghị ghi lại", "it is not known whether %s was written; please write it again"},
	"plain_only_loopback":     {"địa chỉ %s chưa mở được ra mạng: hiện chỉ nhận kết nối từ chính máy này, ví dụ 127.0.0.1:8080", "the address %s cannot be opened to the network yet: only this machine is served, for example 127.0.0.1:8080"},
	"address_taken":           {"không mở được địa chỉ %s: có thể một chương trình khác đang dùng", "cannot open the address %s: perhaps another program uses it"},
	"data_missing":            {"không có thư mục %s; lập bản cài đặt mới bằng laphieu init", "there is no folder %s; laphieu init makes a new installation"},
	"commune_missing":         {"bản cài đặt này không có xã %q", "this installation has no commune %q"},
	"commune_needed":          {"bản cài đặt này có %d xã: cần --commune", "this installation has %d communes: --commune is needed"},
	"commune_unknown":         {"mã %q không có trong danh mục kèm theo: cần --commune, --name và --province", "the code %q is not in the table: --commune, --name and --province are needed"},
	"area_unknown":            {"khu vực bỏ phiếu %q không có trong areas", "polling area %q is not in areas"},
	"candidate_unknown":       {"không có người ứng cử nào mang mã %q", "no candidate has the id %q"},
	"date":                    {"ngày %q không có trong lịch, phải ghi dạng YYYY-MM-DD", "there is no day %q; write YYYY-MM-DD"},
	"document_empty":          {"tài liệu trống", "the document is empty"},
	"document_malformed":      {"không phải JSON đúng dạng UTF-8", "not well-formed JSON in UTF-8"},
	"document_too_large":      {"tài liệu dài quá %d byte", "the document is longer than %d bytes"},
	"entry_repeated":          {"%q đã có ở trên", "%q was given before"},
	"file_unreadable":         {"không đọc được tệp %q", "cannot read the file %q"},
	"format_unknown":          {"không hiểu định dạng %q, cần %q", "unknown format %q, expected %q"},
	"internal":                {"lỗi của chương trình, đề nghị báo lại", "a fault of the program; please report it"},
	"kept_length":             {"có %d số, phải có %d: một số cho mỗi loại phiếu từ 1 đến số đại biểu được bầu", "%d numbers, expected %d: one for each number of names kept"},
	"level_abolished":         {"cấp %q không còn trong luật năm 2025", "level %q is not in the law of 2025"},
	"list_empty":              {"phải có ít nhất một mục", "at least one entry is needed"},
	"list_too_long":           {"có %d mục, nhiều nhất là %d", "%d entries, at most %d"},
	"member_missing":          {"còn thiếu", "is missing"},
	"member_repeated":         {"ghi hai lần", "is given twice"},
	"member_type":             {"không đúng kiểu dữ liệu", "has the wrong type"},
	"member_unknown":          {"trường này không có trong định dạng, đề nghị kiểm lại cách viết", "there is no such member; check the spelling"},
	"number_negative":         {"số âm: %d", "negative: %d"},
	"number_not_whole":        {"phải là số nguyên trong giới hạn, không có phần thập phân", "must be a whole number within bounds, without a fraction"},
	"number_too_large":        {"%d lớn hơn giới hạn %d", "%d is above the bound %d"},
	"number_too_small":        {"%d nhỏ hơn giới hạn %d", "%d is below the bound %d"},
	"output_failed":           {"không ghi được kết quả", "cannot write the answer"},
	"partial_date":            {"ngày %q không có trong lịch, phải ghi dạng YYYY, YYYY-MM hoặc YYYY-MM-DD", "there is no date %q; write YYYY, YYYY-MM or YYYY-MM-DD"},
	"percent_form":            {"tỷ lệ %q phải có hai chữ số sau dấu phẩy, ví dụ \"99,81\"", "the percentage %q must have two decimals after a comma, as \"99,81\""},
	"setting_value":           {"giá trị %q không có trong các lựa chọn", "the value %q is not among the choices"},
	"text_hidden":             {"ký tự thứ %d không nhìn thấy được hoặc thuộc bảng chữ khác", "character %d is invisible or of another alphabet"},
	"text_spaces":             {"có khoảng trắng thừa", "has spaces that are not needed"},
	"member_not_for_kind":     {"không dùng cho quyết định loại %q", "means nothing for a decision of kind %q"},
	"text_not_nfc":            {"chữ có dấu chưa ở dạng dựng sẵn (Unicode NFC)", "letters and marks are not composed (Unicode NFC)"},
	"text_too_long":           {"dài quá %d byte", "longer than %d bytes"},
	"unknown_law":             {"không có phiên bản luật %q; có: 2015, 2025", "no version %q of the law; there are 2015 and 2025"},
	"unknown_setting":         {"không có thiết lập này, hoặc luật đã ấn định con số", "there is no such setting, or the law fixes the number"},
	"word_unknown":            {"không hiểu %q", "%q is not one of the known words"},
	"body_unknown":            {"không có tổ chức phụ trách bầu cử nào mang tên %q trong phiên bản luật này", "no body %q in this version of the law"},
	"complaint_since":         {"cần ngày mà thời hạn tính từ đó", "the day that the time limit runs from is needed"},
	"date_after_election_day": {"ngày %q ở sau ngày bầu cử", "the date %q is after election day"},
	"date_not_exact":          {"cần ngày đầy đủ, không chỉ tháng hoặc năm", "the full date is needed, not only month or year"},
	"milestone_in_hours":      {"mốc %q tính bằng giờ, không bằng ngày", "the milestone %q counts hours, not days"},
	"milestone_needs_event":   {"mốc %q tính từ một sự kiện, không từ ngày bầu cử", "the milestone %q counts from an event, not from election day"},
	"milestone_without_days":  {"luật không ấn định số ngày cho mốc %q, chỉ ấn định phải xong trước mốc %q", "the law gives the milestone %q no days; it only has to precede %q"},
	"milestone_without_event": {"mốc %q không tính từ sự kiện nào", "the milestone %q does not count from an event"},
	"seats_unknown_unit":      {"chưa có bảng số đại biểu cho loại đơn vị %q theo luật %s (phường, thị trấn của năm 2021 chưa tìm thấy nguồn)", "no table of seats is known for the unit %q under the law of %s (those of wards and townships of 2021 were not found)"},
	"round_nothing_missing":   {"đã bầu đủ số đại biểu, không có lần bầu tiếp theo", "every seat is filled; no further vote follows"},
	"round_two_thirds":        {"đã bầu được %d trên %d, đủ hai phần ba: không bầu cử thêm (Điều 79(2))", "%d of %d are elected, two thirds: no supplementary election (Article 79(2))"},
	"round_once_only":         {"chỉ bầu cử thêm một lần (Điều 79(3))", "there is one supplementary election only (Article 79(3))"},
	"round_after_rerun":       {"thiếu đại biểu sau khi bầu cử lại thì để khuyết (Điều 79)", "seats left after a re-run stay vacant (Article 79)"},
	"round_rerun_once":        {"chỉ bầu cử lại vì không đủ cử tri một lần (Điều 80(4))", "there is one re-run for low turnout only (Article 80(4))"},
	"round_undecided":         {"kết quả còn chờ quyết định của cơ quan có thẩm quyền", "the outcome awaits a decision of the competent body"},
	"round_sheets_missing":    {"còn thiếu biên bản của %d khu vực bỏ phiếu (Điều 77(1))", "the minutes of %d polling areas are missing (Article 77(1))"},
	"round_outcome_refused":   {"số liệu còn sai quan hệ phải đúng; đề nghị sửa trước", "the figures break a relation that must hold; please mend it first"},
	"round_no_candidates":     {"không còn ai để bầu (Điều 79(3))", "nobody is left to be voted for (Article 79(3))"},
	"round_seats":             {"số đại biểu bầu thêm phải từ 1 đến %d", "the seats must be from 1 to %d"},
	"round_annulment_missing": {"chưa ghi quyết định hủy kết quả của Hội đồng bầu cử quốc gia (Điều 81)", "the National Election Council's annulment is not recorded (Article 81)"},
	"round_document":          {"chưa có số, ngày và cơ quan ban hành văn bản ấn định ngày bầu", "the number, date and body of the decision that sets the day are missing"},
	"round_too_early":         {"ngày bầu phải sau ngày %s", "the day must be after %s"},
	"round_too_late":          {"chậm nhất là ngày %s (Điều 79(3), 80(4), 81(2))", "%s is the last lawful day (Articles 79(3), 80(4), 81(2))"},
	"round_not_movable":       {"luật năm 2015 không cho lùi thời hạn này", "the law of 2015 does not let this day be moved"},
	"round_too_many":          {"nhiều nhất %d lần bầu ở một đơn vị bầu cử", "at most %d votes in one constituency"},
	"levels_order":            {"mỗi cấp ghi một lần, từ cấp cao nhất xuống", "each level stands once, the highest first"},
	"commune_code":            {"mã xã %q phải có đúng năm chữ số", "the commune's code %q must have exactly five digits"},
	"place_unknown":           {"không có đơn vị bầu cử, khu vực bỏ phiếu nào mang số %q", "no constituency or polling area has the number %q"},
	"place_not_for_body":      {"%q làm việc cho cả xã, không ghi nơi", "%q works for the whole commune; no place is given"},
	"struck_without_document": {"người bị xóa tên phải có quyết định xóa tên, và ngược lại", "somebody struck off needs the decision, and the other way round"},
	"text_characters":         {"dài quá %d ký tự", "longer than %d characters"},
	"unknown_milestone":       {"không có mốc %q", "there is no milestone %q"},
}

// sentence puts an error into one line, with the member it speaks of first.
func sentence(lang string, err error) string {
	var e *election.Error
	var k *keys.Error
	switch {
	case errors.As(err, &e):
	case errors.As(err, &k):
		e = &election.Error{Code: string(k.Code), Args: []any{k.Path}}
		if k.Line != 0 {
			e.Args = []any{k.Line}
		}
	default:
		e = &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	text, known := sentences[e.Code]
	if !known {
		text = sentences["internal"]
	}
	pattern := text.vi
	if lang == "en" {
		pattern = text.en
	}
	if strings.Contains(pattern, "%") {
		pattern = fmt.Sprintf(pattern, e.Args[:min(len(e.Args), strings.Count(pattern, "%"))]...)
	}
	if e.Kind == election.Internal && e.Cause != nil {
		pattern += " (" + e.Cause.Error() + ")" // standard error is the administrator's log
	}
	if e.Field != "" {
		return e.Field + ": " + pattern
	}
	return pattern
}
