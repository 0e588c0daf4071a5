// This file tries dates: read, refused, printed, spoken, put in order.

package viet_test

import (
	"cmp"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

func TestParseDate(t *testing.T) {
	polling := viet.Date{Year: 2021, Month: 5, Day: 23}
	tests := []struct {
		name, in string
		want     viet.Date
		code     viet.Code
	}{
		{"full", "23/05/2021", polling, ""},
		{"without zero", "23/5/2021", polling, ""},
		{"one digit each", "3/5/2021", viet.Date{Year: 2021, Month: 5, Day: 3}, ""},
		{"month", "06/1980", viet.Date{Year: 1980, Month: 6}, ""},
		{"month without zero", "6/1980", viet.Date{Year: 1980, Month: 6}, ""},
		{"year", "1996", viet.Date{Year: 1996}, ""},
		{"in words", "ngày 23 tháng 5 năm 2021", polling, ""},
		{"in words with zeros", "ngày 03 tháng 02 năm 2021", viet.Date{Year: 2021, Month: 2, Day: 3}, ""},
		{"in capitals", "NGÀY 23 THÁNG 5 NĂM 2021", polling, ""},
		{"decomposed", norm.NFD.String("ngày 23 tháng 5 năm 2021"), polling, ""},
		{"untidy", "  Ngày 23\u00a0tháng  5 năm 2021 ", polling, ""},
		{"word before figures", "ngày 23/5/2021", polling, ""},
		{"month with word", "Tháng 5/1950", viet.Date{Year: 1950, Month: 5}, ""},
		{"month in words", "tháng 5 năm 1950", viet.Date{Year: 1950, Month: 5}, ""},
		{"year in words", "năm 1950", viet.Date{Year: 1950}, ""},
		{"leap day", "29/02/2024", viet.Date{Year: 2024, Month: 2, Day: 29}, ""},
		{"leap day of 2000", "29/02/2000", viet.Date{Year: 2000, Month: 2, Day: 29}, ""},
		{"first year", "1800", viet.Date{Year: viet.MinYear}, ""},
		{"last day", "31/12/2200", viet.Date{Year: viet.MaxYear, Month: 12, Day: 31}, ""},
		{"D14: month first", "8/15/1980", viet.Date{}, viet.Ambiguous},
		{"two digits of the year", "15/4/84", viet.Date{}, viet.Ambiguous},
		{"month, two digits of the year", "4/84", viet.Date{}, viet.Ambiguous},
		{"two digits alone", "84", viet.Date{}, viet.Ambiguous},
		{"no 31 February", "31/02/2021", viet.Date{}, viet.NoSuchDate},
		{"no 31 April", "31/4/2021", viet.Date{}, viet.NoSuchDate},
		{"no leap day in 2023", "29/02/2023", viet.Date{}, viet.NoSuchDate},
		{"no leap day in 1900", "29/02/1900", viet.Date{}, viet.NoSuchDate},
		{"day 32", "32/01/2021", viet.Date{}, viet.NoSuchDate},
		{"month 13", "13/1980", viet.Date{}, viet.NoSuchDate},
		{"month 13 of a day 13", "13/13/1980", viet.Date{}, viet.NoSuchDate},
		{"year too early", "23/05/1799", viet.Date{}, viet.OutOfRange},
		{"year too late", "2201", viet.Date{}, viet.OutOfRange},
		{"year 0000", "01/01/0000", viet.Date{}, viet.OutOfRange},
		{"empty", "", viet.Date{}, viet.Empty},
		{"space only", " \u00a0", viet.Date{}, viet.Empty},
		{"ISO", "2021-05-23", viet.Date{}, viet.Malformed},
		{"dashes", "23-05-2021", viet.Date{}, viet.Malformed},
		{"unknown day as 00", "00/05/1950", viet.Date{}, viet.Malformed},
		{"unknown month as 00", "00/1950", viet.Date{}, viet.Malformed},
		{"three digits of the year", "1/1/980", viet.Date{}, viet.Malformed},
		{"five digits of the year", "1/1/19800", viet.Date{}, viet.Malformed},
		{"three digits of the day", "023/5/2021", viet.Date{}, viet.Malformed},
		{"day and month only", "23/5", viet.Date{}, viet.Malformed},
		{"spaces inside", "23 / 5 / 2021", viet.Date{}, viet.Malformed},
		{"text behind", "23/05/2021 07:00", viet.Date{}, viet.Malformed},
		{"a day named a month", "ngày 5/1950", viet.Date{}, viet.Malformed},
		{"a month named a year", "năm 5/1950", viet.Date{}, viet.Malformed},
		{"Arabic-Indic digits", "٢٠٢١", viet.Date{}, viet.Malformed},
		{"hidden mark between digits", "20\u200b21", viet.Date{}, viet.Malformed},
		{"minus", "-2021", viet.Date{}, viet.Malformed},
		{"number of a spreadsheet", "44339", viet.Date{}, viet.Malformed},
		{"a word", "không rõ", viet.Date{}, viet.Malformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := viet.ParseDate(tt.in)
			if code := codeOf(t, err, tt.in); got != tt.want || code != tt.code {
				t.Errorf("ParseDate(%q) = %+v, %q; want %+v, %q", tt.in, got, code, tt.want, tt.code)
			}
		})
	}
}

func TestParseISODate(t *testing.T) {
	tests := []struct {
		name, in string
		want     viet.Date
		code     viet.Code
	}{
		{"full", "2021-05-23", viet.Date{Year: 2021, Month: 5, Day: 23}, ""},
		{"month", "1950-05", viet.Date{Year: 1950, Month: 5}, ""},
		{"year", "1996", viet.Date{Year: 1996}, ""},
		{"no 31 February", "2021-02-31", viet.Date{}, viet.NoSuchDate},
		{"month 13", "2021-13", viet.Date{}, viet.NoSuchDate},
		{"year too late", "2201-01-01", viet.Date{}, viet.OutOfRange},
		{"empty", "", viet.Date{}, viet.Empty},
		{"without zeros", "2021-5-23", viet.Date{}, viet.Malformed},
		{"month 00", "2021-00-23", viet.Date{}, viet.Malformed},
		{"day 00", "2021-05-00", viet.Date{}, viet.Malformed},
		{"as on paper", "23/05/2021", viet.Date{}, viet.Malformed},
		{"with a time", "2021-05-23T07:00:00Z", viet.Date{}, viet.Malformed},
		{"space around", " 2021", viet.Date{}, viet.Malformed},
		{"line break behind", "2021\n", viet.Date{}, viet.Malformed},
		{"two digits", "84", viet.Date{}, viet.Malformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := viet.ParseISODate(tt.in)
			if code := codeOf(t, err, tt.in); got != tt.want || code != tt.code {
				t.Errorf("ParseISODate(%q) = %+v, %q; want %+v, %q", tt.in, got, code, tt.want, tt.code)
			}
		})
	}
}

func TestDatePrinted(t *testing.T) {
	tests := []struct {
		date                      viet.Date
		short, iso, long, inWords string
	}{
		{
			viet.Date{Year: 2021, Month: 5, Day: 23},
			"23/05/2021", "2021-05-23", "ngày 23 tháng 5 năm 2021",
			"ngày hai mươi ba tháng năm năm hai nghìn không trăm hai mươi mốt",
		},
		{
			viet.Date{Year: 2026, Month: 2, Day: 5},
			"05/02/2026", "2026-02-05", "ngày 05 tháng 02 năm 2026",
			"ngày mùng năm tháng hai năm hai nghìn không trăm hai mươi sáu",
		},
		{
			viet.Date{Year: 2026, Month: 3, Day: 9},
			"09/03/2026", "2026-03-09", "ngày 09 tháng 3 năm 2026",
			"ngày mùng chín tháng ba năm hai nghìn không trăm hai mươi sáu",
		},
		{
			viet.Date{Year: 1984, Month: 4, Day: 10},
			"10/04/1984", "1984-04-10", "ngày 10 tháng 4 năm 1984",
			"ngày mùng mười tháng tư năm một nghìn chín trăm tám mươi tư",
		},
		{
			viet.Date{Year: 1999, Month: 12, Day: 11},
			"11/12/1999", "1999-12-11", "ngày 11 tháng 12 năm 1999",
			"ngày mười một tháng mười hai năm một nghìn chín trăm chín mươi chín",
		},
		{
			viet.Date{Year: 1950, Month: 5},
			"05/1950", "1950-05", "tháng 5 năm 1950",
			"tháng năm năm một nghìn chín trăm năm mươi",
		},
		{
			viet.Date{Year: 1950, Month: 1},
			"01/1950", "1950-01", "tháng 01 năm 1950",
			"tháng một năm một nghìn chín trăm năm mươi",
		},
		{viet.Date{Year: 1996}, "1996", "1996", "năm 1996", "năm một nghìn chín trăm chín mươi sáu"},
		{viet.Date{}, "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.iso, func(t *testing.T) {
			for _, got := range [][2]string{
				{tt.date.String(), tt.short},
				{tt.date.ISO(), tt.iso},
				{tt.date.Long(), tt.long},
				{viet.North.Date(tt.date), tt.inWords},
			} {
				if got[0] != got[1] {
					t.Errorf("got %q, want %q", got[0], got[1])
				}
			}
		})
	}
}

func TestDateValid(t *testing.T) {
	tests := []struct {
		name  string
		date  viet.Date
		valid bool
		full  bool
	}{
		{"unknown", viet.Date{}, false, false},
		{"year", viet.Date{Year: 1950}, true, false},
		{"month", viet.Date{Year: 1950, Month: 5}, true, false},
		{"full", viet.Date{Year: 1950, Month: 5, Day: 31}, true, true},
		{"day without month", viet.Date{Year: 1950, Day: 5}, false, false},
		{"month without year", viet.Date{Month: 5}, false, false},
		{"negative month", viet.Date{Year: 1950, Month: -1}, false, false},
		{"negative day", viet.Date{Year: 1950, Month: 1, Day: -1}, false, true},
		{"too early", viet.Date{Year: 1799}, false, false},
		{"too late", viet.Date{Year: 2201}, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.date.Valid() != tt.valid || tt.date.Full() != tt.full {
				t.Errorf("Valid %v, Full %v", tt.date.Valid(), tt.date.Full())
			}
		})
	}
}

// TestDateValidIsTheCalendar holds every day of a month, and some, against time.Date.
func TestDateValidIsTheCalendar(t *testing.T) {
	for year := viet.MinYear; year <= viet.MaxYear; year++ {
		for month := 1; month <= 13; month++ {
			for day := 1; day <= 32; day++ {
				real := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
				want := int(real.Month()) == month && real.Day() == day
				if d := (viet.Date{Year: year, Month: month, Day: day}); d.Valid() != want {
					t.Fatalf("%v: Valid is %v", d, !want)
				}
			}
		}
	}
}

// dates draws valid dates, full and partial.
func dates() *rapid.Generator[viet.Date] {
	return rapid.Custom(func(t *rapid.T) viet.Date {
		d := viet.Date{
			Year:  rapid.IntRange(viet.MinYear, viet.MaxYear).Draw(t, "year"),
			Month: rapid.IntRange(0, 12).Draw(t, "month"),
		}
		if d.Month != 0 {
			d.Day = rapid.IntRange(0, 31).Draw(t, "day")
		}
		return d
	}).Filter(viet.Date.Valid)
}

func TestDateThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "date")
		for _, printed := range []string{d.String(), d.Long()} {
			if got, err := viet.ParseDate(printed); err != nil || got != d {
				t.Fatalf("%+v is printed %q and read %+v, %v", d, printed, got, err)
			}
		}
		if got, err := viet.ParseISODate(d.ISO()); err != nil || got != d {
			t.Fatalf("%+v is printed %q and read %+v, %v", d, d.ISO(), got, err)
		}
	})
}

func TestDateCompare(t *testing.T) {
	inOrder := []viet.Date{
		{Year: 1950, Month: 1, Day: 2},
		{Year: 1950, Month: 1, Day: 31},
		{Year: 1950, Month: 1},
		{Year: 1950, Month: 2, Day: 1},
		{Year: 1950, Month: 12, Day: 31},
		{Year: 1950},
		{Year: 1951, Month: 1, Day: 1},
		{},
	}
	for i, a := range inOrder {
		for j, b := range inOrder {
			if got := a.Compare(b); got != cmp.Compare(i, j) {
				t.Errorf("(%v).Compare(%v) = %d", a, b, got)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := dates().Draw(t, "a"), dates().Draw(t, "b")
		if a.Full() && b.Full() && a.Compare(b) != cmp.Compare(a.ISO(), b.ISO()) {
			t.Fatalf("%v and %v stand otherwise than in the calendar", a, b)
		}
	})
}
