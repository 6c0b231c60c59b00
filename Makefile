# Pana: `make run` shows it, `make test` proves it. Everything else is a part of these two.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
APP := .venv/bin
NLU := .venv-nlu/bin

.PHONY: help setup run test check format train bench talks pictures

help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | while IFS='|' read -r name what; do printf '  make %-9s %s\n' "$$name" "$$what"; done

setup: ## Build both environments (.venv, .venv-nlu); does nothing when they are up to date
	@$(PYTHON) pana/environments.py

run: setup ## Train if needed, start everything, print where to click
	@$(APP)/pana up

train: setup ## Train the Rasa model when the data or the pipeline changed
	@$(APP)/pana train

check: setup ## Format, lint, types, import contracts, data and texts (under a minute)
	@$(APP)/ruff format --check .
	@$(APP)/ruff check .
	@$(APP)/mypy
	@$(APP)/lint-imports --cache-dir .import_linter_cache
	@$(APP)/pana check

format: setup ## Put the code into shape
	@$(APP)/ruff format .
	@$(APP)/ruff check --fix .

test: setup ## Every test: app, understanding in Rasa's environment, whole conversations
	@$(APP)/python -m tests.run

talks: setup train ## Only the whole conversations through the real system
	@$(APP)/python -m pytest tests/talks -m talks

pictures: setup train ## Take the pictures of docs/pictures anew (needs Chromium)
	@PANA_PICTURES=docs/pictures $(APP)/python -m pytest tests/talks/test_on_the_phone.py -q -m talks

bench: setup train ## Measure understanding and the path of a message
	@$(APP)/python -m benchmarks.understanding
	@$(APP)/python -m benchmarks.path_of_a_message
