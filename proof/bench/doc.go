// Command bench holds the running program against the limits of its machine, as docs/performance.md says: an act on
// its way from the browser to the disk, pages, the start and the stop, and acts while somebody storms the door.
//
//	go run ./proof/bench              # all figures, as a table; make bench-http
//	go run ./proof/bench -only act    # those whose name has "act"
//
// Three processes take part. This one makes installations, takes the limits (a bare durable insert with the same driver,
// on the same file system) and reckons. The program itself is built as make dist builds it and serves. A third process
// is the people: it knows nothing of the server but its address and cookies.
//
// Two more programs are built of patched copies of some lines (patch.go): one whose acts write no log, and one that
// answers a page a second time from its template alone. They exist for the length of a run; the product has no switch
// for either.
package main
