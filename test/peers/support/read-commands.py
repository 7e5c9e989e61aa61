"""Reads command lines of create-image with the AWS CLI's own parser, and prints the requests that it would send.

Standard input is a JSON list of argument lists; nothing is sent anywhere.
"""

import io
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="us-east-1", AWS_PAGER="")

from awscli.clidriver import create_clidriver

seen = []


def keep(params, **_):
    seen.append(json.loads(json.dumps(params)))


class Answered:
    status_code = 200


driver = create_clidriver()
driver.session.register("provide-client-params.ec2.CreateImage", keep)
driver.session.register("before-call.ec2.CreateImage", lambda **_: (Answered(), {"ImageId": "ami-0"}))

results = []
for arguments in json.load(sys.stdin):
    seen.clear()
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        code = driver.main(arguments)
    except SystemExit as error:
        code = error.code
    errors = sys.stderr.getvalue()
    sys.stdout, sys.stderr = out, err
    results.append({"code": code, "request": seen[-1] if seen else None, "errors": errors})
json.dump(results, sys.stdout)
