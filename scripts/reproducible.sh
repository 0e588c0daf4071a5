#!/usr/bin/env bash
# Builds the committed state from two clones, in two folders of different name and length, each with an empty build
# cache, and compares every file of dist/. PLATFORMS narrows the list, as in dist.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
first=$work/a second=$work/another/folder/with-a-longer-name

build() { # FOLDER TIMEZONE
  git clone -q --no-hardlinks . "$1"
  GOCACHE=$1.cache TZ=$2 "$1/scripts/dist.sh"
}

[ -z "$(git status --porcelain --untracked-files=no)" ] || echo 'only what is committed is built'
build "$first" UTC
build "$second" Asia/Ho_Chi_Minh

diff "$first/dist/SHA256SUMS" "$second/dist/SHA256SUMS" || { echo 'NOT reproducible: the sums differ' >&2; exit 1; }
(cd "$second/dist" && sha256sum --quiet -c SHA256SUMS)
echo "reproducible: $(wc -l <"$first/dist/SHA256SUMS") files have the same SHA-256 in both folders"
