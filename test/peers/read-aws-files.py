"""Prints what botocore makes of each pair of AWS files in a folder, as one JSON object by the pair's name."""

import json
import os
import sys

import botocore.configloader
import botocore.exceptions


def read(folder):
    config = botocore.configloader.load_config(os.path.join(folder, "config"))
    credentials = botocore.configloader.raw_config_parse(os.path.join(folder, "credentials"))
    profiles = config["profiles"]
    for name, section in credentials.items():
        profiles.setdefault(name, {}).update(section)
    return {"profiles": profiles, "ssoSessions": config["sso_sessions"], "services": config["services"]}


answers = {}
for name in os.listdir(sys.argv[1]):
    try:
        answers[name] = read(os.path.join(sys.argv[1], name))
    except botocore.exceptions.ConfigParseError:
        answers[name] = None
json.dump(answers, sys.stdout)
