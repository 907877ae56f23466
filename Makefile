# Every command that a contributor needs; `make help` lists them.

PORT ?= 8080
DATA ?=
SITE ?=
TIME ?= 20
CASES ?= 10000
TARGETS ?=
FILES ?=
SHARE ?= 0/80

# What .dev/tools installs comes before what the machine has: Trunk has to find the current wasm-opt, not an old one.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/tests/node_modules/.bin:$(PATH)
# What may panic says in which file, and where cargo keeps that file on one machine is no business of the page: with these paths, two
# machines would build two pages. What else rustc is told, .dev/llvm tells.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS ?= --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/= $(shell .dev/llvm)
# Trunk stops at NO_COLOR=1, which is how most programs are told; it wants true or false.
TRUNK = env -u NO_COLOR trunk

.DEFAULT_GOAL := help
.PHONY: help serve test build sealed extension reproduce check bench sizes fuzz properties same mutants score train clean

help: ## list these commands
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: build ## build the page and serve it on http://localhost:8080 (PORT=… for another)
	@node .dev/serve.mjs dist $(PORT)

test: ## run every check and every test, and count them
	@.dev/tools all
	@.dev/test

build: ## build the release page into dist/
	@.dev/tools build
	@$(TRUNK) build --release

sealed: build ## put the page into one file, dist/sealed/saidso.html, which can ask nobody for anything
	@node .dev/sealed.mjs dist dist/sealed

extension: build ## pack the browser extension into dist/extension/ (SITE=https://… for a bookmarklet, too)
	@node .dev/extension.mjs dist dist/extension $(SITE)

reproduce: ## build twice, in two folders, compare every byte, and print the digest of every file
	@.dev/tools build
	@.dev/reproduce

check: ## formatting and lints, for the host and for the browser, and what the dependencies are
	@.dev/tools check
	cargo fmt --check
	cargo fmt --check --manifest-path tests/fuzz/Cargo.toml
	cargo clippy --quiet --locked --all-targets --features train -- -D warnings
	cargo clippy --quiet --locked --all-targets -- -D warnings
	cargo clippy --quiet --locked --target wasm32-unknown-unknown --no-default-features --features page,widget --lib --test browser -- -D warnings
	cargo clippy --quiet --locked --target wasm32-unknown-unknown --no-default-features --features page --lib -- -D warnings
	cargo clippy --quiet --locked --target wasm32-unknown-unknown --no-default-features --features widget --lib -- -D warnings
	.dev/supply

bench: build ## measure Saidso beside its peers in Chromium, then natively (DATA=folder for other texts than the samples)
	@.dev/tools bench
	@node tests/bench/main.mjs $(if $(DATA),"$(DATA)")
	@cargo bench --quiet --locked --bench analyse

sizes: build ## what each file, each section and each part of the code weighs
	@node .dev/sizes.mjs dist "$${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/page/saidso.wasm"

fuzz: ## try texts bred to reach every branch, for some seconds a target (TIME=20; TARGETS="html link" for some)
	@.dev/tools rust
	@.dev/fuzz $(TIME) $(TARGETS)

properties: ## try what holds for every text on many texts made at random (CASES=10000)
	PROPTEST_CASES=$(CASES) cargo test --quiet --locked --test properties

same: build ## compare what the command and the module report, on every text of a folder (DATA=folder) or on ours
	@cargo build --quiet --locked --release
	@node .dev/same.mjs "$(or $(CARGO_TARGET_DIR),target)/release/saidso" $(or $(DATA),tests/golden tests/fuzz/seeds www/samples)

mutants: ## which small faults in the engine no test notices (FILES="src/figure/**"; SHARE=0/80 of all faults, or 0/1)
	@.dev/tools mutants
	@set -f; .dev/mutants "$(SHARE)" $(FILES)

score: ## score the reports against annotated texts (DATA=folder with score.py, gold/, data/)
	@.dev/score "$(DATA)"

train: ## learn the weights of taggers anew (DATA=folder with the corpora of names, or of attributions), and print what they are worth
	cargo run --quiet --locked --release --features train --bin train -- "$(DATA)" --write

clean: ## remove what was built and installed here
	rm -rf target dist .tools tests/node_modules tests/bench/node_modules
