# Gradus: every verb does its own set-up, works from any state, and says where its result lies.
# The work is in environment/ and in build/bin/gradus; this file only names it.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

SETUP := @environment/setup.sh
GRADUS := @build/bin/gradus
TOOLS := @environment/with-tools.sh
PYTHON := $(TOOLS) .venv/bin/python
NODE := $(TOOLS) node environment/node
LECTURES = $(wildcard notebooks/lectures/*.ipynb)

.PHONY: help setup demo doctor test test-fast test-cluster lab slides notebooks figures release grade similar attacks soak mirror datasets headlines bench bench-grader bench-kernel bench-nbgrader bench-words format clean

help: ## list the verbs (what you are reading)
	@echo 'Gradus, deep learning in Jupyter with Java. make ...'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup: ## set everything up below build/ and .venv; GPU=1: on an NVIDIA GPU, until GPU=0; CLUSTER=1: Spark too
	$(SETUP) $(if $(GPU),"--gpu=$$GPU") $(if $(filter-out 0,$(CLUSTER)),--cluster)

demo: ## run lecture 02, build its deck, grade sample submissions: build/demo/, build/site/
	$(SETUP)
	$(PYTHON) environment/demo.py

doctor: ## examine JDK, kernel, engine, caches, fonts and data: a line each, with a remedy
	$(SETUP)
	$(GRADUS) doctor

test: ## test everything, in the real kernel and a real browser: build/reports/
	$(SETUP) --browser
	$(PYTHON) environment/test.py

test-fast: ## test in minutes while you work: units, architecture, format, mirror: build/reports/
	$(SETUP)
	$(PYTHON) environment/test.py --fast

test-cluster: ## test grading on Apache Spark, a killed node included; fetches 230 MB once: build/reports/
	$(SETUP) --cluster
	$(TOOLS) mvn -B --no-transfer-progress -Pcluster verify -pl grader/cluster -am -Dtest='org.gradus.grader.cluster.*Tests,!*ClusterTests' -Dsurefire.failIfNoSpecifiedTests=false

lab: ## open JupyterLab with the Java kernel in notebooks/
	$(SETUP)
	@echo 'JupyterLab opens in your browser, or at the address that it names below; Ctrl-C twice ends it.'
	$(TOOLS) jupyter lab --notebook-dir=notebooks --log-level=WARN --MultiKernelManager.default_kernel_name=java $(if $(filter 0,$(shell id -u)),--allow-root)

slides: ## build the decks, HTML and (with Chromium) PDF, check every slide: build/site/slides/
	$(SETUP)
	$(NODE)/build-decks.mjs
	$(NODE)/check-decks.mjs

notebooks: ## run the lectures on all data, store and stamp their outputs: notebooks/lectures/
	$(SETUP)
	$(PYTHON) environment/run_notebook.py $(LECTURES)

figures: ## take the decks' figures from the notebooks' stored outputs: slides/figures/
	$(SETUP)
	$(GRADUS) figures

release: ## make the students' version of the exercises, without solutions: build/release/
	$(SETUP)
	$(GRADUS) release

grade: ## grade a folder of notebooks, SUBMISSIONS=folder, each in a sandbox: build/grades/
	@[ -n "$$SUBMISSIONS" ] || { echo 'Which folder? make grade SUBMISSIONS=folder grades the notebooks in it and below.' >&2; exit 2; }
	$(SETUP)
	$(GRADUS) grade "$$SUBMISSIONS"

similar: ## find hand-ins that are alike, SUBMISSIONS=folder, for a person to look at both: build/grades/
	@[ -n "$$SUBMISSIONS" ] || { echo 'Which folder? make similar SUBMISSIONS=folder compares the notebooks in it and below.' >&2; exit 2; }
	$(SETUP)
	$(GRADUS) similar "$$SUBMISSIONS"

attacks: ## grade every attack and fault once, and write the table of what came of each: grader/README.md
	$(SETUP)
	$(GRADUS) attacks

soak: ## grade them twenty times over, mixed; ended, it goes on when run again: grader/soak.md
	$(SETUP)
	$(GRADUS) soak

mirror: ## check that decks, notebooks, figures and stamps say the same
	$(SETUP)
	$(GRADUS) mirror

datasets: ## fetch the data sets into your cache folder, verify and list them
	$(SETUP)
	$(GRADUS) datasets

headlines: ## train what takes longer than a lesson, three seeds each: notebooks/headlines/
	$(SETUP)
	$(GRADUS) headlines

bench: ## train with Gradus, PyTorch, DJL and Keras in turns, compare their times; ended, it goes on: lib/bench/results/
	$(SETUP) --torch --keras
	$(GRADUS) bench

bench-words: ## learn word vectors with Gradus and with gensim in turns, compare time and answers: lib/bench/results/
	$(SETUP) --gensim
	$(GRADUS) bench-words

bench-grader: ## grade 200 made-up submissions, say how many a second, KEEP='words' keeps it: grader/bench/
	$(SETUP)
	$(GRADUS) bench-grader --profile --keep="$(KEEP)"

bench-kernel: ## start kernels as they are and as they were, time first cell and training, KEEP=1 keeps it: lib/bench/results/
	$(SETUP)
	$(PYTHON) environment/bench_kernel.py $(if $(KEEP),--keep)

bench-nbgrader: ## grade the same submissions with nbgrader and with Gradus, and compare their times
	$(SETUP) --nbgrader
	$(PYTHON) environment/bench_nbgrader.py $(if $(SUBMISSIONS),--submissions="$$SUBMISSIONS")

format: ## format the Java sources where they lie
	$(SETUP)
	$(TOOLS) mvn -q -B -Pcluster spotless:apply

clean: ## remove build/ and .venv; the caches in your home folder stay
	@rm -rf build .venv
	@echo 'build/ and .venv are gone; make setup brings them back.'
