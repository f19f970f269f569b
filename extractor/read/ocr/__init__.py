"""Text from pictures of pages.

In: a `Source` whose pages may lack a usable text layer, and the file's bytes. Out: the `Source` with those pages read from their pictures.
"""

from extractor.read.ocr.run import OcrOptions, with_pictures_read

__all__ = ["OcrOptions", "with_pictures_read"]
