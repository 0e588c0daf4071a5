// Which words say which act.

package record

import (
	"laphieu/access"
	"laphieu/web/words"
)

// sentences has one key for each act that writes an entry. Its arguments: who,
// the account, the election, and what was chosen.
var sentences = map[access.Act]string{
	access.CreateCommune:         "act.create_commune",
	access.CreateElection:        "act.create_election",
	access.ChangeSetting:         "act.change_setting",
	access.ChangeElectionSetting: "act.change_election_setting",
	access.ChangeCommuneText:     "act.change_commune_text",
	access.UseFirstSecret:        "act.use_first_secret",
	access.UseSecret:             "act.use_secret",
	access.ChangeOwnPassword:     "act.change_own_password",
	access.SetUpOwnSecondFactor:  "act.set_up_own_second_factor",
	access.CreateAccount:         "act.create_account",
	access.RenameAccount:         "act.rename_account",
	access.DisableAccount:        "act.disable_account",
	access.EnableAccount:         "act.enable_account",
	access.GrantRole:             "act.grant_role",
	access.RevokeRole:            "act.revoke_role",
	access.IssueSecret:           "act.issue_secret",
	access.EndSessions:           "act.end_sessions",
	access.UnlockAccount:         "act.unlock_account",
	access.UnlockAddress:         "act.unlock_address",
	access.AskSecondFactorReset:  "act.ask_second_factor_reset",
	access.ResetSecondFactor:     "act.reset_second_factor",
	access.AskEmergencyGrant:     "act.ask_emergency_grant",
	access.EmergencyGrant:        "act.emergency_grant",
	access.RehashPassword:        "act.rehash_password",
	access.TakeCheckpoint:        "act.take_checkpoint",
	access.SummariseJournal:      "act.summarise_journal",
	access.EnterSheet:            "act.enter_sheet",
	access.EnterSheetAgain:       "act.enter_sheet_again",
	access.ReadSheetAgain:        "act.read_sheet_again",
	access.ReadSheetThird:        "act.read_sheet_third",
	access.CallThirdReader:       "act.call_third_reader",
	access.TakeBackEntry:         "act.take_back_entry",
	access.SendSheetBack:         "act.send_sheet_back",
	access.StartSheetAgain:       "act.start_sheet_again",
	access.ReopenSheet:           "act.reopen_sheet",
	access.ExplainFinding:        "act.explain_finding",
	access.RecordDecision:        "act.record_decision",
	access.WithdrawDecision:      "act.withdraw_decision",
	access.WithdrawRound:         "act.withdraw_round",
	access.SaveSetup:             "act.save_setup",
	access.StrikeNominee:         "act.strike_nominee",
	access.OpenCount:             "act.open_count",
	access.BackToSetup:           "act.back_to_setup",
	access.CloseElection:         "act.close_election",
	access.ReopenElection:        "act.reopen_election",
	access.ArchiveElection:       "act.archive_election",
	access.CreatePractice:        "act.create_practice",
	access.WipePractice:          "act.wipe_practice",
	access.ConfirmOutcome:        "act.confirm_outcome",
	access.WithdrawOutcome:       "act.withdraw_outcome",
	access.OpenRound:             "act.open_round",
	access.Announce:              "act.announce",
	access.WithdrawAnnouncement:  "act.withdraw_announcement",
}

// names has one key for each act that the log or the security journal knows.
var names = map[access.Act]string{
	access.CreateCommune:         "act.create_commune.name",
	access.CreateElection:        "act.create_election.name",
	access.ChangeSetting:         "act.change_setting.name",
	access.ChangeElectionSetting: "act.change_election_setting.name",
	access.ChangeCommuneText:     "act.change_commune_text.name",
	access.UseFirstSecret:        "act.use_first_secret.name",
	access.UseSecret:             "act.use_secret.name",
	access.ChangeOwnPassword:     "act.change_own_password.name",
	access.SetUpOwnSecondFactor:  "act.set_up_own_second_factor.name",
	access.CreateAccount:         "act.create_account.name",
	access.RenameAccount:         "act.rename_account.name",
	access.DisableAccount:        "act.disable_account.name",
	access.EnableAccount:         "act.enable_account.name",
	access.GrantRole:             "act.grant_role.name",
	access.RevokeRole:            "act.revoke_role.name",
	access.IssueSecret:           "act.issue_secret.name",
	access.EndSessions:           "act.end_sessions.name",
	access.UnlockAccount:         "act.unlock_account.name",
	access.UnlockAddress:         "act.unlock_address.name",
	access.AskSecondFactorReset:  "act.ask_second_factor_reset.name",
	access.ResetSecondFactor:     "act.reset_second_factor.name",
	access.AskEmergencyGrant:     "act.ask_emergency_grant.name",
	access.EmergencyGrant:        "act.emergency_grant.name",
	access.RehashPassword:        "act.rehash_password.name",
	access.TakeCheckpoint:        "act.take_checkpoint.name",
	access.SummariseJournal:      "act.summarise_journal.name",
	access.EnterSheet:            "act.enter_sheet.name",
	access.EnterSheetAgain:       "act.enter_sheet_again.name",
	access.ReadSheetAgain:        "act.read_sheet_again.name",
	access.ReadSheetThird:        "act.read_sheet_third.name",
	access.CallThirdReader:       "act.call_third_reader.name",
	access.TakeBackEntry:         "act.take_back_entry.name",
	access.SendSheetBack:         "act.send_sheet_back.name",
	access.StartSheetAgain:       "act.start_sheet_again.name",
	access.ReopenSheet:           "act.reopen_sheet.name",
	access.ExplainFinding:        "act.explain_finding.name",
	access.RecordDecision:        "act.record_decision.name",
	access.WithdrawDecision:      "act.withdraw_decision.name",
	access.WithdrawRound:         "act.withdraw_round.name",
	access.SaveSetup:             "act.save_setup.name",
	access.StrikeNominee:         "act.strike_nominee.name",
	access.OpenCount:             "act.open_count.name",
	access.BackToSetup:           "act.back_to_setup.name",
	access.CloseElection:         "act.close_election.name",
	access.ReopenElection:        "act.reopen_election.name",
	access.ArchiveElection:       "act.archive_election.name",
	access.CreatePractice:        "act.create_practice.name",
	access.WipePractice:          "act.wipe_practice.name",
	access.ConfirmOutcome:        "act.confirm_outcome.name",
	access.WithdrawOutcome:       "act.withdraw_outcome.name",
	access.OpenRound:             "act.open_round.name",
	access.Announce:              "act.announce.name",
	access.WithdrawAnnouncement:  "act.withdraw_announcement.name",
	access.SignIn:                "act.sign_in.name",
	access.SignOut:               "act.sign_out.name",
	access.ResumeSession:         "act.resume_session.name",
	access.EndOwnSessions:        "act.end_own_sessions.name",
	access.ChooseDemoRole:        "act.choose_demo_role.name",
}

// ActName is what an act is called in a list. One that has no name here is called
// by the sentence that the access table has for it.
func ActName(lang words.Lang, act access.Act) string {
	if key, known := names[act]; known {
		return words.Text(lang, key)
	}
	if rule, _, known := access.Find(act); known {
		return rule.Text
	}
	return string(act)
}

// Logged lists the acts that write entries, in the order of the access table.
func Logged() (all []access.Act) {
	for _, chapter := range access.Chapters() {
		for _, rule := range chapter.Rules {
			if _, known := sentences[rule.Act]; known {
				all = append(all, rule.Act)
			}
		}
	}
	return all
}
