"""The wire format, which pydantic writes, reads and describes; it is loaded, and its models built, at first use."""

from __future__ import annotations

from dataclasses import MISSING, fields
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from reportparse.errors import WireError
from reportparse.visible import shortened
from reportparse.wire_faults import first_fault

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_MODELS: Final[dict[type, type[BaseModel]]] = {}
_BUILDING: Final = Lock()


def write_json(report: DataclassInstance, *, indent: int | None = None, without: set[str] | None = None) -> str:
    """Return a report as JSON.

    Args:
        report: any dataclass.
        indent: by how many blanks each level is set in; None for one line.
        without: fields that are left out.
    """
    model = _model_of(type(report))
    return model.model_construct(**_values(report)).model_dump_json(indent=indent, exclude=without)


def dump(report: DataclassInstance, mode: str) -> dict[str, Any]:
    """Return a report as nested dictionaries, as pydantic makes them.

    Args:
        report: any dataclass.
        mode: ``json`` for values that JSON has, ``python`` for days as days.
    """
    model = _model_of(type(report))
    return model.model_construct(**_values(report)).model_dump(mode=mode)


def read_json(kind: type[DataclassInstance], data: str | bytes) -> dict[str, Any]:
    """Return the fields of the report that some JSON is.

    Raises:
        WireError: it is none, or says what cannot be.
    """
    try:
        report = _model_of(kind).model_validate_json(data)
    except ValidationError as error:
        first: dict[str, Any] = dict(error.errors(include_url=False, include_input=False)[0])
        where = shortened(".".join(str(part) for part in first["loc"]) or "document", 200)
        raise _no_report(where, shortened(str(first["msg"]).removeprefix("Value error, "), 200)) from None
    values = {field.name: getattr(report, field.name) for field in fields(kind)}
    if (fault := first_fault(values)) is not None:
        raise _no_report(*fault)
    return values


def json_schema(kind: type[DataclassInstance]) -> dict[str, Any]:
    """Return the JSON Schema of what `write_json` writes."""
    return _model_of(kind).model_json_schema(mode="serialization")


def _model_of(kind: type[DataclassInstance]) -> type[BaseModel]:
    """Return pydantic's model of a dataclass, built once, whichever thread asks first."""
    with _BUILDING:
        if kind not in _MODELS:
            _MODELS[kind] = _build(kind)
        return _MODELS[kind]


def _build(kind: type[DataclassInstance]) -> type[BaseModel]:
    hints = get_type_hints(kind, include_extras=True)
    rows: dict[str, Any] = {}
    for field in fields(kind):
        default = field.default if field.default_factory is MISSING else field.default_factory()
        rows[field.name] = (hints[field.name], ... if default is MISSING else default)
    config = ConfigDict(extra="forbid", allow_inf_nan=False)
    return create_model(kind.__name__, __config__=config, __doc__=kind.__doc__, __module__=kind.__module__, **rows)


def _values(report: DataclassInstance) -> dict[str, Any]:
    return {field.name: getattr(report, field.name) for field in fields(report)}


def _no_report(where: str, what: str) -> WireError:
    return WireError(
        f"not a reportparse report: {where}: {what}; write it with Report.to_json()",
        f"不是 reportparse 的报告：{where}：{what}；请用 Report.to_json() 写出",
    )
