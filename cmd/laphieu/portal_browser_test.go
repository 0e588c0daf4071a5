package main

import (
	"net/http/httptest"
	"testing"

	"laphieu/web/portal"
	"laphieu/web/webtest"
)

// portal serves the public side of the demonstration.
func (s *shown) portal() *httptest.Server {
	s.t.Helper()
	public := portal.New(true)
	if err := s.publish(s.t.Context(), public); err != nil {
		s.t.Fatal(err)
	}
	server := httptest.NewServer(public.Handler())
	s.t.Cleanup(server.Close)
	return server
}

// A reader of the demonstration's portal clicks on 24, sees six constituencies with 25
// seats, and asks why one seat of the sixth stays empty.
func TestReaderOfThePortal(t *testing.T) {
	browser, s := webtest.Start(t), show(t)
	server := s.portal()
	for name, width := range map[string]int{"phone": webtest.Phone, "office": webtest.Office} {
		t.Run(name, func(t *testing.T) {
			n := &newcomer{browser.Open(t, server.URL+"/", webtest.View{Width: width, Apart: true}), t}
			n.says(true, "24 / 25", "99,79%", "3.714 / 3.722", "Đơn vị bầu cử số 6", "giả định")
			n.look("cong-trang-chu")
			n.leaving(func() { n.Click("a.live") }, "/bau-cu/ket-qua")
			n.says(true, "24 / 25", "đại biểu Quốc hội", "xác định")
			if rows := webtest.Eval[int](n.Tab, `document.querySelectorAll("#don-vi tbody tr").length`); rows != 6 {
				t.Errorf("%d constituencies", rows)
			}
			n.look("cong-ket-qua")
			n.leaving(func() { n.Click(`#don-vi a[href$="#ghe-trong"]`) }, "/don-vi-6")
			n.says(true, "Kết quả ở", "3 / 4", "Thiện Phong", "Vì sao không bầu cử thêm", "3 × 3 = 9 ≥ 8 = 2 × 4", "Điều 79(2)", "giả định")
			n.look("cong-don-vi")
			n.leaving(func() { n.Click(`.crumbs li:last-child a`) }, "/bau-cu/ket-qua")
		})
	}
}

// The manual's pictures of the portal's other pages, with the demonstration's own words
// and figures.
func TestPagesOfThePortal(t *testing.T) {
	if !pictures() {
		t.Skip("makes pictures only; web/portal looks at every page")
	}
	browser, s := webtest.Start(t), show(t)
	server := s.portal()
	for path, picture := range map[string]string{
		"/gioi-thieu": "cong-gioi-thieu", "/bau-cu": "cong-bau-cu", "/bau-cu/lich": "cong-lich", "/bau-cu/doi-chieu": "cong-doi-chieu",
		"/lien-he": "cong-lien-he", "/so-do": "cong-so-do", "/khong-co": "cong-khong-co-trang", "/en/bau-cu/ket-qua": "cong-tieng-anh",
	} {
		for _, width := range []int{webtest.Phone, webtest.Office} {
			n := &newcomer{browser.Open(t, server.URL+path, webtest.View{Width: width}), t}
			if path == "/khong-co" {
				n.Ignore("404")
			}
			n.look(picture)
		}
	}
}
