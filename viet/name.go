// This file splits names and orders people as a ballot and an official list do.

package viet

import (
	"cmp"
	"slices"
	"strings"
)

// Name is a person's name in the three parts by which lists are ordered. Each is
// written as its owner writes it; Family and Middle may be empty, and Middle may
// hold several words.
type Name struct {
	Family string // họ: Lê
	Middle string // tên đệm: Thị Thu
	Given  string // tên: An
}

// SplitName takes a full name apart: the last word is the given name, the first
// the family name, what stands between is the middle name. One word alone is a
// given name. The text is cleaned as by [NFC].
//
// It is a first proposal. Some peoples write otherwise, as in "H'Hen Niê", where
// Niê is the family: let a person correct the parts.
func SplitName(full string) Name {
	words := strings.Fields(NFC(full))
	switch n := len(words); n {
	case 0:
		return Name{}
	case 1:
		return Name{Given: words[0]}
	default:
		return Name{
			Family: words[0],
			Middle: strings.Join(words[1:n-1], " "),
			Given:  words[n-1],
		}
	}
}

// String writes the name in full, family name first.
func (n Name) String() string {
	return NFC(n.Family + " " + n.Middle + " " + n.Given)
}

// SortName gives the key of a name in lists of people: by given name, then family
// name, then middle name. It is compared and kept as that of [Sort].
func SortName(n Name) []byte {
	// No key begins another (each closes its letters before its tones), so the keys
	// stand in a row as the parts do: An of any family before Anh.
	return slices.Concat(Sort(n.Given), Sort(n.Family), Sort(n.Middle))
}

// Person is what the order of a ballot looks at.
type Person struct {
	Name Name
	Born Date // may be partial, or zero when unknown
}

// CompareNames orders two people as the ballot and the official list do: by given
// name, family name, middle name, and between namesakes the older first (Law on
// Election of Deputies, art. 57(5); Resolution 40/NQ-HĐBCQG, notes of forms 13 to
// 15). Zero means that neither name nor birth date puts one before the other.
// Thousands of people are sorted faster by their [SortName].
//
// It fits slices.SortStableFunc. To be an order at all it must put a partial birth
// date somewhere: after the full ones of the same year or month. No law says so;
// ask [Tied] before printing.
func CompareNames(a, b Person) int {
	return cmp.Or(compareParts(a.Name, b.Name), a.Born.Compare(b.Born))
}

// Tied reports that the law leaves the order of two people open: no part of their
// names differs, and their birth dates are the same or not known well enough to
// tell who is older. A person decides then.
func Tied(a, b Person) bool {
	return compareParts(a.Name, b.Name) == 0 && a.Born.mayEqual(b.Born)
}

// compareParts orders by given name, then family name, then middle name.
func compareParts(a, b Name) int {
	if order := Compare(a.Given, b.Given); order != 0 {
		return order
	}
	if order := Compare(a.Family, b.Family); order != 0 {
		return order
	}
	return Compare(a.Middle, b.Middle)
}
