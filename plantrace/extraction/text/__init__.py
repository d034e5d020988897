"""The printed text: the file as it is, its characters, lines and paragraphs, the forms of numbering."""
