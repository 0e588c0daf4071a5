// What the commune of the demonstration says of itself. The villages are the seed's;
// everything by which somebody could be reached is invented, and says so.
package main

import "laphieu/acts"

var demoTexts = []acts.TextInput{
	{Key: acts.TextIntroduction, Value: "Xã Thiệu Ngọc thuộc huyện Thiệu Hóa, tỉnh Thanh Hóa, có sáu thôn: Chẩn Xuyên 1, Chẩn Xuyên 2, Tân Bình 1, Tân Bình 2, Tân Sơn và Thiện Phong.\n" +
		"Trong cuộc bầu cử ngày 23/05/2021, mỗi thôn là một khu vực bỏ phiếu, có một Tổ bầu cử; toàn xã có 3.722 cử tri."},
	{Key: acts.TextAddress, Value: "Trụ sở Ủy ban nhân dân xã, thôn Tân Sơn (giả định)"},
	{Key: acts.TextContact, Value: "Văn phòng Ủy ban nhân dân xã: 0000 000 001 (giả định)\nThư điện tử: ubnd@example.invalid"},
	{Key: acts.TextHours, Value: "Thứ Hai đến thứ Sáu: 7 giờ 00 – 11 giờ 30, 13 giờ 30 – 17 giờ 00 (giả định)"},
	{Key: acts.TextReception, Value: "Thứ Năm hằng tuần, 7 giờ 30, tại phòng tiếp công dân (giả định)"},
	{Key: acts.TextHotline, Value: "0000 000 009 (giả định)"},
}

// write puts the texts on the commune's pages.
func (d *demoStory) write() error {
	for _, text := range demoTexts {
		if _, err := d.acts.ChangeCommuneText(d.ctx, d.by("truyen-thanh"), text); err != nil {
			return err
		}
	}
	return nil
}
