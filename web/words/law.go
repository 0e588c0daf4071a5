// What the law engine says in Vietnamese on public pages, in English. The Vietnamese
// stands in room law alone; a test holds this table against it.

package words

// OfLaw says a sentence of the law engine; known is false where English has none.
func OfLaw(lang Lang, text string) (said string, known bool) {
	if lang != EN {
		return text, true
	}
	if said, known = lawEnglish[text]; known {
		return said, true
	}
	return text, false
}

var lawEnglish = map[string]string{
	// who acts
	"Quốc hội":                       "National Assembly",
	"Hội đồng bầu cử quốc gia":       "National Election Council",
	"Ủy ban bầu cử":                  "election committee",
	"Ủy ban bầu cử ở tỉnh":           "provincial election committee",
	"Ban bầu cử":                     "election board of the constituency",
	"Tổ bầu cử":                      "polling team",
	"Ủy ban nhân dân cấp xã":         "commune People's Committee",
	"Ủy ban nhân dân các cấp":        "People's Committees of every level",
	"Ủy ban Thường vụ Quốc hội":      "Standing Committee of the National Assembly",
	"Thường trực Hội đồng nhân dân":  "standing bodies of the People's Councils",
	"Cơ quan lập danh sách cử tri":   "the body that made the voter list",
	"Cơ quan, tổ chức có thẩm quyền": "the bodies in charge",
	"Công dân":                       "citizens",
	"Cử tri":                         "voters",
	"Người khiếu nại":                "the complainant",
	"Người ứng cử":                   "candidates",
	"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam":                     "standing boards of the Viet Nam Fatherland Front",
	"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã (nơi cư trú)": "commune standing board of the Viet Nam Fatherland Front (at residence)",
	"người đứng đầu cơ quan, tổ chức, đơn vị (nơi công tác)":               "heads of agencies, organisations and units (at work)",

	// articles of other laws
	"116(2)c Luật Tố tụng hành chính": "116(2)c of the Law on Administrative Procedure",

	// events that are no steps
	"Công bố kết quả bầu cử":           "Publication of the results",
	"Nhận khiếu nại về kết quả bầu cử": "Receipt of the complaint on results",

	// steps
	"Công bố ngày bầu cử": "Announcement of election day",
	"Dự kiến cơ cấu, thành phần, phân bổ số lượng người được giới thiệu ứng cử": "Planned make-up and numbers of those to be nominated",
	"Thành lập Ủy ban bầu cử":           "Establishment of the election committees",
	"Hội nghị hiệp thương lần thứ nhất": "First consultative conference",
	"Điều chỉnh lần thứ nhất cơ cấu, thành phần, số lượng người được giới thiệu ứng cử":          "First adjustment of the make-up and numbers of those to be nominated",
	"Công bố số đơn vị bầu cử, danh sách các đơn vị bầu cử và số đại biểu được bầu ở mỗi đơn vị": "Publication of the number and list of constituencies and the seats of each",
	"Thành lập Ban bầu cử":          "Establishment of the election boards of constituencies",
	"Xác định các khu vực bỏ phiếu": "Decision on the polling areas",
	"Hết hạn nộp hồ sơ ứng cử":      "End of the time for candidates' dossiers",
	"Thành lập Tổ bầu cử":           "Establishment of the polling teams",
	"Hội nghị hiệp thương lần thứ hai về người ứng cử đại biểu Quốc hội":                                 "Second consultative conference, on candidates for the National Assembly",
	"Hội nghị hiệp thương lần thứ hai về người ứng cử đại biểu Hội đồng nhân dân":                        "Second consultative conference, on candidates for the People's Councils",
	"Hội nghị cử tri nơi cư trú, nơi công tác":                                                           "Voters' conferences at residence and at work",
	"Điều chỉnh lần thứ hai cơ cấu, thành phần, số lượng người được giới thiệu ứng cử đại biểu Quốc hội": "Second adjustment of the make-up and numbers of those to be nominated to the National Assembly",
	"Niêm yết danh sách cử tri": "Posting of the voter list",
	"Xong việc xác minh, trả lời các vụ việc cử tri nêu về người ứng cử":                                     "End of the verification of what voters raised about candidates",
	"Hội nghị hiệp thương lần thứ ba":                                                                        "Third consultative conference",
	"Gửi biên bản hiệp thương lần thứ ba và danh sách người đủ tiêu chuẩn ứng cử đại biểu Quốc hội":          "Sending of the minutes of the third conference and the list of those qualified to stand for the National Assembly",
	"Gửi biên bản hiệp thương lần thứ ba và danh sách người đủ tiêu chuẩn ứng cử đại biểu Hội đồng nhân dân": "Sending of the minutes of the third conference and the list of those qualified to stand for the People's Councils",
	"Công bố danh sách chính thức những người ứng cử đại biểu Quốc hội; bắt đầu vận động bầu cử":             "Publication of the official list of candidates for the National Assembly; the campaign begins",
	"Công bố danh sách chính thức những người ứng cử đại biểu Hội đồng nhân dân; bắt đầu vận động bầu cử":    "Publication of the official list of candidates for the People's Councils; the campaign begins",
	"Chuyển tài liệu, phiếu bầu cử cho Ban bầu cử":                                                           "Handing over of material and ballots to the election boards",
	"Công bố ở địa phương danh sách chính thức những người ứng cử đại biểu Quốc hội":                         "Local publication of the official list of candidates for the National Assembly",
	"Niêm yết danh sách chính thức những người ứng cử ở khu vực bỏ phiếu":                                    "Posting of the official list of candidates in the polling area",
	"Phân phối tài liệu, phiếu bầu cử cho các Tổ bầu cử":                                                     "Distribution of material and ballots to the polling teams",
	"Hết hạn khiếu nại về danh sách cử tri":                                                                  "End of the time for complaints on the voter list",
	"Hết hạn giải quyết khiếu nại về danh sách cử tri":                                                       "End of the time to settle complaints on the voter list",
	"Ngừng xem xét khiếu nại, tố cáo, kiến nghị về người ứng cử và việc lập danh sách người ứng cử":          "No more examination of complaints, denunciations and petitions on candidates and their list",
	"Bắt đầu thông báo thường xuyên về ngày bầu cử, nơi bỏ phiếu, thời gian bỏ phiếu":                        "Regular notice of the day, place and hours of voting begins",
	"Hết hạn khởi kiện ra Tòa án về danh sách cử tri":                                                        "End of the time to go to court over the voter list",
	"Kết thúc vận động bầu cử":                                                                               "End of the campaign",
	"Kết thúc bổ sung, thay đổi thông thường trong danh sách cử tri":                                         "End of ordinary additions and changes to the voter list",
	"Ngày bầu cử": "Election day",
	"Gửi biên bản kết quả kiểm phiếu":                                   "Sending of the count minutes",
	"Gửi biên bản xác định kết quả bầu cử ở đơn vị bầu cử":              "Sending of the minutes of the constituency's result",
	"Gửi biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh":     "Sending of the minutes of the National Assembly result in the province",
	"Hết hạn tổ chức bầu cử thêm, bầu cử lại":                           "End of the time for supplementary elections and re-runs",
	"Công bố kết quả bầu cử đại biểu Hội đồng nhân dân":                 "Publication of the results for the People's Councils",
	"Công bố kết quả bầu cử đại biểu Quốc hội":                          "Publication of the results for the National Assembly",
	"Hết hạn khiếu nại về kết quả bầu cử":                               "End of the time for complaints on results",
	"Giải quyết khiếu nại về kết quả bầu cử đại biểu Quốc hội":          "Settlement of complaints on National Assembly results",
	"Giải quyết khiếu nại về kết quả bầu cử đại biểu Hội đồng nhân dân": "Settlement of complaints on People's Council results",

	// notes
	"Luật 2015: theo kế hoạch năm 2021 của Hội đồng bầu cử quốc gia.":                                                                                                 "Law of 2015: after the plan of the National Election Council of 2021.",
	"Xong trước khi thành lập Tổ bầu cử; Ủy ban nhân dân cấp huyện phê chuẩn.":                                                                                        "Done before the polling teams are set up; the district People's Committee approves.",
	"Xong trước khi thành lập Tổ bầu cử; báo cáo Ủy ban nhân dân cấp tỉnh, nơi có thể điều chỉnh.":                                                                    "Done before the polling teams are set up; reported to the provincial People's Committee, which may adjust it.",
	"Năm 2026 nhận đến 17 giờ 00 ngày cuối (Điều 3 Nghị quyết 40/NQ-HĐBCQG).":                                                                                         "In 2026 received until 17:00 of the last day (Article 3 of Resolution 40/NQ-HĐBCQG).",
	"Luật 2015: Điều 53 đã được viết lại năm 2025, số cũ chưa tìm thấy nguồn; lấy như bầu cử đại biểu Quốc hội.":                                                      "Law of 2015: Article 53 was written anew in 2025 and no source of the old number was found; taken as for the National Assembly.",
	"Luật 2015: Điều 58(1) đã được viết lại năm 2025, số cũ chưa tìm thấy nguồn; lấy như bầu cử đại biểu Quốc hội.":                                                   "Law of 2015: Article 58(1) was written anew in 2025 and no source of the old number was found; taken as for the National Assembly.",
	"Luật 2015: Điều 58(2) đã được viết lại năm 2025, số cũ chưa tìm thấy nguồn; lấy như bầu cử đại biểu Quốc hội.":                                                   "Law of 2015: Article 58(2) was written anew in 2025 and no source of the old number was found; taken as for the National Assembly.",
	"Luật 2015: Điều 24 đã được viết lại năm 2025; số 15 ngày chưa tìm thấy nguồn.":                                                                                   "Law of 2015: Article 24 was written anew in 2025; no source of the 15 days was found.",
	"Giữa hội nghị hiệp thương lần thứ hai và lần thứ ba.":                                                                                                            "Between the second and the third consultative conference.",
	"Giữa hội nghị hiệp thương lần thứ hai và lần thứ ba; năm 2026 từ ngày 04 đến ngày 08/02/2026.":                                                                   "Between the second and the third consultative conference; in 2026 from 4 to 8 February 2026.",
	"Quốc hội: suy ra từ Luật 83/2025; Hội đồng nhân dân: theo hỏi đáp năm 2021.":                                                                                     "National Assembly: derived from Law 83/2025; People's Councils: after the questions and answers of 2021.",
	"30 ngày kể từ ngày niêm yết; ngày ghi ở đây là khi niêm yết vào ngày cuối cùng của thời hạn.":                                                                    "30 days from the posting; the day given here is that of a list posted on its last day.",
	"5 ngày kể từ ngày nhận; ngày ghi ở đây là khi nhận vào ngày cuối cùng của thời hạn khiếu nại.":                                                                   "5 days from receipt; the day given here is that of a complaint received on the last day for it.",
	"24 giờ trước giờ bắt đầu bỏ phiếu; nơi bắt đầu sớm hơn 7 giờ 00 thì tính theo giờ đó.":                                                                           "24 hours before voting begins; where it begins before 07:00, counted from that hour.",
	"24 giờ trước giờ bắt đầu bỏ phiếu; nơi bắt đầu sớm hơn 7 giờ 00 thì tính theo giờ đó. Xóa tên người mất quyền bầu cử thì đến lúc bắt đầu bỏ phiếu (Điều 30(5)).": "24 hours before voting begins; where it begins before 07:00, counted from that hour. The name of one who lost the right to vote is removed until voting begins (Article 30(5)).",
	"Nơi có bầu cử thêm, bầu cử lại thì tính từ ngày bầu cử cuối cùng đó (hỏi đáp năm 2026, câu 187).":                                                                "Where there is a supplementary election or a re-run, counted from the last of those days (questions and answers of 2026, no. 187).",
	"Tính từ ngày bầu cử đầu tiên, không phải từ ngày có kết quả.":                                                                                                    "Counted from the first election day, not from the day of the result.",
	"5 ngày kể từ ngày công bố kết quả.":                                                                                                                              "5 days from the publication of the results.",
	"3 ngày kể từ ngày công bố kết quả.":                                                                                                                              "3 days from the publication of the results.",
	"30 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng.":                                                                                                     "30 days from receipt of the complaint; the decision is final.",
	"20 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng.":                                                                                                     "20 days from receipt of the complaint; the decision is final.",
	"7 ngày kể từ ngày nhận khiếu nại; quyết định là cuối cùng.":                                                                                                      "7 days from receipt of the complaint; the decision is final.",
}
