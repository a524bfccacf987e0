# Every target makes what it needs first: a fresh machine wants only Python, 3.11 or newer, and make.
# PYTHON=… asks for a certain one, VENV=… for a folder of its own, such as `make test PYTHON=python3.13 VENV=.venv-3.13`.
VENV ?= .venv
BIN := $(VENV)/bin
# Only a recipe looks for Python; it stops with the sentence that says what to install where there is none.
found = $(call path_or_stop,$(shell sh .ci/find-python $(PYTHON) 2>&1))
path_or_stop = $(if $(word 2,$(1)),$(error $(1)),$(1))

.PHONY: install develop run tour test check format bench soak fuzz audit sbom lock clean
.DEFAULT_GOAL := run

install: $(VENV)/.installed
develop: $(VENV)/.developed

# Made anew where its Python has gone, the first installation was not finished, or another Python is asked for.
$(BIN)/python:
	$(found) -m venv $(if $(wildcard $(VENV)/pyvenv.cfg),--clear) $(VENV)
ifeq ($(wildcard $(VENV)/.installed),)
.PHONY: $(BIN)/python
else ifneq ($(PYTHON),)
ifneq ($(shell "$$(sh .ci/find-python $(PYTHON) 2>&1)" --version 2>&1),$(shell $(BIN)/python --version 2>&1))
.PHONY: $(BIN)/python
endif
endif

$(VENV)/.installed: $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.developed: $(VENV)/.installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

run: install  ## the real thing on its embedded default: web chat on http://127.0.0.1:8080
	$(BIN)/toso run --sample

tour: install  ## a whole reporting cycle in about 20 seconds
	$(BIN)/toso tour

test: develop  ## all tests; PYTEST=… adds options of pytest
	$(BIN)/python -m pytest $(PYTEST)

check: develop
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_rooms.py

format: develop
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: develop  ## the figures of benchmarks/README.md, into var/bench.json
	$(BIN)/python -m benchmarks

soak: develop  ## kill -9 and SIGTERM under load and among reminders; a year swept every minute
	$(BIN)/python -m benchmarks.soak --kills 200
	$(BIN)/python -m benchmarks.year

fuzz: develop  ## 20,000 malformed updates and 20,000 malformed page requests, into var/fuzz.json
	$(BIN)/python -m benchmarks.fuzz

audit: develop  ## known vulnerabilities of the locked packages; error 1: there are some, 3: no database can be asked
	$(BIN)/python -m supply.audit

sbom: develop  ## the bill of materials (CycloneDX) of what `make install` installs, into var/sbom.json
	$(BIN)/python -m supply.sbom

lock: develop  ## refresh both locks; needs `pip install uv`
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q \
	  pyproject.toml --group build -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q \
	  pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .venv-* build var ./*.egg-info .mypy_cache .ruff_cache .pytest_cache
