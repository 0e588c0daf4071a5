// Places: where a reader goes next.

package seat

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"laphieu/election"
)

// The addresses that pages name each other by.
const (
	Home       = "/"
	SignIn     = "/dang-nhap"
	SignInCode = "/dang-nhap/ma"
	SignOut    = "/dang-xuat"
	FirstDoor  = "/lan-dau"
	NewDoor    = "/mat-khau-moi"
	Locked     = "/khoa"
	ChooseRole = "/chon-vai"
	Tamper     = "/thu-sua-len"
	Mine       = "/toi"
	Accounts   = "/tai-khoan"
	Emergency  = "/khan-cap"
	Setup      = "/thiet-lap"
	Texts      = "/loi-cua-xa"
	Log        = "/nhat-ky"
	Journal    = "/an-ninh"
	Checks     = "/doi-chieu"
	Rights     = "/quyen-han"
	Drafts     = "/nhap"
	OpenBoard  = "/bang" // without log-in, for who is near

	Elections   = "/bau-cu"            // the list, and where one is chosen
	OneElection = "/bau-cu/{election}" // below it lies all that is about one election
)

// Names of parameters in addresses.
const (
	Back    = "ve"  // where to go after signing in
	Written = "ghi" // the entry that the page before has written
	Why     = "vi"  // why the door is shown
)

// InElection is a page of one election: "/bau-cu/…/thiet-lap".
func InElection(id election.ElectionID, page string) string {
	return Elections + "/" + string(id) + page
}

// WithinElection takes an address of one election apart; it is of none where id is
// empty.
func WithinElection(path string) (id election.ElectionID, page string) {
	rest, found := strings.CutPrefix(path, Elections+"/")
	name, page, deeper := strings.Cut(rest, "/")
	if !found || !deeper {
		return "", path
	}
	return election.ElectionID(name), "/" + page
}

// OwnPath lets a redirect lead only to a page of this server.
func OwnPath(path string) string {
	u, err := url.Parse(path)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(path, "/") ||
		strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\\r\n\t") {
		return Home
	}
	return path
}

// WithBack adds the place to return to.
func WithBack(to, back string) string {
	if back = OwnPath(back); back == Home {
		return to
	}
	return to + "?" + url.Values{Back: {back}}.Encode()
}

// Goto leads on after a form was taken: reloading the next page sends nothing
// again.
func Goto(w http.ResponseWriter, r *http.Request, to string) error {
	http.Redirect(w, r, OwnPath(to), http.StatusSeeOther)
	return nil
}

// Done leads on after an act, whose sentence the next page shows.
func Done(w http.ResponseWriter, r *http.Request, to string, seq int64) error {
	mark := "?"
	if strings.Contains(to, "?") {
		mark = "&"
	}
	return Goto(w, r, to+mark+Written+"="+strconv.FormatInt(seq, 10))
}
