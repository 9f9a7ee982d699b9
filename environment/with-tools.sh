#!/bin/sh
# Runs a command with the tools that set-up found: JAVA_HOME, Chromium's place, and .venv first on PATH.
#   environment/with-tools.sh COMMAND [ARGUMENT...]
set -eu
ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$ROOT/environment/tools.sh"
JAVA_HOME=$(find_jdk) CHROME_PATH=$(find_chromium || true) GRADUS_JDK25=$(find_jdk_25 || true) GRADUS_JDK21=$(find_jdk_21 || true)
PATH="$ROOT/.venv/bin:$PATH"
PYTHONDONTWRITEBYTECODE=1
export JAVA_HOME CHROME_PATH GRADUS_JDK25 GRADUS_JDK21 PATH PYTHONDONTWRITEBYTECODE
cd "$ROOT"
exec "$@"
