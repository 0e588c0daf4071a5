// Errors: the codes of the room. Those of room store (outcome_unknown,
// not_saved …) and of room access (access_…, secret_…, password_…, sign_in_…)
// are passed on as they are.

package acts

import (
	"errors"

	"laphieu/election"
	"laphieu/store"
)

// Codes of an envelope and of repeated forms.
const (
	CodeActKey     = "act_key"           // not 32 hex digits
	CodeOtherForm  = "key_other_request" // the key was used for something else; the argument is its entry
	CodeOldForm    = "key_forgotten"     // the form was saved so long ago that its answer is gone; its entry
	CodeSystemOnly = "system_only"       // the program's own name, used by somebody else
)

// Codes of a field.
const (
	CodeMissing     = "missing"
	CodeTooLong     = store.CodeTooLong
	CodeRange       = "out_of_range"
	CodeLogin       = "login_letters" // letters, figures, dot, hyphen, underline; begins with a letter or figure
	CodeLoginShort  = "login_short"
	CodeCommune     = "commune_code" // not five digits
	CodeWord        = "word_unknown"
	CodeNamesPerson = "reason_names_person"
	CodeClockReal   = "clock_real"       // a real election runs by the real clock
	CodeNotInForce  = "law_not_in_force" // on the day of the election
)

// Codes of a state that forbids the act.
const (
	CodeUnchanged  = "unchanged" // it is so already
	CodeLoginTaken = "login_taken"
	CodeNameTaken  = "election_name_taken"
	CodeExists     = "commune_exists"
	CodeNoElection = "election_unknown"
	CodeLastAdmin  = "last_administrator"
	CodeFirstThere = "first_account_there" // an administrator can sign in
	CodeNoFactor   = "factor_none"
	CodeFactorOld  = "factor_not_begun" // the QR picture is too old, or another one was shown since
	CodeFactorCode = "factor_code"
	CodePassword   = "password_wrong"
	CodeChanged    = "secret_changed" // password or second factor changed in the meantime
	CodeSame       = "password_same"
	CodeNoKey      = "checkpoint_no_key"
	CodeEmptyLog   = "log_empty"
	CodeTaken      = "checkpoint_taken"
)

// Codes of the door.
const (
	CodeSignIn      = "sign_in_wrong"
	CodeNoStep      = "sign_in_step_gone" // too long between password and code
	CodeNoSession   = "session_none"
	CodeEnded       = "session_ended" // password, second factor or roles changed
	CodeIdle        = "session_idle"  // the password is asked again
	CodeIncomplete  = "session_incomplete"
	CodeJobUnknown  = "job_unknown"
	CodeInterrupted = "job_interrupted"
)

func invalid(field, code string, args ...any) error {
	return &election.Error{Kind: election.Invalid, Code: code, Field: field, Args: args}
}

func refused(code string, args ...any) error {
	return &election.Error{Kind: election.Refused, Code: code, Args: args}
}

func conflict(field, code string, args ...any) error {
	return &election.Error{Kind: election.Conflict, Code: code, Field: field, Args: args}
}

func forbidden(field, code string) error {
	return &election.Error{Kind: election.Forbidden, Code: code, Field: field}
}

func internal(err error) error {
	return &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
}

// instead replaces an error of a code by one that says what it means here.
func instead(err error, code string, meant error) error {
	if store.Is(err, code) {
		return meant
	}
	return err
}

// Faults lists every error that a refused input has, field by field.
func Faults(err error) []*election.Error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var all []*election.Error
		for _, one := range several.Unwrap() {
			all = append(all, Faults(one)...)
		}
		return all
	}
	var one *election.Error
	if errors.As(err, &one) {
		return []*election.Error{one}
	}
	return nil
}
