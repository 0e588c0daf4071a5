// Package fault lets the disk fail under the acts: one system call at a time
// with an error, with no room, or with the death of the process; all writes for
// a while; and the write-ahead log torn or garbled between two starts. After
// each, the installation opens to a committed prefix, what was acknowledged is
// there, and a form sent again has one effect.
//
// The calls are failed from outside by strace, so that what is tried is the
// product's own code. strace counts calls by thread; the child therefore keeps
// the goroutine that writes on one thread, by an act whose closure locks it.
package fault
