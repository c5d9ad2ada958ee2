# Two commands: make run, make test. Thin: what they do stands in the programs they call.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# Where cargo puts what it builds, also when CARGO_TARGET_DIR says otherwise.
TARGET = $$(cargo metadata --no-deps --format-version 1 | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

run: setup ## make the library with the examples, draw them, say where they are
	cargo build --release -p wayfold-cli
	@"$(TARGET)/release/wayfold" library init
	@"$(TARGET)/release/wayfold" library export "$${XDG_DATA_HOME:-$$HOME/.local/share}/wayfold/pictures" --to svg
	@"$(TARGET)/release/wayfold" library list

test: setup lint ui ## every check
	cargo test --workspace --all-features

ui: setup ## the UI's own checks: types, format, units
	@[ -d ui/node_modules ] || { echo "installing the UI's packages"; npm ci --prefix ui --no-audit --no-fund; }
	cd ui && npx tsc --noEmit -p . && npx prettier --check . && npm test

lint: ## formatting and lints, warnings are errors
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --all-features -- -D warnings
	cargo clippy --workspace --all-features -- -D warnings -D clippy::unwrap_used -D clippy::expect_used -D clippy::panic

bench: setup ## speed and memory, as medians with the machine's noise
	bash tests/bench.sh

torture: setup ## kill a writing process 500 times, open 3000 broken libraries
	WAYFOLD_TORTURE=500 WAYFOLD_FUZZ=3000 cargo test -p wayfold-store --all-features -- --nocapture

update: setup ## write golden files, schema and bindings anew; look at the difference
	UPDATE_GOLDEN=1 cargo test --workspace --all-features

setup: ## what the machine needs; says what it installs
	@bash .ci/setup

.PHONY: help run test lint ui bench torture update setup
