"""Chunks of reports for LangChain, LlamaIndex and Haystack: a module for each, which needs the extra of its name."""
