#!/bin/sh
# Writes the Python locks anew from the .in files: run it after a change there, then `make test`.
#   environment/lock.sh           all of them
#   environment/lock.sh torch     only that one
# The locks hold hashes for every platform and no registry's address, so they work behind a mirror too.
set -eu
cd "$(dirname "$0")/.."
environment/setup.sh --only uv
[ $# -gt 0 ] || set -- bootstrap gensim keras nbgrader requirements torch
for name in "$@"; do
  UV_PYTHON_DOWNLOADS=never build/uv/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-emit-find-links \
    --custom-compile-command environment/lock.sh \
    --output-file "build/$name.lock" "environment/$name.in"
  mv "build/$name.lock" "environment/$name.lock"
  echo "environment/$name.lock: $(grep -c '==' "environment/$name.lock") packages"
done
