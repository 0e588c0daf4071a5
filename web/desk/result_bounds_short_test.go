//go:build !proof

package desk_test

// pagesAsked is how many random elections are put beside their pages.
const pagesAsked = 30
