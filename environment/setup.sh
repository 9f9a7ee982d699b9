#!/bin/sh
# Sets Gradus up below build/ and .venv; run it as often as you like, only what changed is done again.
#   environment/setup.sh              everything that the notebooks, the decks and the tests share
#   environment/setup.sh --browser    Chromium too: the tests drive one, and decks become PDF with it
#   environment/setup.sh --torch      PyTorch for Python too, in build/torch: make bench runs beside it
#   environment/setup.sh --keras      Keras too, over PyTorch, in build/keras: make bench runs beside it
#   environment/setup.sh --gensim     gensim for Python too, in build/gensim: make bench-words runs beside it
#   environment/setup.sh --cluster    the grader on Apache Spark too, with Spark in build/spark: grader/cluster tells what for
#   environment/setup.sh --nbgrader   nbgrader too, in build/nbgrader, with the course's kernel: grader/nbgrader tells what for
#   environment/setup.sh --gpu=1      the engine on an NVIDIA GPU; it stays so until --gpu=0
#   environment/setup.sh --check      only looks whether the tools are there
#   environment/setup.sh --only STEP  that step and those before it (for environment/lock.sh)
# What is missing is installed where this is root on Debian or Ubuntu; elsewhere the command that installs it is named.
set -eu
ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$ROOT/environment/tools.sh"

BROWSER=no CHECK=no
for argument in "$@"; do
  case "$argument" in
    --browser) BROWSER=yes ;;
    --check) CHECK=yes ;;
  esac
done

# Sets `missing`, one tool a line: the word by which `packages` knows it, and what is wrong in words.
look_around() {
  missing=
  if ! JDK=$(find_jdk); then
    if [ -n "${JAVA_HOME:-}" ]; then
      echo "JAVA_HOME is $JAVA_HOME, which holds no complete JDK $JAVA_FLOOR or later (with javac and jdk.jshell): set it to one, or unset it." >&2
      exit 2
    fi
    lacks jdk "a JDK $JAVA_FLOOR or later (with javac and jdk.jshell)"
  fi
  PYTHON=$(find_python) || lacks python "Python 3.11 or later with its venv module"
  command -v mvn >/dev/null || lacks maven "Maven (mvn)"
  command -v make >/dev/null || lacks make "make"
  has_fonts || lacks fonts "a font for the charts (fc-list names none)"
  if [ "$BROWSER" = yes ]; then
    find_chromium >/dev/null || lacks browser "Chromium or Chrome, which the tests drive"
  fi
}

lacks() {
  missing="$missing$1|$2
"
}

# packages MANAGER TOOL: what the package manager calls it.
packages() {
  case "$1 $2" in
    "apt jdk") first_known openjdk-21-jdk-headless openjdk-17-jdk-headless openjdk-25-jdk-headless default-jdk-headless ;;
    "apt python") echo python3 python3-venv ;;
    "apt fonts") echo fontconfig fonts-dejavu-core ;;
    "apt browser") first_known chromium google-chrome-stable chromium-browser ;;
    "dnf jdk") echo java-21-openjdk-devel ;;
    "dnf python") echo python3.12 ;;
    "dnf fonts") echo fontconfig dejavu-sans-fonts ;;
    "brew jdk") echo openjdk@21 ;;
    "brew python") echo python@3.12 ;;
    "brew browser") echo --cask chromium ;;
    *" bubblewrap") echo bubblewrap ;;
    *" browser") echo chromium ;;
    *) echo "$2" ;;
  esac
}

# Debian and Ubuntu releases carry different JDKs: the first that this one knows.
first_known() {
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      echo "$name"
      return
    fi
  done
  echo "$1"
}

manager() {
  for name in apt-get dnf brew; do
    if command -v "$name" >/dev/null; then
      echo "${name%-get}"
      return
    fi
  done
}

refresh_apt() {
  apt-get update >/dev/null 2>&1
}

apt_gets() {
  mkdir -p "$ROOT/build/logs"
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$ROOT/build/logs/apt.log" 2>&1 </dev/null
}

install_with_apt() {
  names=
  for tool in "$@"; do names="$names $(packages apt "$tool")"; done
  echo "  installing with apt:$names"
  # shellcheck disable=SC2086 — the names are words on purpose
  if ! apt_gets $names; then
    tail -n 8 "$ROOT/build/logs/apt.log" >&2
    echo "apt could not install$names: the reason stands above (all of it in build/logs/apt.log); mend that and run this again." >&2
    exit 2
  fi
}

is_apt_root() {
  [ "$(manager)" = apt ] && [ "$(id -u)" = 0 ]
}

# The one command that installs a tool here, or a sentence where no package manager is known.
remedy() {
  case "$(manager)" in
    apt) echo "sudo apt-get install $(packages apt "$1")" ;;
    dnf) echo "sudo dnf install $(packages dnf "$1")" ;;
    brew) echo "brew install $(packages brew "$1")" ;;
    *) echo "your system's package manager" ;;
  esac
}

look_around
if [ -n "$missing" ] && is_apt_root; then
  wanted=$(printf '%s' "$missing" | cut -d '|' -f 1)
  if ! command -v bwrap >/dev/null; then wanted="$wanted bubblewrap"; fi
  refresh_apt || echo "  apt's package lists could not be refreshed; going on with those that are here"
  # shellcheck disable=SC2086
  install_with_apt $wanted
  look_around
fi
if [ -n "$missing" ]; then
  printf '%s' "$missing" | while IFS='|' read -r tool words; do
    echo "Missing: $words. Install it with: $(remedy "$tool")" >&2
  done
  exit 2
fi
if ! command -v bwrap >/dev/null; then
  if is_apt_root && refresh_apt && apt_gets bubblewrap; then
    echo "  installed with apt: bubblewrap"
  elif [ "$(uname -s)" = Linux ]; then
    echo "Note: bubblewrap is not installed; grading will need it ($(remedy bubblewrap))."
  fi
fi
if [ "$CHECK" = yes ]; then exit 0; fi

export JAVA_HOME="$JDK"
GRADUS_JDK_VERSION=$(jdk_version "$JDK") CHROME_PATH=$(find_chromium || true) GRADUS_JDK21=$(find_jdk_21 || true)
export GRADUS_JDK_VERSION CHROME_PATH GRADUS_JDK21
exec "$PYTHON" -E -s -B "$ROOT/environment/steps.py" "$@"
