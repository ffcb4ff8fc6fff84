"""What an installation will do, shown before it starts, and the few things to choose."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ....backend.install.locks import CPU, CUDA
from ....backend.install.survey import Survey
from ...core.install import proxy
from .. import form
from ..texts import tr
from . import words

INTERNET, WHEELS, EXISTING = "internet", "wheels", "existing"


class PlanBox(QWidget):
    """``changed``: another source, channel or path was chosen."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = form.combo(
            [
                (tr("Your package sources (internet)"), INTERNET),
                (tr("A folder of wheels"), WHEELS),
                (tr("An existing Python"), EXISTING),
            ]
        )
        self.channel = form.combo([(tr("Automatic"), "auto"), (tr("Processor"), CPU), (tr("NVIDIA (CUDA)"), CUDA)])
        self.wheels = _chooser(QgsFileWidget.StorageMode.GetDirectory, tr("The folder that holds the wheels"))
        self.existing = _chooser(QgsFileWidget.StorageMode.GetFile, tr("A Python that has PyTorch and the rest"))
        self._choices = self._make_choices()
        self._facts = form.form()
        self._labels = {key: self._fact(title) for key, title in _titles().items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._choices)
        layout.addSpacing(6)
        layout.addLayout(self._facts)
        for signal in (self.source.currentIndexChanged, self.channel.currentIndexChanged):
            signal.connect(self._show_rows)
        for field in (self.wheels, self.existing):
            field.fileChanged.connect(lambda _path: self.changed.emit())
        self._show_rows()

    def show_survey(self, seen: Survey) -> None:
        """What is known of this machine."""
        texts = {
            "python": words.python(seen),
            "channel": words.channel(seen),
            "download": words.download(seen, self.source.currentData() == WHEELS),
            "disk": words.disk(seen),
            "folder": seen.folder,
            "proxy": proxy.shown(proxy.with_proxy({})) or tr("none set in QGIS"),
        }
        for key, text in texts.items():
            self._labels[key].setText(text)
        self._labels["python"].setToolTip(seen.python_reason)

    def chosen_path(self) -> str:
        """The folder of wheels or the interpreter, where that is what was chosen."""
        kind = self.source.currentData()
        field = {WHEELS: self.wheels, EXISTING: self.existing}.get(kind)
        return str(field.filePath()).strip() if field is not None else ""

    # -- inside -----------------------------------------------------------

    def _make_choices(self) -> QFormLayout:
        rows = form.form()
        form.row(rows, tr("&From"), self.source, tr(
            "Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with "
            "network, or nowhere because a Python that has them all is there."
        ))  # fmt: skip
        self._wheels_label = form.row(rows, tr("F&older"), self.wheels, tr(
            "Nothing is fetched; what is missing is named."
        ))  # fmt: skip
        self._existing_label = form.row(rows, tr("&Python"), self.existing, tr(
            "It is examined first: its version, its packages, a computation."
        ))  # fmt: skip
        self._channel_label = form.row(rows, tr("Comp&ute on"), self.channel, tr(
            "Automatic takes the graphics card where its driver and its age allow it."
        ))  # fmt: skip
        return rows

    def _fact(self, title: str) -> QLabel:
        label = form.hint()
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QLabel(title)
        head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._facts.addRow(head, label)
        return label

    def _show_rows(self, *_: object) -> None:
        kind = self.source.currentData()
        for wanted, widgets in (
            (kind == WHEELS, (self._wheels_label, self.wheels)),
            (kind == EXISTING, (self._existing_label, self.existing)),
            (kind != EXISTING, (self._channel_label, self.channel)),
        ):
            for widget in widgets:
                widget.setVisible(wanted)
        for row in range(self._facts.rowCount()):
            for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole):
                self._facts.itemAt(row, role).widget().setVisible(kind != EXISTING)
        self.changed.emit()


def _titles() -> dict[str, str]:
    return {
        "python": tr("Python"),
        "channel": tr("Computes on"),
        "download": tr("Download"),
        "disk": tr("Disk"),
        "folder": tr("Folder"),
        "proxy": tr("Proxy"),
    }


def _chooser(mode: QgsFileWidget.StorageMode, title: str) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setStorageMode(mode)
    field.setDialogTitle(title)
    return field
