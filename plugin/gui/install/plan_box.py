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
        self._channel_reason = form.hint()
        self._choices = self._make_choices()
        self._first_fact = self._choices.rowCount()
        self._labels = {key: self._fact(title) for key, title in _titles().items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._choices)
        for signal in (self.source.currentIndexChanged, self.channel.currentIndexChanged):
            signal.connect(self._show_rows)
        for field in (self.wheels, self.existing):
            field.fileChanged.connect(lambda _path: self.changed.emit())
        self._show_rows()

    def show_survey(self, seen: Survey) -> None:
        """What is known of this machine."""
        texts = {
            "python": words.python(seen),
            "download": words.download(seen, self.source.currentData() == WHEELS),
            "disk": words.disk(seen),
            "folder": seen.folder,
            "proxy": proxy.shown(proxy.with_proxy({})) or tr("none set in QGIS"),
        }
        for key, text in texts.items():
            self._labels[key].setText(text)
        self._channel_reason.setText(words.channel(seen))
        self._labels["python"].setToolTip(seen.python_reason)

    def chosen_path(self) -> str:
        """The folder of wheels or the interpreter, where that is what was chosen."""
        kind = self.source.currentData()
        field = {WHEELS: self.wheels, EXISTING: self.existing}.get(kind)
        return str(field.filePath()).strip() if field is not None else ""

    def allow_choices(self, allowed: bool) -> None:
        """Nothing can be chosen while something is under way; what is known stays readable."""
        for field in (self.source, self.channel, self.wheels, self.existing):
            field.setEnabled(allowed)

    # -- inside -----------------------------------------------------------

    def _make_choices(self) -> QFormLayout:
        rows = form.form()
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.row(rows, tr("&From"), _below(self.source, self.wheels, self.existing), tr(
            "Where the packages come from: what pip is set up for, a folder that somebody filled on a machine with "
            "network, or nowhere because a Python that has them all is there."
        ), self.source)  # fmt: skip
        self.wheels.setToolTip(tr("Nothing is fetched; what is missing is named."))
        self.existing.setToolTip(tr("It is examined first: its version, its packages, a computation."))
        self._channel_field = _below(self.channel, self._channel_reason)
        self._channel_label = form.row(rows, tr("Compute o&n"), self._channel_field, tr(
            "Automatic takes the graphics card where its driver and its age allow it."
        ), self.channel)  # fmt: skip
        return rows

    def _fact(self, title: str) -> QLabel:
        label = form.hint()
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QLabel(title)
        head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._choices.addRow(head, label)
        return label

    def _show_rows(self, *_: object) -> None:
        kind = self.source.currentData()
        for wanted, widgets in (
            (kind == WHEELS, (self.wheels,)),
            (kind == EXISTING, (self.existing,)),
            (kind != EXISTING, (self._channel_label, self._channel_field)),
        ):
            for widget in widgets:
                widget.setVisible(wanted)
        for row in range(self._first_fact, self._choices.rowCount()):
            for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole):
                self._choices.itemAt(row, role).widget().setVisible(kind != EXISTING)
        self.changed.emit()


def _titles() -> dict[str, str]:
    return {
        "python": tr("Python"),
        "download": tr("Download"),
        "disk": tr("Disk"),
        "folder": tr("Folder"),
        "proxy": tr("Proxy"),
    }


def _below(*widgets: QWidget) -> QWidget:
    """Widgets below each other in one field; those hidden take no room (a form keeps it for hidden rows)."""
    field = QWidget()
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return field


def _chooser(mode: QgsFileWidget.StorageMode, title: str) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setStorageMode(mode)
    field.setDialogTitle(title)
    return field
