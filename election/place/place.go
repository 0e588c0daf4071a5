// Package place knows the communes of Vietnam by code and day: codes were used
// again when communes were merged on 01/07/2025, so a code alone names nothing.
// The tables and their licence are described in README.md beside this file.
package place

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
	"time"

	"laphieu/election"
)

// Merged is the first day of the communes of 2025.
var Merged = election.Date{Year: 2025, Month: time.July, Day: 1}

//go:embed units_2021.csv units_2025.csv
var files embed.FS

// Find gives the commune that had a code on a day.
func Find(code election.CommuneCode, day election.Date) (unit election.Unit, found bool) {
	unit, found = table(day)[code]
	return unit, found
}

// Count is the number of communes on a day.
func Count(day election.Date) int { return len(table(day)) }

func table(day election.Date) map[election.CommuneCode]election.Unit {
	if day.Before(Merged) {
		return before()
	}
	return after()
}

var (
	before = sync.OnceValue(func() map[election.CommuneCode]election.Unit { return read("units_2021.csv") })
	after  = sync.OnceValue(func() map[election.CommuneCode]election.Unit { return read("units_2025.csv") })
)

// read reads a table that the program carries; a fault in it is a fault of the
// build, and a test reads both.
func read(name string) map[election.CommuneCode]election.Unit {
	file, err := files.Open(name)
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		panic(err)
	}
	column := make(map[string]int, len(rows[0]))
	for i, title := range rows[0] {
		column[title] = i
	}
	units := make(map[election.CommuneCode]election.Unit, len(rows))
	for _, row := range rows[1:] {
		u := election.Unit{
			Code:     election.CommuneCode(row[column["commune_code"]]),
			Province: row[column["province"]],
		}
		u.Kind, u.Name = split(row[column["commune"]])
		if i, given := column["district"]; given {
			u.District = row[i]
		}
		units[u.Code] = u
	}
	return units
}

// kinds are what a commune can be. The tables mostly write them with a capital.
var kinds = []string{"xã", "phường", "thị trấn", "đặc khu"}

// split takes "Xã Thiệu Ngọc" apart into "xã" and "Thiệu Ngọc".
func split(full string) (kind, name string) {
	for _, k := range kinds {
		if n := len(k); len(full) > n+1 && strings.EqualFold(full[:n], k) && full[n] == ' ' {
			return k, full[n+1:]
		}
	}
	panic(fmt.Sprintf("place: %q is of no known kind", full))
}
