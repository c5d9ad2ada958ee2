"""python-pptx making the slides Wayfold made: the same texts, shapes, connectors, freeforms, tables, charts and notes, as
far as it has them.

    python slides.py WAYFOLDS.pptx

Reads Wayfold's file first, which is not timed; then makes it anew, several times, and prints the median. Left out, for python-pptx has no way to make them: shadows, alternative texts,
sections, curves within freeforms (their points are joined by lines).
"""

import io
import resource
import statistics
import sys
import time

from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn

ROUNDS = 3
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def color(element):
    """The colour an element is filled with, if it is one."""
    found = element.find(f"{A}solidFill/{A}srgbClr") if element is not None else None
    return None if found is None else RGBColor.from_string(found.get("val"))


def paragraphs(shape):
    """Runs of each paragraph: text, size, weight, colour."""
    if not shape.has_text_frame:
        return []
    return [
        [(run.text, run.font.size, run.font.bold, color(run._r.find(f"{A}rPr"))) for run in paragraph.runs]
        for paragraph in shape.text_frame.paragraphs
    ]


def read(path):
    """A deck as plain values, so that nothing is parsed while time runs."""
    deck = Presentation(path)
    slides = []
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        slides.append(([described(shape) for shape in slide.shapes], notes))
    return deck.slide_width, deck.slide_height, slides


def described(shape):
    box = (shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0)
    looks = shape._element.find(qn("p:spPr"))
    line = looks.find(f"{A}ln") if looks is not None else None
    it = {"kind": "shape", "box": box, "fill": color(looks), "line": color(line), "texts": paragraphs(shape)}
    if shape.has_chart:
        it.update(kind="chart", type=shape.chart.chart_type, data=figures(shape.chart))
    elif shape.has_table:
        it.update(kind="table", rows=[[cell.text for cell in row.cells] for row in shape.table.rows])
    elif shape._element.tag == qn("p:pic"):
        it.update(kind="picture", blob=shape.image.blob)
    elif shape._element.tag == qn("p:cxnSp"):
        ends = [shape._element.find(f".//{A}{end}Cxn") for end in ("st", "end")]
        glued = [None if end is None else (int(end.get("id")), int(end.get("idx"))) for end in ends]
        it.update(kind="connector", ends=(shape.begin_x, shape.begin_y, shape.end_x, shape.end_y), glued=glued)
    elif shape._element.find(f".//{A}custGeom") is not None:
        paths = [[tuple(int(p.get(c)) for c in "xy") for p in path.iter(f"{A}pt")] for path in shape._element.iter(f"{A}path")]
        size = shape._element.find(f".//{A}path")
        it.update(kind="freeform", paths=paths, size=(int(size.get("w", 1)), int(size.get("h", 1))))
    it["id"] = shape.shape_id
    return it


def figures(chart):
    plot = chart.plots[0]
    categories = [str(category) for category in plot.categories]
    if categories:
        return "categories", categories, [(series.name, tuple(series.values)) for series in plot.series]
    points = [(s.name, [tuple(float(v.text) for v in s._element.findall(f".//{{*}}{axis}//{{*}}v")) for axis in ("xVal", "yVal")])
              for s in plot.series]
    return "points", [], points


def write(width, height, slides):
    """The deck, made the way python-pptx's documentation suggests."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = width, height
    blank = deck.slide_layouts[6]
    for described_shapes, notes in slides:
        slide = deck.slides.add_slide(blank)
        made = {}
        for it in described_shapes:
            made[it["id"]] = MAKE[it["kind"]](slide.shapes, it)
        for it in described_shapes:
            if it["kind"] != "connector":
                continue
            for end, glue in zip(it["glued"], (made[it["id"]].begin_connect, made[it["id"]].end_connect)):
                if end and end[0] in made:
                    glue(made[end[0]], end[1])
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return len(out.getvalue())


def shape(shapes, it):
    made = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *it["box"])
    look(made, it)
    frame = made.text_frame
    frame.word_wrap = True
    for number, runs in enumerate(it["texts"]):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        for text, size, bold, ink in runs:
            run = paragraph.add_run()
            run.text = text
            run.font.size, run.font.bold = size, bold
            if ink is not None:
                run.font.color.rgb = ink
    return made


def look(made, it):
    if it["fill"] is None:
        made.fill.background()
    else:
        made.fill.solid()
        made.fill.fore_color.rgb = it["fill"]
    if it["line"] is None:
        made.line.fill.background()
    else:
        made.line.color.rgb = it["line"]


def freeform(shapes, it):
    (left, top, width, height), (across, down) = it["box"], it["size"]
    place = lambda x, y: (left + x * width // max(across, 1), top + y * height // max(down, 1))
    builder = None
    for path in filter(None, it["paths"]):
        points = [place(x, y) for x, y in path]
        if builder is None:
            builder = shapes.build_freeform(*points[0])
        else:
            builder.move_to(*points[0])
        builder.add_line_segments(points[1:] or points, close=False)
    if builder is None:
        return shape(shapes, it)
    made = builder.convert_to_shape()
    look(made, it)
    return made


def connector(shapes, it):
    return shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *it["ends"])


def table(shapes, it):
    rows = it["rows"]
    made = shapes.add_table(len(rows), len(rows[0]), *it["box"])
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            made.table.cell(y, x).text = text
    return made


def chart(shapes, it):
    kind, categories, series = it["data"]
    if kind == "categories":
        data = CategoryChartData()
        data.categories = categories
        for name, values in series:
            data.add_series(name, values)
    else:
        data = XyChartData()
        for name, (xs, ys) in series:
            drawn = data.add_series(name)
            for x, y in zip(xs, ys):
                drawn.add_data_point(x, y)
    return shapes.add_chart(it["type"], *it["box"], data)


def picture(shapes, it):
    try:
        return shapes.add_picture(io.BytesIO(it["blob"]), *it["box"])
    except Exception:  # a kind of picture it does not know
        return shape(shapes, {**it, "texts": []})


MAKE = {"shape": shape, "freeform": freeform, "connector": connector, "table": table, "chart": chart, "picture": picture}


def main(path):
    width, height, slides = read(path)
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        size = write(width, height, slides)
        times.append((time.perf_counter() - begin) * 1e3)
    median = statistics.median(times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shapes = sum(len(shapes) for shapes, _ in slides)
    what = f"python-pptx, {len(slides)} slides of {shapes} shapes"
    print(f"{what:<58} median {median:8.1f} ms   {min(times):8.1f} – {max(times):8.1f}   peak {peak:6.1f} MB   {size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1])
