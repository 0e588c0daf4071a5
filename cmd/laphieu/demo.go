// laphieu demo: made-up data in an empty folder, served on this machine only.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/election/place"
	"laphieu/store"
)

// The seed's commune and day. What the seed does not state is made up and marked
// so.
const demoCommune election.CommuneCode = "15775" // xã Thiệu Ngọc, until 30/06/2025

var demoDay = election.Date{Year: 2021, Month: time.May, Day: 23}

type demoVerb struct {
	Data string `type:"path" help:"Thư mục trống; không ghi thì dùng một thư mục tạm. / An empty folder; else a temporary one."`
	listenFlags
}

// Help shows an example.
func (demoVerb) Help() string {
	return "Ví dụ: laphieu demo\n\nDữ liệu minh họa, không phải kết quả thật; chỉ mở trên máy này."
}

// Run makes the data and serves it.
func (v demoVerb) Run(a *app) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	data, forget, err := v.folder()
	if err != nil {
		return err
	}
	defer forget()
	listeners, err := v.listen()
	if err != nil {
		return err
	}
	defer listeners.close()
	i, err := newDemo(ctx, data, listeners.address())
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, `Dữ liệu minh họa trong %s

  Bàn làm việc: %s   (mở trang này trước, rồi chọn vai)
  Cổng công khai: http://%s

Dừng bằng Ctrl+C.
`, data, listeners.address(), listeners.public.Addr())
	return errors.Join(i.serve(ctx, a, listeners, true), i.close())
}

// folder is the folder that was named, or a temporary one that goes with the
// demonstration.
func (v demoVerb) folder() (path string, forget func(), err error) {
	if v.Data != "" {
		return v.Data, func() {}, nil
	}
	path, err = os.MkdirTemp("", "laphieu-demo-")
	return path, func() { _ = os.RemoveAll(path) }, err
}

// newDemo makes an installation with the seed's commune, two elections and an
// account for every role.
func newDemo(ctx context.Context, data, address string) (*installation, error) {
	where := dataFlags{Data: data}
	if err := store.Create(ctx, where.config("")); err != nil {
		return nil, err
	}
	if err := makeKeys(where.keysFolder(), demoCommune); err != nil {
		return nil, err
	}
	i, err := where.openAs(ctx, address, true)
	if err != nil {
		return nil, err
	}
	if err := i.seed(ctx); err != nil {
		return nil, errors.Join(err, i.close())
	}
	return i, nil
}

// seed fills a new installation through acts alone, as people would.
func (i *installation) seed(ctx context.Context) error {
	unit, _ := place.Find(demoCommune, demoDay)
	if err := i.createCommune(ctx, unit); err != nil {
		return err
	}
	administrator, err := i.firstAdministrator(ctx)
	if err != nil {
		return err
	}
	by := func() acts.Envelope {
		return acts.Envelope{Commune: demoCommune, Account: administrator, Session: "demo", Key: newKey()}
	}
	finished, err := i.acts.CreateElection(ctx, by(), acts.CreateElectionInput{
		Name: demoName, Law: election.Law2015, Day: demoDay, MadeUp: true, ClockOffset: clockBackTo(demoPublished),
	})
	if err != nil {
		return err
	}
	story := demoStory{installation: i, ctx: ctx, people: map[string]election.AccountID{}}
	if err := story.join(by, everywhere, ""); err != nil {
		return err
	}
	if err := story.write(); err != nil {
		return err
	}
	practice, err := story.tell(finished.Result.Election)
	if err != nil {
		return err
	}
	i.papers, i.trial = story.papers(practice), story.trial(finished.Result.Election)
	if err := story.move(by, practice); err != nil {
		return err
	}
	return story.join(by, !everywhere, practice)
}

// firstAdministrator goes the way of every installation: a one-time secret and a
// password, which here nobody needs to know.
func (i *installation) firstAdministrator(ctx context.Context) (election.AccountID, error) {
	secret, err := i.acts.IssueFirstSecret(ctx, demoCommune, false)
	if err != nil {
		return "", err
	}
	made, err := i.acts.UseFirstSecret(ctx, acts.Envelope{Commune: demoCommune, Key: newKey()}, acts.FirstInput{
		Secret: secret.Secret, Login: "quan-tri", Name: "Người quản trị", Password: newKey(), Address: "127.0.0.1",
	})
	return made.Result.Account, err
}

// demoPerson is somebody of the demonstration, known by office only.
type demoPerson struct {
	login, name string
	role        election.Role
	area        election.AreaID
	village     string
}

var demoPeople = []demoPerson{
	{"chu-tich", "Chủ tịch Ủy ban bầu cử xã", election.RoleChair, "", ""},
	{"thu-ky", "Thư ký Ủy ban bầu cử xã", election.RoleSecretary, "", ""},
	{"nhap-lieu-1", "Người nhập số liệu 1", election.RoleTypist, "", ""},
	{"nhap-lieu-2", "Người nhập số liệu 2", election.RoleTypist, "", ""},
	{"to-truong-06", "Tổ trưởng Tổ bầu cử số 06", election.RoleTeamLeader, "06", ""},
	{"thu-ky-to-06", "Thư ký Tổ bầu cử số 06", election.RoleTeamSecretary, "06", ""},
	{"truong-thon", "Trưởng thôn Thiện Phong", election.RoleVillageHead, "", "Thiện Phong"},
	{"mat-tran", "Mặt trận Tổ quốc xã", election.RoleFront, "", ""},
	{"cong-an", "Công an xã", election.RolePolice, "", ""},
	{"truyen-thanh", "Cán bộ truyền thanh", election.RoleCommunication, "", ""},
	{"bien-tap", "Biên tập viên", election.RoleEditor, "", ""},
	{"duyet-bai", "Người duyệt bài", election.RoleApprover, "", ""},
	{"mot-cua", "Bộ phận một cửa", election.RoleOneStop, "", ""},
	{"lap-danh-sach", "Cán bộ lập danh sách cử tri", election.RoleRollClerk, "", ""},
	{"thuong-vu", "Thường vụ Đảng ủy xã", election.RolePartyCommittee, "", ""},
	{"theo-doi", "Người theo dõi", election.RoleFollower, "", ""},
}

// everywhere is said of people who serve in every election. Polling teams serve
// in one: in the rehearsal, where there are sheets to type.
const everywhere = true

// move sends the typists to the rehearsal: the other election has nothing left to
// type.
func (d *demoStory) move(by func() acts.Envelope, to election.ElectionID) error {
	for _, p := range demoPeople {
		if p.role != election.RoleTypist {
			continue
		}
		role := acts.RoleInput{Account: d.people[p.login], Role: p.role}
		if _, err := d.acts.RevokeRole(d.ctx, by(), role); err != nil {
			return err
		}
		role.Election = to
		if _, err := d.acts.GrantRole(d.ctx, by(), role); err != nil {
			return err
		}
	}
	return nil
}

// join makes accounts and gives them their roles.
func (d *demoStory) join(by func() acts.Envelope, whole bool, in election.ElectionID) error {
	for _, p := range demoPeople {
		if (p.area == "") != whole {
			continue
		}
		made, err := d.acts.CreateAccount(d.ctx, by(), acts.CreateAccountInput{Login: p.login, Name: p.name})
		if err != nil {
			return err
		}
		d.people[p.login] = made.Result.Account
		role := acts.RoleInput{Account: made.Result.Account, Role: p.role, Election: in, Area: p.area, Village: p.village}
		if _, err := d.acts.GrantRole(d.ctx, by(), role); err != nil {
			return err
		}
	}
	return nil
}
