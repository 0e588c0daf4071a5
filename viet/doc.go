// This file says what the room is for; the vote passes it as names, figures and dates.

// Package viet knows the Vietnamese language: how names are folded, compared
// and ordered, how numbers, percentages and dates are read, printed and spoken.
//
// # Four folds
//
// Each makes a key to compare by. None is ever shown, and none replaces a name
// as its owner writes it.
//
//   - [Search] forgets all marks: "Thiệu Ngọc" is found by "thieu ngoc".
//   - [Exact] keeps the marks and evens where the tone stands: hoà is hòa.
//   - [Suspect] evens i and y as well: Lý is Lí. Only for suspecting duplicates.
//   - [Sort] is the key of dictionary order; [SortName] that of lists of people.
//
// # Order of the alphabet
//
// Letters: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y. Tones:
// ngang, huyền, hỏi, ngã, sắc, nặng, as in Unicode CLDR. The law asks for
// "A, B, C" (Law on Election of Deputies, art. 57(5)) and fixes no order of tones.
//
// # Figures
//
// There is no floating-point number here. A percentage is a whole number of
// hundredths of one percent: 9981 is 99,81 %. What could be read in two ways is
// refused with [Ambiguous], never guessed.
//
// Everything here is a pure function and may be called from many goroutines.
package viet
