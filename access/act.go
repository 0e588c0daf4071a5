// Acts: everything that anyone can ask of the program, by name.

package access

// Act names one thing that can be done or looked at. Names are stored in the
// log: they never change and are never used again.
type Act string

// At the door, before anyone is known.
const (
	ViewShell      Act = "view_shell"
	ViewOpenBoard  Act = "view_open_board"
	SignIn         Act = "sign_in"
	UseFirstSecret Act = "use_first_secret"
	UseSecret      Act = "use_secret"
	ChooseDemoRole Act = "choose_demo_role"
	TryTampering   Act = "try_tampering"
)

// One's own account and page.
const (
	ViewHome             Act = "view_home"
	ViewOwnAccount       Act = "view_own_account"
	ViewAccess           Act = "view_access"
	ViewSamplePage       Act = "view_sample_page"
	Listen               Act = "listen"
	SaveDraft            Act = "save_draft"
	ChooseElection       Act = "choose_election"
	ResumeSession        Act = "resume_session"
	SignOut              Act = "sign_out"
	EndOwnSessions       Act = "end_own_sessions"
	ChangeOwnPassword    Act = "change_own_password"
	SetUpOwnSecondFactor Act = "set_up_own_second_factor"
)

// Accounts of others.
const (
	ViewAccounts         Act = "view_accounts"
	CreateAccount        Act = "create_account"
	RenameAccount        Act = "rename_account"
	DisableAccount       Act = "disable_account"
	EnableAccount        Act = "enable_account"
	GrantRole            Act = "grant_role"
	RevokeRole           Act = "revoke_role"
	IssueSecret          Act = "issue_secret"
	EndSessions          Act = "end_sessions"
	UnlockAccount        Act = "unlock_account"
	UnlockAddress        Act = "unlock_address"
	AskSecondFactorReset Act = "ask_second_factor_reset"
	ResetSecondFactor    Act = "reset_second_factor"
	AskEmergencyGrant    Act = "ask_emergency_grant"
	EmergencyGrant       Act = "emergency_grant"
	RehashPassword       Act = "rehash_password"
)

// Set-up.
const (
	ViewSetup             Act = "view_setup"
	CreateCommune         Act = "create_commune"
	CreateElection        Act = "create_election"
	ChangeSetting         Act = "change_setting"
	ChangeElectionSetting Act = "change_election_setting"
	ChangeCommuneText     Act = "change_commune_text"
	SaveSetup             Act = "save_setup"
	StrikeNominee         Act = "strike_nominee"
	OpenCount             Act = "open_count"
	BackToSetup           Act = "back_to_setup"
	CloseElection         Act = "close_election"
	ReopenElection        Act = "reopen_election"
	ArchiveElection       Act = "archive_election"
	CreatePractice        Act = "create_practice"
	WipePractice          Act = "wipe_practice"
)

// Log, security journal, checkpoints.
const (
	ReadLog          Act = "read_log"
	ReadJournal      Act = "read_journal"
	SummariseJournal Act = "summarise_journal"
	ViewCheckpoints  Act = "view_checkpoints"
	TakeCheckpoint   Act = "take_checkpoint"
)

// Sections of the desk.
const (
	ViewCalendar     Act = "view_calendar"
	ViewPeople       Act = "view_people"
	ViewRoll         Act = "view_roll"
	ViewCandidates   Act = "view_candidates"
	ViewOutreach     Act = "view_outreach"
	ViewTurnout      Act = "view_turnout"
	ViewIncidents    Act = "view_incidents"
	ViewComplaints   Act = "view_complaints"
	ViewInspection   Act = "view_inspection"
	ViewCommendation Act = "view_commendation"
	ViewSummary      Act = "view_summary"
	ViewSite         Act = "view_site"
)

// Plan.
const ApprovePlan Act = "approve_plan"

// Counting. Looking belongs here too: who may not count has no business with
// figures before they are announced.
const (
	ViewEntry       Act = "view_entry"
	ViewResults     Act = "view_results"
	ViewCount       Act = "view_count"
	ViewBoard       Act = "view_board"
	EnterSheet      Act = "enter_sheet"
	EnterSheetAgain Act = "enter_sheet_again"
	ReadSheetAgain  Act = "read_sheet_again"
	ReadSheetThird  Act = "read_sheet_third"
	CallThirdReader Act = "call_third_reader"
	TakeBackEntry   Act = "take_back_entry"
	SendSheetBack   Act = "send_sheet_back"
	StartSheetAgain Act = "start_sheet_again"
	ReopenSheet     Act = "reopen_sheet"
	ExplainFinding  Act = "explain_finding"
	RecordDecision  Act = "record_decision"

	WithdrawDecision Act = "withdraw_decision"
	WithdrawRound    Act = "withdraw_round"

	ConfirmOutcome       Act = "confirm_outcome"
	WithdrawOutcome      Act = "withdraw_outcome"
	OpenRound            Act = "open_round"
	Announce             Act = "announce"
	WithdrawAnnouncement Act = "withdraw_announcement"
)
