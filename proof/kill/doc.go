// Package kill shows that no acknowledged act is lost and none is half done when
// the process that does acts is killed with kill -9 at random moments, on both
// engines, and when PostgreSQL itself dies.
//
// The test starts itself again as a child that does mixed acts, those of the
// list in room drill, and prints the key of each that was acknowledged. The
// parent kills it, opens the installation and holds the log and every row
// against what was printed; then room verify does the same in its own way.
package kill
