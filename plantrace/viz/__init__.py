"""What people look at: the responsibility matrix and the interactive view. Nothing here knows a database driver."""
