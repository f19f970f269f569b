# Everything is installed inside this folder's own .venv, with the exact versions of constraints.txt.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
SAMPLES = $(wildcard samples/*/*.pdf)

.DEFAULT_GOAL := help
.PHONY: help run test check format schemas samples bench fuzz clean evaluate

help: ## Name the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

.venv/run.stamp: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it with make PYTHON=/path/to/python3" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) --editable .
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	$(PIP) --editable '.[dev]'
	@touch $@

run: .venv/run.stamp ## Extract the samples and show what came out
	@mkdir -p build/results
	@$(BIN)/extractor extract --quiet $(filter-out samples/broken/%,$(SAMPLES)) -o build/results
	@$(BIN)/python -m extractor.cli.show build/results/*.json
	@echo "The JSON is in build/results/"

test: .venv/dev.stamp ## Run the tests
	$(BIN)/python -m pytest --numprocesses auto

check: .venv/dev.stamp ## Format, lint, types, import rules, and the tests with branch coverage
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses auto --cov --cov-branch --cov-report=term:skip-covered --cov-fail-under=90

evaluate: .venv/dev.stamp ## Precision and recall of the Danish rules, by kind, and the sentences that are read wrongly
	$(BIN)/python -m tests.unit.danish.evaluate --wrong

format: .venv/dev.stamp ## Put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schemas: .venv/run.stamp ## Write the JSON Schemas anew
	@mkdir -p schemas
	@for name in catalogue manifest profile; do $(BIN)/extractor schema $$name > schemas/$$name.schema.json; done

samples: .venv/dev.stamp ## Typeset the samples anew
	$(BIN)/python samples/make.py

bench: .venv/dev.stamp ## Time and peak memory of an extraction and of its steps
	$(BIN)/python tests/bench.py $(filter-out samples/broken/%,$(SAMPLES))

fuzz: .venv/dev.stamp ## Break the samples in all ways and see that nothing hangs, crashes or comes back silently empty
	$(BIN)/python -m tests.fuzz.run --seconds $(or $(SECONDS),60) --seed $(or $(SEED),1) $(or $(FILES),samples)

clean: ## Take away what was made
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
