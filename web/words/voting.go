// How to vote: what the law says to a voter, on the public pages. The article stands
// beside each sentence, in the page.

package words

var voting = map[string]Entry{
	"vote.title":  {"Cách bỏ phiếu", "How to vote"},
	"vote.basis":  {"Căn cứ: Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13%s. Trang này tóm tắt; luật và Nội quy phòng bỏ phiếu là căn cứ.", "By the Law on Election of Deputies to the National Assembly and the People's Councils, 85/2015/QH13%s. This page sums up; the law and the rules of the polling room decide."},
	"vote.as_now": {", được sửa đổi, bổ sung bởi Luật số 83/2025/QH15", ", as amended by Law 83/2025/QH15"},

	"vote.when":         {"Giờ bỏ phiếu", "Hours of voting"},
	"vote.hours":        {"Từ 7~giờ~00 đến 19~giờ~00", "From 07:00 to 19:00"},
	"vote.hours_may":    {"Tổ bầu cử có thể quyết định bắt đầu sớm hơn, nhưng không trước 5~giờ~00, hoặc kết thúc muộn hơn, nhưng không quá 21~giờ~00.", "The polling team may decide to begin earlier, but not before 05:00, or to end later, but not after 21:00."},
	"vote.hours_notice": {"Trong 10~ngày trước ngày bầu cử, Tổ bầu cử thường xuyên thông báo ngày bầu cử, nơi bỏ phiếu và thời gian bỏ phiếu.", "In the 10~days before election day the polling team gives regular notice of the day, the place and the hours of voting."},

	"vote.bring":      {"Mang theo", "What to bring"},
	"vote.bring_card": {"Thẻ cử tri", "Your voter card"},
	"vote.bring_show": {"Khi bầu cử, cử tri phải xuất trình thẻ cử tri.", "A voter must show the voter card when voting."},

	"vote.steps":       {"Bốn bước tại nơi bỏ phiếu", "Four steps at the polling place"},
	"vote.come":        {"Tự mình đi bầu, mang theo thẻ cử tri", "Come yourself, with your voter card"},
	"vote.come_text":   {"Cử tri phải tự mình đi bầu cử, không được nhờ người khác bầu cử thay.", "A voter must vote in person and may not have somebody else vote instead."},
	"vote.take":        {"Nhận phiếu bầu có dấu của Tổ bầu cử", "Take your ballots, stamped by the polling team"},
	"vote.take_each":   {"Mỗi cử tri được bỏ một phiếu bầu đại biểu Quốc hội và một phiếu bầu đại biểu Hội đồng nhân dân tương ứng với mỗi cấp.", "Each voter has one ballot for the National Assembly and one for the People's Council of each level."},
	"vote.take_stamp":  {"Tổ bầu cử phát phiếu bầu có đóng dấu của Tổ.", "The polling team hands out ballots that carry its stamp."},
	"vote.strike":      {"Gạch tên những người mình không bầu", "Strike out the names of those you do not vote for"},
	"vote.strike_most": {"Số người để lại không được nhiều hơn số đại biểu được bầu đã ấn định cho đơn vị bầu cử. Không gạch hết, không ghi thêm.", "You may leave no more names than the seats fixed for the constituency. Do not strike out all names, and add nothing."},
	"vote.strike_less": {"Để lại ít người hơn số đại biểu được bầu thì phiếu vẫn hợp lệ.", "A ballot that leaves fewer names than seats is valid."},
	"vote.strike_line": {"Theo hỏi đáp của Hội đồng bầu cử quốc gia: gạch ngang qua cả họ và tên. Khoanh tròn hoặc chỉ gạch một phần họ tên thì vẫn là bầu cho người đó.", "By the questions and answers of the National Election Council: draw the line through the whole name. A name that is circled, or struck only in part, is still voted for."},
	"vote.secret":      {"Khi cử tri viết phiếu, không ai được xem, kể cả thành viên Tổ bầu cử.", "While a voter marks the ballot nobody may look, members of the polling team included."},
	"vote.spoiled":     {"Viết hỏng thì có quyền đổi phiếu khác.", "Who spoils a ballot may exchange it for another."},
	"vote.cast":        {"Tự bỏ phiếu vào hòm, nhận lại thẻ đã đóng dấu", "Put the ballots into the box and have your card stamped"},
	"vote.cast_stamp":  {"Khi cử tri bỏ phiếu xong, Tổ bầu cử đóng dấu “Đã bỏ phiếu” vào thẻ cử tri.", "When a voter has voted, the polling team stamps “Đã bỏ phiếu” (voted) on the voter card."},

	"vote.invalid":   {"Phiếu không hợp lệ", "Invalid ballots"},
	"vote.invalid_a": {"Không theo mẫu quy định do Tổ bầu cử phát ra.", "Not of the prescribed form handed out by the polling team."},
	"vote.invalid_b": {"Không có dấu của Tổ bầu cử.", "Without the stamp of the polling team."},
	"vote.invalid_c": {"Để lại nhiều người hơn số đại biểu được bầu đã ấn định cho đơn vị bầu cử.", "Leaving more names than the seats fixed for the constituency."},
	"vote.invalid_d": {"Gạch xóa hết tên những người ứng cử.", "With the names of all candidates struck out."},
	"vote.invalid_e": {"Ghi thêm tên người ngoài danh sách những người ứng cử, hoặc ghi thêm nội dung khác.", "With the name of somebody who is no candidate, or anything else, written on it."},

	"vote.help":        {"Khi cần giúp", "If you need help"},
	"vote.write":       {"Không thể tự viết phiếu", "Who cannot mark the ballot"},
	"vote.write_text":  {"Nhờ người khác viết hộ, nhưng phải tự mình bỏ phiếu. Người viết hộ phải giữ bí mật phiếu bầu của cử tri.", "May have somebody mark it, but must put it into the box in person. Who marks it must keep the vote secret."},
	"vote.unable":      {"Khuyết tật, không tự bỏ phiếu được", "Who because of a disability cannot put it into the box"},
	"vote.unable_text": {"Nhờ người khác bỏ phiếu vào hòm phiếu.", "May have somebody else put the ballot into the box."},
	"vote.ill":         {"Ốm đau, già yếu, khuyết tật, không thể đến phòng bỏ phiếu", "Who is ill, old and weak or disabled and cannot come"},
	"vote.ill_text":    {"Tổ bầu cử mang hòm phiếu phụ và phiếu bầu đến chỗ ở, chỗ điều trị để cử tri bầu.", "The polling team brings an auxiliary box and the ballots to the home or the place of treatment."},
	"vote.away":        {"Không thể bỏ phiếu ở nơi có tên trong danh sách cử tri", "Who cannot vote where the voter list has the name"},
	"vote.away_text":   {"Từ khi niêm yết danh sách cử tri đến ngày bầu cử, xin giấy chứng nhận của Ủy ban nhân dân cấp xã để bỏ phiếu ở nơi khác. Ở nơi đó chỉ bầu đại biểu Quốc hội và đại biểu Hội đồng nhân dân cấp tỉnh.", "May ask the commune People's Committee, from the posting of the voter list until election day, for a certificate to vote elsewhere; there only for the National Assembly and the provincial People's Council."},

	"vote.who":           {"Ai được bầu cử", "Who may vote"},
	"vote.who_age":       {"Công dân Việt Nam đủ 18~tuổi trở lên tính đến ngày bầu cử.", "Citizens of Viet Nam who are 18~or older on election day."},
	"vote.who_list":      {"Mỗi công dân có tên trong một danh sách cử tri, ở nơi thường trú hoặc tạm trú.", "Each citizen is on one voter list, at the place of permanent or of temporary residence."},
	"vote.who_new_2015":  {"Người tạm trú chưa đủ 12~tháng bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh, cấp huyện; không bầu đại biểu Hội đồng nhân dân cấp xã.", "Who has been a temporary resident for less than 12~months votes for the National Assembly and the councils of province and district, not of the commune."},
	"vote.who_new_2025":  {"Người tạm trú chưa đủ 12~tháng bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân cấp tỉnh; không bầu đại biểu Hội đồng nhân dân cấp xã.", "Who has been a temporary resident for less than 12~months votes for the National Assembly and the provincial council, not for that of the commune."},
	"vote.who_suspended": {"Người bị phạt tù nhưng được hưởng án treo vẫn được ghi tên và bầu cử.", "Who has a suspended prison sentence is listed and votes."},
	"vote.who_not":       {"Không được ghi tên vào danh sách cử tri: người đang bị tước quyền bầu cử theo bản án, quyết định của Tòa án đã có hiệu lực; người bị kết án tử hình đang chờ thi hành án; người đang chấp hành hình phạt tù mà không được hưởng án treo; người mất năng lực hành vi dân sự.", "Not listed: those deprived of the right to vote by a judgment in force; those sentenced to death and awaiting execution; those serving a prison sentence that is not suspended; those who lost civil act capacity."},

	"vote.drawing_card":    {"Nét vẽ: thẻ cử tri trước cửa phòng bỏ phiếu", "Drawing: a voter card before the door of the polling room"},
	"vote.drawing_ballots": {"Nét vẽ: những phiếu bầu, mỗi phiếu có dấu ở góc trên bên trái", "Drawing: ballots, each with a stamp in the upper left corner"},
	"vote.drawing_strike":  {"Nét vẽ: phiếu bầu có năm dòng tên, hai dòng bị gạch ngang, bên cạnh là cây bút", "Drawing: a ballot with five names, two of them struck out, and a pen"},
	"vote.drawing_cast":    {"Nét vẽ: phiếu bầu đang được bỏ vào hòm phiếu có khóa", "Drawing: a ballot going into a locked ballot box"},
	"vote.drawing_carried": {"Nét vẽ: hòm phiếu phụ có quai xách đặt cạnh giường người ốm", "Drawing: an auxiliary box with a handle beside a sickbed"},
	"vote.see":             {"Giờ bỏ phiếu, cần mang gì, cách gạch phiếu, khi cần giúp.", "Hours, what to bring, how to mark a ballot, help."},
}
