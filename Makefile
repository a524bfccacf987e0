# Every target makes what it needs first: a fresh machine wants only Python 3.11 and make.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: install develop run tour test check format bench soak lock clean
.DEFAULT_GOAL := run

install: .venv/.installed
develop: .venv/.developed

.venv/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/.developed: .venv/.installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

run: install  ## the real thing on its embedded default: web chat on http://127.0.0.1:8080
	$(BIN)/toso run --sample

tour: install  ## a whole reporting cycle in about 20 seconds
	$(BIN)/toso tour

test: develop
	$(BIN)/python -m pytest

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

soak: develop  ## kill -9 at 200 random moments under load; a year swept every minute
	$(BIN)/python -m benchmarks.soak --kills 200
	$(BIN)/python -m benchmarks.year

lock: develop  ## refresh both locks; needs `pip install uv`
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q \
	  pyproject.toml --group build -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q \
	  pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv build var ./*.egg-info .mypy_cache .ruff_cache .pytest_cache
