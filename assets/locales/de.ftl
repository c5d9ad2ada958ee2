
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
render-too-many-pixels = { $fits ->
    [0] { $width } × { $height } Pixel sind mehr als die { $limit }, die in ein Bild passen, in jedem Maßstab. Wählen Sie einen Ausschnitt, PDF oder SVG.
   *[other] { $width } × { $height } Pixel sind mehr als die { $limit }, die in ein Bild passen. Der größte Maßstab, der passt, ist { $fits }.
}
render-stopped = Abgebrochen. Es wurde kein Bild geschrieben.
render-encoding = Das Bild ließ sich nicht als PNG schreiben: { $reason }
