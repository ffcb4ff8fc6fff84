"""Settings → Options → Patchwork: the interpreter, where things lie, what to compute on."""

from __future__ import annotations

import os

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...backend.contract.errors import PatchworkError
from ...backend.contract.home import home
from ..core import environment
from ..core.install.setup import Setup
from ..core.settings import Settings
from . import form
from .help_key import HelpKey
from .help_window import help_button, show_help
from .icons import own
from .install.window import InstallWindow
from .open_path import open_path
from .remote_box import RemoteBox
from .texts import tr

PAGE = "PatchworkOptions"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Registers the page with QGIS's options dialog, and tells what the backend in use must follow.

    ``remote_applied``: jobs run on another computer from now on. ``interpreter_applied``: another Python was named
    (empty: none), which is stored once it was found to work. ``threads_applied``: another number of threads.
    """

    remote_applied = pyqtSignal()
    interpreter_applied = pyqtSignal(str)
    threads_applied = pyqtSignal()

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self._setup = setup
        self.setTitle("Patchwork")
        self.setIcon(own("patchwork"))

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        page = OptionsPage(self._setup, parent)
        page.remote.applied.connect(self.remote_applied)
        page.interpreter_applied.connect(self.interpreter_applied)
        page.threads_applied.connect(self.threads_applied)
        return page


class OptionsPage(QgsOptionsPageWidget):
    """Reads the settings when opened, writes them on OK; signals as the factory's."""

    help_page = "options"
    interpreter_applied = pyqtSignal(str)
    threads_applied = pyqtSignal()

    def __init__(self, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._setup = setup
        self._settings = Settings()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._make_head())
        layout.addWidget(self._make_backend_group())
        layout.addWidget(self._make_jobs_group())
        self.remote = RemoteBox()
        layout.addWidget(self.remote)
        layout.addStretch(1)

    def apply(self) -> None:
        """OK was pressed."""
        self._settings.device = self.device.currentData()
        self._settings.precision = self.precision.currentData()
        self._settings.load_results = self.load_results.isChecked()
        self.remote.apply()
        self._apply_threads()
        self._apply_interpreter()

    # -- inside -----------------------------------------------------------

    def _apply_threads(self) -> None:
        before, self._settings.threads = self._settings.threads, form.spin_value(self.threads) or 0
        if self._settings.threads != before:
            self.threads_applied.emit()

    def _apply_interpreter(self) -> None:
        """Not stored here: a path that runs no backend would only be met at the next start."""
        named = self.interpreter.filePath().strip()
        if not environment.override() and named != self._settings.backend_python:
            self.interpreter_applied.emit(named)

    def _make_head(self) -> QHBoxLayout:
        """QGIS's own help button below the page knows nothing of plugins."""
        self.help = help_button(self._show_help)
        HelpKey(self, self._show_help)
        row = QHBoxLayout()
        row.addWidget(form.hint(tr("New jobs use these settings; jobs under way keep theirs.")), 1)
        row.addWidget(self.help)
        return row

    def _show_help(self) -> None:
        show_help(self, self.help_page)

    def _make_backend_group(self) -> QGroupBox:
        group = QGroupBox(tr("Backend"))
        rows = form.form(group)
        self.interpreter = QgsFileWidget()
        self.interpreter.setFilePath(environment.override() or self._settings.backend_python)
        self.interpreter.setEnabled(not environment.override())
        self.interpreter.setDialogTitle(tr("The backend's Python interpreter"))
        self.interpreter.lineEdit().setPlaceholderText(_found_interpreter())
        self.interpreter.fileChanged.connect(self._say_what_is_used)
        form.row(rows, tr("&Interpreter"), self.interpreter, tr(
            "The Python that runs Patchwork's backend. Empty: the environment that Patchwork installed."
        ))  # fmt: skip
        self.used = form.hint()
        rows.addRow(self.used)
        self.set_up = QPushButton(tr("&Set up…"))
        self.set_up.setToolTip(tr("Install, repair or remove the environment; a report on this machine"))
        self.set_up.clicked.connect(lambda: InstallWindow(self._setup, self.window()).show())
        form.row(rows, tr("Environment"), _left(self.set_up), self.set_up.toolTip(), self.set_up)
        form.row(rows, tr("Home folder"), self._make_home_row(), tr(
            "Runs, environments and caches lie here. The environment variable PATCHWORK_HOME moves it."
        ))  # fmt: skip
        self._say_what_is_used()
        return group

    def _make_home_row(self) -> QWidget:
        widget = QWidget()
        self.home = QLineEdit(str(home()))
        self.home.setReadOnly(True)
        opener = QPushButton(tr("&Open"))
        opener.setToolTip(tr("Show the folder in the file manager"))
        opener.setEnabled(home().is_dir())
        opener.clicked.connect(_open_home)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.home, 1)
        row.addWidget(opener)
        return widget

    def _make_jobs_group(self) -> QGroupBox:
        group = QGroupBox(tr("Jobs"))
        rows = form.form(group)
        self.device = form.combo(_devices())
        form.choose(self.device, self._settings.device)
        form.row(
            rows,
            tr("De&vice"),
            self.device,
            tr("What new jobs compute on. Automatic takes a graphics card if there is one."),
        )
        self.precision = form.combo(_precisions())
        form.choose(self.precision, self._settings.precision)
        form.row(
            rows,
            tr("&Precision"),
            self.precision,
            tr("Lower precision is faster where the device supports it. Automatic is safe."),
        )
        self.threads = form.auto_spin(os.cpu_count() or 1)
        self.threads.setValue(self._settings.threads)
        form.row(rows, tr("&Threads"), self.threads, tr(
            "How many processor threads jobs may use. A resumed run keeps its own."
        ))  # fmt: skip
        self.load_results = QCheckBox(tr("&Load results when a job is done"))
        self.load_results.setChecked(self._settings.load_results)
        self.load_results.setToolTip(tr("Add the layers of a finished job to the project by itself."))
        rows.addRow(self.load_results)
        return group

    def _say_what_is_used(self) -> None:
        chosen = self.interpreter.filePath().strip()
        fixed = tr("Set by the environment variable {}, which goes before this setting.").format(environment.OVERRIDE)
        self.used.setText(fixed if environment.override() else "" if chosen else _found_interpreter_in_words())
        self.used.setVisible(bool(self.used.text()))


def _left(button: QPushButton) -> QWidget:
    """A button as wide as its text."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return widget


def _found_interpreter() -> str:
    try:
        return str(environment.interpreter())
    except PatchworkError:
        return tr("not installed yet")


def _found_interpreter_in_words() -> str:
    try:
        environment.interpreter()
    except PatchworkError as error:
        return str(error)
    return tr("Found by itself. Choose another one only where you must.")


def _open_home() -> None:
    open_path(home())


def _devices() -> list[tuple[str, str]]:
    return [
        (tr("Automatic"), "auto"),
        (tr("Processor (CPU)"), "cpu"),
        (tr("NVIDIA graphics card (CUDA)"), "cuda"),
        (tr("Apple (MPS)"), "mps"),
    ]


def _precisions() -> list[tuple[str, str]]:
    return [(tr("Automatic"), "auto"), (tr("32 bit"), "fp32"), (tr("bfloat16"), "bf16")]
