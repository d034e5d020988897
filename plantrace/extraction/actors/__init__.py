"""Who a plan names: companies, institutions, public bodies, each with its fullest form."""
