#!/usr/bin/env bash
# Speed and memory: medians with the spread of several runs. Beside mermaid-cli where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$(cargo metadata --no-deps --format-version 1 | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
cargo build --release -q -p wayfold-cli
wayfold="$target/release/wayfold"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$work/sixty.mmd" <<'PY'
import sys
lines = ["journey", "title Sixty tasks"]
for section in range(6):
    lines.append(f"section Section {section + 1}")
    for task in range(10):
        lines.append(f"  Task {section * 10 + task + 1} does something useful: {task % 5 + 1}: Me, Customer")
open(sys.argv[1], "w").write("\n".join(lines) + "\n")
PY

# A command as a whole process, eleven times after a warm-up: wall time and peak memory.
whole() {
  local what=$1
  shift
  python3 - "$what" "$@" <<'PY'
import resource, statistics, subprocess, sys, time, os
what, command = sys.argv[1], sys.argv[2:]
times, memory = [], []
for run in range(12):
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if run:
        times.append((time.perf_counter() - begin) * 1e3)
        memory.append(usage.ru_maxrss / 1024)
    if status:
        sys.exit(f"{what}: failed")
print(f"{what:<58} median {statistics.median(times):8.1f} ms   {min(times):8.1f} – {max(times):8.1f}   "
      f"peak {max(memory):6.1f} MB")
PY
}

echo "== command line, whole process"
whole "60 tasks, Mermaid to SVG" "$wayfold" convert "$work/sixty.mmd" "$work/sixty.svg"
whole "60 tasks, Mermaid to PNG" "$wayfold" convert "$work/sixty.mmd" "$work/sixty.png"
if command -v mmdc >/dev/null 2>&1; then
  whole "60 tasks, mermaid-cli to SVG" mmdc -i "$work/sixty.mmd" -o "$work/theirs.svg"
fi

echo "== open maps"
cargo run --release -q -p wayfold-session --example open_maps
echo "== library"
cargo run --release -q -p wayfold-store --example library
echo "== text"
cargo run --release -q -p wayfold-layout --example text_bench
echo "== pictures"
cargo bench -q -p wayfold-render
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
