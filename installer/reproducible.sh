#!/usr/bin/env bash
# Builds the libraries of the program twice, from two clean copies in different folders and time zones, and compares the bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for copy in first second/deeper; do
  git clone -q . "$work/$copy"
done
build() { (cd "$work/$1" && TZ=$2 mvn -q -B -Dmaven.test.skip=true package); }
build first UTC
build second/deeper Asia/Tokyo
sums() { (cd "$work/$1/target/dist/lib" && sha256sum -- *.jar); }
if diff <(sums first) <(sums second/deeper); then
  echo "The same bytes: $(sums first | wc -l) libraries"
else
  echo "They differ" >&2
  exit 1
fi
