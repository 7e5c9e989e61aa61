"""Unpacks Ansible's collection amazon.aws out of the wheel of `ansible`, which has a hundred others too, into the folder of its argument."""

import pathlib
import subprocess
import sys
import tempfile
import zipfile

PREFIX = "ansible_collections/amazon/aws/"

target, requirement = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*pip, "--dest", folder, requirement], check=True)
    [wheel] = pathlib.Path(folder).glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target, [name for name in archive.namelist() if name.startswith(PREFIX)])
