
## model

refusal-missing = Was Sie ändern wollten, gibt es nicht mehr. Es wurde nichts geändert; die Karte zeigt den Stand.
refusal-wrong-kind = Hier wird etwas anderes gebraucht ({ $expected }). Es wurde nichts geändert.
refusal-taken = Etwas mit dieser Kennung gibt es in der Karte schon. Es wurde nichts geändert.
refusal-bad-field = Dieser Wert passt nicht in sein Feld: { $reason }. Es wurde nichts geändert.
refusal-not-editable = „{ $field }“ sagt, wo etwas liegt. Verschieben Sie es, statt das Feld zu ändern.
refusal-out-of-range = „{ $field }“ muss zwischen { $least } und { $most } liegen. Der alte Wert bleibt.
refusal-too-long = „{ $field }“ fasst { $most } Zeichen. Der alte Text bleibt; kürzen Sie den neuen.
refusal-too-many = Mehr als { $most } ({ $what }) passen nicht. Es wurde nichts geändert.
refusal-malformed = „{ $field }“ hat nicht die richtige Form. Prüfen Sie die Schreibweise; der alte Wert bleibt.
refusal-place-taken = Diesen Platz hat schon ein anderer Kontaktpunkt. Wählen Sie eine andere Spalte oder Spur.
refusal-lane-taken = Die Karte hat schon eine Zeile dieser Art und braucht keine zweite.
refusal-flow-stays = Die Zeile mit den Karten lässt sich nicht löschen: An ihr hängt alles andere. Blenden Sie sie aus.
refusal-card-stays = Der Steckbrief gehört zur Karte und lässt sich nicht einzeln löschen.
refusal-not-a-lane-for-notes = Diese Zeile zeigt Felder der Kontaktpunkte und fasst keine Notizen. Wählen Sie eine Notizzeile.
refusal-loops-twice = Dieser Kontaktpunkt führt schon zu sich selbst zurück. Ändern Sie den Anteil dieses Pfeils.
refusal-too-few = Wählen Sie mindestens { $least } davon.
refusal-nothing-to-do = Es gibt nichts zu ändern.

command-edit = Bearbeiten
command-add = Hinzufügen
command-add-stage = Phase hinzufügen
command-move-stages = Phase verschieben
command-merge-stages = Phasen zusammenlegen
command-split-stage = Phase teilen
command-add-touchpoint = Kontaktpunkt hinzufügen
command-move-touchpoints = Kontaktpunkt verschieben
command-copy-touchpoints = Kontaktpunkt kopieren
command-merge-touchpoints = Kontaktpunkte zusammenlegen
command-split-touchpoint = Kontaktpunkt teilen
command-connect = Pfeil ziehen
command-reroute = Pfeil umhängen
command-add-lane = Zeile hinzufügen
command-move-lanes = Zeile verschieben
command-add-note = Notiz hinzufügen
command-add-picture = Bild hinzufügen
command-move-notes = Notiz verschieben
command-reorder = Umordnen
command-paste-touchpoints = Kontaktpunkte einfügen
command-paste-notes = Notizen einfügen
command-paste = Einfügen
command-delete = Löschen
command-batch = Ändern

## render

render-empty = Hier gibt es nichts zu zeichnen: Der gewählte Ausschnitt liegt nicht auf der Karte.
render-scale = Den Maßstab { $scale } gibt es nicht. Wählen Sie einen von { $least } bis { $most }.
render-too-many-pixels = { $width } × { $height } Pixel sind zu viele für ein Bild. Der größte Maßstab, der passt, ist { $fits }. Wählen Sie als Größe eine Folie, A3 oder A0, einen Teil der Karte oder SVG.
render-too-large = { $width } × { $height } Pixel sind zu viele für ein Bild, und das in jedem Maßstab. Wählen Sie einen Ausschnitt oder SVG.
render-stopped = Abgebrochen. Es wurde kein Bild geschrieben.
render-encoding = Das Bild ließ sich nicht als PNG schreiben: { $reason }

## cli

cli-about = Customer Journeys: umwandeln, zeichnen, aufbewahren und durchsuchen, offline.
cli-convert = Eine Journey lesen und in einem anderen Format oder als Bild schreiben
cli-render = Eine Karte zeichnen und in mehreren Formaten auf einmal schreiben: PDF, HTML, Excel, Bilder …
cli-library = Mit einer Bibliothek von Karten arbeiten
cli-analyze = Sagen, was eine Journey ergibt: wer ankommt, wo Kunden gehen, was schmerzt, was sich rechnet, was zuerst zu tun ist
cli-lint = Sagen, was an Karten falsch ist und was sie offen lassen; für automatische Prüfungen
cli-what-if = Sagen, was eine Journey mit umgesetzten Maßnahmen oder anderen Zahlen ergäbe
cli-arg-map-file = Zu lesende Datei: .json, .wayfold, .mmd, .xlsx, .csv, .md …; - für die Standardeingabe
cli-arg-map-files = Zu lesende Dateien: .json, .wayfold, .mmd, .xlsx, .csv, .md …; - für die Standardeingabe
cli-arg-all = Alle Befunde nennen, auch die beiseitegelegten
cli-arg-why = Zu jedem Befund sagen, wie er berechnet ist und worauf er beruht
cli-arg-draws = Unsichere Anteile so oft simulieren und die 95-%-Spanne der Erfolgsquote nennen
cli-arg-margin = Kleinste und größte Erfolgsquote nennen, wenn jeder Anteil um bis zu so viel danebenliegt
cli-arg-deny = Ab dieser Stufe mit 5 enden: error, warning oder hint
cli-arg-lint-all = Auch zeigen, was auf der Karte beiseitegelegt ist; es zählt nie
cli-arg-remedy = Eine umgesetzte Maßnahme, mit ihrem Titel oder dem Namen, den die Datei ihr gibt; mehrfach möglich
cli-arg-share = Anteil eines Pfeils; die übrigen seiner Reihe geben im Verhältnis nach
cli-arg-drop = Absprungrate an einem Kontaktpunkt
cli-arg-frequency = Anteil der Besuche, die ein Schmerzpunkt trifft
cli-arg-minutes = Minuten eines Besuchs an einem Kontaktpunkt, Warten eingeschlossen
cli-arg-mood = Stimmung an einem Kontaktpunkt, −2 bis 2
cli-analyze-examples =
    Beispiele:
      wayfold analyze karte.json
      wayfold analyze bibliothek.wayfold --map "Restaurant" --why
      wayfold analyze karte.json --json | jq '.maps[0].completion'

    JSON: { "{" } "maps": [Bericht, …], "warnings": […], "errors": […] { "}" }. Was ein Bericht enthält, beschreibt
    assets/schema/wayfold-report-1.schema.json; Einträge heißen, wie die Datei sie nennt. Felder kommen hinzu, keines ändert sich.
cli-lint-examples =
    Beispiele:
      wayfold lint karten/*.json --deny warning
      wayfold lint karte.json --json

    Eine Zeile lautet: Datei: Stufe [Regel]: was der Fall ist. Exit-Code 0, wenn nichts die Stufe von --deny erreicht, sonst 5.
    Befunde, die in der App mit Begründung beiseitegelegt sind, werden übergangen. Ergebnisse, die keine Fehler sind, nennt analyze.
cli-what-if-examples =
    Beispiele:
      wayfold what-if karte.json --remedy "SMS 72 Stunden vor jeder Abschaltung"
      wayfold what-if karte.json --share 'bestellen>bestaetigen=80%' --drop suche=0,1 --json

    NAME ist ein Titel, sein Anfang oder der Name, den die Datei dem Eintrag gibt. Die Datei bleibt, wie sie ist.
cli-library-init = Eine Bibliothek mit den Beispiel-Journeys anlegen, wenn es sie nicht gibt
cli-library-list = Die Karten einer Bibliothek auflisten
cli-library-import = Die Karten von Dateien in eine Bibliothek aufnehmen; legt sie an, wenn es sie nicht gibt
cli-library-export = Jede Karte einer Bibliothek in einen Ordner schreiben
cli-library-search = Text in allen Karten finden
cli-library-check = Nach Schäden und verletzten Regeln suchen
cli-library-rescue = Was von einer beschädigten Bibliothek lesbar ist, in eine neue retten
cli-completions = Vervollständigungen für eine Shell ausgeben
cli-man = Die Handbuchseite ausgeben
cli-arg-help = Hilfe ausgeben
cli-arg-version = Die Version ausgeben
cli-arg-lang = Sprache der Meldungen und der Wörter in Bildern: en oder de [Vorgabe: die des Rechners]
cli-arg-in = Zu lesende Datei: .json, .mmd, .csv, .xlsx, .md (Mermaid-Blöcke oder Tabellen in Markdown) oder .wayfold; - für die Standardeingabe
cli-arg-out = Zu schreibende Datei: .json, .mmd, .csv, .xlsx, .md, .svg, .png, .pdf, .html oder .wayfold; - für die Standardausgabe
cli-arg-from = Format der Eingabe, wenn ihr Name es nicht sagt
cli-arg-to = Format der Ausgabe, wenn ihr Name es nicht sagt
cli-arg-map = Nur diese Karte: ihre Nummer in der Datei, oder Kennung oder Titel in einer Bibliothek
cli-arg-theme = Aussehen der Bilder [Vorgabe: das der Karte]
cli-arg-scale = Pixel eines PNG je Pixel der Zeichnung, 0,1 bis 4 [Vorgabe: 1]
cli-arg-slides = Format der Folien: 16:9 (üblich) oder 4:3
cli-arg-transparent = Das Papier eines PNG weglassen
cli-arg-strict = Ablehnen, was repariert werden müsste
cli-arg-what = Die Karte: ihr Titel oder ihre Kennung in der Bibliothek, oder eine Datei: .json, .wayfold, .mmd, .xlsx, .csv, .md …
cli-arg-output = Zu schreibende Datei, die Endung nennt das Format: .pdf, .pptx, .html, .xlsx, .svg, .png, .csv, .md, .mmd, .json; mehrfach möglich
cli-arg-render-map = Welche Karte, wenn die Datei mehrere enthält: Titel, Kennung oder Nummer
cli-arg-view = Eine gespeicherte Ansicht der Karte: nur, was dieser Kreis sehen soll
cli-arg-pages = Seiten eines PDF: drawing (eine, so groß wie die Karte), sheet (auf ein Blatt eingepasst), poster (Plakat, aus Blättern zusammengesetzt) oder stages (Seiten je Phase) [Vorgabe: was --page und --tile verlangen, sonst drawing]
cli-arg-page = Papier eines PDF, oder Größe eines Plakats: mit Namen wie bei --tile, oder als BREITExHÖHE in Millimetern, etwa 1200x800
cli-arg-tile = Blätter, auf die ein Plakat gedruckt wird
cli-arg-frame = Bilder in eine Folie 16:9 oder auf A3- oder A0-Papier einpassen
cli-arg-no-findings = In PowerPoint, HTML und Excel weglassen, was die Analyse sagt
cli-arg-no-legend = Die Legende weglassen
cli-arg-brand = Farbe einer Marke, etwa #e2001a
cli-arg-font = Schrift einer Marke, in der PowerPoint-Folien gesetzt werden
cli-arg-logo = Logo einer Marke: PNG, JPEG, WebP, GIF oder SVG
cli-arg-template = PowerPoint-Datei (.pptx, .potx), aus deren Mastern, Layouts, Farben und Schriften die Folien entstehen
cli-arg-force = Vorhandene Dateien ersetzen
cli-arg-json = Als JSON auf der Standardausgabe berichten
cli-arg-library = Die Bibliothek [Vorgabe: die der App]
cli-arg-files = Zu lesende Dateien: .json, .mmd, .csv, .xlsx, .md oder .wayfold
cli-arg-folder = Ordner, in den geschrieben wird
cli-arg-text = Was gesucht wird; Wortanfänge genügen
cli-arg-limit = Höchstens so viele Treffer
cli-arg-into = Die neue Bibliothek; darf noch nicht existieren
cli-arg-shell = Die Shell
cli-convert-examples =
    Beispiele:
      wayfold convert journey.mmd journey.svg
      wayfold convert notizen.md karte.png --scale 2 --theme paper-dark
      wayfold convert karte.json - --to mmd
      cat journey.mmd | wayfold convert - - --from mmd --to svg > journey.svg

    Eine Datei mit mehreren Karten ergibt je Karte eine nummerierte Datei, oder eine einzige JSON-Datei; --map wählt eine aus.
cli-render-examples =
    Beispiele:
      wayfold render "Restaurant" -o karte.pdf -o karte.html -o karte.xlsx
      wayfold render karte.json -o poster.pdf --page A0 --tile A4
      wayfold render karte.json -o phasen.pdf --pages stages --page A4 --view Vorstand
      wayfold render karte.json -o folie.png --frame slide --brand '#e2001a' --logo logo.svg
      wayfold render karte.json -o vorstand.pptx --template firma.potx

    Ohne --force wird nichts ersetzt; dann wird gar nichts geschrieben. --lang ist die Sprache der Wörter auf der Karte.
cli-library-examples =
    Beispiele:
      wayfold library list
      wayfold library import interviews/*.mmd --library forschung.wayfold
      wayfold library export bilder --to svg
      wayfold library search "Wartezeit"
      wayfold library rescue --library kaputt.wayfold gerettet.wayfold
cli-completions-examples =
    Beispiel:
      wayfold completions bash > ~/.local/share/bash-completion/completions/wayfold
cli-exit-codes =
    Exit-Codes:
      0  alles ging gut
      1  eine Datei konnte nicht gelesen oder geschrieben werden
      2  die Befehlszeile ergibt keinen Sinn
      3  die Eingabe ist nicht, was ihr Format verlangt
      4  die Bibliothek verweigert: beschädigt, aus einer neueren Version, anderswo offen, schreibgeschützt
      5  eine Prüfung fand Fehler
cli-wrote = { $path } geschrieben
cli-imported = { $count ->
        [1] 1 Karte in { $path } aufgenommen
       *[other] { $count } Karten in { $path } aufgenommen
    }
cli-library-made = Die Bibliothek { $path } mit den Beispiel-Journeys angelegt. Karten: { $count }.
cli-library-there = Die Bibliothek { $path } gibt es schon. Karten: { $count }.
cli-empty-library = { $path } enthält noch keine Karten. „wayfold library import DATEI“ nimmt welche auf.
cli-map-counts = Phasen: { $stages }, Kontaktpunkte: { $touchpoints }
cli-nothing-found = Nichts gefunden zu „{ $text }“.
cli-check-fine = { $path } ist in Ordnung. Karten: { $maps }.
cli-rescued = In { $path } gerettet. Karten: { $count }. Die alte Datei ist unverändert.
cli-rescued-whole = { $title }: vollständig
cli-rescued-part = { $title }: gerettete Einträge: { $kept }, verlorene: { $lost }
cli-check-faults = Fehler in { $path }: { $count }. „wayfold library rescue“ rettet, was lesbar ist.
cli-error-not-found = Die Datei { $path } gibt es nicht. Prüfen Sie Namen und Ordner.
cli-error-no-permission = Der Zugriff auf { $path } wird verweigert. Es wurde nichts geschrieben.
cli-error-is-folder = { $path } ist ein Ordner; gebraucht wird der Name einer Datei.
cli-error-disk-full = Der Datenträger ist voll: { $path } wurde nicht geschrieben. Was vorher da war, ist unverändert.
cli-error-file = { $path }: { $detail }. Es wurde nichts geschrieben.
cli-error-too-large = { $path } ist größer als { $most } MB, mehr als aus einer Datei gelesen wird.
cli-error-not-text = { $path } ist kein Text (UTF-8 oder UTF-16). Es wurde nichts geschrieben.
cli-error-strict = Mit --strict muss { $path } stimmen, so wie es dasteht. Es wurde nichts geschrieben.
cli-error-no-format = Der Name { $path } sagt sein Format nicht. Geben Sie es mit --from oder --to an.
cli-error-no-ending = Der Name { $path } hat keine Endung, die das Format sagt, etwa .pdf oder .xlsx.
cli-error-no-folder = Den Ordner { $path } gibt es nicht. Legen Sie ihn zuerst an. Nichts wurde geschrieben.
cli-error-no-view = Diese Karte hat keine Ansicht „{ $view }“. Vorhanden: { $known }
cli-error-no-views = Diese Karte hat keine Ansicht „{ $view }“ und auch keine andere.
cli-error-no-such-map = Eine Karte { $number } gibt es nicht; die Datei enthält { $count }.
cli-error-several-maps = Die Datei enthält { $count } Karten; in diesem Format können sie nicht auf die Standardausgabe. Wählen Sie eine mit --map, oder schreiben Sie in eine Datei.
cli-error-unknown-map = Die Bibliothek hat keine Karte „{ $map }“. „wayfold library list“ zeigt, was sie hat.
cli-error-no-map-called = { $path } hat keine Karte „{ $map }“. Vorhanden: { $known }
cli-error-no-maps = { $path } enthält keine Karte.
cli-error-choose-map = { $path } enthält { $count } Karten. Wählen Sie mit --map eine davon.
cli-error-exists = { $path } gibt es schon. --force ersetzt die Datei. Nichts wurde geschrieben.
cli-error-no-poster = --tile nennt die Blätter eines Plakats; mit --pages { $pages } gibt es keines. Lassen Sie eines von beiden weg.
cli-error-no-paper = „{ $text }“ ist kein Papier. Nennen Sie einen Namen ({ $known }), oder Breite und Höhe in Millimetern ohne Trennzeichen, je { $least } bis { $most }, etwa 1200x800.
cli-error-no-such-record = { $what }: „{ $name }“ gibt es auf dieser Karte nicht. Vorhanden: { $known }
cli-error-several-records = { $what }: „{ $name }“ könnte mehrere meinen. Nennen Sie mehr vom Titel. Vorhanden: { $known }
cli-error-no-such-arrow = Kein Pfeil heißt „{ $text }“. Schreiben Sie ihn als VON>NACH, in Anführungszeichen.
cli-error-not-a-setting = „{ $text }“ setzt nichts. Schreiben Sie NAME=ZAHL; Anteile gehen von 0 bis 1 oder 0 % bis 100 %, Stimmungen von −2 bis 2, Minuten ab 0.
cli-error-no-home = Dieser Rechner nennt keinen Ordner für Daten. Nennen Sie die Bibliothek mit --library.

## serve

cli-serve = Die App nur auf diesem Rechner bereitstellen und im Browser öffnen; Strg+C beendet sie
cli-arg-at = Die Bibliothek [Vorgabe: die der App]; wird mit den Beispielen angelegt, wenn es sie nicht gibt
cli-arg-port = Port an der Loopback-Adresse [Vorgabe: ein freier]
cli-arg-no-open = Den Browser nicht öffnen
cli-serve-examples =
    Beispiele:
      wayfold serve
      wayfold serve workshop.wayfold --port 8080 --no-open

    Niemand sonst kommt hinein: Die Adresse enthält ein Token, das jedes Mal neu ist.
cli-error-port = Port { $port } ist nicht zu haben: { $detail }. Wählen Sie einen anderen mit --port, oder lassen Sie die Angabe weg.
serve-library = { $path } ist bereit. Öffnen Sie diese Adresse im Browser; sie gilt bis zum Ende:
serve-stop = Strg+C beendet es.
serve-no-ui = Dieses Programm wurde ohne seine Seiten gebaut. Führen Sie „make ui-build“ aus, und bauen Sie es neu; Anfragen werden trotzdem beantwortet.
serve-refused-host = Unter dieser Adresse gibt es die App nicht. Nehmen Sie die Adresse, die ausgegeben wurde.
serve-refused-origin = Eine andere Seite hat danach gefragt. Das wurde abgelehnt; es wurde nichts geändert.
serve-refused-token = Diese Seite hat keinen Zugang, oder er ist abgelaufen. Öffnen Sie die Adresse, die „wayfold serve“ zuletzt ausgegeben hat.
serve-refused-size = Das ist größer als { $most } MB, mehr als auf einmal aufgenommen wird. Es wurde nichts geändert.
serve-refused-path = Unter dieser Adresse gibt es nichts.
serve-refused-request = Diese Anfrage ist fehlerhaft. Es wurde nichts geändert.
serve-failed = Im Programm ist etwas schiefgegangen. Was als erledigt angezeigt war, ist gespeichert; öffnen Sie die Karte neu.

## shell

shell-no-home = Dieser Rechner nennt keinen Ordner für Daten. Starten Sie Wayfold mit einer Bibliothek: wayfold-desktop DATEI.wayfold
shell-too-large = { $name } ist größer als { $most } MB, mehr als auf einmal aufgenommen wird. Es wurde nichts geändert.
shell-unread = { $name } ließ sich nicht lesen: { $detail }. Es wurde nichts geändert.
shell-unwritten = { $name } wurde nicht geschrieben: { $detail }. Was vorher da war, ist unverändert.
shell-disk-full = Der Datenträger ist voll: { $name } wurde nicht geschrieben. Was vorher da war, ist unverändert.
shell-rescued = gerettet
shell-open-title = Datei öffnen
shell-open = Öffnen
shell-save-title = Speichern unter
shell-save = Speichern
shell-cancel = Abbrechen
shell-files-fitting = Dateien, die Wayfold liest
shell-files-all = Alle Dateien
shell-other-library = Andere Bibliothek öffnen …
shell-rescue-library = Lesbares in eine neue retten …

## formats

mermaid-byte-order-mark = Ein Byte-Order-Mark vor dem Dateikopf wurde weggelassen. Mermaid findet den Kopf dahinter nicht.
mermaid-indented-front-matter = Der Dateikopf (Front Matter) ist eingerückt. Mermaid 11 lehnt das ab, neuere Versionen lesen ihn.
mermaid-late-front-matter = Vor dem Dateikopf (Front Matter) stehen Leerzeilen. Mermaid will ihn ganz am Anfang.
mermaid-bad-front-matter = Der Dateikopf ist kein gültiges YAML. Sein Titel wurde als einfacher Text gelesen, der Rest weggelassen.
mermaid-unclosed-directive = Diese Anweisung wird nicht mit {"}"}%% geschlossen. Mermaid hielte alles dahinter für einen Teil von ihr.
mermaid-code-fence = Ein Codezaun aus Markdown wurde weggelassen. Mermaid will nur das Diagramm.
mermaid-text-before-header = Text vor „journey“ wurde weggelassen: „{ $text }“
mermaid-text-after-diagram = Text nach dem schließenden Codezaun wurde weggelassen: „{ $text }“
mermaid-header-spelling = „{ $text }“ wurde als „journey“ gelesen. Mermaid will genau dieses Wort, kleingeschrieben.
mermaid-missing-header = Die erste Zeile „journey“ fehlt. Der Text wurde trotzdem als Journey gelesen.
mermaid-second-header = Ein zweites „journey“ wurde weggelassen. Ein Diagramm hat nur eines.
mermaid-title-on-header-line = „{ $text }“ hinter „journey“ wurde als Titel gelesen. Mermaid will „title“ davor.
mermaid-title-colon = Als Titel gelesen: „{ $text }“. Mermaid will nach „title“ keinen Doppelpunkt und machte daraus eine Aufgabe.
mermaid-empty-title = Der Titel ist leer. Mermaid nähme die nächste Zeile dafür, was immer darin steht.
mermaid-section-colon = Als Abschnitt gelesen: „{ $text }“. Mermaid will nach „section“ keinen Doppelpunkt und machte daraus eine Aufgabe.
mermaid-colon-in-section = Im Namen des Abschnitts steht ein Doppelpunkt: „{ $text }“. Mermaid bricht dort ab; schreiben Sie #58; dafür.
mermaid-empty-section = Der Abschnitt hat keinen Namen. Mermaid nähme die nächste Zeile dafür.
mermaid-text-on-later-line = Was hinter „{ $text }“ gehört, steht auf einer späteren Zeile. Mermaid will es auf derselben.
mermaid-keyword-in-name = Als Aufgabe gelesen: „{ $text }“. Mermaid hält das erste Wort für ein Schlüsselwort.
mermaid-colon-in-name = Im Namen „{ $text }“ steht ein Doppelpunkt. Für Mermaid endet der Name dort; schreiben Sie #58; dafür.
mermaid-other-colon = Ein Doppelpunkt einer anderen Schrift wurde als „:“ gelesen. Mermaid kennt ihn nicht.
mermaid-hash-in-text = Das # gehört zum Text: „{ $text }“. Mermaid hielte den Rest der Zeile für einen Kommentar; schreiben Sie #35; dafür.
mermaid-unknown-entity = „{ $text }“ ist kein Zeichen, das Mermaid kennt. Es blieb, wie es ist.
mermaid-html-entity = „{ $text }“ wurde als das gemeinte Zeichen gelesen. Mermaid bricht am Semikolon ab oder zeigt es unverändert.
mermaid-semicolon-between = Auf einer Zeile stehen zwei Anweisungen, durch ein Semikolon getrennt. Mermaid bricht dort ab; geben Sie jeder ihre Zeile.
mermaid-semicolon-in-text = Das Semikolon gehört zum Text: „{ $text }“. Mermaid bricht dort ab; schreiben Sie #59; dafür.
mermaid-semicolon-at-end = Ein überflüssiges Semikolon wurde weggelassen. Mermaid bricht dort ab.
mermaid-inline-comment = „{ $text }“ wurde als Kommentar weggelassen. Mermaid hielte es für einen Teil des Textes; hinter anderem Text gilt nur #.
mermaid-percent-at-start = Als Aufgabe gelesen: „{ $text }“. Mermaid hält solche Zeilen für Kommentare; schreiben Sie #37; für das Prozentzeichen.
mermaid-missing-name = Die Aufgabe hat keinen Namen.
mermaid-task-without-score = „{ $text }“ wurde als Aufgabe ohne Wertung gelesen. Mermaid bricht hier ab.
mermaid-missing-score = „{ $task }“ hat keine Wertung. Mermaid läse 0.
mermaid-score-not-a-number = „{ $text }“ ist keine Wertung. „{ $task }“ wurde ohne gelesen.
mermaid-score-repaired = „{ $text }“ wurde als { $score } gelesen. Mermaid erkennt darin keine Zahl.
mermaid-score-out-of-range = „{ $task }“ hat die Wertung { $score }. Wertungen gehen von 1 bis 5; die Emotion steht am nächsten Ende.
mermaid-comma-for-colon = Ein Komma wurde als Doppelpunkt zwischen Wertung und Beteiligten gelesen. Mermaid läse beides nicht.
mermaid-empty-actor = An „{ $task }“ ist jemand ohne Namen beteiligt und wurde weggelassen. Steht da ein Komma oder Doppelpunkt zu viel?
mermaid-quoted-actor = Namen in Anführungszeichen wurden ohne diese gelesen: { $text }. Mermaid behält sie und trennt an den Kommas dazwischen.
mermaid-actor-separator = Die Beteiligten wurden getrennt, wie sie dastehen: { $text }. Mermaid trennt nur an einfachen Kommas.
mermaid-colon-in-actor = Ein Doppelpunkt gehört zu den Namen: { $text }. Für Mermaid endet die Liste dort; schreiben Sie #58; dafür.
mermaid-extra-field = Eine Aufgabe hat Namen, Wertung und Beteiligte. Was folgt, wurde weggelassen: „{ $text }“
mermaid-invisible-character = Ein unsichtbares Zeichen wurde weggelassen. Mermaid stolperte darüber.
mermaid-line-break-tag = Das wurde als Zeilenumbruch gelesen. Mermaid will {"<"}br> oder {"<"}br/> innerhalb eines Namens.
mermaid-missing-acc-colon = Nach „{ $keyword }“ fehlt der Doppelpunkt. Mermaid bricht hier ab.
mermaid-empty-acc = „{ $keyword }“ ist leer. Mermaid nähme die nächste Zeile dafür.
mermaid-misspelt-keyword = „{ $text }“ wurde als „{ $keyword }“ gelesen. Mermaid machte daraus eine Aufgabe.
mermaid-unclosed-block = Die Beschreibung wird nie mit einer Klammer geschlossen. Sie endet nun vor der nächsten Anweisung.
mermaid-brace-in-block = In der Beschreibung steht eine geschweifte Klammer. Mermaid beendete sie dort.
mermaid-foreign-statement = „{ $text }“ gehört zu einer anderen Diagrammart und wurde weggelassen.
mermaid-other-diagram-word = Wegen „{ $text }“ hielte Mermaid den ganzen Text für ein C4-Diagramm.
mermaid-read-differently = Mermaid liest dieses Diagramm anders oder bricht hier ab. Prüfen Sie die Zeile.
mermaid-more-warnings = Es gibt { $count } weitere solche Stellen.

mermaid-error-too-large = Der Text hat { $size } Byte; höchstens { $most } werden gelesen. Teilen Sie die Datei.
mermaid-error-no-journey = In diesem Text ist keine Mermaid-Journey. Sie beginnt mit dem Wort „journey“.
mermaid-error-other-diagram = Das ist ein Mermaid-Diagramm der Art „{ $kind }“. Gelesen wird nur „journey“.
mermaid-error-refused = { $count ->
    [one] Mermaid bräche an einer Stelle ab oder läse sie falsch. Berichtigen Sie sie, oder lesen Sie ohne --strict.
   *[other] Mermaid bräche an { $count } Stellen ab oder läse sie falsch. Berichtigen Sie sie, oder lesen Sie ohne --strict.
}
mermaid-error-no-header = Zeile { $line }, Spalte { $column }: Das Diagramm muss mit „journey“ beginnen.
mermaid-error-front-matter = Zeile { $line }, Spalte { $column }: Der Dateikopf ist kein gültiges YAML.
mermaid-error-second-header = Zeile { $line }, Spalte { $column }: Hier steht noch einmal „journey“.
mermaid-error-colon = Zeile { $line }, Spalte { $column }: Hier kann kein Doppelpunkt stehen.
mermaid-error-semicolon = Zeile { $line }, Spalte { $column }: Hier kann kein Semikolon stehen.
mermaid-error-no-data = Zeile { $line }, Spalte { $column }: Der Aufgabe fehlt die Wertung.
mermaid-error-cut-short = Zeile { $line }, Spalte { $column }: Der Text endet zu früh.
mermaid-error-too-many-tasks = Zeile { $line }, Spalte { $column }: Das Diagramm hat mehr Aufgaben, als gelesen werden (20 000).
mermaid-error-too-many-sections = Zeile { $line }, Spalte { $column }: Das Diagramm hat mehr Abschnitte, als gelesen werden (20 000).
mermaid-error-too-many-actors = Zeile { $line }, Spalte { $column }: Das Diagramm nennt mehr Beteiligte, als gelesen werden (1 000).
mermaid-error-text-too-long = Zeile { $line }, Spalte { $column }: Ein Text ist länger, als gelesen wird (20 000 Zeichen).

mermaid-loss-empty-name = { $count ->
    [one] Ein Name ist leer; ein Leerzeichen steht dafür.
   *[other] { $count } Namen sind leer; Leerzeichen stehen dafür.
}
mermaid-loss-too-long-to-draw = Der Text ist länger, als Mermaid von sich aus zeichnet. Erhöhen Sie dort maxTextSize, oder teilen Sie die Karte.
mermaid-loss-emotion-missing = { $count ->
    [one] Ein Kontaktpunkt hat keine Emotion und wurde neutral (3) geschrieben.
   *[other] { $count } Kontaktpunkte haben keine Emotion und wurden neutral (3) geschrieben.
}
mermaid-loss-emotions-differ = { $count ->
    [one] An einem Kontaktpunkt empfinden Personas verschieden; geschrieben wurde das Mittel.
   *[other] An { $count } Kontaktpunkten empfinden Personas verschieden; geschrieben wurde das Mittel.
}
mermaid-loss-general-emotion = { $count ->
    [one] Ein Kontaktpunkt hat neben seinen Personas eine Emotion aller Kunden.
   *[other] { $count } Kontaktpunkte haben neben ihren Personas eine Emotion aller Kunden.
}
mermaid-loss-other-emotions = { $count ->
    [one] An einem Kontaktpunkt wurden Emotionen von Personas weggelassen, die ihn nicht erleben.
   *[other] An { $count } Kontaktpunkten wurden Emotionen von Personas weggelassen, die sie nicht erleben.
}
mermaid-loss-for-everybody = { $count ->
    [one] Ein Kontaktpunkt ist für alle; geschrieben wurden nur die Personas mit einer Emotion.
   *[other] { $count } Kontaktpunkte sind für alle; geschrieben wurden nur die Personas mit einer Emotion.
}
mermaid-loss-parallel-tracks = { $count ->
    [one] Ein Kontaktpunkt auf einer parallelen Spur wurde eingereiht.
   *[other] { $count } Kontaktpunkte auf parallelen Spuren wurden eingereiht.
}
mermaid-loss-other-transitions = { $count ->
    [one] Ein Pfeil führt nicht zum nächsten Kontaktpunkt und wurde weggelassen.
   *[other] { $count } Pfeile führen nicht zum nächsten Kontaktpunkt und wurden weggelassen.
}
mermaid-loss-missing-transitions = { $count ->
    [one] Von einem Kontaktpunkt führt kein Pfeil zum nächsten; im Diagramm geht es immer weiter.
   *[other] Von { $count } Kontaktpunkten führt kein Pfeil zum nächsten; im Diagramm geht es immer weiter.
}
mermaid-loss-transition-details = { $count ->
    [one] Anteil, Beschriftung oder Art eines Pfeils wurde weggelassen.
   *[other] Anteile, Beschriftungen oder Arten von { $count } Pfeilen wurden weggelassen.
}
mermaid-loss-card-fields = { $count ->
    [one] Ein Feld des Steckbriefs wurde weggelassen.
   *[other] { $count } Felder des Steckbriefs wurden weggelassen.
}
mermaid-loss-stage-fields = { $count ->
    [one] Verkaufsphase, Lebensabschnitt, Ziel oder Beschreibung einer Phase wurde weggelassen.
   *[other] Verkaufsphasen, Lebensabschnitte, Ziele oder Beschreibungen von { $count } Phasen wurden weggelassen.
}
mermaid-loss-touchpoint-fields = { $count ->
    [one] Beschreibung, Zeiten, Kosten oder andere Felder eines Kontaktpunkts wurden weggelassen.
   *[other] Beschreibungen, Zeiten, Kosten oder andere Felder von { $count } Kontaktpunkten wurden weggelassen.
}
mermaid-loss-channels = { $count ->
    [one] Der Kanal eines Kontaktpunkts wurde weggelassen.
   *[other] Die Kanäle von { $count } Kontaktpunkten wurden weggelassen.
}
mermaid-loss-teams = { $count ->
    [one] Das Team eines Kontaktpunkts wurde weggelassen.
   *[other] Die Teams von { $count } Kontaktpunkten wurden weggelassen.
}
mermaid-loss-lanes = { $count ->
    [one] Eine Zeile wurde weggelassen.
   *[other] { $count } Zeilen wurden weggelassen.
}
mermaid-loss-notes = { $count ->
    [one] Eine Notiz wurde weggelassen.
   *[other] { $count } Notizen wurden weggelassen.
}
mermaid-loss-pains = { $count ->
    [one] Ein Schmerzpunkt wurde weggelassen.
   *[other] { $count } Schmerzpunkte wurden weggelassen.
}
mermaid-loss-remedies = { $count ->
    [one] Eine Maßnahme wurde weggelassen.
   *[other] { $count } Maßnahmen wurden weggelassen.
}
mermaid-loss-kpis = { $count ->
    [one] Eine Kennzahl wurde weggelassen.
   *[other] { $count } Kennzahlen wurden weggelassen.
}
mermaid-loss-unused-personas = { $count ->
    [one] Eine Persona erlebt keinen Kontaktpunkt und wurde weggelassen.
   *[other] { $count } Personas erleben keinen Kontaktpunkt und wurden weggelassen.
}
mermaid-loss-shared-names = { $count ->
    [one] Eine Persona heißt wie eine andere; im Diagramm sind die beiden eine.
   *[other] { $count } Personas heißen wie andere; im Diagramm sind sie eine.
}
mermaid-loss-persona-fields = { $count ->
    [one] Von einer Persona wurde nur der Name geschrieben.
   *[other] Von { $count } Personas wurden nur die Namen geschrieben.
}
mermaid-loss-evidence = { $count ->
    [one] Ein Beleg wurde weggelassen.
   *[other] { $count } Belege wurden weggelassen.
}
mermaid-loss-images = { $count ->
    [one] Ein Bild wurde weggelassen.
   *[other] { $count } Bilder wurden weggelassen.
}

json-ends-early = Die Datei hört mittendrin auf. Ist sie abgeschnitten?
json-text-behind = Hinter dem Ende der Daten steht noch etwas.
json-no-value = Hier muss ein Wert stehen.
json-no-name = Hier muss der Name eines Feldes in doppelten Anführungszeichen stehen.
json-no-colon = Hier muss ein Doppelpunkt stehen.
json-no-comma-in-list = Hier muss ein Komma oder ] stehen.
json-no-comma-in-object = Hier muss ein Komma oder {"}"} stehen.
json-comma-too-many = Dieses Komma ist zu viel.
json-comment = JSON kennt keine Kommentare. Lassen Sie das weg.
json-single-quote = JSON verlangt doppelte Anführungszeichen.
json-open-text = Dieser Text hat kein schließendes Anführungszeichen.
json-line-break-in-text = Ein Zeilenumbruch im Text wird \n geschrieben.
json-control-in-text = Ein Steuerzeichen im Text wird mit \u und seiner Nummer geschrieben, ein Tabulator \t.
json-bad-escape = Diese Zeichenfolge nach dem Schrägstrich gibt es nicht. Ein umgekehrter Schrägstrich wird \\ geschrieben.
json-half-character = Das ist ein halbes Zeichen: \ud8… und \udc… gehören paarweise zusammen.
json-bad-number = So schreibt JSON keine Zahl.
json-too-deep = Das ist zu tief verschachtelt.
json-too-much = Die Datei enthält zu viele Werte.
json-too-large = Die Datei ist größer als { $most } Byte. Teilen Sie sie auf.
json-too-many = In der Datei sind mehr als { $most } der Art „{ $what }“. Teilen Sie sie auf.
json-not-wayfold = Das ist keine Wayfold-Datei: Es fehlt "format": "wayfold".
json-no-version = Die Version des Formats fehlt: "version": 1.
json-newer = Diese Datei hat ein neueres Wayfold geschrieben (Version { $version } des Formats; dieses hier liest bis { $newest }). Aktualisieren Sie Wayfold, um sie zu lesen.
json-wrong-type = { $expected ->
    [null] Hier sollte null stehen, nicht { $found ->
        [truth] true oder false
        [number] eine Zahl
        [text] ein Text
        [list] eine Liste
       *[object] ein Objekt
    }.
    [truth] Hier sollte true oder false stehen, nicht { $found ->
        [null] null
        [number] eine Zahl
        [text] ein Text
        [list] eine Liste
       *[object] ein Objekt
    }.
    [number] Hier sollte eine Zahl stehen, nicht { $found ->
        [null] null
        [truth] true oder false
        [text] ein Text; Zahlen haben keine Anführungszeichen
        [list] eine Liste
       *[object] ein Objekt
    }.
    [text] Hier sollte ein Text in Anführungszeichen stehen, nicht { $found ->
        [null] null
        [truth] true oder false
        [number] eine Zahl
        [list] eine Liste
       *[object] ein Objekt
    }.
    [list] Hier sollte eine Liste in [ ] stehen, nicht { $found ->
        [null] null
        [truth] true oder false
        [number] eine Zahl
        [text] ein Text
       *[object] ein Objekt
    }.
   *[object] Hier sollte ein Objekt in {"{ }"} stehen, nicht { $found ->
        [null] null
        [truth] true oder false
        [number] eine Zahl
        [text] ein Text
       *[list] eine Liste
    }.
}
json-unknown-field = Ein Feld „{ $name }“ gibt es hier nicht.
json-unknown-field-nearest = Ein Feld „{ $name }“ gibt es hier nicht. Meinten Sie „{ $nearest }“?
json-unknown-choice = „{ $text }“ kann hier nicht stehen. Möglich sind: { $choices }.
json-unknown-choice-nearest = „{ $text }“ kann hier nicht stehen. Meinten Sie „{ $nearest }“? Möglich sind: { $choices }.
json-twice = „{ $name }“ steht zweimal da.
json-lacking = „{ $name }“ fehlt.
json-not-whole = Hier sollte eine ganze Zahl von 0 bis { $most } stehen.
json-boundless = Diese Zahl ist zu groß.
json-bad-id = „{ $text }“ kann keine Kennung sein. Kennungen haben 1 bis 64 Buchstaben, Ziffern, Bindestriche, Unterstriche oder Punkte.
json-taken-id = Die Kennung „{ $text }“ gehört schon { $other }.
json-kind = { $kind ->
    [card] Steckbrief
    [stage] Phase
    [touchpoint] Kontaktpunkt
    [transition] Pfeil
    [lane] Zeile
    [note] Notiz
    [pain] Schmerzpunkt
    [remedy] Maßnahme
    [kpi] Kennzahl
    [persona] Persona
    [channel] Kanal
    [team] Team
    [evidence] Beleg
   *[image] Bild
}
json-dangling = { json-kind } „{ $text }“ ist nicht in der Datei.
json-dangling-nearest = { json-kind } „{ $text }“ ist nicht in der Datei. Meinten Sie „{ $nearest }“?
json-wrong-kind = { json-kind } „{ $text }“ ist nicht in der Datei; diese Kennung gehört etwas anderem.
json-origin-of-what = Eine Herkunft in Worten braucht die Herkunft im Steckbrief, die sagt, aus welcher Karte.
json-not-a-date = „{ $text }“ ist kein Datum. Daten werden 2026-11-30 geschrieben.
json-not-a-time = „{ $text }“ ist kein Zeitpunkt. Zeitpunkte werden 2026-11-30T08:00:00Z geschrieben.
json-not-a-key = „{ $text }“ ist kein Ordnungsschlüssel. Lassen Sie ihn weg, dann zählt die Reihenfolge der Liste.
json-not-base64 = Die Daten eines Bildes werden in Base64 geschrieben; das hier ist keines.
json-unfit = Dieser Wert passt hier nicht.
json-rule-out-of-range = Das muss von { $least } bis { $most } gehen.
json-rule-too-long = Dieser Text ist länger als { $most } Zeichen.
json-rule-too-many = Davon sind es mehr als { $most } ({ $what }).
json-rule-malformed = Das hat nicht die nötige Form. Farben schreibt man #3366cc, Währungen EUR, Sprachen de oder pt-BR, Adressen https://…
json-rule-place-taken = Ein anderer Kontaktpunkt hat schon diese Spalte und Spur.
json-rule-lane-taken = Die Karte hat schon eine Zeile dieser Art.
json-rule-not-a-lane-for-notes = Diese Zeile zeigt Felder der Kontaktpunkte und fasst keine Notizen.
json-rule-loops-twice = Dieser Kontaktpunkt führt schon zu sich selbst zurück.

table-unread = Mit „{ $text }“ kann diese Spalte nichts anfangen; es wurde weggelassen.
table-leads-nowhere = Kein Kontaktpunkt der Tabelle heißt „{ $text }“; der Pfeil wurde weggelassen.
table-cut-short = Der Text ist zu lang und wurde gekürzt.
table-rescaled = Die Emotionen dieser Spalte haben eine andere Skala und wurden auf −2 bis +2 gebracht.
table-too-many-rows = Die Tabelle ist länger, als gelesen werden kann. Ab hier wurde alles weggelassen.
table-too-many-columns = Die Tabelle ist breiter, als gelesen werden kann. Die Spalten ab hier wurden weggelassen.
table-too-large = Die Tabelle ist zu groß, um gelesen zu werden. Teilen Sie sie auf.

## scene

scene-untitled = Ohne Titel
scene-untitled-map = Journey ohne Titel
scene-description = Journey-Map; Phasen: { $value }, Kontaktpunkte: { $other }.
scene-empty-title = Wo beginnt diese Journey?
scene-empty-hint = Fügen Sie die erste Phase hinzu: den Moment, in dem ein Bedürfnis entsteht. Alles Weitere wächst von dort aus.
scene-no-touchpoints = Noch kein Kontaktpunkt. Womit beginnt es hier?
scene-legend = Legende

scene-state-current = Ist-Zustand
scene-state-future = Soll-Zustand
scene-status-draft = Entwurf
scene-status-review = In Prüfung
scene-status-approved = Abgestimmt
scene-status-archived = Archiviert

scene-actor = Wessen Journey
scene-scenario = Situation
scene-goal = Ziel
scene-trigger = Auslöser
scene-owner = Verantwortlich
scene-review = Nächste Prüfung

scene-phase-pre-sale = Vor dem Kauf
scene-phase-sale = Kauf
scene-phase-post-sale = Nach dem Kauf

scene-lane-notes = Notizen
scene-lane-flow = Kontaktpunkte
scene-lane-emotion = Emotionen
scene-lane-quotes = Zitate
scene-lane-images = Bilder
scene-lane-channels = Kanäle
scene-lane-pains = Schmerzpunkte
scene-lane-remedies = Maßnahmen
scene-lane-kpis = Kennzahlen
scene-lane-frontstage = Frontstage
scene-lane-backstage = Backstage
scene-lane-support = Unterstützende Prozesse

scene-blueprint-interaction = Interaktionslinie
scene-blueprint-visibility = Sichtbarkeitslinie
scene-blueprint-internal = Interne Interaktion

scene-moment-truth = Moment der Wahrheit
scene-moment-micro = Mikromoment
scene-service-self-service = Selbstbedienung
scene-service-assisted = Persönlich betreut
scene-service-automated = Automatisch
scene-evidence-assumed = Angenommen
scene-evidence-observed = Beobachtet
scene-evidence-measured = Gemessen
scene-ownership-partner = Partner
scene-ownership-customer = Kundeneigen
scene-ownership-social = Andere Leute
scene-outcome-success = Ziel erreicht
scene-outcome-churn = Kunde geht
scene-outcome-graceful = Geht im Guten
scene-outcome-win-back = Zurückgewonnen
scene-listening-post = Feedback erbeten
scene-complaint = Beschwerde
scene-active = Beschäftigt
scene-waiting = Wartezeit
scene-response = Antwort zugesagt in
scene-entry = Anteil, der hier einsteigt

scene-transition-main = Hauptweg
scene-transition-alternative = Alternative
scene-transition-recovery = Wiedergutmachung
scene-transition-loop = Schleife
scene-context-lost = Muss alles noch einmal erzählen
scene-drop-off = Abbruch

scene-neutral = neutral
scene-everybody = Alle Kunden

scene-severity = Schwere
scene-severity-of = Schwere { $value } von 5
scene-category-long-form = Zu langes Formular
scene-category-buried-action = Versteckte Aktion
scene-category-hard-to-find = Schwer zu finden
scene-category-popups = Pop-ups
scene-category-repeated-entry = Dieselben Daten noch einmal
scene-category-cross-device = Bruch zwischen Geräten
scene-category-no-answers = Keine Antworten
scene-category-slow-site = Langsame Seite
scene-category-too-much = Sagt zu viel
scene-category-hurdle = Unnötige Hürde
scene-category-irrelevant = Unpassende Nachricht
scene-category-impersonal = Unpersönliche Antwort
scene-category-waiting = Warten
scene-category-passed-on = Weitergereicht
scene-category-failure = Ausfall
scene-category-price = Preis oder Vertrag

scene-remedy-idea = Idee
scene-remedy-planned = Geplant
scene-remedy-doing = In Arbeit
scene-remedy-done = Erledigt
scene-remedy-dropped = Verworfen
scene-effort = Aufwand
scene-impact = Wirkung
scene-treats = Behandelt Schmerzpunkt
scene-blocker-budget = Budget fehlt
scene-blocker-skills = Wissen fehlt
scene-blocker-communication = Abstimmung fehlt
scene-blocker-technology = Technik steht im Weg
scene-blocker-compliance = Rechtliche Fragen
scene-blocker-other = Blockiert

scene-target = Ziel { $value }
scene-interim = Nächstes: { $value } bis { $other }
scene-due = Bis { $value }
scene-kpi-reached = Ziel erreicht
scene-kpi-underway = Auf dem Weg
scene-kpi-missed = Entfernt sich

## session

error-out-of-step = Bildschirm und Datenträger zeigen Verschiedenes. Öffnen Sie die Karte erneut; was als erledigt galt, ist gesichert.
error-unknown-format = Der Name { $name } endet auf kein Format, das hier bekannt ist. Bekannt sind .wayfold, .json, .mmd, .csv, .xlsx, .md, .txt und .html; für Gezeichnetes auch .svg, .png, .pdf und .pptx.
error-no-journey = { $name } enthält keine Journey.
error-unknown-template = Eine Vorlage { $name } gibt es nicht.
error-json-too-large = Die Datei würde größer, als wieder gelesen werden kann. Exportieren Sie weniger Karten auf einmal oder nehmen Sie kleinere Bilder.
error-list-too-long = Die Liste hat mehr als { $most } Zeilen. Teilen Sie sie auf.
error-empty-list = In dieser Liste steht noch nichts. Jede Zeile ist ein Schritt der Journey.
error-unknown-text = Dieser Text ist weder eine Mermaid-Journey noch JSON noch eine Tabelle. Er lässt sich aber als Liste übernehmen.
error-empty-file = { $name } ist leer.
error-file-too-large = { $name } ist größer als { $most } MB und damit zu groß, um gelesen zu werden. Es wurde nichts geändert. Teilen Sie die Datei oder lassen Sie große Bilder weg.
error-not-text = { $name } ist weder Text noch eine Bibliothek; daraus lässt sich keine Journey lesen. Es wurde nichts geändert. Wählen Sie eine Datei, die auf .wayfold, .json, .mmd, .csv, .xlsx, .md, .txt oder .html endet.
error-no-room = Die Datei ließ sich zum Lesen nicht ablegen ({ $detail }). Geändert wurde nichts. Schaffen Sie Platz und versuchen Sie es dann erneut.
error-unknown-picture = Dieses Bild ist nicht mehr in der Bibliothek.
error-nothing-to-show = Von dieser Auswahl ist auf dem Blatt nichts gezeichnet. Wählen Sie etwas anderes aus oder exportieren Sie das ganze Blatt.
error-unknown-audience = Diese Karte hat keine Ansicht namens „{ $name }“. Wählen Sie eine aus der Liste oder die ganze Karte.
error-bad-setting = Die Einstellung { $name } lässt sich nicht speichern: Ihr Name oder ihre Länge ist nicht erlaubt.
error-bad-request = Das wurde nicht verstanden ({ $detail }). Geändert wurde nichts. Vielleicht passen Fenster und Programm nicht zusammen; starten Sie Wayfold neu.
error-overtaken = Die Karte wurde geändert, bevor die Antwort da war. Fragen Sie noch einmal.
error-closed = Die Bibliothek wurde geschlossen. Was als erledigt galt, ist gesichert.
error-unexpected = Es ist etwas passiert, das nicht passieren sollte ({ $detail }). Was als erledigt galt, ist gesichert.
file-place = Zeile { $line }, Spalte { $column }
file-place-path = Zeile { $line }, Spalte { $column } ({ $path })
file-place-table = Zeile { $row }, Spalte { $column }
file-place-sheet = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }
file-more-problems = Weiter hinten gibt es noch mehr Fehler.

kind-card = Steckbrief
kind-stage = Phase
kind-touchpoint = Kontaktpunkt
kind-transition = Pfeil
kind-lane = Zeile
kind-note = Notiz
kind-pain = Schmerzpunkt
kind-remedy = Maßnahme
kind-kpi = Kennzahl
kind-persona = Persona
kind-channel = Kanal
kind-team = Team
kind-evidence = Beleg
kind-image = Bild

## findings

finding-and = und
finding-and-more = (und { $count } weitere)
finding-quoted = „{ $text }“
finding-unit-percent = { "\u00A0" }%
finding-untitled = „ohne Titel“
finding-not-given = keine Angabe
finding-offer-early = zu früh
finding-offer-late = zu spät
finding-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
finding-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
finding-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
finding-rests-assumed = Beruht auf einer Annahme zu { $record }.
finding-rests-observed = Beruht auf Beobachtung bei { $record }, nicht auf einer Zählung.
finding-rests-measured = Beruht auf Messungen.

finding-severity-error = Fehler
finding-severity-warning = Warnung
finding-severity-insight = Erkenntnis
finding-severity-notice = Hinweis

finding-family-structure = Aufbau
finding-family-flow = Wege
finding-family-certainty = Sicherheit der Zahlen
finding-family-pain = Schmerzpunkte
finding-family-money = Geld
finding-family-effort = Aufwand
finding-family-coverage = Abdeckung
finding-family-ownership = Zuständigkeit
finding-family-kpi = Kennzahlen
finding-family-gap = Erwartungen
finding-family-mood = Stimmungen
finding-family-service = Service
finding-family-evidence = Belege

finding-lifecycle-awareness = Aufmerksamkeit
finding-lifecycle-consideration = Abwägen
finding-lifecycle-purchase = Kauf
finding-lifecycle-onboarding = Einstieg
finding-lifecycle-use = Nutzung
finding-lifecycle-support = Hilfe
finding-lifecycle-renewal = Verlängerung
finding-lifecycle-advocacy = Empfehlung
finding-lifecycle-goodbye = Abschied
finding-phase-pre-sale = vor dem Kauf
finding-phase-sale = beim Kauf
finding-phase-post-sale = nach dem Kauf
finding-blocker-budget = am Budget
finding-blocker-skills = an fehlendem Können
finding-blocker-communication = an der internen Abstimmung
finding-blocker-technology = an der Technik
finding-blocker-compliance = an Recht und Compliance
finding-blocker-other = an anderem
finding-figure-customers = Kunden pro Jahr
finding-figure-value = Wert eines Kunden
finding-figure-margin = Marge je abgeschlossener Journey

finding-shares-overfull = Die Pfeile ab { $place } ergeben zusammen { $total } %. Solange es mehr als 100 % sind, lässt sich kein Weg berechnen.
finding-shares-overfull-why = Angegebene Anteile an diesem Kontaktpunkt: { $total } %; mehr als 100 % können ihn nicht verlassen. Stillschweigend verkleinert werden sie nicht: Das Ergebnis sähe richtig aus und wäre falsch.
finding-entry-overfull = Die Anteile der Kunden, die hier oder dort beginnen, ergeben zusammen { $total } %. Solange es mehr als 100 % sind, lässt sich kein Weg berechnen.
finding-entry-overfull-why = Angegebene Einstiegsanteile: { $total } %; jeder Kunde beginnt genau einmal.
finding-numbers-refused = Eine Zahl bei { $place } liegt außerhalb dessen, womit sich rechnen lässt; darum fehlen alle Angaben zu Wegen.
finding-numbers-refused-why = Anteile gehen von 0 % bis 100 %; Dauern und Kosten sind endlich und nicht negativ.
finding-no-success = Kein Kontaktpunkt ist als „Ziel erreicht“ markiert. Wie viele Kunden ankommen, kann deshalb niemand sagen. Markieren Sie den Moment, in dem der Kunde hat, was er wollte.
finding-no-success-why = Die Erfolgsquote ist der Anteil der Kunden, die zu einem Kontaktpunkt mit diesem Ausgang kommen. Auf dieser Karte gibt es keinen.
finding-no-arrows = Diese Karte hat keine Pfeile; als Weg aller Kunden gilt die Reihenfolge der Spalten. Zeichnen Sie Pfeile, um zu sehen, wo Kunden abbiegen.
finding-no-arrows-why = Jeder Kontaktpunkt wurde mit dem der nächsten Spalte verbunden; abgesprungen wird nicht.
finding-unreachable = Zu { $names } kommt auf dieser Karte niemand. Zeichnen Sie, wie Kunden dorthin gelangen, oder geben Sie an, welcher Anteil dort beginnt.
finding-unreachable-why = Erreichbar ist, wo Journeys beginnen, und alles, wohin Pfeile von dort führen. { $count ->
    [one] Dieser Kontaktpunkt ist es nicht.
   *[other] Diese { $count } Kontaktpunkte sind es nicht.
}
finding-dead-end = { $count ->
    [one] { $names } führt nirgendwohin, obwohl die Journey dort laut Karte nicht endet: { $share } % der Kunden fallen an dieser Stelle aus der Karte.
   *[other] { $names } führen nirgendwohin, obwohl die Journey dort laut Karte nicht endet: { $share } % der Kunden fallen an diesen Stellen aus der Karte.
}
finding-dead-end-why = Besuche je Kunde an Kontaktpunkten, von denen kein Pfeil weiterführt, zusammen { $share } %. Endet die Journey dort wirklich, dann markieren Sie, wie.
finding-cannot-reach-success = Von { $names } führt kein Weg zum Ziel.
finding-cannot-reach-success-why = Keine Folge von Pfeilen führt von { $count ->
    [one] diesem Kontaktpunkt
   *[other] diesen { $count } Kontaktpunkten
} zu einem, der als „Ziel erreicht“ oder als Ausstieg markiert ist.
finding-trap = Wer zu { $names } kommt, dreht sich für immer im Kreis: Kein Pfeil, kein Absprung und kein Ende führt hinaus. { $share } % der Kunden sitzen dort fest.
finding-trap-why = Die Anteile im Inneren ergeben 100 %, und keiner führt hinaus. Zeiten und Summen gibt es erst, wenn ein Ausweg gezeichnet ist.
finding-arrow-after-end = Bei { $names } endet die Journey, und doch führen Pfeile von dort weiter. In den Zahlen geht sie niemand.
finding-arrow-after-end-why = Ein Kontaktpunkt mit Ausgang beendet die Journey. Als Schleife markierte Pfeile gelten als gewollt und sind hier nicht gemeint.
finding-duplicate-arrow = Von { $names } führt mehr als ein Pfeil zum selben Kontaktpunkt. Die Anteile zählen zusammen; ein Pfeil sagt es klarer.
finding-duplicate-arrow-why = Pfeile mit gleichem Anfang und Ende, an { $count ->
    [one] einem Kontaktpunkt
   *[other] { $count } Kontaktpunkten
}.
finding-stuck-loop = { $share } % derer, die bei { $place } sind, drehen gleich noch eine Runde, im Schnitt { $visits } Mal nacheinander. Ist dieser Anteil gewollt?
finding-stuck-loop-why = Besuche nacheinander = 1 ÷ (1 − { $share } %) = { $visits }.
finding-back-to-presale = { $count ->
    [one] Ein Pfeil führt von { $from } zurück zu { $to }, von nach dem Kauf zu vor dem Kauf, und ist weder als Schleife noch als Wiedergutmachung markiert.
   *[other] { $count } Pfeile führen von nach dem Kauf zurück zu vor dem Kauf, einer davon von { $from } zu { $to }, und sind weder als Schleife noch als Wiedergutmachung markiert.
}
finding-back-to-presale-why = Ein gewöhnlicher Schritt zurück über den Kauf ist meist ein Versehen. Beginnen Kunden wirklich von vorn, dann markieren Sie den Pfeil als Schleife.
finding-no-way-round = An { $place } führt kein Weg vorbei: Wer ans Ziel kommt, muss hindurch, und { $lost } % der Kunden springen dort ab.
finding-no-way-round-why = Ohne diesen Kontaktpunkt käme niemand ans Ziel: Sein Wegfalleffekt ist 100 %. { $count ->
    [one] Er ist der einzige solche.
   *[other] Es gibt { $count } solche; von denen, die nicht schon als bester Ort zum Anfangen genannt sind, verliert er am meisten.
}

finding-fix-first = Am meisten lässt sich bei { $place } gewinnen: Dort gehen heute { $leak } % der Kunden. Halb so viele, und die Erfolgsquote steigt von { $before } % auf { $after } %.
finding-fix-first-why = Gewinn = (α−1)·v·b ÷ [1 − (α−1)·(N−1)] = { $gain } Punkte, mit halbierter Absprungrate von { $drop } %, v = { $visits } Besuchen je Kunde, b = { $chance } %, die von dort ans Ziel kommen, N = { $returns } Besuchen, wenn man einmal da ist, und α als Wachstum aller übrigen Anteile. An jedem anderen Kontaktpunkt bringt Halbieren weniger; wo mehr als 60 % gehen, bleibt außer Betracht, denn das ließe sich nicht einfach halbieren.
finding-biggest-leak = { $share } % der Kunden springen bei { $place } ab. Das sind { $part } % aller, die irgendwo abspringen.
finding-biggest-leak-why = { $visits } Besuche je Kunde × { $drop } % Absprungrate = { $share } %, von { $total } % auf der ganzen Karte.
finding-leaving-angry = Wer abspringt, tut es in gedrückter Stimmung: im Schnitt { $mood } auf der Skala von −2 bis +2.
finding-leaving-angry-why = Stimmung an den Absprungstellen, gewichtet nach der Zahl derer, die gehen: Σ v·d·Stimmung ÷ Σ v·d = { $mood }. { $share } % der Kunden springen ab.
finding-leaving-unmoved = Wer abspringt, ist nicht schlecht gestimmt: im Schnitt { $mood } auf der Skala von −2 bis +2. Was diese Kunden verliert, ist kein schlechter Moment, den diese Karte zeigt.
finding-leaving-unmoved-why = Stimmung an den Absprungstellen, gewichtet nach der Zahl derer, die gehen: Σ v·d·Stimmung ÷ Σ v·d = { $mood }. { $share } % der Kunden springen ab.
finding-going-round = Wer zu { $place } kommt, ist im Schnitt { $visits } Mal dort. Jede Rückkehr kostet die Kunden Mühe und Sie Zeit.
finding-going-round-why = N = { $visits } erwartete Besuche, wenn man einmal da ist; { $reach } % der Kunden kommen hin, das macht { $extra } wiederholte Besuche je 100 Kunden.
finding-no-usual-way = Einen üblichen Weg gibt es nicht: Selbst den häufigsten gehen nur { $part } % derer, die ans Ziel kommen.
finding-no-usual-way-why = Der wahrscheinlichste Weg ohne Wiederholung hat { $steps } Kontaktpunkte; genau ihn gehen { $share } % aller Kunden.
finding-ending-lost = { $share } % der Kunden enden bei { $names } und sind verloren.
finding-ending-lost-why = Erwartete Besuche je Kunde an Kontaktpunkten mit diesem Ausgang, zusammen { $share } %.
finding-detours = Der schnellste Weg zum Ziel dauert { $fastest }. Wer ankommt, braucht im Schnitt { $usual }; { $extra } davon kommen bei { $place } hinzu.
finding-detours-why = Schnellster Weg: kleinste Summe der Minuten. Schnitt derer, die ankommen: Σ Minuten·v·b ÷ C, das { $times }-Fache. Zusätzlich ist die Zeit eines Kontaktpunkts mal die Besuche dort, die über den schnellsten Weg hinausgehen.

finding-measure-next = Die Erfolgsquote liegt bei { $completion } % ± { $margin } Punkten. { $part } % dieser Unsicherheit stammen von { $place }: Messen Sie dort als Nächstes.
finding-measure-next-why = Var C ≈ Σ v²·(Σ p·b² − b²) ÷ (n+1) über alle Kontaktpunkte; ± sind 1,96 Standardabweichungen. Die Anteile bei { $place } beruhen auf { $observed } gezählten Besuchen.
finding-measure-first = Wohin Kunden von { $place } aus gehen, hat niemand gezählt, und von keiner anderen ungezählten Stelle hängt die Erfolgsquote so sehr ab.
finding-measure-first-why = { $count ->
    [one] Hinter diesen Anteilen steht keine Fallzahl
   *[other] Hinter den Anteilen an { $count } Kontaktpunkten steht keine Fallzahl
}; im ± der Erfolgsquote fehlen sie deshalb. Gereiht nach v²·(Σ p·b² − b²).
finding-shares-assumed = { $count } von { $all } Pfeilen haben keinen Anteil. Angenommen wurde, dass sie sich zu gleichen Teilen teilen, was die anderen übrig lassen.
finding-shares-assumed-why = Wo ein Anteil fehlt, springt nach dieser Annahme niemand ab. Tragen Sie die Anteile ein; was an 100 % fehlt, gilt dann als Absprung.
finding-entries-assumed = Wo Journeys beginnen, ist zu wenig gesagt: Der Rest wurde gleichmäßig auf { $names } verteilt.
finding-entries-assumed-why = Fehlende Einstiegsanteile gehen zu gleichen Teilen an die Kontaktpunkte, zu denen kein Pfeil führt.

finding-heaviest-pain = { $pain } wiegt am schwersten: Dieser Schmerzpunkt trifft { $affected } % der Kunden und macht { $part } % der gesamten Last auf dieser Karte aus.
finding-heaviest-pain-why = In 100 Journeys kommt er { $occurrences } Mal vor; mal Schwere { $severity } ÷ 5 ist das eine Last von { $load }, von { $total } auf der ganzen Karte. { $affected } % der Kunden erleben ihn mindestens einmal.
finding-killer-pain = { $pain } hat die höchste Schwere (5 von 5) und trifft { $affected } % der Kunden.
finding-killer-pain-why = In 100 Journeys { $visits } Besuche × { $frequency } % der Besuche = { $occurrences } Mal. Wer es zweimal erlebt, zählt einmal: { $affected } %.
finding-pain-untreated = Gegen { $names } ist nichts geplant.
finding-pain-untreated-why = Keine Maßnahme behandelt { $count ->
    [one] diesen Schmerzpunkt
   *[other] diese { $count } Schmerzpunkte
}; verworfene zählen nicht.
finding-pain-uncounted = Wie oft kommt das vor: { $names }? Ohne Häufigkeit zählt ein Schmerzpunkt in diesen Zahlen nichts.
finding-pain-uncounted-why = Alles über einen Schmerzpunkt folgt aus dem Anteil der Besuche, die er trifft. { $count ->
    [one] Hier fehlt er.
   *[other] Bei { $count } Schmerzpunkten fehlt er.
}
finding-low-without-pain = Bei { $names } ist die Stimmung schlecht, aber kein Schmerzpunkt sagt, warum.
finding-low-without-pain-why = Stimmung −1 oder tiefer (am tiefsten { $mood }) und kein Schmerzpunkt an { $count ->
    [one] diesem Kontaktpunkt
   *[other] diesen { $count } Kontaktpunkten
}.
finding-pain-at-high = { $pain } ist schwer ({ $severity } von 5) und trifft { $frequency } % der Besuche, und doch ist die Stimmung bei { $place } { $mood }. Eines von beiden verdient einen zweiten Blick.
finding-pain-at-high-why = Ein Schmerzpunkt mit Schwere 4 oder 5, der mindestens jeden fünften Besuch trifft, passt nicht zu einer Stimmung von 1 oder mehr.
finding-bad-moments = { $any } % der Kunden erleben mindestens einen schlechten Moment, { $several } % zwei oder mehr.
finding-bad-moments-why = Ein Besuch ist schlecht, wenn er einen von { $pains } Schmerzpunkten trifft. Gezählt wird je Journey, durch alle Schleifen hindurch; { $none } % erleben keinen.
finding-bad-moments-churn = { $any } % der Kunden erleben mindestens einen schlechten Moment, { $several } % zwei oder mehr. Nach Ihren Verlustraten gehen dabei { $churn } % der Kunden verloren.
finding-bad-moments-churn-why = Ein Besuch ist schlecht, wenn er einen von { $pains } Schmerzpunkten trifft; { $none } % der Kunden erleben keinen. Σ P(k)·Verlust nach k = { $churn } %, mit den Verlusten aus dem Steckbrief.

finding-revenue-at-risk = { $count ->
    [one] { $names } gefährdet { $amount } im Jahr.
   *[other] { $count } Schmerzpunkte gefährden { $amount } im Jahr, am meisten { $top }. Einzeln zusammengezählt wären es { $over } zu viel.
}
finding-revenue-at-risk-why = { $customers } Kunden im Jahr × { $lost } %, die wegen irgendeines dieser Schmerzpunkte gehen, × { $value }. Ein Kunde zählt je Schmerzpunkt einmal und insgesamt einmal; einzeln zusammengezählt ergäben sie { $summed }, der größte allein { $most }.
finding-best-remedy = { $remedy } kostet { $cost }, rechnet sich nach { $months ->
    [one] einem Monat
   *[other] { $months } Monaten
} und bringt { $benefit } im Jahr.
finding-best-remedy-why = { $confidence } % Zuversicht × ({ $customers } Kunden × { $kept } % nicht mehr verloren × { $value } + { $won } mehr am Ziel × { $margin }) = { $benefit } im Jahr; 12 × { $cost } ÷ { $benefit } = { $months } Monate. Keine andere Maßnahme im Rahmen des Budgets bringt mehr für ihre Kosten.
finding-remedy-does-not-pay = Nach diesen Zahlen rechnet sich { $remedy } nicht: { $cost } einmalig gegen { $benefit } im Jahr über { $years ->
    [one] ein Jahr
   *[other] { $years } Jahre
}. Aus anderen Gründen kann es trotzdem richtig sein.
finding-remedy-does-not-pay-why = { $benefit } × { $years } = { $total }, weniger als die { $cost }, die sie kostet. Nicht abgezinst.
finding-budget-plan = { $budget } bewirken am meisten mit { $names }: Das kostet zusammen { $spent }, bringt { $benefit } im Jahr und hebt die Erfolgsquote von { $before } % auf { $after } %.
finding-budget-plan-why = Von { $open } offenen Maßnahmen kommt zuerst die mit dem meisten Nutzen für ihre Kosten; dann wird für die nächste alles neu gerechnet, solange das Budget reicht.
finding-figures-missing = Um Schmerzpunkte und Maßnahmen in Geld zu fassen, fehlt im Steckbrief: { $figures }.
finding-figures-missing-why = Geld wird nie geraten. Schmerzpunkte brauchen Kundenzahl und Kundenwert, Maßnahmen auch die Marge.
finding-market-at-risk = Nach den Beschwerdezahlen im Steckbrief kosten Probleme { $customers } Kunden im Jahr ({ $amount }). { $silent } % derer, die eines haben, beschweren sich nie.
finding-market-at-risk-why = { $all } Kunden × { $problem } % mit einem Problem × ({ $complain } % beschweren sich × { $handled } % Verlust + { $silent } % schweigen × { $unheard } % Verlust − { $anyway } %, die ohnehin gegangen wären) = { $customers }, mal je { $value }.
finding-retention-lever = Fünf Punkte mehr Kundenbindung ({ $retention } % auf { $better } %) würden einen Kunden { $gain } % wertvoller machen: { $then } statt { $now }.
finding-retention-lever-why = Kundenwert m·r ÷ (1+i−r), erste Marge nach einem Jahr, mit Marge m = { $margin }, Bindung r, Zinssatz i = { $discount } %{ $years ->
    [0] , ohne Horizont
    [one] , begrenzt auf ein Jahr
   *[other] , begrenzt auf { $years } Jahre
}.

finding-forced-effort = Eine Journey verlangt im Schnitt { $switches } Kanalwechsel und { $handovers } Übergaben zwischen Teams.
finding-forced-effort-why = Σ v·p über alle Schritte in einen anderen Kanal oder zu einem anderen Team, von { $steps } Schritten insgesamt. Ein Kontaktpunkt ohne Angabe zählt als eigener Kanal, eigenes Team.
finding-context-lost = { $count ->
    [one] Zwischen { $from } und { $to } müssen Kunden alles noch einmal erzählen, { $times } Mal in 100 Journeys.
   *[other] Kunden müssen { $times } Mal in 100 Journeys alles noch einmal erzählen, am häufigsten zwischen { $from } und { $to }.
}
finding-context-lost-why = Wie oft die Pfeile mit „Muss alles noch einmal erzählen“ je 100 Kunden gegangen werden ({ $count ->
    [one] ein Pfeil
   *[other] { $count } Pfeile
}).
finding-waiting = Eine Journey dauert im Schnitt { $total }, davon { $share } % Warten. { $part } % der Wartezeit entfallen auf { $place }.
finding-waiting-why = { $waited } Warten, { $active } eigenes Tun, zusammen { $total }: Minuten je Besuch mal Besuche je Kunde, addiert über die Karte. Warten ÷ alles = { $share } %.
finding-response-late = { $count ->
    [one] Bei { $place } warten Kunden { $wait }; versprochen sind { $target }.
   *[other] An { $count } Kontaktpunkten warten Kunden länger als versprochen, allen voran bei { $place }: { $wait } statt { $target }.
}
finding-response-late-why = Wartezeit gegen die zugesagte Antwortzeit des Kontaktpunkts.
finding-response-untold = Für { $names } ist keine Antwortzeit zugesagt, obwohl Kunden sich dort beschweren oder eine Stunde und länger warten.
finding-response-untold-why = Kontaktpunkte mit Beschwerden oder mindestens 60 Minuten Wartezeit, aber ohne zugesagte Antwortzeit: { $count }.
finding-hard-work = { $count ->
    [one] { $place } macht Kunden Mühe: Aufwand { $effort } von 7, und { $reach } % kommen dorthin.
   *[other] Das macht Kunden Mühe: { $names }. Allein { $place } verlangt { $reach } % von ihnen Aufwand { $effort } von 7 ab.
}
finding-hard-work-why = Aufwand 5 oder mehr auf der Skala von 1 (leicht) bis 7 (schwer).
finding-zero-minutes = { $count ->
    [one] { $names } dauert laut Karte gar nicht. Lassen Sie die Dauer leer, wenn sie nicht bekannt ist.
   *[other] { $names } dauern laut Karte gar nicht. Lassen Sie die Dauer leer, wenn sie nicht bekannt ist.
}
finding-zero-minutes-why = Eine Dauer von 0 Minuten gilt in allen Summen als Tatsache; eine leere wird als fehlend gemeldet.

finding-post-sale-thin = Nur { $post } von { $all } Kontaktpunkten liegen nach dem Kauf. Der längere Teil der Beziehung steht kaum auf der Karte.
finding-post-sale-thin-why = { $post } ÷ { $all } = { $share } %, weniger als ein Viertel. Ist das gewollt, dann setzen Sie im Steckbrief einen Zielmix, oder nehmen Sie Schritte aus dem Umfang heraus.
finding-off-target-mix = { $phase }: Ihr Ziel sind { $target } % der Kontaktpunkte, die Karte hat { $share } %.
finding-off-target-mix-why = { $touchpoints } von { $all } Kontaktpunkten. Übereinstimmung mit dem ganzen Zielmix: 1 − ½ Σ |Anteil − Ziel| = { $fit } %.
finding-sale-without-onboarding = Die Karte verkauft, aber sie begrüßt nicht: Keine Phase nach dem Kauf ist als Einstieg markiert.
finding-sale-without-onboarding-why = Es gibt eine Phase beim Kauf, aber keine mit dem Schritt „Einstieg“, und der Einstieg gehört zum Umfang.
finding-lifecycle-gaps = Nicht auf dieser Karte: { $steps }. Ergänzen Sie eine Phase, oder nehmen Sie den Schritt im Steckbrief aus dem Umfang.
finding-lifecycle-gaps-why = Schritte im Leben eines Kunden, mit denen keine Phase markiert ist: { $count } von 9.
finding-no-listening-post = Kunden werden { $phases } nirgends um Rückmeldung gebeten.
finding-no-listening-post-why = Kein Kontaktpunkt ist dort so markiert, dass er um Rückmeldung bittet.
finding-no-persona = Die Karte sagt nicht, wessen Journey sie zeigt. Wählen Sie im Steckbrief eine Persona.
finding-no-persona-why = Eine Karte zeigt einen Blickwinkel; ohne ihn gehören Stimmungen und Kanäle niemandem.
finding-persona-unfelt = Wie fühlt es sich für { $names } an? Kein Kontaktpunkt sagt es.
finding-persona-unfelt-why = Der Steckbrief nennt { $count ->
    [one] diese Persona
   *[other] diese Personas
}, aber kein Kontaktpunkt hat eine Stimmung für sie.
finding-channel-unliked = { $persona } bevorzugt { $names }, trifft auf dieser Karte aber nirgends darauf.
finding-channel-unliked-why = Keiner der { $met } Kontaktpunkte, an die diese Persona kommt, liegt in einem Kanal, den sie bevorzugt.
finding-channel-missing = Kein Kanal ist angegeben für { $names }.
finding-channel-missing-why = Ohne Kanäle lassen sich Kanalwechsel nicht zählen. { $count ->
    [one] Einem Kontaktpunkt fehlt er.
   *[other] { $count } Kontaktpunkten fehlt er.
}

finding-touchpoint-unowned = Für { $names } ist kein Team zuständig.
finding-touchpoint-unowned-why = Eigene Kontaktpunkte der Marke ohne Team; auf sie entfallen { $share } % aller Besuche.
finding-remedy-unowned = Für { $names } ist niemand zuständig. Ohne Zuständige bleibt eine Maßnahme eine Idee.
finding-remedy-unowned-why = Offene Maßnahmen ohne Zuständige und ohne Team: { $count }.
finding-remedy-undated = Beschlossen, aber ohne Termin: { $names }.
finding-remedy-undated-why = Geplante oder laufende Maßnahmen ohne Termin: { $count }.
finding-remedy-overdue = Der Termin ist verstrichen: { $names }.
finding-remedy-overdue-why = Offene Maßnahmen mit einem Termin vor heute: { $count }.
finding-remedy-blocked = { $count ->
    [one] { $names } hängt { $blockers }.
   *[other] { $names } hängen { $blockers }.
}
finding-remedy-blocked-why = Offene Maßnahmen mit einem Hindernis: { $count }.
finding-map-unowned = Für diese Karte ist niemand zuständig. So ist sie bald veraltet.
finding-map-unowned-why = Der Steckbrief nennt keine Zuständigen.
finding-review-overdue = Der Termin, diese Karte wieder anzusehen, ist verstrichen.
finding-review-overdue-why = Das Prüfdatum im Steckbrief liegt vor heute.

finding-no-kpi = Auf dieser Karte wird nichts gemessen. Woran würde jemand merken, dass es besser geworden ist?
finding-no-kpi-why = Die Karte hat keine Kennzahl.
finding-kpi-targetless = { $count ->
    [one] { $names } hat kein Ziel.
   *[other] { $names } haben kein Ziel.
}
finding-kpi-targetless-why = Eine Zahl ohne Ziel sagt niemandem, ob etwas zu tun ist. Kennzahlen ohne Ziel: { $count }.
finding-only-financial = Gemessen wird hier nur Geld. Ob es Kunden besser geht, zeigt keine dieser Kennzahlen.
finding-only-financial-why = Alle Kennzahlen ({ $count }) sind als finanziell markiert.
finding-no-leading = Keine der { $count } Kennzahlen bewegt sich, bevor Kunden gehen. Ergänzen Sie eine, die es tut, etwa Nutzung oder erste Antwort.
finding-no-leading-why = Keine Kennzahl ist als Frühindikator markiert.
finding-kpi-behind = { $count ->
    [one] { $kpi } steht bei { $value }{ $unit }; inzwischen sollten es { $due }{ $unit } sein.
   *[other] { $count } Kennzahlen liegen hinter ihrem Ziel, darunter { $kpi }: { $value }{ $unit }, inzwischen sollten es { $due }{ $unit } sein.
}
finding-kpi-behind-why = Wert gegen das jüngste Zwischenziel vor heute, oder gegen das Ziel, sobald es fällig ist.
finding-kpi-worse = { $count ->
    [one] { $kpi } hat sich in die falsche Richtung bewegt, von { $before }{ $unit } auf { $value }{ $unit }.
   *[other] { $count } Kennzahlen haben sich in die falsche Richtung bewegt, darunter { $kpi }: von { $before }{ $unit } auf { $value }{ $unit }.
}
finding-kpi-worse-why = Wert gegen Ausgangswert, je nachdem, ob mehr oder weniger besser ist.

finding-value-gap = { $count ->
    [one] Bei { $place } erwarten Kunden { $expected } von 10 und bekommen { $got }.
   *[other] An { $count } Kontaktpunkten bekommen Kunden viel weniger, als sie erwarten. Am meisten zählt es bei { $place }: { $expected } von 10 erwartet, { $got } erlebt.
}
finding-value-gap-why = Lücke von 2 oder mehr, gereiht nach Wichtigkeit + max(Wichtigkeit − Erlebnis, 0) = { $importance } + { $lacking } = { $score }. { $reach } % der Kunden kommen dorthin.
finding-weak-moment-of-truth = { $count ->
    [one] Einer von { $all } Momenten der Wahrheit läuft schlecht: { $names }.
   *[other] { $count } von { $all } Momenten der Wahrheit laufen schlecht: { $names }.
}
finding-weak-moment-of-truth-why = Ein Moment der Wahrheit mit einer Stimmung unter null oder einem Erlebnis mindestens einen Punkt unter der Erwartung.
finding-overserved = { $names }: Kunden bekommen mehr, als sie erwarten, wo es ihnen wenig bedeutet.
finding-overserved-why = Erlebnis mindestens 2 Punkte über der Erwartung, Wichtigkeit höchstens 4 von 10, an { $count ->
    [one] einem Kontaktpunkt
   *[other] { $count } Kontaktpunkten
}.
finding-lowest-moment = { $place } ist der tiefste Moment: Stimmung { $mood } auf der Skala von −2 bis +2, und { $reach } % der Kunden erleben ihn. Was dort schmerzt: { $names }.
finding-lowest-moment-why = Tiefste Stimmung aller Kontaktpunkte, zu denen mindestens 2 % der Kunden kommen.
finding-ends-low = Selbst wer ans Ziel kommt, ist dort gedrückter Stimmung: { $mood } bei { $names }. Was zuletzt kommt, bleibt in Erinnerung.
finding-ends-low-why = Stimmung, wo das Ziel erreicht wird, gewichtet nach den { $reached } % der Kunden, die dorthin kommen. Gemeldet wird unter −0,3.
finding-personas-apart = { $place } erlebt nicht jeder gleich: { $happy } ist dort bei { $high }, { $sad } bei { $low }.
finding-personas-apart-why = { $high } − ({ $low }) = { $gap } Punkte auf der Skala von −2 bis +2. Kontaktpunkte, an denen Personas dieser Karte mindestens 2 Punkte auseinanderliegen, diesseits und jenseits von null: { $count }.

finding-complaint-without-people = Bei { $names } beschweren sich Kunden und treffen auf keinen Menschen.
finding-complaint-without-people-why = Als Beschwerde markiert, aber weder ist die Bedienung persönlich, noch ist im Kanal jemand am anderen Ende.
finding-complaint-without-recovery = Wie wird es nach { $names } wieder gut? Kein als Wiedergutmachung markierter Pfeil führt von dort weiter.
finding-complaint-without-recovery-why = Kontaktpunkte, an denen Kunden sich beschweren, ohne einen Pfeil der Art „Wiedergutmachung“: { $count }.
finding-leaving-unasked = Bei { $names } gehen Kunden, und niemand fragt, warum.
finding-leaving-unasked-why = Kontaktpunkte, an denen Kunden verloren gehen, ohne dass um Rückmeldung gebeten wird; { $share } % der Kunden enden dort.
finding-mistimed-offer = Bei { $names } kommen Angebote { $when }.
finding-mistimed-offer-why = So markierte Kontaktpunkte: { $count }.

finding-mostly-assumed = { $share } % aller Besuche gelten Kontaktpunkten, die niemand geprüft hat. Nehmen Sie die Zahlen bis dahin als Schätzung.
finding-mostly-assumed-why = { $count } von { $all } Kontaktpunkten sind als angenommen markiert; nach Besuchen gewichtet sind das { $share } %.
finding-moods-assumed = { $count } von { $all } Stimmungen sind Annahmen. Fragen Sie Kunden, bevor Sie die Kurve als Tatsache zeigen.
finding-moods-assumed-why = Stimmungen an Kontaktpunkten, die als angenommen markiert sind.
finding-disputed-evidence = Die Karte beruft sich auf { $names }; andere Quellen widersprechen dem.
finding-disputed-evidence-why = Als umstritten markierte Belege: { $count }.

analysis-refused-shares_overfull = Die Pfeile eines Kontaktpunkts ergeben zusammen mehr als 100 %.
analysis-refused-entry_overfull = Die Einstiegsanteile ergeben zusammen mehr als 100 %.
analysis-refused-number_out_of_range = Eine Zahl liegt außerhalb dessen, womit sich rechnen lässt.
analysis-refused-unknown_touchpoint = Ein Eintrag verweist auf einen Kontaktpunkt, den es nicht gibt.
analysis-refused-journey_too_large = Die Karte ist größer, als sich auswerten lässt.

analysis-missing-success = Markieren Sie, wo das Ziel erreicht ist, um zu erfahren, wie viele Kunden ankommen.
analysis-missing-transitions = Zeichnen Sie Pfeile, um zu erfahren, wo Kunden abbiegen.
analysis-missing-shares = Tragen Sie die Anteile der Pfeile ein, um zu erfahren, wer wohin geht.
analysis-missing-entries = Tragen Sie ein, wo Journeys beginnen.
analysis-missing-samples = Tragen Sie ein, auf wie vielen Fällen die Anteile beruhen, um zu erfahren, wie sicher die Erfolgsquote ist.
analysis-missing-minutes = Tragen Sie Dauern ein, um zu erfahren, wie lange es dauert.
analysis-missing-moods = Tragen Sie Stimmungen ein, um zu sehen, wie es sich anfühlt und wie Kunden gehen.
analysis-missing-frequencies = Tragen Sie ein, wie oft Schmerzpunkte vorkommen, um zu erfahren, wie viele Kunden sie treffen.
analysis-missing-leaving = Tragen Sie ein, wie wahrscheinlich Kunden wegen eines Schmerzpunkts gehen, um zu erfahren, was er kostet.
analysis-missing-customers = Tragen Sie die Kunden pro Jahr ein, um Schmerzpunkte und Maßnahmen in Geld zu fassen.
analysis-missing-value = Tragen Sie ein, was ein Kunde wert ist, um Schmerzpunkte in Geld zu fassen.
analysis-missing-margin = Tragen Sie die Marge einer abgeschlossenen Journey ein, um die Erfolgsquote in Geld zu fassen.
analysis-missing-retention = Tragen Sie Kundenbindung und Zinssatz ein, um zu erfahren, was ein Kunde über die Jahre wert ist.
analysis-missing-churn-profile = Tragen Sie ein, wie viele nach einem, zwei, drei schlechten Momenten gehen, um zu erfahren, wie viele verloren gehen.
analysis-missing-complaints = Tragen Sie ein, wie Beschwerden ausgehen, um den gefährdeten Markt zu erfahren.
analysis-missing-remedy-costs = Tragen Sie ein, was Maßnahmen kosten, um zu erfahren, was sich rechnet.
analysis-missing-remedy-effects = Tragen Sie ein, was Maßnahmen ändern, um zu erfahren, was sie bringen.

## analyze

figure-number = { $number }
figure-percent = { $number } %
analyze-counts = Kontaktpunkte: { $touchpoints }, Pfeile: { $arrows }, Schmerzpunkte: { $pains }, Maßnahmen: { $remedies }
analyze-headline = Kurz gesagt
analyze-flow = Wohin Kunden gehen, je 100, die beginnen
analyze-pains = Was schmerzt
analyze-remedies = Was helfen würde
analyze-findings = Was daraus folgt
analyze-missing = Um mehr zu erfahren
analyze-completion = Erreichen das Ziel
analyze-completion-between = … zwischen
analyze-between = { $low } und { $high }
analyze-give-or-take = { $completion } ± { $margin } Punkte
analyze-drop = Springen unterwegs ab
analyze-exit = Gehen am Ende verloren
analyze-trapped = Drehen sich im Kreis
analyze-minutes = Zeit je Kunde
analyze-minutes-success = … derer, die ans Ziel kommen
analyze-cost = Kosten je Kunde
analyze-bad = Erleben einen schlechten Moment
analyze-churn = Verloren durch schlechte Momente
analyze-risk = Im Jahr durch Schmerzpunkte gefährdet
analyze-coverage = Karte ausgefüllt
analyze-touchpoint = Kontaktpunkt
analyze-visits = Besuche
analyze-leave = Gehen hier
analyze-to-goal = Kommen von hier ans Ziel
analyze-pain = Schmerzpunkt
analyze-severity = Schwere
analyze-affected = Betroffene
analyze-at-risk = Im Jahr gefährdet
analyze-treated = Maßnahmen
analyze-remedy = Maßnahme
analyze-step = Schritt
analyze-remedy-cost = Kosten
analyze-benefit = Nutzen im Jahr
analyze-payback = Monate
analyze-remedy-completion = Ziel damit
analyze-more = { $count ->
    [one] … und noch eins
   *[other] … und { $count } weitere
}
analyze-more-findings = { $count ->
    [one] Noch einer mit --all
   *[other] { $count } weitere mit --all
}
analyze-set-aside = { $count ->
    [one] Einer ist beiseitegelegt
   *[other] { $count } sind beiseitegelegt
}
analyze-dismissed = Beiseitegelegt: { $reason }
lint-error = Fehler
lint-warning = Warnung
lint-hint = Hinweis
lint-set-aside = beiseitegelegt
lint-summary = Fehler: { $errors }, Warnungen: { $warnings }, Hinweise: { $hints }
what-if-before = Wie es ist
what-if-after = Was wäre wenn
what-if-touchpoints = Was sich am meisten ändert, je 100, die beginnen
what-if-gone = Entfällt
what-if-new = Kommt hinzu
what-if-switches = Kanalwechsel je Kunde
what-if-handovers = Übergaben je Kunde
what-if-mood = Stimmung im Schnitt

## store

error-store-not-found = Die Datei { $path } gibt es nicht. Prüfen Sie den Namen und ob der Datenträger angeschlossen ist.
error-store-folder-missing = Den Ordner von { $path } gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.
error-store-is-folder = { $path } ist ein Ordner. Wählen Sie eine Bibliotheksdatei darin.
error-store-no-permission = Sie dürfen { $path } nicht öffnen. Es wurde nichts geändert. Bitten Sie den Besitzer um Zugriff oder wählen Sie einen anderen Ordner.
error-store-exists = { $path } gibt es schon; die Datei bleibt, wie sie ist. Wählen Sie einen anderen Namen.
error-store-not-a-library = { $name } ist keine Wayfold-Bibliothek und bleibt, wie sie ist. Wählen Sie eine Datei, die Wayfold angelegt hat, oder importieren Sie sie, falls eine Journey darin steht.
error-store-other-database = { $name } ist die Datenbank eines anderen Programms und bleibt, wie sie ist. Wählen Sie eine Datei, die Wayfold angelegt hat.
error-store-newer = { $name } stammt von einem neueren Wayfold (Dateiversion { $found }; dieses kennt { $known }). Es wurde nichts geändert. Aktualisieren Sie Wayfold, um sie zu öffnen.
error-store-open-elsewhere = { $name } ist schon geöffnet, in einem anderen Fenster oder Programm. Es wurde nichts geändert. Schließen Sie sie dort und versuchen Sie es noch einmal.
error-store-read-only = { $name } lässt sich nur lesen; diese Änderung wurde nicht gemacht. Kopieren Sie die Bibliothek in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie die Kopie.
error-store-disk-full = Der Datenträger ist voll. Diese Änderung wurde nicht gemacht; alles davor ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-store-cannot-write = Der Datenträger nimmt nichts an ({ $detail }). Diese Änderung wurde nicht gemacht; alles davor ist sicher. Prüfen Sie Platz und Verbindung und versuchen Sie es noch einmal.
error-store-cannot-read = { $path } lässt sich nicht lesen ({ $detail }). Es wurde nichts geändert. Prüfen Sie, ob der Datenträger angeschlossen ist, und versuchen Sie es noch einmal.
error-store-damaged = { $name } ist beschädigt ({ $detail }). Es wurde nichts geändert. Retten Sie, was lesbar ist, in eine neue Bibliothek: wayfold library rescue
error-store-backup-failed = Bevor { $name } auf diese Version gebracht wird, sollte unter { $backup } eine Kopie liegen. Das ging nicht ({ $detail }); die Bibliothek bleibt, wie sie war. Schaffen Sie dort Platz und öffnen Sie sie noch einmal.
error-store-migration-failed = { $name } ließ sich nicht von Version { $from } auf { $to } bringen ({ $detail }). Sie ist, wie sie war. Retten Sie sie in eine neue Bibliothek oder öffnen Sie sie mit dem Wayfold, aus dem sie stammt.
error-store-unknown-map = Diese Karte ist nicht mehr in der Bibliothek. Es wurde nichts geändert.
error-store-in-bin = Diese Karte liegt im Papierkorb. Holen Sie sie heraus, um sie zu ändern.
error-store-unknown-snapshot = Diesen Zwischenstand gibt es nicht mehr. Es wurde nichts geändert.
error-store-conflict = Was sich ändern sollte, ist nicht mehr, wie es war. Es wurde nichts geändert. Öffnen Sie die Karte neu, um den Stand zu sehen.
error-store-dangling = Dieser Schritt braucht etwas, das inzwischen aus der Bibliothek gelöscht ist. Es wurde nichts geändert.
error-store-used-elsewhere = Auch die Karte „{ $title }“ verwendet das; darum wurde es nicht gelöscht. Entfernen Sie es zuerst dort.
error-store-history-out-of-step = Die Schritte zum Rückgängigmachen haben sich seit dem Öffnen der Karte geändert. Es wurde nichts geändert. Öffnen Sie die Karte neu.
error-store-too-large = Das ist zu groß, um es aufzubewahren ({ $what }, höchstens { $most } Bytes). Es wurde nichts geändert.
error-store-bad-record = Ein Eintrag in { $name } lässt sich nicht lesen ({ $detail }). Es wurde nichts geändert. Retten Sie, was lesbar ist, in eine neue Bibliothek: wayfold library rescue
error-store-rule-broken = Eine Karte verletzt eine Regel ({ $detail }) und wurde darum nicht geöffnet oder übernommen. Es wurde nichts geändert.
error-store-nothing-to-rescue = In { $name } ist nichts mehr lesbar. Die Datei bleibt, wie sie ist; suchen Sie nach einer Kopie.
error-store-not-one-map = Das sollte eine Karte sein, ist aber keine oder mehrere. Es wurde nichts geändert.
error-store-out-of-memory = Dafür reicht der Arbeitsspeicher nicht. Es wurde nichts geändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.
error-store-unexpected = Etwas ist schiefgegangen, das nicht vorkommen sollte ({ $detail }). Diese Änderung wurde nicht gemacht; alles davor ist sicher.

notice-store-read-only-asked = Zum Lesen geöffnet. Es wird nichts geändert.
notice-store-read-only-file = Die Datei ist geschützt. Sie können alles ansehen, aber nichts ändern. Zum Bearbeiten kopieren Sie sie an einen anderen Ort.
notice-store-read-only-folder = Der Ordner ist geschützt. Sie können alles ansehen, aber nichts ändern. Zum Bearbeiten kopieren Sie die Bibliothek an einen anderen Ort.
notice-store-read-only-full = Der Datenträger ist voll. Sie können alles ansehen, aber nichts ändern. Schaffen Sie Platz und öffnen Sie die Bibliothek neu.
notice-store-migrated = Diese Bibliothek wurde von Version { $from } auf { $to } gebracht. Eine Kopie des alten Stands liegt unter { $backup }.

finding-store-page = Die Datei ist beschädigt: { $detail }
finding-store-record = Ein Eintrag lässt sich nicht lesen: { $detail }
finding-store-map = Eine Karte ist beschädigt oder verletzt eine Regel: { $detail }
finding-store-orphan = Ein Eintrag gehört zu keiner Karte ({ $record }).
finding-store-step = Ein Schritt zum Rückgängigmachen lässt sich nicht lesen: { $detail }
finding-store-snapshot = Der Zwischenstand „{ $name }“ lässt sich nicht lesen: { $detail }
finding-store-picture = Ein Bild ist beschädigt ({ $hash }).
finding-store-derived = Suche, Zählung oder Verwendungen sind nicht auf dem Stand ({ $what }); keine Journey ist betroffen. Sie lassen sich neu anlegen.

## canvas

canvas-add-touchpoint = Hier einen Kontaktpunkt einfügen
canvas-add-stage = Phase anfügen
canvas-add-first = Erste Phase anlegen
canvas-add-lane = Zeile anfügen
canvas-write = Hier etwas schreiben
canvas-write-another = Hier noch etwas schreiben
canvas-draw-arrow = Zu einem anderen Kontaktpunkt ziehen, um einen Pfeil zu zeichnen
canvas-move-end = Zu einem anderen Kontaktpunkt ziehen, um das Pfeilende zu versetzen
canvas-treat = Zu einer Maßnahme ziehen, die dagegen hilft, oder dorthin, wo eine neue entsteht
canvas-feel = Ziehen, um die Emotion einzutragen: { $who }
canvas-stretch = Ziehen, um mehr oder weniger Spalten zu überspannen
canvas-resize-lane = Ziehen ändert die Höhe, Doppelklick macht sie so hoch wie nötig
canvas-map-title = Titel der Karte
canvas-stage-title = Name der Phase
canvas-lane-title = Name der Zeile
canvas-touchpoint-title = Was geschieht hier?
canvas-note-text = Notiz schreiben
canvas-pain-title = Was läuft schief?
canvas-remedy-title = Was würde helfen?
canvas-kpi-title = Was wird gemessen?
canvas-arrow-words = Anteil in % oder Worte
canvas-scope-actor = Wessen Journey es ist
canvas-scope-scenario = Szenario
canvas-scope-goal = Was sie erreichen wollen
canvas-scope-trigger = Was sie auslöst
canvas-scope-owner = Wem die Karte gehört
canvas-writing-keys = Tab: nächster Eintrag · Eingabe: fertig
canvas-writing-lines = Tab: nächster Eintrag · Eingabe: fertig · Umschalt + Eingabe: neue Zeile
canvas-empty-cell = Leer: { $lane }, { $touchpoint }
canvas-emotion = Emotion { $value }: { $touchpoint }
canvas-emotion-value = Emotion, von −2 bis +2
canvas-emotion-value-of = Emotion von { $persona }, von −2 bis +2
canvas-emotion-of = Emotion von { $persona } { $value }: { $touchpoint }
canvas-said-added = Angefügt: { $what }
canvas-said-changed = Gespeichert: { $what }
canvas-said-moved = Verschoben
canvas-said-deleted = { $count ->
    [one] Gelöscht
   *[other] { $count } Dinge gelöscht
}

## outline

outline-keys = Eingabe bearbeitet · Einfg fügt an · Entf löscht · Alt + Pfeiltasten verschieben · Strg + ↑ ↓ springt von Phase zu Phase
outline-first = Zuerst die erste Phase: der Moment, in dem ein Bedürfnis entsteht. Darunter kommen die Kontaktpunkte, einer je Zeile.
outline-again = Eingabe übernimmt und beginnt den nächsten, Esc beendet.
outline-next = Führt zu
outline-phase = Vor, bei oder nach dem Kauf
outline-emotion = Emotion, von −2 bis +2
outline-unclear = Eine Emotion ist eine Zahl von −2 bis +2. Das Getippte steht noch da.
outline-no-goal = Was wollen Kunden hier erreichen?
outline-no-channel = kein Kanal
outline-beside = parallel zum vorigen
outline-reach = { $count ->
    [one] über 1 Kontaktpunkt
   *[other] über { $count } Kontaktpunkte
}
outline-said-added = Angefügt: { $what }
outline-said-deleted = Gelöscht: { $what }
outline-said-moved = Verschoben: { $what }
outline-said-moved-to = Verschoben: { $what }, jetzt { $number }

## app

app-untitled = Journey ohne Titel
app-close = Schließen
app-again = Noch einmal versuchen
app-loading = Wird geöffnet …
app-drop = Dateien hier ablegen, um sie in die Bibliothek zu holen
app-messages = Meldungen
app-failed = Die Bibliothek ließ sich nicht öffnen
app-broken = Das lässt sich nicht anzeigen
app-unreachable = Das wurde nicht gemacht, denn Wayfold antwortet nicht. Alles als gespeichert Gezeigte ist sicher.
app-lost = Wayfold antwortet nicht.
app-lost-what = Alles als gespeichert Gezeigte ist sicher; was Sie jetzt tun, wird nicht behalten. Falls es beendet wurde, starten Sie es neu. Diese Seite macht von selbst weiter, sobald eine Antwort kommt.
app-strange = Wayfold wurde neu gestartet und kennt diese Seite nicht.
app-strange-what = Alles als gespeichert Gezeigte ist sicher. Öffnen Sie die Adresse, die es ausgegeben hat; diese Seite macht dann von selbst weiter, mit dem, was Sie gerade schreiben.
app-back = Wayfold antwortet wieder. Sie sehen alles, wie es gesichert ist.
app-changed-elsewhere = Ein anderes Fenster hat das inzwischen geändert; darum wurde dies nicht gemacht und nichts überschrieben. Sie sehen den jetzigen Stand; tun Sie es noch einmal, wenn Sie es weiterhin wollen.
app-unreadable = { $name } lässt sich nicht lesen. Vielleicht ist es ein Ordner oder wurde verschoben. Es wurde nichts geändert; wählen Sie eine Datei.
app-unexpected = Etwas ging schief, das nicht schiefgehen sollte: { $reason }. Gespeichertes ist sicher.
app-things = { $count ->
    [one] 1 Sache
   *[other] { $count } Dinge
}
app-imported = { $count ->
    [one] { $name }: 1 Karte ist da
   *[other] { $name }: { $count } Karten sind da
}
app-import-report = Was in { $name } ausgebessert wurde
app-import-report-why = Die Datei wurde gelesen. Diese Stellen wurden berichtigt oder weggelassen:
top-state-hint = Journey, wie sie ist, oder wie sie werden soll. Zum Umschalten drücken.
status-saved = Gespeichert
status-disconnected = Keine Verbindung
status-saving = Wird gespeichert …
status-stages = { $count ->
    [one] 1 Phase
   *[other] { $count } Phasen
}
status-touchpoints = { $count ->
    [one] 1 Kontaktpunkt
   *[other] { $count } Kontaktpunkte
}
status-pains = { $count ->
    [one] 1 Schmerzpunkt
   *[other] { $count } Schmerzpunkte
}
status-selected = { $count } ausgewählt
status-language = Deutsch
top-menu = Menü
top-more = Mehr
top-add = Hinzufügen
top-add-hint = Phase, Kontaktpunkt, Schmerzpunkt … hinzufügen
status-find = Suchen
status-zoom = Vergrößerung
status-language-hint = Sprache
find-at = { $at } von { $count }
find-none = Nichts gefunden
drop-at = Bei „{ $touchpoint }“ ablegen
drop-nowhere = Auf der Karte ablegen
find-count = { $count ->
    [0] Nichts gefunden
    [one] An 1 Stelle gefunden
   *[other] An { $count } Stellen gefunden
}

## actions

action-library = Alle Karten
action-new-map = Neue Karte
action-import = Dateien hereinholen
action-rename-map = Karte umbenennen
action-duplicate-map = Karte duplizieren
action-future-map = Als Soll-Zustand duplizieren
action-snapshots = Zwischenstände
action-export = Exportieren
action-export-all = Mehreres auf einmal exportieren

action-undo = Rückgängig
action-redo = Wiederherstellen
step-named = { $action }: { $step }
action-cut = Ausschneiden
action-copy = Kopieren
action-copy-png = Als Bild kopieren
action-copy-svg = Als SVG kopieren
action-copy-sight-png = Sichtbares als Bild kopieren
action-copy-sight-svg = Sichtbares als SVG kopieren
action-paste = Einfügen
action-duplicate = Duplizieren
action-delete = Löschen
action-select-all = Alles auswählen
action-rename = Umbenennen

action-add-stage = Phase hinzufügen
action-add-touchpoint = Kontaktpunkt hinzufügen
action-add-touchpoint-after = Kontaktpunkt dahinter einfügen
action-add-touchpoint-before = Kontaktpunkt davor einfügen
action-add-touchpoint-beside = Kontaktpunkt parallel dazu einfügen
action-add-arrow = Pfeil ziehen zu …
action-add-note = Notiz hinzufügen
action-add-quote = Zitat hinzufügen
action-add-pain = Schmerzpunkt hinzufügen
action-add-remedy = Maßnahme hinzufügen
action-add-kpi = Kennzahl hinzufügen
action-add-picture = Bild hinzufügen
action-add-lane = Zeile hinzufügen
action-add-lane-of = Zeile hinzufügen: { $value }
insert-stage = Neue Phase
insert-touchpoint = Neuer Kontaktpunkt
insert-note = Neue Notiz
insert-quote = Neues Zitat
insert-pain = Neuer Schmerzpunkt
insert-remedy = Neue Maßnahme
insert-kpi = Neue Kennzahl
insert-arrow = Pfeil von „{ $from }“ zu

action-move-left = Nach links
action-move-right = Nach rechts
action-move-up = Nach oben
action-move-down = Nach unten
action-to-stage = In eine andere Phase
action-merge = Zusammenlegen
action-split-touchpoint = Kontaktpunkt teilen
action-split-stage = Hier eine neue Phase beginnen
action-hide-lane = Zeile ausblenden
action-show-lane = Ausgeblendete Zeile zeigen
action-lane-height = So hoch wie nötig

action-moment-truth = Moment der Wahrheit
action-moment-micro = Mikromoment
action-choose-channel = Kanal …
action-choose-team = Team …
action-choose-persona = Persona …
action-severity = Schwere: { $value }
action-evidence = Belegt: { $value }
action-service = Bedienung: { $value }
action-outcome = Ausgang: { $value }
action-phase = Abschnitt: { $value }
action-status = Stand der Maßnahme: { $value }
action-arrow-kind = Art des Pfeils: { $value }
action-tint = Farbe der Notiz: { $value }
action-state = Karte zeigt: { $value }
action-listening-post = Hier wird um Feedback gebeten
action-complaint = Hier beschweren sich Kunden
action-context-lost = Muss alles noch einmal erzählen
value-severity-1 = 1 – lästig
value-severity-2 = 2 – ärgerlich
value-severity-3 = 3 – kostet Zeit und Nerven
value-severity-4 = 4 – lässt ans Gehen denken
value-severity-5 = 5 – beendet die Beziehung
value-service-unknown = Keine Angabe
value-outcome-none = Die Journey geht weiter
value-tint-0 = Keine
value-tint-1 = Gelb
value-tint-2 = Orange
value-tint-3 = Rosa
value-tint-4 = Violett
value-tint-5 = Lavendel
value-tint-6 = Blau
value-tint-7 = Mint
value-tint-8 = Grün
pick-channel = Kanal suchen oder neu eintippen
pick-no-channel = Kein Kanal
pick-team = Team suchen oder neu eintippen
pick-no-team = Kein Team
pick-persona = Persona suchen oder neu eintippen
pick-touchpoint = Wohin führt er?
pick-stage = Phase suchen
pick-create = „{ $name }“ anlegen
pick-nothing = Nichts dergleichen

action-zoom-in = Vergrößern
action-zoom-out = Verkleinern
action-zoom-full = In 100 % zeigen
action-zoom-fit = Alles zeigen
action-zoom-selection = Auswahl zeigen
action-outline = Gliederung
action-inspector = Einzelheiten
action-insights = Erkenntnisse
action-dark-paper = Dunkles Papier
action-look = Aussehen: { $value }
action-language = Sprache: { $value }
action-full-screen = Vollbild

action-find = In dieser Karte suchen
action-find-next = Nächste Fundstelle
action-find-previous = Vorige Fundstelle
action-find-all = In allen Karten suchen
action-next-pain = Nächster Schmerzpunkt
action-previous-pain = Voriger Schmerzpunkt
action-next-touchpoint = Nächster Kontaktpunkt im Ablauf
action-previous-touchpoint = Voriger Kontaktpunkt im Ablauf
action-next-area = Nächster Teil des Fensters
action-previous-area = Voriger Teil des Fensters

action-palette = Befehl suchen
action-shortcuts = Tastenkürzel
action-tour = Rundgang
action-settings = Einstellungen
action-about = Über Wayfold

copied-png = Das Bild ist in der Zwischenablage.
copied-svg = Das SVG ist in der Zwischenablage.
paste-empty = In der Zwischenablage ist nichts, was hierher passt.
paste-no-place = Zuerst eine Phase hinzufügen, dann ist Platz dafür.
paste-by-keys = Die Zwischenablage lässt sich hier nicht über ein Menü lesen. Stattdessen { $keys } drücken.
paste-picture-too-large = „{ $name }“ hat { $size } MB; Bilder dürfen { $most } MB haben. Nichts wurde geändert.
paste-picture-unknown = „{ $name }“ ist kein Bild, das sich zeigen lässt: PNG, JPEG, WebP, GIF und SVG gehen. Nichts wurde geändert.
paste-found-mermaid = Das ist eine Mermaid-Journey.
paste-found-json = Das ist eine Wayfold-Karte.
paste-found-table = Das ist eine Tabelle. Was soll daraus werden?
paste-as-map = Als neue Karte hereinholen
paste-map-name = Eingefügte Journey
copied = { $count ->
    [one] Kopiert
   *[other] { $count } kopiert
}
pasted = { $count ->
    [one] Eingefügt
   *[other] { $count } eingefügt
}
paste-first-column = { $count ->
    [one] Erste Spalte als 1 Kontaktpunkt
   *[other] Erste Spalte als { $count } Kontaktpunkte
}

## commands

context-menu = Was hier zu tun ist
menu-file = Karte
menu-edit = Bearbeiten
menu-insert = Hinzufügen
menu-arrange = Anordnen
menu-mark = Kennzeichnen
menu-view = Ansicht
menu-go = Gehe zu
menu-help = Hilfe
menu-severity = Schwere
menu-evidence = Belegt
menu-service = Bedienung
menu-outcome = Ausgang
menu-phase = Abschnitt
menu-status = Stand
menu-arrow-kind = Art des Pfeils
menu-tint = Farbe
menu-state = Karte zeigt
menu-stages = In Phase verschieben
menu-lanes = Zeile hinzufügen
menu-drawing = Zeichnung kopieren
menu-hidden = Ausgeblendete Zeilen
menu-look = Aussehen
menu-language = Sprache

palette-field = Was soll geschehen?
palette-field-maps = In allen Karten suchen
palette-found = Was gefunden wurde
palette-recent = Zuletzt benutzt
palette-actions = Befehle
palette-places = In dieser Karte
palette-maps = Karten
palette-hits = Text in allen Karten
palette-begin = Eintippen, was gesucht wird.
palette-searching = Suche läuft …
palette-nothing = Nichts heißt „{ $text }“. Andere Wörter versuchen oder weniger Buchstaben.
palette-help = ↑ ↓ wählen · Eingabe führt aus · Esc schließt

shortcuts-filter = Taste suchen oder was sie tut
shortcuts-print = Drucken
shortcuts-none = Keine Taste tut „{ $text }“.
keys-group-write = Auf dem Blatt schreiben
keys-group-move = Auf dem Blatt bewegen
keys-group-look = Umsehen
keys-group-pointer = Mit der Maus
keys-arrows = Zum Nächsten in dieser Richtung
keys-extend = Dazu auswählen
keys-flow = Den Pfeilen entlang
keys-row-ends = An Anfang oder Ende der Zeile
keys-stretch = Eine Spalte mehr oder weniger überspannen
keys-lane-height = Zeile niedriger oder höher
keys-leave = Nichts auswählen
keys-context = Was hier zu tun ist
keys-write = Schreiben, was im Fokus ist
keys-overwrite = Neu schreiben
keys-behind = Eins dahinter hinzufügen
keys-done = Fertig geschrieben
keys-line = Neue Zeile in einer Notiz
keys-next = Fertig und weiter zum Nächsten oder zurück
keys-cancel = Lassen, wie es war
keys-pages = Eine Seite hinauf oder hinunter
keys-pages-sideways = Eine Seite zur Seite
keys-pan = Blatt verschieben
keys-wheel = Auf und ab, seitwärts
keys-wheel-zoom = Am Zeiger vergrößern
keys-marquee = Auf dem Grund: auswählen, was im Rahmen liegt
keys-add-to = Dazu auswählen oder nicht mehr
keys-duplicate-drag = Eine Kopie verschieben
keys-open = Schreiben oder Einzelheiten zeigen
key-mod = Strg
key-shift = Umschalt
key-alt = Alt
key-enter = Eingabe
key-escape = Esc
key-delete = Entf
key-backspace = Rücktaste
key-insert = Einfg
key-home = Pos1
key-end = Ende
key-pageup = Bild auf
key-pagedown = Bild ab
key-tab = Tab
key-space = Leertaste
key-contextmenu = Menütaste
key-letter = ein Buchstabe
key-drag = ziehen
key-middledrag = mit der mittleren Taste ziehen
key-wheel = Rad
key-click = Klick
key-doubleclick = Doppelklick

## library

library-title = Alle Journeys
library-count = { $count ->
    [0] noch keine Karte
    [one] 1 Karte
   *[other] { $count } Karten
}
library-read-only = Nur lesen
library-sort = Reihenfolge der Karten
library-sort-recent = Zuletzt geändert
library-sort-name = Nach Titel
library-search = In allen Karten suchen
library-search-clear = Suche leeren
library-import = Hereinholen
library-import-hint = Dateien hereinholen: Wayfold, JSON, Mermaid, Tabellen
library-help = Hilfe
library-new-hint = Vom leeren Blatt, mit Vorlage, aus einer Liste oder Datei
library-more = Was mit „{ $title }“ zu tun ist
library-review-due = Prüfung fällig
library-open = Öffnen
library-rename = Umbenennen
library-duplicate = Duplizieren
library-duplicate-future = Als Soll-Zustand duplizieren
library-delete = Löschen
library-undo = Rückgängig
library-title-copy = { $title } (Kopie)
library-title-future = { $title } – Soll
library-duplicated = „{ $title }“ liegt in der Bibliothek.
library-deleted = „{ $title }“ liegt im Papierkorb.
library-restored = „{ $title }“ ist wieder da.
library-changed = geändert { $when }
library-just-now = gerade eben
library-bin = Papierkorb
library-bin-link = Papierkorb ({ $count })
library-bin-why = Gelöschte Karten bleiben hier, bis sie endgültig gelöscht werden.
library-bin-empty = Der Papierkorb ist leer.
library-restore = Zurücklegen
library-restore-this = „{ $title }“ zurücklegen
library-forever = Endgültig löschen
library-forever-this = „{ $title }“ endgültig löschen
library-forever-sure = „{ $title }“ endgültig löschen?
library-forever-why = Das lässt sich nicht rückgängig machen.
library-empty-bin = Papierkorb leeren
library-empty-bin-sure = { $count ->
    [one] 1 Karte endgültig löschen?
   *[other] { $count } Karten endgültig löschen?
}
library-found-in-all = Fundstellen in allen Karten
library-searching = Suche läuft …
library-found = { $count ->
    [0] Nichts gefunden zu „{ $text }“
    [one] 1 Stelle mit „{ $text }“
   *[other] { $count } Stellen mit „{ $text }“, { $maps ->
        [0] in dem, was alle Karten teilen
        [one] alle in einer Karte
       *[other] in { $maps } Karten
    }
}
library-shared = Gemeinsam für alle Karten
library-none = Nirgends steht „{ $text }“
library-none-try = Einen Wortanfang versuchen, ein Wort statt mehrerer, oder was Kunden selbst sagen würden. Durchsucht werden Titel, Notizen, Schmerzpunkte, Maßnahmen, Zitate und Personen in jeder Karte.
library-empty = Wo beginnt die erste Journey?
library-empty-why = Eine Karte zeigt, was Kunden erleben, wie es sich anfühlt, wo es schmerzt und was helfen würde. Alles bleibt auf diesem Rechner.
library-empty-read-only = Diese Bibliothek enthält keine Karten und lässt sich nur lesen.
library-begin-template = Mit Vorlage beginnen
library-begin-template-why = Ein leeres Blatt oder ein Gerüst, in dem die richtigen Fragen schon stehen
library-begin-example = Ein Beispiel ansehen
library-begin-example-why = Fünf vollständige Journeys, vom Internetanschluss bis zur Genehmigung im Rathaus
library-begin-text = Text einfügen
library-begin-text-why = Eine Liste von Schritten, eine Mermaid-Journey oder eine Tabelle
library-begin-file = Datei öffnen
library-begin-file-why = Wayfold, JSON, Mermaid, Excel, CSV oder Markdown
library-drop-hint = Oder Dateien irgendwo in diesem Fenster ablegen

## dialogs

dialogs-cancel = Abbrechen
dialogs-understood = Verstanden
dialogs-language = Sprache
dialogs-language-en = English
dialogs-language-de = Deutsch
dialogs-language-why = Wörter der App und der Zeichnungen, deren Karte keine eigene Sprache hat.
dialogs-look = Aussehen
dialogs-look-system = System
dialogs-look-light = Hell
dialogs-look-dark = Dunkel
dialogs-look-contrast = Kontrastreich
dialogs-paper = Papier
dialogs-paper-dark = Dunkles Papier bei dunklem Aussehen
dialogs-paper-why = Nur auf dem Bildschirm. Exporte behalten das Papier der Karte.
dialogs-motion = Bewegung
dialogs-motion-still = Reduziert, wie im System eingestellt. Nichts gleitet oder blendet.
dialogs-motion-moving = Ein wenig, wo sie zeigt, wohin etwas gegangen ist. Ist im System weniger Bewegung eingestellt, gibt es keine.
dialogs-library = Bibliothek
dialogs-library-why = Alle Karten liegen in dieser einen Datei. Eine Kopie davon ist eine Sicherung.
dialogs-about-version = Version { $version }
dialogs-about-what = Customer Journeys zeichnen, aufbewahren und verstehen, auf dem eigenen Rechner. Funktioniert offline; nichts verlässt ihn.
dialogs-about-licence = Freie Software unter MIT oder Apache 2.0, nach Wahl.
dialogs-about-parts = Entstanden mit
dialogs-about-font = Schrift
dialogs-about-emoji = Emoji
dialogs-about-icons = Symbole
dialogs-about-changed = Die Schriften wurden angepasst: auf das Nötige verkleinert und um gleich breite Ziffern ergänzt. Die Zeichnungen von Twemoji sind © Twitter, Inc. und andere Beitragende.
dialogs-about-more = Die Lizenzen aller Teile liegen dem Programm bei.

dialogs-new-from = Beginnen mit
dialogs-new-template = Blatt oder Vorlage
dialogs-new-template-why = Vorlagen stellen die richtigen Fragen; was getippt wird, tritt an ihre Stelle.
dialogs-new-example = Beispiel
dialogs-new-example-why = Vollständige Journeys zum Ansehen, Zeigen und Weiterbauen.
dialogs-new-text = Eingefügter Text
dialogs-new-file = Datei
dialogs-new-empty = Leeres Blatt
dialogs-new-empty-why = Die üblichen Zeilen, sonst nichts. Bis zur ersten Phase ist es ein Klick.
dialogs-new-language = Sprache
dialogs-new-make = Karte anlegen
dialogs-new-making = Wird angelegt …
dialogs-new-pasted = Eingefügter Text
dialogs-file-drop = Dateien hier ablegen
dialogs-file-choose = Dateien wählen
dialogs-file-wayfold = Wayfold-Bibliothek
dialogs-file-wayfold-why = .wayfold: alle Karten darin
dialogs-file-json = Wayfold-JSON
dialogs-file-json-why = .json: eine Karte oder mehrere
dialogs-file-mermaid = Mermaid-Journeys
dialogs-file-mermaid-why = .mmd, oder in .md, .txt, .html
dialogs-file-table = Tabellen
dialogs-file-table-why = .xlsx, .csv und Tabellen in Markdown
dialogs-text-example =
    Eine Liste, eine Mermaid-Journey, eine Tabelle oder JSON einfügen.

    Aufmerksam werden:
    - Sieht das Foto einer Freundin
    - Schaut nach Preisen
    Kauf:
    - Bestellt am Handy
dialogs-text-nothing = Eine Zeile ist ein Kontaktpunkt; eine Zeile, die mit Doppelpunkt endet, ist eine Phase.
dialogs-text-list = { $stages ->
    [0] Eine Liste: { $touchpoints ->
        [one] 1 Kontaktpunkt
       *[other] { $touchpoints } Kontaktpunkte
    }, noch keine Phasen
    [one] Eine Liste: 1 Phase, { $touchpoints ->
        [one] 1 Kontaktpunkt
       *[other] { $touchpoints } Kontaktpunkte
    }
   *[other] Eine Liste: { $stages } Phasen, { $touchpoints ->
        [one] 1 Kontaktpunkt
       *[other] { $touchpoints } Kontaktpunkte
    }
}
dialogs-text-mermaid = { $touchpoints ->
    [one] Eine Mermaid-Journey: { $stages ->
        [one] 1 Abschnitt
       *[other] { $stages } Abschnitte
    }, 1 Schritt
   *[other] Eine Mermaid-Journey: { $stages ->
        [one] 1 Abschnitt
       *[other] { $stages } Abschnitte
    }, { $touchpoints } Schritte
}
dialogs-text-json = Wayfold-JSON
dialogs-text-table = { $rows ->
    [one] Eine Tabelle: 1 Zeile, { $columns } Spalten
   *[other] Eine Tabelle: { $rows } Zeilen, { $columns } Spalten
}
dialogs-text-other-diagram = Ein Mermaid-Diagramm der Art „{ $kind }“; gelesen wird nur „journey“.
dialogs-text-as-list = Als Liste lesen
dialogs-text-stages = Erkannte Phasen
dialogs-text-no-stage = Ohne Phase

dialogs-snapshots = Zwischenstände
dialogs-snapshots-why = Die Karte festhalten, wie sie jetzt ist: vor dem Workshop, vor einer großen Änderung. Zu einem Stand zurückzugehen ist ein Schritt wie jeder andere und lässt sich rückgängig machen.
dialogs-snapshots-none = Noch kein Zwischenstand.
dialogs-snapshot-name = Name des Zwischenstands
dialogs-snapshot-usual = Stand { $when }
dialogs-snapshot-take = Festhalten
dialogs-snapshot-taken = Festgehalten als „{ $name }“
dialogs-snapshot-restore = Zurückgehen
dialogs-snapshot-restore-this = Zu „{ $name }“ zurückgehen
dialogs-snapshot-restored = Die Karte ist wieder wie bei „{ $name }“.

dialogs-export = „{ $title }“ exportieren
dialogs-export-format = Format
dialogs-export-group-picture = Bilder
dialogs-export-group-data = Text und Daten
dialogs-export-group-document = Dokumente
dialogs-export-pdf = PDF
dialogs-export-pdf-why = Drucken, auch als Plakat
dialogs-export-pptx = PowerPoint
dialogs-export-pptx-why = Folien zum Vorführen und Weiterbearbeiten
dialogs-export-slides = Format der Folien
dialogs-export-template = Eigene Vorlage
dialogs-export-template-why = Master, Layouts, Farben und Schriften Ihres Hauses; die Folien darin bleiben weg.
dialogs-export-template-choose = Datei wählen
dialogs-export-template-other = Eine andere
dialogs-export-template-remove = Entfernen
dialogs-export-template-seen = Von Ihrer Vorlage zeigt die Vorschau Größe, Farben, einfache Formen und Bilder. PowerPoint zeigt sie ganz.
dialogs-export-html = HTML
dialogs-export-html-why = Geht überall auf
dialogs-export-pages = Seiten
dialogs-export-pages-drawing = Eine Seite in Kartengröße
dialogs-export-pages-sheet = Auf ein Blatt eingepasst
dialogs-export-pages-poster = Plakat aus Blättern
dialogs-export-pages-stages = Seiten für jede Phase
dialogs-export-paper = Papier
dialogs-export-poster = Plakat
dialogs-export-sheets = Gedruckt auf
dialogs-export-findings = Mit Befunden
dialogs-export-legend = Mit Legende
dialogs-export-audience = Für wen
dialogs-export-lanes = Zeilen
dialogs-export-personas = Personas
dialogs-export-size = Größe
dialogs-export-size-1 = Wie gezeichnet
dialogs-export-size-2 = Doppelt so scharf (Retina)
dialogs-export-size-3 = Dreifach
dialogs-export-size-4 = Vierfach
dialogs-export-size-slide = Folie 16:9, 3840 × 2160
dialogs-export-size-a3 = A3 mit 300 dpi
dialogs-export-size-a0 = A0 mit 150 dpi
dialogs-export-size-shape-slide = Folie 16:9
dialogs-export-size-shape-a3 = A3
dialogs-export-size-shape-a0 = A0
dialogs-export-page = Seite { $page } von { $count }
dialogs-export-page-before = Vorherige Seite
dialogs-export-page-after = Nächste Seite
dialogs-export-slide = Folie { $page } von { $count }
dialogs-export-slide-before = Vorherige Folie
dialogs-export-slide-after = Nächste Folie
dialogs-export-slides-count = { $count ->
        [1] 1 Folie
       *[other] { $count } Folien
    }
dialogs-export-pages-count = { $count ->
        [1] 1 Seite
       *[other] { $count } Seiten
    }
dialogs-export-sheets-of = Blätter der Mappe
dialogs-export-use-paper = { $paper } nehmen
dialogs-export-use-stages = Eine Seite je Phase
dialogs-export-several = Mehreres auf einmal …
dialogs-export-several-title = Mehreres auf einmal exportieren
dialogs-export-maps = Karten
dialogs-export-maps-all = Alle Karten der Bibliothek
dialogs-export-maps-views = Mit allen gespeicherten Ansichten
dialogs-export-formats = Formate
dialogs-export-several-how = Seiten, Größe, Aussehen, Sprache und eigene Vorlage sind die zuletzt für eine einzelne Datei gewählten. Alles kommt in eine ZIP-Datei.
dialogs-export-several-count = { $count ->
        [1] 1 Datei
       *[other] { $count } Dateien
    }
dialogs-export-several-progress = Fortschritt
dialogs-export-several-done = { $done } von { $of }
dialogs-export-several-failed = { $count ->
        [1] 1 Datei ließ sich nicht schreiben; alle anderen sind in der ZIP-Datei.
       *[other] { $count } Dateien ließen sich nicht schreiben; alle anderen sind in der ZIP-Datei.
    }
dialogs-export-several-cancelled = Abgebrochen. Nichts wurde gespeichert.
dialogs-export-several-save = Als ZIP speichern
dialogs-export-several-saved = { $count ->
        [1] 1 Datei in { $name } gespeichert
       *[other] { $count } Dateien in { $name } gespeichert
    }
dialogs-export-archive = journeys
dialogs-export-png = PNG
dialogs-export-png-why = Für Folien, Mails, Chats
dialogs-export-svg = SVG
dialogs-export-svg-why = Scharf in jeder Größe
dialogs-export-json = JSON
dialogs-export-json-why = Alles, zum Zurückholen
dialogs-export-xlsx = Excel
dialogs-export-xlsx-why = Zum Rechnen und Filtern
dialogs-export-csv = CSV
dialogs-export-csv-why = Für Tabellenprogramme
dialogs-export-markdown = Markdown
dialogs-export-markdown-why = Für Wikis und Notizen
dialogs-export-mermaid = Mermaid
dialogs-export-mermaid-why = Schritte, Stimmung, Personen
dialogs-export-preview = Vorschau
dialogs-export-page-whole = Die Seite, verkleinert
dialogs-export-part = Was exportiert wird
dialogs-export-part-all = Ganze Karte
dialogs-export-part-selection = Auswahl
dialogs-export-theme = Aussehen
dialogs-export-theme-own = Wie in der Karte
dialogs-export-theme-paper-light = Hell
dialogs-export-theme-paper-dark = Dunkel
dialogs-export-theme-high-contrast = Kontrastreich
dialogs-export-language = Sprache
dialogs-export-language-own = Wie in der Karte
dialogs-export-transparent = Ohne Papier
dialogs-export-drawing = Wird gezeichnet …
dialogs-export-pixels = { $width } × { $height } Pixel
dialogs-export-kilobytes = { $size } KB
dialogs-export-megabytes = { $size } MB
dialogs-export-save = Speichern
dialogs-export-saving = Wird gespeichert …
dialogs-export-saved = Gespeichert als { $name }

## tour

tour-name = Rundgang
tour-take = Rundgang machen
tour-no = Nein, danke
tour-later = Später
tour-leave = Rundgang beenden
tour-next = Weiter
tour-finish = Los geht’s
tour-step = { $step } von { $steps }
tour-welcome = Willkommen bei Wayfold
tour-welcome-why = Hier werden Customer Journeys gezeichnet, aufbewahrt und verstanden. Sechs Stationen, eine Minute; Escape beendet den Rundgang jederzeit, und unter Hilfe gibt es ihn wieder.
tour-maps = Jede Karte auf einen Blick
tour-maps-why = Die Beispiele sind vollständige Journeys. Klick oder Eingabetaste öffnet eine Karte, F2 benennt sie um, und die Schaltfläche mit den Punkten kann den Rest: duplizieren, Soll-Zustand, exportieren, löschen.
tour-search = In allem suchen
tour-search-why = Titel, Notizen, Schmerzpunkte, Zitate aller Karten auf einmal. Die Eingabetaste öffnet die Karte an dieser Stelle. Strg+F führt hierher.
tour-new = Eine eigene beginnen
tour-new-why = Vom leeren Blatt, mit einer Vorlage voller guter Fragen oder aus einer eingefügten Liste.
tour-sheet = Das ist das Blatt
tour-sheet-why = Phasen quer, Zeilen untereinander. Ein Plus fügt an, Tab führt zum Nächsten und am Ende zu einem neuen; Anklicken und Tippen benennt um, Ziehen verschiebt und zeichnet Pfeile. Alles lässt sich rückgängig machen, auch morgen noch, und ist sofort gespeichert.
tour-details = Einzelheiten der Auswahl
tour-details-why = Kanal, Stimmung, Minuten, Belege: jedes Feld dessen, was angeklickt ist. Bestätigen ist nicht nötig.
tour-palette = Alles beim Namen rufen
tour-palette-why = Strg+K drücken und tippen, was geschehen soll. Das Fragezeichen zeigt alle Tasten. Das war es schon: viel Freude beim Zeichnen.

## inspector

input-choose = Auswählen …
input-add = Hinzufügen …
input-add-to = Hinzufügen zu { $name }
input-find = Suchen
input-find-or-make = Suchen oder Neues eintippen
input-make = „{ $name }“ anlegen
input-more = { $count } weitere. Tippen grenzt die Auswahl ein.
input-nothing-found = Nichts gefunden.
input-nothing-yet = Hier ist noch nichts.
input-open = { $name } öffnen
input-take-away = { $name } herausnehmen
input-different = Verschieden
input-others-differ = und andere, die sich unterscheiden
input-help = Was bedeutet „{ $name }“?
input-calendar = Kalender: { $name }
input-month-before = Monat davor
input-month-after = Monat danach
input-today = Heute
input-clear = Leeren
input-years = Jahre
input-color = Farbe { $number }
input-no-color-chosen = Keine Farbe
input-no-number = Hier gehört eine Zahl hin, etwa 12 oder 3,5.
input-not-whole = Hier gehört eine ganze Zahl hin.
input-too-low = Das muss mindestens { $least } sein.
input-out-of-range = Das muss zwischen { $least } und { $most } liegen.
input-no-time = Hier gehört eine Dauer hin, etwa „20 min“, „1 h 30“ oder „2 Tage“.
input-no-date = Hier gehört ein Datum hin, etwa 22.11.2026.
input-no-color = Eine Farbe schreibt sich als # mit sechs Stellen, etwa #2f6db3.
input-no-link = Eine Adresse beginnt mit https:// oder mailto:.
input-no-currency = Eine Währung hat drei Buchstaben, etwa EUR oder CHF.
input-effort-low = leicht
input-effort-high = schwer
input-face-minus-2 = Sehr schlecht (−2)
input-face-minus-1 = Schlecht (−1)
input-face-plus-0 = Neutral (0)
input-face-plus-1 = Gut (+1)
input-face-plus-2 = Sehr gut (+2)

inspector-keys = Escape geht zurück zur Karte, F1 erklärt ein Feld.
inspector-name = Name
inspector-unnamed = Ohne Namen
inspector-back = Zurück
inspector-show = Auf der Karte zeigen
inspector-show-name = { $name } auf der Karte zeigen
inspector-selected = { $count } Dinge ausgewählt
inspector-which = Sie sind von verschiedener Art. Welche sollen bearbeitet werden?
inspector-all-at-once = Was hier geändert wird, ändert sich bei allen.
inspector-count-card = { $count ->
    [one] 1 Steckbrief
   *[other] { $count } Steckbriefe
}
inspector-count-stage = { $count ->
    [one] 1 Phase
   *[other] { $count } Phasen
}
inspector-count-touchpoint = { $count ->
    [one] 1 Kontaktpunkt
   *[other] { $count } Kontaktpunkte
}
inspector-count-transition = { $count ->
    [one] 1 Pfeil
   *[other] { $count } Pfeile
}
inspector-count-lane = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
inspector-count-note = { $count ->
    [one] 1 Notiz
   *[other] { $count } Notizen
}
inspector-count-pain = { $count ->
    [one] 1 Schmerzpunkt
   *[other] { $count } Schmerzpunkte
}
inspector-count-remedy = { $count ->
    [one] 1 Maßnahme
   *[other] { $count } Maßnahmen
}
inspector-count-kpi = { $count ->
    [one] 1 Kennzahl
   *[other] { $count } Kennzahlen
}
inspector-count-persona = { $count ->
    [one] 1 Persona
   *[other] { $count } Personas
}
inspector-count-channel = { $count ->
    [one] 1 Kanal
   *[other] { $count } Kanäle
}
inspector-count-team = { $count ->
    [one] 1 Team
   *[other] { $count } Teams
}
inspector-count-evidence = { $count ->
    [one] 1 Beleg
   *[other] { $count } Belege
}
inspector-count-image = { $count ->
    [one] 1 Bild
   *[other] { $count } Bilder
}
inspector-and-more = { $name } und { $count } weitere
inspector-nowhere = Noch an keinem Kontaktpunkt
inspector-none = Noch nichts.
inspector-show-all = Alle { $count } zeigen
inspector-more = und { $count } weitere
inspector-on-this-map = Auf dieser Karte
inspector-in-library = In dieser Bibliothek
inspector-ideas = Ideen aus der Sammlung
inspector-take-idea = Aus der Ideensammlung füllen
inspector-in-lane = In welche Zeile?
inspector-delete = Löschen
inspector-delete-name = { $name } löschen
inspector-deleted = { $name } gelöscht
inspector-added = { $name } hinzugefügt
inspector-taken-out = { $name } herausgenommen
inspector-not-taken = „{ $text }“ wurde bei „{ $field }“ nicht übernommen: { $reason }
inspector-today = Heute
inspector-frequency-after = Anteil der Besuche, die ihn dann noch erleben
inspector-drop-after = Anteil, der dann noch abbricht
inspector-add-pain = Schmerzpunkt hinzufügen
inspector-add-remedy = Maßnahme hinzufügen
inspector-add-kpi = Kennzahl hinzufügen
inspector-add-note = Notiz hinzufügen
inspector-add-touchpoint = Kontaktpunkt hinzufügen
inspector-add-persona = Persona hinzufügen
inspector-add-channel = Kanal hinzufügen
inspector-add-team = Team hinzufügen
inspector-add-evidence = Beleg hinzufügen
inspector-add-arrow = Pfeil hinzufügen
inspector-arrows-out = Wohin es geht
inspector-arrows-in = Woher sie kommen
inspector-add-arrow-out = Pfeil hinzufügen zu …
inspector-add-arrow-in = Pfeil hinzufügen von …
inspector-arrow-from = Von
inspector-arrow-to = Nach
inspector-shares-overfull = Zusammen { $sum }. Mehr als 100 % können einen Kontaktpunkt nicht verlassen; bis das stimmt, wird nichts berechnet.
inspector-shares-missing = Noch keine Anteile: Die Kunden verteilen sich rechnerisch gleich.
inspector-shares-open = { $count ->
    [one] Der Pfeil ohne Anteil bekommt die übrigen { $rest }.
   *[other] Die { $count } Pfeile ohne Anteil teilen sich die übrigen { $rest }.
}
inspector-shares-leak = { $sum } gehen weiter, { $drop } brechen hier ab.
inspector-shares-full = 100 % gehen weiter: Hier bricht niemand ab.
inspector-arrows-after-end = Die Journey endet hier, also führen diese Pfeile niemanden.
inspector-dead-end = Hier führt nichts weiter, und die Journey ist nicht als beendet markiert.
inspector-add-interim = Zwischenziel hinzufügen
inspector-interim-date = Wann
inspector-interim-value = Wie viel
inspector-churn-after = { $count ->
    [0] Verloren ohne schlechtes Erlebnis
    [1] Verloren nach einem
   *[other] Verloren nach { $count }
}
inspector-add-churn = { $count ->
    [0] Mit keinem beginnen
    [1] Ergänzen: nach einem
   *[other] Ergänzen: nach { $count }
}
inspector-set-mix = Ziel setzen
inspector-no-mix = Kein Ziel mehr
inspector-mix-sum = Zusammen { $sum }; es sollten 100 % sein.
inspector-choose-picture = Bild auswählen
inspector-other-picture = Anderes Bild
inspector-no-picture-any-more = Kein Bild
inspector-no-picture = { $name } ist kein Bild, das sich behalten lässt (PNG, JPEG, WebP, GIF oder SVG, bis 20 MB).
inspector-picture-words = Was es zeigt
inspector-picture-untold = Das Bild anklicken und sagen, was es zeigt: für alle, die es nicht sehen können.

section-basics = Das Wichtigste
section-experience = Wie es sich anfühlt
section-arrows = Pfeile
section-pains = Schmerzpunkte
section-remedies = Maßnahmen
section-kpis = Kennzahlen
section-notes = Notizen
section-time = Zeit und Kosten
section-flow = Verlauf
section-service = Service
section-evidence = Worauf es beruht
section-standing = Stand der Karte
section-figures = Zahlen
section-complaints = Beschwerden
section-coverage = Abdeckung
section-looks = Aussehen
section-personas = Personas dieser Bibliothek
section-channels = Kanäle dieser Bibliothek
section-teams = Teams dieser Bibliothek
section-library-evidence = Belege dieser Bibliothek
section-touchpoints = Kontaktpunkte
section-beside = Alle, die dort abgehen
section-weight = Wie schwer es wiegt
section-places = Wo
section-treated = Maßnahmen dagegen
section-treats = Schmerzpunkte, gegen die es hilft
section-drops = Abbrüche, die es ändert
section-worth = Aufwand und Nutzen
section-done-at = Wo es geschieht
section-values = Werte
section-persona-figures = Auf der Karte
section-sufferings = Schmerzpunkte dieser Persona
section-sayings = Notizen und Zitate
section-liked-by = Personas, die ihn bevorzugen
section-found = Wie es gefunden wurde
section-uses = Wo es angeführt wird

field-description = Zur Karte
field-description-help = Was Leser zuerst wissen sollten. Steht unter dem Titel.
field-actor = Wessen Journey
field-actor-help = In Worten, etwa „junge Familie beim Umzug“. Personas machen es konkret.
field-personas = Personas
field-personas-help = Wessen Journey das ist. Jede bekommt in dieser Reihenfolge eine eigene Linie bei den Emotionen.
field-scenario = Situation
field-scenario-help = Die Lage, in der die Journey spielt.
field-goal = Ziel
field-goal-help = Was der Kunde erreichen will, in seinen Worten.
field-trigger = Auslöser
field-trigger-help = Was die Journey auslöst. Sie beginnt mit dem ersten Bedürfnis, nicht mit dem Kauf.
field-state = Zeigt
field-state-help = Die Journey, wie sie ist, oder wie sie werden soll. Zwei Karten nebeneinander zeigen den Weg.
field-status = Status
field-owner = Verantwortlich
field-owner-help = Wer dafür geradesteht. Was niemandem gehört, gerät in Vergessenheit; die Befunde weisen darauf hin.
field-review-date = Nächste Prüfung
field-review-date-help = Wann die Karte wieder angesehen wird. Ist der Tag vorbei, meldet das ein Befund.
field-currency = Währung
field-currency-help = Alle Beträge der Karte stehen in dieser Währung. Drei Buchstaben, etwa EUR.
field-customers-per-year = Kunden im Jahr
field-customers-per-year-help = Wie viele Kunden diese Journey im Jahr beginnen. Macht aus Anteilen Menschen und Geld.
field-value-per-customer = Wert eines Kunden
field-value-per-customer-help = Was verloren geht, wenn ein Kunde geht. Gibt Schmerzpunkten einen Preis.
field-margin = Marge
field-margin-help = Was eine vollendete Journey oder ein Kunde im Jahr übrig lässt. Gibt dem Ankommen einen Preis.
field-retention = Bleiben von Jahr zu Jahr
field-retention-help = Anteil der Kunden, die von einem Jahr zum nächsten bleiben. Ergibt den Kundenwert über die Jahre.
field-discount = Abzinsung
field-discount-help = Um wie viel weniger Geld ein Jahr später wert ist.
field-horizon-years = Blick voraus
field-horizon-years-help = Über wie viele Jahre der Nutzen gezählt wird.
field-budget = Budget
field-budget-help = Was für Maßnahmen da ist. Die Analyse sagt, womit es am weitesten reicht.
field-churn-after = Verlorene Kunden nach schlechten Erlebnissen
field-churn-after-help = Aus eigenen Daten: der Anteil, der nach keinem, einem, zwei schlechten Erlebnissen verloren ist. Der letzte gilt auch für mehr. Ergibt die Kunden, die Schmerzpunkte kosten.
field-problem = Haben ein Problem
field-problem-help = Anteil der Kunden mit einem Problem. Ergibt mit dem Rest dieses Abschnitts den gefährdeten Umsatz.
field-complain = Davon beschweren sich
field-complain-help = Anteil der Kunden mit einem Problem, die es sagen. Die meisten schweigen.
field-satisfied = Am Ende zufrieden
field-satisfied-help = Anteil derer, die sich beschweren und am Ende zufrieden sind.
field-mollified = Am Ende besänftigt
field-mollified-help = Anteil derer, die sich beschweren und nur besänftigt werden.
field-dissatisfied = Am Ende unzufrieden
field-dissatisfied-help = Anteil derer, die sich beschweren und unzufrieden bleiben. Die drei ergeben zusammen 100 %.
field-loss-without-problem = Verloren ohne Problem
field-loss-without-problem-help = Anteil der Kunden, die gehen, obwohl nichts schiefging. Der Maßstab für die anderen.
field-loss-satisfied = Verloren trotz Zufriedenheit
field-loss-mollified = Verloren trotz Besänftigung
field-loss-dissatisfied = Verloren aus Unzufriedenheit
field-loss-silent = Verloren ohne ein Wort
field-loss-silent-help = Anteil derer, die ein Problem hatten, nichts sagten und gingen.
field-target-mix = Anteil der Kontaktpunkte je Abschnitt
field-target-mix-help = Karten enden gern mit dem Kauf. Mit einem Ziel sagt die Analyse, welcher Abschnitt zu dünn ist.
field-out-of-scope = Absichtlich ausgelassen
field-out-of-scope-help = Schritte im Leben eines Kunden, die diese Karte nicht zeigt. Dann gelten sie nicht als Lücken.
field-theme = Gestaltung
field-theme-help = Wie das Blatt gezeichnet wird, hier und in Exporten.
field-language = Sprache
field-language-help = Sprache der Texte auf der Karte: Sie bestimmt die Trennung und die Wörter ringsum.
field-brand-color = Hausfarbe
field-brand-font = Hausschrift
field-brand-font-help = Name der Schriftfamilie, wie PowerPoint sie nennt. Folien werden in ihr gesetzt; das Blatt behält seine eigene Schrift.
field-logo = Logo
field-hide-legend = Ohne Legende
field-hide-legend-help = Lässt die Legende in der Zeichnung weg.
field-stage-goal = Was der Kunde will
field-stage-goal-help = Was der Kunde in dieser Phase erreichen will. Steht in ihrem Kopf.
field-detail = Einzelheiten
field-phase = Wann
field-phase-help = Vor, bei oder nach dem Kauf. Die Analyse vergleicht, wie viel jeder Abschnitt bekommt; nach dem Kauf sind die meisten Karten dünn.
field-lifecycle = Lebensschritt
field-lifecycle-help = Der Schritt im Leben des Kunden mit Ihnen. Zeigt, welche Schritte auf der Karte fehlen.
field-channel = Kanal
field-channel-help = Wo der Kontakt stattfindet. Kanalwechsel werden gezählt: Sie kosten Kunden Mühe.
field-team = Team
field-team-help = Wer dafür zuständig ist. Übergaben zwischen Teams werden gezählt, und jedes Team sieht seinen Teil.
field-environment = Umgebung
field-environment-help = Wo der Kunde gerade ist: im Laden, auf dem Sofa, mit dem Telefon in der Hand …
field-met-by = Erlebt von
field-met-by-help = Personas, die hier vorbeikommen. Leer: alle.
field-emotion = Emotion
field-emotion-help = Wie es sich anfühlt, von −2 bis +2. Zeichnet die Linie; Tiefpunkte ohne Schmerzpunkt werden gemeldet.
field-moment = Moment
field-moment-help = Ein Moment der Wahrheit entscheidet, ob der Kunde bleibt; ein Mikromoment ist ein kurzer Moment mit einer Absicht. Gehen sie schief, wird das gemeldet.
field-expectation = Was sie erwarten
field-expectation-help = 0 bis 10. Wird mit dem verglichen, was sie bekommen: Diese Lücke bleibt Kunden im Gedächtnis.
field-experience = Was sie bekommen
field-experience-help = 0 bis 10. Unter der Erwartung zählt es als Lücke; weit darüber, wo es kaum zählt, als Überfluss.
field-importance = Wie wichtig es ist
field-importance-help = 0 bis 10. Danach werden die Lücken gereiht.
field-customer-effort = Mühe für den Kunden
field-customer-effort-help = 1 ist leicht, 7 ist schwer. Große Mühe vertreibt Kunden sicherer, als Begeisterung sie hält.
field-active-minutes = Beschäftigt
field-active-minutes-help = Wie lange der Kunde je Besuch damit zu tun hat. Eintippen als „20 min“, „1 h 30“ oder „2 Tage“.
field-waiting-minutes = Wartet
field-waiting-minutes-help = Wie lange der Kunde je Besuch wartet. Warten ärgert am meisten; die Analyse sagt, wo am längsten.
field-deviation-minutes = Schwankt um
field-deviation-minutes-help = Wie stark das von Besuch zu Besuch abweicht (Standardabweichung von beidem zusammen). Ergibt die Spanne der Gesamtdauer.
field-response-target-minutes = Antwort zugesagt in
field-response-target-minutes-help = Die Zeit, in der eine Antwort versprochen ist. Wird mit der Wartezeit verglichen; fehlt sie, wird das gemeldet.
field-visit-cost = Kosten je Besuch
field-visit-cost-help = Was ein Besuch kostet. Ergibt die Kosten einer ganzen Journey.
field-entry-share = Steigen hier ein
field-entry-share-help = Anteil der Kunden, deren Journey hier beginnt. Der Rest verteilt sich auf Kontaktpunkte, zu denen kein Pfeil führt.
field-samples = Gezählt an
field-samples-help = An wie vielen Besuchen die Anteile der abgehenden Pfeile gezählt wurden. Mehr Fälle machen die Ergebnisse sicherer; die Analyse sagt, wo als Nächstes gezählt werden sollte.
field-outcome = Journey endet
field-outcome-help = Ob die Journey hier endet, und wie. Ohne erreichtes Ziel lässt sich nicht sagen, wie viele ankommen.
field-service = Wie bedient wird
field-service-help = Für kleine Fragen passt Selbstbedienung; Beschwerden und Verluste brauchen einen Menschen.
field-ownership = In wessen Hand
field-ownership-help = In Ihrer, der eines Partners, der des Kunden oder anderer Leute, etwa bei Bewertungen.
field-systems = Systeme
field-systems-help = Die Systeme dahinter. Nach jedem die Eingabetaste oder ein Komma.
field-listening-post = Feedback erbeten
field-listening-post-help = Hier werden Kunden gefragt, wie es war. Ein Abschnitt ohne solche Stelle wird gemeldet.
field-complaint = Beschwerde
field-complaint-help = Hier beschweren sich Kunden. Es sollte ein Mensch da sein und ein Weg, es wiedergutzumachen.
field-offer = Angebot
field-offer-help = Hier wird etwas angeboten: Ist es der richtige Moment dafür?
field-quality = Guter Service ist
field-quality-help = Ankreuzen, was heute stimmt. Was offen bleibt, ist ein Anfang.
field-link = Link
field-link-help = Ein Dokument oder eine Seite dazu.
field-evidence-level = Beruht auf
field-evidence-level-help = Im Raum angenommen, beobachtet oder von Kunden gehört, oder gemessen. Ergebnisse aus Annahmen werden so gekennzeichnet.
field-evidences = Belege
field-evidences-help = Zahlen und Aussagen mit ihren Quellen, aus dieser Bibliothek oder den Ideen.
field-from = Führt
field-share = Anteil
field-share-help = Anteil der Besuche am Anfang, die diesen Weg gehen. Was kein Pfeil nimmt, bricht ab.
field-arrow-samples = Gezählt an
field-arrow-samples-help = An wie vielen Besuchen dieser Anteil gezählt wurde.
field-label = Beschriftung
field-arrow-kind = Art
field-arrow-kind-help = Der Hauptweg, eine Alternative, eine Wiedergutmachung oder eine Schleife zurück.
field-context-lost = Alles noch einmal
field-context-lost-help = Der Kunde muss alles noch einmal erzählen. Wird je Journey gezählt: Wenig ärgert mehr.
field-question = Leitfrage
field-question-help = Was in die Zeile gehört. Wird gezeigt, solange sie leer ist.
field-height = Mindesthöhe
field-height-help = Leer: so hoch wie ihr Inhalt.
field-hidden = Ausgeblendet
field-hidden-help = Bleibt in Zeichnung und Exporten weg; was darin ist, bleibt erhalten.
field-text = Text
field-image = Bild
field-whose = Wessen Worte
field-whose-help = Die Persona, die das denkt oder sagt. Leer: alle.
field-tint = Farbe
field-until = Reicht bis
field-until-help = Der Kontaktpunkt, in dessen Spalte sie endet, wenn sie über mehrere geht.
field-name = Name
field-alt = Was es zeigt
field-alt-help = Für alle, die es nicht sehen: wird stattdessen vorgelesen und steht in Exporten.
field-severity = Schwere
field-severity-help = 1 ist lästig, 5 beendet die Beziehung.
field-category = Art
field-category-help = Die Art der Reibung. Die meisten kehren in jeder Journey wieder.
field-sufferer = Wer leidet
field-sufferer-help = Nur diese Persona. Leer: alle.
field-frequency = Wie oft
field-frequency-help = Anteil der Besuche dort, die ihn erleben. Wer ihn zweimal erlebt, zählt zweimal. Ohne diese Zahl wiegt ein Schmerzpunkt in der Analyse nichts.
field-leave = Vertreibt
field-leave-help = Um wie viel eher ein Kunde danach geht. Macht aus dem Schmerzpunkt gefährdetes Geld.
field-persona = Persona
field-due = Fällig
field-due-help = Wann es fertig sein soll. Beschlossenes ohne Termin oder über den Termin hinaus wird gemeldet.
field-blocker = Hängt an
field-blocker-help = Was im Weg steht. An Budget, Können und Abstimmung scheitern Vorhaben am häufigsten.
field-remedy-effort = Aufwand
field-remedy-effort-help = Nach Einschätzung, 1 bis 5. Ergibt mit der Wirkung die Reihenfolge.
field-impact = Wirkung
field-impact-help = Nach Einschätzung, 1 bis 5. Wo Anteile da sind, rechnet die Analyse sie aus.
field-remedy-cost = Kosten, einmalig
field-remedy-cost-help = Was es einmalig kostet. Wird dem Nutzen gegenübergestellt: Ertrag und Amortisation.
field-confidence = Wie sicher
field-confidence-help = Wie sicher die Wirkung ist. Der Nutzen zählt nur zu diesem Teil.
field-kpi-detail = Wie gemessen wird
field-kpi-category = Misst
field-kpi-category-help = Wenn nur Geld gemessen wird, sieht niemand, ob es Kunden besser geht.
field-leading = Schlägt früh aus
field-leading-help = Ändert sich, bevor Kunden gehen, etwa Nutzung oder erste Antwort. Jede Karte sollte so eine haben.
field-unit = Einheit
field-unit-help = Etwa %, h oder Punkte.
field-better = Besser ist
field-baseline = Begann bei
field-value = Steht bei
field-target = Zielwert
field-target-help = Wo sie stehen soll. Ohne Ziel kann niemand sagen, ob der Wert gut ist.
field-target-due = Bis
field-interim = Zwischenziele
field-interim-help = Ziele auf dem Weg. Ein Befund meldet, wenn eines verfehlt wird.
field-stage = Phase
field-stage-help = Über diese Phase gemessen. Leer und ohne Kontaktpunkte: über die ganze Journey.
field-stage-whole = Ganze Journey
field-role = Wer das ist
field-role-help = Alter, Arbeit, Lebenslage.
field-portrait = Porträt
field-quote = Würde sagen
field-goals = Ziele
field-needs = Bedürfnisse
field-frustrations = Was sie ärgert
field-bio = Hintergrund
field-persona-share = Anteil der Kunden
field-channels = Bevorzugt
field-channels-help = Kanäle, die diese Persona gern nutzt. Bietet die Karte keinen davon, meldet das ein Befund.
field-persona-color = Farbe der Linie
field-persona-color-help = Keine: nach der Reihenfolge.
field-icon = Symbol
field-color = Farbe
field-human = Ein Mensch ist da
field-human-help = Ob am anderen Ende ein Mensch ist. Beschwerden brauchen so einen Kanal.
field-side = Gehört zu
field-statement = Im Wortlaut
field-source = Quelle
field-source-help = Wer das sagt, und wann.
field-evidence-link = Nachzulesen unter
field-trust = Vertrauen
field-trust-help = Wie weit man sich darauf verlassen kann. Umstrittene Zahlen werden gemeldet, wo sie angeführt sind.
field-remark = Warum
field-remark-help = Warum so weit.
field-evidence-kind = Stammt aus
field-date = Gefunden am
field-evidence-samples = Fälle
field-evidence-samples-help = Auf wie vielen Menschen oder Fällen es beruht.

choice-moment-ordinary = Normal
choice-moment-truth = Wahrheit
choice-moment-micro = Mikro
choice-outcome-none = Geht weiter
choice-outcome-success = Ziel erreicht
choice-outcome-churn = Kunde geht
choice-outcome-graceful = Geht im Guten
choice-outcome-win-back = Zurückgewonnen
choice-service-unknown = Offen
choice-service-self-service = Selbst
choice-service-assisted = Betreut
choice-service-automated = Automatisch
choice-side-brand = Marke
choice-side-partner = Partner
choice-side-customer = Kunde
choice-side-social = Andere
choice-offer-none = Keines
choice-offer-early = Zu früh
choice-offer-right = Passend
choice-offer-late = Zu spät
choice-quality-fast = schnell
choice-quality-personal = persönlich
choice-quality-memorable = einprägsam
choice-quality-proactive = vorausschauend
choice-quality-consistent = verlässlich
choice-quality-responsive = ansprechbar
choice-quality-knowledgeable = sachkundig
choice-quality-relevant = passend
choice-quality-pleasant = angenehm
choice-quality-easy = einfach
choice-phase-pre-sale = Davor
choice-phase-sale = Kauf
choice-phase-post-sale = Danach
choice-lifecycle-awareness = Aufmerksamkeit
choice-lifecycle-consideration = Abwägen
choice-lifecycle-purchase = Kauf
choice-lifecycle-onboarding = Einstieg
choice-lifecycle-use = Nutzung
choice-lifecycle-support = Hilfe
choice-lifecycle-renewal = Verlängerung
choice-lifecycle-advocacy = Empfehlung
choice-lifecycle-goodbye = Abschied
choice-theme-usual = Üblich
choice-theme-paper-light = Helles Papier
choice-theme-paper-dark = Dunkles Papier
choice-theme-high-contrast = Starker Kontrast
choice-language-usual = Leser
choice-language-en = English
choice-language-de = Deutsch
choice-category-other = Anderes
choice-category-waiting = Warten
choice-category-passed-on = Weitergereicht
choice-category-failure = Ausfall
choice-category-long-form = Zu langes Formular
choice-category-repeated-entry = Dieselben Daten noch einmal
choice-category-buried-action = Versteckte Aktion
choice-category-hard-to-find = Schwer zu finden
choice-category-no-answers = Keine Antworten
choice-category-popups = Pop-ups
choice-category-cross-device = Bruch zwischen Geräten
choice-category-slow-site = Langsame Seite
choice-category-too-much = Sagt zu viel
choice-category-hurdle = Unnötige Hürde
choice-category-irrelevant = Unpassende Nachricht
choice-category-impersonal = Unpersönliche Antwort
choice-category-price = Preis oder Vertrag
choice-blocker-none = Nichts
choice-blocker-budget = Budget
choice-blocker-skills = Können
choice-blocker-communication = Abstimmung
choice-blocker-technology = Technik
choice-blocker-compliance = Rechtliche Fragen
choice-blocker-other = Anderes
choice-kpi-experience = Erlebnis
choice-kpi-behaviour = Verhalten
choice-kpi-operational = Betrieb
choice-kpi-financial = Geld
choice-better-higher = Höher
choice-better-lower = Niedriger
choice-trust-own-input = Eigene Angabe
choice-trust-quoted = Zitiert, Original nicht gesehen
choice-trust-disputed = Umstritten
choice-trust-own-research = Eigene Erhebung
choice-trust-verified = Geprüft
choice-evidence-study = Studie
choice-evidence-interview = Interview
choice-evidence-survey = Umfrage
choice-evidence-observation = Beobachtung
choice-evidence-analytics = Auswertung
choice-evidence-feedback = Kundenfeedback
choice-evidence-staff = Mitarbeitende

icon-globe = Web, Globus, Internet
icon-browser = Browser, Website
icon-desktop = Desktop, Bildschirm
icon-device-mobile = Handy, Smartphone
icon-device-tablet = Tablet
icon-devices = Geräte
icon-laptop = Laptop, Notebook
icon-app-window = Anwendung, Fenster
icon-app-store-logo = App Store, Apple
icon-google-play-logo = Google Play, Android
icon-phone = Telefon, Anruf
icon-phone-call = Telefonat, Hotline
icon-phone-incoming = Eingehender Anruf
icon-voicemail = Anrufbeantworter, Mailbox
icon-headset = Headset, Callcenter
icon-microphone = Mikrofon, Sprache
icon-video-camera = Video, Film
icon-video-conference = Videokonferenz, Videoanruf
icon-envelope = E-Mail, Brief
icon-envelope-open = Offener Brief, Newsletter
icon-envelope-simple-open = Geöffnete E-Mail
icon-mailbox = Briefkasten, Post
icon-paper-plane-tilt = Nachricht, Senden
icon-chat = Chat
icon-chat-circle = Chat, Sprechblase
icon-chat-text = Textnachricht, SMS
icon-chat-dots = Chat, Tippen
icon-chats = Chats, Gespräch
icon-chats-circle = Unterhaltung
icon-whatsapp-logo = WhatsApp
icon-messenger-logo = Messenger
icon-telegram-logo = Telegram
icon-slack-logo = Slack
icon-microsoft-teams-logo = Microsoft Teams
icon-robot = Roboter, Chatbot
icon-sparkle = Assistent, KI
icon-storefront = Geschäft, Laden, Filiale
icon-shopping-bag = Einkaufstasche
icon-shopping-cart = Einkaufswagen, Warenkorb, Onlineshop
icon-cash-register = Kasse
icon-credit-card = Kreditkarte, Zahlung
icon-contactless-payment = Kontaktlos bezahlen
icon-receipt = Beleg, Quittung
icon-invoice = Rechnung
icon-package = Paket, Lieferung
icon-truck = Lkw, Lieferung
icon-van = Transporter, Kurier
icon-motorcycle = Motorrad, Kurier
icon-car = Auto
icon-bus = Bus
icon-train = Bahn, Zug
icon-airplane = Flugzeug, Flug
icon-buildings = Stadt, Gebäude
icon-building-office = Büro
icon-bank = Bank, Behörde
icon-house = Haus, Zuhause
icon-factory = Fabrik, Werk
icon-warehouse = Lager
icon-hospital = Krankenhaus
icon-graduation-cap = Schulung, Bildung
icon-church = Kirche
icon-map-pin = Ort, Standort
icon-signpost = Wegweiser
icon-newspaper = Zeitung, Presse
icon-newspaper-clipping = Artikel, Zeitungsausschnitt
icon-megaphone = Werbung, Kampagne
icon-broadcast = Sender, allgemein
icon-radio = Radio
icon-television = Fernsehen, TV
icon-qr-code = QR-Code
icon-barcode = Strichcode
icon-scan = Scannen
icon-bluetooth = Bluetooth
icon-wifi-high = WLAN
icon-rss = Feed, RSS
icon-link = Link
icon-share-network = Teilen, Social Media
icon-facebook-logo = Facebook
icon-instagram-logo = Instagram
icon-linkedin-logo = LinkedIn
icon-youtube-logo = YouTube
icon-tiktok-logo = TikTok
icon-x-logo = X, Twitter
icon-google-logo = Google
icon-magnifying-glass = Suche
icon-users = Menschen, Mundpropaganda
icon-users-three = Gruppe, Community
icon-users-four = Große Gruppe
icon-user = Person
icon-user-circle = Konto, Profil
icon-user-sound = Beratung, Gespräch
icon-handshake = Treffen, Vertrieb, Handschlag
icon-chalkboard-teacher = Schulung, Webinar
icon-presentation-chart = Präsentation, Vorführung
icon-calendar = Kalender
icon-calendar-check = Termin
icon-ticket = Ticket, Eintrittskarte
icon-gift = Geschenk
icon-tag = Preisschild, Angebot
icon-percent = Rabatt
icon-file-text = Dokument
icon-files = Dokumente, Unterlagen
icon-file-pdf = PDF
icon-clipboard-text = Formular, Umfrage
icon-note-pencil = Formular, Notiz
icon-signature = Unterschrift, Vertrag
icon-pen = Stift
icon-book-open = Handbuch, Katalog
icon-notebook = Heft
icon-printer = Drucker, Druck
icon-question = Hilfe, Fragen
icon-lifebuoy = Support, Rettungsring
icon-wrench = Reparatur, Werkzeug
icon-hammer = Handwerk, Bau
icon-gear-six = Einstellungen, System
icon-gauge = Zähler, Anzeige
icon-bell = Benachrichtigung
icon-bell-ringing = Alarm, Wecker
icon-watch = Armbanduhr
icon-game-controller = Spiel
icon-camera = Kamera, Foto
icon-key = Schlüssel
icon-lock = Schloss, Anmeldung
icon-fingerprint = Fingerabdruck
icon-identification-card = Ausweis
icon-fork-knife = Restaurant, Essen
icon-coffee = Kaffee, Café
icon-bed = Bett, Hotel
icon-heart = Herz, Favorit
icon-star = Stern, Bewertung
icon-first-aid-kit = Erste Hilfe
icon-stethoscope = Arzt, Gesundheit
icon-paw-print = Tier
icon-plant = Pflanze
icon-leaf = Natur, Blatt
icon-lightning = Strom, Blitz
icon-plug = Stecker, Anschluss
icon-cloud = Cloud, Wolke
icon-database = Datenbank
icon-hard-drives = Server
icon-computer-tower = Computer
icon-cpu = Chip, Gerät
icon-terminal-window = Kommandozeile
icon-webhooks-logo = Schnittstelle, API

## insights

insights-working = Wird gerechnet …
insights-unknown = –
insights-layer = Auf dem Blatt
insights-layer-none = Nichts
insights-layer-flow = Wer wohin geht
insights-layer-leak = Wo Kunden abspringen
insights-layer-pain = Wo es schmerzt
insights-layer-time = Wo die Zeit bleibt
insights-layer-success = Aussicht auf Erfolg
insights-tab-findings = Befunde
insights-tab-paths = Wege
insights-tab-pains = Schmerzen
insights-tab-coverage = Abdeckung
insights-tab-money = Geld
insights-tab-what-if = Was wäre wenn
insights-completion = erreichen das Ziel
insights-completion-formula = Anteil aller Beginnenden, die zu einem als Erfolg markierten Kontaktpunkt gelangen: die Summe über alle Wege aus dem Produkt ihrer Anteile. Eingaben: Einstiegsanteile, Anteile der Pfeile, Ausgänge.
insights-drop = springen einfach ab
insights-drop-formula = Anteil aller Beginnenden, die kein Pfeil weiterführt: die Summe über die Kontaktpunkte aus Besuchen × (1 − Summe der ausgehenden Anteile).
insights-minutes = im Mittel, Warten eingerechnet
insights-minutes-formula = Die Summe über die Kontaktpunkte aus erwarteten Besuchen × Minuten (tätig und wartend).
insights-risk = jedes Jahr gefährdet
insights-risk-formula = Kunden im Jahr × Wert eines Kunden × Anteil, der über mindestens einen Schmerzpunkt verloren geht. Schmerzpunkte werden nicht addiert: Wer über den einen geht, kann nicht über den anderen gehen.
insights-coverage = der Karte ausgefüllt
insights-coverage-formula = Der Durchschnitt aus: Kontaktpunkten mit Kanal, Team, Stimmung, Dauer, KPI, Belegen; Schmerzpunkten mit Maßnahme; Abschnitten mit Rückmeldung; Stimmungen je Persona.
insights-switches = Kanalwechsel je Kunde
insights-switches-formula = Die Summe über Pfeile zwischen verschiedenen Kanälen aus Besuchen × Anteil.
insights-at-touchpoint = Bei „{ $title }“
insights-at-reach = Kommen hierher
insights-at-reach-formula = Anteil der Kunden, die je hierher kommen: erwartete Besuche ÷ Besuche dessen, der hier ist. Hier: { $visits } ÷ { $returns } = { $value }.
insights-at-visits = Besuche je Kunde
insights-at-visits-formula = Erwartete Besuche: von den Anfängen der Journeys allen Pfeilen gefolgt, v = (I − Qᵀ)⁻¹·s. Wer hier ist, kommt insgesamt { $returns } Mal.
insights-at-success = Erreichen von hier das Ziel
insights-at-success-formula = Aussicht, von hier auf allen Wegen zu einem als Ziel gekennzeichneten Kontaktpunkt zu kommen: b = (I − Q)⁻¹·r.
insights-at-leave = Springen hier ab
insights-at-leave-formula = Besuche × Absprung je Besuch. Hier: { $visits } × { $drop } = { $value } aller Kunden.
insights-at-removal = Erfolge, die daran hängen
insights-at-removal-formula = Anteil der Erfolge, die verloren wären, wenn jede Journey hier endete: Reichweite × Aussicht von hier ÷ Erfolgsquote. Hier: { $reach } × { $success } ÷ { $completion } = { $value }.
insights-at-halving = Erfolgsquote bei halbiertem Absprung
insights-at-halving-formula = Exakt: ΔC = (α−1)·v·b ÷ [1 − (α−1)·(N−1)], α = Wachstum der übrigen Anteile. Jeder Punkt Absprung weniger brächte anfangs { $gradient } Punkte.
insights-at-minutes = Noch bevorstehende Zeit
insights-at-minutes-formula = Erwartete Minuten von hier bis zum Ende, dieser Kontaktpunkt eingeschlossen.
insights-at-load = Schmerzlast
insights-at-load-formula = Besuche × Summe über die Schmerzpunkte von Häufigkeit × Schwere ÷ 5, in Punkten je Kunde.
insights-at-cost = Kosten je Kunde
insights-at-cost-formula = Besuche × Kosten eines Besuchs.
insights-steps = Erste Schritte
insights-steps-empty = Ein leeres Blatt sagt noch nichts. Legen Sie die Momente an, in denen der Kunde Ihnen begegnet – oder kopieren Sie irgendwo eine Liste und fügen Sie sie auf dem Blatt ein: Jede Zeile wird ein Kontaktpunkt.
insights-steps-done = { $done } von { $count } erledigt. Mit jedem sagen die Zahlen mehr.
insights-step-is-done = erledigt
insights-step-touchpoints = Mindestens zwei Momente, in denen der Kunde Ihnen begegnet
insights-step-touchpoints-do = Anlegen
insights-step-stages = Mindestens zwei Phasen, damit sich vorher und nachher unterscheiden
insights-step-stages-do = Anlegen
insights-step-arrows = Pfeile von jedem Kontaktpunkt zum nächsten
insights-step-arrows-do = Verbinden
insights-step-goal = Der Kontaktpunkt, an dem das Ziel erreicht ist
insights-step-goal-do = Kennzeichnen
insights-step-shares = Wie viele welchen Weg gehen: Schätzungen genügen
insights-step-shares-do = Schätzen
insights-step-pains = Was unterwegs schmerzt
insights-step-pains-do = Anlegen
insights-way-more = … { $count } weitere …
insights-nothing-found = Gegen diese Karte ist nichts zu sagen.
insights-more = { $count } weitere zeigen
insights-fewer = Weniger zeigen
insights-aside = Zurückgestellt: { $count }
insights-missing = Mit mehr Angaben lässt sich mehr sagen
insights-fill = Ausfüllen
insights-fill-many = Ausfüllen ({ $count })
insights-why = Warum?
insights-dismiss = Zurückstellen
insights-restore = Zurückholen
insights-why-aside = Aus welchem Grund?
insights-set-it-aside = Zurückstellen
insights-no-reason = Ohne Begründung
insights-reason-kept = Zurückgestellt: { $reason }
insights-set-aside = Zurückgestellt. Es bleibt mit seiner Begründung bei der Karte.
insights-back = Zurückgeholt.
insights-ways-likely = Wahrscheinlichste Wege zum Ziel
insights-ways-special = Am schnellsten, leichtesten, längsten
insights-ways-worst = Journeys, die sich am schlechtesten anfühlen
insights-way-number = Weg { $number }
insights-way-share = { $share } gehen ihn
insights-way-mood = Erinnerung { $mood }
insights-way-fastest = Am schnellsten
insights-way-easiest = Geringster Aufwand
insights-way-effort = { $points } Aufwandspunkte
insights-way-longest = Am längsten
insights-ending-success = Erreicht das Ziel
insights-ending-exit = Endet an einem vorgesehenen Ausgang
insights-ending-drop = Springt ab
insights-ending-trap = Dreht sich im Kreis
insights-no-ways = Noch lässt sich kein Weg verfolgen. Pfeile zwischen den Kontaktpunkten zeichnen.
insights-walks-covered = { $share } aller Kunden erleben eine der betrachteten Journeys.
insights-no-pains = Die Karte nennt noch keine Schmerzpunkte. Dort hinzufügen, wo es wehtut: jeweils mit Schwere und Häufigkeit.
insights-severity-reach = Schwere und Reichweite
insights-severity = Schwere
insights-affected = Betroffen
insights-affected-formula = Anteil der Kunden, die dem Schmerzpunkt mindestens einmal begegnen: 1 − das Produkt über seine Kontaktpunkte aus der Aussicht, ihm dort nie zu begegnen.
insights-pain-risk = Gefährdet im Jahr
insights-pain-risk-formula = Kunden im Jahr × betroffener Anteil × Aussicht, deswegen zu gehen × Wert eines Kunden.
insights-pain-facts = Schwere { $severity } · { $times } × je Kunde · { $remedies ->
    [0] keine Maßnahme
    [one] 1 Maßnahme
   *[other] { $remedies } Maßnahmen
}
insights-never-summed = Die gefährdeten Beträge dürfen nicht addiert werden: Ein Kunde kann nur einmal gehen. Oben zählt jeder Kunde einmal.
insights-phases = Vor, bei und nach dem Kauf
insights-visits = { $visits } Besuche je Kunde
insights-balance = Ausgewogenheit: { $balance }.
insights-target-fit = Übereinstimmung mit der Zielverteilung: { $fit }.
insights-lifecycle-missing = Nicht abgedeckt: { $steps }.
insights-filled-in = Was ausgefüllt ist
insights-part-channel = Kanäle
insights-part-team = Teams
insights-part-mood = Stimmungen
insights-part-duration = Dauern
insights-part-kpi = KPIs
insights-part-remedy = Schmerzpunkte mit Maßnahme
insights-part-feedback = Abschnitte mit Rückmeldung
insights-part-persona = Stimmungen je Persona
insights-part-evidence = Auf Belege gestützt
insights-of = { $filled } von { $applicable }
insights-matrix-channel = Kanäle nach Abschnitt
insights-matrix-persona = Personas nach Abschnitt
insights-none = Keine
insights-money-revenue-at-risk = Jedes Jahr gefährdet
insights-money-revenue-at-risk-formula = Kunden im Jahr × Wert × Anteil, der über mindestens einen Schmerzpunkt verloren geht.
insights-money-lost = Über Schmerzpunkte verloren
insights-money-lost-formula = Anteil der Kunden, die über mindestens einen Schmerzpunkt gehen: 1 − das Produkt aus (1 − Aussicht zu gehen) über alle erlebten Schmerzpunkte, gemittelt über alle Journeys.
insights-money-market-at-risk = Gefährdeter Markt
insights-money-market-at-risk-formula = Kunden mit einem Problem × davon verlorener Anteil, ob nach Beschwerde oder still × Wert eines Kunden (TARP).
insights-money-customers-lost-to-problems = Über Probleme verlorene Kunden im Jahr
insights-money-customers-lost-to-problems-formula = Kunden im Jahr × Anteil mit einem Problem × verlorener Anteil, über die hinaus, die ohnehin gingen.
insights-money-lifetime-value-first-margin-in-a-year = Kundenwert, erste Marge in einem Jahr
insights-money-lifetime-value-first-margin-in-a-year-formula = Marge × Bindung ÷ (1 + Zins − Bindung).
insights-money-lifetime-value-first-margin-now = Kundenwert, erste Marge jetzt
insights-money-lifetime-value-first-margin-now-formula = Marge × (1 + Zins) ÷ (1 + Zins − Bindung).
insights-money-lifetime-value-within-horizon = Kundenwert im Betrachtungszeitraum
insights-money-lifetime-value-within-horizon-formula = Die Summe über die Jahre aus Marge × (Bindung ÷ (1 + Zins))^Jahr.
insights-no-remedies = Keine Maßnahmen abzuwägen. Einem Schmerzpunkt eine hinzufügen und sagen, was sie kostet und was sie ändert.
insights-effort-impact = Aufwand und Wirkung
insights-effort = Aufwand
insights-impact = Wirkung
insights-quick-wins = Schnelle Erfolge
insights-big-bets = Große Würfe
insights-drag-remedies = Eine Maßnahme ziehen oder mit den Pfeiltasten bewegen, um sie neu zu beurteilen. Gestrichelte sind noch nicht beurteilt.
insights-remedy-at = { $title }: Aufwand { $effort }, Wirkung { $impact }
insights-remedy-formula = Nutzen: gewonnene Kunden im Jahr × Wert. Rendite: (Nutzen − Kosten) ÷ Kosten. Bezahlt nach Kosten ÷ monatlichem Nutzen.
insights-remedy-benefit = bringt { $benefit } im Jahr
insights-remedy-cost = kostet { $cost }
insights-remedy-roi = Rendite { $roi }
insights-remedy-payback = bezahlt in { $months } Monaten
insights-plan = Die Zahlen sagen, in welcher Reihenfolge sie das Budget am besten nutzen; jeder Nutzen ist mit den vorigen zusammen gerechnet.
insights-what-if-hint = Zum Ausprobieren: Die Zahlen oben und das Blatt folgen sofort. Die Karte bleibt, wie sie ist, bis Sie es übernehmen.
insights-select-touchpoint = Hier oder auf dem Blatt wählen
insights-drop-here = Springen hier ab
insights-touchpoint-number = Kontaktpunkt
insights-forget = Von vorn
insights-make-future = Zum Soll-Zustand machen
insights-apply = In die Karte übernehmen
insights-future-title = { $title } – Soll-Zustand
insights-future-made = „{ $title }“ ist in der Bibliothek.
insights-open = Öffnen
insights-large = Groß zeigen
insights-save-picture = Als Bild sichern
insights-picture-saved = Gesichert als { $name }
insights-layer-path = Der wahrscheinlichste Weg
insights-layer-hinge = Woran der Erfolg hängt
insights-tab-moods = Stimmung
insights-tab-parts = Teams
insights-give-or-take = { $share } ± { $margin }
insights-term = „{ $title }“ { $value }
insights-terms-more = { $count } weitere { $value }
insights-sum = Hier: { $terms } = { $total }.
insights-assumed-sequence = Die Karte hat keine Pfeile: Als Weg gilt die Reihenfolge der Spalten.
insights-assumed-shares = { $count ->
    [one] Ein Pfeil hat keinen Anteil; er wurde angenommen.
   *[other] { $count } Pfeile haben keinen Anteil; ihre wurden angenommen.
}
insights-spread = Standardabweichung zwischen den Kunden: { $spread }.
insights-risk-inputs = Hier: { $customers } Kunden × { $value } × { $lost } = { $risk }.
insights-risk-summed = Einzeln zusammengezählt ergäben die Schmerzpunkte { $summed }.
insights-coverage-inputs = Hier: { $parts }; im Schnitt { $overall }.
insights-affected-inputs = Hier: bei { $frequency } von { $visits } Besuchen je Kunde, { $times } Mal je Kunde; { $affected } erleben ihn mindestens einmal.
insights-load-inputs = Last = Male × Schwere { $severity } ÷ 5 = { $load }. Vorrang = Anteil, der ihn beim ersten Besuch erlebt, × Schwere ÷ 5 = { $priority }.
insights-pain-risk-inputs = Hier: { $customers } Kunden × { $affected } × { $leave } × { $value } = { $risk }.
insights-remedy-inputs = Hier: { $confidence } Zuversicht × ({ $customers } Kunden × { $kept } gehalten × { $value } + { $won } mehr am Ziel × { $margin }) = { $benefit } im Jahr.
insights-remedy-npv = Kapitalwert über den Horizont: { $value }.
insights-lifetime-inputs = Hier: Marge { $margin } im Jahr, Bindung { $retention }, Zinssatz { $discount }, Horizont { $years } Jahre.
insights-market-inputs = Hier: { $customers } Kunden, { $problem } mit einem Problem, { $complain } davon beschweren sich; von denen, die schweigen, gehen { $silent } verloren, { $anyway } gingen ohnehin; je { $value }.
insights-way-formula = Anteil, der hier beginnt, × Anteil jedes Pfeils auf dem Weg.
insights-way-inputs = Hier: { $shares } auf dem Weg; { $share } aller Kunden.
insights-affected-axis = Betroffene Kunden
insights-pains-by = Gereiht nach
insights-pains-by-priority = Vorrang
insights-pains-by-load = Last
insights-pains-by-affected = Betroffenen
insights-pains-by-revenue-at-risk = Geld in Gefahr
insights-pains-by-severity = Schwere
insights-bad-moments = Schlechte Momente je Kunde
insights-bad-count = { $last ->
    [yes] { $count } oder mehr
   *[no] { $count ->
        [0] keiner
        [one] einer
       *[other] { $count }
    }
}
insights-bad-formula = Anteil der Kunden mit so vielen schlechten Besuchen. Ein Besuch ist schlecht mit 1 − Π (1 − Häufigkeit) der Schmerzpunkte dort; durch alle Schleifen verfolgt.
insights-bad-lost = Laut Steckbrief gehen { $share } von ihnen verloren.
insights-churn = Durch schlechte Momente verloren
insights-churn-formula = Σ Anteil mit so vielen schlechten Momenten × Anteil, der danach verloren ist.
insights-churn-inputs = Verloren nach einem, zwei …, laut Steckbrief: { $profile }. Zusammen { $churn }.
insights-balance-formula = Pielou: −Σ p·ln p ÷ ln 3, mit p als Anteilen der drei Phasen nach Zahl der Kontaktpunkte. 100 % heißt gleich verteilt.
insights-target-fit-formula = 1 − ½ Σ |Anteil − Ziel| über die drei Phasen, mit der Zielmischung aus dem Steckbrief.
insights-part-channel-formula = Kontaktpunkte mit einem Kanal.
insights-part-team-formula = Kontaktpunkte mit einem Team.
insights-part-mood-formula = Kontaktpunkte mit einer Stimmung.
insights-part-duration-formula = Kontaktpunkte mit einer Dauer.
insights-part-kpi-formula = Kontaktpunkte, an denen eine Kennzahl gemessen wird.
insights-part-remedy-formula = Schmerzpunkte mit einer Maßnahme, die nicht verworfen ist.
insights-part-feedback-formula = Abschnitte der Karte, in denen ein Kontaktpunkt um Rückmeldung bittet.
insights-part-persona-formula = Stimmungen der Personas der Karte an den Kontaktpunkten, die sie erleben.
insights-part-evidence-formula = Kontaktpunkte, deren Angaben beobachtet oder gemessen sind.
insights-certainty = Wie sicher die Erfolgsquote ist
insights-certainty-deviation = Aus den Fallzahlen, 95 %
insights-certainty-deviation-formula = 1,96 Standardabweichungen: Var C ≈ Σ v²·(Σ p·b² − b²) ÷ (n + 1). Nur Anteile mit Fallzahl zählen.
insights-certainty-simulated = { $draws } Mal simuliert, 95 %
insights-certainty-simulated-formula = Anteile werden ausgelost, wie die Fallzahlen es zulassen (Dirichlet(n·p), immer dieselben Lose), und jedes Mal wird die Erfolgsquote gelöst: 95 von 100 liegen zwischen diesen beiden.
insights-certainty-simulate = Simulieren
insights-certainty-bounds = Wenn jeder Anteil um 5 Punkte falsch ist
insights-certainty-bounds-formula = Die kleinste und die größte Erfolgsquote, wenn jeder Anteil und Absprung bis zu 5 Punkte von der Karte abweicht.
insights-certainty-next = Hier als Nächstes zählen
insights-certainty-unobserved = { $count ->
    [one] An einem Kontaktpunkt hat niemand gezählt, wohin Kunden gehen.
   *[other] An { $count } Kontaktpunkten hat niemand gezählt, wohin Kunden gehen.
}
insights-show-them = Zeigen
insights-unsettled = Die Karte ist so verschlungen, dass manche Zahlen nur nahe an der Wahrheit liegen.
insights-shape = Der Aufbau der Journey
insights-shape-switches = Kanalwechsel
insights-shape-switches-formula = Je Kunde: Σ Besuche × Anteil über Pfeile in einen anderen Kanal.
insights-shape-handovers = Übergaben zwischen Teams
insights-shape-handovers-formula = Je Kunde: Σ Besuche × Anteil über Pfeile zu einem anderen Team. Ein Kontaktpunkt ohne Team zählt als eigenes.
insights-shape-retold = Noch einmal erzählt
insights-shape-retold-formula = Je Kunde: Σ Besuche × Anteil über Pfeile mit „Muss alles noch einmal erzählen“.
insights-shape-steps = Schritte insgesamt
insights-shape-steps-formula = Je Kunde: Σ Besuche × Anteil über alle Pfeile.
insights-shape-must-pass = Kein Weg vorbei
insights-shape-must-pass-hint = Wer ans Ziel kommt, muss hier hindurch.
insights-shape-choke-points = Engstellen
insights-shape-choke-points-hint = Ohne eine davon zerfällt die Karte.
insights-shape-bridges = Einzige Verbindungen
insights-shape-bridges-hint = Der einzige Pfeil zwischen zwei Teilen der Karte.
insights-shape-loops = Schleifen
insights-shape-loops-hint = Hier können Kunden im Kreis gehen.
insights-shape-all = Alle { $count } zeigen
insights-mood-curves = Stimmung entlang der Journey
insights-mood = Stimmung
insights-everybody = Alle
insights-mood-peak-end = Bleibt in Erinnerung
insights-mood-peak-end-formula = Peak-End: (stärkste Stimmung + letzte Stimmung) ÷ 2. An mehr erinnert man sich kaum.
insights-mood-mean = Schnitt
insights-mood-mean-formula = Der Durchschnitt über die Kontaktpunkte der Kurve.
insights-mood-slope = Trend
insights-mood-slope-formula = Punkte je Kontaktpunkt, nach der Geraden, die der Kurve am nächsten liegt.
insights-mood-recovery = Erholung
insights-mood-recovery-formula = Die letzte Stimmung über der tiefsten.
insights-mood-range = Spanne
insights-mood-range-formula = Die höchste Stimmung über der tiefsten.
insights-mood-inputs = Hier, über { $count } Kontaktpunkte: stärkste { $peak }, letzte { $end }, tiefste { $lowest }, Schnitt { $mean }, Trend { $slope }, Spanne { $range }, Erholung { $recovery }, alles Auf und Ab { $swing }.
insights-moods-mean = Schnitt über alle Besuche
insights-moods-mean-formula = Σ Besuche × Stimmung ÷ Σ Besuche, über Kontaktpunkte mit Stimmung.
insights-moods-ever-bad = Erleben einen Tiefpunkt
insights-moods-ever-bad-formula = Anteil der Kunden, die je an einen Kontaktpunkt mit Stimmung −1 oder tiefer kommen.
insights-moods-ever-awful = Erleben das Schlimmste
insights-moods-ever-awful-formula = Anteil der Kunden, die je an einen Kontaktpunkt mit Stimmung −2 kommen.
insights-moods-leaving = Stimmung derer, die abspringen
insights-moods-leaving-formula = Σ Besuche × Absprung × Stimmung ÷ Σ Besuche × Absprung: die letzte Stimmung, bevor sie gehen.
insights-valleys = Tiefpunkte
insights-no-moods = Die Karte hat noch keine Stimmungen. Ziehen Sie die Punkte der Kurve, oder tragen Sie sie an den Kontaktpunkten ein.
insights-no-parts = Noch nennt kein Kontaktpunkt ein Team, einen Kanal oder ein System. Tragen Sie sie ein, um zu sehen, wer welchen Teil hat.
insights-part-choose = Wessen Teil der Journey
insights-part-none = Team, Kanal oder System wählen
insights-part-of-team = Teams
insights-part-of-channel = Kanäle
insights-part-of-system = Systeme
insights-part-hint = Hier sieht jedes Team, was seine Arbeit für die Journey bedeutet: was zu ihm führt, was darauf folgt, wie viele Kunden vorbeikommen und was es wert ist.
insights-part-reach = kommen vorbei
insights-part-reach-formula = Anteil der Kunden, die je an einen dieser { $touchpoints } Kontaktpunkte kommen; { $visits } Besuche je Kunde, mittlere Stimmung { $mood }.
insights-part-removal = des Erfolgs läuft hierüber
insights-part-removal-formula = Was die Erfolgsquote verlöre, wenn jede Journey an diesen Kontaktpunkten endete, als Anteil der Erfolgsquote. Ohne sie neu gerechnet.
insights-part-drop = springen hier ab
insights-part-drop-formula = Σ Besuche × Absprung über diese { $touchpoints } Kontaktpunkte.
insights-part-risk = im Jahr gefährdet
insights-part-risk-formula = { $customers } Kunden × { $value } × Anteil, der wegen eines der { $pains } Schmerzpunkte hier verloren geht; jeder Kunde zählt einmal.
insights-part-minutes = bringt ein Kunde hier zu
insights-part-minutes-formula = Σ Besuche × Minuten über diese Kontaktpunkte, Warten eingeschlossen.
insights-part-cost = kostet es hier je Kunde
insights-part-cost-formula = Σ Besuche × Kosten über diese Kontaktpunkte.
insights-part-in = Übergaben hierher
insights-part-in-formula = Schritte je Kunde von anderswo zu einem dieser Kontaktpunkte.
insights-part-out = Übergaben von hier
insights-part-out-formula = Schritte je Kunde von einem dieser Kontaktpunkte anderswohin.
insights-part-own = Kontaktpunkte hier ({ $count })
insights-part-upstream = Was hierher führt ({ $count })
insights-part-downstream = Was folgen kann ({ $count })
insights-part-pains = Schmerzpunkte hier ({ $count })
insights-numbers = Andere Zahlen
insights-at = Bei
insights-pain-often = Passiert hier: { $title }
insights-mood-here = Stimmung hier
insights-minutes-here = Minuten je Besuch
insights-curve = Kurve
insights-curve-reach = Wer wie weit kommt
insights-curve-reach-axis = Kunden, die dorthin kommen
insights-curve-mood = Wie es sich anfühlt
insights-curve-mood-axis = Stimmung
insights-curve-pain = Wie sehr es schmerzt
insights-curve-pain-axis = Schmerzlast je Kunde
insights-no-curve = Noch nichts zu zeichnen: Die Karte sagt dazu nichts.
insights-as-it-is = wie es ist
insights-as-tried = wie erprobt

## audiences

action-audience-all = Ganze Karte
action-audience-next = Nächste Ansicht
action-audience-new = Neue Ansicht …
action-audience-edit = Diese Ansicht bearbeiten …
action-layer = Auf dem Blatt: { $value }
menu-audience = Ansicht für ein Publikum
menu-layer = Auf dem Blatt
audiences-choose = Ansicht für ein Publikum
audiences-title = Ansicht für ein Publikum
audiences-new = Ansicht { $number }
audiences-copy-of = { $name } (Kopie)
audiences-unnamed = Ansicht ohne Namen
audiences-name = Name
audiences-stages = Gezeigte Phasen
audiences-lanes = Gezeigte Zeilen
audiences-personas = Gezeigte Personas
audiences-all = Alle
audiences-map-title = Titel in dieser Ansicht
audiences-language = Sprache ringsum
audiences-theme = Papier
audiences-as-map = Wie die Karte
audiences-legend = Legende zeigen
audiences-delete = Löschen
audiences-duplicate = Duplizieren
audiences-done = Fertig
audiences-deleted = Ansicht „{ $name }“ gelöscht
audiences-hidden-here = Hinzugefügt, in der Ansicht „{ $name }“ aber nicht zu sehen.
audiences-show-all = Ganze Karte zeigen

## present

action-present = Präsentieren
action-present-here = Ab hier präsentieren
action-present-options = Präsentieren …
present-title = Diese Karte präsentieren
present-parts = Was erzählt wird, in dieser Reihenfolge
present-part-journey = Die Journey, Phase für Phase
present-part-curve = Die Emotionskurve, ihr Tief- und ihr Höhepunkt
present-part-pains = Die größten Schmerzpunkte
present-part-findings = Die wichtigsten Befunde
present-earlier = Früher: { $part }
present-later = Später: { $part }
present-each = Bei jedem Kontaktpunkt anhalten
present-reveal = Verdecken, was noch nicht erzählt ist
present-most = Schmerzpunkte und Befunde, höchstens
present-as-shown = Wie gerade gezeigt
present-keys = Weiter mit →, Leertaste oder Klick, zurück mit ←, weiter unten mit ↓. S Scheinwerfer, L Laserpointer, B schwarzer Bildschirm, N Notizen, Esc beendet.
present-start = Starten
present-stage = { $number }. { $title }
present-section = Teil { $number } von { $count }
present-severity = Schmerzpunkt der Schwere { $severity } von 5 bei: { $where }
present-curve = Wie es sich anfühlt, von Anfang bis Ende
present-lowest = Tiefpunkt
present-highest = Höhepunkt
present-label = { $title } wird präsentiert
present-role = Präsentation
present-tools = Werkzeuge zum Präsentieren
present-back = Zurück
present-forward = Weiter
present-spotlight = Scheinwerfer
present-laser = Laserpointer
present-black = Schwarzer Bildschirm
present-notes = Notizen zum Vortrag
present-speaker = Vortragsfenster
present-leave = Präsentation beenden
present-no-notes = Keine Notizen. Was bei einer Phase oder einem Kontaktpunkt unter „Einzelheiten“ steht, erscheint hier.
present-clock = Uhrzeit
present-elapsed = Seit Beginn
present-restart = Zeit neu starten
present-next = Als Nächstes
present-last = Ende der Präsentation
present-over = Die Präsentation ist beendet. Dieses Fenster lässt sich schließen.
present-waiting = Warten auf die Präsentation …

## page

page-map = Karte
page-story = Die Journey, Schritt für Schritt
page-findings = Was auffällt
page-search = Suchen
page-found = Gefunden: %
page-larger = Größer
page-smaller = Kleiner
page-fit = Alles zeigen
page-before = Phase davor
page-next = Nächste Phase
page-close = Schließen
page-show = Auf der Karte zeigen
page-leads-to = Führt zu
page-made-with = Erstellt mit Wayfold. Diese Datei ist vollständig: Sie fragt nichts aus dem Netz ab.

## deck

deck-scope = Worum es geht
deck-overview = Die Journey auf einen Blick
deck-more = und % weitere
deck-headline = Die Journey in Zahlen
deck-ranking = Wo es am meisten schmerzt
deck-judged = Was zuerst zu tun ist
deck-fill-ins = Kleine Schritte
deck-later = Später, wenn überhaupt
deck-remedies = Maßnahmen: wer, bis wann
deck-column-remedy = Maßnahme
deck-column-against = Gegen
deck-column-owner = Verantwortlich
deck-column-due = Bis wann
deck-column-status = Stand
deck-curve = Emotionskurve
deck-as-of = Stand: { $date }
deck-arrow = Von „{ $from }“ nach „{ $to }“
deck-pains = { $count ->
    [one] 1 Schmerzpunkt
   *[other] { $count } Schmerzpunkte
}
deck-by-money = Gefährdeter Umsatz im Jahr
deck-by-reach = Betroffene Kunden
deck-by-severity = Schwere
deck-most-money = { $pain } gefährdet am meisten: { $value } im Jahr.
deck-most-reach = { $pain } trifft die meisten Kunden: { $value }.
deck-most-severe = { $pain } wiegt am schwersten: { $value } von 5.

## paper

render-paper-too-small = Ränder und Überlappung lassen auf diesem Papier keinen Platz, oder es ist größer, als ein PDF sein kann. Größeres Papier oder kleinere Ränder wählen.
render-too-many-pages = { $pages } Seiten sind zu viel für eine Datei; geschrieben werden bis zu { $most }. Größere Blätter, ein kleineres Poster oder einen Teil der Karte wählen.
render-template-unknown = Das ist keine PowerPoint-Datei, die als Vorlage dienen kann. Wählen Sie eine .pptx oder .potx; was als „Strict Open XML“ gespeichert wurde, muss erst als gewöhnliche Präsentation gespeichert werden.
render-template-old = Diese PowerPoint-Datei stammt aus der Zeit vor 2007 oder ist mit einem Kennwort gesperrt. Speichern Sie sie als .pptx ohne Kennwort.
render-template-too-large = Diese Vorlage ist zu groß: Bis zu 20 MB werden gelesen. Löschen Sie zuvor ihre Folien und große Bilder.
render-template-damaged = Diese Vorlage ist beschädigt und lässt sich nicht lesen. Öffnen Sie sie in PowerPoint und speichern Sie sie neu.
render-template-bare = Diese Vorlage hat keine Layouts, aus denen Folien entstehen könnten.
render-document = Das PDF ließ sich nicht schreiben: { $reason }
render-slides = Die PowerPoint-Datei ließ sich nicht schreiben: { $reason }
render-unread = Diese Datei ist kein PDF, dessen Seiten sich zeigen ließen.

paper-plan-title = So wird das Plakat zusammengesetzt
paper-plan-summary = { $sheets } Blätter von { $sheet } ergeben ein Plakat von { $poster }.
paper-plan-print = In 100 % drucken, ohne Anpassen an die Seite.
paper-plan-cut = Jedes Blatt an den dicken Marken beschneiden: am linken und am oberen Rand.
paper-plan-glue = Auf die Überlappung des Nachbarblatts kleben, bis an die dünnen Marken. Mit A1 beginnen.
paper-small-text = Auf diesem Papier ist die kleinste Schrift { $size } pt hoch, zu klein zum Lesen. { $paper } würde reichen.
paper-missing-letters = Keine Schrift auf diesem Rechner hat die Zeichen { $letters }; sie werden als Kästchen gezeichnet. Eine Schrift installieren, die sie hat, etwa { $font }, und Wayfold neu starten.
paper-small-text-poster = Auf diesem Papier ist die kleinste Schrift { $size } pt hoch, zu klein zum Lesen. Ein Plakat von { $width } × { $height } mm würde reichen.
paper-small-text-stages = Auf diesem Papier ist die kleinste Schrift { $size } pt hoch, zu klein zum Lesen, und kein Papier ist groß genug. Eine Seite je Phase würde reichen.

xlsx-no-workbook = Das ist keine Excel-Mappe (.xlsx), oder sie ist mit einem Passwort gesperrt. Ohne Passwort als .xlsx speichern und noch einmal versuchen.
xlsx-damaged = Die Mappe ist beschädigt. Im Tabellenprogramm öffnen, neu speichern und noch einmal versuchen.
xlsx-too-large = Die Mappe ist größer, als gelesen wird. Nicht benötigte Blätter oder Zeilen entfernen und noch einmal versuchen.
xlsx-empty = In der Mappe steht nichts.
xlsx-too-many-rows = Mehr als { $most } Zeilen passen nicht auf ein Blatt. Nichts wurde geschrieben.
xlsx-failed = Die Mappe ließ sich nicht schreiben: { $reason }
workbook-finding = Befund
workbook-severity = Art
workbook-where = Wo
workbook-reason = Warum
workbook-grounds = Grundlage
