// laphieu backup-key: the backup key on paper, printed once and typed back to see
// that the paper is good.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"rsc.io/qr"

	"laphieu/election"
	"laphieu/keys"
)

// maxPaperTries is how often somebody may mistype before the check gives up.
const maxPaperTries = 20

type backupKeyVerb struct {
	dataFlags
	Check bool `help:"Gõ lại khóa trên giấy để xem giấy có đúng không. / Type the paper back, to see whether it is good." xor:"what"`
	Again bool `help:"In khóa mới khi tờ giấy cũ đã mất; tờ cũ chỉ còn mở được các bản sao lưu cũ. / A new one, where the paper was lost." xor:"what"`
}

// Help shows an example.
func (backupKeyVerb) Help() string {
	return "Ví dụ: laphieu backup-key --data /srv/laphieu --check\n\n" +
		"Không ghi --check thì in khóa sao lưu, nếu bản cài đặt chưa có khóa trên giấy. Mã thoát khi kiểm: 0 đúng, 1 là khóa khác, 2 không đọc được."
}

// Run prints a paper, or checks one.
func (v backupKeyVerb) Run(a *app) error {
	if err := v.exists(); err != nil {
		return err
	}
	if v.Check {
		return v.check(a)
	}
	return printPaper(a, v.keysFolder(), v.Again)
}

// printPaper draws the paper's key and prints it. Nothing else ever has it.
func printPaper(a *app, folder string, again bool) error {
	paper, err := keys.NewPaper(folder, again)
	if err != nil {
		return err
	}
	code, err := squares(paper.Text())
	if err != nil {
		return err
	}
	page := a.say(`Khóa sao lưu trên giấy. Chỉ in một lần, máy không giữ: đề nghị in hoặc chép
ra giấy, cất ở nơi khác. Ai có tờ giấy này mở được mọi bản sao lưu; mất cả máy
lẫn giấy thì không ai mở được nữa.

`, `The backup key on paper. It is printed once and kept on no machine: print or copy
it, and keep it elsewhere. Whoever has this paper opens every backup; without the
machine and without the paper nobody does.

`)
	for i, line := range paper.Lines() {
		page += fmt.Sprintf("  %d   %s\n", i+1, line)
	}
	page += "\n" + code + a.say("\nKiểm lại tờ giấy: laphieu backup-key --check\n", "\nTo check the paper: laphieu backup-key --check\n")
	return a.answer([]byte(page), nil, false)
}

// say chooses a language.
func (a *app) say(vi, en string) string {
	if a.lang == "en" {
		return en
	}
	return vi
}

// squares draws a QR code with half blocks, two rows of squares to a line, for a
// page on white paper.
func squares(text string) (string, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return "", &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	const quiet = 4 // squares that a camera needs around it
	var page strings.Builder
	for y := -quiet; y < code.Size+quiet; y += 2 {
		var line strings.Builder
		for x := -quiet; x < code.Size+quiet; x++ {
			switch above, below := code.Black(x, y), code.Black(x, y+1); {
			case above && below:
				line.WriteRune('█')
			case above:
				line.WriteRune('▀')
			case below:
				line.WriteRune('▄')
			default:
				line.WriteByte(' ')
			}
		}
		page.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return page.String(), nil
}

// check reads the five lines, each until it is right, or the whole key in one
// line. What was typed is printed nowhere.
func (v backupKeyVerb) check(a *app) error {
	had, err := keys.OpenBackup(v.keysFolder())
	if err != nil {
		return err
	}
	paper, err := a.typedPaper()
	if err != nil {
		return err
	}
	if had.Holds(paper) != nil {
		return a.answer([]byte(a.say("Đây là một khóa sao lưu, nhưng không phải của bản cài đặt này.\n", "This is a backup key, but not this installation's.\n")), nil, true)
	}
	return a.answer([]byte(a.say("Đúng: tờ giấy này mở được các bản sao lưu của bản cài đặt này.\n", "Right: this paper opens the backups of this installation.\n")), nil, false)
}

func (a *app) typedPaper() (keys.Paper, error) {
	typed := bufio.NewScanner(a.stdin)
	var lines []string
	var wrong error = &keys.Error{Code: keys.PaperMalformed}
	for range maxPaperTries {
		fmt.Fprintf(a.stdout, a.say("Dòng %d: ", "Line %d: "), len(lines)+1)
		if !typed.Scan() {
			break
		}
		if whole, err := keys.ReadPaper([]string{typed.Text()}); err == nil {
			return whole, nil
		}
		if _, wrong = keys.ReadPaperLine(len(lines)+1, typed.Text()); wrong != nil {
			fmt.Fprintln(a.stdout, sentence(a.lang, wrong))
			continue
		}
		if lines = append(lines, typed.Text()); len(lines) == keys.PaperLines {
			return keys.ReadPaper(lines)
		}
	}
	if wrong == nil { // the input ended early
		wrong = &keys.Error{Code: keys.PaperMalformed}
	}
	return keys.Paper{}, wrong
}

// paperMissing says by name that an installation has no backup key on paper: one
// of an older release goes on without.
func paperMissing(a *app, folder string) error {
	had, err := keys.EnsureBackup(folder)
	if err == nil && !had.HasPaper() {
		fmt.Fprintln(a.stderr, "laphieu:", sentence(a.lang, &election.Error{Code: "backup_paper_missing"}))
	}
	var e *keys.Error
	if errors.As(err, &e) && e.Code == keys.NotWritten { // a full disk must not keep the server from starting
		fmt.Fprintln(a.stderr, "laphieu:", printable(sentence(a.lang, err)))
		err = nil
	}
	return err
}
