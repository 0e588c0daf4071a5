# shellcheck shell=bash
# Shared by the scripts: a step prints its name, runs its command and prints how long it took.

gotool() { go tool -modfile=tools/go.mod "$@"; }

step() {
  local name=$1 start=$SECONDS
  shift
  echo "== $name"
  "$@" || { echo "FAILED: $name" >&2; return 1; }
  echo "   $((SECONDS - start)) s"
}
