"""The plugin site's rules: ours passes, and every kind of fault would be found."""

from __future__ import annotations

import configparser
import re
import zipfile
from pathlib import Path

import pytest

from tools.package import ROOT, package
from tools.site_rules import problems, to_replace

METADATA = (ROOT / "metadata.txt").read_text(encoding="utf-8")
FILES = {
    "patchwork/metadata.txt": METADATA,
    "patchwork/__init__.py": "def classFactory(iface):\n    return None\n",
    "patchwork/LICENSE": "GPL",
    "patchwork/resources/icons/patchwork.svg": "<svg/>",
}


def zipped(folder: Path, files: dict[str, str]) -> Path:
    archive = folder / "x.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for name, text in files.items():
            opened.writestr(name, text)
    return archive


def test_ours_is_taken() -> None:
    assert problems(package()) == []


def test_the_least_that_is_taken(tmp_path: Path) -> None:
    assert problems(zipped(tmp_path, FILES)) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("patchwork/.git/config", "", "hidden"),
        ("patchwork/__pycache__/a.txt", "", "left by a tool"),
        ("patchwork/fast.so", "", "binary"),
        ("patchwork/weights.pth", "", "binary"),
        ("patchwork/../../etc/x", "", "outside"),
        ("patchwork/license", "", "capitals"),
        ("other/x.py", "", "one folder"),
        ("patchwork/__init__.py", "x = 1\n", "classFactory"),
    ],
)
def test_a_file_that_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    assert any(said in line for line in problems(zipped(tmp_path, {**FILES, name: text})))


@pytest.mark.parametrize("name", ["patchwork/LICENSE", "patchwork/__init__.py", "patchwork/resources/icons/patchwork.svg"])
def test_a_file_that_is_missed(name: str, tmp_path: Path) -> None:
    rest = {key: text for key, text in FILES.items() if key != name}
    assert len(problems(zipped(tmp_path, rest))) == 1


def test_a_folder_that_is_no_package(tmp_path: Path) -> None:
    renamed = {key.replace("patchwork/", "Patch-Work/", 1): text for key, text in FILES.items()}
    assert any("PEP 8" in line for line in problems(zipped(tmp_path, renamed)))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "name is missing"), ("about", "", "about"), ("tracker", "", "tracker"), ("name", "My Plugin", "name"),
        ("version", "new", "version"), ("qgisMinimumVersion", "three", "version of QGIS"),
        ("qgisMinimumVersion", "5.0", "newer"), ("email", "me", "email"), ("homepage", "http://homepage", "homepage"),
        ("repository", "github", "repository"), ("icon", "absent.svg", "icon"), ("experimental", "maybe", "experimental"),
        ("category", "Magic", "category"), ("tags", "a, b", "tags"), ("description", "<b>x</b>", "description"),
    ],
)  # fmt: skip
def test_a_field_that_is_refused(field: str, value: str, said: str, tmp_path: Path) -> None:
    changed = re.sub(rf"(?m)^{field}=.*$", f"{field}={value}", METADATA)
    assert changed != METADATA
    found = problems(zipped(tmp_path, {**FILES, "patchwork/metadata.txt": changed}))
    assert any(said in line for line in found)


REAL = {
    "email": "me@patchwork-maps.org", "tracker": "https://git.host/p/issues", "repository": "https://git.host/p",
    "homepage": "https://my-example.org/p?of=example.org.uk",
}  # fmt: skip


@pytest.mark.parametrize("left", [(), ("email",), ("tracker", "homepage")])
def test_addresses_of_nobody_are_found(left: tuple[str, ...], tmp_path: Path) -> None:
    text = METADATA
    for field, address in REAL.items():
        text = re.sub(rf"(?m)^{field}=.*$", f"{field}={address}", text)
    for field in left:
        nobody = "a@example.org" if field == "email" else "https://code.example.com/x"
        text = re.sub(rf"(?m)^{field}=.*$", f"{field}={nobody}", text)
    found = to_replace(zipped(tmp_path, {**FILES, "patchwork/metadata.txt": text}))
    assert [line.partition("=")[0] for line in found] == [field for field in REAL if field in left]


def test_what_is_new_is_told_in_both_places() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    version = parser["general"]["version"]
    assert parser["general"]["changelog"].startswith(version)
    headings = re.findall(r"(?m)^## (?:\[)?([^\]\n ]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert headings[0] == "Unreleased" or headings[0] == version
    kinds = set(re.findall(r"(?m)^### (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
