# make demo: the sample plan as a graph, a matrix and a view. make test: every check. Both need only Python 3.11 or later.
# make neo4j: a Neo4j server for trying out, from its Maven artifacts. make test-neo4j: the tests on a real server. Both need Java and Maven.
.POSIX:
PYTHON = python3
BIN = .venv/bin
PLAN = data/qingyuan-14fyp.txt

demo: installed
	mkdir -p demo
	$(BIN)/plantrace build $(PLAN) --db demo/plans.lbdb
	$(BIN)/plantrace matrix -o demo/责任分解表.xlsx --db demo/plans.lbdb
	$(BIN)/plantrace view -o demo/plan.html --db demo/plans.lbdb
	@echo
	@echo "demo/plan.html         打开即可浏览，离线可用 · open it in a browser, it works offline"
	@echo "demo/责任分解表.xlsx   责任分解表 · the responsibility matrix"
	@echo "demo/plans.lbdb        图谱 · the graph. 接下来可以 · ask it:"
	@echo "  $(BIN)/plantrace trace 5G --db demo/plans.lbdb"
	@echo "  $(BIN)/plantrace query --list --db demo/plans.lbdb"

test: .venv/tested-with
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not browser and not neo4j"

neo4j: .venv/bin/python
	$(BIN)/python tools/neo4j_server.py start

neo4j-stop: .venv/bin/python
	$(BIN)/python tools/neo4j_server.py stop

test-neo4j: .venv/tested-with
	$(BIN)/pytest -m neo4j

clean:
	rm -rf .venv demo build dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "plantrace 需要 Python 3.11 及以上：make demo PYTHON=python3.12 · plantrace needs Python 3.11 or later" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

# A copy, whose modules are compiled and whose lexicons are JSON: it reads a plan in two thirds of an editable one's time. After make test
# the environment has the editable one, which the tests need.
installed: .venv/bin/python
	@if test -e .venv/tested-with; then \
	  $(MAKE) -s .venv/tested-with; \
	elif test ! -e .venv/copied || test -n "$$(find plantrace pyproject.toml -type f ! -name '*.pyc' -newer .venv/copied)"; then \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check . && touch .venv/copied; \
	fi

.venv/tested-with: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

.PHONY: demo installed test neo4j neo4j-stop test-neo4j clean
