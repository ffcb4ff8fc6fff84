"""Patchwork in the Processing toolbox, in models, batch runs and qgis_process."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ...backend.contract.version import ROOT, product_version
from .attention import AttentionAlgorithm
from .compare import CompareAlgorithm
from .explore import ClustersAlgorithm, PcaAlgorithm, SimilarityAlgorithm
from .finetune import FinetuneAlgorithm
from .import_model import ImportModelAlgorithm
from .predict import PredictAlgorithm
from .prepare import PrepareAlgorithm
from .pretrain import PretrainAlgorithm
from .report import ReportAlgorithm
from .sample import SampleAlgorithm
from .study import StudyAlgorithm
from .suggest import SuggestAlgorithm

ALGORITHMS = (
    PrepareAlgorithm,
    PretrainAlgorithm,
    FinetuneAlgorithm,
    PredictAlgorithm,
    AttentionAlgorithm,
    ReportAlgorithm,
    StudyAlgorithm,
    SuggestAlgorithm,
    SampleAlgorithm,
    CompareAlgorithm,
    SimilarityAlgorithm,
    PcaAlgorithm,
    ClustersAlgorithm,
    ImportModelAlgorithm,
)


class PatchworkProvider(QgsProcessingProvider):
    """One algorithm for each job of the contract, for exploring one for each kind; importing a model, comparing two maps."""

    def id(self) -> str:
        return "patchwork"

    def name(self) -> str:
        return "Patchwork"

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / "patchwork.svg"))

    def versionInfo(self) -> str:
        return product_version()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Results are Cloud-Optimized GeoTIFF."""
        return ["tif"]

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """Polygons go into GeoPackages."""
        return ["gpkg"]

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
