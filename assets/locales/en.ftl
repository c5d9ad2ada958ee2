
## model

refusal-missing = What you wanted to change is no longer there. Nothing was changed; the map shows how things stand.
refusal-wrong-kind = A { $expected } is needed here, but something else was chosen. Nothing was changed.
refusal-taken = Something with this id is in the map already. Nothing was changed.
refusal-bad-field = This value does not fit its field: { $reason }. Nothing was changed.
refusal-not-editable = “{ $field }” says where something lies. Move it instead of editing the field.
refusal-out-of-range = “{ $field }” must be between { $least } and { $most }. The value before is kept.
refusal-too-long = “{ $field }” can hold { $most } characters. The text before is kept; shorten the new one.
refusal-too-many = More than { $most } { $what } do not fit. Nothing was changed.
refusal-malformed = “{ $field }” is not well formed. Check the spelling; the value before is kept.
refusal-place-taken = Another touchpoint has this place already. Choose another column or track.
refusal-lane-taken = The map has a lane of this kind already; it needs no second one.
refusal-flow-stays = The lane with the cards cannot be deleted: everything else hangs on it. Hide it instead.
refusal-card-stays = The scope card belongs to the map and cannot be deleted on its own.
refusal-not-a-lane-for-notes = This lane shows fields of the touchpoints and holds no notes. Choose a lane for notes.
refusal-loops-twice = This touchpoint leads back to itself already. Change the share of that arrow instead.
refusal-too-few = Choose at least { $least } of them.
refusal-nothing-to-do = There is nothing to change.

command-edit = Edit
command-add = Add
command-add-stage = Add stage
command-move-stages = Move stage
command-merge-stages = Merge stages
command-split-stage = Split stage
command-add-touchpoint = Add touchpoint
command-move-touchpoints = Move touchpoint
command-copy-touchpoints = Copy touchpoint
command-merge-touchpoints = Merge touchpoints
command-split-touchpoint = Split touchpoint
command-connect = Draw arrow
command-reroute = Move arrow
command-add-lane = Add lane
command-move-lanes = Move lane
command-add-note = Add note
command-move-notes = Move note
command-reorder = Reorder
command-paste-touchpoints = Paste touchpoints
command-paste-notes = Paste notes
command-paste = Paste
command-delete = Delete
command-batch = Change

## render

render-empty = There is nothing to draw: the part you chose has no area on the map.
render-scale = The scale { $scale } is not offered. Choose one from { $least } to { $most }.
render-too-many-pixels = { $fits ->
    [0] { $width } × { $height } pixels are more than the { $limit } that fit in one picture, at any scale. Choose a part of the map, or PDF or SVG.
   *[other] { $width } × { $height } pixels are more than the { $limit } that fit in one picture. The largest scale that fits is { $fits }.
}
render-stopped = Stopped. No picture was written.
render-encoding = The picture could not be written as PNG: { $reason }
