"""Questions to a store: the catalogue of templates, the tables that they answer with, and the trace of a goal."""

from plantrace.queries.catalogue import Parameter, Template, template, template_names
from plantrace.queries.run import run_query
from plantrace.queries.table import Column, Table

__all__ = ["Column", "Parameter", "Table", "Template", "run_query", "template", "template_names"]
