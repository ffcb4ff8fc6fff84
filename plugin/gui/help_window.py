"""Help pages: short markdown files shown beside the work, never over it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from .icons import RESOURCES, own
from .texts import tr


def help_text(name: str) -> str:
    """Markdown of the help page ``name``."""
    return (RESOURCES / "help" / f"{name}.md").read_text(encoding="utf-8")


class HelpWindow(QDialog):
    """One window for all help pages; stays open while the user works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Patchwork help"))
        self.setWindowIcon(own("patchwork"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self._browser = QTextBrowser(self)
        self._browser.setOpenExternalLinks(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._browser)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        return QSize(520, 560)

    def show_page(self, name: str) -> None:
        """Open (or bring forward) with the page ``name``."""
        self._browser.setMarkdown(help_text(name))
        self.show()
        self.raise_()
        self.activateWindow()

    def text(self) -> str:
        """What is shown, for tests."""
        return self._browser.toPlainText()
