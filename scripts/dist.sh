#!/usr/bin/env bash
# Builds static binaries into dist/ (or OUT), with a bill of materials for each and SHA256SUMS over all.
# The same commit and the same Go give the same bytes in any folder: no cgo, no paths, no clock, no version-control
# stamp. PLATFORMS narrows the list.
set -euo pipefail
cd "$(dirname "$0")/.."

out=${OUT:-dist}
platforms=${PLATFORMS:-linux/amd64 linux/arm64 windows/amd64 windows/arm64 darwin/amd64 darwin/arm64}
version=$(scripts/version.sh)

# A builder's own settings must not reach the binaries.
export CGO_ENABLED=0 GOFLAGS=-mod=readonly GOAMD64=v1 GOARM64=v8.0 GOFIPS140=off
unset GOEXPERIMENT GODEBUG

rm -rf "$out"
mkdir -p "$out"
out=$(cd "$out" && pwd)
(cd tools && go build -o "$out/.sbom" ./sbom)
for platform in $platforms; do
  os=${platform%/*} arch=${platform#*/}
  name=laphieu-$os-$arch
  binary=$out/$name
  [ "$os" != windows ] || binary=$binary.exe
  # -w leaves out debugging tables; the symbol table stays, so that scanners see which functions are used.
  GOOS=$os GOARCH=$arch go build -trimpath -buildvcs=false -ldflags "-w -X main.version=$version" -o "$binary" ./cmd/laphieu
  # The linker ignores -X for a variable that is not there, so look.
  grep -qaF "$version" "$binary" || { echo 'cmd/laphieu has no string variable "version": the binary would not know its version' >&2; exit 1; }
  "$out/.sbom" -version "$version" "$binary" >"$out/$name.cdx.json"
  echo "   $(basename "$binary") $(du -h "$binary" | cut -f1)"
done
rm "$out/.sbom"
(cd "$out" && LC_ALL=C sha256sum -- laphieu-* >SHA256SUMS)
echo "laphieu $version in $out"
