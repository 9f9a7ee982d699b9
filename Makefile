# Gradus: every verb does its own set-up, works from any state, and says where its result lies.
# The work is in environment/ and in build/bin/gradus; this file only names it.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

SETUP := environment/setup.sh
GRADUS := build/bin/gradus
PYTHON := .venv/bin/python

.PHONY: help setup lab doctor slides clean

help: ## this list
	@echo 'Gradus: deep learning in Jupyter, in Java. The verbs of make:'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

setup: ## set up everything below build/ and .venv (again in a second when nothing changed)
	@$(SETUP)

lab: setup ## open JupyterLab in notebooks/, with the Java kernel
	@cd notebooks && exec ../.venv/bin/jupyter-lab

doctor: setup ## examine JDK, kernel, engine, caches, fonts and data, one line each with a remedy
	@$(GRADUS) doctor

slides: setup ## build the decks into build/site (HTML, PDF) and check every slide
	@.venv/bin/node environment/node/build-decks.mjs
	@.venv/bin/node environment/node/check-decks.mjs

clean: ## take away build/ and .venv; the caches in your home folder stay
	@rm -rf build .venv
	@echo 'build/ and .venv are gone; `make setup` brings them back.'
