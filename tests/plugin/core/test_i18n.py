"""Patchwork speaks QGIS's language from load to unload, and what it speaks is what the translators wrote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from patchwork.plugin.core.i18n import Translation, catalogue, qgis_locale, tr
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from tools.i18n.ts import LANGUAGES, qm_path, read_ts, ts_path


@pytest.fixture
def german(qgis_app: object) -> Iterator[None]:
    """QGIS in Austrian German, as its options write it."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de_AT")
    yield
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_was_written(qgis_app: object, language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(qm_path(language)))
    assert QCoreApplication.installTranslator(compiled)
    written = read_ts(ts_path(language))
    stale = [text for text, wanted in written.items() if tr(text) != (wanted or text)]
    QCoreApplication.removeTranslator(compiled)
    assert stale == [], "run: make translations"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de", "de"), ("de_AT", "de"), ("pt_BR", "pt"), ("pt_PT", "pt"), ("fr_CA.UTF-8", "fr"), ("es-MX", "es"),
        ("zh", "zh"), ("zh_CN", "zh"), ("zh-Hans", "zh"), ("zh_Hans_SG", "zh"),
    ],
)  # fmt: skip
def test_countries_share_a_languages_file(locale: str, language: str) -> None:
    path = catalogue(locale)
    assert path is not None
    assert path.name == qm_path(language).name


@pytest.mark.parametrize("locale", ["en", "en_GB", "C", "", "it", "zh_TW", "zh-Hant", "../de"])
def test_others_get_english(locale: str) -> None:
    assert catalogue(locale) is None


def test_qgiss_language_is_spoken_until_it_is_taken_back(german: None) -> None:
    assert qgis_locale() == "de_AT"
    assert tr("Data") == "Data"
    translation = Translation()
    translation.install()
    translation.install()
    assert tr("Data") == read_ts(ts_path("de"))["Data"] != "Data"
    translation.remove()
    translation.remove()
    assert tr("Data") == "Data"
