// Checkpoints: those that stand in the database and those that were held
// elsewhere.

package verify

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/election"
)

// checkpoints checks those in the database against their signed notes, and gives
// the states that the log must have been in.
func (c *communeCheck) checkpoints() (signed []wanted, err error) {
	if !c.readable["checkpoint"] {
		return nil, nil
	}
	err = c.each(3, `SELECT size, root, note FROM checkpoint WHERE commune = $1 ORDER BY size`, func(cells []any) {
		c.counted.Checkpoints++
		size, _ := cells[0].(int64)
		root, _ := cells[1].([]byte)
		text, _ := cells[2].(string)
		c.checkpoint(size, root, text)
		w := wanted{size: size}
		copy(w.root[:], root)
		if len(signed) < MaxCheckpoints {
			signed = append(signed, w)
		}
	}, c.code)
	switch {
	case err == nil && c.counted.Checkpoints > 0 && len(c.Keys) == 0:
		err = refuse(election.Invalid, CodeNoKey)
	case err == nil && c.counted.Checkpoints > MaxCheckpoints:
		err = refuse(election.Refused, CodeTooMany, c.code, int64(MaxCheckpoints))
	}
	return signed, c.damaged("checkpoint", err)
}

// checkpoint compares one row with its note.
func (c *communeCheck) checkpoint(size int64, root []byte, text string) {
	found := Finding{Commune: c.code, Table: "checkpoint", Key: strconv.FormatInt(size, 10)}
	said, err := audit.OpenCheckpoint([]byte(text), note.VerifierList(c.Keys...))
	if err != nil {
		found.Code, found.Column, found.Args = NoteForged, "note", []any{auditCode(err)}
		c.add(found)
		return
	}
	found.Code = NoteDiffers
	for _, column := range []struct {
		name  string
		equal bool
	}{
		{communeColumn, said.Commune() == c.code},
		{"size", said.Size == size},
		{"root", bytes.Equal(said.Root[:], root)},
	} {
		if !column.equal {
			found.Column = column.name
			c.add(found)
		}
	}
}

// Held is a checkpoint that was kept elsewhere: on paper, on another machine, at
// the province.
type Held struct {
	Name string // where it was held, as people know it
	Note []byte // the signed note
}

// signatureMark begins each line of a note's signatures.
const signatureMark = "— "

// ReadHeld splits a file of one or more signed notes, as they were written one
// after another.
func ReadHeld(name string, data []byte) ([]Held, error) {
	if len(data) > MaxHeldFile {
		return nil, refuse(election.Invalid, CodeHeldLarge, name, int64(MaxHeldFile))
	}
	var all []Held
	var one strings.Builder
	ended := false
	for line := range strings.Lines(strings.ReplaceAll(string(data), "\r\n", "\n")) {
		signature := strings.HasPrefix(line, signatureMark)
		if ended && !signature {
			all = append(all, Held{name, []byte(one.String())})
			one.Reset()
		}
		if ended = signature; one.Len() > 0 || strings.TrimSpace(line) != "" {
			one.WriteString(line)
		}
	}
	if ended {
		all = append(all, Held{name, []byte(strings.TrimSuffix(one.String(), "\n") + "\n")})
	}
	if len(all) == 0 || !ended && strings.TrimSpace(one.String()) != "" {
		return nil, refuse(election.Invalid, CodeHeld, name)
	}
	return all, nil
}

// openHeld checks the signatures of held checkpoints and sorts them by commune.
func (x *examination) openHeld(codes []string) (map[string][]wanted, error) {
	if len(x.Held) > 0 && len(x.Keys) == 0 {
		return nil, refuse(election.Invalid, CodeNoKey)
	}
	here := map[string]bool{}
	for _, code := range codes {
		here[code] = true
	}
	held := map[string][]wanted{}
	for _, h := range x.Held {
		c, err := audit.OpenCheckpoint(h.Note, note.VerifierList(x.Keys...))
		code := c.Commune()
		switch {
		case err != nil:
			x.add(Finding{Code: HeldForged, Table: "checkpoint", Args: []any{auditCode(err), h.Name}})
		case !here[code]:
			x.add(Finding{Code: CommuneGone, Commune: code, Table: "log", Args: []any{c.Size, h.Name}})
		default:
			held[code] = append(held[code], wanted{c.Size, c.Root, h.Name})
		}
	}
	return held, nil
}

// auditCode is the name of an error of room audit.
func auditCode(err error) string {
	if e, ours := errors.AsType[*audit.Error](err); ours {
		return string(e.Code)
	}
	return ""
}
