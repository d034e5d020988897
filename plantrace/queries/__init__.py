"""Questions to a store: the catalogue of templates, the tables that they answer with, and the trace of a goal."""

from plantrace.queries.catalogue import Parameter, Template, list_queries, template, template_names
from plantrace.queries.run import run_query
from plantrace.queries.table import Column, Table, table_of

__all__ = ["Column", "Parameter", "Table", "Template", "list_queries", "run_query", "table_of", "template", "template_names"]
