// The report of laphieu verify, for people and for programs.
package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"laphieu/verify"
)

// verifyText prints the findings, one in a line, and then what was looked at.
func verifyText(lang string, r verify.Report) []byte {
	var out bytes.Buffer
	say := func(vi, en string, args ...any) {
		if lang == "en" {
			vi = en
		}
		fmt.Fprintln(&out, printable(fmt.Sprintf(vi, args...)))
	}
	for _, f := range r.Findings {
		say("%s", "%s", findingLine(lang, f))
	}
	if r.Omitted > 0 {
		say("… và %d sai khác nữa", "… and %d more", r.Omitted)
	}
	say("Đã kiểm %s, lược đồ %d, %d bảng.", "Checked %s, schema %d, %d tables.", r.Engine, r.Schema, r.Tables)
	var held int64
	for _, c := range r.Communes {
		say("Xã %s: nhật ký %d mục, %d thay đổi, gốc %s", "Commune %s: log of %d entries, %d changes, root %s", c.Code, c.Log.Size, c.Changes, c.Log.Root)
		say("  %s", "  %s", rowCounts(c))
		say("  mã đối chiếu: %d trong cơ sở dữ liệu, %d giữ ở nơi khác", "  checkpoints: %d in the database, %d held elsewhere", c.Checkpoints, c.Held)
		say("  đếm lại: %d bảng số liệu từ %d lần nhập, %d kết quả", "  recounted: %d sheets from %d readings, %d outcomes",
			c.Recounted.Sheets, c.Recounted.Readings, c.Recounted.Outcomes)
		held += c.Held
	}
	if held == 0 {
		say("Không có mã đối chiếu giữ ở nơi khác: nếu cả tệp bị thay bằng bản cũ thì không nhận ra được (--checkpoint).",
			"No checkpoint held elsewhere: a file put back to an earlier day would not be noticed (--checkpoint).")
	}
	if r.Clean() {
		say("Không thấy sai khác.", "Nothing differs.")
	} else {
		say("Có %d sai khác.", "%d findings.", int64(len(r.Findings))+r.Omitted)
	}
	return out.Bytes()
}

func rowCounts(c verify.Commune) string {
	var counts []string
	for _, n := range c.Rows {
		counts = append(counts, n.Table+" "+strconv.FormatInt(n.Rows, 10))
	}
	return strings.Join(counts, " · ")
}

// findingLine names commune, table, row and column, and says what differs.
func findingLine(lang string, f verify.Finding) string {
	place := []string{}
	for _, part := range []struct{ vi, en, name string }{
		{"xã", "commune", f.Commune}, {"bảng", "table", f.Table}, {"dòng", "row", f.Key}, {"cột", "column", f.Column},
	} {
		word := part.vi
		if lang == "en" {
			word = part.en
		}
		if part.name != "" {
			place = append(place, word+" "+part.name)
		}
	}
	line := findingSentence(lang, f) + " [" + string(f.Code) + "]"
	if len(place) > 0 {
		line = strings.Join(place, ", ") + ": " + line
	}
	return line
}

// The document laphieu/verify/v1 of docs/formats.md.
type (
	verifyReport struct {
		Format   string          `json:"format"`
		Clean    bool            `json:"clean"`
		Engine   string          `json:"engine"`
		Schema   int64           `json:"schema"`
		Tables   int             `json:"tables"`
		Communes []verifyCommune `json:"communes"`
		Findings []verifyFinding `json:"findings"`
		Omitted  int64           `json:"omitted"`
	}
	verifyCommune struct {
		Code        string           `json:"code"`
		Size        int64            `json:"size"`
		Root        string           `json:"root"`
		Changes     int64            `json:"changes"`
		Rows        map[string]int64 `json:"rows"`
		Checkpoints int64            `json:"checkpoints"`
		Held        int64            `json:"held"`
		Recounted   verifyRecounted  `json:"recounted"`
	}
	verifyRecounted struct {
		Sheets   int64 `json:"sheets"`
		Readings int64 `json:"readings"`
		Outcomes int64 `json:"outcomes"`
	}
	verifyFinding struct {
		Code    string `json:"code"`
		Commune string `json:"commune"`
		Table   string `json:"table"`
		Key     string `json:"key"`
		Column  string `json:"column"`
		Text    string `json:"text"`
	}
)

func verifyDocument(lang string, r verify.Report) ([]byte, error) {
	d := verifyReport{
		Format: "laphieu/verify/v1", Clean: r.Clean(), Engine: r.Engine, Schema: r.Schema, Tables: r.Tables,
		Communes: []verifyCommune{}, Findings: []verifyFinding{}, Omitted: r.Omitted,
	}
	for _, c := range r.Communes {
		rows := map[string]int64{}
		for _, n := range c.Rows {
			rows[n.Table] = n.Rows
		}
		d.Communes = append(d.Communes, verifyCommune{c.Code, c.Log.Size, c.Log.Root.String(), c.Changes, rows, c.Checkpoints, c.Held, verifyRecounted(c.Recounted)})
	}
	for _, f := range r.Findings {
		d.Findings = append(d.Findings, verifyFinding{string(f.Code), f.Commune, f.Table, f.Key, f.Column, findingSentence(lang, f)})
	}
	data, err := json.Marshal(d, json.Deterministic(true), jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))
	return append(data, '\n'), err
}
