// The fields of a plain form: text, choices, one main button, and each fault
// beside its field.

package web

import (
	"strings"
	"time"

	"laphieu/election"
	"laphieu/web/words"
)

// Form is a form with one main button.
type Form struct {
	ID      string // begins the ids of its fields
	Action  string
	ActKey  string
	Draft   string // where single fields are saved as they are typed; empty: nowhere
	DraftAt time.Time
	Faults  []Finding // about the whole and not one field
	Inputs  []Input
	Button  string
	Danger  bool
	Back    Link // empty: none
}

// InputKind is how something is typed or chosen.
type InputKind string

// The kinds of inputs.
const (
	TextInput     InputKind = "text"
	AreaInput     InputKind = "area"
	PasswordInput InputKind = "password"
	CodeInput     InputKind = "code" // six figures
	NumberInput   InputKind = "number"
	DateInput     InputKind = "date" // 23/05/2021, typed: a browser's own field may put the month first
	SelectInput   InputKind = "select"
	RadioInput    InputKind = "radio"
	CheckInput    InputKind = "check"
	HiddenInput   InputKind = "hidden"
)

// Input is one field. Its name is the one that acts give it in their errors.
type Input struct {
	ID       string // set by Form.Ready
	Kind     InputKind
	Name     string
	Label    string
	Note     string // under the label
	Value    string
	Options  []Option
	Rows     int
	Fill     string // what the browser may fill in: "username", "current-password"
	Optional bool
	First    bool // the focus begins here
	Fault    *Finding
}

// Type is the input's type in HTML.
func (i Input) Type() string {
	switch i.Kind {
	case PasswordInput, HiddenInput:
		return string(i.Kind)
	}
	return "text"
}

// Pad is the keyboard that a phone shows.
func (i Input) Pad() string {
	if i.Kind == CodeInput || i.Kind == NumberInput {
		return "numeric"
	}
	return ""
}

// Describes lists the ids of what is said about the field.
func (i Input) Describes() string {
	var ids []string
	if i.Note != "" {
		ids = append(ids, i.ID+"-ghi")
	}
	if i.Fault != nil {
		ids = append(ids, i.ID+"-loi")
	}
	return strings.Join(ids, " ")
}

// Faulty counts what keeps the form from being taken.
func (f Form) Faulty() int {
	n := len(f.Faults)
	for i := range f.Inputs {
		if f.Inputs[i].Fault != nil {
			n++
		}
	}
	return n
}

// Ready gives each field its id, marks the options that its value chooses, and
// lets the focus begin at the first fault.
func (f Form) Ready() Form {
	for i := range f.Inputs {
		if f.Inputs[i].Fault != nil {
			f.focus(i)
			break
		}
	}
	for i := range f.Inputs {
		in := &f.Inputs[i]
		in.ID = f.ID + "-" + in.Name
		for j := range in.Options {
			in.Options[j].Chosen = in.Options[j].Value == in.Value
		}
	}
	return f
}

// focus moves it, where the form asked for it at all.
func (f Form) focus(at int) {
	for i := range f.Inputs {
		if f.Inputs[i].First {
			f.Inputs[i].First, f.Inputs[at].First = false, true
			return
		}
	}
}

// Blame puts each fault beside its field; what names no field of this form
// stands above all of them.
func (f *Form) Blame(lang words.Lang, faults ...*election.Error) {
	for _, fault := range faults {
		said := Finding{Level: FindingBlock, Text: Sentence(lang, fault)}
		if in := f.input(fault.Field); in != nil && in.Kind != HiddenInput {
			in.Fault = &said
			continue
		}
		f.Faults = append(f.Faults, said)
	}
}

func (f *Form) input(name string) *Input {
	for i := range f.Inputs {
		if name != "" && f.Inputs[i].Name == name {
			return &f.Inputs[i]
		}
	}
	return nil
}
