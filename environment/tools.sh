# Finds the tools that Gradus does not bring along itself; sourced by setup.sh and with-tools.sh.
# Each find_* prints the tool's path, or nothing and a non-zero status.

JAVA_FLOOR=17

# jdk_major HOME: the feature release of the JDK in HOME; nothing when HOME holds no complete JDK.
# Its `release` file is read where there is one: starting a JVM only to ask takes ten times as long.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if grep -q '^MODULES=' "$1/release" 2>/dev/null; then
    grep -q '^MODULES=.*[" ]jdk\.jshell[" ]' "$1/release" || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" --list-modules 2>/dev/null | sed -n 's/^jdk\.jshell@\([0-9]*\).*/\1/p' | grep .
  fi
}

jdk_version() {
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null | grep . || jdk_major "$1"
}

is_enough_jdk() {
  major=$(jdk_major "$1") && [ "$major" -ge "$JAVA_FLOOR" ]
}

# home_of_java COMMAND: the home of a `java`, through links, shims and macOS' stub alike.
home_of_java() {
  home=$(dirname "$(dirname "$(readlink -f "$1" 2>/dev/null || echo "$1")")")
  if [ -x "$home/bin/javac" ] && [ -d "$home/lib" ] && [ -f "$home/release" ]; then
    echo "$home"
  else
    "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

# Every JDK that the machine's own tools know of, one home a line.
known_jdks() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME"
    ls -d "$(dirname "$JAVA_HOME")"/*/ 2>/dev/null | sed 's:/$::'
  fi
  if command -v java >/dev/null; then
    home=$(home_of_java "$(command -v java)")
    echo "$home"
    ls -d "$(dirname "$home")"/*/ 2>/dev/null | sed 's:/$::'
  fi
  if command -v update-alternatives >/dev/null; then
    update-alternatives --list javac 2>/dev/null | sed 's:/bin/javac$::'
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -V 2>&1 | sed -n 's:^ .* \(/.*\)$:\1:p'
  fi
  if command -v brew >/dev/null; then
    ls -d "$(brew --prefix)"/opt/openjdk*/libexec/openjdk.jdk/Contents/Home 2>/dev/null
  fi
  return 0
}

# JAVA_HOME decides where it is set, even when it is wrong: a silent second choice would surprise.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    is_enough_jdk "$JAVA_HOME" && echo "$JAVA_HOME"
    return
  fi
  known_jdks | while IFS= read -r home; do
    if is_enough_jdk "$home"; then
      echo "$home"
      break
    fi
  done | grep .
}

# The newest JDK that the tests know, for a second round of them: GRADUS_JDK25, or one that the machine's tools name.
find_jdk_25() {
  if [ -n "${GRADUS_JDK25:-}" ]; then
    echo "$GRADUS_JDK25"
    return
  fi
  known_jdks | while IFS= read -r home; do
    if [ "$(jdk_major "$home")" = 25 ]; then
      echo "$home"
      break
    fi
  done | grep .
}

# A JDK 21 or later, for JPlag, which runs on no older one: GRADUS_JDK21, or the first that is known.
find_jdk_21() {
  if [ -n "${GRADUS_JDK21:-}" ]; then
    echo "$GRADUS_JDK21"
    return
  fi
  { known_jdks; find_jdk_25 || true; } | while IFS= read -r home; do
    if major=$(jdk_major "$home") && [ "$major" -ge 21 ]; then
      echo "$home"
      break
    fi
  done | grep .
}

# The base interpreter, not an active virtual environment: .venv may be the active one, and set-up rebuilds it.
find_python() {
  for name in "${GRADUS_PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11 python; do
    command -v "$name" >/dev/null || continue
    "$name" -c '
import sys
if sys.version_info < (3, 11):
    sys.exit(1)
import ensurepip, venv
print(getattr(sys, "_base_executable", None) or sys.executable)' 2>/dev/null && return
  done
  return 1
}

find_chromium() {
  for name in "${CHROME_PATH:-chromium}" chromium google-chrome google-chrome-stable chromium-browser \
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
      "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    command -v "$name" && return
  done
  return 1
}

# Charts need a font; macOS always has some.
has_fonts() {
  [ "$(uname -s)" = Darwin ] || [ -n "$(fc-list : family 2>/dev/null | head -n 1)" ]
}
