// The calendar at the command line: a table for people, JSON for programs,
// iCalendar for phones.
package main

import (
	"bytes"
	"fmt"
	"text/tabwriter"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/viet"
)

type calendarVerb struct {
	ruleSetFlags
	ElectionDay string `required:"" help:"Ngày bầu cử, dạng YYYY-MM-DD."`
	JSON        bool   `name:"json" xor:"form" help:"In dạng JSON."`
	ICS         bool   `name:"ics" xor:"form" help:"In tệp iCalendar để nhập vào điện thoại."`
}

// Help shows an example.
func (calendarVerb) Help() string {
	return "Ví dụ: laphieu law calendar --law 2025 --election-day 2026-03-15 --ics > lich.ics"
}

// Run prints the calendar of an election.
func (v calendarVerb) Run(a *app) error {
	rules, err := v.rules()
	if err != nil {
		return err
	}
	day, err := election.ParseDate(v.ElectionDay)
	if err != nil {
		return election.At("election-day", err)
	}
	for _, f := range law.CheckElectionDay(day) {
		fmt.Fprintln(a.stderr, "laphieu:", f.Text)
	}
	var data []byte
	switch {
	case v.JSON:
		data, err = document.Calendar(rules, day)
	case v.ICS:
		var file bytes.Buffer
		err = rules.ICS(&file, day, false)
		data = file.Bytes()
	default:
		data = calendarTable(rules, day)
	}
	return a.answer(data, err, false)
}

func calendarTable(rules law.RuleSet, day election.Date) []byte {
	var out bytes.Buffer
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NGÀY\tSO VỚI NGÀY BẦU CỬ\tĐIỀU\tVIỆC\tAI")
	for _, d := range rules.Calendar(day) {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", dayCell(d), offsetCell(d), d.Article, d.Title+relation(d), d.Who)
	}
	table.Flush()
	return out.Bytes()
}

func dayCell(d law.Dated) string {
	if d.Date.IsZero() {
		return "-"
	}
	day := viet.Date{Year: d.Date.Year, Month: int(d.Date.Month), Day: d.Date.Day}.String()
	if d.At != 0 {
		day += " " + d.At.String()
	}
	return day
}

// relation says what a step without a day of its own hangs on.
func relation(d law.Dated) string {
	after, before := law.EventTitle(d.After), law.EventTitle(d.Before)
	switch {
	case !d.Date.IsZero():
		return ""
	case after != "" && before != "":
		return fmt.Sprintf(" (giữa “%s” và “%s”)", after, before)
	case after != "":
		return " (sau: " + after + ")"
	}
	return " (trước: " + before + ")"
}

func offsetCell(d law.Dated) string {
	switch {
	case d.Offset == nil && d.Days > 0:
		return fmt.Sprintf("trong %d ngày", d.Days)
	case d.Offset == nil:
		return ""
	}
	return fmt.Sprintf("%+d", *d.Offset)
}
