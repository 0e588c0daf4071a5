// This file prints dates as papers, tables, the database and the loudspeaker want them.

package viet

import (
	"fmt"
	"strconv"
)

// String prints a date for tables and forms, as far as it is known: 23/05/2021,
// 05/1950, 1996; nothing for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%02d/%04d", d.Month, d.Year)
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

// ISO prints a date for storage and exchange: 2021-05-23, 1950-05, 1996; nothing
// for the zero Date. Text order is date order among full dates.
func (d Date) ISO() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Long prints a date for the head of a paper: "ngày 23 tháng 5 năm 2021", "tháng 5
// năm 1950", "năm 1996"; nothing for the zero Date. Days under 10 and the months 1
// and 2 get a leading zero, so that no figure can be put before them (Decree
// 30/2020/NĐ-CP, appendix I): "ngày 05 tháng 02 năm 2021".
func (d Date) Long() string {
	month := strconv.Itoa(d.Month)
	if d.Month <= 2 {
		month = "0" + month
	}
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("năm %d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("tháng %s năm %d", month, d.Year)
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d.Day, month, d.Year)
}

// Date says a date in words, as far as it is known: "ngày hai mươi ba tháng năm năm
// hai nghìn không trăm hai mươi mốt". The first ten days are "mùng", the fourth
// month is "tháng tư"; nothing for the zero Date.
func (d Dialect) Date(date Date) string {
	year := "năm " + d.Words(int64(date.Year))
	month := "tháng " + d.Words(int64(date.Month))
	if date.Month == 4 {
		month = "tháng tư"
	}
	day := "ngày " + d.Words(int64(date.Day))
	if date.Day <= 10 {
		day = "ngày mùng " + d.Words(int64(date.Day))
	}
	switch {
	case date.IsZero():
		return ""
	case date.Month == 0:
		return year
	case date.Day == 0:
		return month + " " + year
	}
	return day + " " + month + " " + year
}
