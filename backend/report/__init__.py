"""How good a map is, said with the statistics the reference allows, and the page that shows it."""
