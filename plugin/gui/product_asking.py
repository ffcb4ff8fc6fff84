"""What is asked of the backend about products, and how their layers come into the project: the Data page's hand for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Source
from ..core import product_layers
from .product_offer import ProductOffer
from .raster_list import RasterList
from .scene_check import SceneCheck
from .texts import tr
from .workbench import Workbench


class ProductAsking(QObject):
    """``offered``: what a product holds is shown in the offer; ``taken``: its layers are in the project and ticked."""

    offered = pyqtSignal()
    taken = pyqtSignal()

    def __init__(self, bench: Workbench, rasters: RasterList, offer: ProductOffer, found: SceneCheck, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._rasters, self._offer, self._found = bench, rasters, offer, found
        self._known: set[str] = set()
        offer.taken.connect(self._take)

    def ask(self, path: str) -> None:
        """Offer what a zip, tar, folder or metadata file holds; say so where it is no product."""
        self._found.say(tr("Looking at {} …").format(Path(path).name))

        def answered(product: dict[str, Any]) -> None:
            self._found.forget()
            if product:
                self._show(product)
            else:
                cause = tr("{}: QGIS cannot open this as a raster, and it is no product that Patchwork knows.")
                self._found.say(cause.format(Path(path).name))

        self._bench.backend.find_product(path, answered, lambda error: self._found.say(str(error)))

    def ask_about_band(self, layer: QgsRasterLayer) -> None:
        """One band of many was chosen: offer the others, once."""
        path = layer.source().partition("|")[0]
        if path in self._known or not product_layers.is_band_file(path):
            return
        self._known.add(path)

        def answered(product: dict[str, Any]) -> None:
            known = {other.source() for other in self._rasters.ticked()}
            files = [source["path"] for part in product.get("parts", []) for source in part["sources"] if part["usual"]]
            if set(files) - known and not self._offer.subject:
                self._show(product)

        self._bench.backend.find_product(path, answered, lambda _error: None)  # the layer itself can be read: no outcry

    def _show(self, product: dict[str, Any]) -> None:
        self._offer.offer(product)
        self.offered.emit()

    def _take(self, product: dict[str, Any], keys: list[str], masked: bool) -> None:
        """The layers of a product, ticked, as one scene."""
        try:
            made = product_layers.add_product(self._bench.project, product, keys, masked)
        except PatchworkError as error:
            self._found.say(str(error))
            return
        layers = {item.layer.id(): item.layer for item in made}
        for key, layer in layers.items():  # (a stack that the project shows already is the one layer of several parts)
            self._keep(layer, [item.source for item in made if item.layer.id() == key])
        for key in layers:
            self._rasters.tick(key)
        self.taken.emit()

    def _keep(self, layer: QgsRasterLayer, sources: list[Source]) -> None:
        """What is to be read of a layer, as the page shows and changes it."""
        settings = self._bench.scenes.settings(layer)
        every = range(1, layer.bandCount() + 1)
        taken = {band for source in sources for band in source.bands or every}
        settings.left_out = [band for band in every if band not in taken]
        settings.mask = sources[0].mask
        scalings = {pair for source in sources for pair in _scalings(source)}
        if len(scalings) == 1 and all(source.scale for source in sources):
            settings.scale, settings.offset = scalings.pop()
        elif scalings:
            self._found.say(
                tr(
                    "{}: its bands have different factors to reflectance. They are used where the product's metadata file lies "
                    "beside it and their names begin alike, else the numbers stay as they are."
                ).format(layer.name())
            )
        self._known.add(layer.source())


def _scalings(source: Source) -> list[tuple[float, float]]:
    return list(zip(source.scale or [], source.offset or []))
