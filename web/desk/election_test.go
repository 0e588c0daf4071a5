package desk_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/election"
)

// header is what the top of a page says of its election.
func (a answer) header() string {
	_, top, _ := strings.Cut(a.body, `<header class="top">`)
	top, _, _ = strings.Cut(top, "</header>")
	return answer{body: top}.text()
}

func (a answer) speaksOf(t *testing.T, name string) answer {
	t.Helper()
	body := a.body
	_, line, _ := strings.Cut(body, `<p class="print-line"`)
	line, _, _ = strings.Cut(line, "</p>")
	if !strings.Contains(a.header(), name) || !strings.Contains(line, name) {
		t.Errorf("%s does not speak of %q but says %q", a.Request.URL.Path, name, a.header())
	}
	return a
}

// The header's election is a switch: remembered for the sign-in, kept to what the
// account's grants are about, and named by the address where it is in one.
func TestSwitch(t *testing.T) {
	w, admin := ready(t)
	first := w.election("Bầu cử giả định", false)
	drill := w.election("Tập dượt giả định", true)
	old, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{
		Name: "Cuộc đã qua", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23},
	})
	w.must(err)
	w.person("chu.tich", "Phạm Văn Chủ", election.Grant{Role: election.RoleChair})
	w.person("mot.cuoc", "Ngô Thị Một", election.Grant{Role: election.RoleFollower, Election: drill})
	w.factor("chu.tich")
	chair := w.signIn("chu.tich")

	chair.get("/").speaksOf(t, "Bầu cử giả định").says(t, "Xem tất cả các cuộc bầu cử", "Cuộc đã qua", "Đã qua mốc cuối cùng của luật")
	list := chair.get("/bau-cu").says(t, "Đang tiến hành", "Đã qua mốc cuối cùng của luật", "Ngày bầu cử: 23/05/2021")
	if open, past := strings.Index(list.body, `id="dang-mo"`), strings.Index(list.body, `id="da-qua"`); open < 0 || past < open || !strings.Contains(list.body[past:], "Cuộc đã qua") {
		t.Error("what is past does not stand apart")
	}

	choose := func(v *visitor, id election.ElectionID, back string) answer {
		return v.post("/bau-cu", v.get("/bau-cu").key(t), "election", string(id), "back", back)
	}
	choose(chair, drill, "/toi").to(t, "/toi")
	chair.get("/toi").speaksOf(t, "Tập dượt giả định").holds(t, `<body class="data-practice"`)
	chair.get("/nhat-ky").speaksOf(t, "Tập dượt giả định")
	chair.get("/thiet-lap/xa/idle_minutes").speaksOf(t, "Tập dượt giả định").says(t, "Không có trang này")

	// The address decides where it names one, and the choice stays.
	set := func(id election.ElectionID) string { return "/bau-cu/" + string(id) + "/thiet-lap" }
	chair.get(set(first)).speaksOf(t, "Bầu cử giả định")
	chair.get("/").speaksOf(t, "Tập dượt giả định")
	choose(chair, old.Result.Election, set(first)+"/removal_of_dead").to(t, set(old.Result.Election)+"/removal_of_dead")
	choose(chair, first, "/bau-cu/"+string(old.Result.Election)+"/khong-co").to(t, "/")
	choose(chair, first, "//evil.example/").to(t, "/")
	if got := chair.get("/bau-cu/khongco/thiet-lap"); got.StatusCode != http.StatusNotFound {
		t.Errorf("an election that does not exist: %d", got.StatusCode)
	}

	// Another sign-in at the same machine begins anew.
	choose(chair, drill, "/").to(t, "/")
	chair.do("POST", "/dang-xuat", map[string][]string{"act": {w.key()}}).to(t, "/dang-nhap")
	w.pass(time.Minute)
	chair.submit("/dang-nhap", "login", "chu.tich", "password", goodPassword).to(t, "/dang-nhap/ma")
	chair.submit("/dang-nhap/ma", "code", codeOf(t, phones[w.people["chu.tich"]], w.now())).to(t, "/")
	chair.get("/").speaksOf(t, "Bầu cử giả định")

	// Who has one election sees one, and no switch.
	one := w.signIn("mot.cuoc")
	page := one.get("/").speaksOf(t, "Tập dượt giả định")
	if strings.Contains(page.body, "top-switch") || strings.Contains(one.get("/bau-cu").text(), "Bầu cử giả định") {
		t.Error("elections that are not theirs are offered")
	}
	if got := choose(one, first, "/"); got.StatusCode != http.StatusNotFound {
		t.Errorf("an election that is not theirs is chosen: %d", got.StatusCode)
	}
	admin.get("/").says(t, "Xem tất cả các cuộc bầu cử")
}
