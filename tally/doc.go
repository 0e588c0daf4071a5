// Package tally computes the sums of an election: the identities of a count
// sheet, the totals of a constituency, percentages, and the differences between
// two entries of one sheet. It knows no law and no words: package law states
// what a broken identity means and package viet prints the numbers.
//
// All arithmetic is on whole numbers. Counts are at most election.MaxCount and
// a contest has at most election.MaxContestAreas areas, so that no sum or
// product here overflows an int64.
package tally
