// This file shows the room at work.

package viet_test

import (
	"errors"
	"fmt"
	"slices"

	"laphieu/viet"
)

func ExampleSearch() {
	fmt.Println(viet.Search("Xã Thiệu Ngọc"))
	fmt.Println(viet.Search("ĐỖ THỊ ƯỚC"))
	// Output:
	// xa thieu ngoc
	// do thi uoc
}

func ExampleExact() {
	fmt.Println(viet.Exact("Nguyễn Thị Hoà") == viet.Exact("NGUYỄN THỊ HÒA"))
	fmt.Println(viet.Exact("Nguyễn Thị Hoà") == viet.Exact("Nguyễn Thị Hoa"))
	// Output:
	// true
	// false
}

func ExampleSuspect() {
	fmt.Println(viet.Suspect("Lý Mỹ") == viet.Suspect("Lí Mĩ"))
	fmt.Println(viet.Suspect("Thúy") == viet.Suspect("Thúi"))
	// Output:
	// true
	// false
}

func ExampleEvenTone() {
	fmt.Println(viet.EvenTone("Thanh Hoá, thuỷ lợi, khoẻ, quý, già"))
	// Output: Thanh Hóa, thủy lợi, khỏe, quý, già
}

func ExampleCompare() {
	names := []string{"Yến", "Ưng", "An", "Em", "Đạt", "Ân", "Dũng", "Ánh"}
	slices.SortFunc(names, viet.Compare)
	fmt.Println(names)
	// Output: [An Ánh Ân Dũng Đạt Em Ưng Yến]
}

func ExampleCompareNames() {
	ballot := []viet.Person{
		{Name: viet.SplitName("Vũ An An"), Born: viet.Date{Year: 1990}},
		{Name: viet.SplitName("Lê Văn Hùng"), Born: viet.Date{Year: 1975, Month: 3, Day: 2}},
		{Name: viet.SplitName("Lê Văn Hùng"), Born: viet.Date{Year: 1969, Month: 12, Day: 1}},
		{Name: viet.SplitName("Trần Bình An"), Born: viet.Date{Year: 1980}},
	}
	slices.SortStableFunc(ballot, viet.CompareNames)
	for _, p := range ballot {
		fmt.Println(p.Name.String(), "born", p.Born)
	}
	// Output:
	// Trần Bình An born 1980
	// Vũ An An born 1990
	// Lê Văn Hùng born 01/12/1969
	// Lê Văn Hùng born 02/03/1975
}

func ExampleInspectName() {
	for _, f := range viet.InspectName("Lаn\u200b") { // the а is Cyrillic
		fmt.Printf("%s at %d: %U\n", f.Code, f.At, f.Rune)
	}
	// Output:
	// foreign_letter at 2: U+0430
	// zero_width at 4: U+200B
}

func ExampleParseInt() {
	n, _ := viet.ParseInt("3.722")
	fmt.Println(n)

	_, err := viet.ParseInt("1.5")
	if e, ok := errors.AsType[*viet.Error](err); ok {
		fmt.Println(e.Code)
	}
	// Output:
	// 3722
	// ambiguous
}

func ExampleParsePercent() {
	hundredths, decimals, _ := viet.ParsePercent("99,8%")
	fmt.Println(hundredths, decimals, viet.PercentSign(hundredths))
	// Output: 9980 1 99,80%
}

func ExampleWords() {
	fmt.Println(viet.Words(3722))
	fmt.Println(viet.South.Words(1005))
	// Output:
	// ba nghìn bảy trăm hai mươi hai
	// một ngàn không trăm lẻ năm
}

func ExampleParseDate() {
	for _, s := range []string{"ngày 23 tháng 5 năm 2021", "Tháng 5/1950", "8/15/1980", "31/02/2021"} {
		d, err := viet.ParseDate(s)
		fmt.Println(d, err)
	}
	// Output:
	// 23/05/2021 <nil>
	// 05/1950 <nil>
	//  viet: ambiguous: "8/15/1980"
	//  viet: no_such_date: "31/02/2021"
}

func ExampleDate_Long() {
	fmt.Println(viet.Date{Year: 2026, Month: 2, Day: 5}.Long())
	// Output: ngày 05 tháng 02 năm 2026
}
