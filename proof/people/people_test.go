package people

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"laphieu/viet"
)

// People are many, unlike each other, impossible, and the same again.
func TestMade(t *testing.T) {
	all, again := Made(1, 1000), Made(1, 1000)
	seen := map[string]bool{}
	for i, p := range all {
		if p != again[i] {
			t.Fatalf("%v is %v the second time", p, again[i])
		}
		for _, own := range []string{p.Name, p.Login, p.Mail} {
			if seen[own] {
				t.Errorf("%s twice", own)
			}
			seen[own] = true
		}
		if !strings.HasPrefix(p.ID, "000") || len(p.ID) != 12 || !strings.HasPrefix(p.Phone, "000") || len(p.Phone) != 10 || !p.Born.Full() {
			t.Errorf("%+v", p)
		}
		if len(viet.InspectName(p.Name)) > 0 || len(p.Login) > 32 {
			t.Errorf("%+v could not be put in", p)
		}
	}
	if Made(2, 1)[0] == all[0] {
		t.Error("another seed makes the same people")
	}
}

// Whatever way a datum is written, it is found, and nothing is found where
// nothing is.
func TestFinder(t *testing.T) {
	all := Made(7, 300)
	f, p := NewFinder(all), all[211]
	quoted, _ := json.Marshal(p.Name)
	wide, _ := unicode.UTF8.NewEncoder().String(p.Name)
	for name, test := range map[string]struct {
		text string
		what Datum
	}{
		"as typed":            {"Họ tên: " + p.Name + ".", Name},
		"without marks":       {viet.Search(p.Name), Name},
		"in capitals":         {strings.ToUpper(p.Name), Name},
		"taken apart":         {norm.NFD.String(p.Name), Name},
		"in an address":       {"/tai-khoan?tim=" + url.QueryEscape(p.Name), Name},
		"in an address twice": {"/khoa?ve=" + url.QueryEscape("/tai-khoan?tim="+url.QueryEscape(p.Name)), Name},
		"in a path":           {"/x/" + url.PathEscape(p.Name), Name},
		"in JSON":             {string(quoted), Name},
		"in JSON of ASCII":    {ascii(p.Name), Name},
		"in a Go string":      {fmt.Sprintf("%+q", p.Name), Name},
		"in JSON in a page":   {html.EscapeString(`{"n":"` + ascii(p.Name) + `"}`), Name},
		"in entities":         {entities(p.Name), Name},
		"with hard spaces":    {strings.ReplaceAll(wide, " ", "\u00a0"), Name},
		"in garbled bytes":    {latin(p.Name), Name},
		"as a slug":           {"/" + strings.ReplaceAll(viet.Search(p.Name), " ", "-") + ".html", Name},
		"login":               {"sign-in of " + p.Login + " refused", Login},
		"day":                 {"sinh ngày " + days(p.Born)[2], Born},
		"day in words":        {"sinh ngày " + fmt.Sprint(p.Born.Day) + " tháng " + fmt.Sprint(p.Born.Month) + " năm " + fmt.Sprint(p.Born.Year), Born},
		"day as stored":       {days(p.Born)[7], Born},
		"phone":               {"ĐT:" + p.Phone, Phone},
		"phone in groups":     {inGroups(p.Phone, " ", 4, 3, 3), Phone},
		"identity number":     {"cccd=" + p.ID + "x", ID},
		"number in groups":    {inGroups(p.ID, " ", 3, 3, 3, 3), ID},
		"address":             {viet.Search(p.Address), Address},
		"mail":                {strings.ToUpper(p.Mail), Mail},
	} {
		found := false
		for _, hit := range f.Find("trước đó " + test.text + " sau đó") {
			found = found || hit.Who == 211 && hit.What == test.what
		}
		if !found {
			t.Errorf("%s: not found in %q", name, test.text)
		}
	}
	for _, text := range []string{"", "Người ứng cử số 1", p.Name[:8], "1" + p.Phone + "2", strings.Repeat("0", 60), "ngày 23 tháng 5 năm 2021"} {
		if hits := f.Find(text); len(hits) > 0 {
			t.Errorf("%q: %v", text, hits)
		}
	}
}

func entities(text string) string {
	var b strings.Builder
	for _, r := range text {
		fmt.Fprintf(&b, "&#x%x;", r)
	}
	return b.String()
}
