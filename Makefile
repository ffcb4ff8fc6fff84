# The two commands are `make demo` and `make test`; everything else serves them.
# Never calls sudo: where a system package is missing and this is not root, the line to run is printed.

SHELL := /bin/bash
ROOT := $(CURDIR)
SYSTEM_PYTHON ?= /usr/bin/python3
QGIS_PYTHON := .venv-qgis/bin/python
TEST_TOOLS := build/test-tools

.PHONY: help env demo test lint system qgis-tools test-tools test-backend test-plugin test-desktop package translations \
  lock clean

help:
	@echo "make demo     set up everything and run the main job on real imagery (about 10 minutes)"
	@echo "make test     set up everything and run all tests"
	@echo "make env      set up the backend; prints its interpreter on the last line"
	@echo "make lint     style and types"
	@echo "make package  the plugin's zip in dist/"
	@echo "make translations  bring resources/i18n up to the plugin's texts (needs lrelease)"
	@echo "make lock     renew the pinned packages (needs uv)"
	@echo "make clean    remove what make made here (not the environments in the user's data folder)"

system:
	@tools/system_packages.sh

env: system
	@$(SYSTEM_PYTHON) -m backend.install install

demo: system
	@backend_python="$$($(SYSTEM_PYTHON) -m backend.install install | tail -n 1)" && test -n "$$backend_python" && \
	  $(SYSTEM_PYTHON) -m tools.demo --backend "$$backend_python" --out demo

test: system qgis-tools test-tools
	@tools/run_tests.sh

qgis-tools: system
	@tools/qgis_tools.sh

test-tools: system
	@tools/test_tools.sh

lint: test-tools
	@tools/lint.sh

package:
	@$(SYSTEM_PYTHON) -m tools.package

translations:
	@$(SYSTEM_PYTHON) -m tools.translations update

lock:
	@tools/lock.sh

clean:
	rm -rf build dist demo .venv-qgis .qgis-settings .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
