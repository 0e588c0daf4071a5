// Mistakes on the command line: the parser speaks English; this puts its
// sentences into Vietnamese and keeps the original behind them.
package main

import (
	"fmt"
	"regexp"
	"slices"
)

// usageForms are the parser's sentences, with the Vietnamese for each; what the
// brackets catch goes in, in order.
var usageForms = []struct {
	english *regexp.Regexp
	vi      string
}{
	{regexp.MustCompile(`^missing flags: (.+)$`), "còn thiếu tham số %s"},
	{regexp.MustCompile(`^missing positional arguments (.+)$`), "còn thiếu %s"},
	{regexp.MustCompile(`^unknown flag (\S+)`), "không có tham số %s"},
	{regexp.MustCompile(`^unexpected argument ([^\s,]+)`), "không hiểu %s"},
	{regexp.MustCompile(`^expected one of (.+)$`), "cần một trong các lệnh %s"},
	{regexp.MustCompile(`^(\S+): expected (?:a valid .*int|an int) but got (".*")`), "%s phải là số nguyên, không phải %s"},
	{regexp.MustCompile(`^(\S+): expected \S+ value but got "EOL"`), "%s còn thiếu giá trị"},
	{regexp.MustCompile(`^(\S+): expected "<key>=<value>" but got (".*")`), "%s phải có dạng mã=giá_trị, không phải %s"},
	{regexp.MustCompile(`^(\S+) must be one of (.+) but got (".*")$`), "%s phải là một trong %s, không phải %s"},
	{regexp.MustCompile(`^(\S+) and (\S+) can't be used together$`), "không dùng %s cùng với %s"},
}

// usage is the line for a command line that could not be parsed.
func usage(lang string, err error) string {
	if lang == "en" {
		return err.Error()
	}
	for _, f := range usageForms {
		if caught := f.english.FindStringSubmatch(err.Error()); caught != nil {
			args := make([]any, len(caught)-1)
			for i, part := range caught[1:] {
				args[i] = part
			}
			return fmt.Sprintf(f.vi, args...) + " (" + err.Error() + ")"
		}
	}
	return "không hiểu dòng lệnh (" + err.Error() + ")"
}

// langOf finds the language in arguments that the parser gave up on.
func langOf(args []string) string {
	if slices.Contains(args, "--lang=en") {
		return "en"
	}
	if i := slices.Index(args, "--lang"); i >= 0 && i+1 < len(args) {
		return args[i+1]
	}
	return "vi"
}
