"""The text as a document: passages with their headings and kind, what the plan is called and where it holds; the fair copy."""
