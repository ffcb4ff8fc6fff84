"""The plugin site's rules for an upload, written anew: what it would refuse is known before."""

from __future__ import annotations

import ast
import configparser
import re
import zipfile
from pathlib import Path, PurePosixPath
from typing import List

LIMIT_BYTES = 25 * 1024 * 1024
MANDATORY = ("name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "tracker", "repository")
YES_OR_NO = ("experimental", "deprecated", "hasProcessingProvider", "server", "supportsQt6")
CATEGORIES = ("Raster", "Vector", "Database", "Mesh", "Web")
BINARIES = re.compile(r"\.(so|dll|dylib|exe|pyd|pyc|pyo|whl|egg|o|a|lib|pth|pt|pkl|jar|bin)(\.\d+)*$", re.I)
PLACEHOLDERS = ("http://homepage", "http://repo", "http://tracker", "https://homepage", "https://repo", "https://tracker")
ADDRESSES = ("email", "tracker", "repository", "homepage")
NOBODYS = re.compile(r"[@/.](example\.(com|net|org)|[\w-]+\.(example|invalid|test|localhost))(?![\w.-])", re.I)
"""Names that RFC 2606 keeps for examples: the site takes them, and nobody is behind them."""
VERSION = re.compile(r"\d+(\.\d+){1,2}([-.]?(alpha|beta|rc|dev)\d*)?")


def problems(archive: Path) -> List[str]:
    """Everything the site would refuse; empty where it takes the zip."""
    found = []
    if archive.stat().st_size > LIMIT_BYTES:
        found.append(f"the zip has {archive.stat().st_size} bytes; {LIMIT_BYTES} are taken")
    with zipfile.ZipFile(archive) as opened:
        if opened.testzip() is not None:
            return [*found, "the zip is damaged"]
        names = [PurePosixPath(name) for name in opened.namelist() if not name.endswith("/")]
        found += _names(names)
        folders = {name.parts[0] for name in names}
        if len(folders) != 1 or f"{min(folders)}/metadata.txt" not in map(str, names):
            return [*found, "there is not one folder with a metadata.txt in it"]
        folder = folders.pop()
        found += _folder(folder, [str(name.relative_to(folder)) for name in names])
        found += _entry(opened, folder)
        return found + _metadata(opened, folder)


def to_replace(archive: Path) -> List[str]:
    """Addresses that stand for real ones still to be written; the site's own check lets them through."""
    with zipfile.ZipFile(archive) as opened:
        folder = opened.namelist()[0].split("/")[0]
        fields = _fields(opened, folder)
    return [f"{key}={fields[key]}" for key in ADDRESSES if NOBODYS.search(fields.get(key, ""))]


def _names(names: List[PurePosixPath]) -> List[str]:
    found = []
    for name in names:
        if name.is_absolute() or ".." in name.parts:
            found.append(f"{name} leads outside")
        if any(part.startswith(".") or part in ("__MACOSX", "__pycache__", "Thumbs.db") for part in name.parts):
            found.append(f"{name} is hidden, or left by a tool")
        if BINARIES.search(name.name):
            found.append(f"{name} is a binary")
    if len({str(name).lower() for name in names}) != len(names):
        found.append("two names differ in capitals alone")
    return found


def _folder(folder: str, inside: List[str]) -> List[str]:
    found = [] if re.fullmatch(r"[a-z][a-z0-9_]*", folder) else [f"“{folder}” is no package name (PEP 8)"]
    return found + [f"{name} is missing" for name in ("__init__.py", "LICENSE") if name not in inside]


def _entry(opened: zipfile.ZipFile, folder: str) -> List[str]:
    if f"{folder}/__init__.py" not in opened.namelist():
        return []
    tree = ast.parse(opened.read(f"{folder}/__init__.py"))
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return [] if "classFactory" in defined else ["__init__.py defines no classFactory"]


def _metadata(opened: zipfile.ZipFile, folder: str) -> List[str]:
    try:
        fields = _fields(opened, folder)
    except (UnicodeDecodeError, configparser.Error, KeyError) as error:
        return [f"metadata.txt cannot be read ({error})"]
    found = [f"{key} is missing" for key in MANDATORY if not fields.get(key, "").strip()]
    found += _words(fields) + _versions(fields) + _addresses(fields)
    icon = fields.get("icon", "")
    if icon and f"{folder}/{icon}" not in opened.namelist():
        found.append(f"the icon {icon} is not in the zip")
    return found


def _fields(opened: zipfile.ZipFile, folder: str) -> "dict[str, str]":
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(opened.read(f"{folder}/metadata.txt").decode("utf-8"))
    return dict(parser["general"])


def _words(fields: "dict[str, str]") -> List[str]:
    found = []
    if "plugin" in fields.get("name", "").lower():
        found.append("the name says “plugin”")
    if "<" in fields.get("description", "") or "\n" in fields.get("description", ""):
        found.append("the description is one line without HTML")
    if fields.get("category", CATEGORIES[0]) not in CATEGORIES:
        found.append(f"the category is one of {', '.join(CATEGORIES)}")
    for key in YES_OR_NO:
        if fields.get(key, "no").lower() not in ("true", "false", "yes", "no"):
            found.append(f"{key} is True or False")
    if fields.get("tags", "") != ",".join(tag.strip() for tag in fields.get("tags", "").split(",")):
        found.append("tags stand between commas without spaces")
    return found


def _versions(fields: "dict[str, str]") -> List[str]:
    found = [] if VERSION.fullmatch(fields.get("version", "")) else ["the version is no version"]
    least, most = fields.get("qgisMinimumVersion", ""), fields.get("qgisMaximumVersion", "4.99")
    if not (re.fullmatch(r"\d+\.\d+(\.\d+)?", least) and re.fullmatch(r"\d+\.\d+(\.\d+)?", most)):
        return [*found, "a version of QGIS is two or three numbers"]
    if tuple(map(int, least.split("."))) > tuple(map(int, most.split("."))):
        found.append("the oldest version of QGIS is newer than the newest")
    return found


def _addresses(fields: "dict[str, str]") -> List[str]:
    found = []
    for key in ("tracker", "repository", "homepage"):
        address = fields.get(key, "")
        if address and (not re.fullmatch(r"https?://[\w.-]+\.[a-z]{2,}(/\S*)?", address) or address in PLACEHOLDERS):
            found.append(f"{key} is no address: {address}")
    if not re.fullmatch(r"[^@\s]+@[\w.-]+\.[a-z]{2,}", fields.get("email", "")):
        found.append("the email is no address")
    return found
