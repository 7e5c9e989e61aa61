"""Reads command lines of create-image with the AWS CLI's own parser, and prints the requests that it would send.

Standard input is a JSON list of argument lists, as behind `aws`; nothing is sent anywhere.
"""

import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="us-east-1", AWS_PAGER="")

from awscli.clidriver import create_clidriver
from botocore.validate import validate_parameters


class Caller:
    """Takes the place of the client that would be made for each command."""

    def __init__(self, session):
        operation = session.get_service_model("ec2").operation_model("CreateImage")
        self.shape = operation.input_shape
        self.seen = None

    def invoke(self, service_name, operation_name, parameters, parsed_globals):
        validate_parameters(parameters, self.shape)
        self.seen = json.loads(json.dumps(parameters))
        return 0


driver = create_clidriver()
caller = Caller(driver.session)
commands = driver._get_command_table()
parsed_globals, _ = driver._create_parser(commands).parse_known_args(["ec2", "create-image"])
operation = commands["ec2"]._get_command_table()["create-image"]
operation._operation_caller = caller

results = []
for service, command, *arguments in json.load(sys.stdin):
    assert (service, command) == ("ec2", "create-image")
    caller.seen = None
    try:
        errors = "" if operation(arguments, parsed_globals) == 0 else "failed"
    except (Exception, SystemExit) as error:
        errors = str(error)
    results.append({"request": caller.seen, "errors": errors})
json.dump(results, sys.stdout)
