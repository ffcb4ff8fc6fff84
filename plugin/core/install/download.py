"""Fetching one pinned file through QGIS's own network: its proxy, its certificates, never waiting."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ....backend.contract.errors import Cancelled, EnvironmentError_, PatchworkError
from ..i18n import tr

STALLED_MS = 30_000
LIMIT_BYTES = 100 * 1024 * 1024


class Download(QObject):
    """``progress`` carries (bytes, total or 0); then ``on_data`` or ``on_error`` is called, once."""

    progress = pyqtSignal(int, int)

    def __init__(
        self,
        address: str,
        on_data: Callable[[bytes], None],
        on_error: Callable[[PatchworkError], None],
        parent: QObject | None = None,
        stalled_ms: int = STALLED_MS,
    ) -> None:
        super().__init__(parent)
        self._name = address.rsplit("/", 1)[-1]
        self._on_data, self._on_error = on_data, on_error
        self._error: PatchworkError | None = None
        self._over = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._stalled)
        self._stalled_ms = stalled_ms
        self._reply = QgsNetworkAccessManager.instance().get(_request(address))
        self._reply.setParent(self)
        self._reply.downloadProgress.connect(self._heard)
        self._reply.finished.connect(self._finished)
        self._clock.start(stalled_ms)

    def cancel(self) -> None:
        """Stop; ``on_error`` says so."""
        self._give_up(Cancelled(tr("The installation was cancelled."), tr("Start it again whenever you like.")))

    def stop(self) -> None:
        """Stop without a word."""
        self._over = True
        self._clock.stop()
        self._reply.abort()

    # -- inside -----------------------------------------------------------

    def _heard(self, got: int, total: int) -> None:
        self._clock.start(self._stalled_ms)
        if max(got, total) > LIMIT_BYTES:
            self._give_up(EnvironmentError_(tr("{} is far larger than it may be.").format(self._name)))
            return
        self.progress.emit(int(got), max(0, int(total)))

    def _stalled(self) -> None:
        self._give_up(
            EnvironmentError_(
                tr("The server stopped answering while {} was fetched.").format(self._name), tr("Start again.")
            )
        )

    def _give_up(self, error: PatchworkError) -> None:
        self._error = self._error or error
        self._reply.abort()  # finished follows

    def _finished(self) -> None:
        self._clock.stop()
        if self._over:
            return
        self._over = True
        reply = self._reply
        if self._error is not None:
            self._on_error(self._error)
        elif reply.error() != QNetworkReply.NetworkError.NoError:
            self._on_error(_refused(self._name, reply.errorString()))
        else:
            self._on_data(bytes(reply.readAll()))


def _request(address: str) -> QNetworkRequest:
    request = QNetworkRequest(QUrl(address))
    request.setAttribute(
        QNetworkRequest.Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork
    )
    return request


def _refused(name: str, words: str) -> EnvironmentError_:
    return EnvironmentError_(
        tr("{} could not be fetched: {}.").format(name, words.rstrip(".")),
        tr("Check the network and the proxy under Settings → Options → Network, then start again."),
    )
