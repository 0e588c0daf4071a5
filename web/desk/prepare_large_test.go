package desk_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"laphieu/acts"
	"laphieu/audit"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/law/document"
	"laphieu/store"
	"laphieu/verify"
	"laphieu/web/webtest"

	"golang.org/x/mod/sumdb/note"
)

// The set-up of a commune of a hundred polling areas, four contests and teams of
// eleven comes in as one file: one act, whose page counts its rows and leads through
// them, and which verify finds in order.
func TestPrepareLargeFile(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	vote := w.older()
	w.person(countChair, "Người giả định Chủ tịch", election.Grant{Role: election.RoleChair})
	w.factor(countChair)
	v := w.signIn(countChair)
	way := "/bau-cu/" + string(vote) + "/chuan-bi"
	file := w.file(100)
	page := v.submit(way+"/nap-tep", "rows", file).says(t, "Sẽ thay đổi", "Ghi thiết lập từ tệp")
	before := w.size()
	v.post(way+"/nap-tep", page.key(t), "rows", file, "lam", "ghi", "shown", hidden1(page, "shown")).to(t, way)
	if w.size() != before+1 {
		t.Fatalf("%d entries for one file", w.size()-before)
	}

	path := fmt.Sprintf("/nhat-ky/%d", before)
	first := v.get(path).says(t, "Số dòng đã đổi, theo bảng", "polling_area", "body_member", "constituency_area", "Tải nguyên văn")
	if n := strings.Count(first.body, "<tr"); n > 80 || len(first.body) > 200<<10 {
		t.Errorf("the page of the entry has %d rows and %d bytes", n, len(first.body))
	}
	second := v.get(path+"?trang=2").says(t, "Số dòng đã đổi, theo bảng")
	if first.body == second.body || v.get(path+"?trang=9999").StatusCode != 200 {
		t.Error("the pages of an entry do not lead through it")
	}
	body := []byte(v.get(path + "/nguyen-van").body)
	entry, err := audit.ParseEntry(body)
	if err != nil || entry.Seq != before || len(entry.Changes) < 1600 {
		t.Errorf("the body as a file: entry %d of %d rows, %v", entry.Seq, len(entry.Changes), err)
	}
	if leaf := audit.Hex(audit.Leaf(body)); !strings.Contains(first.body, leaf) {
		t.Error("the file is not what the leaf is made of")
	}
	w.verified(t)
	for _, width := range widths {
		sit(t, w, v, path+"?trang=2", webtest.View{Width: width}).look("dong-nhat-ky-dai")
	}
}

// A file of more polling areas than a commune may have is refused by the bound, and
// nothing is written.
func TestPrepareFileBeyondTheBounds(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	vote := w.older()
	w.person(countChair, "Người giả định Chủ tịch", election.Grant{Role: election.RoleChair})
	w.factor(countChair)
	v := w.signIn(countChair)
	before := w.size()
	var file map[string]any
	w.must(json.Unmarshal([]byte(w.file(2)), &file))
	for n := range election.MaxAreas - 1 {
		file["areas"] = append(file["areas"].([]any), map[string]any{"id": fmt.Sprintf("x%d", n)})
	}
	long, err := json.Marshal(file)
	w.must(err)
	v.submit("/bau-cu/"+string(vote)+"/chuan-bi/nap-tep", "rows", string(long), "lam", "ghi", "shown", "x").
		says(t, "areas", fmt.Sprint(election.MaxAreas))
	if w.size() != before {
		t.Error("something was written")
	}
}

// older is an election under the law that has four contests.
func (w *world) older() election.ElectionID {
	w.t.Helper()
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{Name: "Bầu cử giả định", Law: election.Law2015, Day: dayOf2021, MadeUp: true})
	w.must(err)
	return done.Result.Election
}

var dayOf2021 = election.Date{Year: 2021, Month: 5, Day: 23}

// file is the set-up file of a commune of so many polling areas.
func (w *world) file(areas int) string {
	w.t.Helper()
	made := invented.Invented(invented.Shape{Seed: 7, Areas: areas, Law: election.Law2015, Staffed: true})
	file, err := document.Setup(&election.Election{Commune: here, Name: "Tệp", Law: election.Law2015, Day: dayOf2021}, &made.Setup)
	w.must(err)
	var small bytes.Buffer
	w.must(json.Compact(&small, file))
	return small.String()
}

func (w *world) size() (n int64) {
	w.t.Helper()
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		head, err := v.Head()
		n = head.Size
		return err
	}))
	return n
}

// verified asks the second pair of eyes.
func (w *world) verified(t *testing.T) {
	t.Helper()
	report, err := verify.Run(w.ctx(), verify.Source{Data: w.folder, Keys: []note.Verifier{w.public}})
	w.must(err)
	for _, finding := range report.Findings {
		t.Errorf("verify: %+v", finding)
	}
}
