"""Runs exported Python with boto3, and prints the requests that its calls would send.

Standard input is a JSON list of programs; nothing is sent anywhere.
"""

import contextlib
import io
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="us-east-1")

import boto3

seen = []


def keep(params, **_):
    seen.append(json.loads(json.dumps(params)))


class Answered:
    status_code = 200


boto3.setup_default_session()
events = boto3.DEFAULT_SESSION.events
events.register("provide-client-params.ec2.CreateImage", keep)
events.register("before-call.ec2.CreateImage", lambda **_: (Answered(), {"ImageId": "ami-0"}))

results = []
client = boto3.client("ec2")
boto3.client = lambda name: client
for program in json.load(sys.stdin):
    seen.clear()
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(compile(program, "exported.py", "exec"), {"__name__": "__main__"})
    results.append({"request": seen[-1], "printed": output.getvalue().strip()})
json.dump(results, sys.stdout)
