#!/usr/bin/env python3
"""Makes the bundled font files from the published ones.

Usage: prepare.py INTER_UI_PACKAGE TWEMOJI_PACKAGE OUT   (unpacked npm packages inter-ui 4.1.x and twemoji-colr-font 15.x;
needs fonttools and brotli). Run only to take in a new release; what it writes is committed.

Why the files are not used as published: a text must come out equally wide in the canvas, in SVG and in Wayfold's own
shaping, where neither canvas nor SVG can switch OpenType features, and words must be measurable one by one.
- `calt` goes: it changes punctuation across word boundaries ("(A" against "(a") and draws "->" as another character.
- Kerning against spaces goes: browsers apply it or not, depending on `fontKerning`.
- Tabular figures become a family of their own, "Inter Tabular", instead of the feature `tnum`.
- Other optional features and glyph names go, for size; every character stays.
- Emoji sequences are recognised without the variation selector U+FE0F too: people leave it out, and so does Chromium.
"""

import copy
import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

UPRIGHT = ["Regular", "Medium", "SemiBold", "Bold"]
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk"]
DIGITS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), 0x1E9E, *range(0x2010, 0x2015), 0x2009, 0x202F, *range(0x2018, 0x201F), 0x2022,
          0x2026, 0x2030, 0x20AC, 0x2212, 0x2248, 0x2264, 0x2265]


def options(features):
    o = subset.Options()
    o.layout_features = features
    o.glyph_names = False
    o.notdef_outline = True
    o.recalc_timestamp = False
    o.name_IDs = ["*"]
    return o


def cut(font, unicodes, features=FEATURES):
    s = subset.Subsetter(options(features))
    s.populate(unicodes=unicodes)
    s.subset(font)
    return font


def reload(font):
    data = BytesIO()
    font.flavor = None
    font.save(data)
    data.seek(0)
    return TTFont(data, recalcTimestamp=False)


def unkern_spaces(font):
    cmap = font.getBestCmap()
    spaces = {g for c, g in cmap.items() if chr(c).isspace()}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                pairs = [(g, s) for g, s in zip(table.Coverage.glyphs, table.PairSet) if g not in spaces]
                table.Coverage.glyphs = [g for g, _ in pairs]
                table.PairSet = [s for _, s in pairs]
                for s in table.PairSet:
                    s.PairValueRecord = [r for r in s.PairValueRecord if r.SecondGlyph not in spaces]
            else:
                table.Coverage.glyphs = [g for g in table.Coverage.glyphs if g not in spaces]
                for classes in (table.ClassDef1.classDefs, table.ClassDef2.classDefs):
                    for g in spaces & classes.keys():
                        del classes[g]


def tabular(font):
    """Maps characters to their tabular forms and renames the family."""
    font = copy.deepcopy(font)
    gsub = font["GSUB"].table
    forms = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    forms.update(getattr(table, "ExtSubTable", table).mapping)
    keep = set("0123456789+.,:=\u2212\u00d7")
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in list(table.cmap.items()):
                # spaces, hyphens and brackets keep their natural width: they stand in words too
                if chr(code) in keep:
                    table.cmap[code] = forms.get(glyph, glyph)
    for name in font["name"].names:
        text = name.toUnicode()
        if name.nameID in (1, 3, 4, 16):
            name.string = text.replace("Inter", "Inter Tabular", 1)
        elif name.nameID == 6:
            name.string = text.replace("Inter", "InterTabular", 1)
    return cut(reload(font), DIGITS)


def join_without_selector(font):
    selector = font.getBestCmap()[0xFE0F]
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for ligatures in table.ligatures.values() if table.LookupType == 4 else ():
                known = {tuple(ligature.Component) for ligature in ligatures}
                for ligature in list(ligatures):
                    shorter = [c for c in ligature.Component if c != selector]
                    if shorter and tuple(shorter) not in known:
                        known.add(tuple(shorter))
                        more = copy.copy(ligature)
                        more.Component = shorter
                        more.CompCount = len(shorter) + 1
                        ligatures.append(more)
                # the first that matches is taken
                ligatures.sort(key=lambda ligature: -len(ligature.Component))


def write(font, path):
    font.flavor = None
    font.save(path)
    print(path.name, path.stat().st_size)


def main(inter, twemoji, out):
    for name in [*UPRIGHT, "Italic"]:
        source = TTFont(inter / "web" / f"Inter-{name}.woff2", recalcTimestamp=False)
        unkern_spaces(source)
        if name in UPRIGHT:
            write(tabular(source), out / f"InterTabular-{name}.ttf")
        write(cut(reload(source), list(source.getBestCmap())), out / f"Inter-{name}.ttf")
    emoji = TTFont(twemoji / "twemoji.woff2", recalcTimestamp=False)
    join_without_selector(emoji)
    emoji["post"].formatType = 3.0
    del emoji["FFTM"]
    write(emoji, out / "Twemoji.ttf")


main(*map(Path, sys.argv[1:4]))
