#!/usr/bin/env bash
# Runs `vanban check` from this repository: builds the program once, then checks what it is given.
# Used by the pre-commit hook, the GitHub Action and the GitLab job. `VANBAN_BIN` names a program that is there already.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
bin="${VANBAN_BIN:-}"
if [ -z "$bin" ]; then
  bin="$here/target/release/vanban"
  if [ ! -x "$bin" ]; then
    cargo build --quiet --release --locked --manifest-path "$here/Cargo.toml" --package vanban-cli >&2
  fi
fi
exec "$bin" check "$@"
