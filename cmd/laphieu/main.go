// Command laphieu runs a Vietnamese commune's election. This file only wires
// verbs to rooms: the work is elsewhere.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"
)

// Exit statuses, as every verb promises them.
const (
	exitDone  = 0 // done
	exitWrong = 1 // done, and something is wrong: a blocking finding, a difference
	exitUnmet = 2 // could not be done: the input was not understood
)

// app is everything a verb may use of the world outside.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lang           string

	self string // this program, to start it again; empty: a part of another one, as in tests
}

// verbs is the command line. Help and errors are in Vietnamese first; --lang en
// gives the second language.
type verbs struct {
	Lang       string         `help:"Ngôn ngữ của thông báo: vi, en." enum:"vi,en" default:"vi"`
	Law        lawVerbs       `cmd:"" help:"Hỏi luật bầu cử một câu và nhận câu trả lời có điều luật. / Ask the election law one question."`
	Demo       demoVerb       `cmd:"" help:"Xem thử với dữ liệu minh họa, trên máy này. / Made-up data, on this machine."`
	Serve      serveVerb      `cmd:"" help:"Chạy bàn làm việc và cổng công khai. / Run the desk and the portal."`
	Init       initVerb       `cmd:"" help:"Lập một bản cài đặt mới. / A new installation."`
	Secret     secretVerb     `cmd:"" help:"Cấp lại mã dùng một lần của tài khoản đầu tiên. / A new one-time secret."`
	Verify     verifyVerb     `cmd:"" help:"Kiểm lại mọi dòng dữ liệu, nhật ký và mã đối chiếu. / Re-check every row, the log and the checkpoints."`
	Checkpoint checkpointVerb `cmd:"" help:"In mã đối chiếu của nhật ký, để giữ ở nơi khác. / The signed state of the log."`
	BackupKey  backupKeyVerb  `cmd:"" name:"backup-key" help:"In khóa sao lưu để giữ trên giấy, hoặc kiểm tờ giấy. / Print the backup key on paper, or check the paper."`
	Limits     limitsVerb     `cmd:"" help:"Liệt kê mọi giới hạn của chương trình. / List every bound of the program."`
	Hash       hashVerb       `cmd:"" hidden:"" help:"Băm mật khẩu cho một tiến trình khác của chương trình này. / Hash passwords for another process of this program."`
	Version    versionCmd     `cmd:"" help:"In phiên bản. / Print the version."`
}

// errWrong makes a verb end with exitWrong after it has printed its answer.
var errWrong = errors.New("answered, and something is wrong")

func main() {
	self, err := os.Executable()
	if err != nil {
		self = "" // then it hashes by itself
	}
	os.Exit(runAs(self, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run carries out one command line within another program.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return runAs("", args, stdin, stdout, stderr)
}

// runAs carries out one command line and returns its exit status.
func runAs(self string, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var v verbs
	status := -1
	parser, err := kong.New(&v, kong.Name("laphieu"), kong.Writers(stdout, stderr),
		kong.Description("laphieu (lá phiếu): phần mềm cho cuộc bầu cử ở xã. Không phải sản phẩm chính thức của cơ quan nào; bản giấy có chữ ký là kết quả."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Exit(func(code int) { status = code }))
	if err != nil {
		return complain(stderr, err.Error())
	}
	command, err := parser.Parse(args)
	if status >= 0 { // --help was asked for and printed
		return status
	}
	if err != nil {
		return complain(stderr, usage(langOf(args), err))
	}
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, lang: v.Lang, self: self}
	return a.status(command.Run(a))
}

// status turns what a verb returned into an exit status, and an error into one
// line.
func (a *app) status(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errWrong):
		return exitWrong
	}
	return complain(a.stderr, sentence(a.lang, err))
}

// complain prints one line, whatever a stranger put into it: what cannot be
// printed is escaped, so that no input moves a terminal's cursor or adds a line.
func complain(w io.Writer, text string) int {
	fmt.Fprintln(w, "laphieu:", printable(text))
	return exitUnmet
}

// printable escapes what would move a cursor or begin another line.
func printable(text string) string {
	var line strings.Builder
	for _, r := range text {
		if strconv.IsPrint(r) {
			line.WriteRune(r)
			continue
		}
		quoted := strconv.QuoteRune(r)
		line.WriteString(quoted[1 : len(quoted)-1])
	}
	return line.String()
}
