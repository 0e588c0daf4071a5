#!/usr/bin/env bash
# Prints the version of this folder: VERSION if set, else the tag of the commit, else its date (UTC) and hash.
# It follows from the commit alone, so two clones of one commit agree.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${VERSION:-}" ]; then
  echo "$VERSION"
  exit
fi
git rev-parse -q --verify HEAD >/dev/null 2>&1 || { echo 'no commit here: set VERSION' >&2; exit 1; }
dirty=
[ -z "$(git status --porcelain --untracked-files=no)" ] || dirty=-dirty
if tag=$(git describe --tags --exact-match --match 'v*' 2>/dev/null); then
  echo "$tag$dirty"
else
  hash=$(git rev-parse HEAD)
  echo "v0.0.0-$(TZ=UTC git show -s --format=%cd --date=format-local:%Y%m%d%H%M%S HEAD)-${hash:0:12}$dirty"
fi
