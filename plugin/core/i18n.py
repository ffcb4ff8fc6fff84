"""The user's language: resources/i18n holds what ``make translations`` compiled (tools/translations.py)."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
TRADITIONAL = {"hant", "tw", "hk", "mo"}
"""Chinese is translated in simplified characters; who reads the traditional ones gets English."""


def tr(text: str) -> str:
    """The translation of ``text``, or the text itself."""
    return QCoreApplication.translate("Patchwork", text)


def moment(seconds: float) -> str:
    """Day and time, short: “21 Nov 14:58”."""
    return str(QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), "d MMM HH:mm"))


def qgis_locale() -> str:
    """What QGIS speaks: as started (--lang), else as set in its options, else the system's; “de”, “pt_BR”, “zh-Hans”."""
    return str(QgsApplication.instance().translation() or QgsApplication.locale())


def catalogue(locale: str, folder: Path = FOLDER) -> Path | None:
    """The file with a locale's translations; None where there is none, as for English. Countries share a language's file."""
    language, *variant = locale.split(".")[0].replace("-", "_").lower().split("_")
    if language == "zh" and TRADITIONAL.intersection(variant):
        return None
    path = folder / f"patchwork_{language}.qm"
    return path if language.isalpha() and path.is_file() else None


class Translation:
    """The user's language in Qt, from :meth:`install` to :meth:`remove`."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def install(self) -> None:
        """Speak QGIS's language from now on; texts already on the screen stay as they are."""
        path = catalogue(qgis_locale())
        if self._translator is not None or path is None:
            return
        translator = QTranslator()
        if not translator.load(str(path)):
            QgsApplication.messageLog().logMessage(f"{path} cannot be read; Patchwork speaks English.", "Patchwork")
        elif QCoreApplication.installTranslator(translator):
            self._translator = translator

    def remove(self) -> None:
        """Take it back; calling it twice is fine."""
        translator, self._translator = self._translator, None
        if translator is not None:
            QCoreApplication.removeTranslator(translator)
