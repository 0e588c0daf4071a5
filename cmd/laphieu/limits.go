// The bounds of the program, by name.
package main

import (
	"bytes"
	"fmt"
	"text/tabwriter"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/verify"
	"laphieu/viet"
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
	{"access.MaxHashMemory", access.MaxHashMemory, "bộ nhớ mà một mật khẩu đã lưu được đòi, tính bằng KiB"},
	{"law.MaxSettingNumber", law.MaxSettingNumber, "con số lớn nhất của một thiết lập"},
	{"law.MaxListedAreas", law.MaxListedAreas, "số khu vực bỏ phiếu được nêu tên trong một câu"},
	{"viet.MinYear", viet.MinYear, "năm nhỏ nhất của một ngày được đọc từ chữ"},
	{"viet.MaxYear", viet.MaxYear, "năm lớn nhất của một ngày được đọc từ chữ"},
	{"viet.MaxNumber", viet.MaxNumber, "số lớn nhất được đọc từ chữ"},
	{"viet.MaxPercent", viet.MaxPercent, "tỷ lệ lớn nhất được đọc từ chữ, tính bằng 1/100 %"},
	{"verify.MaxHeld", verify.MaxHeld, "số dòng mà verify nhớ cùng một lúc; hơn nữa thì đọc lại nhật ký"},
	{"verify.MaxFindings", verify.MaxFindings, "số sai khác được nêu; hơn nữa thì chỉ đếm"},
	{"verify.MaxCheckpoints", verify.MaxCheckpoints, "số mã đối chiếu của một xã"},
	{"verify.MaxHeldFile", verify.MaxHeldFile, "độ dài một tệp mã đối chiếu giữ ở nơi khác, tính bằng byte"},
	{"document.MaxBytes", document.MaxBytes, "độ dài một tài liệu JSON, tính bằng byte"},
	{"document.MaxText", document.MaxText, "độ dài một tên hay một câu trong tài liệu, tính bằng byte"},
	{"document.MaxLines", document.MaxLines, "số dòng của biên bản kiểm kê trong tài liệu"},
	{"document.MaxNamed", document.MaxNamed, "số byte của một tên trường lạ được nhắc lại trong thông báo lỗi"},
}

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
