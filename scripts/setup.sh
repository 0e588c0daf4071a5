#!/usr/bin/env bash
# Installs what the tests need beyond Go, from Debian and npm. Says what it installs; silent when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

# compiles: a C compiler with its headers, which Go's race detector links with.
compiles() {
  printf '#include <stdlib.h>\nint main(void) { return 0; }\n' | gcc -x c -o /dev/null - 2>/dev/null
}

# without_cluster: the tests start a PostgreSQL of their own, so Debian's package shall not start one as well.
without_cluster() {
  [[ " ${need[*]} " == *' postgresql '* ]] || return 0
  apt-get install -y --no-install-recommends postgresql-common &&
    sed -i 's/^#* *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
}

need=()
compiles || need+=(gcc libc6-dev)
command -v node >/dev/null || need+=(nodejs)
command -v npm >/dev/null || need+=(npm)
command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || need+=(postgresql)
command -v strace >/dev/null || need+=(strace)
# Pages are looked at in a real browser, with letters that have every Vietnamese mark.
command -v chromium >/dev/null || need+=(chromium)
fc-list :lang=vi 2>/dev/null | grep -q 'Noto Sans' || need+=(fontconfig fonts-noto-core)

if ((${#need[@]})); then
  if ((EUID)) || ! command -v apt-get >/dev/null; then
    {
      echo "The tests need ${need[*]}. Run this once, then the same command again:"
      echo "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${need[*]}'"
    } >&2
    exit 1
  fi
  echo "Installing from Debian: ${need[*]}"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update && without_cluster && apt-get install -y --no-install-recommends "${need[@]}"; } </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
  fi
fi

# Some builds of Node bring their own list of authorities: let them also trust those that this machine trusts.
authorities=/etc/ssl/certs/ca-certificates.crt
[ ! -r "$authorities" ] || export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-$authorities}

# A copy of the lock file beside the packages says that npm ran to the end with this very lock file.
find . -name node_modules -prune -o -name package-lock.json -print | while read -r lock; do
  folder=$(dirname "$lock")
  stamp=$folder/node_modules/.laphieu-lock.json
  cmp -s "$lock" "$stamp" && continue
  echo "Installing from npm: what ${folder#./}/package.json lists"
  npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts --loglevel error </dev/null
  cp "$lock" "$stamp"
done
