// Lists in one column: the areas that vote, the votes of a sheet. What is put
// comes back as it was, or is refused.

package store

import (
	"slices"
	"strconv"
	"strings"

	"laphieu/election"
)

// Between two of a list: ids and numbers stand in one line, names one in each.
const (
	between      = " "
	betweenNames = "\n"
)

// listed writes a list of ids.
func listed[T ~string](ids []T) string { return joined(ids, between) }

func joined[T ~string](list []T, between string) string {
	parts := make([]string, len(list))
	for i, id := range list {
		parts[i] = string(id)
	}
	return strings.Join(parts, between)
}

// split reads a list; an empty text is the empty list.
func split[T ~string](text, between string) []T {
	if text == "" {
		return nil
	}
	parts := strings.Split(text, between)
	list := make([]T, len(parts))
	for i, part := range parts {
		list[i] = T(part)
	}
	return list
}

// separable refuses a list that would come back as another one.
func separable[T ~string](c Covered, field, between string, list []T) error {
	if len(list) > 0 && !slices.Equal(split[T](joined(list, between), between), list) {
		return &election.Error{Kind: election.Invalid, Code: "no_canonical_form", Field: field, Args: []any{c.Noun()}}
	}
	return nil
}

// numbers writes a list of numbers.
func numbers(list []int64) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = strconv.FormatInt(n, 10)
	}
	return strings.Join(parts, between)
}

func readNumbers(text string) (list []int64, err error) {
	for _, part := range split[string](text, between) {
		n, err := strconv.ParseInt(part, 10, 64)
		if err != nil {
			return nil, damagedCell(err)
		}
		list = append(list, n)
	}
	return list, nil
}

// damagedCell is the error of a column that holds what no act puts there.
func damagedCell(cause error) error {
	return &election.Error{Kind: election.Refused, Code: CodeDamaged, Cause: cause}
}

// byLevel puts the levels in the order of the ballots.
func byLevel(column string) string {
	return "CASE " + column + " WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'district' THEN 3 ELSE 4 END"
}

// keyWith is a row's key that ends in a number.
func keyWith(number int, parts ...string) string {
	return joinKey(append(parts, strconv.Itoa(number))...)
}
