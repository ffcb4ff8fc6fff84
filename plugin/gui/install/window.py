"""The installation page in a window of its own, for the options dialog and messages."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...core.install.setup import Setup
from ..help_window import add_help
from ..icons import own
from ..texts import tr
from .page import InstallPage


class InstallWindow(QDialog):
    """May be closed at any time; the installation goes on."""

    def __init__(self, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PatchworkInstallWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Set up Patchwork"))
        self.setWindowIcon(own("patchwork"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.page = InstallPage(setup, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        add_help(self, buttons, self.page.help_page)
        for button in buttons.buttons():
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        return QSize(560, 560)
