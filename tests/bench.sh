#!/usr/bin/env bash
# Speed and memory: medians with the spread of several runs. Beside others' programs where they are installed.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$(cargo metadata --no-deps --format-version 1 | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
cargo build --release -q -p wayfold-cli
wayfold="$target/release/wayfold"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== exports"
cargo bench -q -p wayfold-session --bench exports
echo "== command line, whole process"
cargo bench -q -p wayfold-session --bench exports -- map 300 >"$work/300.json"
python3 tests/bench/commands.py "$wayfold" "$work/300.json" "$work"
echo "== open maps"
cargo run --release -q -p wayfold-session --example open_maps
echo "== library"
cargo run --release -q -p wayfold-store --example library
echo "== text"
cargo run --release -q -p wayfold-layout --example text_bench
echo "== analysis"
cargo run --release -q -p wayfold-analysis --example bench
# The same list by networkx and scipy, where Python has them.
if python3 -c 'import networkx, scipy' 2>/dev/null; then
  echo "== analysis beside networkx and scipy"
  mkdir "$work/peers"
  cargo run --release -q -p wayfold-analysis --example bench -- peers "$work/peers"
  python3 tests/bench/peers.py "$work/peers"
fi
echo "== window"
cargo build --release -q -p wayfold-desktop
python3 tests/bench/window.py "$wayfold" "$target/release/wayfold-desktop"
echo "== sheet"
node tests/speed/run.mjs "$wayfold"
