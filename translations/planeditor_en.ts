<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ActivitiesView</name>
    <message numerus="yes">
        <source>%n activities, {sum}</source>
        <translation>
            <numerusform>%n activity, {sum}</numerusform>
            <numerusform>%n activities, {sum}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n activities, {sum}</source>
        <translation>
            <numerusform>{shown} of %n activity, {sum}</numerusform>
            <numerusform>{shown} of %n activities, {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedStoreDialog</name>
    <message numerus="yes">
        <source>%n plans are saved to {folder}.</source>
        <translation>
            <numerusform>%n plan is saved to {folder}.</numerusform>
            <numerusform>%n plans are saved to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans here cannot be read.</source>
        <translation>
            <numerusform>%n plan here cannot be read.</numerusform>
            <numerusform>%n plans here cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n places of the form are not filled. Go on?</source>
        <translation>
            <numerusform>%n place of the form is not filled. Go on?</numerusform>
            <numerusform>%n places of the form are not filled. Go on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document lacks %n things. Go on all the same?</source>
        <translation>
            <numerusform>The plan does not say %n thing. Go on all the same?</numerusform>
            <numerusform>The document lacks %n things. Go on all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n places found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced. Undo brings them all back.</source>
        <translation>
            <numerusform>%n place replaced. Undo brings it back.</numerusform>
            <numerusform>%n places replaced. Undo brings them all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n places of the form are not filled.</source>
        <translation>
            <numerusform>%n place of the form is not filled.</numerusform>
            <numerusform>%n places of the form are not filled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document lacks %n things.</source>
        <translation>
            <numerusform>The plan does not say %n thing.</numerusform>
            <numerusform>The document lacks %n things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n selected: what is chosen here is set in all, what is typed in this one.</source>
        <translation>
            <numerusform>%n selected: what is chosen here is set in all, what is typed in this one.</numerusform>
            <numerusform>%n selected: what is chosen here is set in all, what is typed in this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message numerus="yes">
        <source>%n items are changed</source>
        <translation>
            <numerusform>%n item is changed</numerusform>
            <numerusform>%n items are changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are made</source>
        <translation>
            <numerusform>%n item is made</numerusform>
            <numerusform>%n items are made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are left: what they are about is not taken</source>
        <translation>
            <numerusform>%n question is left: what it is about is not taken</numerusform>
            <numerusform>%n questions are left: what they are about is not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message numerus="yes">
        <source>Put %n places of the pasted text right?</source>
        <translation>
            <numerusform>Put %n place of the pasted text right?</numerusform>
            <numerusform>Put %n places of the pasted text right?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoLine</name>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message numerus="yes">
        <source>%n items were removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n item was removed. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n items were removed. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Not saved yet: %n changes</source>
        <translation>
            <numerusform>Not saved yet: %n change</numerusform>
            <numerusform>Not saved yet: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwotBoard</name>
    <message numerus="yes">
        <source>%n entries have no list yet: choose it in the table.</source>
        <translation>
            <numerusform>%n entry has no list yet: choose it in the table.</numerusform>
            <numerusform>%n entries have no list yet: choose it in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message numerus="yes">
        <source>Too long by %n characters: say it shorter.</source>
        <translation>
            <numerusform>Too long by %n character: say it shorter.</numerusform>
            <numerusform>Too long by %n characters: say it shorter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCareDialog</name>
    <message numerus="yes">
        <source>%n faults found.</source>
        <translation>
            <numerusform>%n fault found.</numerusform>
            <numerusform>%n faults found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places put right. Undo brings them all back.</source>
        <translation>
            <numerusform>%n place put right. Undo brings it back.</numerusform>
            <numerusform>%n places put right. Undo brings them all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n changes are kept here but not saved yet.</source>
        <translation>
            <numerusform>%n change is kept here but not saved yet.</numerusform>
            <numerusform>%n changes are kept here but not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message numerus="yes">
        <source>%n gaps in time became breaks.</source>
        <translation>
            <numerusform>%n gap in time became a break.</numerusform>
            <numerusform>%n gaps in time became breaks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items changed</source>
        <translation>
            <numerusform>%n item changed</numerusform>
            <numerusform>%n items changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items differ</source>
        <translation>
            <numerusform>%n item differs</numerusform>
            <numerusform>%n items differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items made</source>
        <translation>
            <numerusform>%n item made</numerusform>
            <numerusform>%n items made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of my plan changed</source>
        <translation>
            <numerusform>%n item of my plan changed</numerusform>
            <numerusform>%n items of my plan changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions left</source>
        <translation>
            <numerusform>%n question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n differences</source>
        <translation>
            <numerusform>{shown} of %n difference</numerusform>
            <numerusform>{shown} of %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message numerus="yes">
        <source>Items that differ: %n.</source>
        <translation>
            <numerusform>Items that differ: %n.</numerusform>
            <numerusform>Items that differ: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message numerus="yes">
        <source>%n copies wait to be merged (from: {who}).</source>
        <translation>
            <numerusform>%n copy waits to be merged (from: {who}).</numerusform>
            <numerusform>%n copies wait to be merged (from: {who}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>count</name>
    <message numerus="yes">
        <source>%n SWOT entries</source>
        <translation>
            <numerusform>%n SWOT entry</numerusform>
            <numerusform>%n SWOT entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alternatives</source>
        <translation>
            <numerusform>%n alternative</numerusform>
            <numerusform>%n alternatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendments</source>
        <translation>
            <numerusform>%n amendment</numerusform>
            <numerusform>%n amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n funding lines</source>
        <translation>
            <numerusform>%n funding line</numerusform>
            <numerusform>%n funding lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation>
            <numerusform>%n municipality</numerusform>
            <numerusform>%n municipalities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risks</source>
        <translation>
            <numerusform>%n risk</numerusform>
            <numerusform>%n risks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team members</source>
        <translation>
            <numerusform>%n team member</numerusform>
            <numerusform>%n team members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creative</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>details</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>directions</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other areas</source>
        <translation>
            <numerusform>%n with other areas</numerusform>
            <numerusform>%n with other areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>discovery</name>
    <message numerus="yes">
        <source>%n common schools</source>
        <translation>
            <numerusform>%n common school</numerusform>
            <numerusform>%n common schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes part in %n activities of this area</source>
        <translation>
            <numerusform>it takes part in %n activity of this area</numerusform>
            <numerusform>it takes part in %n activities of this area</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>document</name>
    <message numerus="yes">
        <source>in %n activities</source>
        <translation>
            <numerusform>in %n activity</numerusform>
            <numerusform>in %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dragging</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>, with %n items that belong to it</source>
        <translation>
            <numerusform>, with %n item that belongs to it</numerusform>
            <numerusform>, with %n items that belong to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies merged: %n changes</source>
        <translation>
            <numerusform>Copies merged: %n change</numerusform>
            <numerusform>Copies merged: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft taken in: %n changes</source>
        <translation>
            <numerusform>Draft taken in: %n change</numerusform>
            <numerusform>Draft taken in: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gone back to a version: %n changes</source>
        <translation>
            <numerusform>Gone back to a version: %n change</numerusform>
            <numerusform>Gone back to a version: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in from “{file}”: %n changes</source>
        <translation>
            <numerusform>Taken in from “{file}”: %n change</numerusform>
            <numerusform>Taken in from “{file}”: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more items</source>
        <translation>
            <numerusform>{first} and %n more item</numerusform>
            <numerusform>{first} and %n more items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>incoming</name>
    <message numerus="yes">
        <source>{fate}, with %n items under it</source>
        <translation>
            <numerusform>{fate}, with %n item under it</numerusform>
            <numerusform>{fate}, with %n items under it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message numerus="yes">
        <source>%n fields are no longer in the document; they stay as they are.</source>
        <translation>
            <numerusform>%n field is no longer in the document; it stays as it is.</numerusform>
            <numerusform>%n fields are no longer in the document; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are not in the workbook any more; they stay in the plan.</source>
        <translation>
            <numerusform>%n item is not in the workbook any more; it stays in the plan.</numerusform>
            <numerusform>%n items are not in the workbook any more; they stay in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sums have no year: it is to be chosen.</source>
        <translation>
            <numerusform>%n sum has no year: it is to be chosen.</numerusform>
            <numerusform>%n sums have no year: it is to be chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>letterhead</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mark</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message numerus="yes">
        <source>%n changes are refused.</source>
        <translation>
            <numerusform>%n change is refused.</numerusform>
            <numerusform>%n changes are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes came in.</source>
        <translation>
            <numerusform>%n change came in.</numerusform>
            <numerusform>%n changes came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes come into my plan</source>
        <translation>
            <numerusform>%n change comes into my plan</numerusform>
            <numerusform>%n changes come into my plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are answered.</source>
        <translation>
            <numerusform>%n question is answered.</numerusform>
            <numerusform>%n questions are answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are put off and stand among the remarks.</source>
        <translation>
            <numerusform>%n question is put off and stands among the remarks.</numerusform>
            <numerusform>%n questions are put off and stand among the remarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are put off: both versions stay, to be decided later.</source>
        <translation>
            <numerusform>%n question is put off: both versions stay, to be decided later.</numerusform>
            <numerusform>%n questions are put off: both versions stay, to be decided later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions: %n</source>
        <translation>
            <numerusform>Questions: %n</numerusform>
            <numerusform>Questions: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worth a look: %n</source>
        <translation>
            <numerusform>Worth a look: %n</numerusform>
            <numerusform>Worth a look: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n changes</source>
        <translation>
            <numerusform>{name}: %n change</numerusform>
            <numerusform>{name}: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>money</name>
    <message numerus="yes">
        <source>%n more cells are marked.</source>
        <translation>
            <numerusform>%n more cell is marked.</numerusform>
            <numerusform>%n more cells are marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>object</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message numerus="yes">
        <source>%n damaged plans are not added up</source>
        <translation>
            <numerusform>%n damaged plan is not added up</numerusform>
            <numerusform>%n damaged plans are not added up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans are still being added up</source>
        <translation>
            <numerusform>%n plan is still being added up</numerusform>
            <numerusform>%n plans are still being added up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans selected</source>
        <translation>
            <numerusform>%n plan selected</numerusform>
            <numerusform>%n plans selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not changed for %n days</source>
        <translation>
            <numerusform>Not changed for %n day</numerusform>
            <numerusform>Not changed for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plans: %n.</source>
        <translation>
            <numerusform>Plans: %n.</numerusform>
            <numerusform>Plans: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The median of %n plans is {median}; the distance from it is {score} times the usual one (told from {far} times on).</source>
        <translation>
            <numerusform>The median of %n plan is {median}; the distance from it is {score} times the usual one (told from {far} times on).</numerusform>
            <numerusform>The median of %n plans is {median}; the distance from it is {score} times the usual one (told from {far} times on).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>partners</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pasting</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>question</name>
    <message numerus="yes">
        <source>%n items no longer refer to it.</source>
        <translation>
            <numerusform>%n item no longer refers to it.</numerusform>
            <numerusform>%n items no longer refer to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It comes into my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>It comes into my plan (%n item).</numerusform>
            <numerusform>It comes into my plan with all that belongs to it (%n items).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not in my plan, nor is what belongs to it (%n items).</source>
        <translation>
            <numerusform>It is not in my plan (%n item).</numerusform>
            <numerusform>It is not in my plan, nor is what belongs to it (%n items).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is removed from my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>It is removed from my plan (%n item).</numerusform>
            <numerusform>It is removed from my plan with all that belongs to it (%n items).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stays in my plan with all that belongs to it (%n items).</source>
        <translation>
            <numerusform>It stays in my plan (%n item).</numerusform>
            <numerusform>It stays in my plan with all that belongs to it (%n items).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stays with all that belongs to it (%n items); a remark asks whether it goes.</source>
        <translation>
            <numerusform>It stays (%n item); a remark asks whether it goes.</numerusform>
            <numerusform>It stays with all that belongs to it (%n items); a remark asks whether it goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>receive</name>
    <message numerus="yes">
        <source>A copy of “{title}” with %n changed items (by: {who}).</source>
        <translation>
            <numerusform>A copy of “{title}” with %n changed item (by: {who}).</numerusform>
            <numerusform>A copy of “{title}” with %n changed items (by: {who}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>recommendations</name>
    <message numerus="yes">
        <source>%n waiting for an answer</source>
        <translation>
            <numerusform>%n waiting for an answer</numerusform>
            <numerusform>%n waiting for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>room</name>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message numerus="yes">
        <source>The first %n of them are shown.</source>
        <translation>
            <numerusform>The first %n of them is shown.</numerusform>
            <numerusform>The first %n of them are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>%n still missing</numerusform>
            <numerusform>%n still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
