"""Reads command lines with the AWS CLI's own parser, and prints what it would send for each.

Standard input is a JSON list of argument lists, as behind `aws`; nothing is sent anywhere.
"""

import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="us-east-1", AWS_PAGER="")

from awscli.clidriver import create_clidriver
from botocore.serialize import create_serializer
from botocore.validate import validate_parameters


class Caller:
    """Takes the place of the client that would be made for each command."""

    def __init__(self, session):
        self.session = session
        self.seen = None

    def invoke(self, service_name, operation_name, parameters, parsed_globals):
        service = self.session.get_service_model(service_name)
        operation = service.operation_model(operation_name)
        validate_parameters(parameters, operation.input_shape)
        serializer = create_serializer(service.metadata["protocol"])
        body = serializer.serialize_to_request(parameters, operation)["body"]
        self.seen = {
            "request": json.loads(json.dumps(parameters)),
            "operation": operation_name,
            "region": parsed_globals.region,
            "body": json.loads(body) if isinstance(body, bytes) else {name: text(value) for name, value in body.items()},
        }
        return 0


def text(value):
    """As it stands in the query."""
    return value if isinstance(value, str) else str(value)


driver = create_clidriver()
caller = Caller(driver.session)
commands = driver._get_command_table()
parser = driver._create_parser(commands)

results = []
for arguments in json.load(sys.stdin):
    caller.seen = None
    try:
        parsed_globals, remaining = parser.parse_known_args(arguments)
        operation = commands[parsed_globals.command]._get_command_table()[remaining[0]]
        operation._operation_caller = caller
        errors = "" if operation(remaining[1:], parsed_globals) == 0 else "failed"
    except (Exception, SystemExit) as error:
        errors = str(error)
    results.append({**(caller.seen or {"request": None}), "errors": errors})
json.dump(results, sys.stdout)
