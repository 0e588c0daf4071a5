// Package storetest is the conformance suite of room store and the databases
// that tests of other rooms stand on. [Run] is run on both engines: what it
// says holds whichever an installation uses.
//
// A test binary that uses [Postgres] has a TestMain that calls [Main].
package storetest
