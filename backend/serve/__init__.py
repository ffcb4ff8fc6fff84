"""The server QGIS talks to: JSON-RPC 2.0 over stdin and stdout, no torch until something needs it."""
