"""Slides as others read them: openxml-audit says whether PowerPoint opens a file without repair, python-pptx reads shapes,
notes, tables and charts. Says what is amiss and fails, or says what was read.

    python slides.py [--any] FILE.pptx …

With --any nothing is expected of what slides say: they are there and can be read.
"""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from pptx import Presentation
from pptx.util import Pt


def amiss(path, whatever):
    """What is wrong with a file, and what was read of it."""
    audit = subprocess.run([Path(sys.executable).with_name("openxml-audit"), path], capture_output=True, text=True)
    if audit.returncode or "Errors: 0" not in audit.stdout:
        yield f"openxml-audit: {audit.stdout}{audit.stderr}"
    deck = Presentation(path)
    titles, counts = [], dict.fromkeys(["glued", "charts", "tables", "freeforms", "notes"], 0)
    for number, slide in enumerate(deck.slides, 1):
        here = f"slide {number}"
        if slide.shapes.title is None or not (whatever or slide.shapes.title.text_frame.text.strip()):
            yield f"{here}: no title"
            continue
        titles.append(slide.shapes.title.text_frame.text)
        if slide.shapes[0].shape_id != slide.shapes.title.shape_id:
            yield f"{here}: the title is not read first"
        counts["notes"] += bool(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.strip())
        ids = {shape.shape_id for shape in slide.shapes}
        for shape in slide.shapes:
            yield from (f"{here}: {shape.name}: {what}" for what in outside(shape, deck))
            yield from (f"{here}: {shape.name}: {what}" for what in small(shape, deck))
            ends = shape._element.xpath(".//a:stCxn/@id | .//a:endCxn/@id")
            if any(int(end) not in ids for end in ends):
                yield f"{here}: {shape.name} is glued to nothing"
            counts["glued"] += len(ends) == 2
            counts["freeforms"] += bool(shape._element.xpath(".//a:custGeom"))
            if shape.has_chart:
                counts["charts"] += 1
                yield from (f"{here}: {what}" for what in workbook(shape.chart))
            if shape.has_table:
                counts["tables"] += 1
                rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
                if len(rows) < 2 or not all(rows[0]):
                    yield f"{here}: an empty table"
    print(f"{Path(path).name}: {len(titles)} slides, {counts}")
    if whatever:
        return
    if len(titles) != len(set(titles)):
        yield "two slides have the same title"
    for what, least in {"glued": 5, "charts": 1, "tables": 1, "freeforms": 20, "notes": len(titles) - 2}.items():
        if counts[what] < least:
            yield f"only {counts[what]} {what}"


def outside(shape, deck):
    if shape.left is None or shape.is_placeholder:
        return
    if shape._element.xpath(".//a:xfrm[@rot]"):
        return  # its box is given before it is turned
    slack = Pt(1)
    if shape.left < -slack or shape.top < -slack:
        yield "begins outside the slide"
    if shape.left + shape.width > deck.slide_width + slack or shape.top + shape.height > deck.slide_height + slack:
        yield "ends outside the slide"


def small(shape, deck):
    # a smaller slide is shown as large
    least = Pt(9) if deck.slide_height >= Pt(540) else Pt(6)
    if shape.has_text_frame:
        for paragraph in shape.text_frame.paragraphs:
            for run in paragraph.runs:
                if run.font.size is not None and run.font.size < least:
                    yield f"letters of {run.font.size.pt} pt"


def workbook(chart):
    """The numbers can be edited: there is a workbook with as many rows as the chart shows."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    with zipfile.ZipFile(io.BytesIO(blob)) as book:
        rows = book.read("xl/worksheets/sheet1.xml").count(b"<row ")
    shown = max(len(plot.categories) for plot in chart.plots) if chart.plots[0].categories else 0
    shown = max(shown, sum(1 for plot in chart.plots for _ in plot.series) if shown <= 1 else shown)
    if rows != shown + 1:
        yield f"{rows} rows in the workbook of a chart of {shown}"


if __name__ == "__main__":
    files = [name for name in sys.argv[1:] if name != "--any"]
    found = [f"{path}: {what}" for path in files for what in amiss(path, "--any" in sys.argv)]
    print("\n".join(found))
    sys.exit(bool(found))
