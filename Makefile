# falcod: `make run` shows it working, `make test` tests it, `make help` lists the rest.

SWIFT ?= swift
CONFIGURATION ?= release
BUILD := .build/$(CONFIGURATION)
SWIFTFLAGS := -c $(CONFIGURATION) --static-swift-stdlib
SAMPLE := Tests/Fixtures/sample/break-in.falcod
CONFORMANCE ?= ../shared/conformance
BENCH_DIR ?= build/bench
PROTOS := $(wildcard proto/falcod/v1/*.proto)

.PHONY: help run replay-sample test test-kernels capture-test capture-deps driver driver-test capture capture-live-test rights-test build deps sample conformance command-test reload-test live-test live-run live-programs bench bench-live generate check-generated fuzz clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: build capture ## Build, then guard this machine until Ctrl-C; where the kernel cannot load the probe, replay the bundled sample
	@FALCOD=$(abspath $(BUILD))/falcod deploy/guard.sh || { status=$$?; \
	  [ $$status -eq 3 ] && $(MAKE) --no-print-directory replay-sample || exit $$status; }

replay-sample: build ## Replay the bundled break-in through falcod's own rules and show the alerts
	@echo "Replaying $(SAMPLE) through rules/falcod_rules.yaml:"
	@$(BUILD)/falcod -c deploy/falcod.yaml -r rules/falcod_rules.yaml -o engine.kind=replay -o engine.replay.capture_file=$(SAMPLE)

build: deps ## Build the falcod program (CONFIGURATION=debug for a debug build)
	@$(SWIFT) build $(SWIFTFLAGS) --product falcod

deps: ## Install the Debian packages that are missing and check the Swift toolchain
	@deploy/dependencies.sh

test: deps capture-test ## Run every test: unit, scripted events, conformance where the reference results are there, live where that is possible
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build
	@if [ -d "$(CONFORMANCE)" ]; then $(MAKE) --no-print-directory conformance; \
	else echo "conformance: skipped, $(CONFORMANCE) is not there (set CONFORMANCE=DIR)"; fi
	@$(MAKE) --no-print-directory command-test reload-test
	@python3 Tests/Live/live.py possible && $(MAKE) --no-print-directory driver-test rights-test || [ $$? -eq 77 ]
	@$(MAKE) --no-print-directory live-test

capture-test: deps ## Test the core of the capture process, with address and undefined behaviour sanitizers
	@$(MAKE) --no-print-directory -C Sources/Capture test fuzz-inputs

capture-deps:
	@deploy/dependencies.sh capture

capture: capture-deps ## Build falcod-capture, the privileged process, with its driver
	@$(MAKE) --no-print-directory -C driver
	@$(MAKE) --no-print-directory -C Sources/Capture

capture-live-test: rights-test ## Run the capture process with the driver on this machine (needs root and BTF, skipped otherwise)
	@$(MAKE) --no-print-directory -C Sources/Capture test-programs
	@python3 Tests/CaptureLive/run.py build/capture/falcod-capture

rights-test: capture ## Look at the rights of the capture process while it runs, and try what they forbid (needs root and BTF, skipped otherwise)
	@$(MAKE) --no-print-directory -C Sources/Capture test-programs
	@python3 Tests/CaptureLive/rights.py build/capture/falcod-capture

driver: capture-deps ## Build the eBPF driver and its skeleton (ARCH=aarch64 for the other architecture)
	@$(MAKE) --no-print-directory -C driver

driver-test: capture-deps ## Load the driver here and check what it reports (needs root and BTF, skipped otherwise)
	@$(MAKE) --no-print-directory -C driver test

live-test: ## Test driver, capture and engine with real system calls (needs root and a kernel with BTF, else skipped)
	@python3 Tests/Live/live.py possible && $(MAKE) --no-print-directory live-run || [ $$? -eq 77 ]

live-run: build live-programs
	@python3 Tests/CaptureLive/run.py build/capture/falcod-capture Accounts
	@python3 Tests/Live/live.py all --build build/live --falcod $(BUILD)/falcod --capture build/capture/falcod-capture \
	  --conformance "$(CONFORMANCE)"

live-programs: capture
	@$(MAKE) --no-print-directory -C Sources/Capture test-programs
	@$(MAKE) --no-print-directory -C Tests/Live

bench-live: build live-programs ## Measure what live capture adds to system calls, and how late alerts are (needs root, BTF and a quiet machine)
	@mkdir -p build/bench
	@gcc -O2 -static -Wall -Wextra -Werror -o build/bench/calls Tests/Benchmarks/live/calls.c
	@$(MAKE) --no-print-directory -C Sources/Capture pump-bench
	@python3 Tests/Benchmarks/live/bench.py --falcod $(BUILD)/falcod --capture build/capture/falcod-capture --calls build/bench/calls \
	  --pump build/capture/pump-bench \
	  --rules $(or $(wildcard $(CONFORMANCE)/rules/falco_rules.yaml),rules/falcod_rules.yaml) --json build/bench/live.json

command-test: build ## Try what commands do where things go wrong, and what becomes of helper processes
	@python3 Tests/Commands/commands.py --falcod $(BUILD)/falcod

reload-test: build ## Change rules in place under load, with made-up events (FALCOD_RELOADS=N for more than 100 times)
	@python3 Tests/Reload/reload.py --falcod $(BUILD)/falcod

conformance: build ## Compare with the reference results and fail below the committed thresholds
	@python3 Tests/Conformance/check.py --data "$(CONFORMANCE)" --falcod $(BUILD)/falcod

test-kernels: capture-deps ## Run the driver's tests on kernels 5.10, 6.1 and 6.12, both architectures, under emulation
	@Tests/Kernels/run.sh

sample: build capture ## Record the bundled break-in anew, on an emulated machine made for it (needs qemu-system-x86 and cpio)
	@python3 Tests/Sample/record.py --cache build/kernels --falcod $(BUILD)/falcod --capture build/capture/falcod-capture \
	  --output $(dir $(SAMPLE))

bench: deps ## Measure time, allocations and memory per event, stage and process (release build)
	@$(SWIFT) build -c release --static-swift-stdlib --product falcod
	@$(SWIFT) build -c release --static-swift-stdlib --product falcod-bench
	@Tests/Benchmarks/run.sh .build/release/falcod-bench .build/release/falcod $(BENCH_DIR)

generate: ## Write everything that follows from the .proto files (needs libprotobuf-dev, protobuf-c-compiler, protobuf-compiler)
	@command -v protoc >/dev/null && command -v protoc-c >/dev/null \
	  || { echo "make generate needs protoc with its own .proto files, and protoc-c: apt-get install libprotobuf-dev protobuf-c-compiler protobuf-compiler"; exit 1; }
	@mkdir -p build proto/generated/capture
	@protoc-c -Iproto/falcod/v1 --c_out=proto/generated/capture control.proto
	@protoc -Iproto --include_imports --descriptor_set_out=build/schema.pb $(PROTOS)
	@$(SWIFT) build -q --package-path proto/generate --product protoc-gen-swift
	@protoc -Iproto --plugin=proto/generate/.build/debug/protoc-gen-swift --swift_opt=FileNaming=DropPath \
	  --swift_out=Sources/Engine/Sources/Generated falcod/v1/control.proto
	@$(SWIFT) run -q --package-path proto/generate falcod-schema build/schema.pb .

check-generated: generate ## Fail when a generated file is stale
	@git diff --exit-code -- proto/generated Sources/Engine/Core/Event/Generated Sources/Engine/Sources/Generated docs/events.md \
	  || { echo "generated files are stale: commit what 'make generate' wrote"; exit 1; }

fuzz: deps ## Run the fuzz targets, FUZZ_SECONDS each (default 60)
	@Tests/Fuzz/run.sh $(or $(FUZZ_SECONDS),60)
	@$(MAKE) --no-print-directory -C Sources/Capture fuzz FUZZ_SECONDS=$(or $(FUZZ_SECONDS),60)

clean: ## Remove what was built
	@rm -rf .build build proto/generate/.build
