// Package record says what stands in the log in sentences that a clerk reads:
// who did what, when, to which. The log itself holds no names; they are those of
// today, looked up when a page is made.
package record
