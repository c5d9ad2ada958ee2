# Two commands: make run, make test. Thin: what they do stands in the programs they call.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

lint: ## formatting and lints, warnings are errors
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --all-features -- -D warnings
	cargo clippy --workspace --all-features -- -D warnings -D clippy::unwrap_used -D clippy::expect_used -D clippy::panic

test: lint ## every check
	cargo test --workspace --all-features

.PHONY: help lint test
