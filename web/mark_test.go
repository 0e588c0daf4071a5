package web_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"laphieu/web"
	"laphieu/web/webtest"
)

// What is not real is said in each way that holds, in words and in colour, in the
// title and on paper.
func TestDataMarks(t *testing.T) {
	for _, test := range []struct {
		data  web.Data
		class string
		says  []string
	}{
		{web.Data{}, "<body>", nil},
		{web.Data{Practice: true}, `<body class="data-practice">`, []string{"Tập dượt"}},
		{web.Data{MadeUp: true}, `<body class="data-made_up">`, []string{"Dữ liệu minh họa"}},
		{web.Data{Practice: true, MadeUp: true}, `<body class="data-practice data-made_up">`, []string{"Tập dượt", "Dữ liệu minh họa"}},
	} {
		h := open(t, func(p *web.Page) { p.Data = test.data })
		response, body := h.get(t, "/")
		if !strings.Contains(body, test.class) {
			t.Errorf("%+v: the page lacks %s", test.data, test.class)
		}
		if hidden := response.Header.Get("X-Robots-Tag") == "noindex"; hidden != (test.says != nil) {
			t.Errorf("%+v: kept from search engines: %v", test.data, hidden)
		}
		_, title, _ := strings.Cut(body, "<title>")
		title, _, _ = strings.Cut(title, "</title>")
		for _, word := range []string{"Tập dượt", "Dữ liệu minh họa"} {
			want := strings.Contains(fmt.Sprint(test.says), word)
			if strings.Contains(title, "("+word+")") != want || strings.Contains(body, "<strong>"+word+".</strong>") != want {
				t.Errorf("%+v: %q is said wrongly: %s", test.data, word, title)
			}
		}
	}
}

// On paper too: across the page, and at its foot.
func TestDataMarksOnPaper(t *testing.T) {
	browser := webtest.Start(t)
	for data, want := range map[web.Data]string{
		{}:                             "none",
		{Practice: true}:               `"Tập dượt"`,
		{MadeUp: true}:                 `"Dữ liệu minh họa"`,
		{Practice: true, MadeUp: true}: "\"Tập dượt\nDữ liệu minh họa\"",
	} {
		tab := browser.Open(t, open(t, func(p *web.Page) { p.Data = data }).URL+"/", webtest.View{})
		if pdf := tab.Paper(); !bytes.HasPrefix(pdf, []byte("%PDF")) {
			t.Error("no paper came")
		}
		tab.AsPaper()
		if got := webtest.Eval[string](tab, `getComputedStyle(document.body, "::after").content`); strings.ReplaceAll(got, `\a `, "\n") != want {
			t.Errorf("%+v prints %s across, want %s", data, got, want)
		}
	}
}
