"""Everything of the plugin that needs no widget: no qgis.gui, no QtWidgets, no iface."""
