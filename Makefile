# Two commands: make run, make test. Thin: what they do stands in the programs they call.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

help: ## what there is
	@grep -hE '^[a-z0-9-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

run: ## build everything and open the app; without a display, serve it for a browser on this machine
	@bash .ci/start

# All of the workspace is built with the same features everywhere: what two targets need is built once.
test: lint ui ## every check
	cargo test --workspace --all-features
	$(MAKE) e2e

ui: setup ## the UI's own checks: types, format, units
	cd ui && npx tsc --noEmit -p . && npx svelte-check --fail-on-warnings --tsconfig ./tsconfig.json && npx prettier --check . && npm test

ui-build: setup ## the pages, for the window and for wayfold serve
	npm run --prefix ui build

lint: ui-build ## formatting and lints, warnings are errors
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --all-features -- -D warnings
	cargo clippy --workspace --all-features -- -D warnings -D clippy::unwrap_used -D clippy::expect_used -D clippy::panic

smoke: ui-build ## the real window under a virtual display
	cargo test --workspace --all-features --test smoke

e2e: ui-build ## every feature, in Chromium against the real program
	cargo build --workspace --all-features --bin wayfold
	cd tests/e2e && npx tsc --noEmit -p . && WAYFOLD="$$(cd ../.. && bash .ci/target)/debug/wayfold" npx playwright test

screenshots: ui-build ## pictures of every screen, in target/screenshots, to be looked at
	cargo build --workspace --all-features --bin wayfold
	cd tests/e2e && WAYFOLD="$$(cd ../.. && bash .ci/target)/debug/wayfold" npm run screenshots

package: ui-build ## a .deb of the app and the command line
	bash src-tauri/bundle/package.sh

bench: ui-build ## speed and memory, as medians with the machine's noise
	bash tests/bench.sh

torture: setup ## kill a writing process 500 times, open 3000 broken libraries
	WAYFOLD_TORTURE=500 WAYFOLD_FUZZ=3000 cargo test -p wayfold-store --all-features -- --nocapture

update: ui-build ## write golden files, schema and bindings anew; look at the difference
	UPDATE_GOLDEN=1 cargo test --workspace --all-features

setup: ## what the machine needs for every check; says what it installs
	@bash .ci/setup tests

.PHONY: help run test ui ui-build lint smoke e2e screenshots package bench torture update setup
