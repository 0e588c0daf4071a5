// The bounds of the program, by name.
package main

import (
	"bytes"
	"fmt"
	"text/tabwriter"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/store"
	"laphieu/verify"
	"laphieu/viet"
	"laphieu/web"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/tamper"
)

type limitsVerb struct{}

// limits lists every bound with its name, its value and what it keeps out.
var limits = []struct {
	name  string
	value int64
	text  string
}{
	{"election.MaxCount", election.MaxCount, "số cử tri, số phiếu lớn nhất trong một ô"},
	{"election.MaxContestAreas", election.MaxContestAreas, "số khu vực bỏ phiếu của một đơn vị bầu cử"},
	{"election.MaxCandidates", election.MaxCandidates, "số người ứng cử trên một phiếu bầu"},
	{"election.MaxDecisions", election.MaxDecisions, "số quyết định được dẫn trong một cuộc bầu cử ở một đơn vị"},
	{"election.MaxAreas", election.MaxAreas, "số khu vực bỏ phiếu của một xã"},
	{"election.MaxConstituencies", election.MaxConstituencies, "số đơn vị bầu cử của một cấp trong một xã"},
	{"election.MaxVillages", election.MaxVillages, "số thôn, tổ dân phố của một khu vực bỏ phiếu"},
	{"election.MaxBodyMembers", election.MaxBodyMembers, "số thành viên của một Ủy ban, Ban hay Tổ bầu cử"},
	{"election.MaxParticular", election.MaxParticular, "số ký tự của một cột trong danh sách người ứng cử"},
	{"election.MaxRounds", election.MaxRounds, "số lần bầu ở một đơn vị bầu cử"},
	{"election.MaxReaders", election.MaxReaders, "số người đọc một lượt bảng số liệu"},
	{"election.MaxReadings", election.MaxReadings, "số lần đọc của một lượt bảng số liệu"},
	{"election.MaxExplanation", election.MaxExplanation, "số ký tự của một lời giải trình"},
	{"election.MinYear", election.MinYear, "năm nhỏ nhất của một ngày"},
	{"election.MaxYear", election.MaxYear, "năm lớn nhất của một ngày"},
	{"access.MinPassword", access.MinPassword, "số ký tự ít nhất của mật khẩu mới"},
	{"access.MaxPassword", access.MaxPassword, "số ký tự nhiều nhất của mật khẩu mới"},
	{"access.MaxPasswordBytes", access.MaxPasswordBytes, "độ dài mật khẩu được xét, tính bằng byte"},
	{"access.MaxHashesAtOnce", access.MaxHashesAtOnce, "số mật khẩu được kiểm cùng một lúc"},
	{"access.MaxHashesWaiting", access.MaxHashesWaiting, "số mật khẩu chờ kiểm"},
	{"publishEvery", seconds(publishEvery), "sau bao lâu cổng công khai đọc lại những gì đã công bố, tính bằng giây"},
	{"tickEvery", seconds(tickEvery), "sau bao lâu chương trình làm lại việc tự làm, tính bằng giây"},
	{"stopWithin", seconds(stopWithin), "thời gian dừng máy chủ, tính bằng giây"},
	{"hashIdle", seconds(hashIdle), "thời gian giữ một tiến trình băm mật khẩu không có việc, tính bằng giây"},
	{"hashWithin", seconds(hashWithin), "thời gian chờ một tiến trình băm mật khẩu, tính bằng giây"},
	{"hashEnd", seconds(hashEnd), "thời gian chờ một tiến trình băm mật khẩu tự kết thúc, tính bằng giây"},
	{"access.MaxHashMemory", access.MaxHashMemory, "bộ nhớ mà một mật khẩu đã lưu được đòi, tính bằng KiB"},
	{"access.MaxHashPasses", access.MaxHashPasses, "số lượt băm mà một mật khẩu đã lưu được đòi"},
	{"access.MaxHashThreads", access.MaxHashThreads, "số luồng mà một mật khẩu đã lưu được đòi"},
	{"access.OneTimeLife", access.OneTimeLife / 1000, "thời hạn của mã dùng một lần, tính bằng giây"},
	{"access.AccountLadder.WaitFrom", int64(access.AccountLadder.WaitFrom), "lần nhập sai đầu tiên mà tài khoản phải đợi"},
	{"access.AccountLadder.LockFrom", int64(access.AccountLadder.LockFrom), "lần nhập sai làm khóa tài khoản"},
	{"access.AddressLadder.WaitFrom", int64(access.AddressLadder.WaitFrom), "lần nhập sai đầu tiên mà địa chỉ máy phải đợi"},
	{"access.AddressLadder.LockFrom", int64(access.AddressLadder.LockFrom), "lần nhập sai làm khóa địa chỉ máy"},
	{"acts.MinLogin", acts.MinLogin, "số ký tự ít nhất của tên đăng nhập"},
	{"acts.MaxLogin", acts.MaxLogin, "số ký tự nhiều nhất của tên đăng nhập"},
	{"acts.MaxName", acts.MaxName, "số ký tự của họ tên một người"},
	{"acts.MaxPlace", acts.MaxPlace, "số ký tự của tên xã, tên tỉnh"},
	{"acts.MaxTitle", acts.MaxTitle, "số ký tự của tên một cuộc bầu cử"},
	{"acts.MaxVillage", acts.MaxVillage, "số ký tự của tên thôn, tổ dân phố"},
	{"acts.MaxDecidedBy", acts.MaxDecidedBy, "số ký tự của tên Ban bầu cử cấp trên"},
	{"acts.MaxVenue", acts.MaxVenue, "số ký tự của nơi bỏ phiếu"},
	{"acts.MaxOffice", acts.MaxOffice, "số ký tự của chức vụ một thành viên"},
	{"acts.MaxPhone", acts.MaxPhone, "số ký tự của số điện thoại"},
	{"acts.MaxNominee", acts.MaxNominee, "số ký tự của họ tên một người ứng cử"},
	{"acts.MaxNominees", acts.MaxNominees, "số người ứng cử của một cuộc bầu cử"},
	{"acts.MaxMembers", acts.MaxMembers, "số thành viên các tổ chức phụ trách bầu cử"},
	{"acts.MaxArea", acts.MaxArea, "độ dài số hiệu khu vực bỏ phiếu, tính bằng byte"},
	{"acts.MaxAnswer", acts.MaxAnswer, "độ dài câu trả lời một thiết lập, tính bằng byte"},
	{"acts.MaxDevice", acts.MaxDevice, "số ký tự của tên máy trong nhật ký"},
	{"acts.MaxReason", acts.MaxReason, "số ký tự của lý do trong nhật ký"},
	{"acts.MaxSecret", acts.MaxSecret, "số ký tự của mã dùng một lần được gõ"},
	{"acts.MaxAddress", acts.MaxAddress, "độ dài một địa chỉ máy, tính bằng byte"},
	{"acts.MaxText", acts.MaxText, "số ký tự của một lời giới thiệu của xã"},
	{"acts.MaxFields", acts.MaxFields, "số ô của một lần đọc lại bảng số liệu"},
	{"acts.MaxFindingFields", acts.MaxFindingFields, "số ký tự của tên các ô mà một lời giải trình nói đến"},
	{"acts.MaxClockOffset", acts.MaxClockOffset / 1000, "độ lệch đồng hồ của một cuộc tập dượt, tính bằng giây"},
	{"acts.MaxKnownSessions", acts.MaxKnownSessions, "số phiên đăng nhập được nhớ giữa hai yêu cầu"},
	{"acts.MaxForget", acts.MaxForget, "số câu trả lời cũ được quên trong một lần"},
	{"acts.MaxSummaryKinds", acts.MaxSummaryKinds, "số loại việc được nêu trong một lần tóm tắt nhật ký an ninh"},
	{"acts.MaxJobData", acts.MaxJobData, "dữ liệu của một việc chạy nền, tính bằng byte"},
	{"acts.MaxJobResult", acts.MaxJobResult, "kết quả của một việc chạy nền, tính bằng byte"},
	{"acts.SessionLife", seconds(acts.SessionLife), "thời hạn của một phiên đăng nhập, tính bằng giây"},
	{"acts.SessionTouch", seconds(acts.SessionTouch), "độ chính xác của lần hoạt động cuối, tính bằng giây"},
	{"acts.StepLife", seconds(acts.StepLife), "thời gian từ mật khẩu đến mã xác thực, tính bằng giây"},
	{"acts.FactorLife", seconds(acts.FactorLife), "thời hạn của hình QR khi cài mã xác thực, tính bằng giây"},
	{"acts.AskLife", seconds(acts.AskLife), "thời gian một đề nghị đợi người thứ hai, tính bằng giây"},
	{"acts.AnswersKept", seconds(acts.AnswersKept), "thời gian giữ câu trả lời cho biểu mẫu gửi lại, tính bằng giây"},
	{"acts.AttemptsKept", seconds(acts.AttemptsKept), "thời gian giữ các lần nhập sai chưa đến mức khóa, tính bằng giây"},
	{"acts.JobsKept", seconds(acts.JobsKept), "thời gian giữ việc chạy nền đã xong, tính bằng giây"},
	{"acts.JobSilence", seconds(acts.JobSilence), "im lặng bao lâu thì coi việc chạy nền đã dừng, tính bằng giây"},
	{"acts.JobBeat", seconds(acts.JobBeat), "nhịp báo còn chạy của việc nền, tính bằng giây"},
	{"acts.JobHandBack", seconds(acts.JobHandBack), "thời hạn trả lại một việc nền khi chương trình dừng, tính bằng giây"},
	{"acts.JobPause", seconds(acts.JobPause), "khoảng cách giữa hai lần tìm việc nền, tính bằng giây"},
	{"acts.CheckpointGap", seconds(acts.CheckpointGap), "khoảng cách giữa hai mã đối chiếu tự lấy, tính bằng giây"},
	{"audit.MaxBytes", audit.MaxBytes, "độ dài một bản ghi, tính bằng byte"},
	{"audit.MaxDepth", audit.MaxDepth, "số tầng lồng nhau của một bản ghi"},
	{"audit.MaxWhole", audit.MaxWhole, "số lớn nhất trong một bản ghi"},
	{"audit.MaxChanges", audit.MaxChanges, "số dòng mà một việc đổi"},
	{"audit.MaxLine", audit.MaxLine, "độ dài một tên, một mã trong nhật ký, tính bằng byte"},
	{"audit.MaxReason", audit.MaxReason, "độ dài lý do trong một dòng nhật ký, tính bằng byte"},
	{"audit.MaxCheckpoint", audit.MaxCheckpoint, "độ dài một mã đối chiếu, tính bằng byte"},
	{"audit.MaxSize", audit.MaxSize, "số dòng của một nhật ký"},
	{"keys.MaxKeyFile", keys.MaxKeyFile, "độ dài một tệp khóa, tính bằng byte"},
	{"law.MaxSettingNumber", law.MaxSettingNumber, "con số lớn nhất của một thiết lập"},
	{"law.MaxListedAreas", law.MaxListedAreas, "số khu vực bỏ phiếu được nêu tên trong một câu"},
	{"store.MaxBatch", store.MaxBatch, "số việc ghi chung một lần xuống đĩa"},
	{"store.MaxQueue", store.MaxQueue, "số việc chờ ghi"},
	{"store.MaxLines", store.MaxLines, "số kết nối đến PostgreSQL cho mỗi cơ sở dữ liệu"},
	{"store.MaxReaders", store.MaxReaders, "số kết nối đọc của SQLite"},
	{"store.MaxAnswer", store.MaxAnswer, "câu trả lời được giữ cho biểu mẫu gửi lại, tính bằng byte"},
	{"store.MaxEntries", store.MaxEntries, "số dòng nhật ký đọc một lần"},
	{"store.MaxLooked", store.MaxLooked, "số dòng nhật ký mà một lần tìm xem qua"},
	{"store.MaxKnown", store.MaxKnown, "số tài khoản được nhớ giữa hai lần ghi"},
	{"store.MaxMemory", store.MaxMemory, "số danh sách được nhớ giữa hai lần đọc"},
	{"store.MaxNoDrafts", store.MaxNoDrafts, "số biểu mẫu được nhớ là không có bản nháp"},
	{"store.MinSalt", store.MinSalt, "độ dài ít nhất của muối, tính bằng byte"},
	{"store.MaxDraftValue", store.MaxDraftValue, "độ dài một ô của bản nháp, tính bằng byte"},
	{"store.MaxSession", store.MaxSession, "dữ liệu của một phiên đăng nhập, tính bằng byte"},
	{"store.MaxChallenge", store.MaxChallenge, "dữ liệu của một mã dùng một lần, tính bằng byte"},
	{"store.JournalCap", store.JournalCap, "số dòng của nhật ký an ninh; dòng cũ nhất mất trước"},
	{"store.CloseWithin", seconds(store.CloseWithin), "thời gian đợi khi dừng, tính bằng giây"},
	{"viet.MinYear", viet.MinYear, "năm nhỏ nhất của một ngày được đọc từ chữ"},
	{"viet.MaxYear", viet.MaxYear, "năm lớn nhất của một ngày được đọc từ chữ"},
	{"viet.MaxNumber", viet.MaxNumber, "số lớn nhất được đọc từ chữ"},
	{"viet.MaxPercent", viet.MaxPercent, "tỷ lệ lớn nhất được đọc từ chữ, tính bằng 1/100 %"},
	{"verify.MaxHeld", verify.MaxHeld, "số dòng mà verify nhớ cùng một lúc; hơn nữa thì đọc lại nhật ký"},
	{"verify.MaxFindings", verify.MaxFindings, "số sai khác được nêu; hơn nữa thì chỉ đếm"},
	{"verify.MaxCheckpoints", verify.MaxCheckpoints, "số mã đối chiếu của một xã"},
	{"verify.MaxHeldFile", verify.MaxHeldFile, "độ dài một tệp mã đối chiếu giữ ở nơi khác, tính bằng byte"},
	{"prepare.MaxLines", prepare.MaxLines, "số dòng của một danh sách dán vào"},
	{"prepare.MaxBody", prepare.MaxBody, "độ dài một danh sách hay tệp thiết lập, tính bằng byte"},
	{"tamper.MaxCopy", tamper.MaxCopy, "cơ sở dữ liệu mà bản trình diễn chép để thử sửa, tính bằng byte"},
	{"tamper.MaxTime", seconds(tamper.MaxTime), "thời gian của một lần thử sửa trong bản trình diễn, tính bằng giây"},
	{"web.MaxForm", web.MaxForm, "độ dài một biểu mẫu, tính bằng byte"},
	{"web.MaxHeader", web.MaxHeader, "độ dài phần đầu của một yêu cầu, tính bằng byte"},
	{"web.MaxEventReaders", web.MaxEventReaders, "số trang cùng nhận số liệu mới"},
	{"web.ReadHeaderTimeout", seconds(web.ReadHeaderTimeout), "thời gian đọc phần đầu của một yêu cầu, tính bằng giây"},
	{"web.ReadTimeout", seconds(web.ReadTimeout), "thời gian đọc một yêu cầu, tính bằng giây"},
	{"web.WriteTimeout", seconds(web.WriteTimeout), "thời gian gửi một trang, tính bằng giây"},
	{"web.IdleTimeout", seconds(web.IdleTimeout), "thời gian giữ kết nối không dùng, tính bằng giây"},
	{"web.EventPause", seconds(web.EventPause), "khoảng cách giữa hai tin trên một trang, tính bằng giây"},
	{"web.EventBeat", seconds(web.EventBeat), "im lặng lâu nhất trên một trang, tính bằng giây"},
	{"web.EventWrite", seconds(web.EventWrite), "thời gian một trang nhận một tin, tính bằng giây"},
	{"web.EventRetry", seconds(web.EventRetry), "sau bao lâu một trang bị từ chối hỏi lại, tính bằng giây"},
	{"document.MaxBytes", document.MaxBytes, "độ dài một tài liệu JSON, tính bằng byte"},
	{"document.MaxText", document.MaxText, "độ dài một tên hay một câu trong tài liệu, tính bằng byte"},
	{"document.MaxLines", document.MaxLines, "số dòng của biên bản kiểm kê trong tài liệu"},
	{"document.MaxNamed", document.MaxNamed, "số byte của một tên trường lạ được nhắc lại trong thông báo lỗi"},
}

func seconds(d time.Duration) int64 { return int64(d / time.Second) }

// Run prints the bounds.
func (limitsVerb) Run(a *app) error {
	var out bytes.Buffer
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	for _, l := range limits {
		fmt.Fprintf(table, "%s\t%d\t%s\n", l.name, l.value, l.text)
	}
	err := table.Flush()
	return a.answer(out.Bytes(), err, false)
}
