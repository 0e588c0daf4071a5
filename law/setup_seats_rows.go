// Set-up: the tables of seats, band by band.

package law

import (
	"math"

	"laphieu/election"
)

// endless stands for a band without an end, and for a step that is never reached.
const endless = math.MaxInt64

var (
	seatsMountain2015 = &Rule{
		Code: "L77.32.1.mien-nui", Article: "32(1) Luật 77/2015", Until: InForce2025, Effect: States, Grade: Secondary, Source: localLaw2015,
		Text: "Xã miền núi, vùng cao, hải đảo: từ 2.000 dân trở xuống được bầu 15 đại biểu; trên 2.000 đến dưới 3.000 dân được bầu 19; từ 3.000 đến 4.000 dân được bầu 21; trên 4.000 dân thì cứ thêm 1.000 dân được bầu thêm 01 đại biểu, tổng số không quá 30.",
		Note: "Bảng đã áp dụng năm 2021, số dân tính đến 31/12/2020. Năm 2016 theo bảng trước khi sửa đổi, chưa đối chiếu. Bảng của phường, thị trấn chưa tìm thấy nguồn nên chương trình không trả lời.",
	}
	seatsOther2015 = &Rule{
		Code: "L77.32.1.khac", Article: "32(1) Luật 77/2015", Until: InForce2025, Effect: States, Grade: Secondary, Source: localLaw2015,
		Text: "Xã không thuộc miền núi, vùng cao, hải đảo: từ 5.000 dân trở xuống được bầu 25 đại biểu; trên 5.000 dân thì cứ thêm 2.500 dân được bầu thêm 01 đại biểu, tổng số không quá 30.",
		Note: "Bảng đã áp dụng năm 2021, số dân tính đến 31/12/2020. Năm 2016 theo bảng trước khi sửa đổi, chưa đối chiếu.",
	}
	seatsMountainCommune = &Rule{
		Code: "L72.30.2a", Article: "30(2)a Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Xã ở miền núi, hải đảo: từ 5.000 dân trở xuống được bầu 15 đại biểu; trên 5.000 đến 10.000 dân thì cứ thêm 1.000 dân được bầu thêm 01; trên 10.000 dân thì cứ thêm 3.000 dân được bầu thêm 01; tổng số không quá 30.",
		Note: wholeSteps,
	}
	seatsCommune = &Rule{
		Code: "L72.30.2b", Article: "30(2)b Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Xã khác: từ 10.000 dân trở xuống được bầu 15 đại biểu; trên 10.000 đến 20.000 dân thì cứ thêm 2.000 dân được bầu thêm 01; trên 20.000 dân thì cứ thêm 6.000 dân được bầu thêm 01; tổng số không quá 30.",
		Note: wholeSteps,
	}
	seatsProvincialWard = &Rule{
		Code: "L72.30.2c", Article: "30(2)c Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Phường thuộc tỉnh: từ 10.000 dân trở xuống được bầu 15 đại biểu; trên 10.000 đến 20.000 dân thì cứ thêm 2.000 dân được bầu thêm 01; trên 20.000 dân thì cứ thêm 6.000 dân được bầu thêm 01; tổng số không quá 30.",
		Note: wholeSteps,
	}
	seatsCityWard = &Rule{
		Code: "L72.30.2d", Article: "30(2)d Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Phường thuộc thành phố: từ 15.000 dân trở xuống được bầu 15 đại biểu; trên 15.000 đến 45.000 dân thì cứ thêm 6.000 dân được bầu thêm 01; trên 45.000 dân thì cứ thêm 7.000 dân được bầu thêm 01; tổng số không quá 30.",
		Note: wholeSteps,
	}
	seatsSpecialZone = &Rule{
		Code: "L72.30.2đ", Article: "30(2)đ Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Đặc khu: từ 5.000 dân trở xuống được bầu 15 đại biểu; trên 5.000 đến 10.000 dân thì cứ thêm 1.000 dân được bầu thêm 01; trên 10.000 dân thì cứ thêm 3.000 dân được bầu thêm 01; tổng số không quá 30.",
		Note: wholeSteps,
	}
	seatsProvince = &Rule{
		Code: "L72.30.1a", Article: "30(1)a Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Tỉnh: từ 1.000.000 dân trở xuống được bầu 50 đại biểu; trên 1.000.000 dân thì cứ thêm 70.000 dân được bầu thêm 01; tổng số không quá 85.",
		Note: "Phần lẻ không đủ một bước thì không tính, như cấp xã (hỏi đáp 2026, câu 34).",
	}
	seatsCity = &Rule{
		Code: "L72.30.1b", Article: "30(1)b Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Thành phố: từ 1.200.000 dân trở xuống được bầu 50 đại biểu; trên 1.200.000 dân thì cứ thêm 75.000 dân được bầu thêm 01; tổng số không quá 85.",
		Note: "Phần lẻ không đủ một bước thì không tính, như cấp xã (hỏi đáp 2026, câu 34).",
	}
	seatsCapital = &Rule{
		Code: "L72.30.1c", Article: "30(1)c Luật 72/2025", Since: InForce2025, Effect: States, Grade: Verified, Source: localLaw2025,
		Text: "Thành phố Hà Nội, Thành phố Hồ Chí Minh được bầu 125 đại biểu.",
	}
	seatRules = []*Rule{
		seatsMountain2015, seatsOther2015, seatsMountainCommune, seatsCommune, seatsProvincialWard,
		seatsCityWard, seatsSpecialZone, seatsProvince, seatsCity, seatsCapital,
	}
)

const wholeSteps = "Số dân theo Cơ sở dữ liệu quốc gia về dân cư ngày 31/8/2025 (NQ 107/2025/UBTVQH15); phần lẻ không đủ một bước thì không tính (hỏi đáp 2026, câu 34)."

var (
	communeSeatsMost = &Constant{
		Key: "commune_seats_most", Article: "32(1) Luật 77/2015; 30(2) Luật 72/2025", Unit: "đại biểu", Text: "Số đại biểu Hội đồng nhân dân cấp xã nhiều nhất",
		In2015: Figure{N: 30, Grade: Secondary, Note: localLaw2015}, In2025: Figure{N: 30, Grade: Verified},
	}
	provinceSeatsMost = &Constant{
		Key: "province_seats_most", Article: "30(1) Luật 72/2025", Unit: "đại biểu", Text: "Số đại biểu Hội đồng nhân dân tỉnh, thành phố nhiều nhất, trừ Hà Nội và Thành phố Hồ Chí Minh",
		In2015: none, In2025: Figure{N: 85, Grade: Verified},
	}
	seatConstants = []*Constant{communeSeatsMost, provinceSeatsMost}

	seatRemainder = &Setting{
		Key: "seats_remainder_2015", Article: "32(1) Luật 77/2015", Only: election.Law2015, Grade: Interpreted,
		Text:    "Năm 2021, phần dân số lẻ không đủ một bước (1.000 hoặc 2.500 dân) có được bầu thêm một đại biểu không?",
		Choices: []string{"floor", "started"},
		Note:    "floor: không tính phần lẻ, như hỏi đáp năm 2026 (câu 34); started: bước đã bắt đầu được tính đủ. Công văn 33/VPHĐBCQG-PL ngày 26/01/2021 trả lời việc này nhưng chưa đọc được nội dung.",
	}
)

var communeSeats = []seatTable{
	{UnitMountain2015, seatsMountain2015, communeSeatsMost, []seatBand{{2_000, 15, endless}, {2_999, 19, endless}, {4_000, 21, endless}, {endless, 21, 1_000}}},
	{UnitOther2015, seatsOther2015, communeSeatsMost, []seatBand{{5_000, 25, endless}, {endless, 25, 2_500}}},
	{UnitMountainCommune, seatsMountainCommune, communeSeatsMost, []seatBand{{5_000, 15, endless}, {10_000, 15, 1_000}, {endless, 20, 3_000}}},
	{UnitCommune, seatsCommune, communeSeatsMost, []seatBand{{10_000, 15, endless}, {20_000, 15, 2_000}, {endless, 20, 6_000}}},
	{UnitProvincialWard, seatsProvincialWard, communeSeatsMost, []seatBand{{10_000, 15, endless}, {20_000, 15, 2_000}, {endless, 20, 6_000}}},
	{UnitCityWard, seatsCityWard, communeSeatsMost, []seatBand{{15_000, 15, endless}, {45_000, 15, 6_000}, {endless, 20, 7_000}}},
	{UnitSpecialZone, seatsSpecialZone, communeSeatsMost, []seatBand{{5_000, 15, endless}, {10_000, 15, 1_000}, {endless, 20, 3_000}}},
}

var provinceSeats = []seatTable{
	{UnitProvince, seatsProvince, provinceSeatsMost, []seatBand{{1_000_000, 50, endless}, {endless, 50, 70_000}}},
	{UnitCity, seatsCity, provinceSeatsMost, []seatBand{{1_200_000, 50, endless}, {endless, 50, 75_000}}},
	{UnitCapital, seatsCapital, nil, []seatBand{{endless, 125, endless}}},
}
