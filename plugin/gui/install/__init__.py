"""The page that sets the backend up."""
