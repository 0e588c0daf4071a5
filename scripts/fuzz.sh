#!/usr/bin/env bash
# Fuzzes every target for FUZZTIME. PKG=./law keeps to one package, PATTERN=Sheet to targets whose name has it.
# Go writes a failing input to testdata/fuzz of its package: commit it with the fix.
set -euo pipefail
cd "$(dirname "$0")/.."

time=${FUZZTIME:-1m} pattern=${PATTERN:-}

# One line per target: import path and name. The file lists come from Go, so build constraints hold.
targets() {
  # shellcheck disable=SC2016
  go list -f '{{$p := .}}{{range .TestGoFiles}}{{$p.ImportPath}}{{"\t"}}{{$p.Dir}}/{{.}}{{"\n"}}{{end}}{{range .XTestGoFiles}}{{$p.ImportPath}}{{"\t"}}{{$p.Dir}}/{{.}}{{"\n"}}{{end}}' "${PKG:-./...}" |
    while IFS=$'\t' read -r package file; do
      [ -n "$file" ] || continue
      sed -nE "s|^func (Fuzz[^a-z(][A-Za-z0-9_]*)\(.*|$package \1|p" "$file"
    done
}

# ended_by_clock: Go 1.26 now and then reports the end of the fuzzing time itself as a failure (go.dev/issue/75804,
# mended in Go 1.27). Only that exact report passes: a failing input, a hung one or a failing seed prints more.
ended_by_clock() {
  local report
  report=$(grep -v '^fuzz: elapsed: ' <<<"$1" | sed -E 's/^(--- FAIL: |FAIL\t).*/\1/' | tr -d '\n')
  [ "$report" = $'--- FAIL:     context deadline exceededFAILexit status 1FAIL\t' ]
}

list=$(targets)
count=0
while read -r package name; do
  [[ -n $name && $name == *"$pattern"* ]] || continue
  count=$((count + 1))
  # Left to itself, Go may spend all of a short run on making its first interesting input shorter.
  out=$(go test -run '^$' -fuzz "^$name\$" -fuzztime "$time" -fuzzminimizetime 10x "$package" </dev/null 2>&1) || ended_by_clock "$out" || {
    printf '%s\n' "$out" >&2
    exit 1
  }
  printf '   %s %s: %s\n' "$package" "$name" "$(grep -o 'execs: [0-9]*' <<<"$out" | tail -n 1)"
done <<<"$list"
if ((count == 0)) && [ -n "${PKG:-}$pattern" ]; then
  echo 'no such fuzz target' >&2
  exit 1
fi
echo "   $count targets, $time each"
