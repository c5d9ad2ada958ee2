"""Writes the templates the tests make slides from: `python templates.py FOLDER`. The files are kept in
src-tauri/crates/render/tests/templates; this says how they came about.

    plain.pptx    python-pptx's own: 4:3, eleven layouts, titles of 44 points
    company.pptm  an organisation's: small 16:9 slides, a dark ground with a logo, own colours and fonts, and all that must not
                  come through: slides, a macro, a link on the master, an embedded file, a sound
    office.pptx   LibreOffice's (if it is there): layouts without places of their own
"""

import io
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Emu, Pt

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRET = "Nur fuer den Vorstand"


def png(width, height, color):
    """A picture of one colour."""
    rows = b"".join(b"\0" + bytes(color) * width for _ in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def plain(path):
    Presentation().save(path)


def company(path):
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(9144000), Emu(5143500)
    shrink = 5143500 / 6858000
    master = deck.slide_master
    for holder in [master, *deck.slide_layouts]:
        for shape in holder.placeholders:
            if shape._element.spPr.find(f"{{{DRAWING}}}xfrm") is not None:
                shape.top, shape.height = int(shape.top * shrink), int(shape.height * shrink)
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = RGBColor(0x10, 0x2A, 0x43)
    master.shapes._spTree.append(_logo(deck, master))
    for style in master._element.iter(f"{{{DRAWING}}}schemeClr"):
        if style.get("val") == "tx1":
            style.set("val", "bg1")
    link = master.part.relate_to("https://example.com/tracker", f"{OFFICE}/hyperlink", is_external=True)
    first = next(master._element.iter(f"{{{DRAWING}}}defRPr"))
    title = master.placeholders[0]._element.nvSpPr.cNvPr
    title.append(title.makeelement(f"{{{DRAWING}}}hlinkClick", {f"{{{OFFICE}}}id": link}))
    first.set("sz", "2800")
    for number in range(2):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"{SECRET} {number}"
        slide.notes_slide.notes_text_frame.text = SECRET
        slide.shapes.add_picture(io.BytesIO(png(40, 30, (200, 10, 10))), Pt(20), Pt(20))
    whole = io.BytesIO()
    deck.save(whole)
    _besides(whole.getvalue(), path)


def _logo(deck, master):
    """A picture on the master: drawn on a slide first, for only slides can take one in."""
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    picture = slide.shapes.add_picture(io.BytesIO(png(60, 20, (240, 180, 41))), Pt(640), Pt(374), Pt(60), Pt(20))
    image = slide.part.related_part(picture._element.blip_rId)
    element = picture._element
    element.blipFill.find(f"{{{DRAWING}}}blip").set(f"{{{OFFICE}}}embed", master.part.relate_to(image, f"{OFFICE}/image"))
    slides = deck.slides._sldIdLst
    deck.part.drop_rel(slides[0].rId)
    slides.remove(slides[0])
    return element


def _besides(data, path):
    """Own colours and fonts, and parts that do something."""
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "ppt/theme/theme1.xml":
                part = part.replace(b'<a:accent1><a:srgbClr val="4F81BD"/>', b'<a:accent1><a:srgbClr val="F0B429"/>')
                part = part.replace(b'typeface="Calibri"', b'typeface="Verdana"')
            if name == "[Content_Types].xml":
                kind = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
                part = part.replace(kind, b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")
                part = part.replace(
                    b"<Default", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default', 1
                )
            if name == "ppt/_rels/presentation.xml.rels":
                kind = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
                part = part.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rIdMacro" Type="' + kind + b'" Target="vbaProject.bin"/></Relationships>',
                )
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
        new.writestr(zipfile.ZipInfo("ppt/vbaProject.bin", (2026, 1, 1, 0, 0, 0)), b"Sub AutoOpen()")


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:body><office:presentation><draw:page draw:name="One"/></office:presentation></office:body></office:document>"""


def office(path):
    if not shutil.which("soffice"):
        print("no soffice: office.pptx stays as it is")
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "office.fodp"
        source.write_text(FLAT)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["soffice", profile, "--headless", "--convert-to", "pptx", "--outdir", folder, str(source)]
        subprocess.run(convert, check=True, capture_output=True)
        shutil.copy(source.with_suffix(".pptx"), path)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    plain(target / "plain.pptx")
    company(target / "company.pptm")
    office(target / "office.pptx")
