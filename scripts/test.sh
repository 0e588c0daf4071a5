#!/usr/bin/env bash
# Every check of a commit, in order; stops at the first that fails. Under 15 minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

formatted() {
  local unformatted
  unformatted=$(gotool gofumpt -l .) || return
  [ -z "$unformatted" ] && return
  printf 'not formatted, run make fmt:\n%s\n' "$unformatted" >&2
  return 1
}

# The tools' own module is checked like the product: its pins, its sums, its small programs.
tools_module() {
  (cd tools && go mod tidy -diff && go mod verify && go vet ./... && go test ./...)
}

# The crawl looks at every page as everybody, one after the other: nothing in it is at once that the
# desk's own tests do not watch, and watched it takes as long as all the others.
raced() {
  local packages
  mapfile -t packages < <(go list ./... | grep -v '/proof/attack$')
  go test "${race[@]}" -timeout 30m "${packages[@]}"
}

# Go's own memory is watched for races, SQLite's is not: it is C in Go's clothes, one connection
# is used by one goroutine at a time, and watching it makes the tests of the databases three times
# as long. Vet has had its own step.
race=(-race -vet=off)
for translated in sqlite libc memory; do
  race+=("-gcflags=modernc.org/$translated/...=-race=false")
done

step 'what the tests need beyond Go' scripts/setup.sh
step 'go.mod is tidy' go mod tidy -diff
step 'modules are what go.sum says' go mod verify
step 'gofumpt' formatted
step 'go vet' go vet ./...
step 'go vet, long tests too' go vet -tags proof ./...
step 'staticcheck' gotool staticcheck -tags proof ./...
step 'go test -race' raced
step 'go test, the crawl of every page' go test -vet=off -timeout 30m ./proof/attack
step 'fuzz, briefly' env FUZZTIME="${FUZZTIME:-3s}" scripts/fuzz.sh
step 'the tools module' tools_module
echo "all checks passed in $SECONDS s"
