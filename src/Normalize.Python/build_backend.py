"""Builds the wheel: a zip of the package and three files that describe it (PEP 517, PEP 427).

A backend from the package index would do the same, but fetching one is a network access, and the package has nothing
to compile. Names and numbers come from the [project] table of pyproject.toml, one ``key = "value"`` a line.
"""

import base64
import hashlib
import pathlib
import re
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold; the same files give the same wheel


def _project():
    table = (HERE / "pyproject.toml").read_text("utf-8").split("[project]", 1)[1].split("\n[", 1)[0]
    return dict(re.findall(r'^([\w-]+) = "(.*)"$', table, re.MULTILINE))


def _metadata(project):
    return (
        "Metadata-Version: 2.1\n"
        f"Name: {project['name']}\nVersion: {project['version']}\nSummary: {project['description']}\n"
        f"License: {project['license']}\nRequires-Python: {project['requires-python']}\n"
        "Description-Content-Type: text/markdown\n\n" + (HERE / project["readme"]).read_text("utf-8")
    )


def _write(directory, package_files):
    project = _project()
    stem = f"{project['name']}-{project['version']}"
    info = f"{stem}.dist-info"
    files = dict(package_files)
    files[f"{info}/METADATA"] = _metadata(project).encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: build_backend\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = f"{info}/RECORD"
    rows = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()]
    files[record] = "\n".join([*rows, f"{record},,", ""]).encode()
    wheel = f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(directory) / wheel, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name, EPOCH), data)
    return wheel


def _digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    package = sorted(p for p in (HERE / "kaznorm").iterdir() if p.suffix == ".py" or p.name == "py.typed")
    return _write(wheel_directory, {f"kaznorm/{p.name}": p.read_bytes() for p in package})


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    return _write(wheel_directory, {"kaznorm.pth": f"{HERE}\n".encode()})
