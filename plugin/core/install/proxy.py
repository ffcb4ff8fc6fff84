"""QGIS's proxy settings as the variables that pip and uv read. Credentials go into the child's environment, nowhere else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_SCHEMES = {QNetworkProxy.ProxyType.HttpProxy: "http", QNetworkProxy.ProxyType.Socks5Proxy: "socks5h"}


def with_proxy(environ: Mapping[str, str]) -> dict[str, str]:
    """``environ`` with the proxy that QGIS is set to; without one in QGIS the environment's own stays."""
    manager = QgsNetworkAccessManager.instance()
    found = variables(manager.fallbackProxy(), [*manager.excludeList(), *manager.noProxyList()])
    if not found:
        return dict(environ)
    return {**{name: value for name, value in environ.items() if name.upper() not in NAMES}, **found}


def variables(proxy: QNetworkProxy, excluded: Iterable[str] = ()) -> dict[str, str]:
    """Empty where QGIS uses none or leaves it to the system (pip asks the system too)."""
    scheme = _SCHEMES.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return {}
    user, password = quote(proxy.user(), safe=""), quote(proxy.password(), safe="")
    login = f"{user}:{password}@" if password else f"{user}@" if user else ""
    address = f"{scheme}://{login}{proxy.hostName()}:{proxy.port() or 8080}"
    hosts = sorted({_host(item) for item in excluded if _host(item)})
    return {"HTTP_PROXY": address, "HTTPS_PROXY": address, **({"NO_PROXY": ",".join(hosts)} if hosts else {})}


def shown(environ: Mapping[str, str] | None = None) -> str:
    """“host:port” for the user, empty where there is none."""
    known = {name.upper(): value for name, value in (os.environ if environ is None else environ).items()}
    address = known.get("HTTPS_PROXY") or known.get("HTTP_PROXY") or known.get("ALL_PROXY") or ""
    parts = urlsplit(address if "://" in address else f"http://{address}")
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""


def _host(address: str) -> str:
    """QGIS excludes by the beginning of addresses, pip by host."""
    return urlsplit(address if "://" in address else f"http://{address}").hostname or ""
