"""Help pages: short markdown files shown beside the work, never over it."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from .help_key import HelpKey
from .icons import RESOURCES, own, theme
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
        self._browser.setOpenLinks(False)
        self._browser.anchorClicked.connect(self._follow)
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

    def _follow(self, link: QUrl) -> None:
        """To another help page, here; to anything else, in the browser."""
        if link.isRelative():
            self.show_page(link.path().partition(".")[0])
        else:
            QDesktopServices.openUrl(link)

    def text(self) -> str:
        """What is shown, for tests."""
        return self._browser.toPlainText()


def help_button(show: Callable[[], object]) -> QToolButton:
    """The button beside a page's title."""
    button = QToolButton()
    button.setIcon(theme("mActionHelpContents"))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(tr("Help for this page"))
    button.setToolTip(f"{button.accessibleName()} (F1)")
    button.clicked.connect(lambda: show())
    return button


def add_help(dialog: QDialog, buttons: QDialogButtonBox, page: str) -> None:
    """A button among a dialog's, and F1, open its help page."""

    buttons.addButton(QDialogButtonBox.StandardButton.Help).setAutoDefault(False)
    buttons.helpRequested.connect(lambda: show_help(dialog, page))
    HelpKey(dialog, lambda: show_help(dialog, page))


def show_help(asking: QWidget, page: str) -> HelpWindow:
    """The help page in a window that ends with who asked."""
    window = asking.findChild(HelpWindow) or HelpWindow(asking)
    window.show_page(page)
    return window
