"""The tree of errors."""

from extractor import errors
from extractor.errors import ExtractorError


def tree(base: type[ExtractorError]) -> list[type[ExtractorError]]:
    return [base, *(c for child in base.__subclasses__() for c in tree(child))]


def test_the_module_draws_every_error() -> None:
    assert all(error.__name__ in (errors.__doc__ or "") for error in tree(ExtractorError))


def test_each_input_error_has_a_remedy() -> None:
    assert all(error.remedy for error in tree(errors.InputError) if error is not errors.InputError)


def test_message_and_remedy_make_one_line() -> None:
    assert str(errors.NotPdf("a.txt: not a PDF file")) == "a.txt: not a PDF file. Give a PDF file; convert other formats to PDF first."
    assert str(errors.NotPdf("a.txt: not a PDF file", remedy="")) == "a.txt: not a PDF file"
