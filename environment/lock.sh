#!/bin/sh
# Writes the Python locks anew from bootstrap.in and requirements.in: run it after a change there, then `make test`.
# The locks hold hashes for every platform and no registry's address, so they work behind a mirror too.
set -eu
cd "$(dirname "$0")/.."
environment/setup.sh --only uv
for name in bootstrap requirements; do
  UV_PYTHON_DOWNLOADS=never build/uv/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-emit-find-links \
    --custom-compile-command environment/lock.sh \
    --output-file "build/$name.lock" "environment/$name.in"
  mv "build/$name.lock" "environment/$name.lock"
  echo "environment/$name.lock: $(grep -c '==' "environment/$name.lock") packages"
done
