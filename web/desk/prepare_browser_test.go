package desk_test

import (
	"testing"

	"laphieu/election"
	"laphieu/web/webtest"
)

// The set-up of an election on both screens: the guide, a list with its preview, a
// file, the questions before the stages, and the proof of a wiping.
func TestPrepareInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			n := w.opened(w.election("Tập dượt bầu cử (giả định)", true))
			empty := w.election("Bầu cử đại biểu Quốc hội và HĐND các cấp (giả định)", false)
			r := &reader{browser.Open(t, w.URL+"/", webtest.View{Width: width}), t, width}
			r.follow(`.people li:nth-child(1) button`, "/")
			r.look("viec-hom-nay-thiet-lap")
			way := "/bau-cu/" + string(empty) + "/chuan-bi"
			r.visit(way)
			r.look("thiet-lap-cuoc-bau-cu")
			r.visit(way + "/khu-vuc")
			r.fill("rows", "01; Thôn 1, Thôn 2; Nhà văn hóa\n02; Thôn 3; Trường; thừa")
			r.send(way + "/khu-vuc")
			r.look("xem-truoc-danh-sach")
			r.visit(way + "/nap-tep")
			r.look("nap-tep-thiet-lap")
			way = "/bau-cu/" + string(n.vote) + "/chuan-bi"
			r.visit(way)
			r.look("thiet-lap-da-khoa")
			r.visit(way + "/nguoi-ung-cu")
			r.look("nguoi-ung-cu")
			r.visit(way + "/xoa-ten")
			r.look("xoa-ten")
			r.visit(way + "/xoa-tap-duot")
			r.look("xoa-tap-duot")
			r.fill("reason", "Tập xong")
			r.Click(`main form.confirm button`)
			r.Wait(`location.pathname.endsWith("/bien-ban-xoa") && document.readyState === "complete"`)
			r.look("bien-ban-xoa")
			r.visit("/bau-cu/" + string(n.vote) + "/thiet-lap/" + election.BoardOpen)
			r.look("mo-bang-theo-doi")
		})
	}
}
