// Package night types the whole night of a commune in real browsers: every sheet
// twice, by two people who have a number pad and no mouse, who are tired and slip.
//
// It shows that every slip is found, that the figures at the end are those of the
// papers, and that nobody is asked again for a figure that two people read alike.
// It counts keys and seconds, beside those of a method that types a differing sheet
// again whole. `make test` types a few sheets, `make proof` the night of 22 polling
// areas in four contests.
package night
