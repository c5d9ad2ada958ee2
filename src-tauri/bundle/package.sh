#!/usr/bin/env bash
# A .deb with the desktop app, the command line, its manual and completions.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=$(bash .ci/target)
cargo build --release -p wayfold-cli
wayfold="$target/release/wayfold"
extra="$target/package"
mkdir -p "$extra"
"$wayfold" man --lang en | gzip -9n >"$extra/wayfold.1.gz"
"$wayfold" completions bash --lang en >"$extra/wayfold.bash"
"$wayfold" completions zsh --lang en >"$extra/_wayfold"
"$wayfold" completions fish --lang en >"$extra/wayfold.fish"

files=$(printf '"%s":"%s",' \
  /usr/bin/wayfold "$wayfold" \
  /usr/share/man/man1/wayfold.1.gz "$extra/wayfold.1.gz" \
  /usr/share/bash-completion/completions/wayfold "$extra/wayfold.bash" \
  /usr/share/zsh/vendor-completions/_wayfold "$extra/_wayfold" \
  /usr/share/fish/vendor_completions.d/wayfold.fish "$extra/wayfold.fish")
npm exec --yes --package=@tauri-apps/cli@2.12.5 -- \
  tauri build --bundles deb --config "{\"bundle\":{\"linux\":{\"deb\":{\"files\":{${files%,}}}}}}"
ls -l "$target"/release/bundle/deb/*.deb
