package acts

import (
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// One row is one story: what is done, one after the other, and the code that the
// last step ends with.
func TestStories(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		chair := w.person("chu.tich", election.RoleChair)
		w.person("thu.ky", election.RoleSecretary)
		w.person("nhap", election.RoleTypist)
		w.account("moi")
		stories := []struct {
			name string
			code string
			tell func() error
		}{
			{"a login is folded and unique", CodeLoginTaken, func() error {
				_, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: " Chủ.Tịch ", Name: "Người khác"})
				return err
			}},
			{"a login has no spaces", CodeLogin, func() error {
				_, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: "hai chữ", Name: "Người khác"})
				return err
			}},
			{"a name hides no mark", "zero_width", func() error {
				_, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: "an.nguyen", Name: "Nguyễn\u200b An"})
				return err
			}},
			{"a name has our letters", "foreign_letter", func() error {
				_, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: "an.nguyen", Name: "Nguyễn Аn"})
				return err
			}},
			{"a reason names nobody", CodeNamesPerson, func() error {
				env := w.by("quan.tri")
				env.Reason = "Đơn của ông NGƯỜI MOI, nghỉ việc"
				_, err := w.DisableAccount(w.ctx(), env, AccountInput{w.people["moi"]})
				return err
			}},
			{"renamed to what it is", CodeUnchanged, func() error {
				_, err := w.RenameAccount(w.ctx(), w.by("quan.tri"), RenameAccountInput{w.people["moi"], "moi", "Người moi"})
				return err
			}},
			{"renamed, and back", "", func() error {
				if _, err := w.RenameAccount(w.ctx(), w.by("quan.tri"), RenameAccountInput{w.people["moi"], "khac", "Người khác"}); err != nil {
					return err
				}
				_, err := w.RenameAccount(w.ctx(), w.by("quan.tri"), RenameAccountInput{w.people["moi"], "moi", "Người moi"})
				return err
			}},
			{"nobody disables themselves", "access_by_owner", func() error {
				_, err := w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{w.people["quan.tri"]})
				return err
			}},
			{"disabled twice", CodeUnchanged, func() error {
				if _, err := w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{w.people["moi"]}); err != nil {
					return err
				}
				_, err := w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{w.people["moi"]})
				return err
			}},
			{"who is disabled does nothing", "access_disabled", func() error {
				_, err := w.ChangeCommuneText(w.ctx(), w.by("moi"), TextInput{TextHotline, "113"})
				return err
			}},
			{"enabled again", "", func() error {
				_, err := w.EnableAccount(w.ctx(), w.by("quan.tri"), AccountInput{w.people["moi"]})
				return err
			}},
			{"an unknown role", "grant_role", func() error {
				_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: chair, Role: "king"})
				return err
			}},
			{"a role bound wrongly", "grant_bounds", func() error {
				_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: chair, Role: election.RoleTeamLeader})
				return err
			}},
			{"a role in an election that is not there", CodeNoElection, func() error {
				_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: chair, Role: election.RoleSecretary, Election: "aaaaaaaaaaaaaaaa"})
				return err
			}},
			{"a role given twice", "grant_twice", func() error {
				_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: chair, Role: election.RoleChair, Election: w.vote})
				return err
			}},
			{"who counts does not administer", "administrator_counts", func() error {
				_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.people["nhap"], Role: election.RoleAdministrator})
				return err
			}},
			{"a role that was not given is not taken", store.CodeNoRow, func() error {
				_, err := w.RevokeRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: chair, Role: election.RolePolice, Election: w.vote})
				return err
			}},
			{"an election of the same name", CodeNameTaken, func() error {
				_, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{Name: "bầu cử GIẢ ĐỊNH", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}})
				return err
			}},
			{"a law that was not in force", CodeNotInForce, func() error {
				_, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{Name: "Năm 2021", Law: election.Law2025, Day: election.Date{Year: 2021, Month: 5, Day: 23}})
				return err
			}},
			{"a day that is none", "date", func() error {
				_, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{Name: "Ngày lạ", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 2, Day: 30}})
				return err
			}},
			{"a real election by another clock", CodeClockReal, func() error {
				_, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{Name: "Lệch giờ", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, ClockOffset: 1})
				return err
			}},
			{"a question that the law does not ask", "unknown_setting", func() error {
				_, err := w.ChangeElectionSetting(w.ctx(), w.by("chu.tich"), ElectionSettingInput{w.vote, "no_such", "1"})
				return err
			}},
			{"an answer that is none", "setting_value", func() error {
				_, err := w.ChangeElectionSetting(w.ctx(), w.by("chu.tich"), ElectionSettingInput{w.vote, anySetting().Key, "maybe"})
				return err
			}},
			{"an answer, the same again", CodeUnchanged, func() error {
				in := ElectionSettingInput{w.vote, anySetting().Key, anySetting().Choices[1]}
				if _, err := w.ChangeElectionSetting(w.ctx(), w.by("chu.tich"), in); err != nil {
					return err
				}
				_, err := w.ChangeElectionSetting(w.ctx(), w.by("thu.ky"), in)
				return err
			}},
			{"back to the default", "", func() error {
				done, err := w.ChangeElectionSetting(w.ctx(), w.by("thu.ky"), ElectionSettingInput{Election: w.vote, Key: anySetting().Key})
				if done.Result.Before != anySetting().Choices[1] {
					t.Errorf("before: %q", done.Result.Before)
				}
				return err
			}},
			{"a setting of the commune out of bounds", CodeRange, func() error {
				_, err := w.ChangeSetting(w.ctx(), w.by("quan.tri"), SettingInput{IdleMinutes, 600})
				return err
			}},
			{"a setting of the commune", "", func() error {
				_, err := w.ChangeSetting(w.ctx(), w.by("quan.tri"), SettingInput{IdleMinutes, 20})
				return err
			}},
			{"a text that no page has", CodeWord, func() error {
				_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{"setting.idle_minutes", "1"})
				return err
			}},
			{"a text too long", CodeTooLong, func() error {
				_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextHotline, strings.Repeat("ồ", 301)})
				return err
			}},
			{"a text, removed again", "", func() error {
				if _, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextReception, " Thứ Hai \r\n\r\n\r\n 8 giờ\t"}); err != nil {
					return err
				}
				if got := w.text(string(TextReception)); got != "Thứ Hai\n\n8 giờ" {
					t.Errorf("cleaned to %q", got)
				}
				_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextReception, ""})
				return err
			}},
			{"a commune twice", CodeExists, func() error {
				_, err := w.CreateCommune(w.ctx(), Envelope{Key: w.key()}, CreateCommuneInput{Code: here, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định"})
				return err
			}},
			{"somebody says they are the program", CodeSystemOnly, func() error {
				env := w.by("quan.tri")
				env.Account = System
				_, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "an.nguyen", Name: "An"})
				return err
			}},
			{"no key", CodeActKey, func() error {
				env := w.by("quan.tri")
				env.Key = "00"
				_, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "an.nguyen", Name: "An"})
				return err
			}},
			{"nobody, not signed in", store.CodeNoRow, func() error {
				_, err := w.CreateAccount(w.ctx(), w.by("nobody"), CreateAccountInput{Login: "an.nguyen", Name: "An"})
				return err
			}},
			{"in another commune", store.CodeNoRow, func() error {
				w.found(there)
				env := w.by("quan.tri")
				env.Commune = there
				_, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "an.nguyen", Name: "An"})
				return err
			}},
			{"a checkpoint", "", func() error {
				done, err := w.TakeCheckpoint(w.ctx(), w.by("quan.tri"))
				if !strings.HasPrefix(done.Result.Note, audit.Origin(string(here))+"\n") {
					t.Errorf("note %q", done.Result.Note)
				}
				return err
			}},
		}
		for _, s := range stories {
			before := w.size()
			err := s.tell()
			if s.code == "" && err != nil || s.code != "" && !store.Is(err, s.code) {
				t.Errorf("%s: got %v, want code %q", s.name, err, s.code)
			}
			if s.code == "" && w.size() == before {
				t.Errorf("%s: no entry", s.name)
			}
			w.pass(time.Second)
		}
		w.wantTrue()
	})
}

func TestElectionDayIsLookedAt(t *testing.T) {
	w := lite(t)
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{
		Name: "Thứ Hai", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 24}, MadeUp: true, ClockOffset: -1000,
	})
	w.must(err)
	if len(done.Result.Warnings) != 1 || done.Result.Warnings[0].Severity != election.Warn {
		t.Errorf("warnings %+v", done.Result.Warnings)
	}
}

// All faults of a form are told at once, each with its field.
func TestFaultsOfAForm(t *testing.T) {
	in := CreateCommuneInput{Code: "1a", Kind: "làng", Province: "Tỉnh\u202e X"}
	var fields []string
	for _, e := range Faults(in.Validate()) {
		fields = append(fields, e.Field+" "+e.Code)
	}
	want := "code commune_code, name missing, kind word_unknown, province bidi_control"
	if got := strings.Join(fields, ", "); got != want {
		t.Errorf("got %s", got)
	}
}

func TestEarlyUntilComplete(t *testing.T) {
	w := lite(t)
	in := w.enter("quan.tri", goodPassword)
	if !in.Session.Early {
		t.Fatal("an administrator works without second factor")
	}
	_, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome)
	w.wantCode(err, CodeIncomplete)
	_, err = w.Enter(w.ctx(), here, in.Token, access.SetUpOwnSecondFactor)
	w.must(err)
}
