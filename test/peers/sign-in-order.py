"""Prints what botocore would sign in with for each profile of the AWS files that the environment names, as one JSON object."""

import functools
import json
import sys

import botocore.configloader
import botocore.credentials
import botocore.exceptions
import botocore.session

# Each profile has a session of its own, which would parse the same files again.
botocore.configloader.raw_config_parse = functools.lru_cache(botocore.configloader.raw_config_parse)
botocore.configloader.load_config = functools.lru_cache(botocore.configloader.load_config)


def method(profile):
    session = botocore.session.Session(profile=profile)
    resolver = botocore.credentials.create_credential_resolver(session)
    # Only those that read the profile: what the machine has is another matter.
    found = None
    for provider in resolver.providers:
        if provider.METHOD in ("ec2-credentials-file", "boto-config", "container-role", "iam-role"):
            continue
        try:
            found = provider.load()
        except (botocore.exceptions.BotoCoreError, AttributeError) as error:
            # A login session needs a library that is not part of botocore; a token that nobody has is a session all the same.
            return provider.METHOD if provider.METHOD in ("login", "sso") else f"refused: {error}"
        if found is not None:
            return provider.METHOD
    return None


json.dump({profile: method(profile) for profile in botocore.session.Session().available_profiles}, sys.stdout)
