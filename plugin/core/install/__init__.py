"""Setting up the backend's environment from QGIS: what is asked, fetched and run; no widgets."""
