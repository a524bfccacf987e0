"""Alembic's entry: runs on the connection that storage.database.migrate hands over, in its transaction."""

from alembic import context

from storage.tables import EVERY

context.configure(connection=context.config.attributes["connection"], target_metadata=EVERY, render_as_batch=True)
context.run_migrations()
