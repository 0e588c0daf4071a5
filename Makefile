# laphieu: what can be done in this folder. `make help` lists it.
# Longer steps live in scripts/, one per file.

GOTOOL   := go tool -modfile=tools/go.mod
FUZZTIME ?= 1m
COUNT    ?= 6

.PHONY: help test proof bench bench-http fuzz fmt generate pictures run dist reproducible setup clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

test: ## every check of a commit; installs what the tests need beyond Go
	@scripts/test.sh

proof: setup ## the long checks: tests tagged "proof", then the reproducible build
	go test -tags proof -timeout 3h ./...
	scripts/reproducible.sh

bench: ## benchmarks, summarised; OLD=file compares with an earlier bench.txt
	go test -run '^$$' -bench . -benchmem -count $(COUNT) ./... > bench.txt || { cat bench.txt; exit 1; }
	$(GOTOOL) benchstat $(OLD) bench.txt

bench-http: ## the running program against the limits of its machine, 12 minutes; ONLY=act narrows it
	@go run ./proof/bench -only '$(ONLY)'

fuzz: ## fuzz every target for FUZZTIME (1m); PKG=./law PATTERN=Sheet narrows it
	@FUZZTIME=$(FUZZTIME) scripts/fuzz.sh

fmt: ## format the Go files in place
	$(GOTOOL) gofumpt -w .

generate: ## write RULES.md from the law as the program holds it
	@scripts/generate.sh

pictures: setup ## take the manual's pictures of pages anew, to be looked at
	rm -f docs/manual/pictures/*.png
	LAPHIEU_PICTURES=1 LAPHIEU_TEST_ALL=1 go test -count 1 ./web/...
	LAPHIEU_PICTURES=1 LAPHIEU_TEST_ALL=1 go test -count 1 -run 'ManualInBrowser|OfThePortal' ./cmd/laphieu

run: ## the demonstration, on this machine
	go run ./cmd/laphieu demo

dist: ## static binaries for six platforms in dist/, with checksums and bills of materials
	@scripts/dist.sh

reproducible: ## build twice in two folders and compare
	@scripts/reproducible.sh

setup: ## install what the tests need beyond Go
	@scripts/setup.sh

clean: ## remove what these commands made
	rm -rf dist bench.txt
	find . -name node_modules -prune -exec rm -rf {} +
