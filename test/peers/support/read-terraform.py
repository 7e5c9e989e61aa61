"""Parses Terraform configurations with python-hcl2, and prints them as JSON. Standard input is a JSON list of texts."""

import json
import sys

import hcl2

json.dump([hcl2.loads(text) for text in json.load(sys.stdin)], sys.stdout)
