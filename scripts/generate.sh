#!/usr/bin/env bash
# Writes the files that the program itself knows how to print. A failing program leaves the old file alone.
set -euo pipefail
cd "$(dirname "$0")/.."

new=$(mktemp ./.RULES.XXXXXX)
trap 'rm -f "$new"' EXIT
go run ./cmd/laphieu law rules >"$new"
[ -s "$new" ] || { echo 'nothing printed; RULES.md is as it was' >&2; exit 1; }
chmod 644 "$new"
mv "$new" RULES.md
echo 'wrote RULES.md'
